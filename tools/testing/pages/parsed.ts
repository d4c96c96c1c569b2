import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A parsed element, with the little that tests ask of it. */
export class Parsed {
  readonly #node: Element;

  constructor(node: Element) {
    this.#node = node;
  }

  get name(): string {
    return this.#node.tagName;
  }

  /** Names of the attributes, in their order. */
  get attributes(): string[] {
    return this.#node.attrs.map(each => each.name);
  }

  get classes(): string[] {
    return (this.attribute('class') ?? '').split(/\s+/).filter(Boolean);
  }

  /** Text with white space as a reader sees it. */
  get text(): string {
    return this.verbatim.replace(/\s+/g, ' ').trim();
  }

  /** Text as it is written. */
  get verbatim(): string {
    return textOf(this.#node);
  }

  get children(): Parsed[] {
    return this.#node.childNodes.filter(isElement).map(each => new Parsed(each));
  }

  attribute(name: string): string | undefined {
    return this.#node.attrs.find(each => each.name === name)?.value;
  }

  /** All elements inside that fit `name`, `.class` or `name.class`, in document order. */
  all(selector: string): Parsed[] {
    const [name = '', ...classes] = selector.split('.');
    return this.children.flatMap(child => {
      const fits =
        (!name || name === '*' || child.name === name) && classes.every(each => child.classes.includes(each));
      return [...(fits ? [child] : []), ...child.all(selector)];
    });
  }

  first(selector: string): Parsed | undefined {
    return this.all(selector)[0];
  }
}

const isElement = (node: Node): node is Element => 'tagName' in node;

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Reads a page as a browser does. */
export function parsed(html: string): Parsed {
  return new Parsed(parse(html).childNodes.find(isElement)!);
}
