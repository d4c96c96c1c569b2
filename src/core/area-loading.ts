import type { Area } from '../../data-schema/v1/types.ts';
import { Problem, problemOf } from './errors.ts';
import { areaKind } from './kinds.ts';
import { loadDocument } from './load.ts';
import type { Localize } from './localize.ts';
import { isAreaCode, treeOf } from './tree.ts';

/** An area document and where it came from. */
export interface LoadedArea {
  readonly area: Area;
  /** Address of the file; what `area.words` is relative to. */
  readonly url: string;
  /** The code that was asked for, when another one has taken its place, and the name of the area now. */
  readonly moved?: { readonly from: string; readonly to: string };
}

/** What an element has to show. At least one area; the others' problems where some could not be had. */
export interface LoadedAreas {
  readonly areas: readonly LoadedArea[];
  readonly problems: readonly Problem[];
  /** What must be said above the content, of a frozen copy. */
  readonly notice?: (text: Pick<Localize, 'language' | 'date'>) => unknown;
}

type Options = { signal?: AbortSignal; again?: boolean };

/**
 * Loads the areas that `src` and codes name.
 *
 * @throws Problem of the first area when none could be had.
 */
export async function loadAreas(
  src: string,
  codes: readonly string[],
  options: Options,
): Promise<LoadedAreas> {
  const tree = treeOf(src);
  if (src.includes('#sha')) {
    const { loadFrozen } = await import('./frozen.ts');
    return loadFrozen(
      src,
      tree?.file,
      (url, integrity) => loadDocument(url, areaKind, { ...options, integrity }),
      Problem,
    );
  }
  if (!tree) throw new Problem('config', `src="${src}"`);
  const asked = tree.file
    ? [loadFile(tree.file, options)]
    : codes.map(code => loadCode(tree.base, code, options));
  // Not `allSettled`: pages with an old library for promises do not have it.
  const settled = await Promise.all(asked.map(each => each.catch(problemOf)));
  const areas: LoadedArea[] = [];
  const problems: Problem[] = [];
  for (const each of settled) {
    if (each instanceof Error) problems.push(each);
    else areas.push(each);
  }
  if (!areas[0] && problems[0]) throw problems[0];
  return { areas, problems };
}

/** Names of an area as one text: `Hábmer – Hamarøy`. */
export function areaName(area: { readonly names: readonly string[] }): string {
  return area.names.join(' – ');
}

async function loadFile(url: string, options: Options): Promise<LoadedArea> {
  return { area: await loadDocument(url, areaKind, options), url };
}

async function loadCode(base: string, code: string, options: Options): Promise<LoadedArea> {
  try {
    if (!isAreaCode(code)) throw new Problem('unknown-area', code);
    return await loadFile(`${base}areas/${code}.json`, options);
  } catch (error) {
    const { code: why, message } = problemOf(error);
    // Hosts say "no such file" in different ways: 404, 403 (buckets), or a web page.
    if (!/^(not-found|html|unknown-area)$/.test(why) && message !== '403') throw error;
    const { successor } = await import('./successor.ts');
    const { file, name } = await successor(base, code, error, options);
    const loaded = await loadFile(file, options);
    return name ? { ...loaded, moved: { from: code, to: name } } : loaded;
  }
}
