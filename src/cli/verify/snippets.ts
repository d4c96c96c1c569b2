import type { PlacedPart } from '../../core/placed-parts.ts';
import { tags } from '../../core/tags.ts';
import type { Markup, Tag } from './markup.ts';

/** A widget as it will be: written as an element, or as a link or box that the script makes one of. */
export interface Part extends PlacedPart {
  readonly line: number;
  readonly marked: boolean;
  /** What it is written as. */
  readonly written: Tag;
  /** Names of the attributes it will have. */
  readonly given: readonly string[];
  readonly src: string | undefined;
  readonly area: string;
  readonly links: readonly Link[];
}

export interface Link {
  readonly href: string;
  readonly line: number;
  /** A picture that leads there, as in newsletters. */
  readonly picture?: Tag;
}

/** All that stands on a page that is ours. */
export interface Snippets {
  readonly scripts: readonly Tag[];
  /** Whether there are scripts of others, which may bring our elements with them. */
  readonly bundled: boolean;
  readonly importMaps: readonly Tag[];
  readonly parts: readonly Part[];
  /** Elements and marks whose name is close to ours, but none. */
  readonly strangers: readonly { readonly name: string; readonly line: number }[];
  readonly frames: readonly Tag[];
  /** Plain links to what may be readable pages: all that is left where an editor has stripped the element. */
  readonly links: readonly Link[];
  /** Addresses of readable pages that stand as text alone. */
  readonly addresses: readonly string[];
  /** Code of ours that readers see as text, since it was pasted where an editor writes text. */
  readonly asText: string | undefined;
}

/** `…/pages/3201.nn.html` is the readable page of area 3201 in the tree `…/`. */
const name = String.raw`pages\/(index|0|\d{2}|\d{4}|g-[a-z0-9-]{1,40})(?:\.(?:nn|en|se))?\.html`;
const readablePage = new RegExp(`^((?:https?:)?.*\\/)${name}([?#].*)?$`);
const pageInText = new RegExp(String.raw`https?:\/\/[^\s"'<>]+\/${name}`, 'g');

/** The beginning of a snippet as text; an editor may have escaped it twice. */
const codeInText = new RegExp(
  String.raw`(?<=<|&lt;)(?:(?:${tags.join('|')})(?![\w-])|script\b[^<>]*\/lo(?:-[a-z-]+)?\.js|iframe\b[^<>]*\/${name})`,
);

/** The tree that the address of a readable page is of, as it is written; undefined when it is no such address. */
export const treeOfPage = (href: string): string | undefined => readablePage.exec(href)?.[1];
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
    bundled: all.some(
      tag => tag.name === 'script' && !scripts.includes(tag) && runs.test(tag.attributes['type'] ?? ''),
    ),
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
    addresses: [...new Set(text.match(pageInText))],
    asText: /^[\w-]+/.exec(codeInText.exec(text)?.[0] ?? '')?.[0],
  };
}

/** Types of scripts that run. */
const runs = /^(module|(text|application)\/(java|ecma)script|)$/;

function markOf({ attributes }: Tag): string | undefined {
  return attributes['data-lo-widget'] ?? attributes['data-lo'];
}

const nameOf = (mark: string) => `lo-${mark.trim().toLowerCase().replace(/^lo-/, '')}`;

const linksIn = (all: readonly Tag[]): Link[] =>
  all.flatMap(({ name, attributes, line, inside }) =>
    name === 'a' && attributes['href']
      ? [{ href: attributes['href'], line, picture: inside.find(each => each.name === 'img') }]
      : [],
  );

function ofElement(written: Tag): Part {
  const { name: tag, line, attributes, inside } = written;
  const { src, area = '', scope = '' } = attributes;
  const links = linksIn(inside);
  const given = Object.keys(attributes);
  return { tag, line, marked: false, written, given, src, area, scope, links, hasLink: links.length > 0 };
}

function ofMark(tag: Tag, name: string): Part {
  const { attributes, line, inside } = tag;
  const [, tree, page = ''] = readablePage.exec(attributes['href'] ?? '') ?? [];
  const links = linksIn([tag, ...inside]);
  return {
    tag: name,
    line,
    marked: true,
    written: tag,
    given: Object.keys(attributes).flatMap(each => /^data-lo-(?!widget$)(.+)/.exec(each)?.[1] ?? []),
    src: attributes['data-lo-src'] ?? tree,
    // The page that leads to all areas is of none.
    area: attributes['data-lo-area'] ?? (page === 'index' ? '' : page),
    scope: attributes['data-lo-scope'] ?? '',
    links,
    hasLink: links.length > 0,
  };
}
