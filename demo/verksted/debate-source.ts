import type { Area, Debate } from '../../data-schema/v1/types.ts';
import { parseDocument } from '../../src/core/parse.ts';
import { areaKind, debateKind, wordsKind } from '../../src/core/kinds.ts';
import { loadDocument } from '../../src/core/load.ts';
import { loadDebate } from '../../src/core/debate-loading.ts';
import { isAreaCode, treeOf } from '../../src/core/tree.ts';
import { version } from '../../src/core/version.ts';
import { frozenFile, treeFiles, type CheckedDebate } from '../../src/publishing/index.ts';

/** A debate to look at: built here of tables, or already published. */
export interface DebateSource {
  readonly debate: Debate;
  /** Where the tree is, with a slash last; empty when it is not known. */
  readonly base: string;
  /** Address of the folder with `lo.js`, where the tables say. */
  readonly scripts: string;
  /** What the elements load from: an address of ours for a tree in memory. */
  readonly src: string;
  /** The tree in memory, by path; undefined for one that is published. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** The checked tables that the tree is built of. */
  readonly checked?: CheckedDebate;
  area(code: string): Promise<Area>;
}

/** Package and version, as `release.json` names what made the tree. */
export const builtBy = `lo-medlemsdebatt ${version}`;

let serial = 0;

/**
 * Builds the documents of a checked debate, without pages. Lets the browser breathe between areas.
 *
 * @param progress - Told how many files there are so far.
 */
export async function fromTables(
  checked: CheckedDebate,
  progress: (files: number) => void,
): Promise<DebateSource> {
  const files = new Map<string, Uint8Array>();
  const breath = breather();
  for await (const [path, bytes] of treeFiles(checked, { builtBy })) {
    files.set(path, bytes);
    if (await breath()) progress(files.size);
  }
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  return {
    debate: parseDocument(text('debate.json'), debateKind),
    base: checked.base ?? '',
    scripts: (checked.scripts ?? '').replace(/lo\.js\/?$/, ''),
    // No host has a name in `.invalid`: the preview answers for it, and nothing can be fetched by mistake.
    src: `https://verksted.invalid/${(serial += 1)}/`,
    files,
    checked,
    area: code => Promise.resolve(parseDocument(text(`areas/${code}.json`), areaKind)),
  };
}

/** Waits for the next turn when this turn has lasted so long that it is felt; answers whether it did. */
export function breather(): () => Promise<boolean> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < 60) return false;
    await new Promise(done => setTimeout(done));
    since = performance.now();
    return true;
  };
}

/** What a reader pasted: the address of a tree, and of which area when it was that of a page or a file in the tree. */
export interface TreeAddress {
  readonly base: string;
  readonly code: string;
}

/**
 * Reads the address of a tree. A page of the tree, an area file or `debate.json` leads to the tree too, and the scheme
 * may be left out. Undefined when it is no web address.
 */
export function treeAddress(typed: string): TreeAddress | undefined {
  const text = typed.trim();
  const whole = /^[a-z][a-z+.-]*:|^\.{0,2}\//i.test(text) ? text : `https://${text}`;
  const [, tree = '', code = ''] =
    /^(.*?\/)(?:pages|areas|oembed)\/([\w-]+)(?:\.\w+)*(?:[?#].*)?$/.exec(whole) ?? [];
  const base = text ? treeOf(tree || whole.replace(/[?#].*$/, ''))?.base : undefined;
  return base ? { base, code: isAreaCode(code) ? code : '' } : undefined;
}

/**
 * Fetches `debate.json` of a published tree; the areas are fetched when they are asked for.
 *
 * @throws Problem of the core
 */
export async function fromAddress(base: string): Promise<DebateSource> {
  const { signal } = new AbortController();
  const debate = await loadDebate(base, { signal, again: true });
  return {
    debate,
    base,
    scripts: '',
    src: base,
    // Not from memory: the debate may have been published anew since this page was opened.
    area: code => loadDocument(addressIn(base, debate, code), areaKind, { again: true }),
  };
}

/** Where the file of an area is: the debate says, for those that lie elsewhere. */
const addressIn = (base: string, { areas }: Debate, code: string): string =>
  new URL(areas.find(area => area.code === code)?.file ?? `areas/${code}.json`, `${base}debate.json`).href;

/** One area's file with the lists' words in it: a single file that can be put up anywhere. */
export async function wholeArea(source: DebateSource, code: string): Promise<Area> {
  const area = await source.area(code);
  if (typeof area.words !== 'string') return area;
  const path = `areas/${code}.words.json`;
  const bytes = source.files?.get(path);
  if (bytes) return { ...area, words: parseDocument(new TextDecoder().decode(bytes), wordsKind) };
  const url = new URL(area.words, addressIn(source.base, source.debate, code)).href;
  return { ...area, words: await loadDocument(url, wordsKind, { again: true }) };
}

/** A copy of one area that never changes, as `medlemsdebatt build --frozen` makes it. */
export interface FrozenCopy {
  readonly code: string;
  /** Its place in the tree: `frozen/3201.2027-09-08.1a2b3c4d5e6f.json`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Its sum, as it is written after `#`. */
  readonly sum: string;
}

export async function freeze(source: DebateSource, code: string): Promise<FrozenCopy> {
  const area = await wholeArea(source, code);
  const words = typeof area.words === 'string' ? undefined : area.words;
  const [path, bytes] = await frozenFile(area, words);
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return { code, path, bytes, sum: `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}` };
}
