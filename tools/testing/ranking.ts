/** Reads what painters write about a ranking back to facts (see `src/documents/ranking-facts.ts`), in bokmål. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Area } from '../../data-schema/v1/types.ts';
import { capital, sayIn, titleSays } from '../../src/documents/ranking-words.ts';
import type { RankingPlace, RankingQuestion } from '../../src/documents/ranking.ts';
import nb from '../../src/locales/top-issues/nb.ts';
import { root } from '../lib/rooms.mjs';

export const say = sayIn('nb');

const folder = join(root, 'data-schema/examples');

/** Every example of an area that a browser would show, by name. */
export const areaExamples: ReadonlyMap<string, Area> = new Map(
  readdirSync(folder)
    .filter(file => /^area-[^.]+\.json$/.test(file) && file !== 'area-newer-major.json')
    .map(file => [file.slice(0, -5), JSON.parse(readFileSync(join(folder, file), 'utf8')) as Area]),
);

export const areaExample = (name: string): Area => structuredClone(areaExamples.get(`area-${name}`)!);

/** Text without what line breaks may have changed. */
export const dense = (text: string): string => text.replace(/\s/g, '');

/** A figure in words, back to a fact. */
export const figureBack = (words: string): string =>
  words
    .replaceAll('\u00a0', ' ')
    .replace('færre enn', 'fewer')
    .replace('blant de mest valgte', 'leading')
    .replace('ikke oppgitt', 'none');

/** The issue that a title stands for. */
export function issueOf({ rows }: RankingQuestion, title: string): string {
  return rows.find(row => dense(titleSays(row, say)) === dense(title))?.issue ?? `?${title}`;
}

/** Keys of the reasons that a text gives. */
export function reasonsIn(text: string): string[] {
  const words = (entry: string) =>
    dense(entry)
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replace(/\{\w+\}/g, '.+?');
  return Object.entries(nb).flatMap(([key, entry]) =>
    key.startsWith('why.') && typeof entry === 'string' && new RegExp(`^${words(entry)}$`).test(dense(text))
      ? [key]
      : [],
  );
}

/** What a sentence says of county and country: `50 % in 32`, `more than 32`. */
export function othersIn(sentence: string, references: readonly RankingPlace[]): string[] {
  return references.flatMap(place => {
    const { code, federation } = place;
    const who = federation ? `${code}+${federation}` : code;
    const [compared, percent] = sentence.split(`${say(place.where)} (`);
    if (percent && /^Valgt (oftere|sjeldnere) enn /.test(compared ?? ''))
      return [
        `${figureBack(percent.split(')')[0] ?? '')} in ${who}`,
        `${sentence.includes('oftere') ? 'more' : 'less'} than ${who}`,
      ];
    const label = `${capital(say(place.label))} `;
    return sentence.startsWith(label) ? [`${figureBack(sentence.slice(label.length))} in ${who}`] : [];
  });
}
