import {
  attackReleases,
  checkRelease,
  comeSince,
  isSameCount,
  type Breach,
  type KeptRelease,
  type RawResult,
  type ReleaseObstacle,
  type Result,
} from '../../statistics/index.ts';
import type { CheckedDebate } from '../model.ts';
import { COUNTRY } from '../places/index.ts';
import { geographyOf, membersOfGroups, protectDebate, publicKnowledge } from './results.ts';
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

/** What somebody finds out who has kept them all: see {@link attackReleases}. */
function breachesBetween(earlier: readonly Rows[], next: Rows, debate: CheckedDebate): Breach[] {
  const all = [...earlier, next];
  const releases = all.map((rows, at): KeptRelease => {
    const counted = countedAfter(all.slice(0, at), rows, debate, '');
    const federations = at < earlier.length ? federationsIn(rows) : debate.federations;
    const shown = protectDebate({ ...counted, federations });
    return {
      results: [...shown.results.values()].flat() as Result[],
      members: membersOfGroups(shown.debate),
      come: comeSince(all[at - 1] ?? [], rows, geographyOf(debate)),
    };
  });
  return attackReleases(releases, publicKnowledge(debate));
}

/** Those that had released theirs then, which may not be those that do now. */
function federationsIn(rows: Rows): CheckedDebate['federations'] {
  return [...new Set(rows.flatMap(({ federation = [] }) => federation))].map(id => ({ id, name: id }));
}
