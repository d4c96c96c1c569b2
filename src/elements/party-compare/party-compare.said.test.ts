import { expect, waitUntil } from '@open-wc/testing';
import type { Area, Reply } from '../../../data-schema/v1/types.ts';
import { accessible } from '../../../tools/testing/browser.ts';
import {
  all,
  compare,
  one,
  press,
  read,
  row,
  serve,
  show,
  spaced,
  unfold,
} from '../../../tools/testing/compare.ts';
import { putRight, READ_BY_OTHERS, withOneList } from '../../../tools/testing/one-list.ts';

/** The full example with one list: see {@link withOneList}. */
const withOne = async (reply: Partial<Reply>, answer?: object, changes?: Partial<Area>) =>
  serve(withOneList(await read('full'), reply, answer, changes));

describe('<lo-party-compare> says nothing of a list that is not so', () => {
  for (const width of [1200, 340])
    it(`what somebody read out of its programme was not answered on any day, ${width} px wide`, async () => {
      const el = await compare(await withOne({}, READ_BY_OTHERS), {}, width);
      await press(el, 'Mer om svaret');
      await waitUntil(() => one(el, '[part="words"]'), 'nothing unfolded', { timeout: 5000 });
      const said = spaced(one(el, '[part="words"]'));
      expect(said).to.include('Dato: 15. juni 2027. Kilde: Programmet s. 3');
      expect(said).not.to.match(/Svart \d/);
      await accessible(el);
    });

  it('answers are taken from somewhere only where some were', async () => {
    const to = { state: 'referred', refersTo: 'Partiprogrammet' };
    const silent = await compare(await withOne(to));
    await unfold(silent, 'Hvem har svart?', '.replies');
    expect(spaced(one(silent, '.replies'))).to.include('Viser til andre svar. Viser til: Partiprogrammet.');
    expect(spaced(one(silent, '.replies'))).not.to.include('hentet');
    const el = await show('referred-answers');
    await unfold(el, 'Hvem har svart?', '.replies');
    expect(spaced(one(el, '.replies'))).to.include('Svarene er hentet fra: Øypartiets svar til LO sentralt');
  });

  it('what was wrongly told of its sheet is said to be put right, with the day', async () => {
    const el = await compare(await withOne({ state: 'declined', corrected: '2027-06-20' }));
    await unfold(el, 'Hvem har svart?', '.replies');
    expect(spaced(one(el, '.replies'))).to.include('Takket nei til å svare. Rettet 20. juni 2027.');
    await accessible(el);
  });

  it('that somebody had written in a wrong answer is no change of its own', async () => {
    const el = await compare(serve(putRight(await read('full'))));
    await press(el, 'Mer om svaret');
    await waitUntil(() => one(el, '.history'), 'no history', { timeout: 5000 });
    const said = spaced(one(el, '[part="standpoint"]'));
    expect(said).to.include('Rettet 20. juni 2027').and.include('Rettet fordi: Feil kolonne.');
    expect(said).not.to.match(/Endret|Svart \d/);
    await accessible(el);
  });

  it('where nothing was sent no wording is missing', async () => {
    const [standpoint] = (await read('full')).standpoints;
    const { askedAs: _, ...unsent } = { ...standpoint!, notAsked: true, askedAsMissing: 'Kom til i juni.' };
    const el = await compare(await withOne({ state: 'answered' }, undefined, { standpoints: [unsent] }));
    const said = spaced(row(el, unsent.id));
    expect(said).to.include('Kom til i juni.').and.include('Ingen av listene er spurt om dette.');
    expect(said).not.to.include('Ordlyden');
  });

  it('standpoints without a topic stand under a heading of their own', async () => {
    const standpoints = ['Arbeid', 'Skole', undefined].map((topic, i) => ({
      id: `s${i}`,
      title: `S${i}`,
      kind: 'support' as const,
      ...(topic !== undefined && { topic }),
    }));
    const el = await compare(await withOne({ state: 'answered' }, undefined, { standpoints }));
    expect(all(el, '.topic').map(spaced)).to.deep.equal(['Arbeid', 'Skole', 'Andre spørsmål']);
    await accessible(el);
  });
});
