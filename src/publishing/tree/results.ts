import type { Area, Result } from '../../../data-schema/v1/types.ts';
import {
  attack,
  disclose,
  protectResult,
  type Breach,
  type DisclosureReport,
  type Geography,
  type GroupArea,
  type PublicKnowledge,
  type RawResult,
} from '../../statistics/index.ts';
import type { CheckedDebate } from '../model.ts';
import { COUNTRY, PlaceRegister, type Place } from '../places/index.ts';
import { groupName } from './group-names.ts';

/** What may be shown of every result, by area. */
export type PublicResults = ReadonlyMap<string, readonly Result[]>;

/** A debate whose results have been protected: nothing in it is secret any more. */
export interface ProtectedDebate {
  /** With the groups of small municipalities among its places. */
  readonly debate: CheckedDebate;
  readonly results: PublicResults;
  readonly report: Pick<DisclosureReport, 'rules' | 'contradictory'>;
}

/**
 * Turns raw counts into what may be shown: the rules for small groups, small municipalities in groups, and whatever else
 * must be hidden so that no difference of published figures gives a small group away. Nothing that is counted leaves this
 * function. An area without rows has no result: nobody knows whether anybody was asked there, and a count of zero is a
 * row of its own.
 */
export function protectDebate(given: CheckedDebate): ProtectedDebate {
  const raw = [...given.areas.values()].flatMap(area => area.results);
  // A group's figures are the sum of its municipalities'; where those are not told, it stands for itself.
  const told = new Set(raw.map(row => row.area));
  const alone = (row: RawResult) =>
    given.places.get(row.area)?.level === 'group' &&
    !given.places.get(row.area)!.members!.some(member => told.has(member));
  const linked = raw.filter(row => given.places.get(row.area)?.level !== 'group');
  const { results, groups, report } = disclose(linked, geographyOf(given), {
    threshold: given.thresholds.base,
    acknowledged: given.lowered,
    questions: choiceQuestions(given),
    // Two exact figures less each other would count those who have answered since exactly.
    coarse: given.publishedBefore,
    federations: given.federations.map(federation => federation.id),
  });
  const named = namedGroups(groups, given);
  const renamed = new Map(groups.map((group, i) => [group.code, named[i]!.code]));
  const rename = (code: string) => renamed.get(code) ?? code;
  const shown = results.map(result => ({
    ...result,
    area: rename(result.area),
    ...(result.mergedInto && { mergedInto: rename(result.mergedInto) }),
  }));
  const standing = raw.filter(alone).flatMap(row => groupAlone(row, given));
  const kept = given.places.all.filter(
    place => place.level === 'group' && raw.some(row => row.area === place.code && alone(row)),
  );
  const areas = new Map([...given.areas].map(([code, area]) => [code, { ...area, results: [] }]));
  const debate = { ...given, areas, places: new PlaceRegister([...kept, ...named]) };
  return { debate, results: byArea([...shown, ...standing], debate), report };
}

/**
 * What everybody knows of the questions, since the survey is public. The form takes no own suggestion unless the survey
 * says so, and no answer without a choice then: where there is a survey, silence on it is a no.
 */
function choiceQuestions({ questions, survey }: CheckedDebate) {
  return questions
    .filter(question => question.kind === 'choice')
    .map(({ id, issues = [], max, ownSuggestion }) => ({
      id,
      issues: issues.map(issue => issue.id),
      maxPicks: max,
      ownSuggestion: survey ? ownSuggestion === true : ownSuggestion,
    }));
}

/** Groups that the source names are where small municipalities are shown together first, then the organisations. */
export function geographyOf({ places, organisations }: CheckedDebate): Geography {
  const groups = places.all.filter(place => place.level === 'group');
  return {
    country: COUNTRY,
    municipalities: places.all
      .filter(place => place.level === 'municipality')
      .map(({ code, parent = '' }) => ({ code, county: parent })),
    organisations: [
      ...groups.map(({ code, members = [] }) => ({ code, members })),
      ...organisations.map(({ id, areas }) => ({ code: `~${id}`, members: areas })),
    ],
  };
}

