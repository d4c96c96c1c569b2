import { aTimeout, expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LoAreaChangeEvent, LoAreaRequestEvent, type LoErrorEvent } from '../../core/events.ts';
import { forgetDocuments } from '../../core/load.ts';
import {
  accessible,
  emulateMedia,
  example,
  faultUrl,
  setViewport,
  stubFetch,
} from '../../../tools/testing/browser.ts';
import { allPlaces } from '../../../tools/testing/places.ts';
import { LoAreaPicker } from './define.ts';

const tree = 'https://debatt.test/2027/';
let debate: Record<string, unknown>;

before(async () => {
  const response = await fetch(example('debate-full.json'));
  debate = { ...((await response.json()) as object), areas: allPlaces };
});

beforeEach(() => forgetDocuments());

/** A host that gives the debate of all places. */
function serveDebate(changes: Record<string, unknown> = {}) {
  return stubFetch(({ url }) =>
    url === `${tree}debate.json` ? Response.json({ ...debate, ...changes }) : undefined,
  );
}

const root = (el: LoAreaPicker) => el.shadowRoot!;
const inputOf = (el: LoAreaPicker) => root(el).querySelector('input')!;
const optionsOf = (el: LoAreaPicker) =>
  [...root(el).querySelectorAll('[role=option]')].map(each => each.textContent?.replace(/\s+/g, ' ').trim());
const said = (el: LoAreaPicker) =>
  [...root(el).querySelectorAll('[role=status]')]
    .map(each => each.textContent?.trim())
    .filter(Boolean)
    .join(' | ');

async function ready(el: LoAreaPicker): Promise<LoAreaPicker> {
  await waitUntil(() => root(el).querySelector('input'), 'no field');
  return el;
}

async function picker(template = html`<lo-area-picker src=${tree}><a href="#all">Alle</a></lo-area-picker>`) {
  return ready(await fixture<LoAreaPicker>(template));
}

/** Types as a reader does, without waiting for keys. */
async function type(el: LoAreaPicker, text: string): Promise<void> {
  const input = inputOf(el);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await el.updateComplete;
}

async function press(el: LoAreaPicker, key: string, more: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  });
  const untouched = inputOf(el).dispatchEvent(event);
  await el.updateComplete;
  return !untouched;
}

/** The option that `aria-activedescendant` names, in the same shadow root. */
function active(el: LoAreaPicker): string | undefined {
  const id = inputOf(el).getAttribute('aria-activedescendant');
  const option = id ? root(el).getElementById(id) : null;
  if (option) expect(option.getAttribute('aria-selected')).to.equal('true');
  return option?.textContent?.replace(/\s+/g, ' ').trim();
}

/** The `lo-area-change` events that reach the document. */
function changes(): LoAreaChangeEvent[] {
  const heard: LoAreaChangeEvent[] = [];
  const hear = (event: LoAreaChangeEvent) => heard.push(event);
  document.addEventListener('lo-area-change', hear);
  stops.push(() => document.removeEventListener('lo-area-change', hear));
  return heard;
}

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach(stop => stop()));

