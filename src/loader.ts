/**
 * The script tag of a page: finds the elements of this library, and marked links and boxes that stand for them, asks for
 * their data at once, and fetches the code of what is used, from where this file is. Those added later are found too.
 *
 * A module: it runs when the page is parsed, or before that when it is `async`. It touches nothing else on the page.
 */
import { version } from './core/version.ts';
import { addresses, type Data } from './loader/addresses.ts';
import { isEdited, markedSelector, widgetOf } from './loader/marked.ts';

/** What each element fetches first, and its code. */
const elements = {
  'lo-area-picker': ['debate', () => import('./elements/area-picker/define.ts')],
  'lo-party-compare': ['areas', () => import('./elements/party-compare/define.ts')],
  'lo-survey-form': ['survey', () => import('./elements/survey-form/define.ts')],
  'lo-top-issues': ['areas', () => import('./elements/top-issues/define.ts')],
} satisfies Record<string, [Data, () => Promise<unknown>]>;

const tags = Object.keys(elements);
const selector = [...tags, markedSelector].join();

/** Something of a build that says which one it is of. */
interface Versioned {
  version?: string;
}

/** What another loader on the page, maybe of another version, is already fetching: the first one is left to it. */
const key = Symbol.for('lo-medlemsdebatt');
const asked = new Set<string>();

/** Finds elements and marks under a node, the node included. For pages that build inside shadow roots. */
export function find(root: ParentNode): void {
  if (root instanceof HTMLElement && root.matches(selector)) use(root);
  root.querySelectorAll<HTMLElement>(selector).forEach(use);
}

function use(found: HTMLElement): void {
  // One element that cannot be made must not stop the others.
  try {
    if (isEdited(found)) return;
    const marked = found.matches(markedSelector);
    // The link that a snippet carries inside its element is marked too, for editors that strip the element.
    if (marked && found.parentElement?.closest(tags.join())) return;
    const element = marked ? widgetOf(found, tags) : found;
    if (!element) return;
    const { localName } = element;
    const defined = customElements.get(localName) as Versioned | undefined;
    if (defined) return tellFirst(localName, defined);
    const [data, load] = elements[localName as keyof typeof elements];
    addresses(data, element.getAttribute('src'), element.getAttribute('area'), document.baseURI).forEach(
      preload,
    );
    const underWay = fetching();
    if (underWay.has(localName)) return tellFirst(localName, underWay);
    underWay.add(localName);
    load().catch((error: unknown) => {
      underWay.delete(localName);
      console.warn(`[lo-medlemsdebatt] <${localName}>`, error);
    });
  } catch (error) {
    console.warn('[lo-medlemsdebatt]', error);
  }
}

/** Two versions on one page get along, but somebody pasted one too many: said once. */
function tellFirst(tag: string, { version: first = '?' }: Versioned): void {
  if (told || first === version) return;
  told = true;
  console.info(`[lo-medlemsdebatt] <${tag}> ${first} was here first; ${version} is not used.`);
}

let told = false;

/** Asks as the element will (`requestInit` of the core), or the file would be fetched twice. */
function preload(href: string): void {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel=preload]');
  if (asked.has(href) || [...links].some(link => link.href === href)) return;
  asked.add(href);
  const link = Object.assign(document.createElement('link'), {
    rel: 'preload',
    as: 'fetch',
    crossOrigin: 'anonymous',
    href,
  });
  document.head.append(link);
}

/** Tags on their way; one set for all loaders of the page, with the version of the first. */
function fetching(): Set<string> & Versioned {
  const page = globalThis as unknown as Record<symbol, (Set<string> & Versioned) | undefined>;
  return (page[key] ??= Object.assign(new Set<string>(), { version }));
}

/** `?lo-debug`: what the page's policy stops is gathered from now on, and the panel for editors is fetched. */
function debug(): void {
  const stopped: SecurityPolicyViolationEvent[] = [];
  addEventListener('securitypolicyviolation', event => stopped.push(event));
  void import('./loader/debug.ts').then(({ openDebug }) => openDebug(stopped));
}

// Where there is no page (Node), importing does nothing.
if (typeof document !== 'undefined') {
  if (/[?&]lo-debug\b/.test(location.search)) debug();
  find(document);
  new MutationObserver(changes => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node instanceof HTMLElement) find(node);
  }).observe(document, { childList: true, subtree: true });
}
