/**
 * The words of this room. They fit the contract's documents structurally and import nothing, so that counting
 * and disclosure control stay free of the DOM, of Node and of zod.
 */

/** Where an area stands in the geography. A group is a set of small municipalities shown together. */
export type Level = 'country' | 'county' | 'municipality' | 'group' | 'organisation';

/**
 * How many chose one issue, as far as it may be said: a count (exact or in steps of 5, see `step` of the result),
 * "fewer than n people", or only that the share is under or over so many per cent.
 */
export type Cell = number | { fewerThan: number } | { shareUnder: number } | { shareOver: number };

/** What may be said of a question in an area. */
export type ResultState =
  'published' | 'leading' | 'below-threshold' | 'protected' | 'merged' | 'no-answers' | 'not-asked';

/** One question in one area (for one federation), as published: nothing in it is secret. */
export interface Result {
  area: string;
  question: string;
  federation?: string;
  state: ResultState;
  /** How many people answered the question, in steps of `step`. */
  base?: number;
  /** Both ends included; stands instead of `base` where the state is `leading`. */
  baseRange?: [number, number];
  /** The counts are exact (1) or rounded to the nearest five (5). */
  step?: 1 | 5;
  /** Percentages are shown in whole per cent (1) or in steps of five (5). */
  percentStep?: 1 | 5;
  /** Cell by issue id, in the question's own order: never by size. */
  counts?: Record<string, Cell>;
  /** Issue ids, in the question's own order: never by size. */
  leading?: string[];
  /** Code of the group area that shows this municipality's answers. */
  mergedInto?: string;
  /** Where LO has published these very figures; they stand as published there. */
  source?: string;
}

/** One question in one area (for one federation), as counted: secret. */
export interface RawResult {
  area: string;
  question: string;
  federation?: string;
  /** People who answered the question. May only be missing where `source` is given. */
  base?: number;
  /** People by issue id. */
  counts: Readonly<Record<string, number>>;
  source?: string;
}

/** What is wrong with input to this room; the callers turn the code into words. */
export type StatisticsProblem =
  'threshold-floor' | 'threshold-not-acknowledged' | 'threshold-not-whole' | 'bad-count';

/** Thrown when a rule of disclosure control would be broken or a count is no count. Never carries a figure. */
export class StatisticsError extends Error {
  override readonly name = 'StatisticsError';
  readonly code: StatisticsProblem;

  constructor(code: StatisticsProblem, message: string) {
    super(message);
    this.code = code;
  }
}
