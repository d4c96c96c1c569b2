import type { Text } from '../../../data-schema/v1/types.ts';
import { VARIANTS } from '../reading/headers.ts';
import type { Row } from '../reading/table.ts';
import type { Vocabulary } from '../tables/vocabulary.ts';
import { fromDayNumber, parseDay } from './days.ts';

/** Ids as the contract takes them. */
const idForm = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

/** A cell that must be filled. */
export function required(row: Row, key: string): string {
  const text = row.get(key);
  if (!text)
    row.error(key, 'empty-cell', `«${row.table.header(key)}» er tom.`, 'Fyll ut cellen, eller slett raden.');
  return text;
}

/** A stable id. */
export function idCell(row: Row, key = 'id'): string {
  const text = required(row, key).normalize('NFC');
  if (!text || idForm.test(text)) return text;
  const fixed = text
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[._-]+|-+$/g, '')
    .slice(0, 64);
  row.error(
    key,
    'bad-id',
    `«${text}» kan ikke være id. En id har bare bokstaver, tall, punktum og bindestrek, og høyst 64 tegn.`,
    fixed ? `Skriv for eksempel «${fixed}».` : undefined,
  );
  return '';
}

/**
 * A text with its languages: a string where there is one language only, else one text for each.
 *
 * @param language the language of the column without a suffix
 */
export function textCell(row: Row, key: string, language: string): Text | undefined {
  const main = limited(row, key);
  let others: Record<string, string> | undefined;
  for (const each of VARIANTS) {
    const text = limited(row, `${key}_${each}`);
    if (text) (others ??= {})[each] = text;
  }
  if (!others) return main || undefined;
  const all = main ? { [language]: main, ...others } : others;
  return Object.fromEntries(
    VARIANTS.filter(each => Object.hasOwn(all, each)).map(each => [each, all[each]!]),
  );
}

/** A text with its languages that must be there. */
export function requiredText(row: Row, key: string, language: string): Text {
  return textCell(row, key, language) ?? required(row, key);
}

/** A day, or undefined; one that is no day is an error. */
export function dayCell(row: Row, key: string): string | undefined {
  const text = row.get(key);
  if (!text) return undefined;
  const day = parseDay(text);
  if (!day && !tellDayNumber(row, key, text, fromDayNumber(text)?.slice(0, 10)))
    row.error(key, 'bad-date', `«${text}» er ikke en dato.`, 'Skriv datoen som 13.09.2027 eller 2027-09-13.');
  return day;
}

/**
 * Tells that a date has become the number that a spreadsheet keeps for it. Never taken for the date: nobody knows that it
 * is one.
 *
 * @param meant what it probably is
 * @returns whether there was something to tell
 */
export function tellDayNumber(row: Row, key: string, text: string, meant: string | undefined): boolean {
  if (meant)
    row.error(
      key,
      'bad-date',
      `«${text}» er ikke en dato, men ser ut som et dagnummer fra Excel.`,
      `Mente du ${meant}? Skriv det slik, eller gi cellen datoformat i regnearket.`,
    );
  return meant !== undefined;
}

/** A whole number of zero or more, or undefined; anything else is an error. */
export function countCell(row: Row, key: string): number | undefined {
  // `1,000` is a thousand to some and one to others, and `0.543` a share; neither is taken for a count.
  const text = row
    .get(key)
    .replace(/^[1-9]\d{0,2}(?:[\s\u00a0\u202f.]\d{3})+(?!\d)/, found => found.replace(/\D/g, ''))
    .replace(/[.,]0{1,2}$/, '');
  if (!text) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  row.error(key, 'bad-number', `«${row.get(key)}» er ikke et helt tall.`, 'Skriv et helt tall uten enhet.');
  return undefined;
}

/** One of a column's words, or undefined; a word nobody knows is an error with the nearest one. */
export function wordCell<T extends string | boolean>(
  row: Row,
  key: string,
  words: Vocabulary<T>,
): T | undefined {
  const text = row.get(key);
  if (!text) return undefined;
  const found = words.find(text);
  if (found === undefined) unknownWord(row, key, text, words);
  return found;
}

/** @param otherwise - What else may be done, where nobody can tell which word was meant */
export function unknownWord(
  row: Row,
  key: string,
  text: string,
  words: Vocabulary<string | boolean>,
  otherwise = '',
): void {
  const near = words.suggest(text);
  row.error(
    key,
    'unknown-word',
    `«${text}» er ikke et ord som kan stå i «${row.table.header(key)}».`,
    near ? `Mente du «${near}»?` : `Skriv ${oneOf(words.words)}. ${otherwise}`.trim(),
  );
}

/** An https address, or undefined; anything else is left out with a warning. */
export function linkCell(row: Row, key: string): string | undefined {
  const text = row.get(key);
  if (!text || isLink(text)) return text || undefined;
  const secure = text.replace(/^http:\/\//i, 'https://').replace(/^www\./i, 'https://www.');
  row.warn(
    key,
    'not-https',
    `«${text}» er ikke en adresse som begynner med https, og blir ikke vist.`,
    isLink(secure) ? `Skriv «${secure}» hvis siden svarer på det.` : undefined,
  );
  return undefined;
}

export function isLink(text: string): boolean {
  return /^https:\/\/[^\s"<>]+$/.test(text) && URL.canParse(text);
}

/** A source may be any text, but a link in it should be a safe one. */
export function sourceCell(row: Row, key = 'source'): string | undefined {
  const text = row.get(key);
  if (/\b(http:\/\/|ftp:|javascript:|data:)/i.test(text)) {
    row.warn(key, 'not-https', `«${text}» har en lenke som ikke begynner med https. Den vises som tekst.`);
  }
  return limited(row, key, 500) || undefined;
}

/** The most characters that the contract takes of any text. */
const MOST_OF_ANY = 20_000;

/** Text up to so many characters; what is longer is an error. */
export function limited(row: Row, key: string, most = MOST_OF_ANY): string {
  const text = row.get(key);
  tellLong(row, key, text, most);
  return text;
}

/** What a list wrote itself, or was sent: it is never cut, so whoever wrote it has to be asked. */
export function verbatim(row: Row, key: string): string {
  const text = row.get(key);
  const what = 'Teksten skal stå ordrett. Legg den ut som et eget dokument, og skriv adressen her.';
  tellLong(row, key, text, MOST_OF_ANY, what);
  return text;
}

/**
 * Tells that a text is longer than the contract takes, before a build finds it out.
 *
 * @param text the cell's, or a part of it that has a limit of its own
 */
export function tellLong(
  row: Row,
  key: string,
  text: string,
  most = MOST_OF_ANY,
  suggestion = 'Kort den ned.',
): void {
  if (text.length <= most) return;
  const what = text === row.get(key) ? row.table.header(key) : shortened(text);
  row.problems.error(
    { ...row.where(key), value: shortened(text) },
    'too-long',
    `«${what}» er ${text.length} tegn. Det er plass til ${most}.`,
    suggestion,
  );
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60).trimEnd()} …` : text);

/** «a», «b» eller «c». */
export function oneOf(words: readonly string[]): string {
  const quoted = words.map(word => `«${word}»`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} eller ${quoted.at(-1)}`;
}

/** Parts of a cell with several values: separated by commas, semicolons, spaces or line breaks. */
export function partsOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}
