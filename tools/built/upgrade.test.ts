import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Plugin } from 'vite';
import { embedOf } from '../../src/core/releases.ts';
import { buildCdn } from '../build/cdn.mjs';
import { importMap, movingScript, pinnedScript } from '../build/embed.mjs';
import { layOut } from '../layout.mjs';
import { treeAt } from '../testing/pages/site.ts';
import { openBrowser, serve, type Site } from '../testing/site.ts';

const older = '1.0.0';
const newer = '1.1.0';

/** What the newer version says instead: in the files themselves, and in parts that are fetched on demand. */
const reworded: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'top-issues/nb.ts': ['Dette valgte flest av', 'Dette var viktigst for'],
  'top-issues/en.ts': ['What members who answered', 'What mattered most to those'],
};

function newWords(): Plugin {
  return {
    name: 'new-words',
    enforce: 'pre',
    transform(code, id) {
      const [from, to] = reworded[id.split(/[\\/]/).slice(-2).join('/')] ?? [];
      if (!from || !to) return null;
      assert.ok(code.includes(from), `${id} no longer says «${from}»`);
      return { code: code.replace(from, to), map: null };
    },
  };
}

const folder = mkdtempSync(join(tmpdir(), 'lo-upgrade-'));
const out = join(folder, 'cdn');
const builtAt = (version: string) => join(folder, `built-${version}`);

/** Publishes a version as an operator does. */
const release = (version: string) => layOut({ from: builtAt(version), out });

