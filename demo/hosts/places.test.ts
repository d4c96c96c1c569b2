import { it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inEachEngine, painted, until, type Bench } from '../../tools/testing/hosts/bench.ts';
import { sameBoxes } from '../../tools/testing/hosts/boxes.ts';
import { boxesIn, clickHost, inSight, tooWide, type Box } from '../../tools/testing/hosts/in-page.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');

const shown = ['lo-top-issues', 'lo-party-compare'];

/** Where things are on the ordinary page, in a column as wide as that of the other pages. */
async function ordinary(bench: Bench): Promise<Map<string, Box[]>> {
  const tab = await bench.visit('vanlig.html', { as: 'vanlig' });
  const boxes = new Map<string, Box[]>();
  for (const tag of shown) boxes.set(tag, await tab.evaluate(boxesIn, tag));
  await tab.close();
  return boxes;
}

inEachEngine('where the widgets stand', {}, bench => {
  let expected: Promise<Map<string, Box[]>> | undefined;

  for (const [page, what, opener] of [
    ['i-detaljer.html', 'a closed <details>', 'summary'],
    ['i-fane.html', 'a tab that is not chosen', '[data-fane=andre]'],
    ['null-bredde.html', 'a box without width', '[data-bredde]'],
  ] as const)
    it(`W38: in ${what} it is whole when that opens`, async () => {
      expected ??= ordinary(bench);
      const boxes = await expected;
      const tab = await bench.visit(page, { as: `${page.replace('.html', '')}-lukket` });
      await tab.evaluate(clickHost, opener);
      for (const [tag, of] of boxes) {
        const now = () => tab.evaluate(boxesIn, tag);
        const [frame] = of;
        await until(
          now,
          ([first]) => Math.abs(first!.box[3]! - frame!.box[3]!) <= 1,
          `${tag} is ${frame!.box[3]}`,
        );
        sameBoxes(await now(), of, tag);
      }
      await bench.picture(tab, page.replace('.html', ''));
      await tab.close();
    });

  it('where the page has reserved the room, as the guide says, nothing that is in sight moves', async () => {
    const seen = async (page: string) => {
      const tab = await bench.open(page);
      if (!page.includes('?')) await painted(tab);
      const found = await tab.evaluate(inSight);
      await tab.close();
      return found;
    };
    const [before, after] = [await seen('plass.html?uten'), await seen('plass.html')];
    assert.deepEqual(after, before);
    assert.equal(before.at(-1)?.[0], 'lo-top-issues');
    const rule = (text: string) => /lo-top-issues,\s+lo-party-compare \{[^}]+100vh;?\s*\}/.exec(text)![0];
    const said = [rule(read('plass.html')), rule(read('../guides/redaktor.md'))];
    assert.equal(said[0]!.replace(/\s+/g, ' '), said[1]);
  });

  it('W2: inside a paragraph it stands between its words', async () => {
    const tab = await bench.visit('i-avsnitt.html');
    assert.equal(
      await tab.evaluate(() => document.querySelector('main p > lo-top-issues')?.localName),
      'lo-top-issues',
    );
    const [frame] = await tab.evaluate(boxesIn, 'lo-top-issues');
    assert.equal(frame!.box[2], 640);
    assert.match(
      await tab.evaluate(() => document.querySelector('main')!.innerText),
      /Før delen[^]*Etter delen/,
    );
    await tab.close();
  });

  it('W2: inside a table it has the room that is left', async () => {
    const tab = await bench.visit('i-tabell.html');
    const [frame] = await tab.evaluate(boxesIn, 'lo-top-issues');
    assert.ok(frame!.box[2]! > 450 && frame!.box[2]! < 640, `${frame!.box[2]} pixels`);
    assert.deepEqual(await tab.evaluate(tooWide), { page: 0, parts: [] });
    await tab.close();
  });
});
