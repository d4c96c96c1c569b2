import type { DebateArea } from '../../data-schema/v1/types.ts';
import { compareNames, fold } from './areas-fold.ts';

/** What a reader can choose. Groups of small municipalities are not: nobody knows that they live in one. */
export type AreaLevel = 'municipality' | 'county' | 'country';

/** All levels, from the smallest. */
export const areaLevels: readonly AreaLevel[] = ['municipality', 'county', 'country'];

/** A place to choose, with what tells it apart from others. */
export interface AreaEntry {
  readonly code: string;
  readonly level: AreaLevel;
  /** All official names, in the area's own order; never empty. */
  readonly names: readonly string[];
  /** Code and name of the county a municipality lies in, where the debate has it. */
  readonly county?: { readonly code: string; readonly name: string };
  /** Another place of the same level has one of its names: say the county with it. */
  readonly ambiguous: boolean;
  /** Codes it had before. */
  readonly former: readonly string[];
  /** The debate has a file with what there is about it. */
  readonly hasFile: boolean;
}

/** The places of one debate, sorted by name. */
export interface AreaIndex {
  readonly entries: readonly AreaEntry[];
  readonly byCode: ReadonlyMap<string, AreaEntry>;
  /** By former code; two or more where the area was split. */
  readonly byFormer: ReadonlyMap<string, readonly AreaEntry[]>;
}

/** A county and its municipalities, for a list of everything. */
export interface AreaGroup {
  /** Absent: municipalities of no county that the debate knows. */
  readonly county?: AreaEntry;
  readonly municipalities: readonly AreaEntry[];
}

/** What a code stands for today. */
export type ResolvedArea =
  | { readonly kind: 'known'; readonly area: AreaEntry }
  | { readonly kind: 'moved'; readonly from: string; readonly area: AreaEntry }
  | { readonly kind: 'split'; readonly from: string; readonly areas: readonly AreaEntry[] }
  | { readonly kind: 'unknown'; readonly from: string };

const indexes = new WeakMap<readonly DebateArea[], AreaIndex>();

/** The places of a debate, made ready for search; made once per list. Entries without code or name are left out. */
export function areaIndex(areas: readonly DebateArea[]): AreaIndex {
  const known = indexes.get(areas);
  if (known) return known;
  const made = makeIndex(areas);
  indexes.set(areas, made);
  return made;
}

/**
 * What a code stands for: itself, its one successor, or several when the area was split. Codes of municipalities that a
 * spreadsheet robbed of their leading zero are understood.
 */
export function resolveArea(index: AreaIndex, code: string): ResolvedArea {
  const from = code.trim();
  const whole = /^\d{3}$/.test(from) ? `0${from}` : from;
  const area = index.byCode.get(from) ?? index.byCode.get(whole);
  if (area) return { kind: 'known', area };
  const successors = index.byFormer.get(from) ?? index.byFormer.get(whole) ?? [];
  const [first] = successors;
  if (!first) return { kind: 'unknown', from };
  return successors.length > 1
    ? { kind: 'split', from, areas: successors }
    : { kind: 'moved', from, area: first };
}

/** Counties in alphabetical order, each with its municipalities; those of no known county come last. */
export function areaGroups(index: AreaIndex): AreaGroup[] {
  const municipalities = index.entries.filter(each => each.level === 'municipality');
  const groups: AreaGroup[] = index.entries
    .filter(each => each.level === 'county')
    .map(county => ({
      county,
      municipalities: municipalities.filter(each => each.county?.code === county.code),
    }));
  const others = municipalities.filter(each => !each.county);
  return others.length > 0 ? [...groups, { municipalities: others }] : groups;
}

/** The area's first name, with the county where another place has the same: `Herøy (Nordland)`. */
export function areaLabel(entry: AreaEntry): string {
  const [name = entry.code] = entry.names;
  return entry.ambiguous && entry.county ? `${name} (${entry.county.name})` : name;
}

/** All names as the register writes them: `Gáivuotna - Kåfjord - Kaivuono`, with a dash that reads as one. */
export function fullAreaName(entry: AreaEntry): string {
  const names = entry.names.join(' – ');
  return entry.ambiguous && entry.county ? `${names} (${entry.county.name})` : names;
}

/**
 * The codes that a choice stands for: a municipality brings its county with it, so that both councils can be shown.
 * Oslo has one council, and a county the debate has no file for has nothing to show.
 */
export function chosenCodes(
  index: AreaIndex,
  entry: AreaEntry,
  levels: readonly AreaLevel[] = areaLevels,
): string[] {
  const county = entry.county && index.byCode.get(entry.county.code);
  const both = county?.hasFile && levels.includes('county') && county.code !== '03';
  return both ? [entry.code, county.code] : [entry.code];
}

function makeIndex(areas: readonly DebateArea[]): AreaIndex {
  const usable = areas.filter(each => isLevel(each.level) && each.code && each.names.some(Boolean));
  const counties = new Map(usable.filter(each => each.level === 'county').map(each => [each.code, each]));
  const bare = usable.map(each => toEntry(each, counties));
  const shared = sharedNames(bare);
  const entries = bare
    .map(each => (isShared(each, shared) ? { ...each, ambiguous: true } : each))
    .sort(byName);
  const byFormer = new Map<string, AreaEntry[]>();
  for (const entry of entries)
    for (const code of entry.former) byFormer.set(code, [...(byFormer.get(code) ?? []), entry]);
  return { entries, byCode: new Map(entries.map(each => [each.code, each])), byFormer };
}

function isLevel(level: string): level is AreaLevel {
  return (areaLevels as readonly string[]).includes(level);
}

function toEntry(area: DebateArea, counties: Map<string, DebateArea>): AreaEntry {
  const level = area.level as AreaLevel;
  const county = level === 'municipality' ? counties.get(area.parent ?? area.code.slice(0, 2)) : undefined;
  const names = area.names.filter(Boolean);
  // A debate may itself tell them apart: "Herøy (Nordland)". The county is said in its own place here.
  const endings = (county?.names ?? []).map(name => ` (${name})`);
  const bare = names.map(name =>
    name.slice(0, -(endings.find(each => name.endsWith(each))?.length ?? 0) || undefined),
  );
  return {
    code: area.code,
    level,
    names: bare,
    county: county && { code: county.code, name: county.names[0] ?? county.code },
    ambiguous: bare.join() !== names.join(),
    former: area.former ?? [],
    hasFile: Boolean(area.file),
  };
}

const nameKeys = ({ level, names }: AreaEntry): Set<string> =>
  new Set(names.map(name => `${level} ${fold(name)}`));

/** Names that two places of one level have, e.g. Herøy and Våler. */
function sharedNames(entries: readonly AreaEntry[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const entry of entries) for (const key of nameKeys(entry)) (seen.has(key) ? shared : seen).add(key);
  return shared;
}

function isShared(entry: AreaEntry, shared: ReadonlySet<string>): boolean {
  return [...nameKeys(entry)].some(key => shared.has(key));
}

function byName(a: AreaEntry, b: AreaEntry): number {
  return (
    compareNames(a.names[0] ?? '', b.names[0] ?? '') ||
    areaLevels.indexOf(a.level) - areaLevels.indexOf(b.level) ||
    compareNames(a.county?.name ?? '', b.county?.name ?? '') ||
    compareNames(a.code, b.code)
  );
}
