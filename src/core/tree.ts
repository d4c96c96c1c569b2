import { webAddress } from './links.ts';

/** Where documents are: a tree (`base` ends in a slash) or a single area file; the other one is empty. */
export interface Tree {
  readonly base: string;
  readonly file: string;
}

/**
 * Reads `src`: a file when its last part has an ending (`3201.json`, `bodo.txt`) or there is a query, else the base of a
 * tree. Naming the tree's `debate.json` names the tree. Undefined when it is no https or http address.
 *
 * @param page - What a relative `src` is relative to, where there is no page (Node).
 */
export function treeOf(src: string, page?: string): Tree | undefined {
  const base = webAddress(src, page)
    ?.replace(/#.*/, '')
    .replace(/\/debate\.json$/, '/');
  if (!base) return undefined;
  if (/\?|[^/]\/[^/]+\.[^/]*$/.test(base)) return { base: '', file: base };
  return { base: base.endsWith('/') ? base : `${base}/`, file: '' };
}

/**
 * Codes in an `area` attribute, each once. A municipality code that lost its leading zero gets it back. Oslo is both
 * municipality and county and elects one council: beside `0301`, `03` names nothing more.
 */
export function codesIn(area: string | null | undefined): string[] {
  const codes = [...new Set((area ?? '').match(/[^\s,;]+/g))].map(code =>
    /^\d{3}$/.test(code) ? `0${code}` : code,
  );
  return codes.includes('0301') ? codes.filter(code => code !== '03') : codes;
}

/** Whether a code can be that of an area at all. */
export function isAreaCode(code: string): boolean {
  return /^(0|\d{2}|\d{4}|g-[a-z0-9-]{1,40})$/.test(code);
}
