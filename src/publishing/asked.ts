import { hasCouncil } from '../documents/compare-lead.ts';
import type { AreaSource, CheckedList } from './model.ts';
import type { Place } from './places/index.ts';

/** Somebody was asked here: a reply state or an answer says so. */
export function hasAsked(source: AreaSource | undefined): boolean {
  return source !== undefined && (source.replies.size > 0 || source.answers.size > 0);
}

/**
 * Whether a list stands in an area. One without areas of its own stands for every council, so that a municipality where
 * nobody was asked can say just that; nationally, and in the county of Oslo, there is no council to stand for.
 */
export function standsIn({ areas }: CheckedList, place: Place, source: AreaSource | undefined): boolean {
  return areas?.has(place.code) ?? (hasAsked(source) || hasCouncil(place));
}
