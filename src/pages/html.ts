/**
 * A small writer of HTML text. Everything that is put into a template is escaped for the place where it stands; there is
 * no way to pass a raw string through. Placeholders may stand in text, in double-quoted attribute values and, as
 * {@link attributes}, inside a tag; anywhere else the template is refused when it is first used.
 */

/** HTML that this writer has made. There is no way to make it of a string. */
class Markup {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  /** The HTML as text. */
  toString(): string {
    return this.#text;
  }
}

/** Attributes that may or may not be there. */
class Attributes extends Markup {}

export type { Attributes, Markup };

/**
 * What can stand in a template. Nothing at all for what is absent. A number cannot: `n && html`...`` would write a 0 where
 * nothing is meant, and figures are written in the reader's language.
 */
export type Content = Markup | string | undefined | null | false | readonly Content[];

/** Where a placeholder stands: in text, inside a tag, or in the value of an attribute of this name. */
type Hole = 'text' | 'tag' | { readonly attribute: string };

interface Template {
  readonly texts: readonly string[];
  readonly holes: readonly Hole[];
}

const templates = new WeakMap<TemplateStringsArray, Template>();

/** Writes HTML: `` html`<p lang="${tag}">${text}</p>` ``. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let template = templates.get(strings);
  if (!template) templates.set(strings, (template = templateOf(strings)));
  const { texts, holes } = template;
  let out = texts[0]!;
  for (let i = 0; i < holes.length; i += 1) out += written(values[i], holes[i]!) + texts[i + 1]!;
  return new Markup(out);
}

/** Attributes for a tag; those without a value are left out. Names are the writer's own, never data. */
export function attributes(all: Readonly<Record<string, string | number | undefined | false>>): Attributes {
  const parts = Object.keys(all).map(name => {
    const value = all[name];
    if (!/^[a-z][a-z-]*$/.test(name) || refused(name)) throw new Error(`No attribute «${name}» here.`);
    return value === undefined || value === false ? '' : ` ${name}="${valueOf(String(value), name)}"`;
  });
  return new Attributes(parts.join(''));
}

/**
 * A block of data for machines, such as JSON-LD: no browser runs it, and no text in it can end it.
 *
 * @param type - A JSON type: `application/ld+json`.
 */
export function dataBlock(type: `application/${string}json`, value: unknown): Markup {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Markup(`<script type="${escaped(type)}">${withoutControls(json)}</script>`);
}

function templateOf(strings: TemplateStringsArray): Template {
  const texts: readonly string[] = [...strings];
  let state: 'text' | 'tag' | 'value' = 'text';
  let before = '';
  const holes = texts.slice(0, -1).map((text): Hole => {
    for (const mark of text) {
      if (state === 'text') state = mark === '<' ? 'tag' : 'text';
      else if (state === 'tag') state = mark === '>' ? 'text' : mark === '"' ? 'value' : 'tag';
      else if (mark === '"') state = 'tag';
    }
    before += text;
    const hole = holeAt(before, state);
    before += 'x';
    return hole;
  });
  // Line breaks of the source are one line break each: indentation is for those who read the source.
  return { texts: texts.map(text => text.replace(/\s*\n\s*/g, '\n')), holes };
}

function holeAt(before: string, state: 'text' | 'tag' | 'value'): Hole {
  const refuse = (why: string): never => {
    throw new Error(`A template may not have a value ${why}: …${before.slice(-60)}`);
  };
  const open = Math.max(before.lastIndexOf('<script'), before.lastIndexOf('<style'));
  if (state === 'text') {
    if (open > Math.max(before.lastIndexOf('</script'), before.lastIndexOf('</style')))
      refuse('in a script or style');
    if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) refuse('in a comment');
    return 'text';
  }
  if (state === 'tag') return /<[a-z][\w-]*(\s[^=<]*="[^"]*")*$/.test(before) ? 'tag' : refuse('there');
  const [, attribute = ''] = /\s([a-z][a-z:-]*)="[^"]*$/.exec(before) ?? [];
  return attribute && !refused(attribute) ? { attribute } : refuse('in such an attribute');
}

/** Attributes that run code or that a strict policy refuses. */
const refused = (name: string): boolean => /^on|^style$|^srcdoc$/.test(name);

function written(value: Content, hole: Hole): string {
  if (hole === 'text') return textOf(value);
  if (hole !== 'tag') return valueOf(value, hole.attribute);
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Attributes) return value.toString();
  throw new Error('Only attributes can stand inside a tag.');
}

function textOf(value: Content): string {
  if (typeof value === 'string') return escaped(value);
  if (value instanceof Markup) return value.toString();
  if (!Array.isArray(value)) return '';
  let out = '';
  for (const each of value as readonly Content[]) out += textOf(each);
  return out;
}

function valueOf(value: Content, name: string): string {
  if (typeof value === 'object' && value !== null)
    throw new Error(`The attribute «${name}» takes text only.`);
  const text = value === undefined || value === null || value === false ? '' : value;
  return escaped(/^(href|src)$/.test(name) && !isAddress(text) ? 'about:invalid' : text);
}

/** A web address, an e-mail address, or a place in this tree; never anything that runs. */
const isAddress = (text: string): boolean =>
  /^(https?:\/\/|mailto:)/i.test(text) || /^[^:\\\s]*$/.test(text.split(/[?#]/)[0] ?? '');

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What cannot stand as it is: marks of HTML, control characters, halves of surrogate pairs, and what is no character. */
// eslint-disable-next-line no-control-regex -- the point is to find them
const special = /[&<>"'\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

function escaped(text: string): string {
  // Most of what is written is plain words.
  if (!special.test(text)) return text;
  return withoutControls(text).replace(/[&<>"']/g, mark => marks[mark]!);
}

/** Control characters and lone surrogates are errors in HTML, whatever they are written as. */
function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex -- the point is to find them
  return text.toWellFormed().replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/g, '');
}
