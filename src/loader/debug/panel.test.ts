import { expect } from '@open-wc/testing';
import { accessible } from '../../../tools/testing/browser.ts';
import { paint, panelOn } from './panel.ts';
import type { DebugState } from './findings.ts';

const state: DebugState = {
  facts: {
    scripts: [],
    marks: [],
    strangers: ['lo-x'],
    elements: [
      {
        tag: 'lo-top-issues',
        version: '1.1.0',
        src: '<img src=x onerror=alert(1)>',
        area: null,
        scope: null,
        data: [],
        shows: 'fallback',
        says: '',
        frozen: false,
        inside: undefined,
        strange: [],
        known: [],
        hasLink: true,
      },
    ],
  },
  scripts: [],
  data: [
    { address: 'https://data.test/areas/3201.json', schema: 'lo.area/1', updated: '2027-06-01', marks: [] },
  ],
  violations: [{ directive: 'img-src', blocked: 'inline', file: '', times: 2 }],
};

describe('the panel for editors', () => {
  afterEach(() => document.querySelectorAll('lo-debug').forEach(each => each.remove()));

  it('stands once, last on the page, and what a page wrote is text', () => {
    const root = panelOn(document);
    expect(panelOn(document)).to.equal(root);
    expect(document.body.lastElementChild?.localName).to.equal('lo-debug');
    paint(root, state, { again: () => undefined, close: () => undefined });
    expect(root.querySelector('img')).to.equal(null);
    expect(root.textContent).to.include('<img src=x');
    expect(root.textContent).to.include('2027-06-01');
    expect(root.textContent).to.include('img-src: inline (2)');
  });

  it('is accessible, also on a page that hides everything', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { display: none !important; font-size: 1px !important }');
    const before = [...document.adoptedStyleSheets];
    try {
      document.adoptedStyleSheets = [...before, sheet];
      const root = panelOn(document);
      paint(root, state, { again: () => undefined, close: () => undefined });
      const heading = root.querySelector('h2')!;
      expect(getComputedStyle(root.host).display).to.equal('block');
      expect(getComputedStyle(heading).fontSize).to.equal('20px');
    } finally {
      document.adoptedStyleSheets = before;
    }
    await accessible(document.querySelector('lo-debug')!);
  });

  it('on a phone an address stays on its line, and its table scrolls', () => {
    const root = panelOn(document);
    (root.host as HTMLElement).style.width = '320px';
    paint(root, state, { again: () => undefined, close: () => undefined });
    for (const row of root.querySelectorAll('tbody tr'))
      expect(row.getBoundingClientRect().height).to.be.below(40);
    const frames = [...root.querySelectorAll('div')];
    expect(frames.some(each => each.scrollWidth > each.clientWidth)).to.equal(true);
    expect(root.querySelector('section')!.scrollWidth).to.be.at.most(320);
  });

  it('the buttons act, and focus stays on the one that was pressed', () => {
    const root = panelOn(document);
    let times = 0;
    const again = () => {
      times += 1;
      paint(root, state, { again, close: () => undefined });
    };
    paint(root, state, { again, close: () => undefined });
    const button = root.querySelector('button')!;
    button.focus();
    button.click();
    expect(times).to.equal(1);
    expect(root.activeElement?.textContent).to.equal('Se på nytt');
  });
});
