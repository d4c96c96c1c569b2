import type { Cell, Result } from './types.ts';

/** A share in per cent: a number in the result's `percentStep`, or only which side of a limit it is on. */
export type Percent = number | { under: number } | { over: number };

/**
 * The share of those who answered that a cell stands for, computed from the published counts alone, so that it can
 * say nothing that they do not say. Undefined where no share may be shown ("fewer than 10"), or none can be.
 */
export function percentOf(
  cell: Cell | undefined,
  result: Pick<Result, 'base' | 'percentStep'>,
): Percent | undefined {
  if (cell === undefined) return undefined;
  if (typeof cell === 'object') {
    if ('shareUnder' in cell) return { under: cell.shareUnder };
    if ('shareOver' in cell) return { over: cell.shareOver };
    return undefined;
  }
  if (!result.base) return undefined;
  const step = result.percentStep ?? 1;
  return Math.round((100 * cell) / result.base / step) * step;
}
