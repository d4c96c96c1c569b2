import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { root } from '../lib/rooms.mjs';
import { snippets as frontSnippets } from '../../demo/site/snippets.ts';
import { built } from '../testing/dist.ts';
import { parsed } from '../testing/pages/parsed.ts';
import { openBrowser, serve, type Site } from '../testing/site.ts';
import { folder, names, serveSnippets, snippet, type SnippetHost } from '../testing/snippets.ts';

const texts = [
  'README.md',
  ...readdirSync(join(root, 'demo/guides'))
    .filter(file => file.endsWith('.md'))
    .map(file => `demo/guides/${file}`),
].map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const guides = texts.map(({ text }) => text).join('\n');
const sums = JSON.parse(readFileSync(join(folder, 'sums.json'), 'utf8')) as Record<string, string>;

/** What is on the host's page beside the snippet: sites with `lo.js`, or with the listener for frames. */
const around: Record<string, string[]> = {
  lenke: ['lo.js'],
  boks: ['lo.js'],
  'redaktor-lenke': ['lo.js'],
  'redaktor-velger': ['lo.js'],
  'redaktor-velger-lenke': ['lo.js'],
  frosset: ['v1/lo.js'],
};

/** Shown once, and no more: people have them on their pages. */
const earlier = [
  'adresse',
  'forside',
  'modul',
  'modul-avsnitt',
  'ramme-lytter',
  'readme',
  'redaktor-element',
  'redaktor-ramme',
  'redaktor-velger',
  'tabell',
  'tabell-avsnitt',
  'undersokelse',
];

/** On the demo's front page. */
const onFront = ['forside-v1', 'redaktor-lenke', 'ramme'];

/** Elements that a snippet ends up as, when scripts run. */
const elements: Record<string, string[]> = {
  modul: ['lo-top-issues', 'lo-party-compare'],
  'modul-avsnitt': ['lo-top-issues', 'lo-party-compare'],
  lenke: ['lo-top-issues', 'lo-party-compare'],
  boks: ['lo-party-compare'],
  'modul-dato': ['lo-top-issues', 'lo-party-compare'],
  'redaktor-element': ['lo-party-compare'],
  'redaktor-element-v1': ['lo-party-compare'],
  'redaktor-lenke': ['lo-party-compare'],
  readme: ['lo-party-compare'],
  'readme-v1': ['lo-party-compare'],
  forside: ['lo-top-issues', 'lo-party-compare'],
  'forside-v1': ['lo-top-issues', 'lo-party-compare'],
  frosset: ['lo-party-compare'],
};

