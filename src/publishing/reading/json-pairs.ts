import type { Grid } from './table.ts';

type Pair = readonly [key: string, value: string];

/**
 * `debatt.json` as the same rows as `debatt.csv`: an object of fields, where a list is several rows and an object of
 * languages becomes `tittel_nn`.
 *
 * @throws SyntaxError when it is no JSON object
 */
export function jsonPairs(file: string, text: string): Grid {
  const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SyntaxError('ikke et JSON-objekt');
  const rows = [
    ['nøkkel', 'verdi'] as const,
    ...Object.entries(value).flatMap(([key, each]) => pairsOf(key, each)),
  ];
  return {
    file,
    *records() {
      for (const [at, cells] of rows.entries()) yield { row: at + 1, cells };
    },
  };
}

function pairsOf(key: string, value: unknown): Pair[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(each => pairsOf(key, each));
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([name, each]) => pairsOf(`${key}_${name}`, each));
  return [[key, typeof value === 'boolean' ? (value ? 'ja' : 'nei') : String(value)]];
}
