import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { emulateMedia, setViewport } from '../../tools/testing/browser.ts';
import { contrast, luminance } from '../../tools/testing/colour.ts';
import { base, chips, details, table } from './index.ts';

class Sample extends LitElement {
  static override styles = [base, chips, details, table];

  protected override render(): unknown {
    return html`<div class="lo">
      <p class="text">Tekst <a href="#x">lenke</a> <span lang="he">א</span></p>
      <p class="mark">Oppdiktede data</p>
      <p class="hint">hjelp</p>
      <p class="notice">beskjed <a href="#y">lenke</a></p>
      <button class="button" type="button">Knapp</button>
      <button class="button" type="button" aria-pressed="true">Valgt</button>
      <button class="button" type="button" disabled>Av</button>
      <button class="link-button" type="button">Som lenke</button>
      <span class="chip">Merke</span>
      <details><summary>Mer</summary><p class="folded">Innhold</p></details>
      <table class="table"><thead><tr><th>Liste</th></tr></thead><tbody><tr><td class="number">1</td></tr></tbody></table>
      <p class="visually-hidden">skjult</p>
    </div>`;
  }
}
customElements.define('x-sample', Sample);

/** A token as the browser resolves it inside an element. */
function token(el: Element, name: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(--_lo-${name})`;
  el.shadowRoot?.querySelector('.lo')?.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** A sample inside a box that the page has styled. */
async function within(css: string): Promise<Sample> {
  const box = await fixture<HTMLElement>(html`<div><x-sample></x-sample></div>`);
  box.style.cssText = css;
  return box.firstElementChild as Sample;
}

const inScheme = (scheme: string) => within(`color-scheme: ${scheme}`);
const part = (el: Element, selector: string) => el.shadowRoot?.querySelector(selector) as HTMLElement;
const style = (el: Element, selector: string) => getComputedStyle(part(el, selector));

describe('tokens', () => {
  for (const scheme of ['light', 'dark']) {
    it(`text has 4.5:1 and what must be seen 3:1 (${scheme})`, async () => {
      const el = await inScheme(scheme);
      const surfaces = ['surface', 'surface-raised'];
      const pairs: [string, string, number][] = [
        ['on-accent', 'accent', 4.5],
        ['on-mark', 'mark', 4.5],
        ...surfaces.flatMap(on =>
          ['text', 'muted', 'accent'].map(of => [of, on, 4.5] as [string, string, number]),
        ),
        ...surfaces.flatMap(on => ['border', 'focus'].map(of => [of, on, 3] as [string, string, number])),
      ];
      for (const [of, on, least] of pairs)
        expect(contrast(token(el, of), token(el, on)), `${of} on ${on}`).to.be.at.least(least);
    });
  }

  it('light or dark follows the page’s color-scheme', async () => {
    expect(token(await inScheme('light'), 'surface')).to.equal('rgb(255, 255, 255)');
    expect(luminance(token(await inScheme('dark'), 'surface'))).to.be.lessThan(0.05);
    expect(token(await fixture(html`<x-sample></x-sample>`), 'surface')).to.equal('rgb(255, 255, 255)');
  });

  it('a page without dark stays light on a dark device', async function () {
    if (!(await emulateMedia({ colorScheme: 'dark' }))) return this.skip();
    expect(token(await fixture(html`<x-sample></x-sample>`), 'surface')).to.equal('rgb(255, 255, 255)');
    expect(luminance(token(await inScheme('light dark'), 'surface'))).to.be.lessThan(0.05);
  });

  it('public properties win, from anywhere above', async () => {
    const el = await within('--lo-accent: rgb(1, 2, 3)');
    expect(token(el, 'accent')).to.equal('rgb(1, 2, 3)');
    expect(style(el, '.link-button').color).to.equal('rgb(1, 2, 3)');
  });
});

describe('frame', () => {
  it('W5: the page’s inherited styles stay outside, but for its font', async () => {
    const el = await within(
      'font: italic 700 9px/1 serif; letter-spacing: 5px; text-transform: uppercase; white-space: nowrap;' +
        'text-align: right; color: red; text-indent: 40px; word-spacing: 9px',
    );
    const text = style(el, '.text');
    expect(text).to.include({
      fontSize: '16px',
      fontStyle: 'normal',
      fontWeight: '400',
      letterSpacing: 'normal',
      textTransform: 'none',
      whiteSpace: 'normal',
      textIndent: '0px',
      wordSpacing: '0px',
      color: token(el, 'text'),
    });
    expect(text.textAlign).to.be.oneOf(['start', 'left']);
    expect(text.fontFamily).to.equal('serif');
  });

  it('W5: * { ... !important } of the page does not reach inside', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { color: red !important; padding: 20px !important; float: left !important; display: inline !important }',
    );
    document.adoptedStyleSheets.push(sheet);
    try {
      const el = await fixture<Sample>(html`<x-sample></x-sample>`);
      expect(style(el, '.text')).to.include({ float: 'none', display: 'block', paddingTop: '0px' });
      expect(style(el, '.text').color).to.not.equal('rgb(255, 0, 0)');
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('W5: a root of 62.5 % makes nothing smaller', async () => {
    document.documentElement.style.fontSize = '62.5%';
    try {
      expect(style(await fixture(html`<x-sample></x-sample>`), '.text').fontSize).to.equal('16px');
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });

  it('W15: text in another language or direction is isolated', async () => {
    expect(style(await fixture(html`<x-sample></x-sample>`), 'span[lang]').unicodeBidi).to.equal('isolate');
  });

  it('W2: in a flex row and a table cell it has room', async () => {
    const flex = await within('display: flex; inline-size: 600px');
    const cell = await within('display: table-cell');
    expect(flex.getBoundingClientRect().width).to.equal(600);
    expect(cell.getBoundingClientRect().width).to.be.at.least(200);
  });

  it('in a box that scrolls it makes the page no longer', async () => {
    const el = await within('overflow: auto; max-block-size: 100px');
    const { scrollHeight } = document.documentElement;
    const long = document.createElement('div');
    long.style.height = '9000px';
    const spoken = document.createElement('span');
    spoken.className = 'visually-hidden';
    part(el, '.lo').append(long, spoken);
    expect(document.documentElement.scrollHeight).to.equal(scrollHeight);
  });

  it('W35: on a narrow page large letters make it no wider than the page', async function () {
    if (!(await setViewport(360))) return this.skip();
    const el = await fixture<Sample>(html`<x-sample></x-sample>`);
    const large = new CSSStyleSheet();
    large.replaceSync('.lo { font-size: 32px }');
    el.shadowRoot!.adoptedStyleSheets.push(large);
    expect(part(el, '.lo').getBoundingClientRect().right).to.be.at.most(360);
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
  });

  it('buttons and links are at least 24 px high, and show focus', async () => {
    const el = await fixture<Sample>(html`<x-sample></x-sample>`);
    for (const selector of ['.button', '.link-button', 'summary']) {
      expect(part(el, selector).getBoundingClientRect().height, selector).to.be.at.least(24);
      part(el, selector).focus();
    }
  });

  it('forced colours: pressed buttons, marks and chips keep an edge', async function () {
    if (!(await emulateMedia({ forcedColors: 'active' }))) return this.skip();
    const el = await fixture<Sample>(html`<x-sample></x-sample>`);
    expect(style(el, '.mark').borderTopStyle).to.equal('solid');
    expect(style(el, '.button[aria-pressed]').backgroundColor).to.not.equal(
      style(el, '.button').backgroundColor,
    );
  });

  it('print: black on white, folded content open, no buttons', async function () {
    if (!(await emulateMedia({ media: 'print' }))) return this.skip();
    const el = await inScheme('dark');
    await aTimeout(50);
    expect(style(el, '.text').color).to.equal('rgb(0, 0, 0)');
    expect(style(el, '.button').display).to.equal('none');
    expect(part(el, '.folded').getBoundingClientRect().height).to.be.greaterThan(0);
    expect(style(el, '.mark').color).to.not.equal('rgb(255, 233, 168)');
  });

  it('print: black on white also on a page that has made everything dark', async function () {
    if (!(await emulateMedia({ media: 'print' }))) return this.skip();
    const el = await within(
      'color-scheme: dark; --lo-surface: #111; --lo-surface-raised: #222; --lo-text: #eee; --lo-muted: #bbb; --lo-answer: #fff',
    );
    await aTimeout(50);
    const { color, backgroundColor } = style(el, '.lo');
    expect(contrast(color, backgroundColor)).to.be.at.least(15);
    expect(luminance(backgroundColor)).to.equal(1);
    expect(contrast(token(el, 'muted'), token(el, 'surface-raised'))).to.be.at.least(4.5);
    expect(style(el, '.lo').getPropertyValue('--lo-answer')).to.equal('');
  });

  it('reduced motion: nothing moves, whatever an element asks for', async function () {
    const el = await fixture<Sample>(html`<x-sample></x-sample>`);
    const moving = new CSSStyleSheet();
    moving.replaceSync('.lo .chip { transition: color 2s; animation: 3s infinite turn }');
    el.shadowRoot!.adoptedStyleSheets.push(moving);
    expect(style(el, '.chip')).to.include({ transitionDuration: '2s', animationName: 'turn' });
    if (!(await emulateMedia({ reducedMotion: 'reduce' }))) return this.skip();
    expect(style(el, '.chip')).to.include({ transitionDuration: '0s', animationName: 'none' });
  });
});
