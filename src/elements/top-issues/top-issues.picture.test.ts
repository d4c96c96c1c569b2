import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Area } from '../../../data-schema/v1/types.ts';
import { example } from '../../../tools/testing/browser.ts';
import type { LoErrorEvent } from '../../core/index.ts';
import { colours, cssFont, type Measure, type Picture, type Rectangle } from '../../documents/picture.ts';
import { rankingPicture } from '../../documents/ranking-picture.ts';
import { ranking } from '../../documents/ranking.ts';
import './define.ts';
import type { LoTopIssues } from './top-issues.ts';

const root = (el: Element) => el.shadowRoot as ShadowRoot;
const button = (el: Element, words: string) =>
  [...root(el).querySelectorAll('button')].find(each =>
    each.textContent?.includes(words),
  ) as HTMLButtonElement;

async function show(name: string, more: Partial<LoTopIssues> = {}): Promise<LoTopIssues> {
  const el = await fixture<LoTopIssues>(
    html`<lo-top-issues src=${example(`area-${name}.json`)}></lo-top-issues>`,
  );
  Object.assign(el, more);
  await waitUntil(() => root(el).querySelector('.question'), 'nothing painted');
  await el.updateComplete;
  return el;
}

/** Presses the button, and gives the files that are offered then. */
async function saved(el: LoTopIssues, count: number): Promise<Map<string, Blob>> {
  const made: Blob[] = [];
  const names: string[] = [];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = blob => (made.push(blob as Blob), 'blob:x');
  HTMLAnchorElement.prototype.click = function () {
    names.push(this.download);
  };
  try {
    button(el, 'Last ned som bilde').click();
    await waitUntil(() => names.length >= count, 'no picture', { timeout: 15_000 });
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return new Map(names.map((name, index) => [name, made[index]!]));
}

/** What should be in a picture, and where. */
async function wanted(name: string, question: number, max?: number): Promise<Picture> {
  const view = ranking((await (await fetch(example(`area-${name}.json`))).json()) as Area);
  const context = document.createElement('canvas').getContext('2d')!;
  const measure: Measure = (text, font) => {
    context.font = cssFont(font);
    return context.measureText(text).width;
  };
  return rankingPicture(view, view.questions[question]!, { language: 'nb', width: 600, measure, max });
}

/** The colour that a file has at a place, in CSS pixels. */
async function pixels(
  file: Blob,
): Promise<{ width: number; height: number; at: (x: number, y: number) => string }> {
  const image = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(image, 0, 0);
  const at = (x: number, y: number) => {
    const [r = 0, g = 0, b = 0] = context.getImageData(Math.floor(x * 2), Math.floor(y * 2), 1, 1).data;
    return `#${[r, g, b].map(each => each.toString(16).padStart(2, '0')).join('')}`;
  };
  return { width: image.width, height: image.height, at };
}

const bars = ({ shapes }: Picture, part: string) =>
  shapes.filter((each): each is Rectangle => each.kind === 'rectangle' && each.part === part);

describe('<lo-top-issues> as a picture', () => {
  it('is one PNG of each question, with the issues that are seen, at twice the pixels', async () => {
    const el = await show('full');
    const files = await saved(el, 2);
    expect([...files.keys()]).to.deep.equal([
      'eksempel-2027-3201-arbeid.png',
      'eksempel-2027-3201-velferd.png',
    ]);
    for (const [index, file] of [...files.values()].entries()) {
      expect(file.type).to.equal('image/png');
      const { width, height } = await pixels(file);
      expect([width, height]).to.deep.equal([1200, (await wanted('full', index, 5)).height * 2]);
    }
  });

  it('has every bar where it should be, as long as the share', async () => {
    const el = await show('country', { question: 'arbeid' });
    const [file] = (await saved(el, 1)).values();
    const { at } = await pixels(file!);
    const picture = await wanted('country', 0, 5);
    const all = bars(picture, 'bar');
    expect(all.length).to.equal(5);
    for (const { x, y, width, height } of all) {
      for (const down of [1, height - 1]) {
        expect(at(x + 1, y + down)).to.equal(colours.accent);
        expect(at(x + width - 1, y + down)).to.equal(colours.accent);
        expect(at(x + width + 1, y + down)).to.equal(colours.raised);
      }
      expect(at(x - 1, y + 3)).to.equal(colours.surface);
      expect(at(x + 1, y - 1)).to.equal(colours.surface);
    }
    expect(at(4, 4)).to.equal(colours.mark);
  });

  it('has all issues when they are folded out', async () => {
    const el = await show('full', { question: 'arbeid' });
    button(el, 'Vis 7 saker til').click();
    const [file] = (await saved(el, 1)).values();
    expect((await pixels(file!)).height).to.equal((await wanted('full', 0)).height * 2);
  });

  it('is drawn of leading issues too', async () => {
    const el = await show('leading', { question: 'arbeid' });
    const [file] = (await saved(el, 1)).values();
    const { at } = await pixels(file!);
    const picture = await wanted('leading', 0);
    const [bullet] = bars(picture, 'bullet');
    expect(at(bullet!.x + 2, bullet!.y + 2)).to.equal(colours.accent);
  });

  for (const [why, spoil] of [
    ['cannot write it', { toBlob: (done: BlobCallback) => done(null) }],
    ['has no canvas', { getContext: () => null }],
  ] as const)
    it(`says so when the browser ${why}`, async () => {
      const el = await show('full', { question: 'arbeid' });
      const kept = Object.fromEntries(
        Object.keys(spoil).map(key => [key, HTMLCanvasElement.prototype[key as 'toBlob']]),
      );
      Object.assign(HTMLCanvasElement.prototype, spoil);
      try {
        setTimeout(() => button(el, 'Last ned som bilde').click());
        const told = (await oneEvent(el, 'lo-error')) as LoErrorEvent;
        expect(told.code).to.equal('network');
      } finally {
        Object.assign(HTMLCanvasElement.prototype, kept);
      }
      await waitUntil(() => root(el).querySelector('[role=status]')?.textContent, 'nothing said');
    });

  it('says so when the browser hides what is drawn, as those that resist fingerprinting do', async () => {
    const el = await show('full', { question: 'arbeid' });
    const { getImageData } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.getImageData = () =>
      new ImageData(new Uint8ClampedArray(4).fill(255), 1, 1);
    try {
      setTimeout(() => button(el, 'Last ned som bilde').click());
      const told = (await oneEvent(el, 'lo-error')) as LoErrorEvent;
      expect(told.message).to.contain('hides');
    } finally {
      CanvasRenderingContext2D.prototype.getImageData = getImageData;
    }
  });
});
