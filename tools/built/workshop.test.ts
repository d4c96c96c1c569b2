import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Embed } from '../../src/core/releases.ts';
import { fixture } from '../../src/publishing/fixtures/read.ts';
import { buildTree, checkSource } from '../../src/publishing/index.ts';
import { openBrowser, serve, type Site } from '../testing/site.ts';

const root = join(import.meta.dirname, '../..');

/** A published tree as a web server has it, by path. */
async function published(): Promise<Record<string, string>> {
  const { debate } = await checkSource(fixture('hel-debatt'), { today: '2027-06-21' });
  const tree = await buildTree({ ...debate!, base: undefined, scripts: undefined }, { builtBy: 'test' });
  return Object.fromEntries(
    [...tree].map(([path, bytes]) => [`/tre/${path}`, new TextDecoder().decode(bytes)]),
  );
}

describe('Verkstedet as a folder of files', () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    const { status, stderr } = spawnSync(process.execPath, ['tools/build.mjs', '--only', 'workshop'], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    site = await serve(join(root, 'dist'), { pages: await published() });
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open(path = ''): Promise<{ page: Page; wrong: string[]; asked: string[] }> {
    const page = await browser.newPage();
    const wrong: string[] = [];
    const asked: string[] = [];
    page.on('console', message => message.type() === 'error' && wrong.push(message.text()));
    page.on('pageerror', error => wrong.push(error.message));
    page.on('response', answer => answer.status() >= 400 && wrong.push(`${answer.status()} ${answer.url()}`));
    page.on('request', request => asked.push(request.url()));
    await page.goto(`${site.url}workshop/${path}`);
    return { page, wrong, asked };
  }

  /** Waits until the preview has painted both widgets, and reads the code to paste. */
  async function codeOf(page: Page): Promise<string> {
    await page.waitForSelector('#koden', { timeout: 60_000 });
    const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
    await frame.waitForFunction(() =>
      [...document.querySelectorAll('lo-top-issues, lo-party-compare')].some(
        each => (each.shadowRoot?.textContent?.trim().length ?? 0) > 50,
      ),
    );
    return (await page.locator('pre').first().textContent()) ?? '';
  }

  it('checks tables, shows them and gives the code, from its own files alone', async () => {
    const { page, wrong, asked } = await open();
    await page.locator('#filer').setInputFiles(
      [...fixture('hel-debatt')].map(([name, bytes]) => ({
        name,
        mimeType: 'text/csv',
        buffer: Buffer.from(bytes),
      })),
    );
    assert.match(await codeOf(page), /<lo-party-compare/);
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      asked.filter(each => !each.startsWith(`${site.url}workshop/`)),
      [],
    );
    await page.close();
  });

  it('opens a published tree, and names the lo.js that lies with it', async () => {
    const { page, wrong } = await open();
    await page.fill('#adresse', `${site.url}tre/areas/3201.json`);
    await page.keyboard.press('Enter');
    const code = await codeOf(page);
    assert.ok(code.includes(`src="${site.url}workshop/cdn/v1/lo.js"`), code);
    const { version, files } = (await (await fetch(`${site.url}workshop/cdn/v1/embed.json`)).json()) as Embed;
    await page.getByLabel('Låst med kontrollsum').check();
    const pinned = `src="${site.url}workshop/cdn/${version}/lo.js" integrity="${files['lo.js']!.integrity}" crossorigin="anonymous"`;
    await page.waitForFunction(
      wanted => document.querySelector('pre')?.textContent?.includes(wanted),
      pinned,
    );
    await page.getByLabel('Følger med').check();
    assert.equal(await page.locator('pre').first().textContent(), code);
    for (const path of ['v1/lo.js', 'v1/embed.json', 'releases.json'])
      assert.equal((await fetch(`${site.url}workshop/cdn/${path}`)).status, 200, path);
    assert.deepEqual(wrong, []);
    await page.close();
  });

  it('leads nowhere that is not in the folder, from its pages and its guides', async () => {
    const guides = ['redaktor', 'innliming', 'lokalorganisasjon', 'utvikler', 'undersokelse', 'drift', 'api'];
    const links = new Set<string>();
    for (const path of ['', 'verksted.html', ...guides.map(each => `guide.html#${each}`)]) {
      const { page, wrong } = await open(path);
      await page.waitForSelector(path.startsWith('guide') ? '.side [aria-current]' : '#filer', {
        state: 'attached',
      });
      for (const href of await page.$$eval('a[href]', all =>
        all.map(each => (each as HTMLAnchorElement).href),
      ))
        if (href.startsWith(site.url)) links.add(href.replace(/#.*/, ''));
      assert.deepEqual(wrong, []);
      await page.close();
    }
    assert.ok(links.size > 2);
    for (const link of links) assert.equal((await fetch(link)).status, 200, link);
  });
});
