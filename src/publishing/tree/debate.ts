import type { Area, Debate } from '../../../data-schema/v1/types.ts';
import { listsOf, replied } from '../../documents/compare-cells.ts';
import type { CheckedDebate } from '../model.ts';
import { PLACES_FROM, type Place } from '../places/index.ts';
import { areaPath } from './area.ts';
import type { PublicResults } from './results.ts';

type DebateArea = Debate['areas'][number];

/** What `debate.json` says of the lists of an area. */
export interface ListCounts {
  lists: number;
  answered: number;
}

/** Counts the lists that stand, and those that have answered wholly or partly: the same as the area itself shows. */
export function countLists(area: Area): ListCounts {
  const { standing } = listsOf(area, () => undefined);
  return { lists: standing.length, answered: standing.filter(({ state }) => replied(state)).length };
}

/** `debate.json`: every area with its names and old codes, and what there is of it. */
export function debateDocument(
  debate: CheckedDebate,
  counts: ReadonlyMap<string, ListCounts>,
  results: PublicResults,
): Debate {
  return {
    schema: 'lo.debate/1',
    id: debate.id,
    title: debate.title,
    fictional: debate.fictional || undefined,
    internal: debate.internal || undefined,
    language: debate.language,
    updated: debate.updated,
    base: debate.base,
    election: debate.election,
    dates: debate.dates,
    sender: debate.sender,
    order: debate.order,
    thresholds: debate.thresholds,
    questions: [...debate.questions],
    federations: debate.federations.length > 0 ? [...debate.federations] : undefined,
    lists: debate.lists.map(({ list }) => list),
    placesFrom: PLACES_FROM,
    areas: debate.places.all.map(place => debateArea(place, counts.get(place.code), results)),
    organisations: debate.organisations.length > 0 ? [...debate.organisations] : undefined,
    survey: debate.survey ? 'survey.json' : undefined,
  };
}

/** Every place is named, also those without a file, so that a picker can say that there is nothing there yet. */
function debateArea(place: Place, counts: ListCounts | undefined, results: PublicResults): DebateArea {
  const { code, names, level, parent, members, former } = place;
  const own = results.get(code)?.find(result => !result.federation);
  return {
    code,
    names: [...names],
    level,
    parent,
    members: members && [...members],
    former: former.length > 0 ? [...former] : undefined,
    file: counts && areaPath(code),
    result: own?.state,
    lists: counts?.lists || undefined,
    answered: counts?.lists ? counts.answered : undefined,
  };
}
