import { it } from 'node:test';
import assert from 'node:assert/strict';
import { inEachEngine, until, widgets, type Bench } from '../../tools/testing/hosts/bench.ts';
import { clickHost, recorded, saidBy } from '../../tools/testing/hosts/in-page.ts';
import { earlier } from '../../tools/testing/hosts/sites.ts';

/** What the widgets say on a page. */
async function sayings(bench: Bench, page: string): Promise<Record<string, string>> {
  const tab = await bench.visit(page);
  const said: Record<string, string> = {};
  for (const tag of widgets) said[tag] = await tab.evaluate(saidBy, tag);
  await tab.close();
  return said;
}

inEachEngine('what else is on the page', {}, bench => {
  let plain: Promise<Record<string, string>> | undefined;

  for (const [page, what] of [
    ['prototyper.html', 'prototypes with more names and other methods'],
    ['gamle-erstatninger.html', 'old stand-ins for what the browser has'],
  ] as const)
    it(`W6: ${what} change nothing of what is said`, bench.needs('changed prototypes'), async () => {
      plain ??= sayings(bench, 'vanlig.html');
      const expected = await plain;
      assert.deepEqual(await sayings(bench, page), expected);
    });

  it('W39: thirty widgets, one script, and one request for each file', async () => {
    const tab = await bench.visit('tretti.html');
    assert.equal(await tab.evaluate(() => document.querySelectorAll('main > *').length), 30);
    assert.equal(await tab.evaluate(() => document.querySelectorAll('main [id]').length), 0);
    const { requests } = bench.ours;
    assert.deepEqual(
      requests.filter((path, n) => requests.indexOf(path) !== n),
      [],
    );
    assert.equal(requests.filter(path => path === '/lo.js').length, 1);
    assert.ok(requests.includes('/debatt-2027/areas/3201.json') && requests.length < 20, requests.join(' '));
    await tab.close();
  });

  it('W1: two versions: the first is used, the console says so once, and they work together', async () => {
    const tab = await bench.visit('to-utgaver.html');
    const versions = await tab.evaluate(() =>
      ['lo-top-issues', 'lo-area-picker'].map(
        tag => (customElements.get(tag) as unknown as { version: string }).version,
      ),
    );
    assert.notEqual(versions[0], earlier);
    assert.equal(versions[1], earlier);
    assert.match(
      await tab.evaluate(saidBy, 'lo-top-issues'),
      /Bærum/,
      'follows the picker of the other version',
    );
    const { notes } = await tab.evaluate(recorded);
    assert.deepEqual(notes.filter(each => each.includes('was here first')).length, 1, notes.join('\n'));
    await tab.close();
  });

  it('in WordPress’ sandbox: the page tells its height, and WordPress takes it', async () => {
    const tab = await bench.visit('wordpress.html');
    await until(
      () => tab.evaluate(() => document.querySelector('iframe')!.height),
      height => height === '1000',
      'the height that WordPress allows',
    );
    // The script in the frame has run: the widgets there have asked for their data.
    await until(
      async () => bench.ours.requests,
      requests => requests.some(path => path.endsWith('/areas/3205.json')),
      'no data was asked for',
    );
    await new Promise(wait => setTimeout(wait, 300));
    await bench.picture(tab, 'wordpress');
    await tab.close();
  });

  it('W34: rewritten by a translator it goes on, also when what it shows is exchanged', async () => {
    const tab = await bench.visit('oversatt.html', { as: 'oversatt-foer' });
    await tab.evaluate(clickHost, '[data-oversett]');
    const rewritten = (tag: string) => () => tab.evaluate(saidBy, tag);
    for (const tag of ['lo-top-issues', 'lo-party-compare'])
      await until(rewritten(tag), said => /«[^»]*Bærum[^»]*»/.test(said), `${tag} is not translated`);
    await bench.picture(tab, 'oversatt');
    await tab.evaluate(() => {
      for (const each of document.querySelectorAll('main [area]')) each.setAttribute('area', '32');
    });
    for (const tag of ['lo-top-issues', 'lo-party-compare']) {
      await until(rewritten(tag), said => said.includes('Akershus'), `${tag} does not show the county`);
    }
    await bench.picture(tab, 'oversatt-fylket');
    assert.deepEqual((await tab.evaluate(recorded)).errors, []);
    await tab.close();
  });
});
