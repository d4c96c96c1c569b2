import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { forgetDocuments } from '../../core/load.ts';
import {
  accessible,
  emulateMedia,
  engine,
  example,
  setViewport,
  stubFetch,
} from '../../../tools/testing/browser.ts';
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
  textOf,
  unfold,
} from '../../../tools/testing/compare.ts';
import { layoutFor } from './layout.ts';
import type { LoPartyCompare } from './party-compare.ts';

const overflows = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
const sheet = (text: string): (() => void) => {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
  return () => style.remove();
};

describe('<lo-party-compare> languages', () => {
  beforeEach(forgetDocuments);

  for (const [lang, title, sender] of [
    ['nb', 'Hva svarer listene i Bærum?', 'Avsender'],
    ['no', 'Hva svarer listene i Bærum?', 'Avsender'],
    ['nn', 'Kva svarer listene i Bærum?', 'Avsendar'],
    ['en', 'What do the lists in Bærum answer?', 'Sender'],
    ['se', 'Hva svarer listene i Bærum?', 'Avsender'],
  ] as const) {
    it(lang, async () => {
      const el = await show('full', { lang });
      await waitUntil(() => spaced(one(el, 'h2')) === title, 'title', { timeout: 5000 });
      expect(spaced(one(el, '[part="sender"]'))).to.include(sender);
      await press(el, 'Bærum'.length ? spaced(all(el, 'button')[0]) : '');
      await waitUntil(() => one(el, '.replies'), 'details', { timeout: 5000 });
      // Texts that nobody is sure of in Northern Sámi are bokmål, and say so.
      if (lang === 'se') expect(one(el, 'h2 [lang="nb"]')).not.to.equal(undefined);
      await accessible(el);
    });
  }

  it('a document in nynorsk is read in nynorsk', async () => {
    const el = await show('nynorsk', { lang: 'nn' });
    expect(textOf(el)).to.include('Heile, faste stillingar');
  });
});

