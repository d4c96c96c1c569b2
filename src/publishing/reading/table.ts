import type { Problems, Where } from '../problems.ts';
import type { Column } from '../tables/columns.ts';
import { isVerbatim } from '../tables/columns.ts';
import { VARIANTS, type Layout } from './headers.ts';
import { markedKind, tellTyped, type CellKind } from './typed.ts';

/** A row of a file or a sheet. */
export interface GridRecord {
  readonly row: number;
  readonly cells: readonly string[];
  /** See {@link CsvRecord}. */
  readonly torn?: boolean;
  /** What the cells of a workbook are that are shown otherwise than they are read. */
  readonly kinds?: readonly (CellKind | undefined)[];
}

/** Records of a file or a sheet, with their row numbers. Iterable again and again. */
export interface Grid {
  /** Name for messages: `svar.csv`, `debatt.xlsx (svar)`. */
  readonly file: string;
  records(): Iterable<GridRecord>;
  /** What parts the cells in the file; a workbook has nothing of the kind. */
  readonly delimiter?: string;
  /** Cells that a spreadsheet shows as one, counted from 0. Only the first of them has what is written there. */
  readonly merged?: readonly MergedCells[];
}

/** A rectangle of cells, from 0 and with both ends in it. */
export interface MergedCells {
  readonly startRow: number;
  readonly endRow: number;
  readonly startCol: number;
  readonly endCol: number;
}

/** What a cell is read as whose formula no spreadsheet has worked out: a program wrote it, and nobody has saved it since. */
export const UNCALCULATED = '#FORMEL';

/**
 * What a spreadsheet writes in a cell that it could not work out, or that was too narrow when it was saved as CSV.
 * LibreOffice has numbers for most of what can go wrong.
 */
