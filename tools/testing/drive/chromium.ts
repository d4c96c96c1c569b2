import { chromium, type Page } from 'playwright-core';
import { ensureBrowser } from '../../find-browser.mjs';
import { chromiumFlags } from '../../lib/engines.mjs';
import { callText, sizeOfPage, usual, type Driver, type Reader, type Tab } from './driver.ts';

/** Chromium over its own protocol. */
export async function driveChromium({ dark, forced, font }: Reader): Promise<Driver> {
  const args = [...chromiumFlags, ...(font ? [`--blink-settings=defaultFontSize=${font}`] : [])];
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args, headless: true });
  return {
    engine: 'chromium',
    async open(url, window = {}) {
      const { width, height, density } = { ...usual, ...window };
      const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor: density,
        colorScheme: dark ? 'dark' : 'light',
        forcedColors: forced ? 'active' : 'none',
      });
      const page = await context.newPage();
      await page.goto(url);
      return tabOf(page);
    },
    close: () => browser.close(),
  };
}

async function tabOf(page: Page): Promise<Tab> {
  const client = await page.context().newCDPSession(page);
  // Playwright's own evaluate reads text as code inside the page, which a strict policy refuses and reports.
  async function evaluate<T>(run: (argument: never) => T | Promise<T>, argument?: unknown): Promise<T> {
    const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
      expression: callText(run, argument),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }
  return {
    evaluate,
    screenshot: async () => page.screenshot({ clip: { x: 0, y: 0, ...(await evaluate(sizeOfPage)) } }),
    pdf: () => page.pdf({ format: 'A4' }),
    close: () => page.context().close(),
  };
}
