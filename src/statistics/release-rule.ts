import { byText } from './geography.ts';
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
  threshold,
  acknowledged,
}: ReleaseCheck): ReleaseObstacle[] {
  const least = checkThreshold(threshold, acknowledged).threshold;
  if (!closed) return [{ code: 'not-closed' }];
  if (!previous) return [];
  const before = new Map(previous.map(row => [keyOf(row), row]));
  const after = new Map(next.map(row => [keyOf(row), row]));
  const obstacles: ReleaseObstacle[] = [];
  for (const key of [...new Set([...before.keys(), ...after.keys()])].sort(byText)) {
    const one = before.get(key);
    const other = after.get(key);
    if (isSame(one, other)) continue;
    if (Math.abs((other?.base ?? 0) - (one?.base ?? 0)) >= least) continue;
    const { area, question, federation } = (other ?? one)!;
    obstacles.push({ code: 'moved-too-little', area, question, ...(federation ? { federation } : {}) });
  }
  return obstacles;
}

function isSame(one: RawResult | undefined, other: RawResult | undefined): boolean {
  if ((one?.base ?? 0) !== (other?.base ?? 0)) return false;
  const issues = new Set([...Object.keys(one?.counts ?? {}), ...Object.keys(other?.counts ?? {})]);
  return [...issues].every(issue => countIn(one, issue) === countIn(other, issue));
}

function countIn(row: RawResult | undefined, issue: string): number {
  return row && Object.hasOwn(row.counts, issue) ? row.counts[issue]! : 0;
}

function keyOf({ question, area, federation = '' }: RawResult): string {
  return [question, area, federation].join(' ');
}
