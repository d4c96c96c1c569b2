import * as puppeteer from 'puppeteer-core';
import { findFirefox } from '../../lib/engines.mjs';
import { callText, sizeOfPage, usual, type Driver, type Reader, type Tab } from './driver.ts';

/** Preferences that stand for what a reader has chosen. */
function preferences({ dark, forced, font }: Reader): Record<string, unknown> {
  return {
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    ...(forced ? { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 } : {}),
    ...(font ? { 'font.size.variable.x-western': font } : {}),
  };
}

/** Firefox over WebDriver BiDi. */
export async function driveFirefox(reader: Reader): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox()!,
    headless: true,
    extraPrefsFirefox: preferences(reader),
  });
  return {
    engine: 'firefox',
    async open(url, window = {}) {
      const { width, height, density } = { ...usual, ...window };
      const page = await browser.newPage();
      await page.setViewport({ width, height, deviceScaleFactor: density });
      await page.goto(url);
      return tabOf(page);
    },
    close: () => browser.close(),
  };
}

function tabOf(page: puppeteer.Page): Tab {
  const evaluate = async <T>(run: (argument: never) => T | Promise<T>, argument?: unknown) =>
    (await page.evaluate(callText(run, argument))) as T;
  return {
    evaluate,
    async screenshot() {
      const clip = { x: 0, y: 0, ...(await evaluate(sizeOfPage)) };
      return Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false }));
    },
    pdf: async () => Buffer.from(await page.pdf({ format: 'A4' })),
    close: () => page.close(),
  };
}
