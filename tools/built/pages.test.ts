import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { embedScript } from '../../src/pages/embed-script.ts';
import { built, cdn } from '../testing/dist.ts';
import { treeAt } from '../testing/pages/site.ts';
import { openBrowser, serve, type Site } from '../testing/site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a page needs where nothing else is allowed. */
const strict =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

describe('published pages in a browser', () => {
  let site: Site;
  let plain: Site;
  let guarded: Site;
  let browser: Browser;
  const hosts: Record<string, string> = {};
  let host: Site;

  /** Serves the tree with its pages; `scripts` as built. */
  async function tree(scripts: boolean, headers: Record<string, string> = {}): Promise<Site> {
    const pages: Record<string, string> = {};
    const served = await serve(cdn, { pages, headers });
    Object.assign(pages, await treeAt(`${served.url}d/`, scripts ? served.url : undefined));
    return served;
  }

  before(async () => {
    [site, plain, guarded, host] = await Promise.all([
      tree(true),
      tree(false),
      tree(true, { 'content-security-policy': strict }),
      serve(cdn, { pages: hosts }),
    ]);
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    await Promise.all([site, plain, guarded, host].map(each => each.close()));
  });

  async function open(
    address: string,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(error.message));
    page.on('console', message => {
      if (/Content Security Policy|lo-medlemsdebatt/i.test(message.text())) errors.push(message.text());
    });
    await page.goto(address);
    return { page, context, errors };
  }

  it('the widgets take over where scripts run', async () => {
    const { page, context, errors } = await open(`${site.url}d/pages/3201.html`);
    await page.locator('lo-top-issues .lo').waitFor();
    await page.locator('lo-party-compare .lo').waitFor();
    assert.equal(await page.locator('lo-party-compare table.answers').first().isVisible(), false);
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('W3: without scripts, and with blocked ones, the content stays', async () => {
    for (const options of [{ javaScriptEnabled: false }, {}]) {
      const { page, context } = await open('about:blank', options);
      await page.route('**/*.js', route => route.abort());
      await page.goto(`${site.url}d/pages/3201.html`);
      assert.equal(await page.locator('lo-party-compare table.answers').first().isVisible(), true);
      assert.equal(await page.locator('lo-top-issues table.figures').first().isVisible(), true);
      await context.close();
    }
  });

  it('W4: nothing is reported under a strict policy, and bars are as long as the data', async () => {
    const guest = await open(`${guarded.url}d/pages/3201.html`);
    await guest.page.locator('lo-top-issues .lo').waitFor();
    assert.deepEqual(guest.errors, []);
    await guest.context.close();
    const { page, context } = await open(`${guarded.url}d/pages/3201.html`, { javaScriptEnabled: false });
    for (const bar of (await page.locator('table.figures svg.bar').all()).slice(0, 12)) {
      const share = parseFloat((await bar.locator('rect').first().getAttribute('width')) ?? '');
      const [whole, filled] = [await bar.boundingBox(), await bar.locator('rect').first().boundingBox()];
      assert.ok(Math.abs(filled!.width - (whole!.width * share) / 100) <= 1, `${share}`);
    }
    await context.close();
  });

  for (const [name, options] of Object.entries({
    light: { colorScheme: 'light' as const },
    dark: { colorScheme: 'dark' as const },
    'forced colours': { forcedColors: 'active' as const },
    narrow: { viewport: { width: 320, height: 640 } },
  }))
    it(`is accessible: ${name}`, async () => {
      for (const code of ['3201', '32.nn', '3205.en']) {
        const { page, context } = await open(`${plain.url}d/pages/${code}.html`, options);
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const run = (
            globalThis as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            }
          ).axe;
          const { violations } = await run.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
        });
        assert.deepEqual(found, [], code);
        await context.close();
      }
    });

  it('W44: nothing is wider than a screen of 320 pixels', async () => {
    const { page, context } = await open(`${plain.url}d/pages/3201.html`, {
      viewport: { width: 320, height: 640 },
    });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await context.close();
  });

  it('stores nothing and asks for nothing but its own files', async () => {
    plain.requests.length = 0;
    const { page, context } = await open(`${plain.url}d/pages/3201.html`);
    assert.deepEqual([...new Set(plain.requests)].sort(), [
      '/d/pages/3201.html',
      '/d/pages/embed.js',
      '/d/pages/style.css',
    ]);
    assert.deepEqual(await context.cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    await context.close();
  });

  it('shows the content alone in a frame, by ?embed and, without scripts, by #embed', async () => {
    for (const [ending, options] of [
      ['?embed', {}],
      ['#embed', { javaScriptEnabled: false }],
    ] as const) {
      const { page, context } = await open(`${plain.url}d/pages/3201.html${ending}`, options);
      assert.equal(await page.locator('nav.languages').isVisible(), false, ending);
      assert.equal(await page.locator('h1').isVisible(), true, ending);
      assert.equal(await page.locator('.mark').isVisible(), true, ending);
      assert.equal(await page.locator('footer').isVisible(), true, 'the sender is always shown');
      await context.close();
    }
  });

  it('is light or dark as a frame is told, else as the reader has it', async () => {
    const paper = async (ending: string, colorScheme: 'light' | 'dark') => {
      const { page, context } = await open(`${plain.url}d/pages/3201.html${ending}`, { colorScheme });
      const colour = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      await context.close();
      return colour;
    };
    const [white, black] = [await paper('', 'light'), await paper('', 'dark')];
    assert.notEqual(white, black);
    assert.equal(await paper('?theme=light', 'dark'), white);
    assert.equal(await paper('?theme=dark', 'light'), black);
  });

  it('tells its height in the dialects that hosts know', async () => {
    const frame = `<iframe src="${plain.url}d/pages/3205.html?embed&childId=lo1#?secret=abc123" width="600"></iframe>`;
    hosts['/dialects.html'] =
      `<!doctype html><title>t</title><script>got=[];addEventListener('message',e=>got.push(e.data))</script>${frame}`;
    const { page, context } = await open(`${host.url}dialects.html`);
    await page.frameLocator('iframe').locator('h1').waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    const got = await page.evaluate(() => (globalThis as unknown as { got: unknown[] }).got);
    const own = got.findLast(each => (each as { type?: string }).type === 'lo-height') as { height: number };
    const { height } = own;
    assert.ok(height > 500);
    const has = (wanted: unknown) =>
      assert.ok(got.some(each => JSON.stringify(each) === JSON.stringify(wanted)));
    has({ sentinel: 'amp', type: 'embed-size', height });
    has(`pymxPYMxlo1xPYMxheightxPYMx${height}`);
    has({ message: 'height', value: height, secret: 'abc123' });
    await context.close();
  });

  it("works in WordPress' sandbox, where a frame has no origin", async () => {
    hosts['/sandbox.html'] =
      `<!doctype html><title>t</title><iframe sandbox="allow-scripts" src="${site.url}d/pages/3205.html?embed#?secret=abc" height="300"></iframe><script type="module" src="${site.url}lo-frame.js"></script>`;
    const { page, context } = await open(`${host.url}sandbox.html`);
    await page.frameLocator('iframe').locator('lo-top-issues .lo').waitFor();
    await page.waitForTimeout(500);
    assert.ok(Number(await page.locator('iframe').getAttribute('height')) > 500);
    await context.close();
  });

  it('W36: a height from another frame, another origin or the page itself is not used, and none beyond the limits', async () => {
    const page0 = `${plain.url}d/pages/3205.html`;
    hosts['/pages/evil.html'] =
      `<!doctype html><title>t</title><script>parent.postMessage({type:'lo-height',height:4321},'*')</script>`;
    hosts['/other.html'] = hosts['/pages/evil.html'];
    hosts['/listening.html'] = `<!doctype html><title>t</title>
<script type="module" src="${plain.url}lo-frame.js"></script>
<iframe id="ours" src="${page0}" height="300"></iframe><iframe id="other" src="/other.html" height="300"></iframe>`;
    const { page, context, errors } = await open(`${host.url}listening.html`);
    await page.frameLocator('#ours').locator('h1').waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    const height = (id: string) => page.locator(`#${id}`).getAttribute('height');
    const before = await height('ours');
    assert.ok(Number(before) > 500);
    assert.equal(await height('other'), '300', 'only pages of a tree are listened to');
    // The host's own scripts, and other frames, speak of a frame that is not theirs.
    await page.evaluate(() => postMessage({ type: 'lo-height', height: 999 }, '*'));
    // A frame that was led elsewhere speaks from another origin than its address says.
    const ours = page.frames().find(each => each.url() === page0)!;
    const say = (data: unknown) => ours.evaluate(message => parent.postMessage(message, '*'), data);
    for (const bad of [
      { type: 'lo-height', height: '777' },
      { type: 'lo-height', height: NaN },
      null,
      'lo-height',
      { height: 777 },
      { type: 'lo-height' },
    ])
      await say(bad);
    await page.waitForTimeout(200);
    assert.equal(await height('ours'), before);
    await say({ type: 'lo-height', height: 1e9 });
    await page.waitForTimeout(200);
    assert.equal(await height('ours'), '60000');
    await say({ type: 'lo-height', height: -5 });
    await page.waitForTimeout(200);
    assert.equal(await height('ours'), '150');
    await ours.goto(`${host.url}pages/evil.html`);
    await page.waitForTimeout(300);
    assert.notEqual(await height('ours'), '4321', 'another origin than that of the address');
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('prints everything, on white', async () => {
    const { page, context } = await open(`${plain.url}d/pages/3201.html`, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.equal(
      await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
      'rgb(255, 255, 255)',
    );
    const hidden = await page.evaluate(
      () =>
        [...document.querySelectorAll('blockquote, .answers td, .figures td')].filter(
          each => !each.checkVisibility(),
        ).length,
    );
    assert.equal(hidden, 0);
    const pdf = await page.pdf({ format: 'A4' });
    assert.ok((pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length >= 5);
    await context.close();
  });

  it('what goes into frames and around them is about 1 kB', () => {
    assert.ok(Buffer.byteLength(embedScript) <= 1300, `${Buffer.byteLength(embedScript)}`);
    assert.ok(gzipSync(embedScript).length <= 700);
    assert.ok(Buffer.byteLength(built('cdn/lo-frame.js')) <= 1100);
  });
});
