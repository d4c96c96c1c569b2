/** Host pages in real browsers: what every test of them does. */
import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installedEngines } from '../../lib/engines.mjs';
import { root } from '../../lib/rooms.mjs';
import { engines, whyNot, type Ability, type Engine } from '../drive/abilities.ts';
import { callText, drive, type Driver, type Reader, type Tab, type Window } from '../drive/driver.ts';
import type { Site } from '../site.ts';
import { hostState, recorded, unpainted } from './in-page.ts';
import { serveHost, serveOurs, type Host } from './sites.ts';

/** The elements under test. */
export const widgets = ['lo-area-picker', 'lo-top-issues', 'lo-party-compare', 'lo-survey-form'] as const;

/** How a page is opened, and what may happen there. */
export interface Visit {
  window?: Window;
  /** The widgets cannot paint here, so nobody waits for it. */
  blocked?: boolean;
  /** The page's policy refuses something of ours, which is its point. */
  refused?: boolean;
  /** Name of the screenshot; that of the page when not said. */
  as?: string;
}

/** An engine with the sites, for one group of tests. */
export interface Bench {
  readonly engine: Engine;
  readonly ours: Site;
  readonly host: Host;
  /**
   * Opens a page without what is ours and then with it, and waits for the widgets. Fails when the page has an error, a
   * refused request, or is not what it was without the widgets. Leaves a screenshot.
   */
  visit(page: string, visit?: Visit): Promise<Tab>;
  /** Opens a page without looking at anything. */
  open(page: string, window?: Window): Promise<Tab>;
  /** `reports/hosts/<engine>/<name>.png` */
  picture(tab: Tab, name: string): Promise<Buffer>;
  /** Options of a test: skipped, with the reason, where the engine's driver cannot. */
  needs(...abilities: Ability[]): { skip: string | false };
}

/** Asks the page until it answers as wanted. */
export async function until<T>(
  ask: () => Promise<T>,
  wanted: (answer: T) => boolean,
  what: string,
): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > end) assert.fail(`${what}: ${JSON.stringify(answer)}`);
    await new Promise(wait => setTimeout(wait, 50));
  }
}

/** Waits until every widget of the page shows its data. */
export async function painted(tab: Pick<Tab, 'evaluate'>): Promise<void> {
  await until(
    () => tab.evaluate(unpainted),
    left => left.length === 0,
    'has not painted',
  );
}

/** The page in the first frame, which must be of the same site and have no policy. */
export function inFrame(tab: Tab): Pick<Tab, 'evaluate'> {
  const run = (code: string) => (frames[0] as unknown as { eval(code: string): unknown }).eval(code);
  return {
    evaluate: <T>(asked: (argument: never) => T | Promise<T>, argument?: unknown) =>
      tab.evaluate(run, callText(asked, argument)) as Promise<T>,
  };
}

/** Which engines to run: all that are installed, or those of `LO_ENGINES`. */
const wanted = process.env['LO_ENGINES']?.split(',').filter(Boolean) ?? installedEngines();

/** The same tests in each engine, skipped where it is not installed. */
export function inEachEngine(name: string, reader: Reader, tests: (bench: Bench) => void): void {
  for (const engine of engines)
    describe(`${name} (${engine})`, () => {
      if (!wanted.includes(engine)) it('runs', { skip: 'not installed, or not asked for' });
      else tests(benchOf(engine, reader));
    });
}

function benchOf(engine: Engine, reader: Reader): Bench {
  let ours: Site;
  let host: Host;
  let driver: Driver;

  before(async () => {
    ours = await serveOurs();
    host = await serveHost(ours.url);
    driver = await drive(engine, reader);
  });
  after(async () => {
    await driver?.close();
    await Promise.all([ours, host].map(each => each?.close()));
  });

  const open = (page: string, window?: Window) => driver.open(host.url + page, window);

  async function picture(tab: Tab, name: string): Promise<Buffer> {
    const folder = join(root, 'reports/hosts', engine);
    await mkdir(folder, { recursive: true });
    const png = await tab.screenshot();
    await writeFile(join(folder, `${name}.png`), png);
    return png;
  }

  async function without(page: string, window?: Window): Promise<Record<string, unknown>> {
    const [name, hash = ''] = page.split('#');
    const tab = await open(`${name}?uten#${hash}`, window);
    const state = await tab.evaluate(hostState);
    await tab.close();
    return state;
  }

  return {
    engine,
    get ours() {
      return ours;
    },
    get host() {
      return host;
    },
    open,
    picture,
    needs(...abilities) {
      const reasons = abilities.flatMap(each => whyNot(engine, each) ?? []);
      return { skip: reasons.join('; ') || false };
    },
    async visit(page, { window, blocked, refused, as = page.replace(/\.html/, '').replace('#', '-') } = {}) {
      const before = await without(page, window);
      host.reports.length = 0;
      ours.requests.length = 0;
      const tab = await open(page, window);
      if (!blocked) await painted(tab);
      // Before the screenshot: for one, the driver hides the caret in every field of the page.
      const after = await tab.evaluate(hostState);
      await picture(tab, as);
      const { errors, violations } = await tab.evaluate(recorded);
      assert.deepEqual(errors, [], 'errors on the page');
      if (!refused) assert.deepEqual([...violations, ...host.reports], [], 'refused by the policy');
      assert.deepEqual(after, before, 'the host is what it was');
      return tab;
    },
  };
}
