/**
 * Whole pages on a slow line and a slow processor: from navigation to all rows painted, and what thirty widgets cost. Each
 * visit is a new one: nothing is in the cache, and the server is called anew.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { cdn } from '../testing/dist.ts';
import { openBrowser } from '../testing/site.ts';
import { barsData, comparisonData } from './data.ts';
import { barsHtml, comparisonHtml, pageHtml } from './html.ts';
import { serveTexts, type BenchServer } from './server.ts';
import { median, type Line } from './table.ts';

/** What Chrome's tools and WebPageTest call slow 3G: 400 kbit/s, 400 ms there and back. */
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** One page and how to see that its last row is there. */
interface Visit {
  readonly what: string;
  readonly who: string;
  readonly path: string;
  /** Where the last row is: a tag with a shadow root (or none), and a selector. */
  readonly last: readonly [tag: string, selector: string];
}

const script = (file: string) => `<script type="module" src="/${file}"></script>`;
/** What the editors' guide says a page should set aside, and `demo/hosts/plass.html` tests. */
const room = '<style>lo-top-issues { display: block; min-height: 100vh; }</style>';
const preload = (path: string) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="${path}">`;

function texts(): Map<string, string> {
  const files = readdirSync(cdn, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.js'));
  const found = new Map(
    files.map(file => [`/${file.replaceAll('\\', '/')}`, readFileSync(join(cdn, file), 'utf8')]),
  );
  const compare = comparisonData(12, 30);
  const bars = barsData(12);
  found.set('/areas/3201.json', JSON.stringify(compare.area));
  found.set('/areas/32.json', JSON.stringify(bars.area));
  for (let n = 0; n < 10; n++) found.set(`/areas/110${n}.json`, JSON.stringify(barsData(12, `110${n}`).area));
  const widget = '<lo-party-compare src="/" area="3201"><a href="/all">Svarene</a></lo-party-compare>';
  const issues = '<lo-top-issues src="/" area="32" max="12"><a href="/all">Sakene</a></lo-top-issues>';
  found.set('/compare-floor.html', pageHtml(comparisonHtml(compare.sheet)));
  found.set('/compare-loader.html', pageHtml(widget, script('lo.js')));
  found.set('/compare-snippet.html', pageHtml(widget, preload('/areas/3201.json') + script('lo.js')));
  found.set(
    '/compare-single.html',
    pageHtml(widget, preload('/areas/3201.json') + script('lo-party-compare.js')),
  );
  const inside = widget.replace(/<a .*<\/a>/, comparisonHtml(compare.sheet));
  found.set('/compare-inside.html', pageHtml(inside, script('lo.js')));
  found.set('/bars-floor.html', pageHtml(barsHtml(bars.rows)));
  found.set('/bars-loader.html', pageHtml(issues, script('lo.js')));
  found.set('/bars-snippet.html', pageHtml(issues, preload('/areas/32.json') + script('lo.js')));
  found.set('/bars-single.html', pageHtml(issues, preload('/areas/32.json') + script('lo-top-issues.js')));
  found.set('/thirty.html', pageHtml(thirty(), script('lo.js')));
  found.set('/thirty-single.html', pageHtml(thirty(), room + script('lo-top-issues.js')));
  found.set('/thirty-room.html', pageHtml(thirty(), room + script('lo.js')));
  return found;
}

/** Thirty widgets of ten areas; what is inside each is the content itself, written by hand. */
function thirty(): string {
  const each = Array.from({ length: 30 }, (_, n) => {
    const code = `110${n % 10}`;
    return `<section><lo-top-issues src="/" area="${code}">${barsHtml(barsData(12, code).rows)}</lo-top-issues></section>`;
  });
  return each.join('\n');
}

const compareRow = ['lo-party-compare', '[data-row=s29]'] as const;
const barRow = ['lo-top-issues', 'li:nth-child(12)'] as const;
const onTheLine = 'slow 3G and 6x CPU, navigation to content';
const compared = `${onTheLine}: 12 x 30`;
const ranked = `${onTheLine}: 12 issues`;

const visits: readonly Visit[] = [
  {
    what: compared,
    who: 'floor: HTML, words in it',
    path: '/compare-floor.html',
    last: ['', 'tbody:last-of-type td:last-child'],
  },
  { what: compared, who: 'snippet: preload line, loader', path: '/compare-snippet.html', last: compareRow },
  { what: compared, who: 'loader alone', path: '/compare-loader.html', last: compareRow },
  { what: compared, who: 'single file, preload line', path: '/compare-single.html', last: compareRow },
  {
    what: compared,
    who: 'loader, content inside as fallback',
    path: '/compare-inside.html',
    last: ['', 'tbody:last-of-type td:last-child'],
  },
  { what: ranked, who: 'floor: HTML', path: '/bars-floor.html', last: ['', 'li:nth-child(12)'] },
  { what: ranked, who: 'snippet: preload line, loader', path: '/bars-snippet.html', last: barRow },
  { what: ranked, who: 'loader alone', path: '/bars-loader.html', last: barRow },
  { what: ranked, who: 'single file, preload line', path: '/bars-single.html', last: barRow },
];

/** In the page, from before its first script: notes when the last row has been there for a frame. */
function watchFor([tag, selector]: readonly [string, string]): void {
  const look = () => {
    const root = tag ? document.querySelector(tag)?.shadowRoot : document;
    const row = root?.querySelector(selector);
    if (!row || !row.getClientRects().length) return void requestAnimationFrame(look);
    requestAnimationFrame(() => ((window as unknown as { shownAt: number }).shownAt = performance.now()));
  };
  look();
}

async function throttled(page: Page): Promise<CDPSession> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', slow);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  return client;
}

async function visit(browser: Browser, url: string, { path, last }: Visit): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await throttled(page);
  await page.addInitScript(watchFor, last);
  await page.goto(url + path, { waitUntil: 'commit' });
  const handle = await page.waitForFunction('window.shownAt', undefined, { polling: 50 });
  const at = (await handle.jsonValue()) as number;
  await context.close();
  return at / 1000;
}

async function slowLine(browser: Browser, url: string, rounds: number): Promise<Line[]> {
  const times = visits.map((): number[] => []);
  // A first round warms the browser and the server, and is not counted.
  for (let round = -1; round < rounds; round++)
    for (const [n, each] of visits.entries()) {
      const time = await visit(browser, url, each);
      if (round >= 0) times[n]!.push(time);
    }
  const medians = times.map(median);
  const floorOf = (what: string) => medians[visits.findIndex(each => each.what === what)]!;
  return visits.map(({ what, who }, n) => ({
    what,
    who,
    figures: { s: medians[n]! },
    ratio: medians[n]! / floorOf(what),
    aim: who.startsWith('floor') ? undefined : '1.10x',
  }));
}

/** In the page: how much content has moved since the first paint, by itself. */
function shifts(): number {
  const seen = (window as unknown as { shifts: number }).shifts;
  return seen;
}

async function thirtyWidgets(
  browser: Browser,
  server: BenchServer,
  path: string,
  who: string,
): Promise<Line> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await page.addInitScript(() => {
    const own = window as unknown as { shifts: number };
    own.shifts = 0;
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) own.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  server.requests.length = 0;
  await page.goto(server.url + path);
  await page.waitForFunction(
    `[...document.querySelectorAll('lo-top-issues')].every(el => el.shadowRoot?.querySelector('li'))`,
    undefined,
    { polling: 100 },
  );
  await page.waitForTimeout(500);
  await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const heap = (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN) / 1e6;
  const { requests } = server;
  const scripts = requests.filter(path => path.endsWith('.js'));
  const data = requests.filter(path => path.endsWith('.json'));
  const shifted = await page.evaluate(shifts);
  await page.close();
  return {
    what: '30 widgets of 10 areas on one page',
    who,
    figures: {
      scripts: scripts.length,
      'data requests': data.length,
      'files asked for twice': requests.length - new Set(requests).size,
      'MB heap': heap,
      'layout shift': shifted,
    },
    aim: '1 script, each file once, 4 MB, no shift',
  };
}

/** Slow line, and thirty on a page. */
export async function pages(rounds: number): Promise<Line[]> {
  const server = await serveTexts(texts());
  const browser = await openBrowser();
  try {
    return [
      ...(await slowLine(browser, server.url, Math.min(rounds, 5))),
      await thirtyWidgets(browser, server, '/thirty.html', 'loader, content inside'),
      await thirtyWidgets(browser, server, '/thirty-room.html', 'loader, room reserved as the guide says'),
      await thirtyWidgets(browser, server, '/thirty-single.html', 'single file, room reserved'),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}
