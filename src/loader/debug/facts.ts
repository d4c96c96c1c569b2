/**
 * What of ours stands on a page, as plain data: scripts, elements and what they show, marks that nothing came of. Reads
 * the page and asks for nothing.
 */
import { strangeAmong } from '../../core/attributes.ts';
import { sumIn } from '../../core/frozen-copy.ts';
import { channelOf, type Channel } from '../../core/releases.ts';
import type { PlacedPart } from '../../core/placed-parts.ts';
import { tags } from '../../core/tags.ts';
import { addresses, type Data } from '../addresses.ts';
import { isEdited, markedSelector, nameOf, tagOf } from '../marked.ts';

/** A file for script tags that the page names or has fetched. */
export interface ScriptFact {
  readonly address: string;
  readonly channel: Channel;
  /** How many script tags name it. */
  readonly times: number;
}

/** An element of ours, or one that is called almost like it. */
export interface ElementFact extends PlacedPart {
  /** Undefined while its code has not come. */
  readonly version: string | undefined;
  readonly src: string | null;
  readonly area: string | null;
  readonly scope: string | null;
  /** Files its attributes name; none when it follows a picker. */
  readonly data: readonly string[];
  readonly shows: 'data' | 'fallback' | 'problem' | 'nothing';
  /** Whether its `src` has a sum. */
  readonly frozen: boolean;
  /** What it says when it shows a problem. */
  readonly says: string;
  /** The part that it stands inside, and disappears with. */
  readonly inside: string | undefined;
  /** Attributes that the element does not read. */
  readonly strange: readonly string[];
  /** Those that it does. */
  readonly known: readonly string[];
}

export interface PageFacts {
  readonly scripts: readonly ScriptFact[];
  readonly elements: readonly ElementFact[];
  /** Marks with the name of a part that nothing has made a part of. */
  readonly marks: readonly string[];
  /** Names and marks that are none of ours. */
  readonly strangers: readonly string[];
}

const scriptFile = new RegExp(`/(lo|${tags.join('|')})\\.js([?#].*)?$`);

export function factsOf(page: Document): PageFacts {
  const named = [...page.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src);
  // What a bundle or another script has imported stands in no tag.
  const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
  const scripts = [...new Set([...named, ...fetched])].filter(address => scriptFile.test(address));
  const all = [...page.querySelectorAll<HTMLElement>('*')].filter(({ localName }) =>
    localName.startsWith('lo-'),
  );
  const marks = marksOn(page);
  const isOurs = (mark: string) => tags.includes(tagOf(mark));
  return {
    scripts: scripts.map(address => ({
      address,
      channel: channelOf(address),
      times: named.filter(each => each === address).length,
    })),
    elements: all.filter(({ localName }) => tags.includes(localName)).map(elementFact),
    marks: marks.filter(isOurs),
    strangers: [
      ...all.map(({ localName }) => localName).filter(name => ![...tags, 'lo-debug'].includes(name)),
      ...marks.filter(mark => !isOurs(mark)),
    ],
  };
}

/** Marks that nothing has come of: those of others stand in or around the part that was made of them. */
function marksOn(page: Document): string[] {
  return [...page.querySelectorAll<HTMLElement>(markedSelector)]
    .filter(mark => !isEdited(mark) && !mark.closest(tags.join()) && !mark.querySelector(tags.join()))
    .map(nameOf);
}

const kinds: Readonly<Record<string, Data>> = { 'lo-area-picker': 'debate', 'lo-survey-form': 'survey' };

/** Which file an element of a name asks for first. */
export const dataOf = (tag: string): Data => kinds[tag] ?? 'areas';

function elementFact(element: HTMLElement): ElementFact {
  const { localName: tag, shadowRoot } = element;
  const code = customElements.get(tag) as
    { version?: string; observedAttributes?: readonly string[] } | undefined;
  const [src, area, scope] = ['src', 'area', 'scope'].map(name => element.getAttribute(name));
  const known = code?.observedAttributes ?? [];
  const problem = shadowRoot?.querySelector('.problem p')?.textContent?.trim() ?? '';
  const painted = Boolean(shadowRoot?.querySelector('.lo')?.textContent?.trim());
  const fallback = element.textContent?.trim() ? 'fallback' : 'nothing';
  return {
    tag,
    version: code && (code.version ?? '?'),
    src: src ?? null,
    area: area ?? null,
    scope: scope ?? null,
    // With a sum the loader leaves the file to the element; here it is looked at as any other.
    data: addresses(dataOf(tag), src?.replace(/#.*/, '') ?? null, area ?? null, element.baseURI),
    frozen: sumIn(src ?? '') !== undefined,
    shows: problem ? 'problem' : painted ? 'data' : fallback,
    says: problem,
    inside: element.parentElement?.closest(tags.join())?.localName,
    strange: code ? strangeAmong(element.getAttributeNames(), known) : [],
    known,
    hasLink: Boolean(element.querySelector('a[href]')),
  };
}
