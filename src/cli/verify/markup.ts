import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** An element of the page, with the line it begins on. */
export interface Tag {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** Elements inside, all the way down. */
  readonly inside: readonly Tag[];
}

/** A page or a piece of one, read as a browser reads it. */
export interface Markup {
  /** Whether it is a whole page, not something to be pasted into one. */
  readonly whole: boolean;
  readonly tags: readonly Tag[];
  /** All text, for addresses that stand alone. */
  readonly text: string;
}

/** What a reader does not see as text; a link is told apart from an address that stands alone. */
const unseen = new Set(['script', 'style', 'a']);

/** Reads HTML; what is written into a `<template>` is no part of the page. */
export function readMarkup(html: string): Markup {
  const whole = /<(!doctype|html|head|body)\b/i.test(html);
  const tree = (whole ? parse : parseFragment)(html, { sourceCodeLocationInfo: true });
  return { whole, tags: tagsIn(tree), text: textOf(tree, unseen) };
}

function tagsIn(node: Node): Tag[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap(child => {
    if (!('tagName' in child)) return [];
    const inside = tagsIn(child);
    const tag = {
      name: child.tagName,
      line: child.sourceCodeLocation?.startLine ?? 1,
      attributes: Object.fromEntries(child.attrs.map(({ name, value }) => [name, value])),
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
