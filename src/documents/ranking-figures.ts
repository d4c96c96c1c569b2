import { percentOf } from '../../data-schema/percent.ts';
import type { Cell, Result } from '../../data-schema/v1/types.ts';
import type { Difference, Figure, RankingPlace, Says } from './ranking-view.ts';

/** A result with whose it is. */
export interface Counted {
  readonly place: RankingPlace;
  readonly result: Result;
}

/** What is published about an issue, however odd. */
export function cellAt(result: Result, issue: string): Cell | undefined {
  const { counts } = result;
  return counts && Object.hasOwn(counts, issue) ? counts[issue] : undefined;
}

/**
 * What may be said of an issue. A count under the threshold is not believed to be meant for publishing, unless LO has
 * published it; numbers that make no sense are none.
 */
export function figureOf(result: Result, issue: string, threshold: number): Figure {
  const cell = cellAt(result, issue);
  if (typeof cell === 'object' && cell !== null) return cappedOf(cell);
  if (typeof cell !== 'number' || !Number.isSafeInteger(cell) || cell < 0) return { kind: 'none' };
  if (cell < threshold && !result.source) return { kind: 'fewer', than: threshold };
  if (result.base === undefined) return { kind: 'count', count: cell };
  const percent = percentOf(cell, result);
  return percent === undefined ? { kind: 'none' } : { kind: 'share', percent, count: cell };
}

function cappedOf({ fewerThan, shareUnder, shareOver }: Exclude<Cell, number>): Figure {
  if (typeof fewerThan === 'number') return { kind: 'fewer', than: fewerThan };
  if (typeof shareUnder === 'number') return { kind: 'under', percent: shareUnder };
  return typeof shareOver === 'number' ? { kind: 'over', percent: shareOver } : { kind: 'none' };
}

/** A figure in words: "54 %", "færre enn 10". */
export function figureSays(figure: Figure): Says {
  if (figure.kind === 'fewer') return { key: 'figure.fewer', params: { n: figure.than } };
  const { kind, ...params } = figure;
  return { key: `figure.${kind}`, params };
}

/** Where a figure stands in the order: only counts have an order among themselves. */
const shelf: Record<Figure['kind'], number> = {
  over: 0,
  share: 1,
  count: 1,
  leading: 2,
  under: 2,
  fewer: 2,
  none: 3,
};

/**
 * Sorts rows by count, most first; rows whose counts are suppressed keep the question's order and get no rank, or the
 * order would tell what the numbers may not.
 */
export function ranked<R extends { readonly figure: Figure }>(rows: readonly R[]): (R & { rank?: number })[] {
  const countOf = ({ figure }: R) => ('count' in figure ? figure.count : 0);
  const sorted = [...rows].sort(
    (a, b) => shelf[a.figure.kind] - shelf[b.figure.kind] || countOf(b) - countOf(a),
  );
  return sorted.map(row => {
    if (!('count' in row.figure)) return row;
    const first = sorted.findIndex(each => 'count' in each.figure && countOf(each) === countOf(row));
    return { ...row, rank: first + 1 };
  });
}

/** Percentage points from which a difference is put into words. */
const POINTS = 5;

/**
 * Differences worth words: from `least` answers on both sides and five points, both as shown and before rounding.
 */
export function differencesOf(
  own: Counted,
  others: readonly Counted[],
  issue: string,
  least: number,
): Difference[] {
  const share = shareOf(own.result, issue, least);
  return others.flatMap(({ place, result }) => {
    const other = shareOf(result, issue, least);
    if (!share || !other) return [];
    const exact = share.exact - other.exact;
    const shown = share.percent - other.percent;
    if (Math.min(Math.abs(exact), Math.abs(shown)) < POINTS) return [];
    return [
      { than: place, direction: exact > 0 ? ('more' as const) : ('less' as const), percent: other.percent },
    ];
  });
}

function shareOf(
  result: Result,
  issue: string,
  least: number,
): { percent: number; exact: number } | undefined {
  const cell = cellAt(result, issue);
  const { base = 0, percentStep } = result;
  const percent = percentOf(cell, result);
  // Percent in steps of five is of fewer than a hundred, also where their number is rounded up to it.
  if (percent === undefined || typeof cell !== 'number' || base < least || percentStep === 5)
    return undefined;
  return { percent, exact: (100 * cell) / base };
}

/** Differences in as few sentences as they take. */
export function differencesSay(differences: readonly Difference[]): Says[] {
  const [first, second] = differences;
  if (first && second && first.direction === second.direction)
    return [
      {
        key: `difference.${first.direction}ThanBoth`,
        params: {
          where: first.than.where,
          percent: first.percent,
          other: second.than.where,
          otherPercent: second.percent,
        },
      },
    ];
  return differences.map(({ direction, than, percent }) => ({
    key: `difference.${direction}`,
    params: { where: than.where, percent },
  }));
}
