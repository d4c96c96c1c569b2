/**
 * Marked links and boxes: what an editor's page lets through where it strips custom elements.
 *
 * - `<a data-lo="top-issues" href="https://example.org/debatt/pages/3201.html">` - a link, opt-in by `data-lo`;
 * - `<div data-lo-widget="lo-top-issues" data-lo-src="…" data-lo-area="3201">` - a box with anything inside.
 *
 * Every `data-lo-<name>` becomes the attribute `<name>`. A link to a page of a published tree needs none: its address
 * says where the data is. What was there becomes the fallback of the element.
 */
export const markedSelector = '[data-lo],[data-lo-widget]';

/** What a mark names, as it is written. */
export const nameOf = ({ dataset }: HTMLElement): string => dataset.loWidget ?? dataset.lo ?? '';

/** The element that a mark's name means. */
export const tagOf = (name: string): string => `lo-${name.trim().toLowerCase().replace(/^lo-/, '')}`;

/** Whether somebody is writing there: an editor would save what we made as the author's own. */
export const isEdited = (found: HTMLElement): boolean =>
  found.isContentEditable || document.designMode === 'on';

/**
 * Turns a marked link or box into the element it names; undefined when the name is not one of ours, or when that has been
 * done. The mark stays: where an editor takes up the page as it looks now and strips the element, the link is still one.
 */
export function widgetOf(marked: HTMLElement, tags: readonly string[]): HTMLElement | undefined {
  const { lo: _lo, loWidget: _loWidget, ...rest } = marked.dataset;
  const tag = tagOf(nameOf(marked));
  if (!tags.includes(tag) || marked.querySelector(tag)) return undefined;
  const element = document.createElement(tag);
  const given = {
    ...(marked instanceof HTMLAnchorElement ? ofPage(marked.href) : {}),
    ...attributesIn(rest),
  };
  for (const name of Object.keys(given)) element.setAttribute(name, given[name] ?? '');
  if (marked instanceof HTMLAnchorElement) {
    marked.before(element);
    element.append(marked);
  } else {
    element.append(...marked.childNodes);
    marked.append(element);
  }
  return element;
}

/** `loHeadingLevel` of a dataset is `heading-level` of an element; what is not ours stays where it is. */
function attributesIn(dataset: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const pairs = Object.entries(dataset).flatMap(([key, value]) => {
    const name = /^lo([A-Z].*)/
      .exec(key)?.[1]
      ?.replace(/(?!^)[A-Z]/g, '-$&')
      .toLowerCase();
    // Only plain names: `on…` would be a script.
    return name && value !== undefined && !/^(on|style)/.test(name) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** `…/pages/3201.nn.html` is the readable page of area 3201 in the tree `…/`; `index.html` is of no area, but leads to all. */
function ofPage(href: string): Record<string, string> {
  const [, src, area, lang] =
    /^(https?:.*\/)pages\/(?:index|([\w-]+))(?:\.(nn|en|se))?\.html/.exec(href) ?? [];
  return src ? { src, ...(area ? { area } : {}), ...(lang ? { lang } : {}) } : {};
}
