import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openDemo, violations, type Demo } from '../tools/testing/demo.ts';

const pages = [
  'index.html',
  'eksempler.html',
  'verksted.html',
  'guide.html#redaktor',
  'guide.html#lokalorganisasjon',
  'guide.html#drift',
];

let demo: Demo;

before(async () => {
  demo = await openDemo('gallery-test');
});

after(() => demo?.close());

/** A page with what it complained about and asked for. */
async function open(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[]; foreign: string[] }> {
  const context = await demo.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  page.on(
    'request',
    request => !request.url().startsWith(new URL(demo.home).origin) && foreign.push(request.url()),
  );
  page.on(
    'response',
    response => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
  );
  await page.goto(demo.home + path);
  await painted(page);
  return { page, complaints, foreign };
}

/** Waits until every widget has painted, and the guide has its text. */
async function painted(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const widgets = [...document.querySelectorAll('lo-top-issues, lo-party-compare, lo-area-picker')];
    const guide = document.querySelector('.prose');
    return (
      widgets.every(widget => (widget.shadowRoot?.textContent?.trim().length ?? 0) > 50) &&
      (!guide || guide.childElementCount > 3)
    );
  });
}

/** Everything a reader sees inside the first element that fits, shadow and all. */
const shown = (page: Page, selector: string) =>
  page.evaluate(
    name => document.querySelector(name)!.shadowRoot!.textContent!.replace(/\s+/g, ' '),
    selector,
  );

describe('the demo', () => {
  for (const path of pages) {
    it(`${path}: complains of nothing, asks nobody else, stores nothing, fits 320 px, accessible light and dark`, async () => {
      const { page, complaints, foreign } = await open(path, { viewport: { width: 320, height: 800 } });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await violations(page), [], colorScheme);
      }
      assert.deepEqual(complaints, []);
      assert.deepEqual(foreign, []);
      assert.deepEqual(await page.context().cookies(), []);
      assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
      await page.context().close();
    });
  }

  it('shows what LO published in 2023, with percentages computed from the counts', async () => {
    const { page } = await open('index.html');
    const text = await shown(page, '#landet lo-top-issues');
    assert.match(text, /54\s?%/);
    assert.match(text, /82\s366/);
    assert.match(text, /kortere form/);
    assert.doesNotMatch(text, /Oppdiktede data/);
    await page.context().close();
  });

  it('says that Trondheim is an extract and who read the answers', async () => {
    const { page } = await open('index.html');
    assert.match(await page.innerText('#trondheim'), /et utdrag/);
    assert.match(await shown(page, '#trondheim lo-party-compare'), /organisasjonene som spurte/);
    assert.match(
      await shown(page, '#trondheim lo-party-compare'),
      /Ikke alle listene til valget er med her\./,
    );
    await page.context().close();
  });

  it('lets the three widgets follow each other, and says of each that its data is made up', async () => {
    const { page } = await open('index.html');
    await page.click('[data-area^="1144"]');
    await page.waitForFunction(() =>
      document.querySelector('#proev lo-party-compare')!.shadowRoot!.textContent!.includes('Kvitsøy'),
    );
    for (const tag of ['lo-area-picker', 'lo-top-issues', 'lo-party-compare'])
      assert.match(await shown(page, `#proev ${tag}`), /Oppdiktede data/, tag);
    assert.doesNotMatch(await shown(page, '#proev lo-top-issues'), /\d\s?%/);
    assert.match(await page.innerText('[data-snippets]'), /area="1144"/);
    await page.context().close();
  });

  it('goes from an issue of the members to what the lists answer about it, and back', async () => {
    const { page } = await open('index.html');
    const [issues, answers] = ['#proev lo-top-issues', '#proev lo-party-compare'];
    const all = await page.locator(`${answers} [data-row]`).count();
    const way = page.locator(`${issues} button.answers`).first();
    const [, issue = ''] = /«(.+)»/.exec((await way.getAttribute('aria-label')) ?? '') ?? [];
    await way.click();
    await page.waitForFunction(
      name => document.querySelector(name)!.shadowRoot!.querySelector('.banner'),
      answers,
    );
    assert.ok((await page.innerText(`${answers} .banner`)).includes(`«${issue}»`), issue);
    const some = await page.locator(`${answers} [data-row]`).count();
    assert.ok(some > 0 && some < all, `${some} of ${all} standpoints`);
    await page.locator(`${answers} .banner >> text=Tilbake til sakene`).click();
    assert.equal(await page.locator(`${answers} [data-row]`).count(), all);
    assert.ok(await way.evaluate(button => (button.getRootNode() as ShadowRoot).activeElement === button));
    await page.context().close();
  });

  it('says how many municipalities and counties one can choose, and leads to one of them without scripts', async () => {
    const { page } = await open('index.html');
    const text = await page.innerText('#proev .intro');
    const counts = await page.evaluate(async () => {
      const answer = await fetch('./trees/oppdiktet/debate.json');
      const { areas } = (await answer.json()) as { areas: { level: string }[] };
      return ['municipality', 'county'].map(level => areas.filter(each => each.level === level).length);
    });
    assert.ok(text.includes(`alle ${counts[0]} kommuner og ${counts[1]} fylker`), counts.join());
    const link = await page.getAttribute('#proev lo-area-picker a', 'href');
    await page.goto(new URL(link!, page.url()).href);
    assert.match(await page.innerText('h1'), /Bærum/);
    await page.context().close();
  });

  it('copies a snippet, and says which keys to press where the clipboard is closed', async () => {
    const { page } = await open('index.html');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.click('.snippet button');
    assert.match(await page.innerText('.snippet [role=status]'), /Ctrl \+ C/);
    assert.match(await page.evaluate(() => getSelection()!.toString()), /lo-top-issues/);
    await page.context().close();
  });

  it('W3: shows a table and a link where scripts do not run', async () => {
    const context = await demo.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(demo.home);
    assert.match(await page.innerText('#landet'), /Flere faste, hele stillinger i kommunen\s+54 %/);
    assert.equal(await page.locator('#landet a').count(), 1);
    await context.close();
  });
});
