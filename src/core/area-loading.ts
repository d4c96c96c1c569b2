import type { Area, Debate } from '../../data-schema/v1/types.ts';
import { Problem, problemOf } from './errors.ts';
import { areaKind, debateKind } from './kinds.ts';
import { webAddress } from './links.ts';
import { loadDocument } from './load.ts';
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
}

type Options = { signal: AbortSignal; again: boolean };

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
  const tree = treeOf(src, document.baseURI);
  if (!tree)
    throw new Problem('config', `src="${src}" mangler eller er ikke en nettadresse.`, { about: 'src' });
  const { base, file } = tree;
  const jobs = file ? [loadFile(file, options)] : codes.map(code => loadCode(base ?? '', code, options));
  const settled = await Promise.allSettled(jobs);
  options.signal.throwIfAborted();
  const areas = settled.flatMap(each => (each.status === 'fulfilled' ? [each.value] : []));
  const problems = settled.flatMap(each => (each.status === 'rejected' ? [problemOf(each.reason)] : []));
  if (areas.length === 0 && problems[0]) throw problems[0];
  return { areas, problems };
}

/** Names of an area as one text: `Hábmer – Hamarøy`. */
export function areaName(area: { readonly names: readonly string[]; readonly code: string }): string {
  return area.names.join(' – ') || area.code;
}

async function loadFile(url: string, options: Options): Promise<LoadedArea> {
  return { area: await loadDocument(url, areaKind, options), url };
}

async function loadCode(base: string, code: string, options: Options): Promise<LoadedArea> {
  if (!isAreaCode(code)) throw unknown(code);
  try {
    return await loadFile(new URL(`areas/${code}.json`, base).href, options);
  } catch (error) {
    const problem = problemOf(error);
    // Hosts say "no such file" in different ways: 404, 403 (buckets), or a web page.
    if (problem.code !== 'not-found' && problem.code !== 'html' && problem.status !== 403) throw error;
    return successor(base, code, problem, options);
  }
}

/** An old code leads to the area that took its place, when there is exactly one. */
async function successor(
  base: string,
  code: string,
  missing: Problem,
  options: Options,
): Promise<LoadedArea> {
  const url = new URL('debate.json', base).href;
  const debate: Debate = await loadDocument(url, debateKind, options).catch(() => {
    throw missing;
  });
  const fileOf = (file: string | undefined, to: string) => webAddress(file ?? `areas/${to}.json`, url) ?? url;
  const own = debate.areas.find(each => each.code === code);
  if (own?.file) return loadFile(fileOf(own.file, code), options);
  if (own) throw missing;
  const [only, ...others] = debate.areas.filter(each => each.former?.includes(code));
  if (!only) throw unknown(code);
  if (others.length > 0)
    throw new Problem('split-area', `Området ${code} er delt i flere.`, {
      about: code,
      candidates: [only, ...others].map(each => ({ code: each.code, name: areaName(each) })),
    });
  const loaded = await loadFile(fileOf(only.file, only.code), options);
  return { ...loaded, moved: { from: code, to: areaName(only) } };
}

function unknown(code: string): Problem {
  return new Problem('unknown-area', `area="${code}" er ikke en kode i denne debatten.`, { about: code });
}
