import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../lib/rooms.mjs';
import { cdn } from '../testing/dist.ts';
import { openBrowser, serve, type Site } from '../testing/site.ts';

const example = (name: string) => readFileSync(join(root, 'data-schema/examples', name), 'utf8');
const area = JSON.parse(example('area-full.json')) as { area: object; words?: unknown };

/** The same document for another place. */
function areaOf(code: string, level: string, ...names: string[]): string {
  return JSON.stringify({ ...area, area: { code, level, names } });
}

const data = {
  '/tree/debate.json': example('debate-full.json'),
  '/tree/areas/3201.json': areaOf('3201', 'municipality', 'Bærum'),
  '/tree/areas/32.json': areaOf('32', 'county', 'Akershus'),
  '/tree/areas/0301.json': areaOf('0301', 'municipality', 'Oslo'),
};

const script = (file: string, more = '') => `<script type="module" src="/${file}" ${more}></script>`;
const page = (...body: string[]) =>
  `<!doctype html><html lang="nb"><meta charset="utf-8"><title>t</title><body>${body.join('\n')}</body></html>`;

const picker = '<lo-area-picker src="/tree/"><a href="/all">Alle</a></lo-area-picker>';
const issues = '<lo-top-issues src="/tree/"><a href="/issues">Sakene</a></lo-top-issues>';
const fixedIssues = issues.replace('src', 'area="3201 32" src');
const compare = '<lo-party-compare src="/tree/" area="3201"><a href="/lists">Svarene</a></lo-party-compare>';

const strict =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const pages: Record<string, string> = {
  ...data,
  '/separate.html': page(script('lo-top-issues.js'), issues, picker, script('lo-area-picker.js')),
  '/picker-first.html': page(script('lo-area-picker.js'), picker.replace('src', 'area="3201" src'), issues),
  '/issue.html': page(script('lo-top-issues.js'), fixedIssues, compare, script('lo-party-compare.js')),
  '/loader.html': page(script('lo.js'), fixedIssues, compare, picker),
  '/twice.html': page(script('lo.js'), script('lo.js?2'), script('lo-top-issues.js'), fixedIssues),
  '/async.html': page(script('lo.js', 'async'), fixedIssues),
  '/error.html': page('<script>throw new Error("not ours")</script>', script('lo.js'), fixedIssues),
  '/marked.html': page(
    script('lo.js'),
    '<p>Se <a data-lo="top-issues" href="/tree/pages/3201.html">det medlemmene valgte</a></p>',
    '<div data-lo-widget="lo-area-picker" data-lo-src="/tree/"><a href="/all">Alle</a></div>',
    '<p><a href="/tree/pages/0301.html">En vanlig lenke</a></p>',
  ),
  '/old.html': page(script('lo.js'), issues.replace('src', 'area="3024" src')),
  '/blocked.html': page(script('lo.js'), fixedIssues),
  '/alone.html': page(script('lo-top-issues.js'), fixedIssues),
};

/** Runs in the page: text of an element's shadow root. */
function shadowText(tag: string): string {
  return (
    document.querySelector(tag)?.shadowRoot?.querySelector('.lo')?.textContent?.replace(/\s+/g, ' ') ?? ''
  );
}

