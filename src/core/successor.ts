import type { DebateArea } from '../../data-schema/v1/types.ts';
import { Problem } from './errors.ts';
import { webAddress } from './links.ts';
import { loadDocument } from './load.ts';
import type { DocumentKind } from './parse.ts';

/** Where an area's file is, and the name of the area when it has taken the place of the code that was asked for. */
export interface Successor {
  readonly file: string;
  readonly name?: string;
}

/** Of the debate, only the areas are read here. */
const placesKind: DocumentKind<{ areas: (Partial<DebateArea> | null)[] }> = {
  schema: 'lo.debate/1',
  check: value => (Array.isArray((value as { areas?: unknown } | null)?.areas) ? undefined : '/areas'),
};

/**
 * Finds the file of a code that has none at the usual place: the debate may place it elsewhere, or the code is old and
 * one area has taken its place. Fetched only when needed.
 *
 * @param base - Address of the tree.
 * @param missing - Why the usual place has no file; thrown when the debate knows nothing better.
 * @throws Problem `unknown-area` or `split-area`.
 */
export async function successor(
  base: string,
  code: string,
  missing: unknown,
  options: { signal?: AbortSignal; again?: boolean },
): Promise<Successor> {
  const url = `${base}debate.json`;
  const debate = await loadDocument(url, placesKind, options).catch(() => {
    throw missing;
  });
  const areas = debate.areas.filter(each => each !== null);
  const own = areas.find(each => each.code === code);
  const places = areas
    .filter(each => (own ? each === own : Array.isArray(each.former) && each.former.includes(code)))
    .map(each => ({ file: each.file, code: String(each.code), name: [each.names ?? []].flat().join(' – ') }));
  const [only] = places;
  if (!only) throw new Problem('unknown-area', code);
  if (places.length > 1) throw new Problem('split-area', code, '', places);
  const file = webAddress(only.file ?? (own ? '' : `areas/${only.code}.json`), url);
  if (!file) throw missing;
  return own ? { file } : { file, name: only.name };
}
