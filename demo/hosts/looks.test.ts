import { it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetsOf } from '../../tools/testing/pdf.ts';
import { contrast, luminance, readPng, type Picture, type Rgb } from '../../tools/testing/png.ts';
import { inEachEngine, inFrame, painted, widgets, type Bench } from '../../tools/testing/hosts/bench.ts';
import { sameBoxes } from '../../tools/testing/hosts/boxes.ts';
import {
  boxesIn,
  colours,
  spots,
  stylesIn,
  textColours,
  tooWide,
} from '../../tools/testing/hosts/in-page.ts';

const rgb = (css: string): Rgb => css.match(/[\d.]+/g)!.map(Number) as unknown as Rgb;

/** Opens a page and tells whether each widget is light or dark; its text must be legible either way. */
async function scheme(bench: Bench, page: string, as: string): Promise<string> {
  const tab = await bench.visit(page, { as });
  const seen = new Set<string>();
  for (const tag of widgets) {
    const { text, surface } = await tab.evaluate(colours, tag);
    assert.ok(contrast(rgb(text), rgb(surface)) >= 7, `${tag}: ${text} on ${surface}`);
    seen.add(luminance(rgb(surface)) > 0.5 ? 'light' : 'dark');
  }
  await tab.close();
  return [...seen].join();
}

/** How differently two signs of 16 pixels are drawn, whatever their colours: the share of pixels that differ much. */
function difference(picture: Picture, one: number[], other: number[]): number {
  let differing = 0;
  for (let x = 0; x < 16; x += 1)
    for (let y = 0; y < 16; y += 1) {
      const [a, b] = [one, other].map(([left = 0, top = 0]) => luminance(picture.at(left + x, top + y)));
      if (Math.abs(a! - b!) > 0.25) differing += 1;
    }
  return differing / 256;
}

/** Bars stand out from the surface, and no two answers look the same. */
function distinct(png: Buffer, { bar, surface, signs }: ReturnType<typeof spots>): void {
  const picture = readPng(png);
  const [ink, paper] = [picture.at(bar[0]!, bar[1]!), picture.at(surface[0]!, surface[1]!)];
  assert.ok(contrast(ink, paper) >= 3, `a bar of ${ink.join()} on ${paper.join()}`);
  assert.ok(signs.length >= 4, `${signs.length} signs`);
  for (const [i, one] of signs.entries())
    for (const other of signs.slice(i + 1))
      assert.ok(difference(picture, one.at, other.at) > 0.06, `${one.name} looks like ${other.name}`);
}

inEachEngine('how the widgets look', {}, bench => {
  it('W5: a hostile style sheet moves nothing, hides nothing and changes no style', async () => {
    const plain = await bench.visit('vanlig.html');
    const expected = new Map<string, [Record<string, string>, ReturnType<typeof boxesIn>]>();
    for (const tag of widgets)
      expected.set(tag, [await plain.evaluate(stylesIn, tag), await plain.evaluate(boxesIn, tag)]);
    await plain.close();
    const hostile = await bench.visit('fiendtlig-stil.html');
    for (const [tag, [styles, boxes]] of expected) {
      assert.deepEqual(await hostile.evaluate(stylesIn, tag), styles, tag);
      sameBoxes(await hostile.evaluate(boxesIn, tag), boxes, tag);
    }
    await hostile.close();
  });

  it('W5: light or dark as the page is, on a light system', async () => {
    assert.equal(await scheme(bench, 'vanlig.html', 'vanlig-lyst-system'), 'light');
    assert.equal(await scheme(bench, 'lys.html', 'lys'), 'light');
    assert.equal(await scheme(bench, 'mork.html', 'mork'), 'dark');
    assert.equal(await scheme(bench, 'lys-og-mork.html', 'lys-og-mork'), 'light');
  });

  it('W44: in a frame of 320 pixels nothing is cut off, and the page in it is not wider', async () => {
    const tab = await bench.visit('smal-ramme.html', { blocked: true });
    const inside = inFrame(tab);
    await painted(inside);
    assert.deepEqual(await inside.evaluate(tooWide), { page: 0, parts: [] });
    await bench.picture(tab, 'smal-ramme');
    await tab.close();
  });

  for (const [name, window, needed] of [
    ['320-piksler', { width: 320 }, 'narrow window'],
    ['400-prosent', { width: 320, height: 3500, density: 4 }, 'zoom'],
  ] as const)
    it(`W35 W44: ${name}: nothing is cut off, and the page is not wider`, bench.needs(needed), async () => {
      const tab = await bench.visit('vanlig.html', { window, as: name });
      assert.deepEqual(await tab.evaluate(tooWide), { page: 0, parts: [] });
      await tab.close();
    });

  for (const sight of ['protanopi', 'deuteranopi', 'tritanopi', 'gratoner'])
    it(`${sight}: bars stand out, and no two answers look the same`, async () => {
      const tab = await bench.visit(`fargesyn.html#${sight}`);
      const marks = await tab.evaluate(spots);
      distinct(await bench.picture(tab, `fargesyn-${sight}`), marks);
      await tab.close();
    });

  it('print: as many sheets as the content takes', bench.needs('print'), async () => {
    const tab = await bench.open('vanlig.html');
    await painted(tab);
    const sheets = sheetsOf(await tab.pdf());
    assert.ok(sheets >= 3 && sheets <= 12, `${sheets} sheets`);
    await tab.close();
  });
});

