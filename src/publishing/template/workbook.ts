import { writeXlsx, type CellStyle, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import type { Column, VocabularyName } from '../tables/columns.ts';
import type { TemplateSheet } from './sheets.ts';
import { vocabularyWords } from './words.ts';

/** Rows that are made ready in a table that has none yet. */
const ROOM = 500;
/** Rows below a table's own, made ready too: a list that answers anew gets one more. */
const SPARE = 200;

/** Text, so that 0301 keeps its zero. */
const textFormat: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };
const aidStyle: CellStyle = { ...textFormat, font: { color: { rgb: '595959' } } };
const headStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
  numFmt: '@',
};

/** A cell that somebody should look at. */
const notedStyle: CellStyle = {
  ...textFormat,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE3A3' } },
};

/** Tables whose ids other columns choose among. */
const idSheets: Readonly<Record<string, string>> = {
  list: 'lister',
  standpoint: 'standpunkt',
  question: 'spørsmål',
};

/**
 * A template as one workbook: a sheet per table, text cells, drop-downs for the columns that take certain words or ids of
 * another sheet, an explanation when a cell is chosen, and a sheet that explains it all first.
 */
export async function workbookTemplate(sheets: readonly TemplateSheet[]): Promise<Uint8Array> {
  const words = wordColumns(sheets);
  const names = new Set(sheets.map(sheet => sheet.name));
  return writeXlsx({
    sheets: [
      explanationSheet(sheets),
      ...sheets.map(sheet => tableSheet(sheet, words, names)),
      wordSheet(words),
    ],
    properties: { title: 'Medlemsdebatt', creator: 'lo-medlemsdebatt' },
  });
}

/** Letter of a column from its place: 0 is A, 26 is AA. */
export function letterOf(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : letterOf(Math.floor(at / 26) - 1) + letterOf(at % 26);
}

/** Which column of the hidden sheet has the words of each vocabulary. */
function wordColumns(sheets: readonly TemplateSheet[]): VocabularyName[] {
  const used = sheets
    .flatMap(sheet => sheet.columns.map(column => column.values))
    .filter(name => name !== undefined);
  return [...new Set(used)];
}

function wordSheet(words: readonly VocabularyName[]): WriteSheet {
  const columns = words.map(vocabularyWords);
  const depth = Math.max(0, ...columns.map(column => column.length));
  return {
    name: 'Valg',
    hidden: true,
    rows: Array.from({ length: depth }, (_, row) => columns.map(column => column[row] ?? null)),
  };
}

function explanationSheet(sheets: readonly TemplateSheet[]): WriteSheet {
  const rows: string[][] = [
    ['Tabell', 'Kolonne', 'Hva den er til'],
    ['', '', 'Fyll ut det du har. La celler stå tomme når du ikke vet. Tabeller uten rader blir ikke lest.'],
    ...sheets.flatMap(sheet => [
      [sheet.name, '', sheet.help],
      ...sheet.columns.map(({ header, help }) => ['', header, help]),
    ]),
  ];
  return {
    name: 'Forklaring',
    rows,
    columns: [
      { width: 18 },
      { width: 24 },
      { width: 90, style: { alignment: { wrapText: true, vertical: 'top' } } },
    ],
    cells: headCells(rows[0]!),
    freezePane: { rows: 1 },
  };
}

function tableSheet(
  sheet: TemplateSheet,
  words: readonly VocabularyName[],
  names: ReadonlySet<string>,
): WriteSheet {
  const head = sheet.columns.map(column => column.header);
  return {
    name: sheet.name,
    rows: [head, ...bodyOf(sheet)],
    columns: sheet.columns.map(column => ({
      width: widthOf(column),
      style: column.aid ? aidStyle : textFormat,
    })),
    cells: new Map([...headCells(head), ...notedCells(sheet)]),
    freezePane: { rows: 1 },
    dataValidations: sheet.columns.flatMap((column, at) => validation(column, at, sheet, words, names)),
  };
}

/** How many rows are made ready below the header. */
function depthOf({ rows }: TemplateSheet): number {
  return rows.length > 0 ? rows.length + SPARE : ROOM;
}

/** Empty cells are written too: only a cell that is there can be text before anybody types 0301 in it. */
function bodyOf(sheet: TemplateSheet): (string | null)[][] {
  return Array.from({ length: depthOf(sheet) }, (_, at) =>
    sheet.columns.map((_column, place) => sheet.rows[at]?.[place] || null),
  );
}

function headCells(head: readonly string[]): NonNullable<WriteSheet['cells']> {
  return new Map(head.map((value, at) => [`0,${at}`, { value, style: headStyle }]));
}

function notedCells({
  notes = new Map<string, string>(),
  rows,
}: TemplateSheet): NonNullable<WriteSheet['cells']> {
  return new Map(
    [...notes].map(([place, text]) => {
      const [row = 0, column = 0] = place.split(',').map(Number);
      const value = rows[row - 1]?.[column] || null;
      return [place, { value, style: notedStyle, comment: { author: 'Verkstedet', text } }];
    }),
  );
}

function widthOf(column: Column): number {
  if (/^(text|title|askedAs|stand|background|meaning|reason|help|value|standpointTitle)$/.test(column.key))
    return 50;
  return column.values || column.aid ? 24 : Math.max(12, column.header.length + 3);
}

function validation(
  column: Column,
  at: number,
  sheet: TemplateSheet,
  words: readonly VocabularyName[],
  names: ReadonlySet<string>,
): DataValidation[] {
  const letter = letterOf(at);
  const told = {
    range: `${letter}2:${letter}${depthOf(sheet) + 1}`,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: column.header.slice(0, 32),
    inputMessage: column.help.slice(0, 255),
  };
  if (column.values) {
    const place = letterOf(words.indexOf(column.values));
    const source = `Valg!$${place}$1:$${place}$${vocabularyWords(column.values).length}`;
    return [
      {
        ...told,
        type: 'list',
        formula1: source,
        showErrorMessage: true,
        errorTitle: 'Velg fra lista',
        errorMessage: 'Velg et av ordene i nedtrekkslista, eller la cellen stå tom.',
      },
    ];
  }
  const ids = idSheets[column.key];
  // A warning only: the ids may stand in another file.
  if (ids && names.has(ids) && ids !== sheet.name)
    return [
      {
        ...told,
        type: 'list',
        formula1: `'${ids}'!$A$2:$A$${ROOM + 1}`,
        errorStyle: 'warning',
        showErrorMessage: true,
      },
    ];
  return column.help ? [{ ...told, type: 'custom', formula1: 'TRUE' }] : [];
}
