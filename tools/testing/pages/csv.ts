/** A CSV file of ours back to records, by the names of its columns. */
export function recordsOf(csv: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n)/g)) {
    rows.at(-1)!.push((quoted?.replaceAll('""', '"') ?? plain ?? '').replace(/^'(?=[=+\-@])/, ''));
    if (end !== ';') rows.push([]);
  }
  const [head = [], ...rest] = rows.filter(row => row.length > 1);
  return rest.map(row => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}
