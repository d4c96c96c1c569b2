import {
  COUNTS_FROM,
  LEADING_FROM,
  LEADING_MOST,
  SHARE_CAP,
  WHOLE_PERCENT_FROM,
  capsByTruth,
} from './protect.ts';
import { STEP } from './threshold.ts';
import type { Cell, Result } from './types.ts';

/** Lowest and highest possible number of people, both included. */
export type Range = readonly [number, number];

/** What a result by itself says about one issue. */
export interface Reading {
  /** Those who answered the question. */
  base: Range;
  /** Those who chose the issue. */
  chose: Range;
  /** Those who answered and did not choose it. */
  left: Range;
}

const ANYTHING: Range = [0, Infinity];
const NOBODY: Range = [0, 0];
const HALF = (STEP - 1) / 2;

/** What a result says about how many answered, to somebody who knows the rules it was made by. */
export function readBase(result: Result, threshold: number): Range {
  switch (result.state) {
    case 'no-answers':
    case 'not-asked':
      return NOBODY;
    case 'below-threshold':
    case 'merged':
      return [1, threshold - 1];
    case 'protected':
      return [1, Infinity];
    case 'leading':
      return result.baseRange ?? ANYTHING;
    case 'published':
      return publishedBase(result, threshold);
  }
}

/**
 * What a result says about one issue, to somebody who knows the rules it was made by.
 *
 * @param issues how many the question has: where all of them can lead, one that does not was chosen by very few
 */
export function readIssue(result: Result, issue: string, threshold: number, issues = Infinity): Reading {
  const base = readBase(result, threshold);
  if (result.state === 'leading') {
    const leads = result.leading?.includes(issue);
    const least = leads ? LEADING_FROM : 0;
    const most = leads || issues > LEADING_MOST ? base[1] : LEADING_FROM - 1;
    return { base, chose: [least, most], left: [Math.max(0, base[0] - most), base[1] - least] };
  }
  const cell = result.counts && Object.hasOwn(result.counts, issue) ? result.counts[issue] : undefined;
  if (result.state !== 'published' || cell === undefined) {
    return { base, chose: [0, base[1]], left: [0, base[1]] };
  }
  return heldTogether(base, readCell(cell, result, base, threshold), leftOver(cell, result, base, threshold));
}

/** Those who chose and those who did not are together those who answered. */
function heldTogether(base: Range, chose: Range, left: Range): Reading {
  const fewest = Math.max(chose[0], base[0] - left[1]);
  const most = Math.min(chose[1], base[1] - left[0]);
  return {
    base,
    chose: [fewest, most],
    left: [Math.max(left[0], base[0] - most), Math.min(left[1], base[1] - fewest)],
  };
}

function publishedBase(result: Result, threshold: number): Range {
  const { base, step, percentStep } = result;
  if (base === undefined) return ANYTHING;
  if (step !== STEP) return [base, base];
  const [low, high] = rounded(base, Math.max(threshold, COUNTS_FROM));
  return percentStep === STEP
    ? [low, Math.min(high, WHOLE_PERCENT_FROM - 1)]
    : [Math.max(low, WHOLE_PERCENT_FROM), high];
}

function readCell(cell: Cell, result: Result, base: Range, threshold: number): Range {
  if (typeof cell === 'number') {
    if (result.step !== STEP) return [cell, cell];
    const [low, high] = rounded(cell, threshold);
    const capped = result.percentStep === STEP && capsByTruth(threshold);
    return [low, capped ? Math.min(high, Math.floor((SHARE_CAP.over * base[1]) / 100)) : high];
  }
  if ('fewerThan' in cell) return [0, cell.fewerThan - 1];
  if ('shareUnder' in cell) {
    const mostShown = (Math.ceil((SHARE_CAP.under * (result.base ?? 0)) / 100 / STEP) - 1) * STEP;
    return [threshold, mostShown + HALF];
  }
  if (result.step !== STEP) return [base[0] - threshold + 1, base[1]];
  const byShown = rounded(leastCapped(result), threshold)[0];
  const byTruth = Math.floor((SHARE_CAP.over * base[0]) / 100) + 1;
  return [Math.max(threshold, capsByTruth(threshold) ? Math.min(byShown, byTruth) : byShown), base[1]];
}

/** Those who did not choose the issue: the caps speak of them, since a large share makes them a small group. */
function leftOver(cell: Cell, result: Result, base: Range, threshold: number): Range {
  const capped = typeof cell === 'object' && 'shareOver' in cell;
  if (result.step !== STEP) return capped ? [0, threshold - 1] : [0, base[1]];
  if (result.percentStep !== STEP) return [0, base[1]];
  if (!capped) {
    const counted = typeof cell === 'number' && capsByTruth(threshold);
    return [counted ? base[0] - Math.floor((SHARE_CAP.over * base[0]) / 100) : 0, base[1]];
  }
  const byShown = base[1] - rounded(leastCapped(result), threshold)[0];
  const byTruth = Math.ceil(base[1] - (SHARE_CAP.over * base[1]) / 100) - 1;
  return [0, capsByTruth(threshold) ? Math.max(byShown, byTruth) : byShown];
}

/** The lowest count that would be capped for its shown share. */
function leastCapped({ base = 0 }: Result): number {
  return (Math.floor((SHARE_CAP.over * base) / 100 / STEP) + 1) * STEP;
}

/** The counts that are shown as this one; `least` is the lowest count that is shown at all. */
function rounded(shown: number, least: number): Range {
  const first = Math.ceil(least / STEP) * STEP;
  return [shown === first ? least : Math.max(least, shown - HALF), shown + HALF];
}
