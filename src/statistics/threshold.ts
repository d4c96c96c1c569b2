import { StatisticsError } from './types.ts';

/** Fewer people than this are never shown as a number, unless the threshold is lowered on purpose. */
export const DEFAULT_THRESHOLD = 10;
/** The threshold can never be set lower than this. */
export const THRESHOLD_FLOOR = 5;
/** Counts are rounded to this step below the national level. */
export const STEP = 5;

/** The threshold that was used, for `release.json`. */
export interface ThresholdRecord {
  threshold: number;
  floor: number;
  /** True when it is lower than the default: somebody chose so and said that they understood. */
  lowered: boolean;
}

/**
 * Checks a threshold before anything is counted with it.
 *
 * @param threshold whole number of people
 * @param acknowledged that whoever lowers it under 10 has said that they understand what it means
 * @throws StatisticsError `threshold-floor` under 5, `threshold-not-acknowledged` at 5-9 without `acknowledged`
 */
export function checkThreshold(threshold: number = DEFAULT_THRESHOLD, acknowledged = false): ThresholdRecord {
  if (!Number.isInteger(threshold)) {
    throw new StatisticsError('threshold-not-whole', 'the threshold must be a whole number');
  }
  if (threshold < THRESHOLD_FLOOR) {
    throw new StatisticsError('threshold-floor', `the threshold can not be lower than ${THRESHOLD_FLOOR}`);
  }
  const lowered = threshold < DEFAULT_THRESHOLD;
  if (lowered && !acknowledged) {
    throw new StatisticsError(
      'threshold-not-acknowledged',
      `a threshold under ${DEFAULT_THRESHOLD} must be confirmed`,
    );
  }
  return { threshold, floor: THRESHOLD_FLOOR, lowered };
}

/**
 * How many values a hidden number must still be able to have after everything published is combined. This is the
 * promise that the protector keeps and the attacker tests: as wide as one rounding step; half the threshold where
 * that is less, since nothing is wider than what "fewer than n" says to begin with.
 */
export function openValues(threshold: number): number {
  return Math.min(STEP, Math.ceil(threshold / 2));
}

/** Under these numbers of people, and with no limit above the last, areas are taken to be alike in size. */
const SIZES_UNDER = [100, 1000] as const;

/**
 * The most that may have answered in an area of about this size. Of areas that may be hidden one of the smaller is, so that
 * its being hidden tells that it is no larger than those that are shown. Told by this measure alone, and taken to be known.
 */
export function mostOfItsSize(base: number): number {
  return (SIZES_UNDER.find(limit => base < limit) ?? Infinity) - 1;
}
