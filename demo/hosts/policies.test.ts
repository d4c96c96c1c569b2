import { it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inEachEngine, until } from '../../tools/testing/hosts/bench.ts';
import { bars, click, recorded, saidBy, visibleFallback } from '../../tools/testing/hosts/in-page.ts';

const guide = readFileSync(new URL('../guides/innliming.md', import.meta.url), 'utf8');
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Something to press in each widget, and what is there afterwards. */
const deeds = [
  { tag: 'lo-area-picker', selector: '.all summary', then: 'Akershus' },
  { tag: 'lo-top-issues', selector: '[part=more]', then: 'Vis færre' },
  { tag: 'lo-party-compare', selector: '[data-do=words]', then: 'Skjul svaret' },
  { tag: 'lo-survey-form', selector: '[type=submit]', then: 'Spørsmål 1 av 3' },
];

inEachEngine('what a page’s policy does to the widgets', {}, bench => {
  it('W4: nothing is reported under the strictest policy, and bars are as long as the data', async () => {
    const tab = await bench.visit('streng-csp.html');
    for (const { tag, selector, then } of deeds) {
      assert.ok(await tab.evaluate(click, { tag, selector }), `${tag} has no ${selector}`);
      await until(
        () => tab.evaluate(saidBy, tag),
        said => said.includes(then),
        `${tag} does not say «${then}»`,
      );
    }
    const drawn = await tab.evaluate(bars);
    assert.ok(drawn.length >= 8 && new Set(drawn.map(each => each.percent)).size > 4, JSON.stringify(drawn));
    const [first] = drawn;
    assert.ok(first!.pixels > 60);
    for (const { percent, pixels } of drawn) {
      const expected = (first!.pixels * percent) / first!.percent;
      assert.ok(Math.abs(pixels - expected) <= 1, `${percent} % is ${pixels} px, not ${expected}`);
    }
    assert.deepEqual((await tab.evaluate(recorded)).violations, []);
    assert.deepEqual(bench.host.reports, []);
    // That there was somebody to report to: what the policy refuses is seen in both ways.
    await tab.evaluate(() => void document.body.append(Object.assign(new Image(), { src: '/refused.png' })));
    await until(
      () => tab.evaluate(recorded),
      ({ violations }) => violations.length === 1,
      'one violation',
    );
    await until(
      async () => bench.host.reports,
      reports => reports.length === 1,
      'one report',
    );
    await tab.close();
  });

  it('W4: Trusted Types are required there', async () => {
    const tab = await bench.open('streng-csp.html');
    const refused = await tab.evaluate(() => {
      try {
        new DOMParser().parseFromString('<p>x</p>', 'text/html');
        return false;
      } catch {
        return true;
      }
    });
    assert.ok(refused);
    await tab.close();
  });

  it('W4: with a list that lets one file make its policy, the second does not throw, and its fallback stays', async () => {
    const tab = await bench.visit('to-filer.html', { blocked: true, refused: true });
    await until(
      () => tab.evaluate(saidBy, 'lo-top-issues'),
      said => said.includes('Flere faste'),
      'the first does not show its data',
    );
    await until(
      () => tab.evaluate(recorded),
      ({ notes }) => notes.some(each => each.includes('lo.js')),
      'no note',
    );
    assert.deepEqual((await tab.evaluate(recorded)).errors, []);
    assert.deepEqual(await tab.evaluate(visibleFallback), { seen: 1, all: 2 });
    await bench.picture(tab, 'to-filer');
    await tab.close();
  });

  it('W4: with a list of others’ policies alone nothing throws, and the fallback stays', async () => {
    const tab = await bench.visit('fremmed-liste.html', { blocked: true, refused: true });
    await until(
      () => tab.evaluate(recorded),
      ({ notes }) => notes.some(each => each.includes('lo.js')),
      'no note',
    );
    assert.deepEqual((await tab.evaluate(recorded)).errors, []);
    assert.deepEqual(await tab.evaluate(visibleFallback), { seen: 2, all: 2 });
    await bench.picture(tab, 'fremmed-liste');
    await tab.close();
  });

  for (const [page, what, links] of [
    ['skript-stoppet.html', 'a refused script', 4],
    ['feil-sri.html', 'a script with another hash', 4],
    ['udefinert-uten-skript.html', 'a refused script on a page that hides what is not defined', 2],
    [
      'udefinert-unntatt.html',
      'a refused script on a page that hides what is not defined but our elements',
      4,
    ],
  ] as const)
    it(`W3: ${what} leaves the fallback`, async () => {
      const tab = await bench.visit(page, { blocked: true, refused: true });
      assert.deepEqual(await tab.evaluate(visibleFallback), { seen: links, all: links });
      assert.equal(await tab.evaluate(() => customElements.get('lo-top-issues') === undefined), true);
      await tab.close();
    });

  it('the guide has the rule of that page, and names the loader as the way out of a list with one lit-html', () => {
    const page = readFileSync(new URL('udefinert-unntatt.html', import.meta.url), 'utf8');
    const rule = /lo-top-issues:not\(:defined\)[^}]*\}/.exec(page)![0];
    assert.ok(spaced(guide).includes(spaced(rule)), rule);
    assert.match(guide, /`trusted-types`[^\n]*`lit-html`[^\n]*Bruk `lo\.js`[^\n]*'allow-duplicates'/);
  });

  for (const [page, what] of [
    ['data-stoppet.html', 'refused data'],
    ['udefinert.html', 'refused data on a page that hides what is not defined'],
  ] as const)
    it(`W3 W11: ${what}: it is said, and the fallback is there`, async () => {
      const tab = await bench.visit(page, { blocked: true, refused: true });
      await until(
        () => tab.evaluate(recorded),
        ({ notes }) => notes.filter(each => /lo-medlemsdebatt.*network/.test(each)).length >= 3,
        'no word to the editor',
      );
      await until(
        () => tab.evaluate(visibleFallback),
        ({ seen }) => seen === 4,
        'the fallback is hidden',
      );
      assert.match(await tab.evaluate(saidBy, 'lo-top-issues'), /fikk ikke hentet/);
      await bench.picture(tab, page.replace('.html', ''));
      await tab.close();
    });
});
