import type { Area } from '../../data-schema/v1/types.ts';
import { own } from './compare-cells.ts';
import {
  cellStates,
  noAnswers,
  type CellState,
  type CompareCell,
  type Majority,
  type NoAnswer,
} from './compare-types.ts';

const zeros = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map(key => [key, 0])) as Record<K, number>;

/** How many cells say what. The first adds up to the number of cells, the second to its `none`. */
export function partition(cells: readonly CompareCell[]): {
  counts: Record<CellState, number>;
  why: Record<NoAnswer, number>;
} {
  const counts = zeros(cellStates);
  const why = zeros(noAnswers);
  for (const cell of cells) {
    counts[cell.state] += 1;
    if (cell.why) why[cell.why] += 1;
  }
  return { counts, why };
}

/**
 * How many pairs of lists answered differently, among those that support, support in part or do not support. Silence,
 * comments and readings that end in "unclear" are no disagreement.
 */
export function differing(cells: readonly CompareCell[]): number {
  const { supports, partly, opposes } = partition(cells).counts;
  return supports * partly + supports * opposes + partly * opposes;
}

/** The majority question for one standpoint; undefined where the document has no usable seats. */
export function majorityOf(cells: readonly CompareCell[], seats: Area['seats']): Majority | undefined {
  if (!seats || !(seats.total > 0)) return undefined;
  const sum = (state: CellState): number => {
    let total = 0;
    for (const cell of cells) if (cell.state === state) total += own(seats.lists, cell.list) ?? 0;
    return total;
  };
  const [supports, partly, opposes] = [sum('supports'), sum('partly'), sum('opposes')];
  const open = seats.total - supports - partly - opposes;
  // More seats than the council has: the figures cannot be relied on.
  if (open < 0) return undefined;
  const half = seats.total / 2;
  const state =
    supports > half ? 'yes' : supports + partly > half ? 'partly' : opposes >= half ? 'no' : 'open';
  return { state, supports, partly, opposes, open, total: seats.total };
}
