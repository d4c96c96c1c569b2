/** What a script of the page fetches: that it is whole, and that the page lets it in. */
import { digest } from '../integrity.ts';
import type { Embed } from '../../core/releases.ts';
import { jsonOf, type Answer } from './fetching.ts';
import type { Tag } from './markup.ts';
import { addressOf, type Place } from './place.ts';
import { blockedBy } from './policy.ts';

/** A script of the page that could be fetched. */
export interface Script {
  readonly tag: Tag;
  readonly address: string;
  readonly answer: Answer;
  readonly embed: Embed | undefined;
}

/** The name of a file, without its folder. */
export const nameOf = (address: string) => new URL(address).pathname.split('/').at(-1) ?? '';

/** Holds the script and all it may fetch against the manifest: half an upload, or an old copy in between. */
export async function checkFiles(
  { tag, address, answer }: Script,
  embed: Embed,
  { findings, get }: Place,
): Promise<void> {
  const { version, files, parts } = embed;
  const name = nameOf(address);
  const own = files[name];
  if (own && own.integrity !== digest('sha384', answer.bytes))
    findings.tell('script-differs', tag.line, { version, address });
  for (const part of parts[name] ?? []) {
    const at = new URL(part, address).href;
    const { bytes, failed } = await get(at);
    if (failed) findings.tell('part-missing', tag.line, { address: at });
    else if (digest('sha384', bytes) !== files[part]?.integrity)
      findings.tell('part-differs', tag.line, { version, address: at });
  }
}

/**
 * What a script fetches is under the page's policy too. It inherits the script's nonce, and the trust of `strict-dynamic`;
 * a sum of its own it has from an import map alone.
 */
export function checkPartsLetIn(
  { tag, address }: Script,
  { parts }: Embed,
  sums: ReadonlyMap<string, string>,
  { findings, policies, origin }: Place,
): void {
  const name = nameOf(address);
  const { nonce, integrity } = tag.attributes;
  if (blockedBy(policies, { use: 'script', url: address, nonce, integrity }, origin)) return;
  for (const part of parts[name] ?? []) {
    const url = new URL(part, address).href;
    const asked = { use: 'script', url, nonce, integrity: sums.get(url), trusted: true } as const;
    const directive = blockedBy(policies, asked, origin);
    if (!directive) continue;
    // A self-contained file fetches but other languages and the panel.
    const code = name === 'lo.js' ? 'csp-script-parts' : 'csp-script-later';
    return findings.tell(code, tag.line, { directive, folder: new URL('.', address).href });
  }
}

/** The sums of import maps, by absolute address. */
export function sumsIn(importMaps: readonly Tag[], { base }: Place): Map<string, string> {
  const all = importMaps.flatMap(({ text }) => Object.entries(integrityIn(text)));
  return new Map(all.map(([at, sum]) => [addressOf(at, base) ?? '', sum]));
}

function integrityIn(text: string): Readonly<Record<string, string>> {
  const map = jsonOf({ bytes: new TextEncoder().encode(text), failed: '' } as Answer) as
    { integrity?: Record<string, string> } | undefined;
  return map?.integrity ?? {};
}

export function checkImportMaps(
  { address }: Script,
  { files }: Embed,
  importMaps: readonly Tag[],
  place: Place,
): void {
  const { findings, policies, origin, base } = place;
  for (const { line, attributes, text } of importMaps) {
    const asked = { use: 'script', url: '', nonce: attributes['nonce'] } as const;
    const directive = blockedBy(policies, asked, origin);
    if (directive) findings.tell('csp-import-map', line, { directive });
    for (const [at, sum] of Object.entries(integrityIn(text))) {
      const whole = addressOf(at, base) ?? '';
      const folder = new URL('.', address).href;
      const file = whole.startsWith(folder) ? files[whole.slice(folder.length)] : undefined;
      if (file && !sum.split(/\s+/).includes(file.integrity))
        findings.tell('import-map-mismatch', line, { address: whole });
    }
  }
}
