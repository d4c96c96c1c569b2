import {
  checkAddress,
  checkDuplicates,
  checkFallback,
  checkFrame,
  checkLinks,
  checkNames,
  withOwnLinks,
} from './around.ts';
import { checkData } from './data.ts';
import { getter, type Getter } from './fetching.ts';
import { Findings } from './findings.ts';
import { readMarkup, type Tag } from './markup.ts';
import { nowhere, type Place } from './place.ts';
import { policiesIn, type Policy } from './policy.ts';
import { checkScripts } from './scripts.ts';
import { snippetsIn, type Snippets } from './snippets.ts';
import { checkWriting } from './writing.ts';

/** A page, or what is to be pasted into one. */
export interface Page {
  /** What it is called in the report. */
  readonly name: string;
  readonly html: string;
  /** Address it stands on, when somebody knows. */
  readonly address?: string;
  /** The `Content-Security-Policy` it was sent with. */
  readonly policy?: string;
}

/**
 * Checks everything of ours on a page. Asks (GET) for the addresses that stand in it and for what lies beside the scripts
 * and the data, and for nothing else.
 */
export async function verify(page: Page, get?: Getter): Promise<Findings> {
  const findings = new Findings(page.name);
  const markup = readMarkup(page.html);
  const base = baseOf(page, markup.tags);
  const origin = page.address ? new URL(page.address).origin : nowhere;
  const policies = [...policiesIn(page.policy ?? ''), ...metaPolicies(markup.tags)];
  const place: Place = { base, origin, policies, get: get ?? getter(origin), findings };
  const snippets = await withOwnLinks(snippetsIn(markup), place);
  const onlyText = onlyAsText(snippets);
  if (onlyText) findings.tell('code-as-text', undefined, { tag: onlyText });
  else if (isEmpty(snippets)) findings.tell('nothing-found', undefined);
  tellMissingScript(snippets, markup.whole, findings);
  checkWriting(markup, snippets, findings);
  await checkScripts(snippets.scripts, snippets.importMaps, place);
  checkNames(snippets, place);
  checkDuplicates(snippets, place);
  for (const part of snippets.parts) {
    await checkData(part, snippets.parts, place);
    await checkFallback(part, snippets.parts, place);
  }
  await checkLinks(snippets, place);
  for (const frame of snippets.frames) await checkFrame(frame, place);
  // An address inside code that stands as text is no address that somebody pasted.
  for (const address of onlyText ? [] : snippets.addresses) await checkAddress(address, place);
  return findings;
}

/** Code that stands as text and does nothing. Where a part works as well, a page may explain how it is pasted. */
function onlyAsText({ parts, frames, asText }: Snippets): string | undefined {
  return parts.length === 0 && frames.length === 0 ? asText : undefined;
}

function isEmpty({ scripts, parts, strangers, frames, links, addresses }: Snippets): boolean {
  return [scripts, parts, strangers, frames, links, addresses].every(each => each.length === 0);
}

/**
 * Parts that no script of the page makes anything of. In a piece they may be pasted where the script is; on a whole page it
 * would have been seen, if not a bundle has it inside. A mark is a plain link or a box without it, which is what it is for.
 */
function tellMissingScript({ scripts, bundled, parts }: Snippets, whole: boolean, findings: Findings): void {
  const has = (name: string) =>
    scripts.some(({ attributes }) => attributes['src']?.replace(/[?#].*/, '').endsWith(`/${name}.js`));
  const alone = parts.filter(({ tag, marked }) => !has('lo') && (marked || !has(tag)));
  const part = alone.find(({ marked }) => !marked) ?? alone[0];
  if (!part) return;
  const onPage = part.marked ? 'mark-plain' : bundled ? 'script-unseen' : 'script-missing';
  findings.tell(whole ? onPage : 'script-elsewhere', part.line, { tag: part.tag });
}

/** A `<base>` goes before the address of the page. */
function baseOf({ address }: Page, tags: readonly Tag[]): string | undefined {
  const href = tags.find(({ name, attributes }) => name === 'base' && attributes['href'])?.attributes['href'];
  return href ? (URL.parse(href, address)?.href ?? address) : address;
}

function metaPolicies(tags: readonly Tag[]): Policy[] {
  return tags
    .filter(
      ({ name, attributes }) =>
        name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
    )
    .flatMap(({ attributes }) => policiesIn(attributes['content'] ?? ''));
}
