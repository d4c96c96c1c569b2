import type { Text } from '../../../data-schema/v1/types.ts';
import { fold } from '../../documents/areas-fold.ts';
import type { Row } from '../reading/table.ts';
import { nearest } from '../suggest.ts';

/** What a kind of thing is called in messages. */
export interface Naming {
  /** `partiet`: "Fant ikke partiet ...". */
  readonly the: string;
  /** Table it is defined in: `lister`. */
  readonly table: string;
  /** Stable code of the problem: `unknown-list`. */
  readonly code: string;
}

interface Entry<T> {
  readonly id: string;
  readonly item: T;
  /** Names for people, of which the first is shown. */
  readonly names: readonly string[];
}

/** Things with ids that other tables point at, found by id and also by name, with suggestions when they are not. */
export class Registry<T> {
  readonly #naming: Naming;
  readonly #entries: Entry<T>[] = [];
  readonly #byId = new Map<string, Entry<T>>();
  readonly #byKey = new Map<string, Set<Entry<T>>>();
  readonly #resolved = new Map<string, T | undefined>();

  constructor(naming: Naming) {
    this.#naming = naming;
  }

  get items(): T[] {
    return this.#entries.map(entry => entry.item);
  }

  get size(): number {
    return this.#entries.length;
  }

  /** Adds a thing; false when its id is taken. */
  add(id: string, item: T, names: readonly string[]): boolean {
    if (this.#byId.has(id)) return false;
    const entry = { id, item, names: names.filter(Boolean) };
    this.#entries.push(entry);
    this.#byId.set(id, entry);
    for (const key of new Set([id, ...entry.names].map(fold))) {
      const known = this.#byKey.get(key);
      if (known) known.add(entry);
      else this.#byKey.set(key, new Set([entry]));
    }
    return true;
  }

  get(id: string): T | undefined {
    return this.#byId.get(id)?.item;
  }

  /** Whether a text is the id or the name of something here. */
  knows(text: string): boolean {
    return this.#byKey.has(fold(text));
  }

  /** `«A» (Arbeiderpartiet)`. */
  label(id: string): string {
    const name = this.#byId.get(id)?.names[0];
    return name && name !== id ? `«${id}» (${name})` : `«${id}»`;
  }

  /**
   * What a cell means; an error, told once for all rows with the same text, when it means nothing or two things.
   *
   * @param otherwise what to do about a thing that nobody knows, where it is not to be put into its own table
   */
  resolve(row: Row, key: string, text = row.get(key), otherwise = ''): T | undefined {
    if (!text) {
      row.error(
        key,
        'empty-cell',
        `«${row.table.header(key)}» er tom.`,
        'Fyll ut cellen, eller slett raden.',
      );
      return undefined;
    }
    const exact = this.#byId.get(text);
    if (exact) return exact.item;
    const known = this.#resolved.get(text);
    if (known !== undefined) return known;
    const item = this.#search(row, key, text, otherwise);
    this.#resolved.set(text, item);
    return item;
  }

  #search(row: Row, key: string, text: string, otherwise: string): T | undefined {
    // A spreadsheet makes 1 of 01, and 1,0 of 1.
    const number = text.replace(/[.,]0+$/, '');
    const found = [text, number, `0${number}`].map(each => this.#byKey.get(fold(each))).find(Boolean);
    const [only] = found ?? [];
    if (only && found!.size === 1) return only.item;
    const { the, table, code } = this.#naming;
    if (found && found.size > 1) {
      const choices = [...found].map(entry => this.label(entry.id)).join(' eller ');
      row.error(
        key,
        `${code}-ambiguous`,
        `${capitalised(the)} «${text}» kan være flere: ${choices}.`,
        'Skriv id-en.',
      );
      return undefined;
    }
    const near = nearest(
      text,
      this.#entries.map(entry => ({ item: entry, texts: [entry.id, ...entry.names] })),
    );
    row.error(
      key,
      code,
      `Fant ikke ${the} «${text}».`,
      near
        ? `Mente du ${this.label(near.id)}?`
        : otherwise || `Legg det inn i tabellen «${table}», eller rett skrivemåten.`,
    );
    return undefined;
  }
}

const capitalised = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Every language of a text, for search. */
export function textsOf(text: Text | undefined): string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text).filter(each => each !== undefined);
}
