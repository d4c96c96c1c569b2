import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { languages, type Language } from './languages.ts';
import type { Entries, Entry } from './message.ts';

const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  .filter(each => each.isDirectory())
  .map(each => each.name);

const forms = (entry: Entry): string[] =>
  typeof entry === 'string'
    ? [entry]
    : [entry.one, entry.two, entry.other].filter(each => each !== undefined);
/** The places of a text, with their kinds; for a plural those of all its forms. */
const places = (entry: Entry): string[] =>
  [...new Set(forms(entry).flatMap(form => form.match(/\{[^}]*\}/g) ?? []))].sort();
const isEmpty = (entry: Entry) => forms(entry).every(form => form === '');

async function read(folder: string): Promise<Record<Language, Entries>> {
  const files = languages.map(async language => {
    const module = (await import(`./${folder}/${language}.ts`)) as { default: Entries };
    return [language, module.default] as const;
  });
  return Object.fromEntries(await Promise.all(files)) as Record<Language, Entries>;
}

for (const folder of folders) {
  describe(`catalogue ${folder}`, () => {
    it('has the same keys in all languages, in the same order', async () => {
      const texts = await read(folder);
      for (const language of languages)
        assert.deepEqual(Object.keys(texts[language]), Object.keys(texts.nb), language);
    });

    it('has the same parameters in all languages', async () => {
      const texts = await read(folder);
      for (const language of languages) {
        for (const [key, entry] of Object.entries(texts[language])) {
          const source = texts.nb[key] ?? '';
          if (language === 'se' && isEmpty(entry)) continue;
          assert.deepEqual(places(entry), places(source), `${language} ${key}`);
        }
      }
    });

    it('is complete in bokmål, nynorsk and English', async () => {
      const texts = await read(folder);
      for (const language of ['nb', 'nn', 'en'] as const)
        for (const [key, entry] of Object.entries(texts[language]))
          assert.ok(
            forms(entry).every(form => form.trim() !== ''),
            `${language} ${key} is empty`,
          );
    });

    it('counts what Northern Sámi lacks', async t => {
      const { se } = await read(folder);
      const all = Object.values(se);
      const missing = all.filter(isEmpty).length;
      console.log(`${folder}: ${missing} of ${all.length} texts wait for somebody who writes Northern Sámi`);
      t.diagnostic(`${missing} of ${all.length} empty`);
    });

    it('is plain text with balanced places', async () => {
      const texts = await read(folder);
      for (const language of languages)
        for (const [key, entry] of Object.entries(texts[language]))
          for (const form of forms(entry)) {
            assert.doesNotMatch(form, /<[a-z/]|&[a-z]+;/i, `${language} ${key} has markup`);
            assert.doesNotMatch(
              form.replaceAll(/\{\w+(:(date|percent))?\}/g, ''),
              /[{}]/,
              `${language} ${key}: a place is written wrongly`,
            );
          }
    });

    it('keeps to one form of each word in nynorsk, and claims no majority in English', async () => {
      const texts = await read(folder);
      const never = {
        nn: /\b(vart|(har|ikkje|som) svara|prøver? att|attende)\b/i,
        en: /\b(most of the members|was not taken)\b/i,
      };
      for (const language of ['nn', 'en'] as const)
        for (const [key, entry] of Object.entries(texts[language]))
          for (const form of forms(entry)) assert.doesNotMatch(form, never[language], `${language} ${key}`);
    });

    it('never says campaign', async () => {
      const texts = await read(folder);
      assert.doesNotMatch(JSON.stringify(texts), /campaign|kampanje/i);
    });
  });
}
