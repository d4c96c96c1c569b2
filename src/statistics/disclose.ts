import { areasOf, byText, withUnknown } from './geography.ts';
import type { Geography } from './geography.ts';
import { groupSmall, rowsOfGroups } from './groups.ts';
import type { GroupArea } from './groups.ts';
import { QuestionProtector, keyOf } from './protector.ts';
import type { QuestionToProtect, Remedy } from './protector.ts';
import { checkThreshold } from './threshold.ts';
import type { ThresholdRecord } from './threshold.ts';
import type { RawResult, Result } from './types.ts';

/** Version of the rules for small groups, for `release.json`. Another number wherever the same counts give other results. */
export const RULES = 'lo-small-groups/2';

/** How a whole set of results is to be protected. */
export interface DiscloseOptions {
  /** People; 10 where nothing is said. See {@link checkThreshold}. */
  threshold?: number;
  /** Needed for a threshold of 5-9. */
  acknowledged?: boolean;
  /** The questions in their order. A question that is not here has the issues that were counted, in order of id. */
  questions?: readonly QuestionToProtect[];
  /** Questions whose national figures are to come in steps of five: since others have been published before, say. */
  coarse?: readonly string[];
  /** Ids of the federations that have released their members' results. No other federation's rows come out. */
  federations?: readonly string[];
}

/** What was done to protect small groups, for `release.json` and for whoever runs the count. */
export interface DisclosureReport {
  rules: string;
  parameters: ThresholdRecord;
  merged: { area: string; into: string }[];
  protected: { area: string; question: string; federation?: string }[];
  remedies: Remedy[];
  /** Questions whose figures contradict each other (a county smaller than its parts): they must not be published. */
  contradictory: string[];
  /** Federations whose figures were left out because they have not released them. */
  withheld: string[];
}

/** Results that may be published, and what was done to make them so. */
export interface Disclosure {
  /** By question, then area, then federation. */
  results: Result[];
  groups: GroupArea[];
  report: DisclosureReport;
}

/**
 * Protects everything that was counted, together: each result by itself, small municipalities in groups, and one more
 * area hidden wherever published figures, or a difference of them over municipalities, groups, counties, organisations,
 * federations and country, would pin down a group under the threshold. Linked tables and secondary suppression, in the
 * words of statistics offices. The same counts give the same results in whatever order they come.
 *
 * @throws StatisticsError for a threshold that is not allowed, or counts that are no counts
 */
export function disclose(
  raw: readonly RawResult[],
  places: Geography,
  options: DiscloseOptions = {},
): Disclosure {
  const geography = withUnknown(
    places,
    raw.map(row => row.area),
  );
  const parameters = checkThreshold(options.threshold, options.acknowledged);
  const { threshold } = parameters;
  const { coarse = [] } = options;
  const { rows, withheld } = releasable(raw, geography, options.federations ?? []);
  const groups = groupSmall(rows, geography, threshold);
  const areas = areasOf(geography, groups);
  const all = [...rows, ...rowsOfGroups(rows, groups)];
  const report: DisclosureReport = {
    rules: RULES,
    parameters,
    merged: [],
    protected: [],
    remedies: [],
    contradictory: [],
    withheld,
  };
  const protectors = questionsOf(all, options.questions ?? []).map(
    rules => new QuestionProtector(rules, all, { geography, areas, groups, threshold, coarse }),
  );
  for (const alike of bySamePeople(protectors, all)) protectTogether(alike);
  const results = protectors.flatMap(protector => protector.results);
  for (const { remedies, possible, id } of protectors) {
    report.remedies.push(...remedies);
    if (!possible) report.contradictory.push(id);
  }
  const used = new Set(results.map(result => result.mergedInto));
  const kept = groups.filter(group => used.has(group.code));
  const shown = results.filter(({ area }) => areas.get(area)?.level !== 'group' || used.has(area));
  report.merged = mergers(shown);
  report.protected = shown.filter(result => result.state === 'protected').map(keyOf);
  return { results: shown, groups: kept, report };
}

/** Questions that just as many have answered everywhere: as far as anybody can tell, the same people. */
function bySamePeople(
  protectors: readonly QuestionProtector[],
  rows: readonly RawResult[],
): QuestionProtector[][] {
  const alike = Map.groupBy(protectors, ({ id }) =>
    rows
      .filter(({ question }) => question === id)
      .map(({ area, federation = '', base }) => `${area} ${federation} ${base}`)
      .sort()
      .join(),
  );
  return [...alike.values()];
}

/** What one question hides of how many they are, another one must not tell. */
function protectTogether(protectors: readonly QuestionProtector[]): void {
  let isNews = true;
  while (isNews) {
    for (const protector of protectors) protector.protect();
    isNews = false;
    for (const one of protectors)
      for (const other of protectors) if (one !== other && one.sayAsLittleAs(other)) isNews = true;
  }
}

/** Rows that may come out at all: a federation's only where it has released them, and never below the county. */
function releasable(raw: readonly RawResult[], geography: Geography, federations: readonly string[]) {
  const areas = areasOf(geography);
  const withheld = new Set<string>();
  const rows = raw.filter(({ area, federation }) => {
    if (!federation) return true;
    if (!federations.includes(federation)) {
      withheld.add(federation);
      return false;
    }
    const level = areas.get(area)?.level;
    return level === 'country' || level === 'county';
  });
  return { rows, withheld: [...withheld].sort(byText) };
}

/** The questions there are rows for: those that are described in their order, then the others by id. */
function questionsOf(
  rows: readonly RawResult[],
  described: readonly QuestionToProtect[],
): QuestionToProtect[] {
  const issues = new Map<string, Set<string>>();
  for (const { question, counts } of rows) {
    const known = issues.get(question) ?? new Set();
    for (const issue of Object.keys(counts)) known.add(issue);
    issues.set(question, known);
  }
  const ids = new Set(described.map(({ id }) => id));
  const others = [...issues.keys()].filter(id => !ids.has(id)).sort(byText);
  return [
    ...described.filter(({ id }) => issues.has(id)),
    ...others.map(id => ({ id, issues: [...issues.get(id)!].sort(byText) })),
  ];
}

function mergers(results: readonly Result[]): { area: string; into: string }[] {
  const into = new Map(
    results.flatMap(({ area, mergedInto }) => (mergedInto ? [[area, mergedInto] as const] : [])),
  );
  return [...into].map(([area, group]) => ({ area, into: group })).sort((a, b) => byText(a.area, b.area));
}
