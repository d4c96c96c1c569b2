import { hasAsked } from '../asked.ts';
import type { AreaSet, AreaSource } from '../model.ts';
import {
  hasElection,
  noElection,
  type Place,
  type PlaceLevel,
  type PlaceRegister,
  resolvePlace,
  type Resolved,
} from '../places/index.ts';
import type { Problems } from '../problems.ts';
import type { Row, Table } from '../reading/table.ts';
import type { Sources } from '../reading/sources.ts';
import type { TableName } from '../tables/definitions.ts';

/** What checkers share: the tables, the problems found, the places and what the source says of each. */
export class Context {
  readonly sources: Sources;
  readonly problems: Problems;
  /** Today, `yyyy-mm-dd`; for what is told only, never in what is published. */
  readonly today: string | undefined;
  readonly areas = new Map<string, AreaSource>();
  fictional = false;
  language: 'nb' | 'nn' | 'en' | 'se' = 'nb';
  places: PlaceRegister;
  /** The latest day in any dated row. */
  latest: string | undefined;
  readonly #resolved = new Map<string, Resolved>();

  constructor(sources: Sources, problems: Problems, places: PlaceRegister, today?: string) {
    this.sources = sources;
    this.problems = problems;
    this.places = places;
    this.today = today;
  }

  table(name: TableName): Table | undefined {
    return this.sources.get(name);
  }

  rows(name: TableName): Iterable<Row> {
    return this.sources.get(name)?.rows(this.problems) ?? [];
  }

  /** The area a cell means; problems and repairs are told. */
  place(row: Row, key: string, levels?: readonly PlaceLevel[], text = row.get(key)): Place | undefined {
    if (!text) {
      row.error(
        key,
        'empty-cell',
        `«${row.table.header(key)}» er tom.`,
        'Fyll ut cellen, eller slett raden.',
      );
      return undefined;
    }
    let found = this.#resolved.get(text);
    if (!found) this.#resolved.set(text, (found = resolvePlace(text, this.places)));
    if ('problem' in found) {
      row.error(key, found.problem.code, found.problem.message, found.problem.suggestion);
      return undefined;
    }
    const { place, repaired } = found;
    if (repaired) row.warn(key, repaired.code, repaired.message);
    if (!levels || levels.includes(place.level)) return place;
    row.error(
      key,
      'wrong-level',
      `${place.code} (${this.places.label(place)}) er ikke en ${levelNames[levels[0]!]}.`,
      'Skriv en kommunekode med fire sifre.',
    );
    return undefined;
  }

  /** The area with an election that a cell means: what lists say there is told of no other. */
  council(row: Row, key = 'area', text = row.get(key)): Place | undefined {
    const place = this.place(row, key, ['municipality', 'county', 'country'], text);
    const wrong = place && noElection(place);
    if (wrong) row.error(key, wrong.code, wrong.message, wrong.suggestion);
    return wrong ? undefined : place;
  }

  /** The areas with elections that a cell lists, as {@link placeSet}. */
  councils(row: Row, key = 'areas'): AreaSet {
    return this.#set(
      row,
      key,
      part => this.council(row, key, part),
      part => this.#several(part).filter(hasElection),
    );
  }

  /** The areas a cell lists; undefined when it is empty or says all. */
  placeSet(row: Row, key: string, levels?: readonly PlaceLevel[]): AreaSet {
    return this.#set(
      row,
      key,
      part => this.place(row, key, levels, part),
      part => this.#several(part),
    );
  }

  #set(
    row: Row,
    key: string,
    one: (part: string) => Place | undefined,
    several: (part: string) => readonly Place[],
  ): AreaSet {
    const found = new Set<string>();
    let whole = true;
    const text = row.get(key);
    if (!text || /^alle( områder?| område)?$/i.test(text)) return undefined;
    for (const part of this.#parts(text)) {
      const some = several(part);
      if (some.length > 0) for (const place of some) found.add(place.code);
      else {
        const place = one(part);
        if (place) found.add(place.code);
        else whole = false;
      }
    }
    // One that is misspelt is told once; rows elsewhere that mean it must not be told that they do not fit.
    return whole ? found : undefined;
  }

  area(code: string): AreaSource {
    let area = this.areas.get(code);
    if (!area) {
      area = { code, replies: new Map(), answers: new Map(), assessments: [], results: [], suggestions: [] };
      this.areas.set(code, area);
    }
    return area;
  }

  /** Whether somebody was asked in an area: a reply state or an answer says so. */
  isAsked(code: string): boolean {
    return hasAsked(this.areas.get(code));
  }

  /** Warns of a day that has not come. Made-up debates may be set in any year. */
  notFuture(row: Row, key: string, day: string | undefined): void {
    if (!this.#isAhead(day)) return;
    this.problems.warn(
      { file: row.table.file, row: row.number, column: row.table.header(key) },
      'future-date',
      'Datoen er fram i tid.',
    );
  }

  /**
   * Refuses a day that has not come: whether a list stands is read out of the data's own day, so it is written in when it
   * is so, never ahead.
   */
  past(row: Row, key: string, day: string | undefined): void {
    if (this.#isAhead(day))
      row.error(key, 'future-date', 'Datoen er fram i tid.', 'Skriv den inn når dagen er kommet.');
  }

  /** Notes a day of a row, so that files can say how new they are. */
  dated(area: AreaSource | undefined, day: string | undefined): void {
    if (!day) return;
    if (!this.latest || day > this.latest) this.latest = day;
    if (area && (!area.latest || day > area.latest)) area.latest = day;
  }

  #isAhead(day = ''): boolean {
    return this.today !== undefined && day > this.today && !this.fictional;
  }

  /** Commas separate; spaces too, where what stands between them are codes. */
  #parts(text: string): string[] {
    return text
      .split(/[,;\n]+/)
      .map(part => part.trim())
      .filter(Boolean)
      .flatMap(part => (/^[\dg][\w*-]*( +[\dg][\w*-]*)+$/.test(part) ? part.split(/ +/) : [part]));
  }

  /** `kommuner`, `fylker`, and `32*` or `32xx` for the municipalities of a county. */
  #several(part: string): Place[] {
    const of = (level: PlaceLevel) => this.places.all.filter(place => place.level === level);
    if (/^(alle )?kommun(er|ar)$/i.test(part)) return of('municipality');
    if (/^(alle )?fylk(er|e)$/i.test(part)) return of('county');
    const county = /^(\d\d)(\*|xx)$/i.exec(part)?.[1];
    return county ? of('municipality').filter(place => place.parent === county) : [];
  }
}

const levelNames: Readonly<Record<PlaceLevel, string>> = {
  municipality: 'kommune',
  county: 'fylkeskommune',
  country: 'stat',
  group: 'gruppe',
};
