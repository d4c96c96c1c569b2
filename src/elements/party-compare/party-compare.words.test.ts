import { expect, waitUntil } from '@open-wc/testing';
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
