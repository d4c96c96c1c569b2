import { readXlsx, type Sheet } from 'hucre/xlsx';
import { UNCALCULATED, type Grid, type MergedCells } from './table.ts';
import { kindOf } from './typed.ts';

type Value = string | number | boolean | Date | null | undefined;

/**
 * The sheets of a workbook as grids of text, hidden ones left out: dates as yyyy-mm-dd, whole numbers without decimals,
 * true and false in Norwegian, formulas as what they came to.
 *
 * @param onHidden - Is told of each sheet that is left out
 * @throws when the bytes are no workbook
 */
export async function readWorkbook(
  file: string,
  bytes: Uint8Array,
  onHidden: (sheet: string) => void = () => {},
): Promise<Map<string, Grid>> {
  const workbook = await readXlsx(bytes, {
    // Formats say what is shown of a number.
    readStyles: true,
    sheets: ({ name, hidden, veryHidden }) => {
      if (hidden || veryHidden) onHidden(name.normalize('NFC'));
      return !hidden && !veryHidden;
    },
  });
  for (const { rows, cells } of workbook.sheets) {
    for (const [place, { type, value }] of cells ?? []) {
      const [row = 0, column = 0] = place.split(',').map(Number);
      if (type === 'formula' && value === null && rows[row]) rows[row][column] = UNCALCULATED;
    }
  }
  return new Map(
    workbook.sheets.map(sheet => [
      sheet.name.normalize('NFC'),
      gridOf(`${file} (${sheet.name})`, sheet.rows, formatsOf(sheet.cells), sheet.merges),
    ]),
  );
}

/** Formats of cells by `row,column`, counted from 0. */
type Formats = ReadonlyMap<string, string>;

function formatsOf(cells: Sheet['cells']): Formats {
  const formats = new Map<string, string>();
  for (const [place, { style }] of cells ?? []) if (style?.numFmt) formats.set(place, style.numFmt);
  return formats;
}

function gridOf(
  file: string,
  rows: readonly (readonly Value[])[],
  formats: Formats,
  merged?: readonly MergedCells[],
): Grid {
  return {
    file,
    ...(merged && { merged }),
    *records() {
      for (const [at, cells] of rows.entries()) {
        const kinds = cells.map((value, column) => kindOf(value, formats.get(`${at},${column}`)));
        yield { row: at + 1, cells: cells.map(textOf), ...(kinds.some(Boolean) && { kinds }) };
      }
    },
  };
}

function textOf(value: Value): string {
  if (value === null || value === undefined) return '';
  // As a spreadsheet says it: a box that nobody has ticked is no «nei».
  if (typeof value === 'boolean') return value ? 'sann' : 'usann';
  // With a point and three decimals it would be read as thousands.
  if (typeof value === 'number') return String(value).replace(/\.(?=\d{3}$)/, ',');
  if (!(value instanceof Date)) return value;
  if (Number.isNaN(value.getTime())) return '';
  // A date of a spreadsheet has no zone; the reader gives it in UTC.
  const [day, time = ''] = value.toISOString().split('T');
  return time.startsWith('00:00:00') ? day! : `${day} ${time.slice(0, 5)}`;
}
