import type { Area, Result } from '../../../data-schema/v1/types.ts';
import { protectResult, type RawResult } from '../../statistics/index.ts';
import type { CheckedDebate } from '../model.ts';
import type { Place } from '../places/index.ts';

/** What may be shown of every result, by area. */
export type PublicResults = ReadonlyMap<string, readonly Result[]>;

/**
 * Turns raw counts into what may be shown: the rules for small groups, then the groups of small municipalities. Nothing
 * that is counted leaves this function. An area without rows has no result: nobody knows whether anybody was asked there,
 * and a count of zero is a row of its own.
 */
export function publicResults(debate: CheckedDebate): PublicResults {
  const questions = debate.questions.filter(question => question.kind === 'choice');
  const found = new Map<string, Result[]>();
  for (const place of debate.places.all) {
    const raw = debate.areas.get(place.code)?.results ?? [];
    const results: Result[] = [];
    for (const question of questions) {
      const of = raw.filter(each => each.question === question.id);
      const total = of.find(each => !each.federation);
      const own = merged(total && protect(total, place, debate), place, question.id, debate);
      if (own) results.push(own);
      for (const each of of) if (each.federation) results.push(protect(each, place, debate));
    }
    if (results.length > 0) found.set(place.code, results);
  }
  return found;
}

function protect(raw: RawResult, place: Place, debate: CheckedDebate): Result {
  const question = debate.questions.find(each => each.id === raw.question);
  const issues = (question?.issues ?? []).map(issue => issue.id);
  const { base } = debate.thresholds;
  return protectResult(raw, { level: place.level, threshold: base, acknowledged: debate.lowered, issues });
}

/** States of a result too small to stand alone. */
const small = new Set(['below-threshold', 'no-answers', 'leading']);

/** A small municipality whose group has a result is shown in the group. */
function merged(
  own: Result | undefined,
  place: Place,
  question: string,
  debate: CheckedDebate,
): Result | undefined {
  const group = debate.places.groupOf.get(place.code);
  if (!group || (own && !small.has(own.state))) return own;
  const counted = debate.areas
    .get(group.code)
    ?.results.some(raw => raw.question === question && !raw.federation);
  return counted ? { area: place.code, question, state: 'merged', mergedInto: group.code } : own;
}

/**
 * The results one area's file carries: its own, and those of its group, county and country, so that a widget can fall back
 * and say why. Figures of federations stand for county and country.
 */
export function resultsFor(codes: readonly string[], results: PublicResults): Area['results'] {
  return codes.flatMap(code => results.get(code) ?? []);
}
