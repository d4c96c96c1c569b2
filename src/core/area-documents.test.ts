import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { accessible, stubFetch } from '../../tools/testing/browser.ts';
import { AreaDocuments } from './area-documents.ts';
import { define } from './define.ts';
import { LoElement } from './element.ts';
import { LoAreaChangeEvent, type LoDataEvent } from './events.ts';
import { forgetDocuments } from './load.ts';
import { Localize } from './localize.ts';

class Follower extends LoElement {
  protected override readonly text = new Localize(this);
  readonly documents = new AreaDocuments(this, this.text);

  protected override content(): unknown {
    return this.documents.when({
      idle: () => html`<p class="idle">Velg kommune</p>`,
      ready: ({ areas }) => html`<p class="data">${areas.map(({ area }) => area.area.code).join(' ')}</p>`,
    });
  }
}
define('x-follower', Follower);

const tree = 'https://data.example/tree';
const place = (code: string, more = {}) => ({
  code,
  names: [`Sted ${code}`],
  level: 'municipality',
  ...more,
});
const areaFile = (code: string) => ({
  schema: 'lo.area/1',
  language: 'nb',
  updated: '2027-05-01',
  debate: { id: 'd', title: 'Debatt' },
  sender: { names: [], corrections: 'rett@lo.example' },
  area: place(code),
  places: [],
  questions: [],
  results: [],
  lists: [],
  standpoints: [],
  replies: [],
  answers: {},
});
const debate = {
  schema: 'lo.debate/1',
  areas: [
    place('3105', { former: ['3003', '0105'] }),
    place('1508', { former: ['1507'] }),
    place('1580', { former: ['1507'] }),
    place('5501', { file: 'other/tromso.json' }),
    place('3201', { file: 'areas/3201.json', names: ['Bærum'] }),
    place('0301', { file: 'areas/0301.json', names: ['Oslo'] }),
    place('03', { file: 'areas/03.json', names: ['Oslo'], level: 'county' }),
    place('1601'),
    null,
    { code: 7, former: 'x' },
  ],
};
const files: Record<string, unknown> = {
  'debate.json': debate,
  'areas/3105.json': areaFile('3105'),
  'areas/32.json': areaFile('32'),
  'areas/3201.json': areaFile('3201'),
  'areas/1508.json': areaFile('1508'),
  'areas/0301.json': areaFile('0301'),
  'other/tromso.json': areaFile('5501'),
};

/** A tree on another host; what is not there gives 404. */
function host(missing = 404, kept: Record<string, unknown> = files) {
  return stubFetch(({ url }) => {
    const file = url.startsWith(`${tree}/`) && kept[url.slice(tree.length + 1)];
    return file ? Response.json(file) : new Response(missing === 200 ? '<p>Hjem' : '', { status: missing });
  });
}

const shadow = (element: Element) => element.shadowRoot as ShadowRoot;
const shown = (element: Element) => shadow(element).querySelector('.data')?.textContent;
const words = (element: Element) => shadow(element).textContent?.replaceAll(/\s+/g, ' ') ?? '';
const showing = (element: Element, codes: string) =>
  waitUntil(() => shown(element) === codes, `not showing ${codes}`);
const problem = (element: Element) =>
  waitUntil(() => shadow(element).querySelector('.problem'), 'no problem');
const options = (element: Element) =>
  [...shadow(element).querySelectorAll('[role=option]')].map(each =>
    each.textContent?.trim().replaceAll(/\s+/g, ' '),
  );
/** The field for another area, once it is there, with something typed. */
async function find(element: Element, query: string): Promise<HTMLInputElement> {
  await waitUntil(() => shadow(element).querySelector('input'), 'no field');
  const input = shadow(element).querySelector('input') as HTMLInputElement;
  input.focus();
  input.value = query;
  input.dispatchEvent(new Event('input'));
  await waitUntil(() => options(element).length > 0, 'no options');
  return input;
}
const make = (area: string) => fixture<Follower>(html`<x-follower src=${tree} area=${area}></x-follower>`);

