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
import { floor, harness, ours, peer, type Case } from './kinds.ts';
import { bundlePath } from './peers.ts';
import { serveTexts } from './server.ts';
import { surveyData, surveyHtml } from './survey.ts';
import { median, type Line } from './table.ts';

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

/** The three questions of the members' survey, all at once. */
function survey(): { what: Case; files: [string, string][] } {
  const { survey, form } = surveyData();
  const attributes = { src: '/', layout: 'all', collector: '/' };
  return {
    what: {
      what: 'survey, three questions',
      kinds: [
        { who: 'floor: HTML', page: floor(surveyHtml(form)) },
        { who: 'lo-survey-form', page: ours('lo-survey-form', attributes, '[part~=send]') },
        { who: 'SurveyJS', page: peer('survey', 'form', form) },
      ],
    },
    files: [['/survey.json', JSON.stringify(survey)]],
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
  const cases = [comparison(12, 30), comparison(40, 64), bars(12), bars(30), survey()];
  const scripts = ['lo-party-compare', 'lo-top-issues', 'lo-survey-form'].map(
    name => [`/${name}.js`, readFileSync(join(cdn, `${name}.js`), 'utf8')] as const,
  );
  const bundles = (['preact', 'chart', 'plot', 'survey'] as const).map(
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
