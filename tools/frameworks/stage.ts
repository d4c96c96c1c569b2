/** What the tests of the apps stand on: the workshop with a published tree, served, and a browser. */
import type { Browser } from 'playwright-core';
import { treeAt } from '../testing/pages/site.ts';
import { openBrowser, serve } from '../testing/site.ts';
import { workshop } from './workshop.ts';

/** A running site and a browser, until `close`. */
export interface Stage {
  /** Address of the workshop, with a slash last. */
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  // A browser asks for an icon by itself, and would complain that there is none.
  const pages = { ...(await treeAt('https://debatt.example/tree/')), '/favicon.ico': '' };
  const site = await serve(workshop, { pages });
  const browser = await openBrowser();
  async function close(): Promise<void> {
    await browser.close();
    await site.close();
  }
  return { url: site.url, browser, close };
}
