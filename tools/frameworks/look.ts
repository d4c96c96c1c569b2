/** What the tests of the apps see of a page. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** A page that is being looked at. */
export interface Look {
  /** What the page has said in the console, but for plain notes, and what it has thrown. */
  readonly complaints: string[];
  /** Waits until what a selector finds shows a text, and gives all it shows. */
  shows(this: void, selector: string, text: string): Promise<string>;
  /** How many issues the ranking shows of its first question. */
  issues(this: void): Promise<number>;
}

/** Runs in the page: text of an element's shadow root, or of the element. */
function textOf(selector: string): string {
  const element = document.querySelector(selector);
  const place = element?.shadowRoot?.querySelector('.lo') ?? element;
  return place?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** What a development build of Lit says of itself. */
const harmless = /^Lit is in dev mode/;

export function look(page: Page): Look {
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => {
    const serious = /^(error|warning|assert)$/.test(message.type());
    if (serious && !harmless.test(message.text()))
      complaints.push(`${message.text()} (${message.location().url})`);
  });
  return {
    complaints,
    async shows(selector, text) {
      const until = Date.now() + 30_000;
      let found = '';
      while (Date.now() < until && !found.includes(text)) {
        found = await page.evaluate(textOf, selector);
        if (!found.includes(text)) await page.waitForTimeout(50);
      }
      const said = `${selector} shows «${found.slice(0, 300)}», not «${text}»\n${complaints.join('\n')}`;
      assert.ok(found.includes(text), said);
      return found;
    },
    issues: () =>
      page
        .locator('lo-top-issues [part~="list"]')
        .first()
        .locator('> [part~="issue"]')
        .filter({ visible: true })
        .count(),
  };
}
