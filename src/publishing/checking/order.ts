import type { Row } from '../reading/table.ts';

/** What a row's `rekkefølge` says; a number, also with decimals, so that something can be put in between. */
export function orderCell(row: Row): number | undefined {
  const text = row.get('order').replace(',', '.');
  if (!text) return undefined;
  const value = Number(text);
  if (Number.isFinite(value)) return value;
  row.error('order', 'bad-number', `«${row.get('order')}» er ikke et tall.`, 'Skriv for eksempel 2.');
  return undefined;
}

/** Items by their numbers, lowest first; those without one keep the order of the table and come last. */
export function inOrder<T>(rows: readonly { item: T; order?: number }[]): T[] {
  return [...rows].sort((a, b) => compare(a.order ?? Infinity, b.order ?? Infinity)).map(row => row.item);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : Number(a > b);
}
