import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Area } from '../../data-schema/v1/types.ts';
import { areaPage, viewsOf } from './page.ts';
import { pageLanguages, speechesIn, type PageLanguage, type Speeches } from './speech.ts';
import { putRight, READ_BY_OTHERS, withOneList } from '../../tools/testing/one-list.ts';
import { example } from '../../tools/testing/pages/examples.ts';
import { parsed, type Parsed } from '../../tools/testing/pages/parsed.ts';

const full = example('area-full');

describe('a page says nothing of a list that is not so', () => {
  const spoken = new Map<PageLanguage, Speeches>();
  before(async () => {
    for (const language of pageLanguages) spoken.set(language, await speechesIn(language));
  });
  const page = (area: Area, language: PageLanguage = 'nb'): Parsed =>
    parsed(areaPage(viewsOf(area), {}, spoken.get(language)!));

  for (const [language, day, answered] of [
    ['nb', 'Dato: 15. juni 2027.', /Svart \d/],
    ['nn', 'Dato: 15. juni 2027.', /Svart \d/],
    ['en', 'Date: 15 June 2027.', /Answered \d+ \w+ 20/],
  ] as const)
    for (const state of ['no-reply', 'referred'])
      it(`what somebody read out of its programme was not answered on any day: ${state}, ${language}`, () => {
        const cell = page(withOneList(full, { state }, READ_BY_OTHERS), language).first('table.answers')!;
        assert.ok(cell.text.includes(day), cell.text);
        assert.doesNotMatch(cell.text, answered);
      });

  it('a list that answered itself did so on its day', () => {
    const own = withOneList(full, { state: 'answered' }, { position: 'supports', date: '2027-05-12' });
    assert.match(page(own).first('table.answers')!.text, /Svart 12\. mai 2027\./);
  });

  it('answers are taken from somewhere only where some were', () => {
    const to = { state: 'referred', refersTo: 'Partiprogrammet' };
    const said = (answer?: object, language?: PageLanguage) =>
      page(withOneList(full, to, answer), language).first('table.replies')!.text;
    assert.match(said(), /Viser til andre svar\. Viser til: Partiprogrammet\./);
    for (const language of pageLanguages)
      assert.doesNotMatch(said(undefined, language), /hentet|henta|taken from/, language);
    assert.match(said(READ_BY_OTHERS), /Svarene er hentet fra: Partiprogrammet\./);
  });

  for (const [language, said] of [
    ['nb', 'Rettet 20. juni 2027.'],
    ['nn', 'Retta 20. juni 2027.'],
    ['en', 'Corrected 20 June 2027.'],
  ] as const)
    it(`what was wrongly told of its sheet is said to be put right, with the day: ${language}`, () => {
      const area = withOneList(full, { state: 'declined', corrected: '2027-06-20' });
      assert.ok(page(area, language).first('table.replies')!.text.includes(said));
    });

  for (const [language, corrected, changed] of [
    ['nb', 'Rettet fordi: Feil kolonne.', /Endret|Svart \d/],
    ['nn', 'Retta fordi: Feil kolonne.', /Endra|Svart \d/],
    ['en', 'Corrected because: Feil kolonne.', /Changed|Answered \d/],
  ] as const)
    it(`that somebody had written in a wrong answer is no change of its own: ${language}`, () => {
      const { text } = page(putRight(full), language).first('table.answers')!;
      assert.ok(text.includes(corrected), text);
      assert.doesNotMatch(text, changed);
    });

  it('where nothing was sent no wording is missing', () => {
    const [standpoint] = example('area-full').standpoints;
    const { askedAs: _, ...unsent } = { ...standpoint!, kind: 'support' as const, notAsked: true };
    const part = (more: object) =>
      page(
        withOneList(full, { state: 'answered' }, undefined, { standpoints: [{ ...unsent, ...more }] }),
      ).first('section.standpoint')!;
    assert.match(part({}).text, /Ingen av listene er spurt om dette\./);
    assert.doesNotMatch(part({}).text, /Ordlyden/);
    assert.equal(part({}).first('p.asked'), undefined);
    const reason = part({ askedAsMissing: 'Kom til i juni.' }).first('p.asked')!.text;
    assert.equal(reason.trim(), 'Kom til i juni.');
  });

  it('standpoints without a topic stand under a heading of their own', () => {
    const standpoints = ['Arbeid', 'Skole', undefined].map((topic, i) => ({
      id: `s${i}`,
      title: `S${i}`,
      kind: 'support' as const,
      ...(topic !== undefined && { topic }),
    }));
    const heads = (language: PageLanguage) =>
      page(withOneList(full, {}, undefined, { standpoints }), language)
        .all('p.topic')
        .map(each => each.text);
    assert.deepEqual(heads('nb'), ['Arbeid', 'Skole', 'Andre spørsmål']);
    assert.deepEqual(heads('en'), ['Arbeid', 'Skole', 'Other questions']);
  });

  it('one list has answered, two have', () => {
    const caption = (area: Area) => page(area, 'en').first('table.replies')!.first('caption')!.text;
    assert.equal(
      caption(withOneList(full, { state: 'answered' }, { position: 'supports' })),
      '1 of 1 lists has answered.',
    );
    assert.equal(caption(example('area-full')), '3 of 8 lists have answered.');
  });
});
