import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { accessible, example, faultUrl, stubFetch } from '../../tools/testing/browser.ts';
import { AreaDocuments } from './area-documents.ts';
import { define } from './define.ts';
import { LoElement } from './element.ts';
import type { LoErrorEvent } from './events.ts';
import { forgetDocuments } from './load.ts';
import { Localize } from './localize.ts';

/** The smallest element there is: the name of the area, under a heading. */
class Probe extends LoElement {
  throwing = 0;
  protected override readonly text = new Localize(this);
  readonly documents = new AreaDocuments(this, this.text);

  protected override content(): unknown {
    if (this.throwing-- > 0) throw new Error('a mistake');
    return this.documents.when({
      ready: ({ areas }) =>
        html`${this.heading('Svar')}<p class="data">${areas.map(({ area }) => area.area.names[0])}</p>`,
    });
  }
}
define('x-element', Probe);

const shadow = (element: Element) => element.shadowRoot as ShadowRoot;
const shown = (element: Element) => shadow(element).querySelector('.data')?.textContent;
const painted = (element: Element) => waitUntil(() => shown(element), 'no data painted');
const retryButton = (element: Element) => shadow(element).querySelector('button') as HTMLButtonElement;
const failed = (element: Element) => waitUntil(() => shadow(element).querySelector('.problem'), 'no problem');
const full = example('area-full.json');

function probe(src: string, more: Partial<Probe> = {}): Probe {
  return Object.assign(document.createElement('x-element') as Probe, { src, ...more });
}

