import { version } from './version.ts';

/** A class with the version it was built from; the version is how two builds on one page are told apart. */
type Versioned = CustomElementConstructor & { readonly version?: string };

/**
 * Registers an element, unless its tag is taken: a second registration throws in browsers, and a script pasted twice
 * would kill the page's later elements. The first wins; the console says so once when the versions differ. Where there
 * are no custom elements (Node) nothing happens.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const first = customElements.get(tag) as Versioned | undefined;
  if (!first) return customElements.define(tag, element);
  const own = (element as Versioned).version ?? version;
  if (first === element || first.version === own || noted.has(tag)) return;
  noted.add(tag);
  console.info(`[lo-medlemsdebatt] <${tag}> ${first.version ?? '?'} was here first; ${own} is not used.`);
}

const noted = new Set<string>();
