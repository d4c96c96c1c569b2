import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/program.ts';
import { withFiles } from '../../src/publishing/fixtures/read.ts';
import { cdn } from '../testing/dist.ts';
import { longestKept, operatorsGuide, rulesIn, servePublished } from '../testing/published.ts';
import { openBrowser, type Site } from '../testing/site.ts';

/** Minutes of the guide are seconds here: 60 s are 4 s. */
const hurry = 15;
const folder = mkdtempSync(join(tmpdir(), 'lo-correction-'));
const section = operatorsGuide.split(/^## /m).find(part => part.startsWith('Slik tar du tilbake')) ?? '';
const words = ['null', 'ett', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti'];
/** Every number of minutes that the guide promises. */
const promised = [...section.matchAll(/(?:innen|etter) (\S+) minutt/g)].map(match =>
  words.indexOf(match[1]!),
);

const add = (row: string) => (text: string) => `${text.trimEnd()}\r\n${row}\r\n`;

/** What the command wrote of the first frozen copy. */
let frozenSrc = '';

/** Builds a tree with the command, as of a day in the week of the election, from tables with some of them changed. */
async function publish(name: string, changes: Parameters<typeof withFiles>[0] = {}): Promise<string> {
  const tables = join(folder, `${name}-tables`);
  mkdirSync(tables);
  const own = { 'debatt.csv': (text: string) => text.replace(/^(adresse|oppdatert);.*\r?\n/gm, '') };
  for (const [file, bytes] of withFiles({ ...own, ...changes })) writeFileSync(join(tables, file), bytes);
  let said = '';
  const io: Io = {
    out: text => (said += text),
    err: text => (said += text),
    now: () => new Date('2027-09-08T10:00:00Z'),
    onStop: () => () => undefined,
  };
  const tree = join(folder, name);
  assert.equal(await run(['build', tables, '--out', tree, '--frozen', '3201'], io), 0, said);
  frozenSrc ||= /^ {2}(frozen\/3201\S+)$/m.exec(said)?.[1] ?? '';
  return tree;
}

const host = `<!doctype html><html lang="nb"><title>t</title><body>
<script type="module" src="/cdn/lo.js"></script>
<lo-party-compare src="/tree/" area="3201"><a href="/tree/pages/3201.html">Svarene</a></lo-party-compare></body></html>`;

describe('a wrong answer is taken back in the week of the election', () => {
  let site: Site;
  let browser: Browser;
  let corrected = '';
  const folders: Record<string, string> = { '/cdn/': cdn };

  before(async () => {
    folders['/tree/'] = await publish('wrong');
    // Step 1 and 2 of the guide: a new row, and a row that says whose mistake it was.
    // Published anew to the same folder, a tree keeps the frozen copies that it had.
    cpSync(join(folder, 'wrong'), join(folder, 'right'), { recursive: true });
    corrected = await publish('right', {
      'svar.csv': add('3201;vikar;havne;støtter;;;08.09.2027;;;Vi hadde lest feil rad i brevet.'),
      'svarstatus.csv': text => text.replace(';1;;1;0', ';2;;0;0'),
      'endringer.csv': add('08.09.2027;rettet;3201;havne;vikar;;Vi hadde lest feil rad i brevet.'),
    });
    const frozen = host.replace('/tree/" area="3201"', `/tree/${frozenSrc}"`);
    site = await servePublished({ folders, pages: { '/host.html': host, '/frozen.html': frozen }, hurry });
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(site.url + path);
    return page;
  }

  const row = '[data-row="vikar"] ';
  const wrong = (page: Page) => page.locator(`lo-party-compare ${row} td.opposes`);
  const right = (page: Page) =>
    page.locator(`lo-party-compare ${row} td.supports:has-text("Rettet 8. september 2027")`);
  const csv = (page: Page) => page.evaluate(() => fetch('/tree/areas/3201.csv').then(reply => reply.text()));
  const rowOf = (text: string) =>
    text.split('\r\n').find(row => row.includes('Egne ansatte') && row.includes('Havnepartiet'));

  it('the minutes that the guide promises are those of its headers', () => {
    // Files of the tree: what lies beside the scripts tells of scripts, and no answer.
    const data = rulesIn(operatorsGuide).filter(({ names }) =>
      names.some(name => /^(areas|pages)\//.test(name)),
    );
    assert.equal(data.length, 2);
    const longest = Math.max(...data.map(rule => longestKept(rule.cacheControl))) / 60;
    assert.ok(promised.length >= 4, section);
    assert.deepEqual(new Set(promised), new Set([longest]));
  });

  it('who had the old files sees the new answer when that time has gone, everywhere, with the day and the history', async () => {
    const [context, other] = [await browser.newContext(), await browser.newContext()];
    const had = await open(context, 'host.html');
    await wrong(had).waitFor();
    const readable = await open(context, 'tree/pages/3201.html');
    await readable.locator('h1').waitFor();
    assert.match(rowOf(await csv(readable)) ?? '', /Støtter ikke/);
    const waiting = await open(other, 'host.html');
    await wrong(waiting).waitFor();

    folders['/tree/'] = corrected;
    const began = Date.now();
    // That the old files are kept at all shows that what follows is not for want of a cache.
    const kept = await open(other, 'host.html');
    await wrong(kept).waitFor();

    await had.waitForTimeout(Math.max(0, (promised[0]! * 60_000) / hurry + 500 - (Date.now() - began)));
    const widget = await open(context, 'host.html');
    await right(widget).waitFor();
    assert.equal(await wrong(widget).count(), 0);

    await right(widget).getByRole('button', { name: 'Mer om svaret' }).click();
    await widget.getByText('Rettet fordi: Vi hadde lest feil rad i brevet.').waitFor();

    const page = await open(context, 'tree/pages/3201.html');
    const text = (await page.locator('body').textContent()) ?? '';
    assert.match(text, /Rettet 8\. september 2027/);
    assert.match(text, /Rettet fordi: Vi hadde lest feil rad i brevet\./);
    // The list did not answer on the day of the correction.
    assert.doesNotMatch(text, /Svart 8\. september 2027/);
    const answer = rowOf(await csv(page)) ?? '';
    assert.match(answer, /Støtter(?! ikke)/);
    assert.match(answer, /2027-09-08/);

    // The page that was open all the time: its reader comes back to it.
    await had.evaluate(minutes => {
      const now = Date.now;
      Date.now = () => now() + minutes * 60_000 + 1000;
      document.dispatchEvent(new Event('visibilitychange'));
    }, promised[0]!);
    await right(had).waitFor();
  });

  it('who froze the wrong answer still shows it, with its day, and says that there is a newer edition', async () => {
    folders['/tree/'] = corrected;
    const page = await open(await browser.newContext(), 'frozen.html');
    await wrong(page).waitFor();
    await page.getByText('Frosset 20. juni 2027.').waitFor();
    await page.getByRole('link', { name: 'Nyere utgave finnes' }).click();
    await page.getByText('Rettet 8. september 2027').first().waitFor();
  });

  it('a frozen copy that had to be deleted is gone for those who had it too, when that time has gone', async () => {
    folders['/tree/'] = corrected;
    const context = await browser.newContext();
    await wrong(await open(context, 'frozen.html')).waitFor();
    rmSync(join(corrected, frozenSrc.replace(/#.*/, '')));
    const kept = await open(context, 'frozen.html');
    await wrong(kept).waitFor();

    await kept.waitForTimeout((promised[0]! * 60_000) / hurry + 500);
    const page = await open(context, 'frozen.html');
    await page.locator('lo-party-compare [part=problem]').waitFor();
    assert.equal(await wrong(page).count(), 0);
    assert.ok(await page.getByRole('link', { name: 'Svarene' }).isVisible());
  });
});