describe('<lo-party-compare> looks', () => {
  beforeEach(forgetDocuments);

  it('chooses its layout from its own width and the number of lists', () => {
    expect(layoutFor(0, 8)).to.equal('blocks');
    expect(layoutFor(20, 2)).to.equal('blocks');
    expect(layoutFor(50, 8)).to.equal('tight');
    expect(layoutFor(75, 8)).to.equal('table');
    expect(layoutFor(75, 2)).to.equal('wide');
    expect(layoutFor(75, 40)).to.equal('scroll');
  });

  it('follows its width, and keeps what is unfolded', async () => {
    const el = await show('full');
    await press(el, 'Les alle svar');
    await waitUntil(() => one(el, 'blockquote.said'), 'no words', { timeout: 5000 });
    (el.parentElement as HTMLElement).style.inlineSize = '340px';
    await waitUntil(() => one(el, 'dl .panel'), 'no blocks');
    expect(one(el, 'table')).to.equal(undefined);
    (el.parentElement as HTMLElement).style.inlineSize = '1200px';
    await waitUntil(() => one(el, 'table .panel'), 'no table');
  });

  it('W44, W35: 38 lists and 64 standpoints are legible at 320 px, a window of 1280 at 400 %, without sideways scrolling', async function () {
    if (!(await setViewport(320, 640))) this.skip();
    const el = await show('long-texts', {}, 300);
    expect(all(el, '[data-row]').length).to.equal(64);
    expect(overflows()).to.equal(false);
    for (const dd of row(el, all(el, '[data-row]')[0]?.dataset['row'] ?? '').querySelectorAll('dt, dd'))
      expect(dd.scrollWidth).to.be.at.most(dd.clientWidth + 1);
  });

  it('W44: a table too wide for its place scrolls in a frame that the keyboard reaches', async () => {
    const el = await show('full', {}, 640);
    const frame = one(el, '.scroller');
    expect(frame.tabIndex).to.equal(0);
    expect(frame.getAttribute('aria-label')).to.include('Ett standpunkt på hver rad');
    expect(el.getBoundingClientRect().width).to.be.at.most(640);
    await accessible(frame);
  });

  for (const sticky of [0, 60])
    it(`the head of the table sticks to the page, under ${sticky} px that the page itself keeps there`, async function () {
      if (!(await setViewport(1200, 500))) this.skip();
      const undo = sticky > 0 ? sheet(`body { --lo-sticky-top: ${sticky}px }`) : () => undefined;
      const el = await show('full');
      (el.parentElement as HTMLElement).style.marginBlock = '500px';
      row(el, 'sfo').scrollIntoView();
      const { top } = one(el, 'thead th:nth-child(2)').getBoundingClientRect();
      el.scrollIntoView();
      const { top: begin } = el.getBoundingClientRect();
      undo();
      expect(top).to.be.closeTo(sticky, 2);
      expect(begin).to.be.within(sticky, sticky + 20);
    });

  it('what has focus on a phone is not under what the page itself keeps at the top', async () => {
    const undo = sheet('body { --lo-sticky-top: 90px }');
    const el = await show('full', {}, 340);
    // As the keyboard walks backwards: what comes next lies over what is seen.
    for (const each of all<HTMLElement>(el, 'button').reverse()) {
      each.focus();
      expect(each.getBoundingClientRect().top, spaced(each)).to.be.at.least(90);
    }
    undo();
  });

  it('W44: 38 lists have a column each, and the head of their table stays while the frame scrolls', async function () {
    if (!(await setViewport(1200, 600))) this.skip();
    const el = await show('long-texts', {}, 1100);
    const frame = one(el, '.scroller');
    expect(all(el, 'thead th').length).to.equal(1 + 38);
    frame.scrollTop = 1500;
    frame.scrollLeft = 300;
    expect(frame.scrollTop).to.equal(1500);
    const head = one(el, 'thead th:nth-child(6)').getBoundingClientRect();
    expect(head.top).to.be.closeTo(frame.getBoundingClientRect().top, 3);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`has its contrasts in ${scheme}`, async () => {
      const undo = sheet(
        `:root { color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#16191d' : '#fff'} }`,
      );
      const el = await show('full', { assessments: true });
      await press(el, 'Les alle svar');
      await press(el, 'Om standpunktet');
      await waitUntil(() => one(el, 'blockquote.said'), 'no words', { timeout: 5000 });
      await accessible(el);
      undo();
    });
  }

  it('tells answers apart by shape and word, in one colour', async () => {
    const el = await show('full');
    const sign = (state: string) => getComputedStyle(one(el, `td.${state}`), '::before');
    const [supports, partly, opposes] = ['supports', 'partly', 'opposes'].map(sign);
    expect(
      new Set([supports?.borderTopColor, partly?.borderTopColor, opposes?.borderTopColor]).size,
    ).to.equal(1);
    expect(new Set([supports?.width, partly?.width, opposes?.width]).size).to.equal(1);
    expect(partly?.backgroundImage).to.include('gradient');
    expect(opposes?.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect(supports?.backgroundColor).not.to.equal(opposes?.backgroundColor);
  });

  it('W35: keeps its signs in forced colours', async function () {
    if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
    const el = await show('full');
    const filled = getComputedStyle(one(el, 'td.supports'), '::before').backgroundColor;
    const empty = getComputedStyle(one(el, 'td.opposes'), '::before').backgroundColor;
    expect(filled).not.to.equal(empty);
    await accessible(el);
  });

  it('prints everything unfolded, in blocks, and says what is not there', async function () {
    const el = await show('full');
    await press(el, 'Hvem har svart?');
    await waitUntil(() => one(el, '.replies'), 'details', { timeout: 5000 });
    if (!(await emulateMedia({ media: 'print' }))) this.skip();
    await waitUntil(() => one(el, '[part="about"]'), 'not unfolded');
    expect(one(el, 'table')).to.equal(undefined);
    expect(one(el, '.method')).not.to.equal(undefined);
    expect(getComputedStyle(one(el, '.on-paper')).display).to.equal('block');
    expect(getComputedStyle(button(el, 'Om standpunktet')).display).to.equal('none');
  });

  it('W35: everything is reached by keyboard', async function () {
    if (engine() === 'webkit') this.skip();
    const el = await show('two-lists');
    button(el, 'Hvem har svart?').focus();
    await sendKeys({ press: 'Tab' });
    expect(spaced(el.shadowRoot?.activeElement)).to.equal('Velg hva du vil se');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => one(el, '.controls'), 'not opened', { timeout: 5000 });
    await sendKeys({ press: 'Tab' });
    expect(el.shadowRoot?.activeElement?.localName).to.equal('select');
  });

  for (const width of [1200, 620, 300])
    it(`W44: names of one word of 60 letters stay in their cells, ${width} px wide`, async () => {
      const word = 'kommunestyrevalgkretsnæringsutviklingsforvaltningskomiteleder';
      const area = await read('full');
      const lists = area.lists.map(each => ({ ...each, name: word, short: word }));
      const answers = { sfo: { bylista: { position: 'unclear', interpretedBy: word } } };
      const el = await compare(serve({ ...area, lists, answers }), {}, width);
      expect(textOf(el)).to.include(`Tolket av ${word}`);
      const cells = all(el, 'th, td, dt, dd');
      expect(cells.length).to.be.greaterThan(100);
      for (const cell of cells) expect(cell.scrollWidth, cell.className).to.be.at.most(cell.clientWidth + 1);
    });

  it('W44: a table in a frame of its own makes the page no longer than the frame', async () => {
    const el = await show('full', {}, 620);
    const frame = one(el, '.scroller');
    expect(frame.scrollHeight).to.be.greaterThan(frame.clientHeight + 200);
    const { bottom } = el.getBoundingClientRect();
    expect(document.documentElement.scrollHeight).to.be.at.most(Math.max(bottom + scrollY, innerHeight) + 50);
  });

  for (const width of [1200, 620])
    it(`W35: what has focus is not under the head of the table, ${width} px wide`, async () => {
      const el = await show('full', {}, width);
      await unfold(el, 'Hvem har svart?', '.replies');
      const buttons = all(el, 'tbody button');
      expect(buttons.length).to.be.greaterThan(20);
      buttons.at(-1)!.scrollIntoView({ block: 'start' });
      const hidden = buttons.toReversed().filter(each => {
        each.focus();
        const { x, y, width: wide, height } = each.getBoundingClientRect();
        return el.shadowRoot!.elementFromPoint(x + wide / 2, y + height / 2)?.closest('thead');
      });
      expect(hidden.map(spaced)).to.deep.equal([]);
    });

  it('W5: the page’s own styles change neither layout nor size', async () => {
    const before = one(await show('full', {}, 900), '.lo').getBoundingClientRect().height;
    const undo = sheet(
      `html { font-size: 10px } * { line-height: 3 } p { margin: 9px !important } fieldset, q, small { display: none } td, dd { color: red !important }`,
    );
    const el = await show('full', {}, 900);
    const after = one(el, '.lo').getBoundingClientRect().height;
    undo();
    expect(after).to.be.closeTo(before, 2);
  });
});

