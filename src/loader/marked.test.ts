import { expect, fixture, html } from '@open-wc/testing';
import { widgetOf } from './marked.ts';

const tags = ['lo-x-one', 'lo-x-two'];
const attributes = (element: Element | undefined) =>
  Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));

describe('marked links and boxes', () => {
  it('W2: a box becomes the element it names, and what it held is the fallback', async () => {
    const box = await fixture<HTMLElement>(
      html`<div
        data-lo-widget="lo-x-one"
        data-lo-src="https://a.test/"
        data-lo-area="3201 32"
        data-lo-heading-level="3"
        data-other="stays"
        >Se <a href="/x">svarene</a></div
      >`,
    );
    const element = widgetOf(box, tags);
    expect(element?.localName).to.equal('lo-x-one');
    expect(element?.parentElement).to.equal(box);
    expect(element?.textContent).to.equal('Se svarene');
    expect(attributes(element)).to.deep.equal({
      src: 'https://a.test/',
      area: '3201 32',
      'heading-level': '3',
    });
    expect(box.dataset['other']).to.equal('stays');
  });

  it('W1: is done once, also with two loaders on the page', async () => {
    const box = await fixture<HTMLElement>(html`<div data-lo-widget="x-one"></div>`);
    expect(widgetOf(box, tags)).to.exist;
    expect(widgetOf(box, tags)).to.equal(undefined);
    expect(box.querySelectorAll('lo-x-one').length).to.equal(1);
  });

  it('stays a mark when an editor takes up the page as it looks and strips the element', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <a data-lo="x-two" href="https://a.test/pages/3201.html">svar</a>
        <div data-lo-widget="x-one">svar</div>
      </div>`,
    );
    for (const marked of page.querySelectorAll<HTMLElement>('[data-lo],[data-lo-widget]'))
      expect(widgetOf(marked, tags)).to.exist;
    const saved = page.cloneNode(true) as HTMLElement;
    for (const element of saved.querySelectorAll(tags.join())) element.replaceWith(...element.childNodes);
    const marks = [...saved.querySelectorAll<HTMLElement>('[data-lo],[data-lo-widget]')];
    expect(marks.map(mark => widgetOf(mark, tags)?.localName)).to.deep.equal(['lo-x-two', 'lo-x-one']);
  });

  it('W3: a marked link is taken into the element, and is still a link', async () => {
    const box = await fixture<HTMLElement>(
      html`<p>Før <a data-lo="x-two" href="https://a.test/debatt/pages/3201.nn.html">svara</a> etter</p>`,
    );
    const link = box.querySelector('a')!;
    const element = widgetOf(link, tags);
    expect(attributes(element)).to.deep.equal({ src: 'https://a.test/debatt/', area: '3201', lang: 'nn' });
    expect(link.parentElement).to.equal(element);
    expect(box.textContent).to.equal('Før svara etter');
  });

  it('a link to the page that leads to all areas is of none: the reader chooses', async () => {
    const link = await fixture<HTMLElement>(
      html`<a data-lo="x-one" href="https://a.test/debatt/pages/index.nn.html">Finn kommunen din</a>`,
    );
    expect(attributes(widgetOf(link, tags))).to.deep.equal({ src: 'https://a.test/debatt/', lang: 'nn' });
  });

  it('what the mark says goes before what the address says', async () => {
    const link = await fixture<HTMLElement>(
      html`<a data-lo="x-one" data-lo-area="0" href="https://a.test/pages/3201.html">x</a>`,
    );
    expect(attributes(widgetOf(link, tags))).to.deep.equal({ src: 'https://a.test/', area: '0' });
  });

  it('W10: leaves what is not ours alone, and makes no script of a mark', async () => {
    const link = await fixture<HTMLElement>(html`<a data-lo="img" data-lo-onerror="alert(1)" href="#">x</a>`);
    expect(widgetOf(link, tags)).to.equal(undefined);
    expect(link.dataset['lo']).to.equal('img');
    const box = await fixture<HTMLElement>(
      html`<div data-lo-widget="x-one" data-lo-onclick="alert(1)" data-lo-style="color:red" data-lofty="1"></div>`,
    );
    expect(attributes(widgetOf(box, tags))).to.deep.equal({});
  });
});
