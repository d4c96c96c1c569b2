import { lacksLink, repeatedParts } from '../../core/placed-parts.ts';
import { tags } from '../../core/tags.ts';
import { nearest } from '../../publishing/suggest.ts';
import { isPlaceholder } from './fetching.ts';
import type { Tag } from './markup.ts';
import { addressOf, isInsecure, type Place } from './place.ts';
import { blockedBy, policiesIn } from './policy.ts';
import { treeOfPage, type Link, type Part, type Snippets } from './snippets.ts';

/** What stands inside a part when scripts do not run: a link that leads somewhere. */
export async function checkFallback(
  part: Part,
  all: readonly Part[],
  { findings, get, base }: Place,
): Promise<void> {
  const { line, links } = part;
  if (lacksLink(part, all)) findings.tell('link-missing', line);
  for (const { href, line: at } of links) {
    const address = addressOf(href, base)?.replace(/#.*/, '');
    if (!address) continue;
    const { failed } = await get(address);
    if (failed) findings.tell('link-dead', at, { address, reason: failed });
  }
}

/**
 * The snippets without links that only look like ours: many sites have pages of their own in a folder of that name. A link
 * is ours when the page has more of its tree, when its tree is there, or when it is a guide's and nobody has filled it in.
 */
export async function withOwnLinks(snippets: Snippets, { get, base }: Place): Promise<Snippets> {
  const { parts, frames } = snippets;
  const treeAt = (href: string | undefined) => addressOf(treeOfPage(href ?? '') ?? '', base);
  const known = new Set([
    ...parts.map(({ src }) => addressOf(src ?? '', base)?.replace(/[^/]*$/, '')),
    ...frames.map(({ attributes }) => treeAt(attributes['src'])),
  ]);
  const links: Link[] = [];
  for (const link of snippets.links) {
    const tree = treeAt(link.href);
    if (!tree || known.has(tree) || isPlaceholder(tree) || !(await get(`${tree}debate.json`)).failed)
      links.push(link);
  }
  return { ...snippets, links };
}

/** Links that stand alone, and the pictures that lead somewhere. */
export async function checkLinks({ parts, frames, links }: Snippets, place: Place): Promise<void> {
  const { findings, get, base } = place;
  const alone = parts.length + frames.length === 0 && !links.some(({ picture }) => picture);
  for (const { href, line, picture } of links) {
    const address = addressOf(href, base)?.replace(/#.*/, '');
    const failed = address ? (await get(address)).failed : '';
    if (failed) findings.tell('link-dead', line, { address: address!, reason: failed });
    else if (alone) findings.tell('link-only', line);
    if (picture) await checkPicture(picture, place);
  }
}

/** A picture: it is there, and says in words what it shows. */
async function checkPicture({ line, attributes }: Tag, { findings, get, base }: Place): Promise<void> {
  const { src = '', alt = '' } = attributes;
  if (!alt.trim()) findings.tell('picture-alt', line);
  const address = addressOf(src, base);
  const answer = address ? await get(address) : undefined;
  const type = answer?.headers.get('content-type') ?? '';
  const reason = answer?.failed || (/^image\//.test(type) ? '' : type || 'ingen adresse');
  // One that is inside the content itself can be nowhere else.
  if (reason && !src.startsWith('data:image/'))
    findings.tell('picture-unreachable', line, { address: src, reason });
  else findings.tell('picture', line);
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
  for (const [first, ...others] of repeatedParts(parts))
    for (const { line } of others) findings.tell('duplicate-part', line, { line: String(first!.line) });
}

/** A frame: its page is there and lets itself be framed, and the frame has a name. */
export async function checkFrame({ line, attributes }: Tag, place: Place): Promise<void> {
  const { findings, get, base, policies, origin } = place;
  if (!attributes['title']?.trim()) findings.tell('frame-title', line);
  const address = addressOf(attributes['src'], base);
  if (!address) return findings.tell('src-unusable', line, { value: attributes['src'] ?? '' });
  if (isInsecure(address)) findings.tell('frame-insecure', line, { address });
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
