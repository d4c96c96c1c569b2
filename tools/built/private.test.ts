import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { root } from '../lib/rooms.mjs';
import { cdn } from '../testing/dist.ts';
import { openBrowser, serve, type Site } from '../testing/site.ts';

const example = (name: string) => readFileSync(join(root, 'data-schema/examples', name), 'utf8');

const tree = {
  '/tree/debate.json': example('debate-full.json'),
  '/tree/areas/3201.json': example('area-full.json'),
  '/tree/areas/area-full.words.json': example('area-full.words.json'),
  '/tree/areas/3201.words.json': example('area-full.words.json'),
  '/tree/survey.json': example('survey-open.json'),
};

const tags = ['top-issues', 'party-compare', 'area-picker', 'survey-form'];

/** A page of one host with scripts of the same, and data of another. */
const pageOf = (data: string, scripts: readonly string[]) =>
  `<!doctype html><html lang="nb"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><body>
${scripts.map(each => `<script type="module" src="/${each}"></script>`).join('\n')}
<lo-area-picker src="${data}tree/"></lo-area-picker>
<lo-top-issues src="${data}tree/" area="3201"></lo-top-issues>
<lo-party-compare src="${data}tree/" area="3201" deep-link></lo-party-compare>
<lo-survey-form src="${data}tree/survey.json"></lo-survey-form>`;

/** Runs before the page's own scripts: notes every attempt to keep something on the device. */
function watchStorage(): void {
  const kept: string[] = [];
  Object.assign(window, { kept });
  const watch = (owner: object, name: string, label: string) => {
    const real = (owner as Record<string, (...args: unknown[]) => unknown>)[name]!;
    Object.defineProperty(owner, name, {
      value(this: unknown, ...args: unknown[]) {
        kept.push(`${label} ${String(args[0])}`);
        return real.apply(this, args);
      },
    });
  };
  watch(Storage.prototype, 'setItem', 'storage');
  watch(IDBFactory.prototype, 'open', 'indexedDB');
  // Only on secure pages.
  if ('caches' in window) watch(CacheStorage.prototype, 'open', 'cache');
  if ('serviceWorker' in navigator) watch(ServiceWorkerContainer.prototype, 'register', 'worker');
  watch(Navigator.prototype, 'sendBeacon', 'beacon');
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  Object.defineProperty(document, 'cookie', {
    get: () => cookie.get!.call(document) as string,
    set: (value: string) => void kept.push(`cookie ${value}`),
  });
}

/** Uses everything a reader can use, short of sending. */
async function useAll(page: Page): Promise<void> {
  await page.locator('lo-area-picker input').fill('bærum');
  await page.keyboard.press('Enter');
  const issues = page.locator('lo-top-issues');
  await issues
    .getByRole('button', { name: /Vis \d+ saker til/ })
    .first()
    .click();
  await issues.getByRole('button', { name: 'Vis som tabell' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    issues.getByRole('button', { name: /CSV/ }).click(),
  ]);
  await file.delete();
  const compare = page.locator('lo-party-compare');
  for (const name of ['Hvem har svart?', 'Slik er dette laget', 'Velg hva du vil se'])
    await compare.getByRole('button', { name }).click();
  await compare.locator('[name="sort"]').selectOption('disagreement');
  await compare.getByRole('button', { name: /Les / }).first().click();
  await compare.locator('blockquote').first().waitFor();
  const boxes = page.locator('lo-survey-form input[type=checkbox]');
  await boxes.first().click();
  await page
    .locator('lo-survey-form')
    .locator('textarea, input[type="text"], input:not([type])')
    .first()
    .fill('Lys');
  await page.waitForTimeout(500);
}

describe('on a page of somebody else', () => {
  let data: Site;
  let host: Site;
  let browser: Browser;

  before(async () => {
    data = await serve(cdn, { pages: tree });
    host = await serve(cdn, {
      pages: {
        '/loader.html': pageOf(data.url, ['lo.js']),
        '/files.html': pageOf(
          data.url,
          tags.map(each => `lo-${each}.js`),
        ),
      },
    });
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    await Promise.all([data?.close(), host?.close()]);
  });

  for (const path of ['loader.html', 'files.html'])
    it(`nothing is kept on the device and nobody else is asked, whatever a reader uses: ${path}`, async () => {
      const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
      await context.addInitScript(watchStorage);
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', request => asked.push(request.url()));
      await page.goto(host.url + path);
      await useAll(page);
      const others = asked.filter(
        each =>
          !each.startsWith(host.url) && !each.startsWith(`${data.url}tree/`) && !/^(data|blob):/.test(each),
      );
      assert.deepEqual(others, []);
      assert.ok(asked.includes(`${data.url}tree/areas/3201.json`), 'requests are seen');
      assert.deepEqual(await page.evaluate(() => (window as unknown as { kept: string[] }).kept), []);
      assert.deepEqual(await context.cookies(), []);
      const databases = await page.evaluate(async () => (await indexedDB.databases()).length);
      assert.equal(databases + (await page.evaluate(() => localStorage.length + sessionStorage.length)), 0);
      assert.equal(
        await page.evaluate(() => document.querySelectorAll('body [id]').length),
        0,
        'ids in the page',
      );
      await context.close();
    });

  it('the watch sees what is kept', async () => {
    const context = await browser.newContext();
    await context.addInitScript(watchStorage);
    const page = await context.newPage();
    await page.goto(`${host.url}loader.html`);
    await page.evaluate(() => {
      localStorage.setItem('a', '1');
      document.cookie = 'b=1';
      indexedDB.open('c');
    });
    assert.deepEqual(await page.evaluate(() => (window as unknown as { kept: string[] }).kept), [
      'storage a',
      'cookie b=1',
      'indexedDB c',
    ]);
    await context.close();
  });
});
