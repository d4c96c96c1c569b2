/**
 * What is asked of a host page. Each function runs in the page, so it uses nothing of what is around it here; all three
 * engines run the same text.
 */

/** A box inside a widget, with what it is: position from the widget's frame, in pixels. */
export interface Box {
  readonly name: string;
  readonly box: readonly number[];
}

/** The widgets that have not painted yet, and what they show so far. */
export function unpainted(): string[] {
  return [...document.querySelectorAll('lo-area-picker, lo-top-issues, lo-party-compare, lo-survey-form')]
    .filter(each => (each.shadowRoot?.querySelector('.lo')?.textContent?.trim().length ?? 0) < 60)
    .map(each => `${each.localName}: ${each.shadowRoot?.textContent?.trim().slice(0, 60) ?? 'not defined'}`);
}

/** Where everything that can be seen inside a widget is. */
export function boxesIn(tag: string): Box[] {
  const frame = document.querySelector(tag)?.shadowRoot?.querySelector('.lo');
  if (!frame) throw new Error(`${tag} has not painted`);
  const from = frame.getBoundingClientRect();
  return [frame, ...frame.querySelectorAll('*')].map(each => {
    const { x, y, width, height } = each.getBoundingClientRect();
    return {
      name: `${each.localName}.${each.getAttribute('class') ?? ''}`,
      // What is not laid out is nowhere.
      box: width || height ? [x - from.x, y - from.y, width, height] : [0, 0, 0, 0],
    };
  });
}

/** What stands on the first screen of the page, widgets whole, and how far down. */
export function inSight(): [tag: string, top: number][] {
  return [...document.querySelectorAll('header *, main > *')]
    .map((each): [string, number] => [each.localName, each.getBoundingClientRect().y])
    .filter(([, top]) => top < innerHeight);
}

/** Computed styles inside a widget that pages like to change, of each kind of element once. */
export function stylesIn(tag: string): Record<string, string> {
  const frame = document.querySelector(tag)?.shadowRoot?.querySelector('.lo');
  if (!frame) throw new Error(`${tag} has not painted`);
  const asked = [
    'display',
    'visibility',
    'color',
    'background-color',
    'font-size',
    'font-weight',
    'letter-spacing',
    'line-height',
    'text-align',
    'text-indent',
    'text-transform',
    'white-space',
    'cursor',
    'list-style-type',
  ];
  const found: Record<string, string> = {};
  for (const each of [frame, ...frame.querySelectorAll('*')]) {
    const style = getComputedStyle(each);
    found[`${each.localName}.${each.getAttribute('class') ?? ''}`] ??= asked
      .map(name => `${name}: ${style.getPropertyValue(name)}`)
      .join('; ');
  }
  return found;
}

/** What went wrong on the page, as `felles/opptak.js` took it down. */
export function recorded(): { errors: string[]; violations: string[]; notes: string[] } {
  return (window as unknown as { hostRecord: { errors: string[]; violations: string[]; notes: string[] } })
    .hostRecord;
}

/** What the page has of its own: globals, prototypes, elements with their looks, and what is stored. */
export function hostState(): Record<string, unknown> {
  // Lit knows its copies on a page by these.
  const known = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];
  const prototypes = [Object, Array, String, Function, Promise, Element, HTMLElement, Node, Map, Set].map(
    each => `${each.name}: ${Object.getOwnPropertyNames(each.prototype).sort().join()}`,
  );
  const own = [...document.querySelectorAll('html, body, header, header *, main, footer, footer *')];
  const looks = own.map(each => {
    const { x, width } = each.getBoundingClientRect();
    const { color, backgroundColor, font, display, padding, margin } = getComputedStyle(each);
    const attributes = [...each.attributes].map(({ name, value }) => `${name}=${value}`).join();
    return [
      each.localName,
      attributes,
      x,
      width,
      color,
      backgroundColor,
      font,
      display,
      padding,
      margin,
    ].join(' | ');
  });
  return {
    globals: Object.getOwnPropertyNames(window)
      .filter(name => !known.includes(name) && !/^\d+$/.test(name))
      .sort(),
    prototypes,
    looks,
    title: document.title,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    head: [...document.head.children].filter(
      each =>
        !/^(preload|modulepreload)$/.test((each as HTMLLinkElement).rel ?? '') && each.localName !== 'script',
    ).length,
    ids: [...document.querySelectorAll('[id]')].map(each => each.id),
    // To its own fragment the page has gone by itself, and where that is depends on what stands before it.
    scrolled: location.hash ? 0 : scrollX + scrollY,
    focus: document.activeElement?.localName,
    stored: [document.cookie, ...Object.keys(window.localStorage), ...Object.keys(window.sessionStorage)],
  };
}