describe('<lo-area-picker>', () => {
  describe('what it shows', () => {
    it('W10: with nothing set, the fallback and a word to the editor', async () => {
      const el = await fixture<LoAreaPicker>(html`<lo-area-picker><a href="#all">Alle</a></lo-area-picker>`);
      await waitUntil(() => said(el));
      expect(root(el).querySelector('slot')).to.exist;
      expect(said(el)).to.contain('satt opp');
      await accessible(el);
    });

    it('the fallback until the places are there', async () => {
      const el = await fixture<LoAreaPicker>(
        html`<lo-area-picker src=${faultUrl({ delay: 1500 }, '')}><a href="#all">Alle</a></lo-area-picker>`,
      );
      expect(root(el).querySelector('slot')).to.exist;
      await aTimeout(400);
      expect(root(el).querySelector('.skeleton')).to.equal(null);
      await accessible(el);
    });

    it('a skeleton after a while when there is no fallback', async () => {
      stubFetch(() => new Promise(() => undefined));
      const el = await fixture<LoAreaPicker>(html`<lo-area-picker src=${tree}></lo-area-picker>`);
      await waitUntil(() => root(el).querySelector('.skeleton'));
      await accessible(el);
    });

    it('a labelled field, and that the data is made up', async () => {
      serveDebate();
      const el = await picker();
      expect(root(el).querySelector('slot')).to.equal(null);
      expect(root(el).textContent).to.contain('Oppdiktede data');
      expect(inputOf(el).labels?.[0]?.textContent).to.equal('Finn kommunen din');
      expect(inputOf(el).getAttribute('aria-expanded')).to.equal('false');
      await accessible(el);
    });

    it('a sentence when the debate has no places', async () => {
      serveDebate({ areas: [] });
      const el = await fixture<LoAreaPicker>(html`<lo-area-picker src=${tree}></lo-area-picker>`);
      await waitUntil(() => root(el).textContent?.includes('ikke lagt inn'));
      await accessible(el);
    });

    it('W11: says what is wrong and offers one new try', async () => {
      const codes: string[] = [];
      let answer = () => new Response('', { status: 500 });
      const host = stubFetch(({ url }) => (url.startsWith(tree) ? answer() : undefined));
      const el = document.createElement('lo-area-picker');
      el.addEventListener('lo-error', (event: LoErrorEvent) => codes.push(event.code));
      el.src = tree;
      document.body.append(el);
      stops.push(() => el.remove());
      await waitUntil(() => root(el).querySelector('.problem button'));
      expect(codes).to.deep.equal(['http']);
      await accessible(el);
      answer = () => Response.json(debate);
      root(el).querySelector<HTMLButtonElement>('.problem button')!.click();
      await ready(el);
      expect(host.calls.length).to.equal(2);
    });

    for (const [what, body] of [
      ['W12: truncated JSON', '{"schema":"lo.debate/1","id":'],
      ['W13: a document of another kind', '{"schema":"lo.area/1"}'],
      ['W13: a debate without places', '{"schema":"lo.debate/1"}'],
    ] as const)
      it(`${what} is said in plain words`, async () => {
        stubFetch(({ url }) => (url.startsWith(tree) ? new Response(body) : undefined));
        const el = await fixture<LoAreaPicker>(
          html`<lo-area-picker src=${tree}><b>Fallback</b></lo-area-picker>`,
        );
        await waitUntil(() => said(el));
        expect(root(el).querySelector('slot')).to.exist;
        await accessible(el);
      });

    it('W45: the places stay when a newer copy cannot be had', async () => {
      serveDebate();
      const el = await picker();
      stubFetch(({ url }) => (url.startsWith(tree) ? new Response('', { status: 503 }) : undefined));
      // A reader who comes back after ten minutes.
      const now = Date.now;
      Date.now = () => now() + 11 * 60_000;
      stops.push(() => (Date.now = now));
      document.dispatchEvent(new Event('visibilitychange'));
      await waitUntil(() => root(el).querySelector('.notice'));
      await type(el, 'bæ');
      expect(optionsOf(el)[0]).to.contain('Bærum');
      await accessible(el);
    });

    it('what is being typed stays when the places come anew', async () => {
      serveDebate();
      const el = await picker();
      await type(el, 'bæ');
      const now = Date.now;
      Date.now = () => now() + 11 * 60_000;
      stops.push(() => (Date.now = now));
      const again = oneEvent(el, 'lo-data');
      document.dispatchEvent(new Event('visibilitychange'));
      await again;
      await el.updateComplete;
      expect(root(el).querySelector('input')!.value).to.equal('bæ');
      await type(el, 'bær');
      expect(optionsOf(el)[0]).to.contain('Bærum');
    });

    it('W15: a name that looks like HTML is text', async () => {
      const nasty = '<img src=x onerror=alert(1)>';
      serveDebate({ areas: [{ code: '9901', names: [nasty], level: 'municipality' }] });
      const el = await picker();
      await type(el, '<img');
      expect(optionsOf(el)).to.deep.equal([nasty]);
      expect(root(el).querySelector('img')).to.equal(null);
    });
  });

  describe('search', () => {
    it('L15: matches any official name and shows the one that fitted', async () => {
      serveDebate();
      const el = await picker();
      await type(el, 'kåfjord');
      expect(optionsOf(el)).to.deep.equal(['Gáivuotna – Kåfjord Troms']);
      await type(el, 'habmer');
      expect(optionsOf(el)).to.deep.equal(['Hábmer Nordland']);
      await type(el, 'stientje');
      expect(optionsOf(el)).to.deep.equal(['Steinkjer – Stïentje Trøndelag']);
    });

    it('L15: tells the two Herøy apart, in the list and in the field', async () => {
      serveDebate();
      const el = await picker();
      await type(el, 'heroy');
      expect(optionsOf(el)).to.deep.equal(['Herøy Møre og Romsdal', 'Herøy Nordland']);
      await press(el, 'ArrowUp');
      await press(el, 'Enter');
      expect(inputOf(el).value).to.equal('Herøy (Nordland)');
      expect(el.area).to.equal('1818 18');
    });

    it('W43: an old code names its successor, before and after it is chosen', async () => {
      serveDebate();
      const el = await picker();
      await type(el, '3024');
      expect(said(el)).to.equal('Koden 3024 er ikke lenger i bruk. Den står nå for Bærum.');
      await press(el, 'Enter');
      expect(inputOf(el).value).to.equal('Bærum');
      expect(said(el)).to.contain('3024');
      await accessible(el);
    });

    it('W43: the code of a divided municipality asks which', async () => {
      serveDebate();
      const el = await picker();
      await type(el, '1507');
      expect(said(el)).to.contain('Haram og Ålesund');
      expect(optionsOf(el).length).to.equal(2);
      await press(el, 'Enter');
      expect(el.area).to.equal('');
      await accessible(el);
    });

    it('W43: what is no place gets a plain message, and the list is closed', async () => {
      serveDebate();
      const el = await picker();
      await type(el, '9999');
      expect(said(el)).to.contain('Vi fant ingen');
      expect(inputOf(el).getAttribute('aria-expanded')).to.equal('false');
      await accessible(el);
    });

    it('finds counties and the country, unless only municipalities are wanted', async () => {
      serveDebate();
      const el = await picker();
      await type(el, 'akershus');
      expect(optionsOf(el)).to.deep.equal(['Akershus fylke']);
      await type(el, '0');
      expect(optionsOf(el)[0]).to.equal('Norge hele landet');
      el.levels = 'municipality';
      await type(el, 'akershus');
      expect(optionsOf(el)).to.deep.equal([]);
      await type(el, 'bærum');
      await press(el, 'Enter');
      expect(el.area).to.equal('3201');
    });
  });

  describe('keyboard', () => {
    it('arrows move in the list and wrap, focus stays in the field', async () => {
      serveDebate();
      const el = await picker();
      await type(el, 'herøy');
      expect(active(el)).to.equal(undefined);
      await press(el, 'ArrowDown');
      expect(active(el)).to.equal('Herøy Møre og Romsdal');
      await press(el, 'ArrowDown');
      expect(active(el)).to.equal('Herøy Nordland');
      await press(el, 'ArrowDown');
      expect(active(el)).to.equal('Herøy Møre og Romsdal');
      await press(el, 'ArrowUp');
      expect(active(el)).to.equal('Herøy Nordland');
      expect(root(el).activeElement).to.equal(inputOf(el));
      await accessible(el);
    });

    it('Alt+Down opens the whole list without choosing, Alt+Up and Escape close it, Escape again empties', async () => {
      serveDebate();
      const el = await picker();
      inputOf(el).focus();
      await press(el, 'ArrowDown', { altKey: true });
      expect(optionsOf(el).length).to.equal(373);
      expect(active(el)).to.equal(undefined);
      await accessible(el);
      await press(el, 'ArrowUp', { altKey: true });
      expect(inputOf(el).getAttribute('aria-expanded')).to.equal('false');
      await type(el, 'bær');
      expect(await press(el, 'Escape')).to.equal(true);
      expect(inputOf(el).value).to.equal('bær');
      await press(el, 'Escape');
      expect(inputOf(el).value).to.equal('');
      expect(await press(el, 'Escape')).to.equal(false);
    });

    it('Home, End and letters belong to the text', async () => {
      serveDebate();
      const el = await picker();
      for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight', 'x']) {
        await type(el, 'her');
        await press(el, 'ArrowDown');
        expect(await press(el, key), key).to.equal(false);
        expect(active(el), key).to.equal(undefined);
      }
    });

    it('real keys: types, walks, takes, leaves with Tab', async () => {
      serveDebate();
      const el = await picker();
      inputOf(el).focus();
      await sendKeys({ type: 'roros' });
      await el.updateComplete;
      expect(optionsOf(el)).to.deep.equal(['Røros Trøndelag']);
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      expect(inputOf(el).value).to.equal('Røros');
      await sendKeys({ press: 'Tab' });
      expect(root(el).activeElement?.localName).to.equal('summary');
    });

    it('Tab takes a whole name, asks where two have it, and keeps what was typed', async () => {
      serveDebate();
      const el = await picker();
      await type(el, 'karasjok');
      await press(el, 'Tab');
      expect(el.area).to.equal('5610 56');
      await type(el, 'Herøy');
      await press(el, 'Tab');
      expect(inputOf(el).value).to.equal('Herøy');
      expect(inputOf(el).getAttribute('aria-invalid')).to.equal('true');
      expect(said(el)).to.contain('Velg én');
      await accessible(el);
    });

    it('Enter takes the only one that fits; while a letter is being composed it does nothing', async () => {
      serveDebate();
      const el = await picker();
      await type(el, 'lillestr');
      await press(el, 'Enter', { isComposing: true });
      expect(el.area).to.equal('');
      await press(el, 'Enter');
      expect(inputOf(el).value).to.equal('Lillestrøm');
    });
  });

  describe('pointer', () => {
    it('a click takes an option; the button shows and hides everything', async () => {
      serveDebate();
      const el = await picker();
      const arrow = root(el).querySelector<HTMLButtonElement>('.arrow')!;
      arrow.click();
      await el.updateComplete;
      expect(optionsOf(el).length).to.equal(373);
      arrow.click();
      await el.updateComplete;
      expect(optionsOf(el).length).to.equal(0);
      await type(el, 'vadsø');
      root(el).querySelector<HTMLElement>('[role=option]')!.click();
      await el.updateComplete;
      expect(el.area).to.equal('5607 56');
    });

    it('stays open when a phone puts its keyboard away, closes at a press outside', async () => {
      serveDebate();
      const el = await picker();
      await type(el, 'bær');
      inputOf(el).blur();
      await el.updateComplete;
      expect(optionsOf(el).length).to.be.greaterThan(0);
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      await el.updateComplete;
      expect(optionsOf(el).length).to.equal(0);
    });

    it('the full list by county is painted when it is folded out', async () => {
      serveDebate();
      const el = await picker();
      const all = root(el).querySelector<HTMLDetailsElement>('details.all')!;
      expect(root(el).querySelectorAll('details.county').length).to.equal(0);
      all.open = true;
      await waitUntil(() => root(el).querySelectorAll('details.county').length === 15);
      const counties = [...root(el).querySelectorAll<HTMLDetailsElement>('details.county')];
      const nordland = counties.find(each => each.textContent?.includes('Nordland'))!;
      nordland.open = true;
      await waitUntil(() => nordland.querySelectorAll('button').length === 42);
      await accessible(el);
      const [button] = [...nordland.querySelectorAll('button')].filter(each =>
        each.textContent?.includes('Hamarøy'),
      );
      button!.click();
      await el.updateComplete;
      expect(inputOf(el).value).to.equal('Hábmer');
      expect(button!.getAttribute('aria-current')).to.equal('true');
    });
  });

  describe('what is read out', () => {
    it('the count, when the reader has stopped typing, in a region that was there before', async () => {
      serveDebate();
      const el = await picker();
      const regions = [...root(el).querySelectorAll('[role=status]')];
      await type(el, 'her');
      expect(said(el)).to.equal('');
      await waitUntil(() => said(el), 'no count', { timeout: 2000 });
      expect(said(el)).to.equal('4 treff. Bruk piltastene for å velge.');
      expect([...root(el).querySelectorAll('[role=status]')]).to.deep.equal(regions);
    });

    it('what has been chosen', async () => {
      serveDebate();
      const el = await picker();
      await type(el, 'bærum');
      await press(el, 'Enter');
      expect(said(el)).to.equal('Du har valgt Bærum.');
    });
  });

  describe('events', () => {
    it('tells the page once, bubbling and composed, with the county too', async () => {
      serveDebate();
      const el = await picker(html`<lo-area-picker src=${tree} scope="a"></lo-area-picker>`);
      const heard = changes();
      await type(el, 'bærum');
      await press(el, 'Enter');
      await press(el, 'Enter');
      expect(heard.map(({ area, scope }) => [area, scope])).to.deep.equal([['3201 32', 'a']]);
      expect(heard[0]).to.be.instanceOf(LoAreaChangeEvent);
      expect([heard[0]?.bubbles, heard[0]?.composed]).to.deep.equal([true, true]);
    });

    it('an emptied field takes the choice away', async () => {
      serveDebate();
      const el = await picker();
      const heard = changes();
      await type(el, 'oslo');
      await press(el, 'Enter');
      await type(el, '');
      await press(el, 'Tab');
      expect(heard.map(({ area }) => area)).to.deep.equal(['0301', '']);
    });

    it('answers who asks in its scope, at once, also before the places are there', async () => {
      stubFetch(() => new Promise(() => undefined));
      const heard = changes();
      await fixture(html`<lo-area-picker src=${tree} area="3201 32" scope="a"></lo-area-picker>`);
      expect(heard.map(({ area }) => area)).to.deep.equal(['3201 32']);
      document.dispatchEvent(new LoAreaRequestEvent('a'));
      document.dispatchEvent(new LoAreaRequestEvent('b'));
      document.dispatchEvent(new LoAreaRequestEvent());
      expect(heard.length).to.equal(2);
    });

    it('has no answer when nothing is chosen, and remembers nothing', async () => {
      serveDebate();
      const stored = () => [localStorage.length, sessionStorage.length, location.href, document.title];
      const before = stored();
      const el = await picker();
      const heard = changes();
      document.dispatchEvent(new LoAreaRequestEvent());
      expect(heard.length).to.equal(0);
      await type(el, 'bærum');
      await press(el, 'Enter');
      expect(stored()).to.deep.equal(before);
      const next = await picker();
      expect(inputOf(next).value).to.equal('');
    });
  });

  describe('attributes', () => {
    it('W43: `area` may be an old code, one of a divided place, an unknown one, or nonsense', async () => {
      serveDebate();
      const el = await picker(html`<lo-area-picker src=${tree} area="3024"></lo-area-picker>`);
      expect(inputOf(el).value).to.equal('Bærum');
      expect(said(el)).to.contain('3024');
      for (const [code, value, words] of [
        ['1507', '', 'delt'],
        ['9999', '', 'kjenner ikke'],
        ['<b>', '', 'kjenner ikke'],
        ['301', 'Oslo', 'Oslo'],
        ['3201 32', 'Bærum', 'Bærum'],
        ['', '', ''],
      ] as const) {
        el.area = code;
        await el.updateComplete;
        await nextFrame();
        expect(inputOf(el).value, code).to.equal(value);
        expect(said(el), code).to.contain(words);
      }
    });

    it('W10: bad values are harmless', async () => {
      serveDebate();
      const el = await picker(
        html`<lo-area-picker src=${tree} levels="planet ,," heading-level="-1" lang="xx"></lo-area-picker>`,
      );
      await type(el, 'akershus');
      expect(optionsOf(el)).to.deep.equal(['Akershus fylke']);
      for (const src of ['javascript:alert(1)', 'data:text/plain,x', 'https://[', faultUrl({}, 'one.json')]) {
        const other = await fixture<LoAreaPicker>(html`<lo-area-picker src=${src}>Fallback</lo-area-picker>`);
        await waitUntil(() => said(other), src);
        expect(root(other).querySelector('slot'), src).to.exist;
      }
    });

    it('W7: a new `src` aborts the old request', async () => {
      const signals: AbortSignal[] = [];
      stubFetch(({ url, signal }) => {
        if (url === `${tree}debate.json`) return Response.json(debate);
        signals.push(signal);
        return new Promise(() => undefined);
      });
      const el = await fixture<LoAreaPicker>(
        html`<lo-area-picker src="https://slow.test/"></lo-area-picker>`,
      );
      await waitUntil(() => signals.length === 1);
      el.src = tree;
      await ready(el);
      expect(signals[0]?.aborted).to.equal(true);
    });
  });

  describe('languages', () => {
    for (const [lang, label] of [
      ['nb', 'Finn kommunen din'],
      ['no', 'Finn kommunen din'],
      ['nn', 'Finn kommunen din'],
      ['en', 'Find your municipality'],
      ['se', 'Finn kommunen din'],
    ] as const)
      it(`speaks ${lang}`, async () => {
        serveDebate();
        const box = await fixture<HTMLElement>(
          html`<div lang=${lang}><lo-area-picker src=${tree}></lo-area-picker></div>`,
        );
        const el = await ready(box.querySelector('lo-area-picker')!);
        expect(inputOf(el).labels?.[0]?.textContent).to.contain(label);
        if (lang === 'nn') expect(root(el).textContent).to.contain('Vis alle kommunane');
        if (lang === 'se') expect(root(el).querySelector('label [lang=nb]')).to.exist;
        await accessible(el);
      });
  });

  describe('looks', () => {
    it('W44: a list of long names fits a column of 320 px', async function () {
      if (!(await setViewport(320))) this.skip();
      const names = [
        'Gáivuotna-og-en-svært-lang-sammenskriving-uten-noe-mellomrom-i-det-hele-tatt',
        'Kåfjord',
        'Kaivuono',
      ];
      serveDebate({ areas: [{ code: '9901', names, level: 'municipality' }] });
      const el = await picker();
      await press(el, 'ArrowDown', { altKey: true });
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      await accessible(el);
    });

    it('shows which option is reached in forced colours', async function () {
      serveDebate();
      const el = await picker();
      await type(el, 'her');
      await press(el, 'ArrowDown');
      const [first, second] = root(el).querySelectorAll('[role=option]');
      if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
      expect(getComputedStyle(first!).backgroundColor).to.not.equal(
        getComputedStyle(second!).backgroundColor,
      );
    });

    it('is legible on a dark page', async () => {
      serveDebate();
      document.documentElement.style.colorScheme = 'dark';
      stops.push(() => (document.documentElement.style.colorScheme = ''));
      const el = await picker();
      await type(el, 'her');
      await press(el, 'ArrowDown');
      await accessible(el);
    });

    it('a list that a column would cut off takes its place in the page', async () => {
      serveDebate();
      const box = await fixture<HTMLElement>(html`<div><lo-area-picker src=${tree}></lo-area-picker></div>`);
      box.style.overflow = 'hidden';
      const el = await ready(box.querySelector('lo-area-picker')!);
      await press(el, 'ArrowDown', { altKey: true });
      const list = root(el).querySelector('.list')!;
      expect(list.classList.contains('inline')).to.equal(true);
      expect(list.getBoundingClientRect().bottom).to.be.at.most(box.getBoundingClientRect().bottom);
    });
  });

  describe('life', () => {
    it('W7: removed while loading, moved, and back: one field, one answer', async () => {
      serveDebate();
      const el = await fixture<LoAreaPicker>(html`<lo-area-picker src=${tree} area="3201"></lo-area-picker>`);
      el.remove();
      document.body.append(el);
      stops.push(() => el.remove());
      await ready(el);
      const div = document.createElement('div');
      document.body.append(div);
      stops.push(() => div.remove());
      div.append(el);
      await el.updateComplete;
      const heard = changes();
      document.dispatchEvent(new LoAreaRequestEvent());
      expect(heard.length).to.equal(1);
      el.remove();
      document.dispatchEvent(new LoAreaRequestEvent());
      expect(heard.length).to.equal(1);
      await type(el, 'oslo');
    });

    it('W39: twenty on a page share one request, and pickers of one scope show the same', async () => {
      const host = serveDebate();
      const box = await fixture<HTMLElement>(
        html`<div>${Array.from({ length: 20 }, () => html`<lo-area-picker src=${tree}></lo-area-picker>`)}</div>`,
      );
      const all = await Promise.all([...box.querySelectorAll('lo-area-picker')].map(ready));
      expect(host.calls.filter(({ url }) => url.startsWith(tree)).length).to.equal(1);
      const heard = changes();
      await type(all[3]!, 'bærum');
      await press(all[3]!, 'Enter');
      await Promise.all(all.map(each => each.updateComplete));
      expect(all.map(each => inputOf(each).value)).to.deep.equal(all.map(() => 'Bærum'));
      expect(heard.length).to.equal(1);
      expect(document.querySelectorAll('[id^=combobox]').length).to.equal(0);
    });

    it('W1: a second registration is ignored', async () => {
      const { define } = await import('../../core/define.ts');
      expect(() => define('lo-area-picker', class extends HTMLElement {})).not.to.throw();
      expect(customElements.get('lo-area-picker')).to.equal(LoAreaPicker);
    });

    it('W6: works where the built-in prototypes have been extended', async () => {
      const array = Array.prototype as unknown as Record<string, unknown>;
      const object = Object.prototype as unknown as Record<string, unknown>;
      array['extra'] = () => 1;
      object['extra'] = 'x';
      stops.push(() => {
        delete array['extra'];
        delete object['extra'];
      });
      serveDebate();
      const el = await picker();
      await type(el, 'extra');
      expect(optionsOf(el)).to.deep.equal([]);
      await type(el, 'bærum');
      await press(el, 'Enter');
      expect(el.area).to.equal('3201 32');
    });
  });
});
