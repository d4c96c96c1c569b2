import type { Column, TableDefinition } from '../tables/columns.ts';
import { pairColumns } from '../tables/columns.ts';
import { tables, type TableName } from '../tables/definitions.ts';
import type { Prepared } from './prepared.ts';

/** One sheet or CSV file of a template. */
export interface TemplateSheet {
  /** Name of the table. */
  name: string;
  help: string;
  columns: readonly Column[];
  /** Rows below the header. */
  rows: string[][];
  /** What is wrong in a cell, by `row,column` counted from 0 with the header. */
  notes?: ReadonlyMap<string, string>;
}

const all = Object.values(tables) as TableDefinition[];

/** An empty template: every table with its headers; fields already written where a table has one per row. */
export function emptySheets(): TemplateSheet[] {
  return all.filter(table => !table.reserved).map(emptySheet);
}

/** One table without rows of anybody's. */
export function emptySheet(table: TableDefinition): TemplateSheet {
  const { name, help, pairs, columns = [] } = table;
  if (!pairs) return { name, help, columns: columns.filter(column => !column.aid), rows: [] };
  return { name, help, columns: pairColumns, rows: pairs.map(pair => [pair.header, '', pair.help]) };
}

/** Tables for the answers of some areas: one row for each list, and one for each list and standpoint. */
export function preparedSheets({ areas }: Prepared): TemplateSheet[] {
  const replies = areas.flatMap(area =>
    area.lists.map(list => ({ area: area.code, list: list.id, listName: list.name })),
  );
  const answers = areas.flatMap(area =>
    area.lists.flatMap(list =>
      area.standpoints.map(standpoint => ({
        area: area.code,
        standpoint: standpoint.id,
        standpointTitle: standpoint.name,
        list: list.id,
        listName: list.name,
      })),
    ),
  );
  return [filled('replies', replies), filled('answers', answers)];
}

function filled(table: TableName, rows: readonly Readonly<Record<string, string>>[]): TemplateSheet {
  const { name, help, columns = [] }: TableDefinition = tables[table];
  return { name, help, columns, rows: rows.map(row => columns.map(column => row[column.key] ?? '')) };
}
