import { DEFAULT_THRESHOLD, STEP, checkThreshold } from './threshold.ts';
import { StatisticsError } from './types.ts';
import type { Cell, Level, RawResult, Result } from './types.ts';

/** Under this base a result says which issues lead, and nothing more. */
export const COUNTS_FROM = 30;
/** From this base percentages are whole; under it they come in steps of five, and the outermost are capped. */
export const WHOLE_PERCENT_FROM = 100;
/** An issue leads a small result only when at least so many chose it. */
export const LEADING_FROM = 5;
/** A small result names at most so many issues. */
export const LEADING_MOST = 3;
/** Shares under and over these percentages are not told apart in results under {@link WHOLE_PERCENT_FROM}. */
export const SHARE_CAP = { under: 10, over: 90 } as const;

/** How one area's result is to be protected. */
export interface ProtectOptions {
  level: Level;
  /** People; 10 where nothing is said. See {@link checkThreshold}. */
  threshold?: number;
  /** Needed for a threshold of 5-9. */
  acknowledged?: boolean;
  /**
   * The question's issues in its own order. Each of them gets a cell, also those that nobody chose: a missing row
   * would say "nobody". Without it the issues that were counted stand in order of id.
   */
  issues?: readonly string[];
  /** Steps of five also nationally; used where exact national figures would give a small group away. */
  coarse?: boolean;
}

/**
 * Turns what was counted in one area into what may be shown of it. Deterministic, and blind to other areas: what
 * several results give away together is the business of `disclose`.
 *
 * @throws StatisticsError for a threshold that is not allowed, or counts that are no counts
 */
export function protectResult(raw: RawResult, options: ProtectOptions): Result {
  const { threshold } = checkThreshold(options.threshold, options.acknowledged);
  const key = keyOf(raw);
  if (raw.source) return asPublished(raw, options);
  const base = checkedBase(raw);
  if (base === 0) return { ...key, state: 'no-answers' };
  if (base < threshold) return { ...key, state: 'below-threshold' };
  if (base < COUNTS_FROM) {
    return {
      ...key,
      state: 'leading',
      baseRange: [threshold, COUNTS_FROM - 1],
      leading: leadingIssues(raw.counts, issuesOf(raw, options)),
    };
  }
  // A federation's members are a part of the country, so they are below the national level also nationally.
  const national = options.level === 'country' && !raw.federation && !options.coarse;
  const exact = national && base >= exactFrom(threshold);
  const step = exact ? 1 : STEP;
  const scale: Scale = {
    threshold,
    step,
    base,
    shownBase: roundTo(step, base, Math.max(threshold, COUNTS_FROM)),
  };
  return {
    ...key,
    state: 'published',
    base: scale.shownBase,
    step,
    percentStep: base < WHOLE_PERCENT_FROM ? STEP : 1,
    counts: Object.fromEntries(
      issuesOf(raw, options).map(issue => [issue, cellOf(countOf(raw.counts, issue), scale)]),
    ),
  };
}

/**
 * Protects a count that stands alone, such as how many suggestions were sorted under a theme.
 *
 * @throws StatisticsError as {@link protectResult}
 */
export function protectCount(count: number, options: Omit<ProtectOptions, 'issues'>): Cell {
  const { threshold } = checkThreshold(options.threshold, options.acknowledged);
  assertCount(count);
  if (count < threshold) return { fewerThan: threshold };
  return options.level === 'country' && !options.coarse ? count : roundTo(STEP, count, threshold);
}

interface Scale {
  threshold: number;
  step: 1 | 5;
  base: number;
  shownBase: number;
}

function cellOf(count: number, { threshold, step, base, shownBase }: Scale): Cell {
  if (count < threshold) return { fewerThan: threshold };
  const shown = roundTo(step, count, threshold);
  if (base < WHOLE_PERCENT_FROM) {
    // A cap by the true share alone would make "30 of 30" mean exactly 28 of 32; see also capsByTruth.
    if (isOver(shown, shownBase) || (capsByTruth(threshold) && isOver(count, base))) {
      return { shareOver: SHARE_CAP.over };
    }
    if (shown * 100 < SHARE_CAP.under * shownBase) return { shareUnder: SHARE_CAP.under };
    return shown;
  }
  // An exact count beside an exact base counts those who did not choose the issue just as exactly.
  return step === 1 && base - count < threshold && isOver(count, base)
    ? { shareOver: SHARE_CAP.over }
    : shown;
}

/**
 * The base from which national counts are exact: 100. With a threshold above the default it is where a group under the
 * threshold is less than the share that is capped, and where no rounded base is left that stands for two values alone.
 */
function exactFrom(threshold: number): number {
  if (threshold <= DEFAULT_THRESHOLD) return WHOLE_PERCENT_FROM;
  const capped = (100 * threshold) / (100 - SHARE_CAP.over);
  return Math.ceil(capped / STEP) * STEP + Math.ceil(STEP / 2);
}

/**
 * Whether a share that is over the cap, but shown as no more than it, is capped too. Not with a threshold above the
 * default: "90 of 100" would then leave only 10 or 11 people who did not choose the issue, and they are to be hidden.
 */
export function capsByTruth(threshold: number): boolean {
  return threshold <= DEFAULT_THRESHOLD;
}

function isOver(count: number, base: number): boolean {
  return count * 100 > SHARE_CAP.over * base;
}

/**
 * Rounds to the nearest step, but never below the first step at or over `least`: with a threshold of 7 the count 7
 * would be the only one that rounds to 5, and so be told exactly.
 */
function roundTo(step: 1 | 5, count: number, least: number): number {
  return Math.max(Math.round(count / step) * step, Math.ceil(least / step) * step);
}

/**
 * Up to three issues that at least five chose, in the question's order. Where more than three would share the last
 * place, those that share it are left out: choosing between equals would be arbitrary.
 */
function leadingIssues(counts: RawResult['counts'], issues: readonly string[]): string[] {
  const bySize = issues.map(issue => countOf(counts, issue)).sort((a, b) => b - a);
  const firstLeftOut = bySize[LEADING_MOST] ?? 0;
  return issues.filter(issue => {
    const count = countOf(counts, issue);
    return count >= LEADING_FROM && count > firstLeftOut;
  });
}

function asPublished(raw: RawResult, options: ProtectOptions): Result {
  const counted = issuesOf(raw, options).filter(issue => Object.hasOwn(raw.counts, issue));
  return {
    ...keyOf(raw),
    state: 'published',
    ...(raw.base === undefined ? {} : { base: raw.base }),
    step: 1,
    percentStep: 1,
    counts: Object.fromEntries(counted.map(issue => [issue, countOf(raw.counts, issue)])),
    source: raw.source,
  };
}

function keyOf(raw: RawResult): Pick<Result, 'area' | 'question' | 'federation'> {
  const key = { area: raw.area, question: raw.question };
  return raw.federation ? { ...key, federation: raw.federation } : key;
}

function issuesOf(raw: RawResult, options: ProtectOptions): readonly string[] {
  return options.issues ?? Object.keys(raw.counts).sort();
}

function countOf(counts: RawResult['counts'], issue: string): number {
  return Object.hasOwn(counts, issue) ? (counts[issue] ?? 0) : 0;
}

function checkedBase(raw: RawResult): number {
  const base = raw.base ?? Number.NaN;
  assertCount(base);
  for (const count of Object.values(raw.counts)) {
    assertCount(count);
    if (count > base)
      throw new StatisticsError('bad-count', 'more people chose an issue than answered the question');
  }
  return base;
}

function assertCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new StatisticsError('bad-count', 'a count must be a whole number of people, zero or more');
  }
}
