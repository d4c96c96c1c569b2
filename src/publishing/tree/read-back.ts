import type { Area, Result } from '../../../data-schema/v1/types.ts';

/** How a document of an area begins, wherever it stands in the tree: its schema comes first. */
const AREA = '{"schema":"lo.area/';

/**
 * What the files of a tree say of results, read from their bytes as anybody else reads them: what an attacker gets. Tables
 * and pages say what the area files say; their own tests read them back to it, fact by fact.
 */
export class ReadBack {
  readonly #results = new Map<string, Result>();

  /** Takes in one file. */
  read(bytes: Uint8Array): void {
    const decoder = new TextDecoder();
    if (decoder.decode(bytes.subarray(0, AREA.length)) !== AREA) return;
    const { results } = JSON.parse(decoder.decode(bytes)) as Area;
    // The same result stands in the file of every area that falls back on it.
    for (const result of results) this.#results.set(JSON.stringify(result), result);
  }

  /** Every result that stands anywhere, once; twice where it stands differently. */
  get results(): Result[] {
    return [...this.#results.values()];
  }
}
