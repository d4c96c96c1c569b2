import { readIssue } from './decode.ts';
import type { Range, Reading } from './decode.ts';
import type { Result } from './types.ts';

/** What is known of a question beforehand, because the survey is public. */
export interface QuestionRules {
  /** The issues, in the question's own order. */
  issues: readonly string[];
  /** How many issues one person may choose; no limit where nothing is said. */
  maxPicks?: number;
  /** True where one can answer without choosing any of the issues: with an own suggestion, say. */
  ownSuggestion?: boolean;
}

/** One result's cells bound each other: together they can be no more than everybody's choices, and hardly fewer. */
export function readTogether(result: Result, rules: QuestionRules, threshold: number): Map<string, Reading> {
  const { issues } = rules;
  const readings = new Map(issues.map(issue => [issue, readIssue(result, issue, threshold, issues.length)]));
  if (result.state !== 'published' || result.source || !result.base) return readings;
  const least = sum([...readings.values()].map(({ chose }) => chose[0]));
  const most = sum([...readings.values()].map(({ chose }) => chose[1]));
  for (const [issue, reading] of readings) {
    const [low, high] = reading.chose;
    const picked = (rules.maxPicks ?? Infinity) * reading.base[1];
    const answered = rules.ownSuggestion === false ? reading.base[0] : 0;
    const chose: Range = [Math.max(low, answered - (most - high)), Math.min(high, picked - (least - low))];
    readings.set(issue, { ...reading, chose });
  }
  return readings;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
