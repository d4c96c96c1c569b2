import { webAddress } from './links.ts';

/** Where documents are, as `src` says it. */
export interface Tree {
  /** Address of the tree, ending in a slash; undefined when `src` is a single area file. */
  readonly base: string | undefined;
  /** Address of the single area file. */
  readonly file: string | undefined;
}

/**
 * Reads `src`: a file when its last part has an ending (`3201.json`, `bodo.txt`) or a query, else the base of a tree.
 * Naming the tree's `debate.json` names the tree. Undefined when it is no https or http address.
 */
export function treeOf(src: string, page: string): Tree | undefined {
  const address = webAddress(src, page);
  if (!address) return undefined;
  const url = new URL(address);
  url.hash = '';
  const last = url.pathname.split('/').at(-1) ?? '';
  if (last === 'debate.json') return { base: new URL('.', url).href, file: undefined };
  if (last.includes('.') || url.search) return { base: undefined, file: url.href };
  return { base: url.href.replace(/\/?$/, '/'), file: undefined };
}

/** Codes in an `area` attribute, each once. A municipality code that lost its leading zero gets it back. */
export function codesIn(area: string | null | undefined): string[] {
  const codes = (area ?? '').split(/[\s,;]+/).filter(Boolean);
  return [...new Set(codes.map(code => (/^\d{3}$/.test(code) ? `0${code}` : code)))];
}

/** Whether a code can be that of an area at all. */
export function isAreaCode(code: string): boolean {
  return /^(0|\d{2}|\d{4}|g-[a-z0-9-]{1,40})$/.test(code);
}
