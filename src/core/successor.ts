import { html } from 'lit';
import type { DebateArea } from '../../data-schema/v1/types.ts';
import { Problem, type Remedy } from './errors.ts';
import { webAddress } from './links.ts';
import { loadDocument } from './load.ts';
import type { DocumentKind } from './parse.ts';
import { problemButton } from './problem-view.ts';

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
  if (!only) throw await unknownArea(code, areas);
  if (places.length > 1) throw new Problem('split-area', code, '', oneOf(places));
  const file = webAddress(only.file ?? (own ? '' : `areas/${only.code}.json`), url);
  if (!file) throw missing;
  return own ? { file } : { file, name: only.name };
}

/** The problem of a code that the debate does not know, with a field to find another area in. */
async function unknownArea(code: string, areas: readonly Partial<DebateArea>[]): Promise<Problem> {
  const remedy = await import('./area-choice.ts').then(
    ({ areaChoice }) => areaChoice(areas),
    () => undefined,
  );
  return new Problem('unknown-area', code, '', remedy);
}

/** A button for each area that has taken the place of one. */
function oneOf(places: readonly { code: string; name: string }[]): Remedy {
  return (_, choose) =>
    html`<p class="actions">${places.map(({ code, name }) => problemButton(name, () => choose(code)))}</p>`;
}
