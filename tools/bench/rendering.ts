/**
 * Warm rendering in Chromium: code and data are there, so what is measured is what the page's main thread does from "show
 * it" to laid out. All kinds take turns in one run, each in its own page; the first rounds are not counted.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { cdn } from '../testing/dist.ts';
import { openBrowser } from '../testing/site.ts';
import { barsData, comparisonData } from './data.ts';
import { barsHtml, comparisonHtml, pageHtml } from './html.ts';
import { bundlePath, type Bundle } from './peers.ts';
import { serveTexts } from './server.ts';
import { median, type Line } from './table.ts';

/** One way to show the same thing. `show` runs in the page and resolves when the last row is there. */
interface Kind {
  readonly who: string;
  readonly page: string;
}

interface Case {
  readonly what: string;
  readonly aim: string;
  readonly kinds: readonly Kind[];
}

/** Milliseconds of the main thread: everything, and style and layout alone. */
interface Cost {
  readonly all: number;
  readonly layout: number;
}

/** Megabytes of script heap, and DOM nodes. */
interface Held {
  readonly heap: number;
  readonly nodes: number;
}

/** In the page: `bench.show()` and `bench.hide()`, whoever it is. */
const harness = (show: string) => `<main></main><script type="module">
const host = document.querySelector('main');
let undo = () => {};
${show}
// From a timer, as a page's own script would: what the tools evaluate is not counted as script. Layout is left to the frame.
const task = what => new Promise((done, failed) => setTimeout(() => what().then(done, failed)));
const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
window.bench = {
  show: () => task(async () => { undo = (await show(host)) ?? (() => host.replaceChildren()); }).then(frame),
  hide: () => task(async () => { undo(); host.replaceChildren(); }).then(frame),
};
</script>`;

const floor = (html: string) =>
  harness(`const html = ${JSON.stringify(html).replaceAll('<', '\\u003c')};
function show(host) { host.append(document.createRange().createContextualFragment(html)); }`);

const peer = (name: Bundle, call: 'bars' | 'compare', data: unknown) =>
  harness(`import { ${call} } from '/${name}.js';
const data = ${JSON.stringify(data).replaceAll('<', '\\u003c')};
function show(host) { return ${call}(host, data); }`);

/** Our element, with its document in memory after the first round; \`last\` is the last row it must have painted. */
const ours = (tag: string, attributes: Record<string, string>, last: string) =>
  harness(`import '/${tag}.js';
function show(host) {
  const el = document.createElement('${tag}');
  const painted = new Promise(done => el.addEventListener('lo-data', done));
  for (const [name, value] of ${JSON.stringify(Object.entries(attributes))}) el.setAttribute(name, value);
  host.append(el);
  return painted.then(() => el.updateComplete).then(() => {
    if (!el.shadowRoot.querySelector('${last}')) throw new Error('not painted');
  });
}`);

function comparison(lists: number, standpoints: number): { what: Case; files: [string, string][] } {
  const { area, sheet } = comparisonData(lists, standpoints);
  const path = `/c${lists}.json`;
  return {
    what: {
      what: `${lists} lists x ${standpoints} standpoints`,
      aim: '1.0x',
      kinds: [
        { who: 'floor: HTML, words in it', page: floor(comparisonHtml(sheet)) },
        {
          who: 'lo-party-compare',
          page: ours('lo-party-compare', { src: path }, `[data-row=s${standpoints - 1}]`),
        },
        { who: 'Preact, words in it', page: peer('preact', 'compare', sheet) },
      ],
    },
    files: [[path, JSON.stringify(area)]],
  };
}

function bars(issues: number): { what: Case; files: [string, string][] } {
  const { area, rows } = barsData(issues);
  const path = `/b${issues}.json`;
  return {
    what: {
      what: `top issues, ${issues} rows`,
      aim: '1.3x',
      kinds: [
        { who: 'floor: HTML', page: floor(barsHtml(rows)) },
        {
          who: 'lo-top-issues',
          page: ours('lo-top-issues', { src: path, max: String(issues) }, `li:nth-child(${issues})`),
        },
        { who: 'Preact', page: peer('preact', 'bars', { rows }) },
        { who: 'chart.js', page: peer('chart', 'bars', { rows }) },
        { who: 'Observable Plot', page: peer('plot', 'bars', { rows }) },
      ],
    },
    files: [[path, JSON.stringify(area)]],
  };
}

