import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Area } from '../../../data-schema/v1/types.ts';
import {
  LoAreaChangeEvent,
  LoDataEvent,
  type LoIssueSelectEvent,
  type LoErrorEvent,
} from '../../core/index.ts';
import { forgetDocuments } from '../../core/load.ts';
import {
  accessible,
  emulateMedia,
  engine,
  example,
  faultUrl,
  setViewport,
  stubFetch,
} from '../../../tools/testing/browser.ts';
import './define.ts';
import type { LoTopIssues } from './top-issues.ts';

const shadow = (el: Element) => el.shadowRoot as ShadowRoot;
const textOf = (el: Element) =>
  shadow(el).querySelector('.lo')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const all = <E extends Element = HTMLElement>(el: Element, selector: string) => [
  ...shadow(el).querySelectorAll<E>(selector),
];
const one = <E extends Element = HTMLElement>(el: Element, selector: string) => all<E>(el, selector)[0] as E;
const painted = (el: Element) => waitUntil(() => all(el, '.question').length > 0, 'nothing painted');
const failed = (el: Element) => waitUntil(() => one(el, '.problem'), 'no problem shown');
const button = (el: Element, words: string) =>
  all<HTMLButtonElement>(el, 'button').find(each => each.textContent?.includes(words)) as HTMLButtonElement;

async function show(name: string, more: Partial<LoTopIssues> = {}): Promise<LoTopIssues> {
  const el = await fixture<LoTopIssues>(
    html`<lo-top-issues src=${example(`area-${name}.json`)}></lo-top-issues>`,
  );
  Object.assign(el, more);
  await painted(el);
  await el.updateComplete;
  return el;
}

const document_ = async (name: string): Promise<Area> =>
  (await fetch(example(`area-${name}.json`))).json() as Promise<Area>;

/** Serves a body that is too long for the address of a faulty host. */
function given(body: string): string {
  const url = new URL(`/given/${(given.serial += 1)}.json`, location.href).href;
  stubFetch(request => (request.url === url ? new Response(body) : undefined));
  return url;
}
given.serial = 0;

/** A published tree with some of the examples as its areas. */
function tree(files: Record<string, string>): string {
  const base = new URL('/tree/', location.href).href;
  stubFetch(request => {
    const name = files[request.url.replace(base, '')];
    if (!request.url.startsWith(base)) return undefined;
    return name ? fetch(example(name)) : new Response('', { status: 404 });
  });
  return base;
}

/** Everything a page could find out about an element: text and attributes of its whole shadow tree. */
function everything(el: Element): string {
  const parts = all(el, '.lo, .lo *').flatMap(each => [
    ...[...each.childNodes].filter(node => node instanceof Text).map(node => node.textContent ?? ''),
    ...[...each.attributes].filter(({ name }) => !name.startsWith('on')).map(each => each.value),
  ]);
  return parts.join(' | ');
}

