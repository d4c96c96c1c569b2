import type { Text } from '../../data-schema/v1/types.ts';
import { formatDate, formatNumber, formatPercent, type Language } from './languages.ts';

export type { Text };

/** Text with the language it is written in (a language tag). */
export interface TextRun {
  readonly text: string;
  readonly lang: string;
}

/** A data text inside a message, with the language of its document. */
export interface DataText {
  readonly data: Text;
  readonly language?: string;
}

/** What a message can be filled with. Strings stand as they are; numbers are written in the reader's language. */
export type MessageParam = string | number | Message | DataText;

/**
 * Something to say, independent of language: a key of a catalogue and what it is filled with. A plural message chooses
 * its form by the parameter `n`.
 */
export interface Message<K extends string = string> {
  readonly key: K;
  readonly params?: Readonly<Record<string, MessageParam>>;
}

/** A text with `{name}`, `{name:percent}` and `{name:date}` places, or one per number (chosen by the parameter `n`). */
export type Entry = string | { readonly one: string; readonly two?: string; readonly other: string };

/** The texts of one catalogue in one language, by key. */
export type Entries = Readonly<Record<string, Entry>>;

/** The same keys in another language; an empty text means that nobody is sure, and bokmål is shown. */
export type Translation<T extends Entries> = { readonly [K in keyof T]: Entry };

/** Control and bidi-override characters: they can turn the text around them, and nobody reads them. */
// eslint-disable-next-line no-control-regex
const unsafe =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Data text as it may stand among other text. Only what is invisible is taken away. */
export function clean(text: string): string {
  return text.replace(unsafe, '');
}

const order: readonly Language[] = ['nb', 'nn', 'en', 'se'];

/**
 * A data text in the reader's language, else in the document's, else in any it has.
 *
 * @param fallback - Language of the document (`language` in the file).
 */
export function textIn(text: Text | undefined, language: Language, fallback = 'nb'): TextRun {
  if (typeof text !== 'object' || text === null) return { text: clean(String(text ?? '')), lang: fallback };
  for (const lang of [language, fallback as Language, ...order]) {
    const found = Object.hasOwn(text, lang) ? text[lang] : undefined;
    if (found) return { text: clean(found), lang };
  }
  return { text: '', lang: fallback };
}

/** Gives the entry of a key, with the language it is in; undefined when nobody has it. */
export type Lookup = (key: string) => { entry: Entry; lang: Language } | undefined;

function pick(entry: Entry, n: unknown, language: Language): string {
  if (typeof entry === 'string') return entry;
  if (n === 1) return entry.one;
  return (language === 'se' && n === 2 && entry.two) || entry.other;
}

function format(value: string | number, kind: string | undefined, language: Language): string {
  if (kind === 'date') return formatDate(String(value), language);
  if (typeof value === 'string') return clean(value);
  return kind === 'percent' ? formatPercent(value, language, 1) : formatNumber(value, language, 1);
}

/**
 * A message as runs of text, each with its language, in reading order. A key that nobody has is shown as the key: a
 * visible mistake, never an exception.
 */
export function translate(message: Message, language: Language, lookup: Lookup): TextRun[] {
  const found = lookup(message.key);
  const lang = found?.lang ?? language;
  const template = found ? pick(found.entry, message.params?.n, lang) : message.key;
  const runs: TextRun[] = [];
  const push = (run: TextRun) => {
    const last = runs.at(-1);
    if (last?.lang === run.lang) runs[runs.length - 1] = { text: last.text + run.text, lang: run.lang };
    else if (run.text) runs.push(run);
  };
  for (const [index, part] of template.split(/\{([^{}]+)\}/).entries()) {
    if (index % 2 === 0) {
      push({ text: part, lang });
      continue;
    }
    const [name = '', kind] = part.split(':');
    const value = message.params && Object.hasOwn(message.params, name) ? message.params[name] : undefined;
    if (value === undefined) continue;
    if (typeof value !== 'object') push({ text: format(value, kind, lang), lang });
    else if ('key' in value) translate(value, language, lookup).forEach(push);
    else push(textIn(value.data, language, value.language));
  }
  return runs;
}
