import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { catalogue } from '../locales/index.ts';
import { accessible } from '../../tools/testing/browser.ts';
import { define } from './define.ts';
import { LoElement } from './element.ts';
import { Localize } from './localize.ts';

const nb = { greet: 'Hei, {name}', plain: 'bokmål', rows: { one: '{n} rad', other: '{n} rader' } } as const;
const texts = catalogue({
  nb,
  nn: { ...nb, greet: 'Hei på deg, {name}', plain: 'nynorsk' },
  en: () => Promise.resolve({ default: { ...nb, greet: 'Hello, {name}', plain: 'English' } }),
  se: () => Promise.resolve({ default: { greet: '', plain: 'davvisámegiella', rows: '' } }),
});
type Key = NonNullable<(typeof texts)['keys']>;

class Speaker extends LoElement {
  readonly text = new Localize<Key>(this, texts);

  protected override content(): unknown {
    const name = { data: { nn: 'Voss', en: 'Foss' }, language: 'nn' };
    return html`<p class="plain">${this.text.say('plain')}</p>
      <p class="greet">${this.text.say({ key: 'greet', params: { name } })}</p>
      <p class="data">${this.text.data('\u05d0\u05d1 abc', 'he')}</p>
      <button aria-label=${this.text.plain('greet', { name: 'x' })}></button>`;
  }
}
define('x-speaker', Speaker);

const shadow = (element: Element) => element.shadowRoot as ShadowRoot;
const plain = (element: Element) => shadow(element).querySelector('.plain')?.textContent;
const says = (element: Element, text: string) =>
  waitUntil(() => plain(element) === text, `does not say ${text}`);
const greeting = (element: Element) => shadow(element).querySelector('.greet') as HTMLElement;

describe('Localize', () => {
  const html_ = document.documentElement;
  let before = '';
  beforeEach(() => (before = html_.lang));
  afterEach(() => (html_.lang = before));

  it('speaks bokmål where nothing else is said', async () => {
    html_.removeAttribute('lang');
    const el = await fixture<Speaker>(html`<x-speaker></x-speaker>`);
    await says(el, 'bokmål');
    expect(shadow(el).querySelector('.lo')?.getAttribute('lang')).to.equal('nb');
    html_.lang = 'no';
    await says(el, 'bokmål');
  });

  it('speaks the language of the nearest lang, and follows it', async () => {
    const box = await fixture(html`<div lang="nn"><section><x-speaker></x-speaker></section></div>`);
    const el = box.querySelector('x-speaker') as Speaker;
    await says(el, 'nynorsk');
    el.lang = 'en';
    await says(el, 'English');
    el.removeAttribute('lang');
    await says(el, 'nynorsk');
    box.setAttribute('lang', 'nb');
    await says(el, 'bokmål');
    box.querySelector('section')?.setAttribute('lang', 'se');
    await says(el, 'davvisámegiella');
    expect(el.text.language).to.equal('se');
  });

  it('finds and follows lang through shadow roots', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="nn"></div>`);
    const root = outer.attachShadow({ mode: 'closed' });
    const el = document.createElement('x-speaker');
    root.append(el);
    await says(el, 'nynorsk');
    const inner = document.createElement('p');
    root.append(inner);
    inner.append(el);
    inner.lang = 'en';
    await says(el, 'English');
    inner.removeAttribute('lang');
    outer.lang = 'nb';
    await says(el, 'bokmål');
  });

  it('marks the language of what is in another one', async () => {
    const el = await fixture<Speaker>(html`<x-speaker lang="se"></x-speaker>`);
    await says(el, 'davvisámegiella');
    const spans = [...greeting(el).querySelectorAll('span')].map(each => [each.lang, each.textContent]);
    expect(spans).to.deep.equal([
      ['nb', 'Hei, '],
      ['nn', 'Voss'],
    ]);
    expect(shadow(el).querySelector('button')?.getAttribute('aria-label')).to.equal('Hei, x');
    await accessible(el);
  });

  it('uses no element where everything is in the reader’s language', async () => {
    const el = await fixture<Speaker>(html`<x-speaker lang="en"></x-speaker>`);
    await says(el, 'English');
    expect(greeting(el).textContent).to.equal('Hello, Foss');
    expect(greeting(el).children.length).to.equal(0);
  });

  it('W15: text from right to left is set apart', async () => {
    const el = await fixture<Speaker>(html`<x-speaker></x-speaker>`);
    const span = shadow(el).querySelector('.data span') as HTMLElement;
    expect(span.lang).to.equal('he');
  });

  it('lets a developer replace any text', async () => {
    const el = await fixture<Speaker>(
      html`<x-speaker .texts=${{ plain: 'eget', retry: 'Igjen' }}></x-speaker>`,
    );
    await says(el, 'eget');
    expect(el.text.plain('retry')).to.equal('Igjen');
    el.texts = undefined;
    await says(el, 'bokmål');
  });

  it('writes numbers, percentages, days and lists in its language', async () => {
    const el = await fixture<Speaker>(html`<x-speaker lang="nn"></x-speaker>`);
    const { text } = el;
    expect(text.number(82366)).to.equal('82\u00a0366');
    expect(text.date('2027-09-13')).to.equal('13. september 2027');
    expect(text.list(['a', 'b', 'c'])).to.equal('a, b og c');
    expect(text.plain({ key: 'rows', params: { n: 1 } })).to.equal('1 rad');
  });

  it('W10: an unknown lang is read in bokmål, a broken one does no harm', async () => {
    for (const lang of ['tlh', '-', '💥', ' ']) {
      const el = await fixture<Speaker>(html`<x-speaker lang=${lang}></x-speaker>`);
      await says(el, 'bokmål');
    }
  });
});
