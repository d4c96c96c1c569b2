/** What the reader gets when stored HTML is shown on a page of a site that has `lo.js` on all its pages. */
import type { Page } from 'playwright-core';
import type { Site } from '../testing/site.ts';

/** Generous: it is only spent where something is wrong. */
const timeout = 60_000;

/** From most to least. `still` is a frame that may not run scripts: the page, without widgets. */
export const outcomes = [
  'widget',
  'frame',
  'still',
  'table',
  'picture',
  'link',
  'address',
  'nothing',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Opens an address of the host and says what a reader sees of the area there. */
export async function whatReaderGets(
  page: Page,
  url: string,
  { page: address, place }: { page: string; place: string },
): Promise<Outcome> {
  // Modules have run when the page is loaded, and marks are made into elements at once.
  await page.goto(url, { timeout });
  const tags = await page.evaluate(() =>
    [...document.querySelectorAll('lo-top-issues, lo-party-compare')].map(each => each.localName),
  );
  for (const tag of new Set(tags))
    await page.locator(`${tag} .lo :text("${place}")`).first().waitFor({ timeout });
  if (tags.length > 0) return 'widget';
  return (await frameOn(page, place)) ?? (await wordsOn(page, address, place));
}

async function frameOn(page: Page, place: string): Promise<Outcome | undefined> {
  const frames = page.locator('iframe[src*="/pages/"]');
  if ((await frames.count()) === 0) return undefined;
  const inside = frames.first().contentFrame();
  // Shown by the page itself in both cases: the widgets take over from it.
  await inside.locator('h1', { hasText: place }).waitFor({ state: 'attached', timeout });
  const sandbox = await frames.first().getAttribute('sandbox');
  if (sandbox !== null && !sandbox.includes('allow-scripts')) {
    await inside.locator('table').first().waitFor({ timeout });
    return 'still';
  }
  await inside.locator('lo-party-compare .lo').first().waitFor({ timeout });
  return 'frame';
}

async function wordsOn(page: Page, address: string, place: string): Promise<Outcome> {
  const text = await page.locator('main').innerText();
  if (!text.includes(place)) return 'nothing';
  // Where a picture is taken away the link around it is empty, and no reader sees it.
  const links = page.locator(`main a[href="${address}"]`);
  const link = links.filter({ hasText: /\S/ }).first();
  if ((await link.count()) > 0 && (await link.isVisible())) {
    const table = page.locator('main table', { has: page.locator('th') }).first();
    if ((await table.count()) > 0 && (await table.isVisible())) return 'table';
    const picture = page.locator(`main img[alt*="${place}"]`).first();
    return (await picture.count()) > 0 && (await picture.isVisible()) ? 'picture' : 'link';
  }
  return text.includes(address) ? 'address' : 'nothing';
}

/** The page of the host around what it has stored. */
export const hostPage = (content: string, data: Site): string =>
  `<!doctype html><html lang="nb"><meta charset="utf-8"><title>Verten</title><body><h1>Verten</h1>
<script type="module" src="${data.url}lo.js"></script><main>${content}</main></body></html>`;