/** Links of the fallback that a reader can see, of all there are. */
export function visibleFallback(): { seen: number; all: number } {
  const links = [...document.querySelectorAll('main a[href*="/pages/"]')];
  const seen = links.filter(each => {
    const { width, height } = each.getBoundingClientRect();
    return (
      width > 20 && height > 8 && each.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    );
  });
  return { seen: seen.length, all: links.length };
}

/** Each bar of the ranking with the percentage that stands beside it, in pixels and per cent. */
export function bars(): { percent: number; pixels: number }[] {
  const root = document.querySelector('lo-top-issues')?.shadowRoot;
  return [...(root?.querySelectorAll('.row') ?? [])].flatMap(row => {
    const [, percent] = /(\d+)\s*%/.exec(row.querySelector('.value')?.textContent ?? '') ?? [];
    const fill = row.querySelector('.bar .fill');
    const pixels = fill?.getBoundingClientRect().width ?? 0;
    return percent && pixels ? [{ percent: Number(percent), pixels }] : [];
  });
}

/** How much wider than its window a page is, and which parts of the widgets stick out where nothing can be scrolled. */
export function tooWide(): { page: number; parts: string[] } {
  const { scrollWidth, clientWidth } = document.documentElement;
  const scrolls = (each: Element | null): boolean =>
    each !== null && (/auto|scroll/.test(getComputedStyle(each).overflowX) || scrolls(each.parentElement));
  const parts = [...document.querySelectorAll('main *')].flatMap(host => {
    const frame = host.shadowRoot?.querySelector('.lo');
    const edge = host.getBoundingClientRect().right + 1;
    return [...(frame?.querySelectorAll('*') ?? [])]
      .filter(each => each.getBoundingClientRect().right > edge && !each.closest('.visually-hidden, svg'))
      .filter(each => !scrolls(each.parentElement))
      .map(each => `${host.localName} ${each.localName}.${each.getAttribute('class') ?? ''}`);
  });
  // With a gutter kept for the scroll bar, the width of what scrolls may be less than the window's.
  return { page: Math.max(0, scrollWidth - clientWidth), parts };
}

/** What a widget says, without where lines break. */
export function saidBy(tag: string): string {
  const text = document.querySelector(tag)?.shadowRoot?.querySelector('.lo')?.textContent ?? '';
  return text.replace(/\s+/g, ' ').trim();
}

/** Colours of a widget's frame, as `rgb(…)`. */
export function colours(tag: string): { text: string; surface: string } {
  const style = getComputedStyle(document.querySelector(tag)!.shadowRoot!.querySelector('.lo')!);
  return { text: style.color, surface: style.backgroundColor };
}

/** Colours of all text in a widget that stands right on its surface, each once. */
export function textColours(tag: string): string[] {
  const found = new Set<string>();
  const look = (element: Element): void => {
    const style = getComputedStyle(element);
    // What has a ground of its own, and what is only for screen readers, does not.
    if (!/, 0\)|transparent/.test(style.backgroundColor) || style.position === 'absolute') return;
    if ([...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent!.trim()))
      found.add(style.color);
    [...element.children].forEach(look);
  };
  [...document.querySelector(tag)!.shadowRoot!.querySelector('.lo')!.children].forEach(look);
  return [...found];
}

/** Clicks the first element inside a widget that fits; false when there is none. */
export function click({ tag, selector }: { tag: string; selector: string }): boolean {
  const found = document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
  found?.click();
  return Boolean(found);
}

/** Clicks something of the page's own. */
export function clickHost(selector: string): void {
  document.querySelector<HTMLElement>(selector)!.click();
}

/** Points of the page whose colours are looked at: a bar, the surface beside it, and the signs of the answers. */
export function spots(): { bar: number[]; surface: number[]; signs: { name: string; at: number[] }[] } {
  const inside = (tag: string) => document.querySelector(tag)!.shadowRoot!;
  const bar = inside('lo-top-issues').querySelector('.row .fill')!.getBoundingClientRect();
  const list = inside('lo-top-issues').querySelector('.row')!.getBoundingClientRect();
  const signs = [...inside('lo-party-compare').querySelectorAll('.legend li')].map(each => {
    const { x, y, height } = each.getBoundingClientRect();
    return { name: each.className, at: [x, y + height / 2 - 8] };
  });
  return { bar: [bar.x + 4, bar.y + bar.height / 2], surface: [list.x + 1, list.y + list.height / 2], signs };
}