inEachEngine(
  'how the widgets look to a reader with a dark system and large type',
  { dark: true, font: 24 },
  bench => {
    it('W5: light or dark as the page is, never as the system alone', async () => {
      assert.equal(await scheme(bench, 'vanlig.html', 'vanlig-moerkt-system'), 'light');
      assert.equal(await scheme(bench, 'lys.html', 'lys-moerkt-system'), 'light');
      assert.equal(await scheme(bench, 'mork.html', 'mork-moerkt-system'), 'dark');
      assert.equal(await scheme(bench, 'lys-og-mork.html', 'lys-og-mork-moerkt-system'), 'dark');
    });

    it('all text is legible in the colours of the guide, also on a page that is dark', async () => {
      const rule = (path: string) =>
        /lo-top-issues,\s+lo-party-compare,\s+lo-area-picker,\s+lo-survey-form \{[^}]+--lo-surface[^}]+\}/
          .exec(readFileSync(join(import.meta.dirname, path), 'utf8'))![0]
          .replace(/\s+/g, ' ');
      assert.equal(rule('farger.html'), rule('../guides/redaktor.md'));
      assert.equal(await scheme(bench, 'farger.html', 'farger-moerkt-system'), 'light');
      const tab = await bench.visit('farger.html');
      for (const tag of widgets) {
        const { surface } = await tab.evaluate(colours, tag);
        for (const text of await tab.evaluate(textColours, tag))
          assert.ok(contrast(rgb(text), rgb(surface)) >= 4.5, `${tag}: ${text} on ${surface}`);
      }
      await tab.close();
    });

    it(
      'W5: the reader’s own font size counts, also where the page has made its root smaller',
      bench.needs('font size'),
      async () => {
        for (const page of ['vanlig.html', 'fiendtlig-stil.html']) {
          const tab = await bench.visit(page, { as: `${page.replace('.html', '')}-skrift-24` });
          for (const tag of widgets)
            assert.match((await tab.evaluate(stylesIn, tag))['div.lo']!, /font-size: 24px/, `${page} ${tag}`);
          assert.deepEqual((await tab.evaluate(tooWide)).parts, []);
          await tab.close();
        }
      },
    );
  },
);

inEachEngine('how the widgets look in forced colours', { forced: true }, bench => {
  it('W35: bars stand out, and no two answers look the same', bench.needs('forced colours'), async () => {
    const tab = await bench.visit('vanlig.html', { as: 'tvungne-farger' });
    assert.ok(await tab.evaluate(() => matchMedia('(forced-colors: active)').matches));
    const marks = await tab.evaluate(spots);
    distinct(await bench.picture(tab, 'tvungne-farger'), marks);
    await tab.close();
  });
});
