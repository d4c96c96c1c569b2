import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** An element of the page, with the line it begins on. */
export interface Tag {
  readonly name: string;
  readonly line: number;
  /** Values as they were meant: typographic quotes around one are taken away. */
  readonly attributes: Readonly<Record<string, string>>;
  /** A value that stands in typographic quotes, as it is written: a browser takes them for a part of it. */
  readonly quoted: string | undefined;
  /** Whether its own end tag closes it. */
  readonly closed: boolean;
  readonly text: string;
  /** Elements inside, all the way down. */
  readonly inside: readonly Tag[];
}

/** A page or a piece of one, read as a browser reads it. */
export interface Markup {
  /** Whether it is a whole page, not something to be pasted into one. */
  readonly whole: boolean;
  readonly tags: readonly Tag[];
  /** How many end tags of a name are written. */
  readonly ends: (name: string) => number;
  /** All text, for addresses that stand alone. */
  readonly text: string;
}

/** What a reader does not see as text; a link is told apart from an address that stands alone. */
const unseen = new Set(['script', 'style', 'a']);

/** What text editors make of the quotes around a value; where that had spaces, the last one is at the end of another. */
const typographic = /^[“”„«»‘’″](.*?)[“”„«»‘’″]?$/s;

/** Attributes that are no text for readers, who may well be given such quotes. */
const addressing = /^(src|href|type|integrity|area|scope|data-lo.*)$/;

/** Reads HTML; what is written into a `<template>` is no part of the page. */
export function readMarkup(html: string): Markup {
  const whole = /<(!doctype|html|head|body)\b/i.test(html);
  const tree = (whole ? parse : parseFragment)(html, { sourceCodeLocationInfo: true });
  const ends = (name: string) => html.match(new RegExp(`</${name}\\s*>`, 'gi'))?.length ?? 0;
  return { whole, tags: tagsIn(tree), ends, text: textOf(tree, unseen) };
}

function tagsIn(node: Node): Tag[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap(child => {
    if (!('tagName' in child)) return [];
    const inside = tagsIn(child);
    const tag = {
      name: child.tagName,
      line: child.sourceCodeLocation?.startLine ?? 1,
      attributes: Object.fromEntries(
        child.attrs.map(({ name, value }) => [
          name,
          addressing.test(name) ? value.replace(typographic, '$1') : value,
        ]),
      ),
      quoted: child.attrs.find(({ name, value }) => addressing.test(name) && typographic.test(value))?.value,
      closed: Boolean(child.sourceCodeLocation?.endTag),
      text: textOf(child),
      inside,
    };
    return [tag, ...inside];
  });
}

function textOf(node: Node, without?: ReadonlySet<string>): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || without?.has(node.nodeName)) return '';
  return node.childNodes.map(child => textOf(child, without)).join('');
}