describe('<lo-party-compare> life', () => {
  beforeEach(forgetDocuments);

  it('W7: survives being moved, and works once afterwards', async () => {
    const el = await show('full');
    const other = document.createElement('section');
    document.body.append(other);
    other.append(el);
    await el.updateComplete;
    await press(el, 'Hvem har svart?');
    await waitUntil(() => one(el, '.replies'), 'not opened', { timeout: 5000 });
    const pick = () =>
      document.body.dispatchEvent(
        Object.assign(new Event('lo-issue-select', { bubbles: true }), { issue: 'sfo', scope: '' }),
      );
    const rows = async () => (await aTimeout(0), await el.updateComplete, all(el, '[data-row]').length);
    el.remove();
    pick();
    expect(await rows(), 'follows while it is away').to.equal(12);
    other.append(el);
    expect(await rows(), 'has followed while it was away').to.equal(12);
    pick();
    expect(await rows(), 'no longer follows').to.equal(1);
    other.remove();
  });

  for (const where of ['a closed fold-out', 'a hidden panel'])
    it(`W38: painted in ${where}, it has the layout of its width once that is shown`, async () => {
      const place = document.createElement(where === 'a hidden panel' ? 'div' : 'details');
      place.hidden = place.localName === 'div';
      document.body.append(place);
      const el = await fixture<LoPartyCompare>(
        html`<lo-party-compare src=${example('area-full.json')}></lo-party-compare>`,
        { parentNode: place },
      );
      await waitUntil(() => all(el, '[data-row]').length === 12, 'not painted while it is not shown');
      place.hidden = false;
      place.toggleAttribute('open', true);
      await waitUntil(() => all(el, 'table').length === 1, 'no table');
      expect(el.getBoundingClientRect().height).to.be.above(100);
    });

  it('W9: without ResizeObserver and IndexedDB it has all it has, in the layout of the width it begins with', async () => {
    const { ResizeObserver: observer } = window;
    const database = Object.getOwnPropertyDescriptor(window, 'indexedDB');
    delete (window as Partial<typeof window>).ResizeObserver;
    Object.defineProperty(window, 'indexedDB', { configurable: true, value: undefined });
    try {
      const el = await show('full');
      await waitUntil(() => one(el, 'table'), 'no table');
      await unfold(el, 'Hvem har svart?', '.replies');
      await press(el, 'Les alle svar');
      await waitUntil(() => one(el, 'blockquote.said'), 'no words', { timeout: 5000 });
      expect(all(el, '[data-row]').length).to.equal(12);
    } finally {
      window.ResizeObserver = observer;
      if (database) Object.defineProperty(window, 'indexedDB', database);
    }
  });

  it('W39: twenty on a page share one request and no ids', async () => {
    const { calls } = stubFetch(() => undefined);
    const els = await Promise.all(Array.from({ length: 20 }, () => show('two-lists')));
    expect(calls.filter(({ url }) => url.includes('area-two-lists')).length).to.equal(1);
    for (const el of els) expect(all(el, '[id]').length).to.equal(0);
    // All twenty would take the checker longer than a test may.
    els.slice(2).forEach(el => el.remove());
    await accessible(document.body, { ignored: ['landmark-one-main'] });
  });

  it('W10: attributes that cannot be used are said, never thrown', async () => {
    for (const attributes of [{ src: 'javascript:alert(1)' }, { src: '/tree/', area: 'Oslo' }]) {
      const el = await fixture<LoPartyCompare>(html`<lo-party-compare></lo-party-compare>`);
      Object.assign(el, attributes, { headingLevel: -3 });
      await waitUntil(() => one(el, '.problem'), JSON.stringify(attributes), { timeout: 5000 });
      await accessible(el);
    }
  });

  it('W43: the code of an older year leads to the area of today', async () => {
    const el = await compare(example('area-old-code.json'));
    expect(all(el, '[data-row]').length).to.equal(12);
  });

  it('W15: markup and ids of every object are text, wherever they stand', async () => {
    const el = await show('xss');
    for (const words of ['Hvem har svart?', 'Velg hva du vil se', 'Om standpunktet', 'Les alle svar']) {
      if (button(el, words)) await press(el, words);
    }
    await waitUntil(() => one(el, '.replies'), 'not opened', { timeout: 5000 });
    expect(all(el, 'script, img, iframe, [onerror], [onclick], [href^="javascript"]').length).to.equal(0);
    expect((globalThis as { hacked?: unknown }).hacked).to.equal(undefined);
    await accessible(el);
  });

  it('W33: thousands of combining marks, emoji and a bidi override stay in their place', async () => {
    const document_ = await read('two-lists');
    const wild = `‮snudd‬ ${'a\u0301'.repeat(2000)} 👩‍👩‍👧‍👦 שלום`;
    const [first, ...rest] = document_.standpoints;
    const el = await compare(
      serve({ ...document_, standpoints: [{ ...first, title: wild }, ...rest] }),
      {},
      320,
    );
    expect(all(el, '[data-row]').length).to.equal(5);
    expect(one(el, '[data-row]').scrollWidth).to.be.at.most(321);
    expect(textOf(el)).not.to.include('\u202e');
  });

  it('W34: a translating extension that rewrites the texts does not break it', async () => {
    const el = await show('two-lists');
    const walker = document.createTreeWalker(one(el, '.lo'), NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
    for (const text of texts.filter(each => each.data.trim())) {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text.data);
    }
    document.body.dispatchEvent(
      Object.assign(new Event('lo-issue-select', { bubbles: true }), { issue: 'egne-ansatte', scope: '' }),
    );
    await waitUntil(() => all(el, '[data-row]').length === 1, 'not painted anew', { timeout: 5000 });
    expect(one(el, '.problem')).to.equal(undefined);
  });

  it('W6: a polluted Object.prototype changes nothing', async () => {
    const prototype = Object.prototype as Record<string, unknown>;
    prototype['bylista'] = { position: 'opposes' };
    try {
      const el = await show('two-lists');
      expect(all(el, '[data-row]').length).to.equal(5);
    } finally {
      delete prototype['bylista'];
    }
  });
});
