/**
 * Addresses of the data an element will ask for, from its tag and attributes alone. The same reading as `treeOf` and
 * `codesIn` of the core (a test compares them), written again: imported from there, the loader would have to wait for
 * the chunk that all elements share.
 */

/** What an element shows decides which file it fetches first. */
export type Data = 'areas' | 'debate' | 'survey';

/**
 * Absolute addresses of the files, none when the attributes do not say or cannot be used.
 *
 * @param page - What relative addresses are relative to.
 */
export function addresses(data: Data, src: string | null, area: string | null, page: string): string[] {
  const url = parse(src, page);
  // A file with a sum is fetched with it; browsers do not use what was preloaded without.
  if (!url || url.hash.startsWith('#sha')) return [];
  const address = url.href.split('#')[0] ?? '';
  const base = address.replace(/\/(debate\.json)?$/, '');
  if (/[^/]\/[^/]*[.?][^/]*$|\?/.test(base)) return data === 'areas' || data === 'survey' ? [address] : [];
  if (data !== 'areas') return [`${base}/${data}.json`];
  const codes =
    (area ?? '').match(/[^\s,;]+/g)?.map(code => (/^\d{3}$/.test(code) ? `0${code}` : code)) ?? [];
  return [...new Set(codes.filter(code => areaCode.test(code)).map(code => `${base}/areas/${code}.json`))];
}

const areaCode = /^(0|\d{2}|\d{4}|g-[a-z0-9-]{1,40})$/;

function parse(src: string | null, page: string): URL | undefined {
  try {
    const url = src?.trim() ? new URL(src, page) : undefined;
    return /^https?:$/.test(url?.protocol ?? '') ? url : undefined;
  } catch {
    return undefined;
  }
}
