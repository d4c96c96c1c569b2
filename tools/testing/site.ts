/** For tests of built files: a small web server and a Chromium. Both end with `close`. */
import { chromium, type Browser } from 'playwright-core';
import { ensureBrowser } from '../find-browser.mjs';
import { chromiumFlags } from '../lib/engines.mjs';

export { serve, type Site, type SiteOptions } from './web-server.ts';

/** Starts Chromium without a window. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureBrowser(), args: chromiumFlags, headless: true });
}
