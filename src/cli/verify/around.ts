import { tags } from '../../core/tags.ts';
import { nearest } from '../../publishing/suggest.ts';
import type { Tag } from './markup.ts';
import { addressOf, type Place } from './place.ts';
import { blockedBy, policiesIn } from './policy.ts';
import type { Part, Snippets } from './snippets.ts';

/** What stands inside a part when scripts do not run: a link that leads somewhere. */
export async function checkFallback(
  { tag, line, links }: Part,
  { findings, get, base }: Place,
): Promise<void> {
  if (links.length === 0 && tag !== 'lo-area-picker') findings.tell('link-missing', line);
  for (const { href, line: at } of links) {
    const address = addressOf(href, base)?.replace(/#.*/, '');
    if (!address) continue;
    const { failed } = await get(address);
    if (failed) findings.tell('link-dead', at, { address, reason: failed });
  }
}

/** Links that stand alone. */
export async function checkLinks(
  { parts, frames, links }: Snippets,
  { findings, get, base }: Place,
): Promise<void> {
  const alone = parts.length + frames.length === 0;
  for (const { href, line } of links) {
    const address = addressOf(href, base)?.replace(/#.*/, '');
    const failed = address ? (await get(address)).failed : '';
    if (failed) findings.tell('link-dead', line, { address: address!, reason: failed });
    else if (alone) findings.tell('link-only', line);
  }
}

/** Names that are none of ours. */
export function checkNames({ strangers }: Snippets, { findings }: Place): void {
  for (const { name, line } of strangers) {
    const meant = nearest(
      name,
      tags.map(tag => ({ item: tag, texts: [tag] })),
    );
    findings.tell('unknown-element', line, {
      value: name,
      advice: meant ? `Mente du ${meant}?` : `Delene heter ${tags.join(', ')}.`,
    });
  }
}

/** The same part twice, which is one paste too many. */
export function checkDuplicates({ parts }: Snippets, { findings }: Place): void {
  const same = Map.groupBy(parts, ({ tag, src, area, scope }) => JSON.stringify([tag, src, area, scope]));
  for (const [first, ...others] of same.values())
    for (const { line } of others) findings.tell('duplicate-part', line, { line: String(first!.line) });
}

/** A frame: its page is there and lets itself be framed, and the frame has a name. */
export async function checkFrame({ line, attributes }: Tag, place: Place): Promise<void> {
  const { findings, get, base, policies, origin } = place;
  if (!attributes['title']?.trim()) findings.tell('frame-title', line);
  const address = addressOf(attributes['src'], base);
  if (!address) return findings.tell('src-unusable', line, { value: attributes['src'] ?? '' });
  const directive = blockedBy(policies, { use: 'frame', url: address }, origin);
  if (directive) findings.tell('csp-frame', line, { directive, origin: new URL(address).origin });
  const { failed, headers } = await get(address);
  if (failed) return findings.tell('frame-unreachable', line, { address, reason: failed });
  const reason = refusal(headers, address, origin);
  if (reason) findings.tell('frame-refused', line, { address, reason });
}

/** Why a page does not let itself be framed by a page of `origin`. */
function refusal(headers: Headers, address: string, origin: string): string | undefined {
  const own = new URL(address).origin;
  for (const policy of policiesIn(headers.get('content-security-policy') ?? '')) {
    const ancestors = policy.get('frame-ancestors');
    if (!ancestors) continue;
    const asked = new Map([['frame-src', ancestors]]);
    const stopped = blockedBy([asked], { use: 'frame', url: `${origin}/` }, own);
    return stopped && ['frame-ancestors', ...ancestors].join(' ');
  }
  const options = headers.get('x-frame-options');
  const allowed = !options || (/^sameorigin$/i.test(options) && own === origin);
  return allowed ? undefined : `X-Frame-Options: ${options}`;
}

/** An address that stands alone: the page is there, and says where its oEmbed document is. */
export async function checkAddress(address: string, { findings, get }: Place): Promise<void> {
  const { failed, bytes } = await get(address);
  if (failed) return findings.tell('address-unreachable', undefined, { address, reason: failed });
  const page = new TextDecoder().decode(bytes);
  if (!/<link[^>]+application\/json\+oembed/i.test(page))
    findings.tell('oembed-missing', undefined, { address });
}
