import type { Area, Result } from '../../../data-schema/v1/types.ts';
import type { RawResult } from '../../statistics/index.ts';
import type { AreaSource, CheckedDebate } from '../model.ts';
import { PlaceRegister, type Place } from '../places/index.ts';
import type { PublicResults } from './results.ts';

/**
 * A debate with what has been counted, in place of what its source says of results. The counts are protected when the
 * tree is built, as those of a table are.
 *
 * @param date the day the answers are from
 */
export function withCounts(debate: CheckedDebate, rows: readonly RawResult[], date: string): CheckedDebate {
  const areas = new Map(
    [...debate.areas].map(([code, area]) => [code, { ...area, results: [] as RawResult[] }]),
  );
  for (const row of rows) {
    const area = areas.get(row.area) ?? newArea(row.area);
    areas.set(row.area, area);
    area.results.push(row);
  }
  return { ...debate, areas, resultsDate: date, updated: debate.updated > date ? debate.updated : date };
}

function newArea(code: string): AreaSource & { results: RawResult[] } {
  return { code, replies: new Map(), answers: new Map(), assessments: [], results: [], suggestions: [] };
}

/** Results that were published before, and the places they are of. */
export interface StandingResults {
  readonly results: PublicResults;
  readonly places: PlaceRegister;
  /** The day they are from: no area with a result is older. */
  readonly date?: string;
}

/**
 * The results that stand in the area files of a tree: they have been protected together, and can be published again with
 * new answers from lists, without the counts.
 */
export function standingResults(areas: readonly Area[]): StandingResults {
  const results = new Map<string, readonly Result[]>();
  const groups: Place[] = [];
  let date: string | undefined;
  for (const { area, results: shown, updated } of areas) {
    if (shown.length > 0 && (date === undefined || updated < date)) date = updated;
    const own = shown.filter(result => result.area === area.code);
    if (own.length > 0) results.set(area.code, own);
    if (area.level !== 'group') continue;
    const { code, names, parent, members } = area;
    groups.push({ code, names, level: 'group', parent, members, former: [] });
  }
  return { results, places: new PlaceRegister(groups), ...(date && { date }) };
}
