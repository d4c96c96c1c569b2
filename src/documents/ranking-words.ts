import { lookupIn } from '../locales/catalogue.ts';
import { common } from '../locales/common/index.ts';
import type { Language } from '../locales/languages.ts';
import { plain, type Message } from '../locales/message.ts';
import { topIssuesTexts } from '../locales/top-issues/index.ts';
import { pictureTexts } from '../locales/top-issues/picture.ts';
import { differencesSay, figureSays } from './ranking-figures.ts';
import type { RankingQuestion, RankingRow, RankingView } from './ranking-view.ts';

/** Says a message as plain text. */
export type Say = (message: Message) => string;

/** What a picture of a ranking and its alt text are made of. */
export interface RankingPictureOptions {
  /** In English and Northern Sámi the texts must have been loaded. */
  readonly language: Language;
  /** How many issues to show; all of them unless told. */
  readonly max?: number;
}

/** Speaks a language to pictures and those who do not see them. */
export function sayIn(language: Language): Say {
  const lookup = lookupIn([pictureTexts, topIssuesTexts, common], language);
  return message => plain(message, language, lookup);
}

/** What must be said before everything else. */
export const marksOf = (view: RankingView): Message[] =>
  (['fictional', 'internal'] as const).filter(key => view[key]).map(key => ({ key }));

/**
 * The rows of a picture: at most so many, but never cut between issues that equally many chose, and never one row
 * before the last. Leading issues have no order, so all of them stand.
 */
export function rowsShown({ rows, state }: RankingQuestion, max = Infinity): readonly RankingRow[] {
  if (state === 'leading' || max < 1) return rows;
  let end = Math.trunc(Math.min(max, rows.length));
  const cut = rows[end - 1]?.rank;
  while (cut !== undefined && rows[end]?.rank === cut) end += 1;
  return rows.length - end > 1 ? rows.slice(0, end) : rows;
}

/** How many of the issues there are, where some are left out. */
export function someOf(rows: readonly RankingRow[], question: RankingQuestion): Message[] {
  const [n, of] = [rows.length, question.rows.length];
  return n < of ? [{ key: 'picture.some', params: { n, of } }] : [];
}

/** The issue, with what must be said of it. */
export const titleSays = ({ title, marks }: RankingRow, say: Say): string =>
  [say(title), ...marks.map(mark => `(${say(mark)})`)].join(' ');

/** An issue in county and country: differences as sentences, which hold the number; else the name and the number. */
export function othersSay(row: RankingRow, { references }: RankingQuestion, say: Say): string[] {
  const told = row.differences.map(each => each.than.code);
  const numbers = references.flatMap(({ code, label }, index) =>
    told.includes(code)
      ? []
      : [`${say(label)} ${say(figureSays(row.references[index] ?? { kind: 'none' }))}`],
  );
  return [...differencesSay(row.differences).map(say), ...numbers].map(capital);
}

/** With a capital first. */
export const capital = (text: string): string => text.replace(/^\p{Ll}/u, first => first.toUpperCase());