describe('AreaDocuments', () => {
  beforeEach(forgetDocuments);

  it('loads the areas that are named, in that order', async () => {
    host();
    const el = await make('3201, 32');
    await showing(el, '3201 32');
    expect(el.documents.value?.areas[0]?.url).to.equal(`${tree}/areas/3201.json`);
  });

  it('tells what it shows, once for each load', async () => {
    host();
    const el = Object.assign(document.createElement('x-follower') as Follower, { src: tree, area: '3201' });
    const events: LoDataEvent[] = [];
    el.addEventListener('lo-data', event => events.push(event));
    document.body.append(el);
    await showing(el, '3201');
    el.requestUpdate();
    await el.updateComplete;
    expect(events.map(({ area, updated }) => [area, updated])).to.deep.equal([['3201', '2027-05-01']]);
    el.remove();
  });

  it('shows what it could get, and says that something is missing', async () => {
    host();
    const el = await make('3201 9998');
    await showing(el, '3201');
    expect(words(el)).to.contain('Noe mangler her.');
    await accessible(el);
  });

  for (const status of [404, 403, 200])
    it(`W43: an old code with one successor shows it and says so (missing files give ${status})`, async () => {
      host(status);
      const el = await make('3003');
      await showing(el, '3105');
      expect(words(el)).to.contain('Koden 3003 er ikke lenger i bruk. Du ser Sted 3105.');
      await accessible(el);
    });

  it('W43: an old code with several successors asks', async () => {
    host();
    const el = await make('1507');
    await problem(el);
    expect(words(el)).to.contain('1507').and.contain('delt');
    await accessible(el);
    const buttons = [...shadow(el).querySelectorAll('button')];
    expect(buttons.map(each => each.textContent?.trim())).to.deep.equal(['Sted 1508', 'Sted 1580']);
    buttons[0]?.click();
    await showing(el, '1508');
  });

  const unknown = ['9999', '1999', 'Bodø', '../debate'];
  for (const code of unknown)
    it(`W43: for the unknown code ${code} there is a plain message and a field to find another`, async () => {
      const { calls } = host();
      const el = await make(code);
      await problem(el);
      expect(words(el)).to.contain(`Vi kjenner ikke området «${code}»`).and.not.contain('Prøv igjen');
      await accessible(el);
      const input = await find(el, 'bærum');
      expect(options(el)).to.deep.equal(['Bærum']);
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
      await showing(el, '3201');
      expect(el.area).to.equal('3201');
      expect(shadow(el).activeElement).to.equal(shadow(el).querySelector('.lo'));
      expect(calls.some(({ url }) => url.includes('Bod') || url.endsWith('//debate.json'))).to.equal(false);
    });

  it('W43: the field offers what the debate has a file for; where that is nothing there is no field', async () => {
    host();
    const el = await make('9999');
    await find(el, '');
    expect(options(el)).to.deep.equal(['Bærum', 'Oslo Oslo', 'Oslo fylke', 'Sted 5501']);
    forgetDocuments();
    host(404, {
      'debate.json': { ...debate, areas: [place('3201'), { code: 7, file: 'x' }, { file: 'y' }] },
    });
    const bare = await make('9999');
    await problem(bare);
    expect(shadow(bare).querySelector('input')).to.equal(null);
  });

  it('W10: what is no code is told to be unknown without a debate, too', async () => {
    host(404, {});
    const el = await make('Bodø');
    await problem(el);
    expect(words(el)).to.contain('Vi kjenner ikke området «Bodø»');
  });

  it('W43: a file that the debate places elsewhere is found there; one it lacks is missing', async () => {
    host();
    await showing(await make('5501'), '5501');
    const el = await make('1601');
    await problem(el);
    expect(words(el)).to.contain('Vi fant ikke');
  });

  it('W43: without a debate, a missing area is just missing', async () => {
    host(404, {});
    const el = await make('3003');
    await problem(el);
    expect(words(el)).to.contain('Vi fant ikke');
  });

  it('W10: a municipality code that lost its zero is understood', async () => {
    host();
    await showing(await make('301'), '0301');
  });

  it('W33: a code of any length and script is shown as text', async () => {
    host();
    const odd = '\u202e<img>👩‍👩‍👧'.repeat(50);
    const el = await make(odd);
    await problem(el);
    expect(words(el)).to.not.contain('\u202e');
    expect(shadow(el).querySelector('img')).to.equal(null);
  });

  it('W45: a failure in another area is not covered by the old one', async () => {
    host();
    const el = await make('3201');
    await showing(el, '3201');
    el.area = '1601';
    await problem(el);
    expect(shown(el)).to.equal(undefined);
    el.area = '32';
    await showing(el, '32');
  });
});

describe('following a picker', () => {
  beforeEach(forgetDocuments);

  it('shows what was chosen, and nothing again when the choice is taken away', async () => {
    host();
    const el = await make('');
    expect(shadow(el).querySelector('.idle')).to.not.equal(null);
    document.dispatchEvent(new LoAreaChangeEvent('3201'));
    await showing(el, '3201');
    document.body.dispatchEvent(new LoAreaChangeEvent('3201 32'));
    await showing(el, '3201 32');
    document.dispatchEvent(new LoAreaChangeEvent(''));
    await waitUntil(() => shadow(el).querySelector('.idle'));
  });

  it('asks when it comes late, and is answered before it makes a request', async () => {
    const { calls } = host();
    const answer = (event: Event) => event.target?.dispatchEvent(new LoAreaChangeEvent('32'));
    document.addEventListener('lo-area-request', answer, { once: true });
    const el = await make('');
    await showing(el, '32');
    expect(calls.length).to.equal(1);
  });

  it('follows its own scope only, and not at all when it names an area or a file', async () => {
    host();
    const scoped = await fixture<Follower>(html`<x-follower src=${tree} scope="a"></x-follower>`);
    const named = await make('32');
    const filed = await fixture<Follower>(html`<x-follower src=${`${tree}/areas/32.json`}></x-follower>`);
    await showing(named, '32');
    await showing(filed, '32');
    document.dispatchEvent(new LoAreaChangeEvent('3201'));
    await aTimeout(30);
    expect(shown(scoped)).to.equal(undefined);
    expect(shown(named)).to.equal('32');
    expect(shown(filed)).to.equal('32');
    document.dispatchEvent(new LoAreaChangeEvent('3201', 'a'));
    await showing(scoped, '3201');
    scoped.removeAttribute('scope');
    document.dispatchEvent(new LoAreaChangeEvent('32'));
    await showing(scoped, '32');
  });

  it('understands events of another build, and is not upset by odd ones', async () => {
    host();
    const el = await make('');
    for (const area of [undefined, 7, null, {}, ['3201']])
      document.dispatchEvent(Object.assign(new Event('lo-area-change'), { area, scope: '' }));
    await aTimeout(10);
    expect(shadow(el).querySelector('.idle')).to.not.equal(null);
    document.dispatchEvent(Object.assign(new Event('lo-area-change'), { area: '32', scope: '' }));
    await showing(el, '32');
  });

  it('events are typed, bubble and leave shadow roots', async () => {
    const el = await fixture<Follower>(html`<x-follower></x-follower>`);
    setTimeout(() => shadow(el).dispatchEvent(new LoAreaChangeEvent('3201', 'a')));
    const event = await oneEvent(document.documentElement, 'lo-area-change');
    expect(event).to.include({ area: '3201', scope: 'a', bubbles: true, composed: true });
  });
});