describe('widgets of separate files, and the loader, on one page', () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serve(cdn, { pages });
    browser = await openBrowser();
  });

  const guarded: Site[] = [];

  after(async () => {
    await browser.close();
    await Promise.all([site, ...guarded].map(each => each.close()));
  });

  /** Opens a page and collects what it complains about. */
  async function open(path: string, prepare?: (page: Page) => Promise<unknown>, from = site) {
    const opened = await browser.newPage();
    const errors: string[] = [];
    opened.on('pageerror', error => errors.push(error.message));
    opened.on('console', message => {
      if (/preload|Content Security Policy|lo-medlemsdebatt/i.test(message.text()))
        errors.push(message.text());
    });
    await prepare?.(opened);
    from.requests.length = 0;
    await opened.goto(from.url + path);
    return { page: opened, errors };
  }

  /** Waits until an element shows a text. */
  async function shows(opened: Page, tag: string, text: string): Promise<void> {
    const until = Date.now() + 10_000;
    let found = '';
    while (Date.now() < until && !found.includes(text)) {
      found = await opened.evaluate(shadowText, tag);
      if (!found.includes(text)) await opened.waitForTimeout(50);
    }
    assert.ok(found.includes(text), `<${tag}> shows «${found.slice(0, 200)}», not «${text}»`);
  }

  const count = (path: string, from = site) => from.requests.filter(each => each === path).length;

  it('follow each other: the choice in one file reaches the other', async () => {
    const { page: opened, errors } = await open('separate.html');
    await shows(opened, 'lo-area-picker', 'Finn kommunen');
    const field = opened.locator('lo-area-picker input');
    await field.fill('bærum');
    await field.press('Enter');
    await shows(opened, 'lo-top-issues', 'Bærum');
    await field.fill('oslo');
    await field.press('Enter');
    await shows(opened, 'lo-top-issues', 'Oslo');
    assert.deepEqual(errors, []);
    await opened.close();
  });

  it('an issue picked in one file is what the other shows the answers to', async () => {
    const { page: opened, errors } = await open('issue.html');
    await shows(opened, 'lo-party-compare', 'Hva svarer listene i Bærum?');
    await shows(opened, 'lo-top-issues', 'Se hva listene svarer');
    await opened
      .getByRole('button', { name: /Se hva listene svarer/ })
      .first()
      .click();
    await shows(
      opened,
      'lo-party-compare',
      'Dette valgte flest av medlemmene som svarte i Bærum: «Flere faste',
    );
    assert.ok(
      await opened.evaluate(shadowText, 'lo-party-compare').then(text => !text.includes('Gratis SFO')),
    );
    assert.deepEqual(errors, []);
    await opened.close();
  });

  it('a late one asks, and the picker answers', async () => {
    const { page: opened, errors } = await open('picker-first.html');
    await shows(opened, 'lo-area-picker', 'Finn kommunen');
    await opened.addScriptTag({ type: 'module', url: '/lo-top-issues.js' });
    await shows(opened, 'lo-top-issues', 'Bærum');
    assert.deepEqual(errors, []);
    await opened.close();
  });

  it('W39: the loader asks for each file once, data before code', async () => {
    const { page: opened, errors } = await open('loader.html');
    await shows(opened, 'lo-top-issues', 'Bærum');
    await shows(opened, 'lo-area-picker', 'Finn kommunen');
    // Chromium warns about a preload that nobody used after some seconds.
    await opened.waitForTimeout(4000);
    const twice = site.requests.filter((path, n) => site.requests.indexOf(path) !== n);
    assert.deepEqual(twice, []);
    assert.deepEqual(errors, []);
    const first = (part: string) => site.requests.findIndex(path => path.includes(part));
    assert.ok(first('/tree/areas/3201.json') < first('chunks/'), site.requests.join(' '));
    await opened.close();
  });

  it('loads only what is used', async () => {
    const { page: opened } = await open('async.html');
    await shows(opened, 'lo-top-issues', 'Bærum');
    const defined = await opened.evaluate(() =>
      ['lo-top-issues', 'lo-party-compare', 'lo-area-picker'].filter(tag => customElements.get(tag)),
    );
    assert.deepEqual(defined, ['lo-top-issues']);
    await opened.close();
  });

  it('W1: the loader twice, with a single file beside, does no harm', async () => {
    const { page: opened, errors } = await open('twice.html');
    await shows(opened, 'lo-top-issues', 'Bærum');
    assert.equal(count('/tree/areas/3201.json'), 1);
    assert.deepEqual(errors, []);
    await opened.close();
  });

  it('W43: an old code that is asked for early still ends at its successor', async () => {
    const { page: opened } = await open('old.html');
    await shows(opened, 'lo-top-issues', 'Bærum');
    await shows(opened, 'lo-top-issues', '3024');
    assert.equal(count('/tree/areas/3024.json'), 1);
    assert.equal(count('/tree/areas/3201.json'), 1);
    await opened.close();
  });

  it("another script's exception does no harm", async () => {
    const { page: opened, errors } = await open('error.html');
    await shows(opened, 'lo-top-issues', 'Bærum');
    assert.deepEqual(errors, ['not ours']);
    await opened.close();
  });

  it('W2: marked links and boxes become widgets, ordinary links stay', async () => {
    const { page: opened, errors } = await open('marked.html');
    await shows(opened, 'lo-top-issues', 'Bærum');
    await shows(opened, 'lo-area-picker', 'Finn kommunen');
    assert.equal(await opened.locator('p > a').textContent(), 'En vanlig lenke');
    assert.deepEqual(errors, []);
    await opened.close();
  });

  it('W3: blocked code leaves the fallback, and one line in the console', async () => {
    const { page: opened, errors } = await open('blocked.html', each =>
      each.route('**/chunks/**', route => route.abort()),
    );
    await opened.waitForTimeout(500);
    assert.equal(await opened.locator('lo-top-issues > a').isVisible(), true);
    assert.equal(errors.filter(each => each.includes('lo-medlemsdebatt')).length, 1);
    await opened.close();
  });

  it('W4: no report under a strict policy with Trusted Types, where only lit may make a policy', async () => {
    const host = await serve(cdn, { pages, headers: { 'content-security-policy': strict } });
    guarded.push(host);
    const { page: opened, errors } = await open('loader.html', undefined, host);
    // What evaluates text is refused here, so that nothing but ours may be asked: locators see through shadow roots.
    await opened.locator('lo-area-picker input').waitFor();
    await opened.locator('lo-top-issues h2').first().waitFor();
    await opened.locator('lo-party-compare h2').first().waitFor();
    assert.deepEqual(errors, []);
    await opened.close();
  });

  it('W3: a file that lies beside may be missing: the numbers stand, and what it was for is said', async () => {
    const opened = await open('alone.html', page =>
      page.route('**/lo-top-issues.extras-*.js', route => route.abort()),
    );
    await shows(opened.page, 'lo-top-issues', 'Dette valgte flest av medlemmene som svarte i Bærum');
    await opened.page.getByRole('button', { name: 'Vis som tabell' }).first().click();
    await shows(opened.page, 'lo-top-issues', 'Vi fikk ikke hentet innholdet.');
    await opened.page.unroute('**/lo-top-issues.extras-*.js');
    assert.equal(await opened.page.locator('lo-top-issues table').count(), 0);
    await opened.page.close();
  });
});