describe('upgrading, with two real builds', () => {
  let site: Site;
  let browser: Browser;
  const pages: Record<string, string> = {};

  before(async () => {
    await buildCdn({ out: builtAt(older), version: older });
    await buildCdn({ out: builtAt(newer), version: newer, plugins: [newWords()] });
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A host with the older version alone, as it was before the release. */
  async function beforeRelease(): Promise<void> {
    rmSync(out, { recursive: true, force: true });
    release(older);
    site = await serve(out, { pages });
    Object.assign(pages, await treeAt(`${site.url}tree/`));
  }

  const manifest = (version: string) =>
    embedOf(JSON.parse(readFileSync(join(builtAt(version), 'embed.json'), 'utf8')))!;
  const pinned = (version: string, entry: string) => pinnedScript(manifest(version), entry, site.url);
  const moving = (entry: string) => movingScript(manifest(older), entry, site.url);

  const widget = (name: string) =>
    `<lo-${name} src="/tree/" area="3201"><a href="/">Svarene</a></lo-${name}>`;
  const all = widget('top-issues') + widget('party-compare') + widget('area-picker');

  /** Opens a page with these pieces; `told` is what it says in the console, and any error. */
  async function open(...parts: string[]): Promise<{ page: Page; told: string[] }> {
    pages['/host.html'] =
      `<!doctype html><html lang="nb"><title>t</title><body>${parts.join('\n')}</body></html>`;
    const page = await browser.newPage();
    const told: string[] = [];
    page.on('pageerror', error => told.push(error.message));
    page.on('console', message => {
      if (/lo-medlemsdebatt|integrity/i.test(message.text())) told.push(message.text());
    });
    await page.goto(`${site.url}host.html`);
    return { page, told };
  }

  const shows = (page: Page, text: string) => page.locator(`.lo :text("${text}")`).first().waitFor();

  /** All three elements have painted what they are for. */
  async function allPainted(page: Page): Promise<void> {
    await page.locator('lo-top-issues h2:has-text("Bærum")').waitFor();
    await page.locator('lo-party-compare table').first().waitFor();
    await page.locator('lo-area-picker input').waitFor();
  }

  const versionOf = (page: Page, tag: string) =>
    page.evaluate(name => (customElements.get(name) as { version?: string } | undefined)?.version, tag);

  async function during(test: () => Promise<void>): Promise<void> {
    await beforeRelease();
    try {
      await test();
    } finally {
      await Promise.all(browser.contexts().map(context => context.close()));
      await site.close();
    }
  }

  for (const entry of ['lo.js', 'lo-top-issues.js'])
    it(`${entry}: a pinned page stays, with every part held by its sum`, () =>
      during(async () => {
        const snippet = importMap(manifest(older), entry, site.url) + pinned(older, entry);
        release(newer);
        const { page, told } = await open(snippet, widget('top-issues'));
        await shows(page, 'Dette valgte flest av');
        assert.equal(await versionOf(page, 'lo-top-issues'), older);
        await page.getByRole('button', { name: 'Vis som tabell' }).first().click();
        await page.locator('lo-top-issues table').first().waitFor();
        assert.deepEqual(
          site.requests.filter(path => path.endsWith('.js') && !path.startsWith(`/${older}/`)),
          [],
        );
        assert.deepEqual(told, []);
      }));

  for (const entry of ['lo.js', 'lo-top-issues.js'])
    it(`${entry}: a page with the moving address follows, and nobody touches the page`, () =>
      during(async () => {
        const parts = [moving(entry), widget('top-issues')];
        const { page } = await open(...parts);
        await shows(page, 'Dette valgte flest av');
        release(newer);
        const { page: later, told } = await open(...parts);
        await shows(later, 'Dette var viktigst for');
        assert.equal(await versionOf(later, 'lo-top-issues'), newer);
        assert.deepEqual(told, []);
      }));

  for (const entry of ['lo.js', 'lo-top-issues.js'])
    it(`${entry}: a page that was open before the release still finds its parts`, () =>
      during(async () => {
        const { page, told } = await open(moving(entry), widget('top-issues'));
        await shows(page, 'Dette valgte flest av');
        release(newer);
        site.requests.length = 0;
        await page.getByRole('button', { name: 'Vis som tabell' }).first().click();
        await page.locator('lo-top-issues table').first().waitFor();
        await page.evaluate(() => (document.querySelector('lo-top-issues')!.lang = 'en'));
        await shows(page, 'What members who answered');
        assert.ok(
          site.requests.some(path => path.startsWith('/v1/chunks/')),
          site.requests.join(' '),
        );
        assert.deepEqual(told, []);
      }));

  it('lo.js: an element that comes to an open page after the release is of the version the page has', () =>
    during(async () => {
      const { page, told } = await open(moving('lo.js'), widget('top-issues'));
      await shows(page, 'Dette valgte flest av');
      release(newer);
      await page.evaluate(() => {
        const compare = document.createElement('lo-party-compare');
        compare.setAttribute('src', '/tree/');
        compare.setAttribute('area', '3201');
        document.body.append(compare);
      });
      await page.locator('lo-party-compare table').first().waitFor();
      assert.equal(await versionOf(page, 'lo-party-compare'), older);
      assert.deepEqual(told, []);
    }));

  const pairs: Record<string, () => string[]> = {
    'a pinned loader before the moving one': () => [pinned(older, 'lo.js'), moving('lo.js')],
    'the moving loader before a pinned one': () => [moving('lo.js'), pinned(older, 'lo.js')],
    'a pinned file before the moving loader': () => [pinned(older, 'lo-top-issues.js'), moving('lo.js')],
    'the moving loader before a pinned file': () => [moving('lo.js'), pinned(older, 'lo-top-issues.js')],
    'files alone': () => [
      pinned(older, 'lo-top-issues.js'),
      ...['top-issues', 'party-compare', 'area-picker'].map(name => moving(`lo-${name}.js`)),
    ],
  };

  for (const [name, scripts] of Object.entries(pairs))
    it(`W1: ${name}: both get along, and one line says that they differ`, () =>
      during(async () => {
        release(newer);
        const { page, told } = await open(...scripts(), all);
        await allPainted(page);
        // Whoever came second says so when its code has run; that of a loader may be on its way.
        for (let i = 0; i < 40 && told.length === 0; i++) await page.waitForTimeout(50);
        await page.waitForTimeout(300);
        assert.equal(told.length, 1, told.join('\n'));
        assert.match(told[0]!, /lo-top-issues> 1\.[01]\.0 was here first; 1\.[01]\.0 is not used/);
      }));

  it('a sum on the moving address refuses the next release, and the fallback stands', () =>
    during(async () => {
      const { integrity } = manifest(older).files['lo.js']!;
      const script = moving('lo.js').replace('></', ` integrity="${integrity}" crossorigin="anonymous"></`);
      const { page } = await open(script, widget('top-issues'));
      await shows(page, 'Dette valgte flest av');
      release(newer);
      const { page: later, told } = await open(script, widget('top-issues'));
      await later.waitForTimeout(500);
      assert.ok(await later.getByText('Svarene').isVisible());
      assert.equal(await versionOf(later, 'lo-top-issues'), undefined);
      assert.match(told.join('\n'), /integrity/);
    }));
});