async function metrics(client: CDPSession): Promise<Record<string, number>> {
  const { metrics: list } = await client.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

/** A page that shows one kind on command. */
interface Stage {
  readonly page: Page;
  readonly client: CDPSession;
}

async function stage(browser: Browser, url: string, rate: number): Promise<Stage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('pageerror', error => console.error(url, error.message));
  await page.goto(url);
  await page.waitForFunction('window.bench');
  const client = await page.context().newCDPSession(page);
  await client
    .send('Performance.enable', { timeDomain: 'threadTicks' })
    .catch(() => client.send('Performance.enable'));
  await client.send('Emulation.setCPUThrottlingRate', { rate });
  return { page, client };
}

const run = (page: Page, what: 'show' | 'hide') => page.evaluate(`window.bench.${what}()`);

async function once({ page, client }: Stage): Promise<Cost> {
  const before = await metrics(client);
  await run(page, 'show');
  const after = await metrics(client);
  await run(page, 'hide');
  const spent = (...names: string[]) =>
    names.reduce((sum, name) => sum + (after[name]! - before[name]!) * 1000, 0);
  // What runs in microtasks is in no figure for script, so script is what is left of the whole.
  return { all: spent('TaskDuration'), layout: spent('LayoutDuration', 'RecalcStyleDuration') };
}

/** What it holds on to while it is shown. */
async function held({ page, client }: Stage): Promise<Held> {
  const settled = async () => {
    await client.send('HeapProfiler.collectGarbage');
    return metrics(client);
  };
  const before = await settled();
  await run(page, 'show');
  const after = await settled();
  await run(page, 'hide');
  return {
    heap: (after['JSHeapUsedSize']! - before['JSHeapUsedSize']!) / 1e6,
    nodes: after['Nodes']! - before['Nodes']!,
  };
}

async function measure(
  browser: Browser,
  url: string,
  each: Case,
  rate: number,
  rounds: number,
): Promise<Line[]> {
  const open = (path: string) => stage(browser, `${url}/${path}`, rate);
  const stages = await Promise.all([...each.kinds.map((_, n) => open(slug(each, n))), open('nothing.html')]);
  const costs: Cost[][] = stages.map(() => []);
  // The largest takes a minute a round on a slow processor.
  const enough = rate > 1 ? Math.min(rounds, 5) : rounds;
  for (let round = -2; round < enough; round++)
    for (const [n, one] of stages.entries()) {
      const cost = await once(one);
      if (round >= 0) costs[n]!.push(cost);
    }
  const kept: Held[] = [];
  for (const one of stages) kept.push(await held(one));
  await Promise.all(stages.map(({ page }) => page.close()));
  return linesOf(each, rate, costs, kept);
}

function linesOf(each: Case, rate: number, costs: readonly Cost[][], kept: readonly Held[]): Line[] {
  const middle = (n: number, part: keyof Cost) => median(costs[n]!.map(cost => cost[part]));
  // The last one shows nothing: what it costs to ask.
  const asking = middle(costs.length - 1, 'all');
  const whole = (n: number) => middle(n, 'all') - asking;
  return each.kinds.map(({ who }, n) => ({
    what: `${each.what}, ${rate}x CPU`,
    who,
    figures: {
      ms: whole(n),
      script: whole(n) - middle(n, 'layout'),
      'style and layout': middle(n, 'layout'),
      'MB heap': kept[n]!.heap,
      nodes: kept[n]!.nodes,
    },
    ratio: whole(n) / whole(0),
    aim: who.startsWith('lo-') ? each.aim : undefined,
  }));
}

const slug = (each: Case, n: number) => `${each.what.replace(/\W+/g, '-')}-${n}.html`;

/** All cases at full speed and on a processor six times slower. */
export async function rendering(rounds: number): Promise<Line[]> {
  const cases = [comparison(12, 30), comparison(40, 64), bars(12), bars(30)];
  const scripts = ['lo-party-compare', 'lo-top-issues'].map(
    name => [`/${name}.js`, readFileSync(join(cdn, `${name}.js`), 'utf8')] as const,
  );
  const bundles = (['preact', 'chart', 'plot'] as const).map(
    name => [`/${name}.js`, readFileSync(bundlePath(name), 'utf8')] as const,
  );
  const pages = cases.flatMap(({ what }) =>
    what.kinds.map(({ page }, n) => [`/${slug(what, n)}`, pageHtml(page)] as const),
  );
  const server = await serveTexts(
    new Map([
      ['/nothing.html', pageHtml(harness('function show() {}'))],
      ...scripts,
      ...bundles,
      ...pages,
      ...cases.flatMap(({ files }) => files),
    ]),
  );
  const browser = await openBrowser();
  const lines: Line[] = [];
  for (const rate of [1, 6])
    for (const { what } of cases) {
      console.log(`bench: ${what.what}, ${rate}x CPU ...`);
      lines.push(...(await measure(browser, server.url, what, rate, rounds)));
    }
  await browser.close();
  await server.close();
  return lines;
}