const fault =
  /^(?:#(?:#+|NAVN\?|NAMN\?|NAME\?|(?:REF|VERDI|VALUE|NUM|NULL|DIV\/0|OVERFLYT|SPILL|CALC)!|I\/T|N\/A)|(?:Err|Feil):\d{3})$/;

/** What comes along when text is copied from a page or a chat, takes no room, and makes another code of a code. */
const unseen = /[\u200b-\u200f\u2060]/;
const unseenAround = /^[\s\u200b-\u200f\u2060]+|[\s\u200b-\u200f\u2060]+$/g;

const names: Readonly<Record<string, string>> = { ';': 'semikolon', ',': 'komma', '\t': 'tabulator' };

/** A table with known columns. */
export class Table {
  readonly file: string;
  readonly #grid: Grid;
  readonly #layout: Layout;
  readonly #headers: ReadonlyMap<string, string>;
  /** Keys of the columns that are shown letter by letter. */
  readonly #verbatim: readonly string[];
  readonly #headerRow: number;
  #read = false;

  constructor(grid: Grid, headerRow: number, layout: Layout, columns: readonly Column[]) {
    this.file = grid.file;
    this.#grid = grid;
    this.#headerRow = headerRow;
    this.#layout = layout;
    this.#headers = new Map(columns.map(column => [column.key, column.header]));
    this.#verbatim = columns
      .filter(isVerbatim)
      .flatMap(({ key }) => [key, ...VARIANTS.map(language => `${key}_${language}`)])
      .filter(key => layout.has(key));
  }

  has(key: string): boolean {
    return this.#layout.has(key);
  }

  /** Rows with at least one filled cell. The row object is the same each time: take what is needed at once. */
  *rows(problems: Problems): Generator<Row> {
    const row = new Row(this, problems);
    let width = Infinity;
    for (const record of this.#grid.records()) {
      if (record.row === this.#headerRow) width = record.cells.length;
      if (record.row <= this.#headerRow || record.cells.every(isBlank)) continue;
      row.move(record.row, record.cells, record.kinds);
      if (!this.#read) {
        this.#tellFaults(row);
        this.#tellTyped(row);
        this.#tellShape(row, record, width);
      }
      yield row;
    }
    this.#read = true;
  }

  /** Where a file was written by hand, a text may have been parted, or several rows made one: neither is what was meant. */
  #tellShape(row: Row, { cells, torn }: GridRecord, width: number): void {
    const { delimiter } = this.#grid;
    const beyond = cells.slice(width).find(cell => !isBlank(cell));
    if (torn)
      row.error(
        undefined,
        'torn-rows',
        'Et anførselstegn mangler, så flere rader er lest som én celle.',
        'Sett det inn, eller lagre filen på nytt fra regnearket.',
      );
    else if (delimiter !== undefined && beyond !== undefined)
      row.error(
        undefined,
        'extra-cells',
        `Raden har flere celler enn det er overskrifter: «${beyond.trim().slice(0, 40)}» hører ikke til noen kolonne.`,
        `Er det en del av en tekst med ${names[delimiter] ?? 'skilletegn'} i, må hele teksten stå i anførselstegn ("). Lagrer du fra regnearket, skjer det av seg selv.`,
      );
  }

  /** A text that begins with a dash is a formula to a spreadsheet, and nobody has written what it made of it. */
  #tellFaults(row: Row): void {
    for (const key of this.#layout.keys()) {
      const text = row.get(key);
      if (text === UNCALCULATED)
        row.error(
          key,
          'cell-fault',
          'Cellen har en formel som ikke er regnet ut.',
          'Åpne arbeidsboken i regnearket, lagre den, og prøv igjen.',
        );
      if (!/^[#EF]/.test(text) || !fault.test(text)) continue;
      if (text.startsWith('##'))
        row.error(
          key,
          'cell-fault',
          `«${text}» står der kolonnen var for smal da filen ble lagret.`,
          'Gjør kolonnen bredere i regnearket, og lagre på nytt.',
        );
      else
        row.error(
          key,
          'cell-fault',
          `«${text}» er en feil fra regnearket, og ikke noe som er skrevet inn.`,
          "Skriv det som skal stå i cellen, med en apostrof (') foran hvis det begynner med -, + eller =.",
        );
    }
  }

  #tellTyped(row: Row): void {
    for (const key of this.#verbatim) {
      const kind = row.kind(key);
      if (kind) tellTyped(row, key, kind);
    }
  }

  /** Place of a column in a row, or undefined. */
  at(key: string): number | undefined {
    return this.#layout.get(key);
  }

  /** Header of the first column that is read from one place in a row to another, as we write it. */
  headerBetween(from: number, to: number): string | undefined {
    const found = [...this.#layout].find(([, at]) => at >= from && at <= to);
    return found && this.header(found[0]);
  }

  /** Header of a column as we write it. */
  header(key: string): string {
    const known = this.#headers.get(key);
    if (known) return known;
    const [stem = key, language] = key.split('_');
    return language ? `${this.#headers.get(stem) ?? stem}_${language}` : key;
  }
}

/** One row of a table: cells by column key, trimmed, '' where there is nothing. */
export class Row {
  /** Row as a spreadsheet numbers it. */
  number = 0;
  readonly table: Table;
  readonly problems: Problems;
  #cells: readonly string[] = [];
  #kinds: GridRecord['kinds'];

  constructor(table: Table, problems: Problems) {
    this.table = table;
    this.problems = problems;
  }

  move(number: number, cells: readonly string[], kinds?: GridRecord['kinds']): void {
    this.number = number;
    this.#cells = cells;
    this.#kinds = kinds;
  }

  /** The cell's text, trimmed, with line feeds as the only line breaks. */
  get(key: string): string {
    const at = this.table.at(key);
    if (at === undefined) return '';
    const cell = this.#cells[at];
    if (!cell) return '';
    const text = unseen.test(cell) ? cell.replace(unseenAround, '') : cell.trim();
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }

  /** What the cell is, where that is shown otherwise than it is read. */
  kind(key: string): CellKind | undefined {
    const at = this.table.at(key);
    if (at === undefined) return undefined;
    return this.#kinds?.[at] ?? markedKind(this.#cells[at] ?? '');
  }

  /** Where a problem with this cell stands. */
  where(key?: string): Where {
    if (key === undefined) return { file: this.table.file, row: this.number };
    const value = this.get(key);
    return {
      file: this.table.file,
      row: this.number,
      column: this.table.header(key),
      ...(value ? { value } : {}),
    };
  }

  error(key: string | undefined, code: string, message: string, suggestion?: string): void {
    this.problems.error(this.where(key), code, message, suggestion);
  }

  warn(key: string | undefined, code: string, message: string, suggestion?: string): void {
    this.problems.warn(this.where(key), code, message, suggestion);
  }
}

function isBlank(cell: string): boolean {
  return cell.trim() === '';
}
