import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { buildPage } from './build.ts';
import { look, type Look } from './look.ts';
import { openStage, type Stage } from './stage.ts';

describe('the packed package in the apps of frameworks', () => {
  let stage: Stage;

  before(async () => {
    stage = await openStage();
  });

  after(() => stage.close());

  for (const app of ['html', 'react', 'vue', 'svelte', 'angular']) {
    describe(app, () => {
      let at = '';

      before(async () => {
        at = stage.url + (await buildPage(app, 'production'));
      });

      /** Opens the app, does something with it, and sees that nothing was said in the console meanwhile. */
      async function using(act: (app: Look, page: Page) => Promise<void>, blocked = ''): Promise<void> {
        const page = await stage.browser.newPage();
        if (blocked) await page.route(blocked, route => route.abort());
        const opened = look(page);
        await page.goto(at);
        await act(opened, page);
        if (!blocked) assert.deepEqual(opened.complaints, []);
        await page.close();
      }

      it('paints data, and the app is told of it', () =>
        using(async ({ shows }) => {
          await shows('lo-top-issues', 'i Bærum');
          await shows('lo-party-compare', 'Bærum');
          await shows('[role="status"]', 'Oppdatert: 2027-');
        }));

      it('takes numbers and objects as properties, and follows when they change', () =>
        using(async ({ shows, issues }, page) => {
          await shows('lo-top-issues', 'De 2 sakene flest valgte i Bærum');
          assert.equal(await issues(), 2);
          await page.getByRole('button', { name: 'Flere saker' }).click();
          await shows('lo-top-issues', 'De 3 sakene flest valgte i Bærum');
          assert.equal(await issues(), 3);
        }));

      it('tells the app which issue was picked', () =>
        using(async ({ shows }, page) => {
          await shows('lo-party-compare', 'Bærum');
          const answers = page.locator('lo-top-issues [part~="answers"]').first();
          const name = (await answers.getAttribute('aria-label')) ?? '';
          await answers.click();
          const title = await page.locator('lo-top-issues [part~="issue"]').first().textContent();
          const said = await shows('[role="status"]', 'Valgt sak: ');
          const issue = said.split('Valgt sak: ')[1]!.trim();
          assert.ok(name.includes(issue) && title!.includes(issue), `«${issue}» of «${name}»`);
        }));

      it('tells the app which area was chosen, and the app passes it on', () =>
        using(async ({ shows }, page) => {
          await shows('lo-top-issues', 'i Bærum');
          const field = page.locator('lo-area-picker input');
          await field.fill('akershus');
          await field.press('Enter');
          await shows('lo-top-issues', 'i Akershus');
          const fallback = page.locator('lo-top-issues > a');
          assert.equal(await fallback.getAttribute('href'), '/tree/pages/32.html');
        }));

      it('is taken away and put back without complaint', () =>
        using(async ({ shows }, page) => {
          await shows('lo-top-issues', 'i Bærum');
          const toggle = page.getByRole('button', { name: 'Vis eller skjul' });
          await toggle.click();
          await page.locator('lo-top-issues').waitFor({ state: 'detached' });
          await toggle.click();
          await shows('lo-top-issues', 'i Bærum');
          await shows('lo-party-compare', 'Bærum');
        }));

      it('leaves the app’s own content where data cannot be had', () =>
        using(async ({ shows }, page) => {
          await shows('lo-top-issues', 'Prøv');
          const fallback = page.getByRole('link', { name: 'Se hva medlemmene valgte' });
          assert.equal(await fallback.isVisible(), true);
          assert.equal(await fallback.getAttribute('href'), '/tree/pages/3201.html');
        }, '**/tree/**'));
    });
  }
});
