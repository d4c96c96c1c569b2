/** A cell of a CSV file. Numbers stay numbers; text is never read as a formula; nothing is an empty cell. */
export type CsvValue = string | number | null | undefined;

/** How a CSV file is written. */
export interface CsvOptions {
  /** Between cells. `;` is what a Norwegian spreadsheet expects, and brings the decimal comma with it. */
  readonly delimiter?: ';' | ',' | '\t';
  /** Starts with a byte order mark, without which Excel reads æøå wrongly. On unless told. */
  readonly bom?: boolean;
}

/**
 * What makes a spreadsheet take text for a formula when it comes first, also as full-width forms (OWASP ASVS 1.2.10 and
 * "CSV Injection"). Spaces before it do not help in every spreadsheet.
 */
// eslint-disable-next-line no-control-regex
const formula = /^[ \u00a0]*[=+\-@\t\r\n\u0000\uff1d\uff0b\uff0d\uff20]/;

/**
 * Rows as a CSV file (RFC 4180: CRLF, quotes doubled). The same rows give the same bytes everywhere. Text that a
 * spreadsheet could run is quoted and gets an apostrophe in front; a number that is not finite is an empty cell.
 */
export function csvOf(rows: readonly (readonly CsvValue[])[], options: CsvOptions = {}): string {
  const { delimiter = ';', bom = true } = options;
  const lines = rows.map(row => row.map(value => cellOf(value, delimiter)).join(delimiter) + '\r\n');
  return (bom ? '\ufeff' : '') + lines.join('');
}

function cellOf(value: CsvValue, delimiter: string): string {
  if (typeof value === 'number') return numberOf(value, delimiter);
  const text = String(value ?? '');
  const safe = formula.test(text) ? `'${text}` : text;
  const plain = safe === text && safe === safe.trim() && !/["\r\n]/.test(safe) && !safe.includes(delimiter);
  return plain ? safe : `"${safe.replaceAll('"', '""')}"`;
}

function numberOf(value: number, delimiter: string): string {
  if (!Number.isFinite(value)) return '';
  const text = String(Object.is(value, -0) ? 0 : value);
  return delimiter === ';' ? text.replace('.', ',') : text;
}
