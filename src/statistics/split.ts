import { narrow } from './intervals.ts';
import type { Bounds, Equation } from './intervals.ts';

/** A number of people and the two groups it is split in; node `n` has the variables `3n`, `3n + 1` and `3n + 2`. */
const WHOLE = 0;
const ONE = 1;
const OTHER = 2;
const GROUPS = [WHOLE, ONE, OTHER] as const;
/** See the rounds of {@link narrow}: what has not settled after them is wider than it could be, never narrower. */
const ROUNDS = 12;

/**
 * As {@link narrow}, for nodes that are each split in two groups in the same way: those who answered, of whom some chose
 * an issue and some did not. Every sum of nodes then holds for all three, and so does the sum of all parts but one. That
 * last tells more than the parts one by one: it is a group of people, too, and must be split.
 *
 * @param bounds of three variables for each node
 * @param equations between nodes
 */
export function narrowSplit(bounds: Bounds, equations: readonly Equation[]): boolean {
  const sums = [
    ...equations.flatMap(({ total, parts }) =>
      GROUPS.map(group => ({ total: total * 3 + group, parts: parts.map(part => part * 3 + group) })),
    ),
    ...Array.from({ length: bounds.lo.length / 3 }, (_, node) => ({
      total: node * 3 + WHOLE,
      parts: [node * 3 + ONE, node * 3 + OTHER],
    })),
  ];
  const long = equations.filter(({ parts }) => parts.length > 2);
  for (let round = 0; round < ROUNDS; round++) {
    if (!narrow(bounds, sums)) return false;
    let moved = false;
    for (const equation of long) moved = narrowByRests(bounds, equation) || moved;
    if (!moved) return true;
  }
  return narrow(bounds, sums);
}

/** Looks at all parts but one as a group by itself, for each part. Says whether anything became narrower. */
function narrowByRests({ lo, hi }: Bounds, { total, parts }: Equation): boolean {
  const least = GROUPS.map(group => sumOf(parts, part => lo[part * 3 + group]!));
  const most = GROUPS.map(group => sumOf(parts, part => hi[part * 3 + group]!));
  let moved = false;
  const tighten = (variable: number, low: number, high: number) => {
    if (low > lo[variable]!) {
      lo[variable] = low;
      moved = true;
    }
    if (high < hi[variable]!) {
      hi[variable] = high;
      moved = true;
    }
  };
  for (const part of parts) {
    const rest = GROUPS.map((group): [number, number] => {
      const own = part * 3 + group;
      const all = total * 3 + group;
      const others =
        hi[own] === Infinity
          ? sumOf(parts, one => (one === part ? 0 : hi[one * 3 + group]!))
          : most[group]! - hi[own]!;
      return [Math.max(least[group]! - lo[own]!, lo[all]! - hi[own]!), Math.min(others, hi[all]! - lo[own]!)];
    });
    split(rest);
    for (const group of GROUPS) {
      const [low, high] = rest[group]!;
      const own = part * 3 + group;
      const all = total * 3 + group;
      const before = [lo[own]!, hi[own]!] as const;
      tighten(own, lo[all]! - high, hi[all]! - low);
      tighten(all, lo[own]! + low, hi[own]! + high);
      least[group]! += lo[own]! - before[0];
      if (hi[own]! < before[1]) most[group] = sumOf(parts, one => hi[one * 3 + group]!);
    }
  }
  return moved;
}

/** Holds a group and its two halves against each other. */
function split([whole, one, other]: [number, number][]): void {
  for (let again = 0; again < 2; again++) {
    whole![0] = Math.max(whole![0], one![0] + other![0]);
    whole![1] = Math.min(whole![1], one![1] + other![1]);
    one![0] = Math.max(one![0], whole![0] - other![1]);
    one![1] = Math.min(one![1], whole![1] - other![0]);
    other![0] = Math.max(other![0], whole![0] - one![1]);
    other![1] = Math.min(other![1], whole![1] - one![0]);
  }
}

function sumOf(parts: readonly number[], of: (part: number) => number): number {
  let sum = 0;
  for (const part of parts) sum += of(part);
  return sum;
}
