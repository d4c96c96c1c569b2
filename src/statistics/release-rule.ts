import { REST, UNPLACED } from './frame.ts';
import { COUNTRY, byText } from './geography.ts';
import type { Geography } from './geography.ts';
import { checkThreshold } from './threshold.ts';
import type { RawResult } from './types.ts';

/** Why a release may not be made. The callers turn it into words. */
export interface ReleaseObstacle {
  /**
   * `not-closed`: people can still answer. `moved-too-little`: some answers more or fewer than last time, but fewer than
   * the threshold: whoever compares the two releases would see what those few answered.
   */
  code: 'not-closed' | 'moved-too-little';
  area?: string;
  question?: string;
  federation?: string;
}

/** What the rule looks at. */
export interface ReleaseCheck {
  /** Whether the survey has closed, grace included. The caller knows the time; this room does not. */
  closed: boolean;
  /** What was counted for the release before this one; missing for the first. Secret, like `next`. */
  previous?: readonly RawResult[];
  /** What has been counted now. */
  next: readonly RawResult[];
  /** With it those are looked at, too, whom no row is about by itself: see {@link withRests}. */
  geography?: Geography;
  threshold?: number;
  acknowledged?: boolean;
}

/**
 * One release after closing; a second one only where every area that changed has moved by at least the threshold. An
 * area has changed where how many answered, or how many chose an issue, is not what it was; it has moved by as many
 * people as answered more or fewer. Equal figures can be released as often as anybody likes.
 *
 * @returns the obstacles, by question, area and federation; none where the release may be made
 */
export function checkRelease({
  closed,
  previous,
  next,
  geography,
  threshold,
  acknowledged,
}: ReleaseCheck): ReleaseObstacle[] {
  const least = checkThreshold(threshold, acknowledged).threshold;
  if (!closed) return [{ code: 'not-closed' }];
  if (!previous) return [];
  const before = new Map(withRests(previous, geography).map(row => [keyOf(row), row]));
  const after = new Map(withRests(next, geography).map(row => [keyOf(row), row]));
  const obstacles: ReleaseObstacle[] = [];
  for (const key of [...new Set([...before.keys(), ...after.keys()])].sort(byText)) {
    const one = before.get(key);
    const other = after.get(key);
    if (isSameCount(one, other)) continue;
    if (Math.abs((other?.base ?? 0) - (one?.base ?? 0)) >= least) continue;
    const { area, question, federation } = (other ?? one)!;
    obstacles.push({ code: 'moved-too-little', area, question, ...(federation ? { federation } : {}) });
  }
  return obstacles;
}

/**
 * Who stands behind each figure, compared with an earlier count: `same`, where it is what it was; `more`, where nobody
 * went away; `other`, where some did.
 *
 * @returns asked by area ({@link UNPLACED} for those without a municipality), question and federation
 */
export function comeSince(
  previous: readonly RawResult[],
  next: readonly RawResult[],
  geography: Geography,
): (area: string, question: string, federation: string) => 'same' | 'more' | 'other' {
  const [before, after] = [previous, next].map(
    rows => new Map(withRests(rows, geography).map(row => [keyOf(row), row])),
  );
  return (area, question, federation) => {
    const key = keyOf({ area, question, federation });
    const [one, other] = [before!.get(key), after!.get(key)];
    if (isSameCount(one, other)) return 'same';
    return isPartOf(one, other) ? 'more' : 'other';
  };
}

/** Whether nobody who stands behind the one count can be missing from the other. */
function isPartOf(one: RawResult | undefined, other: RawResult | undefined): boolean {
  const came = (other?.base ?? 0) - (one?.base ?? 0);
  return Object.keys({ ...one?.counts, ...other?.counts }).every(issue => {
    const chose = countIn(other, issue) - countIn(one, issue);
    return chose >= 0 && chose <= came;
  });
}

/**
 * The rows, and the groups that they leave over: those without a municipality ({@link UNPLACED}), and in county and country
 * those of no federation that has released its figures ({@link REST}).
 */
function withRests(rows: readonly RawResult[], geography: Geography | undefined): readonly RawResult[] {
  if (!geography) return rows;
  const { country = COUNTRY, municipalities } = geography;
  const counties = new Set(municipalities.map(({ county }) => county));
  const alike = Map.groupBy(rows, ({ question, federation = '' }) => `${question} ${federation}`);
  const unplaced = [...alike.values()].flatMap(some => {
    const whole = some.find(({ area }) => area === country);
    const parts = some.filter(({ area }) => counties.has(area));
    return whole ? [{ ...less(whole, parts), area: UNPLACED }] : [];
  });
  const placed = [...rows, ...unplaced];
  const others = placed
    .filter(({ area, federation }) => !federation && [country, UNPLACED, ...counties].includes(area))
    .flatMap(whole => {
      const parts = placed.filter(
        row => row.federation && row.area === whole.area && row.question === whole.question,
      );
      return parts.length > 0 ? [{ ...less(whole, parts), federation: REST }] : [];
    });
  return [...placed, ...others];
}

/** What is left of a row when others are taken from it. */
function less(whole: RawResult, parts: readonly RawResult[]): RawResult {
  const rest = (of: (row: RawResult) => number) => parts.reduce((left, part) => left - of(part), of(whole));
  const counts = Object.keys(whole.counts).map(issue => [issue, rest(row => countIn(row, issue))] as const);
  return { ...whole, base: rest(({ base = 0 }) => base), counts: Object.fromEntries(counts) };
}

/** Whether two counts of the same people, or their absence, say the same: nobody there is as good as no row. */
export function isSameCount(one: RawResult | undefined, other: RawResult | undefined): boolean {
  if ((one?.base ?? 0) !== (other?.base ?? 0)) return false;
  const issues = new Set([...Object.keys(one?.counts ?? {}), ...Object.keys(other?.counts ?? {})]);
  return [...issues].every(issue => countIn(one, issue) === countIn(other, issue));
}

function countIn(row: RawResult | undefined, issue: string): number {
  return row && Object.hasOwn(row.counts, issue) ? row.counts[issue]! : 0;
}

function keyOf({ question, area, federation = '' }: Omit<RawResult, 'counts'>): string {
  return [question, area, federation].join(' ');
}
