import { readBase } from './decode.ts';
import type { Range, Reading } from './decode.ts';
import { nodeKey } from './frame.ts';
import type { Frame } from './frame.ts';
import { narrow } from './intervals.ts';
import type { Bounds } from './intervals.ts';
import { readTogether } from './readings.ts';
import type { QuestionRules } from './readings.ts';
import { narrowSplit } from './split.ts';
import { sumsOf } from './sums.ts';
import type { Sums } from './sums.ts';
import { openValues } from './threshold.ts';
import type { Result } from './types.ts';

/** A group that published figures together pin down: where it is, never how large. */
export interface Leak {
  /** Nodes of the frame that the group is made of. */
  nodes: readonly number[];
  group: 'answered' | 'chose' | 'left';
  issue?: string;
  /** The nodes it is computed from: those in the same sums first, then those in the sums of what is hidden there. */
  from: readonly (readonly number[])[];
}

/** Least and most that are known to have answered in a smallest set that is hidden; see `mostOfItsSize`. */
export type HiddenRange = (node: number) => Range;

/** What all results of one question say together. */
export interface Findings {
  leaks: Leak[];
  /** False where no numbers fit all that is shown: the figures contradict each other. */
  possible: boolean;
}

/** Numbers of people by node: those who answered, and of them those who chose an issue and those who did not. */
const ANSWERED = 0;
const CHOSE = 1;
const LEFT = 2;
/** What is known where nothing is published. */
const FREE: Reading = { base: [0, Infinity], chose: [0, Infinity], left: [0, Infinity] };
const GROUPS = ['answered', 'chose', 'left'] as const;

/** The published results of one question, put on their places in its frame. */
export class LinkedResults {
  readonly frame: Frame;
  readonly #rules: QuestionRules;
  readonly #threshold: number;
  readonly #results: (Result | undefined)[];
  readonly #hidden: HiddenRange;
  readonly #cache: WeakMap<Result, ReadonlyMap<string, Reading>>;
  /** Nodes that are known to be empty, since they or something around them had no answers. */
  readonly #nobody: ReadonlySet<number>;
  #bases: Bounds | undefined;

  /**
   * @param hidden what is known of how many answered where a smallest set is hidden
   * @param cache shared by those that look at many of the same results
   */
  constructor(
    frame: Frame,
    results: readonly Result[],
    rules: QuestionRules,
    threshold: number,
    hidden: HiddenRange = () => [threshold, Infinity],
    cache: WeakMap<Result, ReadonlyMap<string, Reading>> = new WeakMap(),
  ) {
    this.frame = frame;
    this.#hidden = hidden;
    this.#cache = cache;
    this.#rules = rules;
    this.#threshold = threshold;
    this.#results = frame.nodes.map(() => undefined);
    for (const result of results) {
      const node = frame.index.get(nodeKey(result.area, result.federation));
      if (node !== undefined) this.#results[node] = result;
    }
    this.#nobody = this.#nodesOfNobody();
  }

