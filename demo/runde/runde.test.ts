import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openDemo, violations, type Demo } from '../../tools/testing/demo.ts';

/** Published counts are in steps of five: so many answers are seen. */
const ANSWERS = 5;

let demo: Demo;

before(async () => {
  demo = await openDemo('runde-test', 'runde.html');
});

after(() => demo?.close());

/** The page, as somebody meets it who has not been there. */
async function visit(): Promise<Page> {
  const context = await demo.browser.newContext({ viewport: { width: 1000, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${demo.home}runde.html`);
  await page.getByRole('button', { name: 'Send svaret' }).waitFor();
  return page;
}

/** Everything is emptied, and the survey is open. */
async function beginAnew(): Promise<void> {
  const page = await visit();
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Begynn på nytt' }).click(),
  ]);
  await page.context().close();
}

/** Answers in the form as a member does. */
async function answer(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Kommunen du bor i' }).fill('Bærum');
  await page.keyboard.press('Enter');
  const first = page.getByRole('group', { name: /Spørsmål 1 av/ });
  await first.getByLabel('Vern mot vold').check();
  await first.getByLabel('Eget forslag').check();
  await first.getByLabel('Skriv forslaget ditt').fill('HEMMELIG');
  // What is filled in faster than anybody reads is suspect.
  await page.waitForTimeout(2000);
  await page.getByRole('button', { name: 'Send svaret' }).click();
  await page.getByText('Svaret ditt er sendt').waitFor();
}

/** Closes, counts and publishes, and reads how many the widget says have chosen it, of how many answers. */
async function published(page: Page): Promise<{ chosen: number; said: string; shown: string }> {
  await page.getByRole('button', { name: 'Steng, tell og publiser' }).click();
  const widget = page.locator('lo-top-issues');
  await widget.getByRole('button', { name: 'Vis som tabell' }).first().click();
  const row = widget.getByRole('row').filter({ hasText: 'Vern mot vold' }).first();
  const chosen = Number(/\((\d+)\)/.exec(await row.innerText())?.[1]);
  const shown = await widget.evaluate(el => el.shadowRoot!.textContent ?? '');
  return { chosen, said: await page.locator('[data-said]').innerText(), shown };
}

describe('the whole circle, in the page', () => {
  it('what members answer in the form, closed and published, is what the widget shows more of', async () => {
    await beginAnew();
    const empty = await visit();
    const before = await published(empty);
    assert.match(before.said, /431 svar er talt med/);
    await empty.context().close();
    await beginAnew();
    for (let i = 1; i < ANSWERS; i++) {
      const page = await visit();
      await answer(page);
      await page.context().close();
    }
    const page = await visit();
    await answer(page);
    const after = await published(page);
    assert.match(after.said, /436 svar er talt med/);
    assert.equal(after.chosen, before.chosen + ANSWERS);
    assert.doesNotMatch(after.said + after.shown, /HEMMELIG/);
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });
});