/** Blocks of code in a text that are there to be pasted: they name what is ours, and an address. What imports is a program's. */
const pastedIn = (text: string) =>
  [...text.matchAll(/^```\w*\n([^]*?)^```$/gm)]
    .map(([, code = '']) => code.trim())
    .filter(code => /lo-|data-lo|\/pages\//.test(code) && /https:\/\//.test(code))
    .filter(code => !/^(npm|npx|medlemsdebatt|import) /.test(code));

describe('the snippets', () => {
  it('never change: people have them on their pages', () => {
    assert.deepEqual(Object.keys(sums).sort(), names.map(name => `${name}.html`).sort());
    for (const name of names) {
      const sum = createHash('sha256').update(snippet(name)).digest('hex');
      assert.equal(sum, sums[`${name}.html`], `${name}.html is not what people have pasted`);
    }
  });

  for (const { path, text } of texts)
    it(`W3: all that ${path} shows to be pasted is among them`, () => {
      const known = names.map(name => snippet(name).trim());
      for (const code of pastedIn(text)) assert.ok(known.includes(code), code);
    });

  it('W3: so is all that the front page of the demo shows', () => {
    const known = names.map(name => snippet(name).trim());
    const shown = frontSnippets('3201', 'Bærum').map(({ code }) => code);
    assert.deepEqual(
      onFront.map(name => snippet(name).trim()),
      shown,
    );
    for (const code of shown) assert.ok(known.includes(code), code);
  });
});

describe('every snippet ever shown, with the newest build', () => {
  let data: SnippetHost;
  let host: Site;
  let browser: Browser;
  const pages: Record<string, string> = {};
  before(async () => {
    data = await serveSnippets();
    // Another port is another origin, as a host's page is.
    host = await serve(folder, { pages });
    for (const name of names) pages[`/${name}`] = hostPage(around[name] ?? [], here(snippet(name)));
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    await Promise.all([data, host].map(each => each.close()));
  });

  const here = (text: string) => data.here(text);
  const hostPage = (scripts: string[], content: string) =>
    `<!doctype html><html lang="nb"><meta charset="utf-8"><title>t</title><body><h1>Verten</h1>${scripts
      .map(file => `<script type="module" src="${data.url}${file}"></script>`)
      .join('')}${content}</body></html>`;

  async function open(name: string, context: BrowserContext): Promise<{ page: Page; errors: string[] }> {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(error.message));
    await page.goto(`${host.url}${name}`);
    return { page, errors };
  }

  /** Waits until an element has painted the place's name. */
  async function painted(page: Page, tag: string): Promise<void> {
    await page.locator(`${tag} .lo :text("Bærum")`).first().waitFor({ timeout: 15_000 });
  }

  for (const name of Object.keys(elements))
    it(`${name}: becomes the widgets`, async () => {
      const context = await browser.newContext();
      const { page, errors } = await open(name, context);
      for (const tag of elements[name]!) await painted(page, tag);
      assert.deepEqual(errors, []);
      await context.close();
    });

  for (const form of ['Følger med', 'Låst', 'Låst med deler'])
    it(`${form}: the script as snippets.txt has it becomes the widgets`, async () => {
      const [, section = ''] = built('cdn/snippets.txt').split('\n== lo.js\n');
      const [, code = ''] = new RegExp(`^${form}:\\n([^]*?)\\n\\n`, 'm').exec(`${section}\n\n`) ?? [];
      assert.match(code, /<script type="module" src="https:\/\/DIN-ADRESSE\//);
      pages['/kanal'] = hostPage([], here(`${code}${snippet('redaktor-element').replace(/^.*\n/, '')}`));
      const context = await browser.newContext();
      const { page, errors } = await open('kanal', context);
      await painted(page, 'lo-party-compare');
      assert.deepEqual(errors, []);
      await context.close();
    });

  for (const name of ['undersokelse', 'undersokelse-v1'])
    it(`${name}: becomes the form`, async () => {
      const context = await browser.newContext();
      const { page, errors } = await open(name, context);
      await page.locator('lo-survey-form form').first().waitFor();
      assert.deepEqual(errors, []);
      await context.close();
    });

  for (const name of ['redaktor-velger', 'redaktor-velger-lenke'])
    it(`${name}: the others follow what is picked`, async () => {
      const context = await browser.newContext();
      const { page, errors } = await open(name, context);
      const field = page.locator('lo-area-picker input');
      await field.fill('bærum');
      await field.press('Enter');
      for (const tag of ['lo-top-issues', 'lo-party-compare']) await painted(page, tag);
      assert.deepEqual(errors, []);
      await context.close();
    });

  for (const [name, listener] of [
    ['ramme', 'ramme-lytter'],
    ['ramme-lenke', 'ramme-lytter-v1'],
    ['redaktor-ramme', 'ramme-lytter-v1'],
  ] as const)
    it(`${name}: shows the page, and with the listener it is as high as what it shows`, async () => {
      pages['/framed'] = hostPage([], here(snippet(name)) + here(snippet(listener)));
      const context = await browser.newContext();
      const { page, errors } = await open('framed', context);
      const inside = page.frameLocator('iframe');
      await inside.locator('h1:has-text("Bærum")').waitFor({ state: 'attached' });
      await inside.locator('lo-party-compare .lo').waitFor();
      const heights = async () => [
        await page.locator('iframe').evaluate(frame => frame.getBoundingClientRect().height),
        await page
          .frames()[1]!
          .evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)),
      ];
      let [outside = 0, content = 0] = await heights();
      for (let i = 0; i < 100 && Math.abs(outside - content) > 5; i += 1) {
        await page.waitForTimeout(100);
        [outside = 0, content = 0] = await heights();
      }
      assert.ok(content > 1200, `${content}`);
      // The host's border of a frame is outside its content.
      assert.ok(Math.abs(outside - content) <= 5, `${outside} for ${content}`);
      assert.deepEqual(errors, []);
      await context.close();
    });

  it('adresse: leads by oEmbed to a frame that shows the page', async () => {
    const address = here(snippet('adresse')).trim();
    const page = parsed(await (await fetch(address)).text());
    const link = page.all('link').find(each => each.attribute('type') === 'application/json+oembed');
    const document = (await (await fetch(link!.attribute('href')!)).json()) as {
      html: string;
      title: string;
    };
    assert.match(document.title, /Bærum/);
    pages['/oembed'] = hostPage([], document.html);
    const context = await browser.newContext();
    const { page: opened } = await open('oembed', context);
    await opened.frameLocator('iframe').locator('lo-top-issues .lo').waitFor();
    await context.close();
  });

  for (const name of names.filter(each => !/lytter|velger|undersokelse/.test(each)))
    it(`W3: ${name}: without scripts the place's name and the way to it are there`, async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const { page } = await open(name, context);
      if (name.includes('ramme')) {
        await page.frameLocator('iframe').locator('table').first().waitFor();
      } else if (name.startsWith('adresse')) {
        assert.match(await page.content(), /\/debatt-2027\/pages\/3201\.html/);
      } else {
        const link = page.locator('a').first();
        assert.ok(await link.isVisible());
        assert.match((await link.getAttribute('href')) ?? '', /\/debatt-2027\/pages\/3201\.html$/);
        assert.match(await page.locator('body').textContent().then(String), /Bærum/);
      }
      await context.close();
    });

  it('redaktor-velger-lenke: without scripts there is a way to all places', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const { page } = await open('redaktor-velger-lenke', context);
    const link = page.locator('a');
    assert.ok(await link.isVisible());
    assert.match((await link.getAttribute('href')) ?? '', /\/debatt-2027\/pages\/index\.html$/);
    await context.close();
  });

  for (const name of ['undersokelse', 'undersokelse-v1'])
    it(`${name}: without scripts there is a way to the survey`, async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const { page } = await open(name, context);
      const link = page.locator('a');
      assert.ok(await link.isVisible());
      assert.match((await link.getAttribute('href')) ?? '', /\/undersokelse$/);
      await context.close();
    });

  for (const name of names.filter(each => ![...earlier, 'forside-v1'].includes(each)))
    it(`${name} stands in a guide as it is`, () => assert.ok(guides.includes(snippet(name).trim()), name));
});
