import { fold } from '../../documents/areas-fold.ts';
import type { Problems, Where } from '../problems.ts';
import { nearest } from '../suggest.ts';
import type { Column } from '../tables/columns.ts';
import type { Grid } from './table.ts';

/** Languages a text column may have a variant in; the suffix of its header. */
export const VARIANTS = ['nb', 'nn', 'en', 'se'] as const;

/** Where each column stands in a row: by its key, and by key and language (`title_nn`) for variants. */
export type Layout = ReadonlyMap<string, number>;

/** A header as it is compared: without case, accents, spaces and underscores. */
export function headerKey(text: string): string {
  return fold(text).replaceAll(' ', '');
}

/** How far down headers are looked for: people put a title and a note above a table. */
const MOST_ABOVE = 10;

/** The row with the headers: the first that has two of them, else the first with anything in it. */
export function headerRowOf(
  { records }: Pick<Grid, 'records'>,
  columns: readonly Column[],
): HeaderRow | undefined {
  const names = namesOf(columns);
  let first: HeaderRow | undefined;
  for (const { row, cells } of records()) {
    if (row > (first?.row ?? row) + MOST_ABOVE) break;
    if (cells.every(cell => cell.trim() === '')) continue;
    const known = new Set(cells.map(cell => names.get(headerKey(cell))));
    known.delete(undefined);
    if (known.size > 1) return { row, cells, above: first?.cells };
    first ??= { row, cells };
  }
  return first;
}

/** A row of headers. */
export interface HeaderRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** The first row with anything in it, where that is another one. */
  readonly above?: readonly string[];
}

/**
 * Finds the columns of a table by their headers. Unknown columns warn with what was perhaps meant, missing and double
 * ones are errors.
 *
 * @param where the header row
 */
export function layoutOf(
  headers: readonly string[],
  columns: readonly Column[],
  where: Where,
  problems: Problems,
): Layout {
  const layout = new Map<string, number>();
  const names = namesOf(columns);
  headers.forEach((header, at) => {
    if (header.trim() === '') return;
    const key = names.get(headerKey(header));
    if (key === undefined) unknown(header, columns, where, problems);
    else if (layout.has(key)) {
      problems.error(
        { ...where, column: header, value: header },
        'duplicate-column',
        twiceOf(header.trim(), headers[layout.get(key)!]!.trim()),
        'Slett den ene, eller gi den et annet navn.',
      );
    } else layout.set(key, at);
  });
  for (const column of columns)
    if (column.required && !layout.has(column.key)) missing(column, where, problems);
  return layout;
}

function twiceOf(name: string, before: string): string {
  return headerKey(name) === headerKey(before)
    ? `Kolonnen «${name}» står to ganger.`
    : `Kolonnene «${before}» og «${name}» er to navn på det samme.`;
}

/** Every accepted header. A first header wins over another column's other names: `kode` is an id where there is one. */
function namesOf(columns: readonly Column[]): Map<string, string> {
  const names = new Map<string, string>();
  const add = (header: string, key: string) => {
    if (!names.has(headerKey(header))) names.set(headerKey(header), key);
  };
  for (const pick of [(c: Column) => [c.header], (c: Column) => c.also ?? []]) {
    for (const column of columns) {
      for (const header of pick(column)) {
        add(header, column.key);
        if (column.variants)
          for (const language of VARIANTS) add(`${header} ${language}`, `${column.key}_${language}`);
      }
    }
  }
  return names;
}

function unknown(header: string, columns: readonly Column[], where: Where, problems: Problems): void {
  const meant = nearest(
    header,
    columns.map(item => ({ item, texts: [item.header, ...(item.also ?? [])] })),
  );
  const name = header.trim();
  const lang = VARIANTS.some(each => name.toLowerCase().endsWith(`_${each}`));
  problems.warn(
    { ...where, column: name, value: name },
    'unknown-column',
    lang
      ? `Kolonnen «${name}» er ikke i bruk. Ikke alle kolonner kan ha flere språk.`
      : `Kolonnen «${name}» er ikke i bruk og blir ikke lest.`,
    meant && `Mente du «${meant.header}»?`,
  );
}

function missing(column: Column, where: Where, problems: Problems): void {
  problems.error(
    { ...where, column: column.header },
    'missing-column',
    `Kolonnen «${column.header}» mangler.`,
    column.help || undefined,
  );
}
