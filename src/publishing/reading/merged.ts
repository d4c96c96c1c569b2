import type { Problems } from '../problems.ts';
import type { MergedCells, Table } from './table.ts';

/**
 * Tells of cells that are merged. Only the first of them has the value, so the others would be read as empty: as no
 * answer, where the one who filled them in sees an answer.
 *
 * @param headerRow row of the headers, from 1; what is merged above it is a title
 */
export function tellMerged(
  merged: readonly MergedCells[],
  headerRow: number,
  table: Table,
  problems: Problems,
): void {
  for (const cells of merged) {
    const column = table.headerBetween(cells.startCol, cells.endCol);
    if (column === undefined || cells.endRow < headerRow) continue;
    const name = nameOf(cells);
    problems.error(
      { file: table.file, row: cells.startRow + 1, column, value: name },
      'merged-cells',
      `Cellene ${name} er slått sammen. Det er bare den første som har en verdi.`,
      'Del dem opp igjen, og fyll ut hver celle.',
    );
  }
}

/** As a spreadsheet names them: `A2:A4`. */
function nameOf({ startRow, endRow, startCol, endCol }: MergedCells): string {
  return `${letters(startCol)}${startRow + 1}:${letters(endCol)}${endRow + 1}`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}