describe('LoElement', () => {
  beforeEach(forgetDocuments);

  it('shows the fallback until data is painted, then the data alone', async () => {
    const el = await fixture<Probe>(
      html`<x-element src=${faultUrl({ example: 'area-full.json', delay: 50 })}><a href="#a">Svar</a></x-element>`,
    );
    expect(shadow(el).querySelector('slot')).to.not.equal(null);
    await painted(el);
    expect(shadow(el).querySelector('slot')).to.equal(null);
    await accessible(el);
  });

  it('says that it is loading only after a while, and only where there is no fallback', async () => {
    const slow = () => faultUrl({ example: 'area-full.json', delay: 700 });
    const bare = await fixture<Probe>(html`<x-element src=${slow()}> <!-- nothing --> </x-element>`);
    const filled = await fixture<Probe>(html`<x-element src=${slow()}><p>Svar</p></x-element>`);
    expect(shadow(bare).textContent?.trim()).to.equal('');
    await waitUntil(() => shadow(bare).querySelector('.skeleton'));
    expect(shadow(bare).textContent).to.contain('Henter');
    expect(shadow(filled).querySelector('.skeleton')).to.equal(null);
    await accessible(bare);
    await painted(bare);
    expect(shadow(bare).querySelector('.skeleton')).to.equal(null);
  });

  it('W11: a failure says so in plain words beside the fallback, and a button tries once more', async () => {
    const good = await (await fetch(full)).text();
    let answers = 0;
    stubFetch(() => new Response(answers++ === 0 ? '' : good, { status: answers === 1 ? 500 : 200 }));
    const el = probe(new URL('/a.json', location.href).href);
    el.append('Svar');
    setTimeout(() => document.body.append(el));
    const event: LoErrorEvent = await oneEvent(el, 'lo-error');
    expect(event).to.include({ code: 'http', bubbles: true, composed: true, url: el.src });
    await failed(el);
    expect(shadow(el).querySelector('slot')).to.not.equal(null);
    await accessible(el);
    await aTimeout(400);
    expect(answers).to.equal(1);
    retryButton(el).focus();
    retryButton(el).click();
    await painted(el);
    expect(answers).to.equal(2);
    expect(document.activeElement, 'focus is kept').to.equal(el);
    el.remove();
  });

  it('W18: a host that does not let the page read is told to whoever edits it, in the console; readers get plain words', async () => {
    stubFetch(({ mode }) => (mode === 'no-cors' ? new Response() : Promise.reject(new TypeError('CORS'))));
    const { warn } = console;
    const notes: string[] = [];
    console.warn = (...words: unknown[]) => notes.push(words.join(' '));
    try {
      const el = await fixture<Probe>(
        html`<x-element src="https://data.example/3201.json"><p>Svar</p></x-element>`,
      );
      await failed(el);
      await waitUntil(() => notes.length > 0, 'nothing in the console');
      expect(notes[0]).to.match(/^\[lo-medlemsdebatt\] <x-element> network .*data\.example\/3201\.json/);
      expect(notes[0]).to.contain('Den må sende «Access-Control-Allow-Origin: *».');
      expect(notes.length).to.equal(1);
      expect(shadow(el).querySelector('.problem')?.textContent).to.not.match(/CORS|Access-Control/);
    } finally {
      console.warn = warn;
    }
  });

  it('W10: a src that the page takes away again is told as none, and a new one is followed', async () => {
    const el = await fixture<Probe>(html`<x-element src=${full}><p>Svar</p></x-element>`);
    await painted(el);
    const told = oneEvent(el, 'lo-error');
    el.removeAttribute('src');
    expect(await told).to.include({ code: 'config' });
    await failed(el);
    expect(shadow(el).textContent).to.contain('src=""');
    el.setAttribute('src', full);
    await painted(el);
  });

  it('W10: no src, and one that is no web address, are told to whoever edits the page', async () => {
    for (const src of ['', 'javascript:alert(1)', 'data:application/json,{}']) {
      const el = await fixture<Probe>(html`<x-element area="3201" src=${src}><p>Svar</p></x-element>`);
      await failed(el);
      expect(shadow(el).textContent).to.contain('src=');
      expect(shadow(el).querySelector('slot')).to.not.equal(null);
      await accessible(el);
    }
  });

  it('W10: odd values of common attributes have no effect', async () => {
    const el = await fixture<Probe>(
      html`<x-element src=${full} heading-level="elleve" lang="tlh"></x-element>`,
    );
    await painted(el);
    expect(shadow(el).querySelector('h2')).to.not.equal(null);
    for (const [level, tag] of [
      ['3', 'h3'],
      ['6', 'h6'],
      ['-1', 'h2'],
      ['99', 'h2'],
    ] as const) {
      el.setAttribute('heading-level', level);
      await el.updateComplete;
      expect(shadow(el).querySelector(tag), level).to.not.equal(null);
    }
  });

  it('a mistake in painting never leaves the element: first it paints anew, then it says so', async () => {
    const el = await fixture<Probe>(html`<x-element src=${full}><p>Svar</p></x-element>`);
    await painted(el);
    el.throwing = 1;
    el.requestUpdate();
    await painted(el);
    el.throwing = 9;
    setTimeout(() => el.requestUpdate());
    const event: LoErrorEvent = await oneEvent(el, 'lo-error');
    expect(event.code).to.equal('render');
    await failed(el);
    expect(shadow(el).querySelector('slot')).to.not.equal(null);
    el.throwing = 0;
    retryButton(el).click();
    await painted(el);
  });

  it('W9: in a browser that lacks what it needs the fallback stays, and nothing is thrown', async () => {
    const thrown: unknown[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent) => {
      thrown.push(event);
      event.preventDefault();
    };
    const { parse } = URL;
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    try {
      delete (URL as Partial<typeof URL>).parse;
      const el = document.createElement('x-element') as Probe;
      el.append('Se svarene på lo.no');
      el.src = full;
      document.body.append(el);
      await el.updateComplete.catch(() => undefined);
      await aTimeout(50);
      expect(shadow(el).querySelector('slot')).to.not.equal(null);
      expect(thrown).to.have.length(0);
      el.remove();
    } finally {
      URL.parse = parse;
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
    }
  });

  it('W34: text that an extension has rewritten does not stop it', async () => {
    const el = await fixture<Probe>(html`<x-element src=${full}></x-element>`);
    await painted(el);
    const walker = document.createTreeWalker(shadow(el), NodeFilter.SHOW_ALL);
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const node of nodes) {
      if (node.nodeType === Node.COMMENT_NODE) node.parentNode?.removeChild(node);
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
      const font = document.createElement('font');
      node.parentNode?.replaceChild(font, node);
      font.append('translated');
    }
    el.src = example('area-oslo.json');
    await waitUntil(() => shown(el)?.includes('Oslo'), 'not painted anew');
  });

  it('W34: what a translator has wrapped does not stay when the data changes, and typing is not disturbed', async () => {
    const el = await fixture<Probe>(html`<x-element src=${full}></x-element>`);
    await painted(el);
    const font = document.createElement('font');
    font.append('translated');
    // As Google Translate does it: lit's own text node leaves the page, and what lit sets later is not seen.
    const nodes = [...shadow(el).querySelector('.data')!.childNodes];
    nodes.find((node): node is Text => node instanceof Text && Boolean(node.data.trim()))!.replaceWith(font);
    const input = document.createElement('input');
    shadow(el).append(input);
    input.focus();
    el.src = example('area-oslo.json');
    await oneEvent(el, 'lo-data');
    await el.updateComplete;
    expect(shadow(el).activeElement === input).to.equal(true);
    input.blur();
    el.requestUpdate();
    await waitUntil(() => shown(el)?.includes('Oslo'), 'the old answers stand under the new name');
    expect(shadow(el).querySelector('font')).to.equal(null);
  });

  it('W7: an attribute changed mid-flight aborts the old request', async () => {
    const good = await (await fetch(full)).text();
    const aborted: string[] = [];
    const { calls } = stubFetch(async request => {
      request.signal.addEventListener('abort', () => aborted.push(request.url));
      await aTimeout(request.url.includes('old') ? 300 : 10);
      return new Response(good);
    });
    const at = (name: string) => new URL(name, location.href).href;
    const el = await fixture<Probe>(html`<x-element src=${at('/old.json')}></x-element>`);
    el.src = at('/new.json');
    await painted(el);
    expect(calls.map(({ url }) => url)).to.deep.equal([at('/old.json'), at('/new.json')]);
    expect(aborted).to.include(at('/old.json'));
  });

  it('W7: removed while loading it stops; put back it goes on; moved it asks once', async () => {
    const { calls } = stubFetch(() => undefined);
    const src = faultUrl({ example: 'area-full.json', delay: 100 });
    const el = probe(src);
    document.body.append(el);
    await el.updateComplete;
    const box = document.createElement('div');
    document.body.append(box);
    box.append(el);
    await painted(el);
    expect(calls.length).to.equal(1);
    el.remove();
    el.src = faultUrl({ example: 'area-oslo.json', delay: 100 });
    document.body.append(el);
    await el.updateComplete;
    el.remove();
    await aTimeout(200);
    expect(shown(el) ?? '').to.not.contain('Oslo');
    document.body.append(el);
    await waitUntil(() => shown(el)?.includes('Oslo'));
    el.remove();
    box.remove();
  });

  it('W7: moving it about leaves no listeners behind', async () => {
    const el = probe(full);
    let listening = 0;
    const { addEventListener, removeEventListener } = document;
    document.addEventListener = function (this: Document, ...args: unknown[]) {
      listening += 1;
      return Reflect.apply(addEventListener, this, args);
    } as never;
    document.removeEventListener = function (this: Document, ...args: unknown[]) {
      listening -= 1;
      return Reflect.apply(removeEventListener, this, args);
    } as never;
    try {
      for (let n = 0; n < 5; n++) {
        document.body.append(el);
        await el.updateComplete;
        el.remove();
      }
      expect(listening).to.equal(0);
    } finally {
      Object.assign(document, { addEventListener, removeEventListener });
    }
  });

  it('W2: works inside p and table cells', async () => {
    const box = await fixture(
      html`<div>
        <p><x-element src=${full}></x-element></p>
        <table>
          <tr>
            <td><x-element src=${full}></x-element></td>
          </tr>
        </table>
      </div>`,
    );
    for (const el of box.querySelectorAll('x-element')) await painted(el);
  });

  it('W38: hidden at first, it is there when it is shown', async () => {
    const box = await fixture<HTMLDetailsElement>(
      html`<details>
        <summary>Mer</summary>
        <x-element src=${full}></x-element>
      </details>`,
    );
    const el = box.querySelector('x-element') as Probe;
    await painted(el);
    box.open = true;
    await aTimeout(50);
    expect(el.getBoundingClientRect().height).to.be.greaterThan(20);
    el.hidden = true;
    expect(getComputedStyle(el).display).to.equal('none');
  });

  it('W39: twenty on a page make one request', async () => {
    const { calls } = stubFetch(() => undefined);
    const src = faultUrl({ example: 'area-full.json', delay: 20 });
    const box = await fixture(
      html`<div>${Array.from({ length: 20 }, () => html`<x-element src=${src}></x-element>`)}</div>`,
    );
    await Promise.all([...box.children].map(painted));
    expect(calls.length).to.equal(1);
    expect(box.querySelectorAll('[id]').length).to.equal(0);
  });

  it('W6: names added to Object.prototype and Array.prototype do no harm', async () => {
    const dirty = Object.assign(Object.prototype as Record<string, unknown>, {
      fictional: true,
      moved: { from: 'a', to: 'b' },
      nn: 'nn',
      hatch: () => 0,
    });
    Object.assign(Array.prototype, { odd: () => 0 });
    try {
      const el = await fixture<Probe>(html`<x-element src=${full}></x-element>`);
      await painted(el);
    } finally {
      for (const name of ['fictional', 'moved', 'nn', 'hatch']) delete dirty[name];
      delete (Array.prototype as unknown as Record<string, unknown>)['odd'];
    }
  });

  it('W45: when a newer edition cannot be had, the last good one stays, with its date', async () => {
    const good = await (await fetch(full)).text();
    let status = 200;
    stubFetch(() => new Response(status === 200 ? good : '', { status }));
    const el = await fixture<Probe>(
      html`<x-element src=${new URL('/w45.json', location.href).href}></x-element>`,
    );
    await painted(el);
    status = 500;
    el.documents.retry();
    await waitUntil(() => shadow(el).querySelector('.notice'));
    expect(shown(el)).to.not.equal('');
    expect(shadow(el).querySelector('.notice')?.textContent).to.match(/utgaven fra \d+\. \S+ 20\d\d/);
    expect(shadow(el).querySelector('slot')).to.equal(null);
    await accessible(el);
    status = 200;
    el.documents.retry();
    await waitUntil(() => !shadow(el).querySelector('.notice'));
  });

  it('W45: coming back to the page after two minutes fetches anew, before that not', async () => {
    const { calls } = stubFetch(() => undefined);
    const el = await fixture<Probe>(
      html`<x-element src=${faultUrl({ example: 'area-full.json' })}></x-element>`,
    );
    await painted(el);
    document.dispatchEvent(new Event('visibilitychange'));
    await aTimeout(30);
    expect(calls.length).to.equal(1);
    const now = Date.now;
    Date.now = () => now() + 121_000;
    try {
      document.dispatchEvent(new Event('visibilitychange'));
      await waitUntil(() => calls.length === 2);
      await painted(el);
    } finally {
      Date.now = now;
    }
  });

  it('says aloud that data is made up, or not public', async () => {
    const made = await fixture<Probe>(html`<x-element src=${full}></x-element>`);
    await painted(made);
    expect(shadow(made).querySelector('.mark')?.textContent).to.equal('Oppdiktede data');
    const internal = await fixture<Probe>(
      html`<x-element lang="nn" src=${example('area-internal.json')}></x-element>`,
    );
    await painted(internal);
    expect(shadow(internal).textContent).to.contain('Til behandling – ikkje offentleg');
    await accessible(internal);
  });

  it('W15: names with markup are shown as text', async () => {
    const el = await fixture<Probe>(html`<x-element src=${example('area-xss.json')}></x-element>`);
    await painted(el);
    expect(shadow(el).querySelector('.data')?.children.length).to.equal(0);
    expect(shadow(el).querySelector('script, img, iframe')).to.equal(null);
  });
});
