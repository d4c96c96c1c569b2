import { common } from '../locales/common/index.ts';
import {
  dateMessage,
  formatNumber,
  listMessage,
  lookupIn,
  plain,
  textIn,
  translate,
  type Catalogue,
  type Language,
  type Message,
  type Text,
  type TextRun,
} from '../locales/index.ts';
import { pageTexts } from '../locales/pages/index.ts';
import { partyCompareDetailsTexts } from '../locales/party-compare-details/index.ts';
import { partyCompareTexts } from '../locales/party-compare/index.ts';
import { topIssuesTexts } from '../locales/top-issues/index.ts';
import { html, type Content, type Markup } from './html.ts';

/** Languages that pages are written in. */
export type PageLanguage = Exclude<Language, 'se'>;

/** All of them, the one without an ending first: `3201.html`, `3201.nn.html`, `3201.en.html`. */
export const pageLanguages: readonly PageLanguage[] = ['nb', 'nn', 'en'];

/** What the parts of a page speak with. Apart, since elements use the same keys for different texts. */
export interface Speeches {
  readonly page: Speech;
  readonly results: Speech;
  readonly answers: Speech;
}

const catalogues = {
  page: [pageTexts, common],
  results: [topIssuesTexts, pageTexts, common],
  answers: [partyCompareTexts, partyCompareDetailsTexts, pageTexts, common],
} satisfies Record<keyof Speeches, readonly Catalogue[]>;

/** Right-to-left letters: such text is set apart, so that it cannot turn what stands around it. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Says messages and published texts in one language, as HTML or as plain text. */
export interface Speech {
  readonly language: PageLanguage;
  /** A message; parts in another language are marked with it. */
  say(message: Message | string, params?: Message['params']): Content;
  plain(message: Message | string, params?: Message['params']): string;
  /** A published text. `language` is that of its document. */
  data(text: Text | undefined, language?: string): Content;
  dataPlain(text: Text | undefined, language?: string): string;
  /** Whether there is such a text. */
  knows(key: string): boolean;
  number(value: number): string;
  /** A day, `yyyy-mm-dd`, in words, and for machines. */
  day(day: string): Markup;
  list(items: readonly string[]): string;
}

/**
 * Makes what a page speaks with. The texts are fetched first.
 *
 * @throws Error when the texts of the language cannot be read: a page in the wrong language is worse than none
 */
export async function speechesIn(language: PageLanguage): Promise<Speeches> {
  const all = [...new Set<Catalogue>(Object.values(catalogues).flat())];
  await Promise.all(all.map(each => each.load(language)));
  if (!all.every(each => each.get(language))) throw new Error(`The texts in ${language} are missing.`);
  return {
    page: speechOf(catalogues.page, language),
    results: speechOf(catalogues.results, language),
    answers: speechOf(catalogues.answers, language),
  };
}

function speechOf(from: readonly Catalogue[], language: PageLanguage): Speech {
  const lookup = lookupIn(from, language);
  const messageOf = (message: Message | string, params?: Message['params']): Message =>
    typeof message === 'string' ? { key: message, params } : message;
  const marked = (runs: readonly TextRun[]): Content =>
    runs.length === 1 ? markedRun(runs[0]!, language) : runs.map(run => markedRun(run, language));
  const said = new Map<string, Content>();
  return {
    language,
    say(message, params) {
      const whole = messageOf(message, params);
      const key = shortKey(whole);
      const known = key === undefined ? undefined : said.get(key);
      if (known !== undefined) return known;
      const content = marked(translate(whole, language, lookup));
      if (key !== undefined) {
        if (said.size >= REMEMBERED) said.clear();
        said.set(key, content);
      }
      return content;
    },
    plain: (message, params) => plain(messageOf(message, params), language, lookup),
    data: (text, from) => markedRun(textIn(text, language, from), language),
    dataPlain: (text, from) => textIn(text, language, from).text,
    knows: key => lookup(key) !== undefined,
    number: value => formatNumber(value, language),
    day: day => {
      const words = plain(dateMessage(day, lookup), language, lookup);
      return words === day ? html`${day}` : html`<time datetime="${day}">${words}</time>`;
    },
    list: items => plain(listMessage(items), language, lookup),
  };
}

/** Most of what pages say is the same few words thousands of times: so many of them are remembered. */
const REMEMBERED = 5000;

/** What tells a message from others, where that is short. */
function shortKey({ key, params }: Message): string | undefined {
  if (!params) return key;
  let all = key;
  for (const name of Object.keys(params)) {
    const value = params[name];
    if (typeof value === 'number') all += `\n${name} ${value}`;
    else if (typeof value === 'string' && value.length < 60 && !value.includes('\n'))
      all += `\n${name}:${value}`;
    else return undefined;
  }
  return all;
}

function markedRun({ text, lang }: TextRun, language: Language): Content {
  if (lang !== language) return html`<bdi lang="${lang}">${text}</bdi>`;
  return rightToLeft.test(text) ? html`<bdi>${text}</bdi>` : text;
}
