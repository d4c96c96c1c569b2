import { Problems, type Problem } from '../problems.ts';
import { readSources, type SourceFiles } from '../reading/sources.ts';
import type { Row, Table } from '../reading/table.ts';
import { marked, TYPED } from '../reading/typed.ts';
import { pairColumns, type Column, type TableDefinition } from '../tables/columns.ts';
import { tables, type TableName } from '../tables/definitions.ts';
import { VARIANTS } from '../reading/headers.ts';
import { emptySheet, type TemplateSheet } from './sheets.ts';
import { workbookTemplate } from './workbook.ts';

/** A note in a cell; longer ones are hard to read in a spreadsheet. */
const LONGEST = 600;

/**
 * The rows of a source in the sheets of the template: one workbook with the right headers, drop-downs and text cells,
 * whatever files, encodings and spellings they came from. Each problem is written as a note in its cell, which is
 * coloured. Nothing that somebody wrote in a known column is changed.
 *
 * @param problems - What `checkSource` found in the same files.
 */
export async function correctedTemplate(
  files: SourceFiles,
  problems: readonly Problem[],
): Promise<Uint8Array> {
  const found = await readSources(files, new Problems());
  const byCell = notesByCell(problems);
  const typed = notesByCell(problems.filter(({ code }) => code === TYPED));
  const sheets = (Object.keys(tables) as TableName[]).flatMap((name): TemplateSheet[] => {
    const definition: TableDefinition = tables[name];
    const table = found.get(name);
    if (table) return [filledSheet(definition, table, byCell, typed)];
    return definition.reserved ? [] : [emptySheet(definition)];
  });
  return workbookTemplate(sheets);
}

/** What is wrong, by file, row and header; several problems of a cell are one note. */
type Notes = ReadonlyMap<string, string>;

const cellKey = (file: string, row: number | undefined, header: string | undefined): string =>
  [file, row, header].join('\u0000');

function notesByCell(problems: readonly Problem[]): Notes {
  const notes = new Map<string, string>();
  for (const { severity, file, row, alsoRows = [], column, message, suggestion } of problems) {
    if (severity === 'note' || row === undefined) continue;
    const text = [message, suggestion].filter(Boolean).join(' ');
    for (const each of [row, ...alsoRows]) {
      const key = cellKey(file, each, column);
      notes.set(key, [notes.get(key), text].filter(Boolean).join('\n\n').slice(0, LONGEST));
    }
  }
  return notes;
}

function filledSheet(definition: TableDefinition, table: Table, byCell: Notes, typed: Notes): TemplateSheet {
  const columns = columnsOf(definition, table);
  const rows: string[][] = [];
  const notes = new Map<string, string>();
  for (const row of table.rows(new Problems())) {
    columns.forEach((column, at) => {
      const own = byCell.get(cellKey(table.file, row.number, table.header(column.key)));
      const whole = at === 0 && byCell.get(cellKey(table.file, row.number, undefined));
      const note = [whole, own].filter(Boolean).join('\n\n');
      if (note) notes.set(`${rows.length + 1},${at}`, note);
    });
    rows.push(columns.map(({ key }) => valueOf(row, key, typed)));
  }
  return { name: definition.name, help: definition.help, columns, rows, notes };
}

/** As it stands; what is no text where words should be has a mark, or it would be one the next time. */
function valueOf(row: Row, key: string, typed: Notes): string {
  const kind = row.kind(key);
  const isTyped = kind && typed.has(cellKey(row.table.file, row.number, row.table.header(key)));
  return isTyped ? marked(kind, row.get(key)) : row.get(key);
}

/** The columns of the template, with those languages that the table has. */
function columnsOf({ pairs, columns = [] }: TableDefinition, table: Table): Column[] {
  if (pairs) return [...pairColumns];
  return columns.flatMap(column => {
    const languages = column.variants ? VARIANTS.filter(each => table.has(`${column.key}_${each}`)) : [];
    const own = !column.aid || table.has(column.key) ? [column] : [];
    return [
      ...own,
      ...languages.map(each => ({
        ...column,
        key: `${column.key}_${each}`,
        header: `${column.header}_${each}`,
        required: false,
      })),
    ];
  });
}
