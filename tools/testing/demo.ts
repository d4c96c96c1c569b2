/** For tests of the demo's pages: the demo as `npm start` serves it, a Chromium, and what axe thinks. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createServer } from 'vite';
import { openBrowser } from './site.ts';

const root = join(import.meta.dirname, '../..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The demo, served and looked at. */
export interface Demo {
  /** Address of the demo's folder. */
  readonly home: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * Makes the demo's data where it is missing, serves the demo and opens a browser.
 *
 * @param name - Of the test; two tests do not share what Vite has bundled.
 * @param first - A page to open once: Vite bundles what it needs then, and may load it anew.
 */
export async function openDemo(name: string, first = ''): Promise<Demo> {
  if (!existsSync(join(root, 'demo/trees/oppdiktet/release.json')))
    spawnSync(process.execPath, ['tools/demo-data.mjs'], { cwd: root, stdio: 'ignore' });
  const server = await createServer({
    configFile: join(root, 'vite.config.ts'),
    root,
    cacheDir: join(root, `.cache/vite-${name}`),
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    logLevel: 'error',
  });
  await server.listen();
  const home = `${server.resolvedUrls!.local[0]!}demo/`;
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(home + first);
  await page.waitForTimeout(5000);
  await page.close();
  return {
    home,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** What axe finds wrong on a page. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = (await axe.run()).violations;
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`);
  });
}
