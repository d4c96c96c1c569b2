import { narrow } from './intervals.ts';
import type { Bounds, Equation } from './intervals.ts';

/** A number of people and the two groups it is split in; node `n` has the variables `3n`, `3n + 1` and `3n + 2`. */
const WHOLE = 0;
const ONE = 1;
const OTHER = 2;
const GROUPS = [WHOLE, ONE, OTHER] as const;

/**
 * As {@link narrow}, for nodes that are each split in two groups in the same way: those who answered, of whom some chose
 * an issue and some did not. Every sum of nodes then holds for all three.
 *
 * The sum of all parts but one is a group of people, too, but looking at it by itself tells nothing more: whatever bounds
 * it, bounds its halves, and reaches the last part through those of the total.
 *
 * @param bounds of three variables for each node
 * @param equations between nodes
 */
export function narrowSplit(bounds: Bounds, equations: readonly Equation[]): boolean {
  return narrow(bounds, [
    ...equations.flatMap(({ total, parts }) =>
      GROUPS.map(group => ({ total: total * 3 + group, parts: parts.map(part => part * 3 + group) })),
    ),
    ...Array.from({ length: bounds.lo.length / 3 }, (_, node) => ({
      total: node * 3 + WHOLE,
      parts: [node * 3 + ONE, node * 3 + OTHER],
    })),
  ]);
}