describe('<lo-top-issues>', () => {
  beforeEach(forgetDocuments);

  describe('shows', () => {
    it('the fallback alone when nothing is set', async () => {
      const el = await fixture<LoTopIssues>(
        html`<lo-top-issues><a href="https://example.org">Se her</a></lo-top-issues>`,
      );
      expect(one(el, 'slot')).to.not.equal(undefined);
      await accessible(el);
    });

    it('the five most chosen issues of each question, and the rest on demand', async () => {
      const el = await show('full');
      const [list] = all(el, 'ol');
      const seen = () =>
        [...(list?.children ?? [])].filter(each => getComputedStyle(each).display !== 'none').length;
      expect(seen()).to.equal(5);
      const more = button(el, 'Vis 7 saker til');
      more.focus();
      more.click();
      await el.updateComplete;
      expect(seen()).to.equal(12);
      expect(more.getAttribute('aria-expanded')).to.equal('true');
      expect(shadow(el).activeElement).to.equal(more);
      await accessible(el);
    });

    it('a mark when data is made up or not public', async () => {
      expect(textOf(await show('full'))).to.contain('Oppdiktede data');
      expect(textOf(await show('internal'))).to.contain('Til behandling');
    });

    it('the county, and why, below the threshold', async () => {
      const el = await show('below-threshold');
      expect(textOf(el))
        .to.contain('For få medlemmer har svart i Hurdal')
        .and.to.contain('medlemmene i Akershus');
      await accessible(el);
    });

    it('the group, and why, when merged', async () => {
      const el = await show('merged');
      expect(textOf(el)).to.contain('svarte i Herøy (Nordland) og Træna');
      await accessible(el);
    });

    for (const name of [
      'full',
      'mid-base',
      'leading',
      'leading-none',
      'protected',
      'no-answers',
      'not-asked',
      'oslo',
      'country',
      'county',
      'no-lists',
    ])
      it(`area-${name}, accessible as bars and as a table`, async () => {
        const el = await show(name);
        await accessible(el);
        one(el, '.tools button')?.click();
        await el.updateComplete;
        await accessible(el);
      });
  });

  describe('gives small groups away nowhere', () => {
    it('a municipality with 7 answers and nothing to fall back to has no digit anywhere', async () => {
      const area = await document_('below-threshold');
      const own = area.results.filter(each => each.area === area.area.code);
      const body = JSON.stringify({
        ...area,
        debate: { ...area.debate, title: 'Debatten' },
        results: own.map(each => ({ ...each, base: 7, counts: { lonn: 7 } })),
      });
      const el = await fixture<LoTopIssues>(html`<lo-top-issues src=${given(body)}></lo-top-issues>`);
      await painted(el);
      expect(everything(el)).to.contain('21. juni 2027');
      expect(everything(el).replaceAll('21. juni 2027', '')).to.not.match(/\d/);
      expect(button(el, 'CSV')).to.equal(undefined);
    });

    it('a municipality with 12 answers has its leading issues, and no number but 10-29 and how many one could choose', async () => {
      const el = await show('leading');
      const allowed = /mellom 10 og 29|inntil 3|21\. juni 2027|Medlemsdebatten 2027/g;
      expect(textOf(el).match(allowed)).to.include.members(['21. juni 2027', 'Medlemsdebatten 2027']);
      expect(textOf(el).replaceAll(allowed, '')).to.not.match(/\d/);
      expect(all(el, 'svg, .rank:not(:empty)').length).to.equal(0);
      expect(everything(el)).to.not.match(/\b12\b|%/);
    });
  });

  describe('attributes', () => {
    it('are those that are documented; what the element keeps for itself is none', () => {
      const { observedAttributes } = customElements.get('lo-top-issues') as typeof LoTopIssues;
      const named = ['src', 'area', 'scope', 'heading-level', 'max', 'question', 'federation'];
      expect([...observedAttributes].sort()).to.deep.equal(named.sort());
    });

    it('max folds nothing where there is no order: those few all stand there', async () => {
      const el = await show('leading', { max: 1 });
      expect(all(el, '.leading > li').length).to.be.greaterThan(1);
      expect(one(el, '[part=more]')).to.equal(undefined);
    });

    it('W10: nonsense in them is the default or a message, and never throws', async () => {
      for (const max of ['-1', 'NaN', 'mange', '0', ''])
        expect(
          all(await show('full', { max: Number(max) }), 'ol:first-of-type > :not(.rest)').length,
        ).to.equal(10);
      const el = await show('full', {
        question: 'finnes-ikke',
        federation: '"><b>',
        headingLevel: 99,
        lang: 'xx',
      });
      expect(all(el, '.question').length).to.equal(2);
      const bad = await fixture<LoTopIssues>(html`<lo-top-issues src="javascript:alert(1)"></lo-top-issues>`);
      await failed(bad);
      expect(textOf(bad)).to.contain('ikke satt opp riktig');
      await accessible(bad);
    });

    it('show one question, more issues, another heading level', async () => {
      const el = await show('full', { question: 'velferd', max: 11, headingLevel: 3 });
      expect(all(el, '.question').length).to.equal(1);
      expect(all(el, '.rest').length).to.equal(0);
      expect(all(el, 'h3').length).to.equal(1);
      expect(all(el, 'h4').length).to.equal(1);
    });

    it('W7: an old request is aborted when they change, and the last one counts', async () => {
      const slow = faultUrl({ example: 'area-full.json', delay: 400 });
      const el = await fixture<LoTopIssues>(html`<lo-top-issues src=${slow}></lo-top-issues>`);
      el.src = example('area-county.json');
      await painted(el);
      expect(textOf(el)).to.contain('svarte i Akershus');
      await new Promise(done => setTimeout(done, 500));
      expect(textOf(el)).to.contain('svarte i Akershus');
    });
  });

  describe('choices', () => {
    it('between the areas that are given', async () => {
      const src = tree({ 'areas/3201.json': 'area-full.json', 'areas/32.json': 'area-county.json' });
      const el = await fixture<LoTopIssues>(html`<lo-top-issues src=${src} area="3201 32"></lo-top-issues>`);
      await painted(el);
      const select = one<HTMLSelectElement>(el, 'select');
      expect([...select.options].map(each => each.textContent)).to.deep.equal(['Bærum', 'Akershus']);
      select.value = '32';
      select.dispatchEvent(new Event('change'));
      await el.updateComplete;
      expect(textOf(el)).to.contain('svarte i Akershus');
      await accessible(el);
    });

    it('name the area that is shown when the areas become others', async () => {
      const other = JSON.stringify({ ...(await document_('below-threshold')) });
      const files: Record<string, string> = {
        '/tree/areas/3201.json': 'area-full.json',
        '/tree/areas/32.json': 'area-county.json',
        '/tree/areas/0.json': 'area-country.json',
      };
      stubFetch(({ url }) => {
        const { pathname } = new URL(url);
        if (pathname === '/tree/areas/3242.json') return new Response(other);
        return files[pathname] ? fetch(example(files[pathname])) : undefined;
      });
      const src = new URL('/tree/', location.href).href;
      const el = await fixture<LoTopIssues>(html`<lo-top-issues src=${src} area="3201 32"></lo-top-issues>`);
      await painted(el);
      const select = one<HTMLSelectElement>(el, 'select');
      for (const code of ['32', '3201', '32']) {
        select.value = code;
        select.dispatchEvent(new Event('change'));
        await el.updateComplete;
      }
      el.area = '3242 0';
      await waitUntil(() => textOf(el).includes('Hurdal'), 'not the other area');
      expect(one<HTMLSelectElement>(el, 'select').selectedOptions[0]?.textContent).to.equal('Hurdal');
    });

    it('between federations nationally, with all of them beside', async () => {
      const el = await show('country');
      const select = one<HTMLSelectElement>(el, 'select');
      select.value = 'forbund-b';
      select.dispatchEvent(new Event('change'));
      await el.updateComplete;
      expect(textOf(el))
        .to.contain('medlemmene i Prøveforbundet som svarte')
        .and.to.contain('Forbundene samlet'.slice(1));
      expect(textOf(el)).to.contain('ikke noe resultat for Prøveforbundet');
      await accessible(el);
    });

    it('follow a picker of the same scope', async () => {
      const src = tree({ 'areas/3201.json': 'area-full.json' });
      const el = await fixture<LoTopIssues>(html`<lo-top-issues src=${src} scope="a"></lo-top-issues>`);
      document.dispatchEvent(new LoAreaChangeEvent('3201', 'b'));
      await el.updateComplete;
      expect(textOf(el)).to.equal('');
      document.dispatchEvent(new LoAreaChangeEvent('3201', 'a'));
      await painted(el);
      expect(textOf(el)).to.contain('Bærum');
    });

    it('W43: an old code shows its successor and says so', async () => {
      const src = tree({ 'debate.json': 'debate-old-code.json', 'area-old-code.json': 'area-old-code.json' });
      const el = await fixture<LoTopIssues>(html`<lo-top-issues src=${src} area="3003"></lo-top-issues>`);
      await painted(el);
      expect(textOf(el)).to.contain('3003');
      await accessible(el);
    });

    it('W43: an unknown code is a plain message and a field, whose options look as in the picker', async () => {
      const src = tree({ 'debate.json': 'debate-full.json' });
      const el = await fixture<LoTopIssues>(html`<lo-top-issues src=${src} area="9999"></lo-top-issues>`);
      await failed(el);
      expect(textOf(el)).to.contain('9999');
      await waitUntil(() => shadow(el).querySelector('.arrow'), 'no field');
      shadow(el).querySelector<HTMLElement>('.arrow')?.click();
      await el.updateComplete;
      const beside = [...shadow(el).querySelectorAll<HTMLElement>('.option > :last-child')];
      expect(beside.length).to.be.greaterThan(1);
      for (const each of beside)
        expect(getComputedStyle(each).marginBlock, each.textContent ?? '').to.equal('0px');
      await accessible(el);
    });
  });

  describe('the file', () => {
    it('is written only when the reader asks, and holds what is shown', async () => {
      const el = await show('full', { question: 'arbeid' });
      const made: Blob[] = [];
      const names: string[] = [];
      const { createObjectURL } = URL;
      const { click } = HTMLAnchorElement.prototype;
      URL.createObjectURL = blob => (made.push(blob as Blob), 'blob:x');
      HTMLAnchorElement.prototype.click = function () {
        names.push(this.download);
      };
      try {
        button(el, 'CSV').click();
        await waitUntil(() => names.length > 0);
      } finally {
        URL.createObjectURL = createObjectURL;
        HTMLAnchorElement.prototype.click = click;
      }
      expect(names).to.deep.equal(['eksempel-2027-3201.csv']);
      const csv = (await made[0]?.text()) ?? '';
      expect(csv)
        .to.contain('Flere faste, hele stillinger i kommunen;Bærum;3201;;235;57;')
        .and.to.contain('Oppdiktede data');
      expect(csv).to.not.contain('velferdstiltak');
    });
  });

  describe('the way to the answers', () => {
    it('is an event when a comparison is on the page, typed, composed, once', async () => {
      const el = await show('full');
      const compare = document.createElement('lo-party-compare');
      el.after(compare);
      compare.dispatchEvent(new LoDataEvent('3201'));
      await el.updateComplete;
      const heard: LoIssueSelectEvent[] = [];
      const hear = (event: LoIssueSelectEvent) => heard.push(event);
      document.addEventListener('lo-issue-select', hear);
      const [way] = all<HTMLButtonElement>(el, 'button.answers');
      expect(way?.getAttribute('aria-label')).to.equal(
        'Se hva listene svarer om «Flere faste, hele stillinger i kommunen»',
      );
      way?.click();
      document.removeEventListener('lo-issue-select', hear);
      expect(heard.map(each => [each.issue, each.issueTitle, each.area, each.scope])).to.deep.equal([
        ['faste-hele', 'Flere faste, hele stillinger i kommunen', '3201', ''],
      ]);
      await el.updateComplete;
      expect(way?.getAttribute('aria-pressed')).to.equal('true');
      await accessible(el);
      el.focus();
      expect(shadow(el).activeElement).to.equal(way);
      compare.remove();
    });

    it('is a plain link to the public page when none is', async () => {
      const el = await show('full', { lang: 'nn' });
      const link = one<HTMLAnchorElement>(el, 'a.answers');
      expect(link.href).to.equal('https://example.org/debatt-2027/pages/3201.nn.html');
    });

    it('W16: is no link when the address is not one', async () => {
      const area = await document_('full');
      for (const base of ['javascript:alert(1)//', 'data:text/html,x', undefined]) {
        const src = given(JSON.stringify({ ...area, base }));
        const el = await fixture<LoTopIssues>(html`<lo-top-issues src=${src}></lo-top-issues>`);
        await waitUntil(() => all(el, '.question, .problem').length > 0);
        expect(all(el, 'a').length).to.equal(0);
      }
    });
  });

  describe('trouble', () => {
    const cases: [string, Parameters<typeof faultUrl>[0], string, string][] = [
      ['W11: 404', { status: 404 }, 'not-found', 'Vi fant ikke'],
      ['W11: 500', { status: 500 }, 'http', 'Vi fikk ikke hentet'],
      ['W11: a web page', { body: '<!doctype html><p>Hei', type: 'text/html' }, 'html', 'kunne ikke leses'],
      ['W11: an empty file', { body: '' }, 'empty', 'kunne ikke leses'],
      ['W12: truncated JSON', { example: 'area-full.json', cut: 5000 }, 'unreadable', 'kunne ikke leses'],
      [
        'W13: another shape',
        { body: '{"schema":"lo.area/1","results":7}' },
        'wrong-shape',
        'kunne ikke leses',
      ],
      ['W13: a newer major version', { example: 'area-newer-major.json' }, 'newer-version', 'nyere utgave'],
      ['W13: too deep', { body: '['.repeat(5_000) + ']'.repeat(5_000) }, 'too-large', 'kunne ikke leses'],
    ];
    for (const [name, fault, code, words] of cases)
      it(`${name}: a plain message, lo-error, the fallback back`, async () => {
        const el = document.createElement('lo-top-issues');
        el.append('Se resultatet på lo.no');
        el.src = faultUrl(fault);
        const told = oneEvent(el, 'lo-error') as Promise<LoErrorEvent>;
        document.body.append(el);
        expect((await told).code).to.equal(code);
        await failed(el);
        expect(textOf(el)).to.contain(words);
        expect(one(el, 'slot')).to.not.equal(undefined);
        await accessible(el);
        el.remove();
      });

    it('a skeleton after a while when there is no fallback', async () => {
      const src = faultUrl({ delay: 1500 });
      const el = await fixture<LoTopIssues>(html`<lo-top-issues src=${src}></lo-top-issues>`);
      await waitUntil(() => one(el, '.skeleton'));
      await accessible(el);
    });

    it('W41: an unknown issue is shown as unknown, and lo-error says which', async () => {
      const el = document.createElement('lo-top-issues');
      el.src = example('area-unknown-references.json');
      const codes: string[] = [];
      el.addEventListener('lo-error', event => codes.push(`${event.code} ${event.message}`));
      document.body.append(el);
      await painted(el);
      await el.updateComplete;
      expect(textOf(el)).to.contain('Ukjent sak');
      expect(codes.length).to.be.greaterThan(0);
      for (const each of codes) expect(each).to.match(/^odd-data .*«[^»]+»/);
      expect(codes.join()).to.contain('«ikke-i-lista»');
      await accessible(el);
      el.remove();
    });

    it('W45: the last good view stays when a newer one cannot be had', async () => {
      let broken = false;
      const src = new URL('/tree/area.json', location.href).href;
      stubFetch(request =>
        request.url !== src
          ? undefined
          : broken
            ? Promise.reject(new TypeError())
            : fetch(example('area-full.json')),
      );
      const el = await fixture<LoTopIssues>(html`<lo-top-issues src=${src}></lo-top-issues>`);
      await painted(el);
      broken = true;
      forgetDocuments();
      const { now } = Date;
      Date.now = () => now() + 3_600_000;
      document.dispatchEvent(new Event('visibilitychange'));
      Date.now = now;
      await waitUntil(() => textOf(el).includes('21. juni 2027'), 'no notice with the date');
      expect(textOf(el)).to.contain('57 %');
      await accessible(el);
    });
  });

  describe('texts', () => {
    it('W15: markup and bidi characters in data are text', async () => {
      const el = await show('xss', { max: 99 });
      expect('hacked' in window).to.equal(false);
      expect(all(el, 'img, script, iframe').length).to.equal(0);
      expect(textOf(el))
        .to.contain('<script>')
        .and.to.not.match(/[\u202a-\u202e\u2066-\u2069\0]/);
      await accessible(el);
    });

    it('W33: combining marks, joined emoji and lone surrogates stay in their place', async () => {
      const area = await document_('full');
      const titles = ['👩‍👩‍👧‍👦 familie', `z${'\u0301'.repeat(2000)}algo`, '\ud800 halv', 'שלום \u202eabc'];
      const questions = area.questions.map(each => ({
        ...each,
        issues: each.issues?.map((issue, index) => ({ ...issue, title: titles[index % 4] })),
      }));
      const src = given(JSON.stringify({ ...area, questions: questions.slice(0, 1) }));
      const el = await fixture<LoTopIssues>(html`<lo-top-issues src=${src}></lo-top-issues>`);
      await painted(el);
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
      expect(textOf(el)).to.contain('👩‍👩‍👧‍👦').and.to.not.contain('\u202e');
    });

    for (const [lang, words] of [
      ['nb', 'Dette valgte flest av medlemmene som svarte i Bærum'],
      ['no', 'Dette valgte flest'],
      ['nn', 'Dette valde flest av medlemmene som svarte i Bærum'],
      ['en', 'What members who answered in Bærum chose most often'],
    ] as const)
      it(`in ${lang}`, async () => {
        const el = await show('full', { lang });
        await waitUntil(() => textOf(el).includes(words));
        await accessible(el);
      });

    it('in Northern Sámi what is not translated stands in bokmål, and says so', async () => {
      const el = await show('full', { lang: 'se' });
      await waitUntil(() => all(el, 'h2 [lang="nb"], h2[lang="nb"]').length > 0);
      expect(textOf(el)).to.contain('57 %');
      await accessible(el);
    });

    it('follows the nearest lang around it', async () => {
      const host = await fixture(
        html`<div lang="nn"><lo-top-issues src=${example('area-full.json')}></lo-top-issues></div>`,
      );
      const el = host.firstElementChild as LoTopIssues;
      await painted(el);
      expect(textOf(el)).to.contain('Dette valde flest');
    });
  });

  describe('looks', () => {
    it('W44: long labels and names fit 320 px without the page scrolling sideways', async function () {
      if (!(await setViewport(320))) this.skip();
      const el = await show('long-texts', { max: 99 });
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      for (const label of all(el, '.label')) expect(label.scrollWidth).to.be.at.most(label.clientWidth + 1);
      one(el, '.tools button').click();
      await waitUntil(() => all(el, 'table').length === 2, 'no tables');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      const frame = one(el, '.scroller').clientWidth;
      for (const head of all(el, 'tbody th')) expect(head.offsetWidth).to.be.at.most(frame / 2);
      await accessible(el);
    });

    it('W35: forced colours keep bars, marks and text apart', async function () {
      if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
      const el = await show('mid-base');
      const [fill, path] = [one(el, '.row .fill'), one(el, '.row path')].map(
        each => getComputedStyle(each).fill,
      );
      expect(fill).to.not.equal(path);
      await accessible(el);
    });

    it('W35: all that can be done is reached with the keyboard, in the order it stands', async function () {
      // WebKit leaves links out unless the reader has asked for them.
      if (engine() === 'webkit') this.skip();
      const el = await show('full', { question: 'arbeid' });
      const before = await fixture<HTMLElement>(html`<button type="button">Før</button>`);
      el.before(before);
      before.focus();
      // Firefox without a screen loses the window's focus now and then, and keys go nowhere.
      if (engine() !== 'chromium' && !document.hasFocus()) this.skip();
      const stops = all(el, 'button, a, select').filter(each => each.checkVisibility());
      const reached: (Element | null)[] = [];
      for (const _ of stops) {
        await sendKeys({ press: 'Tab' });
        reached.push(shadow(el).activeElement);
      }
      const names = (of: readonly (Element | null)[]) => of.map(each => each?.ariaLabel ?? each?.textContent);
      expect(stops.length).to.be.greaterThan(4);
      expect(names(reached)).to.deep.equal(names(stops));
    });

    it('W35: keys do what a click does', async function () {
      const el = await show('full');
      const toggle = button(el, 'Vis som tabell');
      toggle.focus();
      if (engine() !== 'chromium' && !document.hasFocus()) this.skip();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => all(el, 'table').length === 2, 'no tables');
      expect(shadow(el).activeElement).to.equal(toggle);
    });

    it('dark colours follow the page, and are legible', async () => {
      const host = await fixture<HTMLElement>(
        html`<div class="dark"><lo-top-issues src=${example('area-mid-base.json')}></lo-top-issues></div>`,
      );
      host.style.colorScheme = 'dark';
      host.style.background = '#16191d';
      await painted(host.firstElementChild as LoTopIssues);
      await accessible(host);
    });

    it('prints every issue, and no buttons', async function () {
      if (!(await emulateMedia({ media: 'print' }))) this.skip();
      const el = await show('full');
      for (const each of all(el, '.row')) expect(getComputedStyle(each).display).to.equal('grid');
      for (const each of all(el, 'button')) expect(each.checkVisibility()).to.equal(false);
    });
  });

  describe('life', () => {
    it('W7: removed while loading and put back, it goes on; moved, it stays as it is', async () => {
      const el = document.createElement('lo-top-issues');
      el.src = faultUrl({ example: 'area-full.json', delay: 200 });
      document.body.append(el);
      await new Promise(done => setTimeout(done, 50));
      el.remove();
      document.body.append(el);
      await painted(el);
      const before = textOf(el);
      const box = document.createElement('div');
      document.body.append(box);
      box.append(el);
      await el.updateComplete;
      expect(textOf(el)).to.equal(before);
      box.remove();
      el.remove();
    });

    it('W39: twenty on a page make one request and have no ids', async () => {
      const src = example('area-full.json?twenty');
      const { calls } = stubFetch(() => undefined);
      const host = await fixture(
        html`<div>${Array.from({ length: 20 }, () => html`<lo-top-issues src=${src}></lo-top-issues>`)}</div>`,
      );
      await waitUntil(() => [...host.children].every(each => all(each, '.question').length > 0));
      expect(calls.length).to.equal(1);
      expect([...host.children].flatMap(each => all(each, '[id]')).length).to.equal(0);
    });

    it('W38: painted while hidden, it is there when shown', async () => {
      const host = await fixture<HTMLElement>(
        html`<div hidden><lo-top-issues src=${example('area-full.json')}></lo-top-issues></div>`,
      );
      const el = host.firstElementChild as LoTopIssues;
      await painted(el);
      host.hidden = false;
      expect(one(el, '.row .fill').getBoundingClientRect().width).to.be.greaterThan(20);
    });

    it('W34: a page translator may rewrite it; it goes on', async () => {
      const el = await show('full');
      for (const each of all(el, '.label bdi, .value, h2, button')) {
        const font = document.createElement('font');
        font.textContent = `[${each.textContent}]`;
        each.replaceChildren(font);
      }
      el.src = example('area-county.json');
      await waitUntil(() => textOf(el).includes('svarte i Akershus'), 'not painted anew');
    });

    it('stores nothing and asks for nothing but its data', async () => {
      const { calls } = stubFetch(() => undefined);
      const kept = () => [localStorage.length, sessionStorage.length].join();
      const before = kept();
      await show('full');
      expect(calls.length).to.equal(1);
      expect(kept()).to.equal(before);
    });
  });
});