  /** What the results pin down of how many answered. */
  findingsOnBase(): Findings {
    const shown = (node: number) =>
      node < this.frame.nodes.length && this.#isTold(node, this.#baseRange(node));
    const sums = sumsOf(this.frame, shown);
    const bounds = this.#freeBounds(sums, 1);
    this.frame.nodes.forEach((_, node) => set(bounds, node, this.#baseRange(node)));
    const possible = narrow(bounds, [...sums.equations, ...sums.further]);
    this.#bases = possible ? bounds : undefined;
    return { possible, leaks: possible ? this.#leaks(bounds, sums, 1, shown) : [] };
  }

  /** What the results pin down of one issue, with what {@link findingsOnBase} has found, if it was asked. */
  findingsOnIssue(issue: string): Findings {
    const readings = this.#readingsOf(issue);
    const shown = (node: number) => this.#isTold(node, readings[node]?.chose);
    const sums = sumsOf(this.frame, shown);
    const bounds = this.#freeBounds(sums, 3);
    readings.forEach(({ base, chose, left }, node) => {
      set(bounds, node * 3 + ANSWERED, this.#narrowedBase(node) ?? base);
      set(bounds, node * 3 + CHOSE, chose);
      set(bounds, node * 3 + LEFT, left);
    });
    const possible = narrowSplit(bounds, [...sums.equations, ...sums.further]);
    return { possible, leaks: possible ? this.#leaks(bounds, sums, 3, shown, issue) : [] };
  }

  #leaks(bounds: Bounds, sums: Sums, width: 1 | 3, shown: (node: number) => boolean, issue?: string): Leak[] {
    const leaks: Leak[] = [];
    const open = openValues(this.#threshold);
    const all = [...this.frame.nodes.keys()].map(node => [node]);
    [...all, ...sums.differences].forEach((nodes, id) => {
      if (nodes.every(node => this.#isKnown(node))) return;
      for (let group = width === 1 ? ANSWERED : CHOSE; group < width; group++) {
        const lo = bounds.lo[id * width + group]!;
        const hi = bounds.hi[id * width + group]!;
        if (lo >= this.#threshold || hi - lo + 1 >= open) continue;
        leaks.push({ nodes, group: GROUPS[group]!, issue, from: this.#ringsAround(id, sums, shown) });
      }
    });
    return leaks;
  }

  /** The nodes around a variable that say something, by how many sums of hidden ones lie between. */
  #ringsAround(start: number, { equations }: Sums, shown: (node: number) => boolean): number[][] {
    const speaks = (node: number) => shown(node) || this.#isBaseTold(node) || this.#isSmallSum(node);
    const seen = new Set([start]);
    const rings: number[][] = speaks(start) ? [[start]] : [];
    let edge = [start];
    while (edge.length > 0) {
      const reached = new Set<number>();
      for (const { total, parts } of equations) {
        const all = [total, ...parts];
        if (edge.some(node => all.includes(node))) all.forEach(node => seen.has(node) || reached.add(node));
      }
      for (const node of reached) seen.add(node);
      const ring = [...reached].filter(speaks);
      if (ring.length > 0) rings.push(ring);
      edge = [...reached].filter(node => !shown(node));
    }
    return rings;
  }

  /** A sum that is said to be under the threshold bounds all of its parts. */
  #isSmallSum(node: number): boolean {
    return this.#results[node]?.state === 'below-threshold' && this.frame.nodes[node]!.atoms[0] !== node;
  }

  /** Nothing of a node is hidden that is published elsewhere, or where there is nobody. */
  #isKnown(node: number): boolean {
    return this.#results[node]?.source !== undefined || this.#isNobody(node);
  }

  #isBaseTold(node: number): boolean {
    return node < this.frame.nodes.length && this.#isTold(node, this.#baseRange(node));
  }

  /** Told, at least roughly: the group is large enough, or there is nobody in it. A difference is never told. */
  #isTold(node: number, range: Range | undefined): boolean {
    if (range === undefined || this.#results[node]?.state === 'protected') return false;
    return range[0] >= this.#threshold || this.#isNobody(node);
  }

  #nodesOfNobody(): Set<number> {
    const { nodes, acrossFederations } = this.frame;
    const empty = new Set<number>();
    this.#results.forEach((result, node) => {
      if (result?.state === 'no-answers' || result?.state === 'not-asked') {
        for (const atom of nodes[node]!.atoms) empty.add(atom);
      }
    });
    const isEmpty = (node: number) => nodes[node]!.atoms.every(atom => empty.has(atom));
    for (const { total, parts } of acrossFederations) {
      if (isEmpty(total)) for (const part of parts) for (const atom of nodes[part]!.atoms) empty.add(atom);
    }
    return new Set([...nodes.keys()].filter(isEmpty));
  }

  #isNobody(node: number): boolean {
    return this.#nobody.has(node);
  }

  #baseRange(node: number): Range {
    const result = this.#results[node];
    if (!result) return FREE.base;
    // Only sums are ever hidden for being small: a smallest set that is, has said so in its state.
    const isSmallest = this.frame.nodes[node]!.atoms[0] === node;
    if (result.state === 'protected' && isSmallest) return this.#hidden(node);
    return readBase(result, this.#threshold);
  }

  #narrowedBase(node: number): Range | undefined {
    return this.#bases && [this.#bases.lo[node]!, this.#bases.hi[node]!];
  }

  #freeBounds(sums: Sums, width: number): Bounds {
    const length = (this.frame.nodes.length + sums.differences.length) * width;
    return { lo: new Array<number>(length).fill(0), hi: new Array<number>(length).fill(Infinity) };
  }

  #readingsOf(issue: string): readonly Reading[] {
    return this.#results.map(result => (result ? this.#readings(result).get(issue)! : FREE));
  }

  #readings(result: Result): ReadonlyMap<string, Reading> {
    const known = this.#cache.get(result);
    if (known) return known;
    const readings = readTogether(result, this.#rules, this.#threshold);
    this.#cache.set(result, readings);
    return readings;
  }
}

function set({ lo, hi }: Bounds, variable: number, [low, high]: Range): void {
  lo[variable] = low;
  hi[variable] = high;
}
