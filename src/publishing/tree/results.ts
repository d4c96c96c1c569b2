import type { Area, Result } from '../../../data-schema/v1/types.ts';
import { protectResult, type RawResult } from '../../statistics/index.ts';
import type { CheckedDebate } from '../model.ts';
import type { Place } from '../places/index.ts';

/** What may be shown of every result, by area. */
export type PublicResults = ReadonlyMap<string, readonly Result[]>;

/**
 * Turns raw counts into what may be shown: the rules for small groups, then the groups of small municipalities. Nothing
 * that is counted leaves this function.
 */
export function publicResults(debate: CheckedDebate): PublicResults {
  const questions = debate.questions.filter(question => question.kind === 'choice');
  const found = new Map<string, Result[]>();
  const counted = levelsCounted(debate);
  for (const place of debate.places.all) {
    const raw = debate.areas.get(place.code)?.results ?? [];
    const results: Result[] = [];
    for (const question of questions) {
      const of = raw.filter(each => each.question === question.id);
      const total = of.find(each => !each.federation);
      const own = total ? protect(total, place, debate) : absent(place, question.id, counted);
      const shown = own && merged(own, place, debate);
      if (shown) results.push(shown);
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

/** Which questions have figures of their own at which level, not counting what LO has published nationally. */
function levelsCounted(debate: CheckedDebate): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [code, area] of debate.areas) {
    const level = debate.places.get(code)?.level;
    for (const raw of area.results) if (!raw.federation) found.add(`${level} ${raw.question}`);
  }
  return found;
}

/**
 * A municipality without rows, where others have theirs: nobody answered there. Where no municipality has rows the
 * figures were never counted by municipality, and nothing is said of it.
 */
function absent(place: Place, question: string, counted: ReadonlySet<string>): Result | undefined {
  if (place.level !== 'municipality' || !counted.has(`municipality ${question}`)) return undefined;
  return { area: place.code, question, state: 'no-answers' };
}

/** A small municipality whose group has a result is shown in the group. */
function merged(own: Result, place: Place, debate: CheckedDebate): Result {
  const group = debate.places.groupOf.get(place.code);
  const small = own.state === 'below-threshold' || own.state === 'no-answers' || own.state === 'leading';
  const shown =
    group &&
    debate.areas.get(group.code)?.results.some(raw => raw.question === own.question && !raw.federation);
  return group && small && shown
    ? { area: own.area, question: own.question, state: 'merged', mergedInto: group.code }
    : own;
}

/**
 * The results one area's file carries: its own, and those of its group, county and country, so that a widget can fall back
 * and say why. Figures of federations stand for county and country.
 */
export function resultsFor(codes: readonly string[], results: PublicResults): Area['results'] {
  return codes.flatMap(code => results.get(code) ?? []);
}
