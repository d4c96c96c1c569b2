import {
  checkRelease,
  isSameCount,
  type Breach,
  type RawResult,
  type ReleaseObstacle,
  type Result,
} from '../../statistics/index.ts';
import type { CheckedDebate } from '../model.ts';
import { COUNTRY, PlaceRegister, type Place } from '../places/index.ts';
import { breachesIn, geographyOf, protectDebate } from './results.ts';
import { withCounts } from './standing.ts';

type Rows = readonly RawResult[];

/**
 * Why figures may not be released after those that were (L7), and what somebody could find out who has kept the earlier ones.
 *
 * @param earlier what was counted for each release before this one, the oldest first
 */
export function obstaclesAfter(
  earlier: readonly Rows[],
  next: Rows,
  debate: CheckedDebate,
): { obstacles: ReleaseObstacle[]; breaches: Breach[] } {
  const obstacles = earlier.flatMap(previous =>
    checkRelease({
      closed: true,
      previous,
      next,
      geography: geographyOf(debate),
      threshold: debate.thresholds.base,
      acknowledged: debate.lowered,
    }),
  );
  const breaches = obstacles.length > 0 ? [] : breachesBetween(earlier, next, debate);
  return { obstacles, breaches };
}

/** The debate with what was counted, as it is told after the releases before it: see {@link CheckedDebate.publishedBefore}. */
export function countedAfter(
  earlier: readonly Rows[],
  rows: Rows,
  debate: CheckedDebate,
  date: string,
): CheckedDebate {
  const isOther = (id: string) =>
    earlier.some(before => !isSameCount(nationally(before, id), nationally(rows, id)));
  const publishedBefore = debate.questions.map(({ id }) => id).filter(isOther);
  return { ...withCounts(debate, rows, date), publishedBefore };
}

function nationally(rows: Rows, id: string): RawResult | undefined {
  return rows.find(({ area, question, federation }) => area === COUNTRY && question === id && !federation);
}

/** Where nobody more has answered, the earlier figures and the new ones are of the same people, and are held together. */
function breachesBetween(earlier: readonly Rows[], next: Rows, debate: CheckedDebate): Breach[] {
  const now = protectDebate(countedAfter(earlier, next, debate, ''));
  const told: Result[] = [...now.results.values()].flat() as Result[];
  const groups: Place[] = [];
  earlier.forEach((rows, at) => {
    const counted = countedAfter(earlier.slice(0, at), rows, debate, '');
    const before = protectDebate({ ...counted, federations: federationsIn(rows) });
    const moved = movedBetween(rows, next);
    const isSame = ({ area, question, federation = '' }: Result): boolean =>
      [area, ...(before.debate.places.get(area)?.members ?? [])].every(
        code => !moved.has(`${code} ${question} ${federation}`),
      );
    // The same people may have been shown in other groups.
    const named = (area: string) =>
      before.debate.places.get(area)?.level === 'group' ? `${area}-before-${at}` : area;
    for (const result of [...before.results.values()].flat() as Result[])
      if (isSame(result)) told.push({ ...result, area: named(result.area) });
    for (const place of before.debate.places.all)
      if (place.level === 'group') groups.push({ ...place, code: named(place.code) });
  });
  const own = now.debate.places.all.filter(({ level }) => level === 'group');
  const places = new PlaceRegister([...own, ...groups]);
  return breachesIn(told, { ...now.debate, places }).breaches;
}

/** Those that had released theirs then, which may not be those that do now. */
function federationsIn(rows: Rows): CheckedDebate['federations'] {
  return [...new Set(rows.flatMap(({ federation = [] }) => federation))].map(id => ({ id, name: id }));
}

/** What has other figures than it had, as area, question and federation. */
function movedBetween(before: Rows, after: Rows): Set<string> {
  const keyOf = ({ area, question, federation = '' }: RawResult) => `${area} ${question} ${federation}`;
  const [one, other] = [before, after].map(rows => new Map(rows.map(row => [keyOf(row), row])));
  return new Set(
    [...one!.keys(), ...other!.keys()].filter(key => !isSameCount(one!.get(key), other!.get(key))),
  );
}
