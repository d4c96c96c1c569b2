import type { Municipality } from './geography.ts';

/** Where a municipality's code went: to one other, or to several where it was split. */
export interface Successor {
  from: string;
  to: readonly string[];
}

/** A dated list of municipalities, with the codes that came before it. */
export interface PlaceList {
  municipalities: readonly Municipality[];
  successors?: readonly Successor[];
}

/** Why a place could not be counted as a municipality. */
export type PlaceProblem = 'split' | 'unknown';

/** What a member's place was taken for. */
export interface ResolvedPlace {
  /** Code of today's municipality; missing for those who belong to none. */
  code?: string;
  problem?: PlaceProblem;
}

/** What members send who will not say where they live, or live outside the municipalities. */
export const UNSTATED = 'unstated';

/** Successors of successors are followed so far; a longer chain is a mistake in the data. */
const LONGEST_CHAIN = 10;

/**
 * Makes the function that takes a code of any year to today's municipality. A code that was split belongs to nobody in
 * particular, and neither does one that nobody knows: both are counted nationally only, and named in the report.
 */
export function placeResolver({
  municipalities,
  successors = [],
}: PlaceList): (code: string) => ResolvedPlace {
  const current = new Set(municipalities.map(place => place.code));
  const next = new Map(successors.map(({ from, to }) => [from, to]));
  const follow = (code: string, steps: number): ResolvedPlace => {
    if (current.has(code)) return { code };
    const to = next.get(code) ?? [];
    if (to.length > 1) return { problem: 'split' };
    if (to.length === 0 || steps === 0) return { problem: 'unknown' };
    return follow(to[0]!, steps - 1);
  };
  return code => {
    const tidy = code.trim();
    if (tidy === UNSTATED || tidy === '') return {};
    // Spreadsheets drop the leading zero of Oslo.
    return follow(/^\d{3}$/.test(tidy) ? `0${tidy}` : tidy, LONGEST_CHAIN);
  };
}