/** The groups as places: a group of the source keeps its code and name, others are called after what they lie in. */
function namedGroups(groups: readonly GroupArea[], debate: CheckedDebate): Place[] {
  return groups.map((group): Place => {
    const { code, members, county, organisation } = group;
    const own = organisation && debate.places.get(organisation);
    return {
      code: own ? own.code : code,
      names: own ? own.names : [groupName(group, debate)],
      level: 'group',
      parent: county,
      members,
      former: [],
    };
  });
}

/** A group whose municipalities have no figures of their own: its result, and where theirs is shown. */
function groupAlone(row: RawResult, debate: CheckedDebate): Result[] {
  const question = choiceQuestions(debate).find(each => each.id === row.question);
  const result = protectResult(row, {
    level: 'group',
    threshold: debate.thresholds.base,
    acknowledged: debate.lowered,
    issues: question?.issues ?? [],
  });
  const members = debate.places.get(row.area)!.members ?? [];
  return [
    result,
    ...members.map((area): Result => ({
      area,
      question: row.question,
      state: 'merged',
      mergedInto: row.area,
    })),
  ];
}

function byArea(results: readonly Result[], debate: CheckedDebate): PublicResults {
  const order = new Map(debate.questions.map(({ id }, i) => [id, i]));
  const found = new Map<string, Result[]>();
  for (const { code } of debate.places.all) {
    const own = results.filter(result => result.area === code);
    if (own.length > 0)
      found.set(
        code,
        own.sort((a, b) => compare(a, b, order)),
      );
  }
  return found;
}

/** By question, the area's own before its federations'. */
function compare(a: Result, b: Result, order: ReadonlyMap<string, number>): number {
  const one = order.get(a.question)! - order.get(b.question)!;
  if (one !== 0) return one;
  const [x, y] = [a.federation ?? '', b.federation ?? ''];
  return x < y ? -1 : Number(x > y);
}

/**
 * The results one area's file carries: its own, and those of its group, county and country, so that a widget can fall back
 * and say why. Figures of federations stand in the county's and the country's own files.
 */
export function resultsFor(codes: readonly string[], results: PublicResults): Area['results'] {
  const [own] = codes;
  return codes.flatMap(code => (results.get(code) ?? []).filter(each => code === own || !each.federation));
}

/**
 * What an attacker who has everything that is published can find out about small groups. Empty, or the tree must not go
 * out. The attacker shares no code with what protects the figures.
 *
 * @returns the breaches, and the questions whose figures contradict each other
 */
export function breachesIn(
  published: readonly Result[],
  debate: CheckedDebate,
): { breaches: Breach[]; contradictory: string[] } {
  const contradictory = new Set<string>();
  const results = published as Parameters<typeof attack>[0];
  const known = { ...publicKnowledge(debate), members: membersOfGroups(debate) };
  const breaches = attack(results, known, question => contradictory.add(question));
  return { breaches, contradictory: [...contradictory] };
}

/** What everybody knows beside the results. */
export function publicKnowledge(debate: CheckedDebate): Omit<PublicKnowledge, 'members'> {
  const municipalities = debate.places.all.filter(({ level }) => level === 'municipality');
  return {
    country: COUNTRY,
    counties: Object.fromEntries(municipalities.map(({ code, parent }) => [code, parent ?? ''])),
    threshold: debate.thresholds.base,
    questions: Object.fromEntries(choiceQuestions(debate).map(({ id, ...rules }) => [id, rules])),
  };
}

/** The municipalities of each group. */
export function membersOfGroups({ places }: CheckedDebate): Record<string, readonly string[]> {
  const groups = places.all.filter(({ level }) => level === 'group');
  return Object.fromEntries(groups.map(({ code, members = [] }) => [code, members]));
}
