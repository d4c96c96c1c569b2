import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ensureBrowser } from '../find-browser.mjs';
import { chromiumFlags } from '../lib/engines.mjs';
import { root } from '../lib/rooms.mjs';
import { cdn } from '../testing/dist.ts';
import { openBrowser, serve, type Site } from '../testing/site.ts';

const survey = readFileSync(join(root, 'data-schema/examples/survey-open.json'), 'utf8');
const page = `<!doctype html><html lang="nb"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">
<script type="module" src="/lo-survey-form.js"></script>
<lo-survey-form src="/survey.json" collector="/svar/" layout="all"></lo-survey-form>`;

interface Visit {
  readonly page: Page;
  /** Ids of the answers that came. */
  readonly ids: string[];
  readonly close: () => Promise<void>;
}

describe('the survey form, as it is fetched', () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serve(cdn, {
      pages: {
        '/form.html': page,
        '/sandbox.html':
          '<iframe sandbox="allow-scripts" src="/form.html" width="700" height="2500"></iframe>',
        '/survey.json': survey,
        '/other.html': 'En annen side',
      },
    });
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Opens the page with a collector that stores everything. */
  async function visit(by = browser): Promise<Visit> {
    const context = await by.newContext();
    const opened = await context.newPage();
    const ids: string[] = [];
    await opened.route('**/svar/v1/submissions', async route => {
      const { id } = route.request().postDataJSON() as { id: string };
      ids.push(id);
      // A sandboxed frame has no origin.
      const headers = { 'access-control-allow-origin': '*' };
      await route.fulfill({ status: 201, headers, json: { status: 'stored', id } });
    });
    return { page: opened, ids, close: () => context.close() };
  }

  async function fill(opened: Page): Promise<void> {
    await opened.getByLabel('Jeg vil ikke oppgi').check();
    await opened.getByLabel('Flere faste').check();
  }

  async function answer(opened: Page): Promise<void> {
    await fill(opened);
    await opened.getByRole('button', { name: 'Send svaret' }).click();
    await opened.getByText('Svaret ditt er sendt').waitFor();
  }

  it('W3: says that the part that sends could not be had, keeps the answers, and tries again when asked', async () => {
    const { page: opened, ids, close } = await visit();
    await opened.route('**/chunks/*desk*', route => route.abort());
    await opened.goto(`${site.url}form.html`);
    await fill(opened);
    await opened.getByRole('button', { name: 'Send svaret' }).click();
    await opened.getByText('Vi fikk ikke hentet resten av skjemaet').waitFor();
    assert.equal(await opened.getByLabel('Flere faste').isChecked(), true);
    assert.equal(await opened.getByLabel('Flere faste').isEnabled(), true);
    const held = await opened.evaluate(
      () => document.querySelector('lo-survey-form')!.shadowRoot!.activeElement?.id,
    );
    assert.equal(held, 'outcome');
    await opened.unroute('**/chunks/*desk*');
    await opened.getByRole('button', { name: 'Prøv igjen' }).click();
    await opened.getByText('Svaret ditt er sendt').waitFor();
    assert.equal(ids.length, 1);
    await close();
  });

  it('W4: is sent from a frame whose sandbox lets no form be submitted, with a press and with Enter', async () => {
    for (const act of ['press', 'Enter']) {
      const { page: opened, ids, close } = await visit();
      await opened.goto(`${site.url}sandbox.html`);
      const form = opened.frameLocator('iframe');
      await form.getByLabel('Jeg vil ikke oppgi').check();
      await form.getByLabel('Flere faste').check();
      if (act === 'press') await form.getByRole('button', { name: 'Send svaret' }).click();
      else await form.getByLabel('Flere faste').press('Enter');
      await form.getByText('Svaret ditt er sendt').waitFor({ timeout: 5000 });
      assert.equal(ids.length, 1);
      await close();
    }
  });

  it('W24: the receipt stands after a reload, and after another page and Back', async () => {
    const { page: opened, ids, close } = await visit();
    await opened.goto(`${site.url}form.html`);
    await answer(opened);
    await opened.reload();
    await opened.getByText('Kvittering:').waitFor();
    await opened.goto(`${site.url}other.html`);
    await opened.goBack();
    await opened.getByText('Kvittering:').waitFor();
    assert.equal(await opened.getByRole('button', { name: 'Send svaret' }).count(), 0);
    assert.equal(ids.length, 1);
    // Whoever is given the address gets the form.
    await opened.goto(`${site.url}other.html`);
    await opened.goto(`${site.url}form.html`);
    await opened.getByRole('button', { name: 'Send svaret' }).waitFor();
    await close();
  });

  it('W24: the receipt stands where the browser keeps the page as it was', async () => {
    const keeping = await chromium.launch({
      executablePath: ensureBrowser(),
      args: [...chromiumFlags, '--enable-features=BackForwardCache'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      headless: true,
    });
    try {
      const { page: opened, ids } = await visit(keeping);
      await opened.addInitScript(() =>
        addEventListener('pageshow', event => Object.assign(window, { persisted: event.persisted })),
      );
      await opened.goto(`${site.url}form.html`);
      await answer(opened);
      await opened.goto(`${site.url}other.html`);
      // Such a page does not load again.
      await opened.goBack({ waitUntil: 'commit' });
      await opened.getByText('Kvittering:').waitFor();
      const persisted = await opened.evaluate(() => (window as unknown as { persisted: boolean }).persisted);
      assert.equal(persisted, true, 'the browser kept it');
      assert.equal(await opened.getByRole('button', { name: 'Send svaret' }).count(), 0);
      assert.equal(ids.length, 1);
    } finally {
      await keeping.close();
    }
  });
});
