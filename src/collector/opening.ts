import type { PublishedSurvey } from '../../data-schema/index.ts';
import { Problem } from './problems.ts';

/** @param now milliseconds; the grace after closing is still open */
export function isOpen(survey: PublishedSurvey, now: number): boolean {
  return !outsideOpening(survey, now);
}

/** Why nothing is taken at that time, if it is not. @param now milliseconds */
export function outsideOpening(survey: PublishedSurvey, now: number): Problem | undefined {
  const { opens, closes, graceMinutes = 0 } = survey;
  const from = Date.parse(opens);
  if (now < from) return new Problem('not-open', { retryAfter: Math.ceil((from - now) / 1000) });
  return now < Date.parse(closes) + graceMinutes * 60_000 ? undefined : new Problem('closed');
}
