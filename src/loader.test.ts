import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { requestInit } from './core/load.ts';
import { example, stubFetch } from '../tools/testing/browser.ts';
import { find } from './loader.ts';

const preloads = () =>
  [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=fetch]')].map(({ href }) => href);

afterEach(() => document.head.querySelectorAll('link[rel=preload][as=fetch]').forEach(link => link.remove()));

describe('the loader', () => {
  it('finds elements that are added later, and asks for their data as they will', async () => {
    const src = example('');
    await fixture(
      html`<lo-party-compare src=${src} area="3201 32"><a href="/">Svarene</a></lo-party-compare>`,
    );
    await nextFrame();
    expect(preloads()).to.include.members([`${src}areas/3201.json`, `${src}areas/32.json`]);
    const [link] = document.head.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=fetch]');
    expect([link?.as, link?.crossOrigin]).to.deep.equal(['fetch', 'anonymous']);
    // `crossorigin=anonymous` is mode `cors` and credentials `same-origin`, and nothing else.
    expect(requestInit).to.deep.equal({ credentials: 'same-origin' });
    await waitUntil(() => customElements.get('lo-party-compare'), 'not defined', { timeout: 10_000 });
  });

  it('W10: one odd element stops no other', async () => {
    stubFetch(() => new Promise(() => undefined));
    await fixture(
      html`<div>
        <lo-area-picker src="https://["></lo-area-picker>
        <div data-lo-widget="planet"></div>
        <div data-lo-widget="area-picker"><a href="/">Alle kommuner</a></div>
      </div>`,
    );
    await waitUntil(() => customElements.get('lo-area-picker'), 'not defined', { timeout: 10_000 });
    expect(document.querySelector('[data-lo-widget=planet]')?.childNodes.length).to.equal(0);
    expect(document.querySelector('div > lo-area-picker > a')?.textContent).to.equal('Alle kommuner');
  });

  it('leaves the marked link inside an element alone: it is the fallback', async () => {
    const el = await fixture(
      html`<lo-top-issues><a data-lo="top-issues" href="https://a.test/pages/3201.html">Se resultatet</a></lo-top-issues>`,
    );
    await nextFrame();
    expect(el.querySelectorAll('lo-top-issues').length).to.equal(0);
    expect(el.querySelector('a')?.dataset['lo']).to.equal('top-issues');
  });

  it('leaves alone what somebody is writing, also when the whole page is written', async () => {
    const edited = await fixture<HTMLElement>(html`<div contenteditable="true"></div>`);
    const asked = preloads();
    const typed =
      '<p><a data-lo="top-issues" href="https://a.test/pages/3201.html">Se</a></p><div data-lo-widget="top-issues">Se</div>';
    const write = (into: HTMLElement) =>
      into.replaceChildren(document.createRange().createContextualFragment(typed));
    write(edited);
    await nextFrame();
    expect(edited.querySelectorAll('lo-top-issues').length).to.equal(0);
    const plain = await fixture<HTMLElement>(html`<div></div>`);
    document.designMode = 'on';
    try {
      write(plain);
      await nextFrame();
      expect(plain.querySelectorAll('lo-top-issues').length).to.equal(0);
    } finally {
      document.designMode = 'off';
    }
    expect(preloads()).to.deep.equal(asked);
  });

  it('finds what stands in a shadow root when told to', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const box = document.createElement('div');
    box.dataset['loWidget'] = 'top-issues';
    root.append(box);
    await nextFrame();
    expect(box.firstElementChild).to.equal(null);
    find(root);
    expect(box.firstElementChild?.localName).to.equal('lo-top-issues');
  });

  it('has ordinary links and boxes left as they were', async () => {
    const box = await fixture(
      html`<p><a href="https://a.test/pages/3201.html">Lenke</a><b data-lofoten="1"></b></p>`,
    );
    const before = box.cloneNode(true);
    await nextFrame();
    expect(box.isEqualNode(before)).to.equal(true);
  });
});
