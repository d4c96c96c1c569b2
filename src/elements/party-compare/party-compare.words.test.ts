import { expect, waitUntil } from '@open-wc/testing';
import type { Words } from '../../../data-schema/v1/types.ts';
import { forgetDocuments } from '../../core/load.ts';
import { accessible, example, stubFetch } from '../../../tools/testing/browser.ts';
import {
  all,
  button,
  compare,
  one,
  press,
  read,
  row,
  serve,
  show,
  spaced,
} from '../../../tools/testing/compare.ts';
import type { LoPartyCompare } from './party-compare.ts';

const wordsUrl = example('area-full.words.json');
const cellButton = (el: Element, id: string, i: number): HTMLButtonElement =>
  row(el, id).querySelectorAll('td, dd')[i]?.querySelector('button') as HTMLButtonElement;
const said = (el: Element) => waitUntil(() => one(el, 'blockquote.said'), 'no words', { timeout: 5000 });

describe('<lo-party-compare> words', () => {
  beforeEach(forgetDocuments);

  it('are fetched at the first opening, once, and are not in the DOM before', async () => {
    const { calls } = stubFetch(() => undefined);
    const el = await show('full');
    expect(one(el, 'blockquote')).to.equal(undefined);
    expect(calls.some(({ url }) => url === wordsUrl)).to.equal(false);
    cellButton(el, 'hele-stillinger', 0).click();
    cellButton(el, 'hele-stillinger', 1).click();
    await said(el);
    expect(calls.filter(({ url }) => url === wordsUrl).length).to.equal(1);
    await accessible(el);
  });

  for (const [layout, width] of [
    ['table', 1200],
    ['blocks', 340],
  ] as const) {
    it(`open and close by their button, with its state, in ${layout}`, async () => {
      const el = await show('full', {}, width);
      const opener = cellButton(el, 'hele-stillinger', 1);
      expect(opener.getAttribute('aria-expanded')).to.equal('false');
      opener.focus();
      opener.click();
      await said(el);
      expect(opener.getAttribute('aria-expanded')).to.equal('true');
      expect(el.shadowRoot?.activeElement).to.equal(opener);
      expect(spaced(one(el, 'blockquote.said'))).to.include('Ja, så langt det lar seg gjøre.');
      expect(spaced(one(el, '[part="words"]'))).to.include('Svart 10. mai 2027.');
      await accessible(el);
      opener.click();
      await el.updateComplete;
      expect(one(el, 'blockquote.said')).to.equal(undefined);
    });
  }

  it('W44: 3,518 characters are all there, with their line breaks', async () => {
    const el = await show('full', {}, 320);
    cellButton(el, 'eldreomsorg', 1).click();
    await said(el);
    const words = (await (await fetch(wordsUrl)).json()) as {
      words: Record<string, Record<string, { text: string }>>;
    };
    expect(one(el, 'blockquote.said').textContent).to.equal(
      words.words['eldreomsorg']?.['fjellpartiet']?.text,
    );
    expect(getComputedStyle(one(el, 'blockquote.said')).whiteSpace).to.include('pre');
  });

  it('carry their language, and name it where it is not the reader’s', async () => {
    const el = await show('full');
    cellButton(el, 'hele-stillinger', 2).click();
    await said(el);
    expect(one(el, 'blockquote.said').lang).to.equal('nn');
    expect(spaced(one(el, '[part="words"]'))).to.include('på nynorsk');
  });

  it('keep earlier versions, with day and reason', async () => {
    const el = await show('full');
    cellButton(el, 'laerlinger', 0).click();
    await waitUntil(() => one(el, '.history'), 'no history', { timeout: 5000 });
    const [first, second] = all(el, '.history > li').map(spaced);
    expect(first).to.include('Har ikke tatt stilling').and.include('Behandlet på medlemsmøte 8. juni.');
    expect(second).to.include('28. mai 2027: Støtter delvis');
  });

  it('all of a standpoint open and close at once', async () => {
    const el = await show('full');
    const opener = button(el, 'Les alle svar med ord (3)');
    opener.click();
    await said(el);
    expect(all(el, '[part="words"]').length).to.equal(3);
    opener.click();
    await el.updateComplete;
    expect(all(el, '[part="words"]').length).to.equal(0);
  });

  it('stand beside each other when few lists are chosen', async () => {
    const el = await show('two-lists');
    await press(el, 'Les alle svar');
    await said(el);
    expect(one(el, 'td [part="words"]')).not.to.equal(undefined);
  });

  it('inside the area file need no request', async () => {
    const el = await show('inline-words');
    await press(el, 'Les alle svar');
    await said(el);
  });

  it('W11: that cannot be fetched are said to be missing, and can be tried again', async () => {
    const document_ = { ...(await read('full')), words: 'https://nobody.invalid/words.json' };
    const el = await compare(serve(document_));
    await press(el, 'Les alle svar');
    await waitUntil(() => button(el, 'Prøv igjen'), 'no way to try again', { timeout: 8000 });
    expect(spaced(one(el, '[part="words"]'))).to.include('Vi fikk ikke hentet svarene.');
    expect(all(el, '[data-row]').length).to.equal(12);
    await accessible(el);
  });

  describe('of an area that becomes another, or a newer copy of itself', () => {
    const base = new URL('/tree/areas/', location.href).href;
    const docs: Record<string, unknown> = {};
    let comeBack = (): void => undefined;

    /** A municipality whose first list has written `text`; as often as it has been revised before. */
    async function publish(code: string, text: string, revisions = 0): Promise<void> {
      const area = await read('full');
      const words = (await (await fetch(wordsUrl)).json()) as Words;
      const revised = revisions > 0 ? { revised: '2027-09-08', revisions } : {};
      docs[`${code}.json`] = {
        ...area,
        area: { ...area.area, code, names: [code] },
        words: `${code}.words.json`,
        answers: { 'hele-stillinger': { bylista: { position: 'supports', words: true, ...revised } } },
      };
      const before = Array.from({ length: revisions }, () => ({ text: 'Før.', reason: 'Derfor.' }));
      docs[`${code}.words.json`] = {
        ...words,
        area: code,
        words: { 'hele-stillinger': { bylista: { text, revisions: before } } },
      };
    }

    async function opened(): Promise<LoPartyCompare> {
      stubFetch(({ url }) => (url.startsWith(base) ? Response.json(docs[url.replace(base, '')]) : undefined));
      const el = await compare(new URL('/tree/', location.href).href, { area: '3201' });
      cellButton(el, 'hele-stillinger', 0).click();
      await said(el);
      return el;
    }
    const says = (el: Element, text: string) =>
      waitUntil(() => spaced(one(el, '[part="words"]')).includes(text), `not «${text}»`, { timeout: 3000 });

    beforeEach(() => {
      const { now } = Date;
      comeBack = () => {
        Date.now = () => now() + 3 * 60_000;
        document.dispatchEvent(new Event('visibilitychange'));
        Date.now = now;
      };
    });

    it('are those of the area that is shown', async () => {
      await publish('3201', 'Fra Bærum.');
      await publish('3203', 'Fra Asker.');
      const el = await opened();
      el.area = '3203';
      await says(el, 'Fra Asker.');
      el.area = '3201';
      await says(el, 'Fra Bærum.');
    });

    it('W45: are fetched again with it', async () => {
      await publish('3201', 'I går.');
      const el = await opened();
      await publish('3201', 'I dag.', 1);
      comeBack();
      await says(el, 'I dag.');
      expect(spaced(one(el, '.history'))).to.include('Før.');
    });

    for (const [older, newer, why] of [
      ['words', 'area', 'an earlier answer is not shown as the later one'],
      ['area', 'words', 'a later answer is not shown as the earlier one'],
    ] as const)
      it(`W45: when the ${older} are from before the ${newer}: ${why}`, async () => {
        await publish('3201', 'I går.', older === 'words' ? 0 : 1);
        const words = docs['3201.words.json'];
        await publish('3201', 'I går.', older === 'words' ? 1 : 0);
        docs['3201.words.json'] = words;
        stubFetch(({ url }) =>
          url.startsWith(base) ? Response.json(docs[url.replace(base, '')]) : undefined,
        );
        const el = await compare(new URL('/tree/', location.href).href, { area: '3201' });
        cellButton(el, 'hele-stillinger', 0).click();
        await says(el, 'en annen utgave av dette svaret');
        expect(all(el, 'blockquote, .history').length).to.equal(0);
        await accessible(el);
      });
  });

  it('W16: a source that is no web address is text', async () => {
    const document_ = await read('full');
    const { words: _words, ...rest } = document_;
    const answers = {
      ...rest.answers,
      sfo: { bylista: { position: 'supports', source: 'javascript:alert(1)' } },
    };
    const el = await compare(serve({ ...rest, answers }));
    cellButton(el, 'sfo', 0).click();
    await waitUntil(() => one(el, '[part="words"]'), 'not open', { timeout: 5000 });
    await waitUntil(() => spaced(one(el, '[part="words"]')).includes('javascript'), 'no source');
    expect(one(el, '[part="words"] a')).to.equal(undefined);
  });
});
