import type { Text } from '../../data-schema/v1/types.ts';
import { formatNumber, formatPercent, type Language } from './languages.ts';

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

/**
 * Control characters (but tab and line feed) and characters that turn the direction of text: they can turn the text
 * around them, and nobody reads them. Joiners stay, since scripts and emoji need them.
 */
const unsafe = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Data text as it may stand among other text. Only what is invisible is taken away. */
export function clean(text: string): string {
  return text.replace(unsafe, mark => (mark === '\n' || mark === '\t' ? mark : ''));
}

/**
 * A data text in the reader's language, else in the document's, else in any it has.
 *
 * @param fallback - Language of the document (`language` in the file).
 */
export function textIn(text: Text | undefined, language: Language, fallback = 'nb'): TextRun {
  if (typeof text !== 'object') return { text: clean(text ?? ''), lang: fallback };
  const lang = [language, fallback, 'nb', 'nn', 'en', 'se'].find(
    each => Object.hasOwn(text, each) && text[each as Language],
  );
  return { text: clean(text[lang as Language] ?? ''), lang: lang ?? fallback };
}

/** Gives the entry of a key, with the language it is in; undefined when nobody has it. */
export type Lookup = (key: string) => { entry: Entry; lang: Language } | undefined;

function pick(entry: Entry, n: unknown, language: Language): string {
  if (typeof entry === 'string') return entry;
  return n === 1 ? entry.one : (language === 'se' && n === 2 && entry.two) || entry.other;
}

/**
 * A message as runs of text, each with its language, in reading order. A key that nobody has is shown as the key: a
 * visible mistake, never an exception. A parameter that is missing leaves nothing.
 */
export function translate(message: Message, language: Language, lookup: Lookup): TextRun[] {
  const { key, params = {} } = message;
  const { entry, lang } = lookup(key) ?? { entry: key, lang: language };
  // Every other part is the name of a place.
  const parts = pick(entry, params.n, lang).split(/[{}]/);
  return parts.flatMap((part, index): TextRun | TextRun[] => {
    if (index % 2 === 0) return part ? { text: part, lang } : [];
    const [name = '', kind] = part.split(':');
    const value = Object.hasOwn(params, name) ? params[name] : '';
    if (kind === 'date') return translate(dateMessage(String(value), lookup), language, lookup);
    if (typeof value === 'number')
      return { text: (kind ? formatPercent : formatNumber)(value, lang, 1), lang };
    if (typeof value !== 'object') return { text: clean(value ?? ''), lang };
    return 'key' in value ? translate(value, language, lookup) : textIn(value.data, language, value.language);
  });
}

/**
 * A day, `yyyy-mm-dd`, as a message: `13. september 2027`. Days are never made into moments, so no time zone can shift
 * them. What is not a day comes back as it is.
 */
export function dateMessage(day: string, lookup: Lookup): Message {
  const [, y = '', m, d] = /^(\d{4})-(\d\d)-(\d\d)/.exec(day) ?? [];
  const month = String(lookup('months')?.entry).split(' ')[Number(m) - 1];
  return month ? { key: 'date', params: { d: String(Number(d)), m: month, y } } : { key: day };
}

/** Several names as one phrase: `a, b og c`. */
export function listMessage(items: readonly string[]): Message {
  const b = items.at(-1) ?? '';
  return items.length < 2 ? { key: b } : { key: 'and', params: { a: items.slice(0, -1).join(', '), b } };
}

/** The text of a message alone: for attributes, for CSV. */
export function plain(message: Message, language: Language, lookup: Lookup): string {
  return translate(message, language, lookup)
    .map(run => run.text)
    .join('');
}
