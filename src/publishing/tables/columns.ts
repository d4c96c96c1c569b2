import type * as vocabularies from './vocabulary.ts';

/** Which words a column takes. */
export type VocabularyName = Exclude<keyof typeof vocabularies, 'isReserved'>;

/** A column of a source table. */
export interface Column {
  /** The name code uses. */
  readonly key: string;
  /** The header as we write it, bokmål. */
  readonly header: string;
  /** Other headers people write, nynorsk among them. Case, accents, spaces and underscores do not matter. */
  readonly also?: readonly string[];
  /** The column must be there. */
  readonly required?: boolean;
  /** May come again with `_nn`, `_en` and `_se`. */
  readonly variants?: boolean;
  /**
   * Words or a name, shown letter by letter: a spreadsheet must not have made a number or a date of them. Columns with
   * variants are, unless they say otherwise.
   */
  readonly verbatim?: boolean;
  readonly values?: VocabularyName;
  /** A column that only helps whoever fills in the table; it is not read. */
  readonly aid?: boolean;
  /** What to write, for the template. */
  readonly help: string;
}

/** Whether what stands in a column is shown letter by letter. */
export function isVerbatim({ verbatim, variants }: Column): boolean {
  return verbatim ?? variants ?? false;
}

/** A field of a table that has one field per row. */
export interface Pair extends Column {
  /** May stand in several rows. */
  readonly many?: boolean;
  /** Filled in when a template is made. */
  readonly example?: string;
}

/** A source table: a CSV file, or a sheet of a workbook. */
export interface TableDefinition {
  /** Name of file or sheet, bokmål. */
  readonly name: string;
  readonly also?: readonly string[];
  readonly help: string;
  readonly columns?: readonly Column[];
  /** One field per row, `nøkkel;verdi`, instead of columns. */
  readonly pairs?: readonly Pair[];
  /** Known, but nothing is published of it yet. */
  readonly reserved?: boolean;
}

/** The columns of a table of pairs. */
export const pairColumns: readonly Column[] = [
  { key: 'key', header: 'nøkkel', also: ['nykel', 'felt'], required: true, help: 'Feltet.' },
  {
    key: 'value',
    header: 'verdi',
    also: ['innhold', 'innhald'],
    required: true,
    help: 'Det som skal stå der.',
  },
  { key: 'help', header: 'forklaring', also: ['hjelp'], aid: true, help: 'Til hjelp. Blir ikke lest.' },
];
