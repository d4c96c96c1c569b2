import { fold } from '../../documents/areas-fold.ts';
import { COUNTIES, MUNICIPALITIES } from './places-2026.ts';
import { SUCCESSORS } from './successors-2024.ts';

/** What an area is; the words of the contract. */
export type PlaceLevel = 'municipality' | 'county' | 'country' | 'group';

/** One area: a municipality, a county, the whole country, or a group of small municipalities. */
export interface Place {
  readonly code: string;
  /** All official names in the area's own order; never empty. */
  readonly names: readonly string[];
  readonly level: PlaceLevel;
  readonly parent?: string;
  /** The municipalities of a group. */
  readonly members?: readonly string[];
  /** Codes of 2020-2023 that this area took over from. */
  readonly former: readonly string[];
}

/** Code of the whole country. */
export const COUNTRY = '0';

const former = new Map<string, string[]>();
for (const [from, ...to] of SUCCESSORS)
  for (const code of to) former.set(code, [...(former.get(code) ?? []), from]);

const country: Place = { code: COUNTRY, names: ['Norge', 'Noreg', 'Norga'], level: 'country', former: [] };

const counties = COUNTIES.map(([code, ...names]): Place => ({
  code,
  names,
  level: 'county',
  parent: COUNTRY,
  former: [],
}));

const municipalities = MUNICIPALITIES.map(([code, ...names]): Place => ({
  code,
  names,
  level: 'municipality',
  parent: code.slice(0, 2),
  former: former.get(code) ?? [],
}));

/** Every area of a debate by code, and what else people call them. */
export class PlaceRegister {
  readonly #byCode = new Map<string, Place>();
  readonly #byName = new Map<string, Place[]>();
  /** The group that a municipality's small results are shown in. */
  readonly groupOf: ReadonlyMap<string, Place>;

  /** @param groups groups of municipalities that the source defines, besides the official areas */
  constructor(groups: readonly Place[] = []) {
    for (const place of [country, ...counties, ...municipalities, ...groups]) this.#add(place);
    this.groupOf = new Map(
      groups.flatMap(group => (group.members ?? []).map(code => [code, group] as const)),
    );
  }

  /** Country, counties, municipalities, groups; each kind by code. */
  get all(): Place[] {
    return [...this.#byCode.values()];
  }

  get(code: string): Place | undefined {
    return this.#byCode.get(code);
  }

  /** All that have this name among their official ones, however it is typed. */
  named(name: string): readonly Place[] {
    return this.#byName.get(fold(name)) ?? [];
  }

  /** The group, county and country an area lies in, nearest first. */
  above(code: string): Place[] {
    const group = this.groupOf.get(code);
    const found: Place[] = group ? [group] : [];
    for (let at = this.get(code)?.parent; at; at = this.get(at)?.parent) {
      const place = this.get(at);
      if (place) found.push(place);
    }
    return found;
  }

  /** Name for messages: with the county where two municipalities share it. */
  label(place: Place): string {
    const name = place.names[0]!;
    const shared = this.named(name).filter(other => other.level === place.level).length > 1;
    const county = shared && place.parent ? this.get(place.parent)?.names[0] : undefined;
    return county ? `${name} i ${county}` : name;
  }

  #add(place: Place): void {
    this.#byCode.set(place.code, place);
    for (const key of new Set(place.names.map(fold)))
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), place]);
  }
}

/** The official areas alone. */
export const officialPlaces = new PlaceRegister();
