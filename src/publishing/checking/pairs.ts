import type { Problems, Where } from '../problems.ts';
import { headerKey, VARIANTS } from '../reading/headers.ts';
import { Row, Table, type Grid } from '../reading/table.ts';
import { tellTyped } from '../reading/typed.ts';
import { nearest } from '../suggest.ts';
import { isVerbatim, type Column, type Pair } from '../tables/columns.ts';

/** A table of fields, read as one row whose columns are the fields; repeated fields are gathered apart. */
export interface Fields {
  readonly row: Row;
  /** A row for every time a field that may be repeated stands there. */
  many(key: string): Row[];
  /** Where a problem with a field stands. */
  where(key: string): Where;
}

/**
 * Reads a table with one field per row. Fields that are unknown warn, fields that are missing or stand twice are errors.
 * Problems name the field's own row.
 */
export function readPairs(table: Table, pairs: readonly Pair[], problems: Problems): Fields {
  const names = namesOf(pairs);
  const values = new Map<string, { text: string; row: number }>();
  const repeated = new Map<string, { text: string; row: number }[]>();
  for (const row of table.rows(problems)) {
    const key = names.get(headerKey(row.get('key')));
    const text = row.get('value');
    const kind = row.kind('value');
    if (kind && pairs.some(pair => pair.key === key?.split('_')[0] && isVerbatim(pair)))
      tellTyped(row, 'value', kind);
    if (key === undefined) unknown(row, pairs);
    else if (!text) continue;
    else if (pairs.some(pair => pair.key === key.split('_')[0] && pair.many)) {
      repeated.set(key, [...(repeated.get(key) ?? []), { text, row: row.number }]);
    } else if (values.has(key))
      row.error(
        'key',
        'duplicate-field',
        `Feltet «${row.get('key')}» står to ganger.`,
        'Slett den ene raden.',
      );
    else values.set(key, { text, row: row.number });
  }
  const filled = (key: string) => values.has(key) || repeated.has(key);
  for (const pair of pairs) {
    const some = filled(pair.key) || VARIANTS.some(language => filled(`${pair.key}_${language}`));
    if (pair.required && !some) missing(table.file, pair, problems);
  }
  return fieldsOf(table.file, pairs, values, repeated, problems);
}

function namesOf(pairs: readonly Pair[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { key, header, also = [], variants } of pairs) {
    for (const each of [header, ...also]) {
      names.set(headerKey(each), key);
      if (variants)
        for (const language of VARIANTS) names.set(headerKey(`${each} ${language}`), `${key}_${language}`);
    }
  }
  return names;
}

/** A row that knows in which row of the file each of its cells stood. */
class FieldRow extends Row {
  readonly #rows: ReadonlyMap<string, number>;

  constructor(table: Table, problems: Problems, cells: readonly string[], rows: ReadonlyMap<string, number>) {
    super(table, problems);
    this.#rows = rows;
    this.move(0, cells);
  }

  override where(key?: string): Where {
    const { file, column, value } = super.where(key);
    const row = key === undefined ? undefined : this.#rows.get(key);
    return {
      file,
      ...(row === undefined ? {} : { row }),
      ...(column ? { column } : {}),
      ...(value ? { value } : {}),
    };
  }
}

function fieldsOf(
  file: string,
  pairs: readonly Pair[],
  values: ReadonlyMap<string, { text: string; row: number }>,
  repeated: ReadonlyMap<string, { text: string; row: number }[]>,
  problems: Problems,
): Fields {
  const row = rowOf(file, pairs, values, problems);
  return {
    row,
    many: key => (repeated.get(key) ?? []).map(each => rowOf(file, pairs, new Map([[key, each]]), problems)),
    where: key => row.where(key),
  };
}

function rowOf(
  file: string,
  pairs: readonly Column[],
  values: ReadonlyMap<string, { text: string; row: number }>,
  problems: Problems,
): Row {
  const keys = [...values.keys()];
  const grid: Grid = { file, records: () => [] };
  const table = new Table(grid, 0, new Map(keys.map((key, at) => [key, at])), pairs);
  const rows = new Map([...values].map(([key, { row }]) => [key, row]));
  return new FieldRow(
    table,
    problems,
    [...values.values()].map(each => each.text),
    rows,
  );
}

function unknown(row: Row, pairs: readonly Pair[]): void {
  const name = row.get('key');
  if (!name) return;
  const near = nearest(
    name,
    pairs.map(item => ({ item, texts: [item.header, ...(item.also ?? [])] })),
  );
  row.warn(
    'key',
    'unknown-field',
    `Feltet «${name}» er ikke i bruk og blir ikke lest.`,
    near && `Mente du «${near.header}»?`,
  );
}

function missing(file: string, pair: Pair, problems: Problems): void {
  problems.error(
    { file, column: pair.header },
    'missing-field',
    `Feltet «${pair.header}» mangler eller er tomt.`,
    pair.help,
  );
}
