import { Problems, type Where } from '../problems.ts';
import { nearest } from '../suggest.ts';
import { pairColumns, type Column, type TableDefinition } from '../tables/columns.ts';
import { tables, type TableName } from '../tables/definitions.ts';
import { gridsOf, isHelper, type HiddenSheet } from './grids.ts';
import { headerKey, headerRowOf, layoutOf } from './headers.ts';
import { tellMerged } from './merged.ts';
import { Table, type Grid } from './table.ts';

/**
 * The source: what the files of a folder hold, by name; a map, or anything that gives one file after the other. Names may
 * have any case and either form of æøå. Each file's bytes are let go when they have been read.
 */
export type SourceFiles = Iterable<readonly [name: string, bytes: Uint8Array]>;

/** The tables that were found. */
export type Sources = ReadonlyMap<TableName, Table>;

const definitions = Object.entries(tables) as [TableName, TableDefinition][];
const byName = new Map(
  definitions.flatMap(([key, { name, also = [] }]) =>
    [name, ...also].map(each => [headerKey(each), key] as const),
  ),
);

/**
 * Finds the tables among the files of a folder, reads their headers, and tells what cannot be read. The result does not
 * depend on the order of the files.
 */
export async function readSources(files: SourceFiles, problems: Problems): Promise<Sources> {
  const found = new Map<TableName, Table>();
  const read: [path: string, grids: [string, Grid][]][] = [];
  const hidden: HiddenSheet[] = [];
  for (const [path, bytes] of files) read.push([path, await gridsOf(path, bytes, problems, hidden)]);
  read.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const grids = read.flatMap(([, own]) => own);
  // Those without rows last: an empty template beside what was filled in is no second table.
  for (const wanted of [true, false])
    for (const [name, grid] of grids) {
      const key = tableOf(name);
      if (key === undefined) {
        if (wanted) unknownTable(name, grid, problems);
      } else if (hasRows(key, grid) === wanted && (wanted || !found.has(key)))
        place(key, grid, found, problems);
    }
  for (const sheet of hidden) tellHidden(sheet, found, problems);
  if (found.size === 0 && !problems.hasErrors) {
    problems.error(
      { file: 'debatt' },
      'no-tables',
      'Fant ingen tabeller.',
      'Legg inn debatt.csv, lister.csv og de andre tabellene, eller én arbeidsbok (.xlsx). «medlemsdebatt template» lager dem.',
    );
  }
  return found;
}

/** Without the number that orders files and sheets. */
function tableOf(name: string): TableName | undefined {
  return byName.get(headerKey(name.replace(/^\d+[\s._-]+/, '')));
}

/** A hidden sheet may be an old one; where it is the only one of its table, somebody misses what is in it. */
function tellHidden({ name, file }: HiddenSheet, found: Sources, problems: Problems): void {
  const key = tableOf(name);
  if (!key || found.has(key)) return;
  problems.error(
    { file: `${file} (${name})` },
    'hidden-sheet',
    `Arket «${name}» er skjult, og blir ikke lest.`,
    'Vis arket i regnearket, eller slett det hvis det ikke skal være med.',
  );
}

/** Columns of a table; a table with one field per row has always the same. */
function columnsOf(key: TableName): readonly Column[] {
  const { pairs, columns = [] }: TableDefinition = tables[key];
  return pairs ? pairColumns : columns;
}

/** Whether somebody has written something in a table; a template has all fields of `debatt`, without values. */
function hasRows(key: TableName, grid: Grid): boolean {
  const columns = columnsOf(key);
  const header = headerRowOf(grid, columns);
  if (!header) return false;
  const silent = new Problems();
  const table = new Table(
    grid,
    header.row,
    layoutOf(header.cells, columns, { file: grid.file }, silent),
    columns,
  );
  const isPairs = columns === pairColumns;
  for (const row of table.rows(silent)) if (!isPairs || row.get('value')) return true;
  return false;
}

function place(key: TableName, grid: Grid, found: Map<TableName, Table>, problems: Problems): void {
  const known = found.get(key);
  if (known) {
    problems.error(
      { file: grid.file },
      'duplicate-table',
      `Tabellen «${tables[key].name}» finnes også i ${known.file}.`,
      'Slett den ene, eller slå dem sammen.',
    );
    return;
  }
  const columns = columnsOf(key);
  const header = headerRowOf(grid, columns);
  if (!header) {
    problems.note({ file: grid.file }, 'empty-table', 'Tabellen er tom.');
    return;
  }
  const where: Where = { file: grid.file, row: header.row };
  // Excel's own first line in some CSV files: it says how the columns are parted, and is no title.
  if (header.above && !/^sep=/i.test(header.above[0]!))
    problems.note(where, 'header-row', 'Overskriftene er lest fra denne raden. Radene over er ikke lest.');
  const table = new Table(grid, header.row, layoutOf(header.cells, columns, where, problems), columns);
  found.set(key, table);
  tellMerged(grid.merged ?? [], header.row, table, problems);
}

function unknownTable(name: string, grid: Grid, problems: Problems): void {
  if (isHelper(name)) return;
  const parts = name.split(/[-–_ .]+/);
  const inside = [...new Set(parts.map(tableOf).filter(key => key !== undefined))];
  // All sheets of a template, saved as files of their own: `medlemsdebatt-Forklaring.csv`.
  if (inside.length === 0 && parts.length > 1 && parts.some(part => isHelper(part))) return;
  const [only] = inside.length === 1 ? inside : [];
  const near = nearest(
    name,
    definitions.map(([, { name: item, also = [] }]) => ({ item, texts: [item, ...also] })),
  );
  problems.warn(
    { file: grid.file, value: name },
    'unknown-table',
    `«${name}» er ikke en tabell vi kjenner, og blir ikke lest.`,
    only ? renamed(tables[only].name, grid) : near && `Mente du «${near}»?`,
  );
}

/** Spreadsheets put the workbook's name, or that of their own sheet, into the names of the files they save. */
function renamed(name: string, { file, delimiter }: Grid): string {
  return delimiter === undefined
    ? `Er det tabellen «${name}», gir du arket det navnet.`
    : `Er det tabellen «${name}», gir du filen navnet ${name}${/\.\w+$/.exec(file)?.[0].toLowerCase() ?? '.csv'}.`;
}
