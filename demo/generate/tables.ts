/** A source table: the header, then the rows. */
export type Table = readonly (readonly (string | number)[])[];

/** Source tables by file name without `.csv`. */
export type Tables = Map<string, Table>;

/** A table as CSV: semicolons, as Norwegian spreadsheets write it. */
export function csv(table: Table): string {
  return table.map(row => `${row.map(cell).join(';')}\n`).join('');
}

function cell(value: string | number): string {
  const text = String(value);
  return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
