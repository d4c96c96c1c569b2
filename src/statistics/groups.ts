import { areasOf, byText } from './geography.ts';
import type { AreaSet, Geography } from './geography.ts';
import type { RawResult } from './types.ts';

/** Small municipalities that are shown together, inside one organisation or else inside their county. */
export interface GroupArea extends AreaSet {
  county: string;
  /** The organisation they share, where the group was made inside one. */
  organisation?: string;
}

/**
 * Finds the small municipalities and puts them together, so that their members are shown rather than hidden: first
 * inside the local organisation they share, then what is left inside the county; what is still too small joins the
 * county's smallest group. A municipality is small where some question has answers, but fewer than the threshold.
 *
 * A group is made only where it reaches the threshold in every question that a member is too small for. Deterministic:
 * depends on codes and counts, not on the order of anything.
 */
export function groupSmall(rows: readonly RawResult[], geography: Geography, threshold: number): GroupArea[] {
  const bases = basesOf(rows);
  const small = geography.municipalities
    .filter(
      ({ code, county }) =>
        county && [...(bases.get(code)?.values() ?? [])].some(base => base > 0 && base < threshold),
    )
    .sort((a, b) => byText(a.code, b.code));
  const organisations = organisationsOf(geography);
  const groups: GroupArea[] = [];
  for (const county of [...new Set(small.map(place => place.county))].sort(byText)) {
    const codes = small.filter(place => place.county === county).map(place => place.code);
    groups.push(...groupsOfCounty(county, codes, organisations, bases, threshold));
  }
  return withOwnCodes(groups);
}

/** The group's own figures: the sum of its members'. */
export function rowsOfGroups(rows: readonly RawResult[], groups: readonly GroupArea[]): RawResult[] {
  const groupOf = new Map(
    groups.flatMap(group => group.members.map(member => [member, group.code] as const)),
  );
  const sums = new Map<string, RawResult & { base: number; counts: Record<string, number> }>();
  for (const row of rows) {
    const area = groupOf.get(row.area);
    if (!area || row.federation) continue;
    const key = `${area} ${row.question}`;
    const sum = sums.get(key) ?? { area, question: row.question, base: 0, counts: Object.create(null) };
    sum.base += row.base ?? 0;
    for (const [issue, count] of Object.entries(row.counts))
      sum.counts[issue] = (sum.counts[issue] ?? 0) + count;
    sums.set(key, sum);
  }
  return [...sums.values()];
}

type Bases = ReadonlyMap<string, ReadonlyMap<string, number>>;

function groupsOfCounty(
  county: string,
  codes: readonly string[],
  organisations: ReadonlyMap<string, string>,
  bases: Bases,
  threshold: number,
): GroupArea[] {
  const enough = (members: readonly string[]) => members.length > 1 && reaches(members, bases, threshold);
  const groups: GroupArea[] = [];
  let rest: string[] = [];
  for (const [organisation, members] of bucketsOf(codes, organisations)) {
    if (organisation && enough(members)) groups.push(groupArea(county, organisation, members));
    else rest.push(...members);
  }
  rest = rest.sort(byText);
  if (rest.length === 0) return groups;
  if (enough(rest)) return [...groups, groupArea(county, undefined, rest)];
  const host = groups.toSorted(
    (a, b) => sizeOf(a.members, bases) - sizeOf(b.members, bases) || byText(a.code, b.code),
  )[0];
  if (!host) return [];
  const widened: GroupArea = { ...host, members: [...host.members, ...rest].sort(byText) };
  return groups.map(group => (group === host ? widened : group));
}

/** The codes by organisation; those without one come under the empty name. */
function bucketsOf(
  codes: readonly string[],
  organisations: ReadonlyMap<string, string>,
): [string, string[]][] {
  const buckets = new Map<string, string[]>();
  for (const code of codes) {
    const organisation = organisations.get(code) ?? '';
    buckets.set(organisation, [...(buckets.get(organisation) ?? []), code]);
  }
  return [...buckets].sort(([a], [b]) => byText(a, b));
}

function groupArea(county: string, organisation: string | undefined, members: string[]): GroupArea {
  if (!organisation) return { code: `g-${county}`, county, members };
  // The contract's codes are `g-` and at most 40 of a-z, 0-9 and the hyphen.
  const slug = organisation
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return { code: `g-${county}-${slug}`.slice(0, 42), county, organisation, members };
}

/** Two organisations may differ only in what a code can not hold. */
function withOwnCodes(groups: readonly GroupArea[]): GroupArea[] {
  const taken = new Set<string>();
  return groups.map(group => {
    let { code } = group;
    for (let number = 2; taken.has(code); number++) code = `${group.code.slice(0, 38)}-${number}`;
    taken.add(code);
    return { ...group, code };
  });
}

/** The organisation of each municipality: the first by id, where several cover it. */
function organisationsOf(geography: Geography): Map<string, string> {
  const areas = areasOf(geography);
  const first = new Map<string, string>();
  for (const { code } of (geography.organisations ?? []).toSorted((a, b) => byText(a.code, b.code))) {
    const area = areas.get(code);
    if (area?.level !== 'organisation') continue;
    for (const member of area.members) if (!first.has(member)) first.set(member, code);
  }
  return first;
}

function basesOf(rows: readonly RawResult[]): Bases {
  const bases = new Map<string, Map<string, number>>();
  for (const { area, question, federation, base, source } of rows) {
    if (federation || source || base === undefined) continue;
    const byQuestion = bases.get(area) ?? new Map<string, number>();
    bases.set(area, byQuestion.set(question, base));
  }
  return bases;
}

function reaches(members: readonly string[], bases: Bases, threshold: number): boolean {
  const sums = new Map<string, { sum: number; needed: boolean }>();
  for (const member of members) {
    for (const [question, base] of bases.get(member) ?? []) {
      const { sum, needed } = sums.get(question) ?? { sum: 0, needed: false };
      sums.set(question, { sum: sum + base, needed: needed || (base > 0 && base < threshold) });
    }
  }
  return [...sums.values()].every(({ sum, needed }) => !needed || sum >= threshold);
}

function sizeOf(members: readonly string[], bases: Bases): number {
  return members.reduce((sum, code) => sum + Math.max(0, ...(bases.get(code)?.values() ?? [])), 0);
}
