import { tags } from '../../core/tags.ts';
import type { Markup, Tag } from './markup.ts';

/** A widget as it will be: written as an element, or as a link or box that the script makes one of. */
export interface Part {
  readonly tag: string;
  readonly line: number;
  readonly marked: boolean;
  readonly src: string | undefined;
  readonly area: string;
  readonly scope: string;
  readonly links: readonly Link[];
}

export interface Link {
  readonly href: string;
  readonly line: number;
}

/** All that stands on a page that is ours. */
export interface Snippets {
  readonly scripts: readonly Tag[];
  readonly importMaps: readonly Tag[];
  readonly parts: readonly Part[];
  /** Elements and marks whose name is close to ours, but none. */
  readonly strangers: readonly { readonly name: string; readonly line: number }[];
  readonly frames: readonly Tag[];
  /** Plain links to readable pages: all that is left where an editor has stripped the element. */
  readonly links: readonly Link[];
  /** Addresses of readable pages that stand as text alone. */
  readonly addresses: readonly string[];
}

/** `…/pages/3201.nn.html` is the readable page of area 3201 in the tree `…/`. */
const readablePage = /^((?:https?:)?.*\/)pages\/([\w-]+)(?:\.(?:nn|en|se))?\.html([?#].*)?$/;
const script = /\/?lo(-(area-picker|party-compare|survey-form|top-issues|frame))?\.js([?#].*)?$/;

/** Finds the snippets, in the order of the page. */
export function snippetsIn({ tags: all, text }: Markup): Snippets {
  const own = all.filter(({ name }) => tags.includes(name));
  const inside = new Set(own.flatMap(tag => tag.inside));
  // The link that a snippet carries inside its element is marked too, for editors that strip the element.
  const marks = all.filter(tag => markOf(tag) !== undefined && !inside.has(tag));
  const within = new Set([...inside, ...marks.flatMap(tag => tag.inside)]);
  const named = marks.map(tag => ({ tag, name: nameOf(markOf(tag)!) }));
  const scripts = all.filter(
    ({ name, attributes }) => name === 'script' && script.test(attributes['src'] ?? ''),
  );
  return {
    scripts,
    importMaps: all.filter(({ name, attributes }) => name === 'script' && attributes['type'] === 'importmap'),
    parts: [
      ...own.map(ofElement),
      ...named.filter(({ name }) => tags.includes(name)).map(({ tag, name }) => ofMark(tag, name)),
    ].sort((a, b) => a.line - b.line),
    strangers: [
      ...all.filter(({ name }) => name.startsWith('lo-') && !tags.includes(name)),
      ...named.filter(({ name }) => !tags.includes(name)).map(({ tag, name }) => ({ name, line: tag.line })),
    ].map(({ name, line }) => ({ name, line })),
    frames: all.filter(
      ({ name, attributes }) => name === 'iframe' && readablePage.test(attributes['src'] ?? ''),
    ),
    links: linksIn(all.filter(tag => !within.has(tag) && !marks.includes(tag))).filter(({ href }) =>
      readablePage.test(href),
    ),
    addresses: [...new Set(text.match(/https?:\/\/[^\s"'<>]+\/pages\/[\w-]+(\.(nn|en|se))?\.html/g))],
  };
}

function markOf({ attributes }: Tag): string | undefined {
  return attributes['data-lo-widget'] ?? attributes['data-lo'];
}

const nameOf = (mark: string) => `lo-${mark.trim().toLowerCase().replace(/^lo-/, '')}`;

const linksIn = (all: readonly Tag[]): Link[] =>
  all.flatMap(({ name, attributes, line }) =>
    name === 'a' && attributes['href'] ? [{ href: attributes['href'], line }] : [],
  );

function ofElement({ name, line, attributes, inside }: Tag): Part {
  const { src, area = '', scope = '' } = attributes;
  return { tag: name, line, marked: false, src, area, scope, links: linksIn(inside) };
}

function ofMark(tag: Tag, name: string): Part {
  const { attributes, line, inside } = tag;
  const [, tree, code = ''] = readablePage.exec(attributes['href'] ?? '') ?? [];
  return {
    tag: name,
    line,
    marked: true,
    src: attributes['data-lo-src'] ?? tree,
    area: attributes['data-lo-area'] ?? code,
    scope: attributes['data-lo-scope'] ?? '',
    links: linksIn([tag, ...inside]),
  };
}
