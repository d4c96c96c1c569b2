import type { Row } from './table.ts';

/**
 * What a spreadsheet has made of something that was typed, where that is shown in another way than it is kept: `50 %` is
 * 0.5, `kr 100` is 100, and `1.5` may be the first of May. Nobody knows what was written.
 */
export type CellKind = 'date' | 'number';

/** What stands before the value in a corrected workbook, so that it is no text before somebody has written it anew. */
const marks: Readonly<Record<CellKind, string>> = { date: '#DATO? ', number: '#TALL? ' };

/** A value as a corrected workbook has it. */
export function marked(kind: CellKind, text: string): string {
  return text.startsWith(marks[kind]) ? text : `${marks[kind]}${text}`;
}

/** What a corrected workbook says of a cell that nobody has written anew. */
export function markedKind(text: string): CellKind | undefined {
  if (!text.startsWith('#')) return undefined;
  return (Object.keys(marks) as CellKind[]).find(kind => text.startsWith(marks[kind]));
}

/** Formats that show a whole number as it is kept. */
const plain = /^(?:\[[^\]]*\])?(?:general|standard|0|@)$/i;
/** From here on a cell without a format shows 1E+11. */
const MOST_SHOWN = 1e11;

/** What a number or a date in a cell is, where it is shown otherwise than it is read. */
export function kindOf(value: unknown, format = 'General'): CellKind | undefined {
  if (value instanceof Date) return 'date';
  if (typeof value !== 'number') return undefined;
  const isShownSo = Number.isInteger(value) && Math.abs(value) < MOST_SHOWN && plain.test(format);
  return isShownSo ? undefined : 'number';
}

/** Code of the problem with a cell that is no text where words are shown letter by letter. */
export const TYPED = 'typed-cell';

/** Tells of a cell with words in it that is a date or a number. */
export function tellTyped(row: Row, key: string, kind: CellKind): void {
  const what =
    kind === 'date' ? 'en dato i regnearket' : 'et tall i regnearket, og vises ikke slik det er lagret';
  row.error(
    key,
    TYPED,
    `Cellen er ${what}. Vi vet ikke hva som ble skrevet i den.`,
    'Gi cellen tekstformat, og skriv teksten på nytt.',
  );
}
