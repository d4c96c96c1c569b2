import type { CountableAnswer } from './answers.ts';
import { KEY_WORDS } from './id-table.ts';

/** How many submissions wait for each other before they are counted; see {@link IdTable.addAll}. */
export const BATCH = 128;

/** Submissions that have been read, but not yet looked up. */
export class Waiting {
  count = 0;
  /** What is still needed of them. Whole submissions would live long enough to make the collector's room grow. */
  readonly ids = new Array<string>(BATCH);
  readonly codes = new Array<string>(BATCH);
  readonly answers = new Array<readonly CountableAnswer[]>(BATCH);
  readonly suspects = new Uint8Array(BATCH);
  readonly places = new Int32Array(BATCH);
  readonly federations = new Int32Array(BATCH);
  readonly keys = new Int32Array(BATCH * KEY_WORDS);
  readonly fingerprints = new Int32Array(BATCH);
  readonly outcomes = new Uint8Array(BATCH);
  /** Where in a block each adds one, and in how many places. */
  readonly found: Int32Array;
  readonly foundCounts = new Int32Array(BATCH);
  readonly faults = new Int32Array(BATCH * 3);

  constructor(block: number) {
    this.found = new Int32Array(BATCH * block);
  }
}
