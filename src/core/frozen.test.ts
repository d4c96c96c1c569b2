import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Area } from '../../data-schema/v1/types.ts';
import { accessible, example, stubFetch } from '../../tools/testing/browser.ts';
import { AreaDocuments } from './area-documents.ts';
import { define } from './define.ts';
import { LoElement } from './element.ts';
import type { LoErrorEvent } from './events.ts';
import { livingOf, sumIn } from './frozen-copy.ts';
import { forgetDocuments } from './load.ts';
import { Localize } from './localize.ts';

class Frozen extends LoElement {
  protected override readonly text = new Localize(this);
  readonly documents = new AreaDocuments(this, this.text);

  protected override content(): unknown {
    return this.documents.when({
      ready: ({ areas }) => html`<p class="data">${areas[0]?.area.area.names}</p>`,
    });
  }
}
define('x-frozen', Frozen);

const shadow = (el: Element) => el.shadowRoot!;
const shown = (el: Element) => shadow(el).querySelector('.data')?.textContent;
const said = (el: Element) => shadow(el).querySelector('.notice')?.textContent?.trim() ?? '';

describe('frozen data', () => {
  const file = example('area-full.json');
  let full: Area;
  let sum = '';

  before(async () => {
    const bytes = await (await fetch(file)).arrayBuffer();
    full = JSON.parse(new TextDecoder().decode(bytes)) as Area;
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    sum = `sha256-${btoa(String.fromCharCode(...hash))}`;
  });

  beforeEach(() => forgetDocuments());

  /** The living file says this; the frozen one is really fetched, since only then the browser checks it. */
  const living = (answer: () => Response) =>
    stubFetch(({ url }) => (url.includes('/areas/3201.json') ? answer() : undefined));
  const json = (value: unknown) => new Response(JSON.stringify(value));
  const frozen = (src: string, lang = 'nb') =>
    fixture<Frozen>(html`<x-frozen lang=${lang} src=${src}><a href="/x">Svarene</a></x-frozen>`);

  it('shows the file with its day, and that there is a newer edition, with the way to it', async () => {
    living(() => json({ ...full, updated: '2027-09-08' }));
    const el = await frozen(`${file}#${sum}`);
    await waitUntil(() => shown(el));
    expect(said(el)).to.match(/^Frosset \d+\. juni 2027\./);
    await waitUntil(() => shadow(el).querySelector('.notice a'));
    const link = shadow(el).querySelector<HTMLAnchorElement>('.notice a')!;
    expect(link.textContent).to.equal('Nyere utgave finnes');
    expect(link.href).to.equal(`${full.base}pages/3201.html`);
    await accessible(el);
  });

  it('says nothing more when the living file is the same, or cannot be seen', async () => {
    for (const answer of [() => json(full), () => new Response('', { status: 404 })]) {
      forgetDocuments();
      const { calls } = living(answer);
      const el = await frozen(`${file}#${sum}`);
      await waitUntil(() => calls.some(({ url }) => url.includes('/areas/3201.json')));
      await waitUntil(() => shown(el));
      await new Promise(done => setTimeout(done, 50));
      expect(shadow(el).querySelector('.notice a')).to.equal(null);
      el.remove();
    }
  });

  it('a correction of the same day is newer', async () => {
    living(() => json({ ...full, answers: {} }));
    const el = await frozen(`${file}#${sum}`);
    await waitUntil(() => shadow(el).querySelector('.notice a'));
  });

  it('says so in the reader’s language', async () => {
    living(() => json({ ...full, updated: '2027-09-08' }));
    const expected = { nn: /^Frose .*Nyare utgåve finst$/, en: /^Frozen .*newer edition$/, se: /^Frosset/ };
    for (const [lang, pattern] of Object.entries(expected)) {
      const el = await frozen(`${file}#${sum}`, lang);
      await waitUntil(() => pattern.test(said(el)), `${lang}: ${said(el)}`);
      if (lang === 'se') expect(shadow(el).querySelector<HTMLElement>('.notice')!.lang).to.equal('nb');
    }
  });

  it('another file is never shown: the fallback stays, and lo-error says digest', async () => {
    living(() => json(full));
    const other = `sha256-${btoa('x'.repeat(32))}`;
    const element = document.createElement('x-frozen') as Frozen;
    const told = oneEvent(element, 'lo-error') as Promise<LoErrorEvent>;
    element.append('Svarene');
    element.src = `${file}#${other}`;
    document.body.append(element);
    try {
      expect((await told).code).to.equal('digest');
      await waitUntil(() => shadow(element).querySelector('.problem'));
      expect(shown(element)).to.equal(undefined);
      expect(shadow(element).querySelector('slot')).to.exist;
      await accessible(element);
    } finally {
      element.remove();
    }
  });

  it('a file that is gone is told as that', async () => {
    const element = document.createElement('x-frozen') as Frozen;
    const told = oneEvent(element, 'lo-error') as Promise<LoErrorEvent>;
    element.src = `${example('finnes-ikke.json')}#${sum}`;
    document.body.append(element);
    expect((await told).code).to.equal('not-found');
    element.remove();
  });

  it('a sum that a browser would pass over, or that of a tree, is refused before anything is fetched', async () => {
    for (const src of [
      `${file}#sha256-abc`,
      `${file}#sha1-${'a'.repeat(27)}=`,
      `${file}#sha256-`,
      `/tree/#${sum}`,
    ]) {
      const { calls } = stubFetch(() => undefined);
      const element = document.createElement('x-frozen') as Frozen;
      element.area = '3201';
      const told = oneEvent(element, 'lo-error') as Promise<LoErrorEvent>;
      element.src = src;
      document.body.append(element);
      expect((await told).code, src).to.equal('config');
      expect(calls.length, src).to.equal(0);
      element.remove();
    }
  });

  it('the sum is read as an integrity attribute writes it', () => {
    expect(sumIn('https://a.test/x.json')).to.equal(undefined);
    expect(sumIn('https://a.test/x.json#del')).to.equal(undefined);
    expect(sumIn(`https://a.test/x.json#${sum} `)).to.equal(sum);
    expect(sumIn('https://a.test/x.json#sha')).to.equal(null);
  });

  it('the living file is that of the tree it is of, or of the folder beside', () => {
    const { base: _, ...alone } = full;
    expect(livingOf(full, 'https://cms.test/x.json')).to.equal(`${full.base}areas/3201.json`);
    expect(livingOf(alone, 'https://a.test/t/frozen/x.json')).to.equal('https://a.test/t/areas/3201.json');
    expect(livingOf(alone, 'https://cms.test/x.json')).to.equal(undefined);
  });
});
