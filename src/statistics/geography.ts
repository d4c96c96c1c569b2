import type { Level } from './types.ts';

/** A municipality, and where it belongs. */
export interface Municipality {
  code: string;
  /** Empty where it belongs to no county. */
  county: string;
}

/** A named set of municipalities. */
export interface AreaSet {
  code: string;
  /** Codes of municipalities; a county's code stands for all of its municipalities. */
  members: readonly string[];
}

/** The areas of a debate, as data. */
export interface Geography {
  /** Code of the country; `0` where nothing is said. */
  country?: string;
  municipalities: readonly Municipality[];
  /** LO's local organisations. They may overlap; small municipalities are shown together inside them. */
  organisations?: readonly AreaSet[];
}

/** An area with the municipalities it is made of, sorted. */
export interface Area {
  code: string;
  level: Level;
  members: readonly string[];
}

/** Code of the country where a geography names no other. */
export const COUNTRY = '0';

/** Text order by code unit: the same in every locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Every area of a geography by its code, group areas included. An organisation's code must not be an area's code:
 * the first one with a code keeps it, in the order country, counties, municipalities, groups, organisations.
 */
export function areasOf(geography: Geography, groups: readonly AreaSet[] = []): Map<string, Area> {
  const counties = membersOfCounties(geography);
  const all = geography.municipalities.map(place => place.code);
  const areas = new Map<string, Area>();
  const add = (code: string, level: Level, members: readonly string[]) => {
    if (!areas.has(code)) areas.set(code, { code, level, members: [...new Set(members)].sort(byText) });
  };
  add(geography.country ?? COUNTRY, 'country', all);
  for (const [county, members] of counties) add(county, 'county', members);
  for (const code of all) add(code, 'municipality', [code]);
  for (const group of groups) add(group.code, 'group', group.members);
  for (const organisation of geography.organisations ?? []) {
    const members = organisation.members.flatMap(
      code => counties.get(code) ?? (areas.has(code) ? [code] : []),
    );
    add(organisation.code, 'organisation', members);
  }
  return areas;
}

/** The municipalities of each county. */
export function membersOfCounties(geography: Geography): Map<string, string[]> {
  const counties = new Map<string, string[]>();
  for (const { code, county } of geography.municipalities) {
    if (!county) continue;
    const members = counties.get(county);
    if (members) members.push(code);
    else counties.set(county, [code]);
  }
  return counties;
}

/** The geography with the areas that figures name and it does not: each a municipality without a county. */
export function withUnknown(geography: Geography, named: Iterable<string>): Geography {
  const areas = areasOf(geography);
  const unknown = [...new Set(named)].filter(code => !areas.has(code)).sort(byText);
  const places = unknown.map(code => ({ code, county: '' }));
  return { ...geography, municipalities: [...geography.municipalities, ...places] };
}
