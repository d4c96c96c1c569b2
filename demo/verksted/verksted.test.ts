import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { fixture, withFiles } from '../../src/publishing/fixtures/read.ts';
import { buildTree, checkSource } from '../../src/publishing/index.ts';
import { openDemo, violations, type Demo } from '../../tools/testing/demo.ts';
import { builtBy } from './debate-source.ts';

let demo: Demo;

before(async () => {
  demo = await openDemo('verksted-test', 'verksted.html');
  // The page in the frame is bundled by itself.
  const page = await demo.browser.newPage();
  await page.goto(`${demo.home}verksted/preview.html`);
  await page.waitForTimeout(3000);
  await page.close();
});

after(() => demo?.close());

interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
}

async function open(options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await demo.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  page.on('request', request => requests.push(request.url()));
  await page.goto(`${demo.home}verksted.html`);
  await page.waitForSelector('#filer', { state: 'attached' });
  return { page, complaints, requests };
}

/** What `medlemsdebatt build` writes of the made-up debate, by path. */
function builtByCommand(...options: string[]): Map<string, Buffer> {
  const root = join(import.meta.dirname, '../..');
  const folder = mkdtempSync(join(tmpdir(), 'lo-verksted-'));
  const tree = join(folder, 'tre');
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/cli/main.ts', 'build', 'src/publishing/fixtures/hel-debatt', '--out', tree, ...options],
      { cwd: root, encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout + stderr);
    const paths = readdirSync(tree, { recursive: true, encoding: 'utf8' });
    const files = paths.filter(path => statSync(join(tree, path)).isFile());
    return new Map(files.map(path => [path, readFileSync(join(tree, path))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The made-up debate with a position nobody knows and a list that is misspelt. */
const faulty = () =>
  withFiles({
    'svar.csv': text =>
      text
        .replace(';støtter;', ';støtterr;')
        .replace(';fjell;delvis', ';fjel;delvis')
        .replace(/^32;/gm, '9998;'),
  });

const payload = (files: Map<string, Uint8Array>) =>
  [...files].map(([name, bytes]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) }));

/** Drops files on the box, as from the desktop. */
async function drop(page: Page, files: Map<string, Uint8Array>): Promise<void> {
  const given = [...files].map(([name, bytes]) => [name, [...bytes]] as const);
  await page.evaluate(all => {
    const data = new DataTransfer();
    for (const [name, bytes] of all) data.items.add(new File([new Uint8Array(bytes)], name));
    const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
    document.querySelector('.door')!.dispatchEvent(event);
  }, given);
}

async function built(page: Page): Promise<void> {
  await page.waitForSelector('#koden', { timeout: 60_000 });
  await preview(page);
}

/** The page in the frame, when it has painted its widgets. */
async function preview(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe');
  const frame = (await handle.contentFrame())!;
  await frame.waitForFunction(() => {
    const widgets = [...document.querySelectorAll('lo-top-issues, lo-party-compare')];
    return (
      widgets.length > 0 && widgets.every(each => (each.shadowRoot?.textContent?.trim().length ?? 0) > 50)
    );
  });
  return frame;
}

const shown = (frame: Frame) =>
  frame.evaluate(() =>
    [...document.querySelectorAll('lo-top-issues, lo-party-compare')]
      .map(each => each.shadowRoot!.textContent!)
      .join(' ')
      .replace(/\s+/g, ' '),
  );

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

/** Presses Tab until something is focused. */
async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    if (await page.evaluate(wanted => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${selector} was not reached with Tab.`);
}

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path());
}

describe('Verkstedet', () => {
  it('tells every problem by file, row and column, marks them in the tables, and goes on when they are corrected', async () => {
    const { page, complaints } = await open();
    await drop(page, faulty());
    await page.waitForSelector('.problems');
    const rows = await page
      .locator('.problems')
      .first()
      .locator('tbody tr')
      .evaluateAll(all => all.map(each => [...each.children].map(cell => (cell as HTMLElement).innerText)));
    assert.deepEqual(rows.slice(0, 2), [
      ['svar.csv', '3', 'svar', '«støtterr» er ikke et ord som kan stå i «svar».\nMente du «støtter»?'],
      ['svar.csv', '6', 'parti', 'Fant ikke partiet «fjel».\nMente du «fjell» (Fjellpartiet)?'],
    ]);
    assert.equal(await focused(page), 'funn');
    assert.equal(await page.locator('#koden').count(), 0);
    // A problem that several rows share counts each of them, over the table as in the verdict.
    const [, count] = /^(\d+) feil/.exec(await page.innerText('.verdict')) ?? [];
    assert.equal(await page.innerText('#funn ~ h3'), `Feil som må rettes (${count})`);
    assert.ok(Number(count) > rows.length, `${count} feil i ${rows.length} linjer`);

    const marked = await readXlsx(await downloaded(page, 'med feilene merket'));
    const cells = marked.sheets.flatMap(sheet => [...(sheet.cells ?? [])]);
    const notes = cells.flatMap(([, { value, comment }]) => (comment ? [String(value)] : []));
    assert.ok(notes.includes('støtterr') && notes.includes('fjel'), notes.join());

    await drop(page, new Map([['svar.csv', fixture('hel-debatt').get('svar.csv')!]]));
    await built(page);
    assert.match(await page.innerText('.verdict'), /^Ingen feil/);
    assert.match(
      await page.innerText('.board'),
      /Bærum\s+4 lister, 2 svar, 1 avslag, 1 venter, frist 20\. juni/,
    );
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('shows the widgets at every width, on every host and in every language', async () => {
    const { page, complaints } = await open();
    await page.setInputFiles('#filer', payload(fixture('hel-debatt')));
    await built(page);
    for (const width of [320, 600, 1000]) {
      await page.getByLabel(`${width} px`).check();
      const frame = await preview(page);
      assert.equal(await frame.evaluate(() => innerWidth), width);
      const wide = await frame.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} in ${width}`);
    }
    for (const [label, host] of [
      ['Mørk', 'dark'],
      ['Med stiler som ødelegger', 'hostile'],
      ['Lys', 'plain'],
    ] as const) {
      await page.getByLabel(label, { exact: true }).check();
      assert.equal(
        await (await preview(page)).evaluate(() => document.documentElement.dataset['host']),
        host,
      );
    }
    for (const [label, text] of [
      ['Nynorsk', /medlemmene/],
      ['Engelsk', /members/],
      ['Nordsamisk', /./],
      ['Bokmål', /medlemmene som svarte/],
    ] as const) {
      await page.getByLabel(label).check();
      await page.waitForTimeout(500);
      assert.match(await shown(await preview(page)), text);
    }
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('gives the same files as the command line', async () => {
    const { page } = await open();
    await page.setInputFiles('#filer', payload(fixture('hel-debatt')));
    await built(page);
    const { debate } = await checkSource(fixture('hel-debatt'));
    const tree = builtByCommand();
    const zip = unzipSync(await downloaded(page, 'Hele debatten (.zip)'));
    assert.deepEqual(Object.keys(zip).sort(), [...tree.keys()].sort());
    for (const [path, bytes] of tree)
      assert.ok(Buffer.from(zip[path]!).equals(Buffer.from(bytes)), `${path} differs`);
    const alone = await buildTree(debate!, { builtBy, inlineWords: true });
    const file = await downloaded(page, 'Bare Bærum (.json)');
    assert.deepEqual(
      JSON.parse(file.toString()),
      JSON.parse(Buffer.from(alone.get('areas/3201.json')!).toString()),
    );
    await page.context().close();
  });

  it('gives the frozen copy that the command line makes, and the code that names it with its sum', async () => {
    const { page } = await open();
    await page.setInputFiles('#filer', payload(fixture('hel-debatt')));
    await built(page);
    await page.check('#frosset');
    const [name, bytes] = [...builtByCommand('--only-json', '--frozen', '3201')].find(([path]) =>
      path.startsWith('frozen/'),
    )!;
    const file = await downloaded(page, 'Last ned den frosne filen');
    assert.ok(file.equals(bytes));
    const sum = createHash('sha256').update(bytes).digest('base64');
    const code = await page.innerText('pre');
    assert.match(code, new RegExp(`<lo-party-compare src="[^"]*/${name.replaceAll('.', '\\.')}#sha256-`));
    assert.ok(code.includes(`#sha256-${sum}"`));
    await page.uncheck('#frosset');
    assert.doesNotMatch(await page.innerText('pre'), /frozen/);
    await page.context().close();
  });

  it('keeps the addresses that were typed when a corrected file comes, and when the published debate is opened', async () => {
    const { page } = await open();
    await page.setInputFiles('#filer', payload(fixture('hel-debatt')));
    await built(page);
    await page.fill('#script', 'https://a.test/v1/lo.js');
    await page.fill('#tree', 'https://a.test/debatt/');
    const svar = fixture('hel-debatt').get('svar.csv')!;
    await page.setInputFiles('#filer', payload(new Map([['svar.csv', svar]])));
    await page.waitForFunction(() => /er valgt/.test(document.querySelector('.busy')!.textContent!));
    const code = await page.innerText('pre');
    assert.match(code, /src="https:\/\/a\.test\/v1\/lo\.js"[^]*src="https:\/\/a\.test\/debatt\/"/);
    await page.fill('#adresse', `${demo.home}trees/oppdiktet/pages/3203.html`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /area="3203"/.test(document.querySelector('pre')?.textContent ?? ''));
    const opened = await page.innerText('pre');
    assert.match(
      opened,
      /src="https:\/\/a\.test\/v1\/lo\.js"[^]*src="http:\/\/127[^"]*\/trees\/oppdiktet\/"/,
    );
    assert.doesNotMatch(opened, /DIN-ADRESSE/);
    await page.context().close();
  });

  it('for one file that is put up alone offers what works there, and says why', async () => {
    const { page } = await open();
    await page.setInputFiles(
      '#filer',
      payload(withFiles({ 'debatt.csv': text => text.replace(/^adresse;.*$/m, '') })),
    );
    await built(page);
    const rungs = page.locator('fieldset:has-text("Hva får du lime inn?") label');
    assert.equal(await rungs.count(), 8);
    await page.fill('#tree', 'https://a.test/filer/3201.json');
    assert.equal(await rungs.count(), 4);
    assert.match(await page.innerText('#koden ~ .small'), /bare når hele debatten er lagt ut/);
    const code = await page.innerText('pre');
    assert.match(code, /<lo-party-compare src="https:\/\/a\.test\/filer\/3201\.json">/);
    assert.doesNotMatch(code, /pages\//);
    await page.context().close();
  });

  it('with the keyboard alone, from a published tree to a copied snippet in under a minute', async () => {
    const { page, complaints, requests } = await open();
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    const before = requests.length;
    const start = performance.now();
    await tabTo(page, '#adresse');
    await page.keyboard.type(`${demo.home}trees/oppdiktet/`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'kommune');
    await page.keyboard.type('Asker');
    await page.waitForFunction(() => /area="3203"/.test(document.querySelector('pre')?.textContent ?? ''));
    await tabTo(page, 'a[href="#koden"]');
    await page.keyboard.press('Enter');
    await tabTo(page, '.copy', 6);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.copied:not(:empty)');
    assert.ok(performance.now() - start < 60_000);
    assert.match(await page.innerText('.copied'), /Ctrl \+ C/);
    const copied = await page.evaluate(() => getSelection()!.toString());
    assert.match(copied, /<lo-party-compare src="http:\/\/127[^"]*\/trees\/oppdiktet\/" area="3203">/);
    assert.match(copied, /<h2>Dette svarer listene i Asker<\/h2>/);
    assert.match(copied, /<a data-lo="party-compare" href="[^"]*\/pages\/3203\.html">/);
    const data = requests.slice(before).filter(url => /\.json$|\/areas\//.test(url));
    assert.ok(
      data.every(url => url.startsWith(`${demo.home}trees/oppdiktet/`)),
      data.join(),
    );
    assert.ok(requests.every(url => url.startsWith(new URL(demo.home).origin)));
    assert.deepEqual(complaints, []);
    assert.deepEqual(await page.context().cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    await page.context().close();
  });

  it('copies finished content for a text field, where code would stand as code', async () => {
    const { page, complaints } = await open();
    await page.fill('#adresse', `${demo.home}trees/oppdiktet/`);
    await page.keyboard.press('Enter');
    await page.selectOption('#kommune', '3203');
    await page.waitForFunction(() => /area="3203"/.test(document.querySelector('pre')?.textContent ?? ''));
    await page.click('.copy-content');
    assert.equal(await page.innerText('.copied'), 'Kopiert');
    await page.evaluate(() => {
      const text = Object.assign(document.createElement('div'), { id: 'tekst', contentEditable: 'true' });
      document.body.append(text);
      text.focus();
    });
    await page.keyboard.press('Control+v');
    await page.locator('#tekst table').first().waitFor();
    assert.match(
      (await page.locator('#tekst a').first().getAttribute('href')) ?? '',
      /\/trees\/oppdiktet\/pages\/3203\.html$/,
    );
    assert.equal(await page.locator('#tekst script').count(), 0);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('draws the picture of the chosen municipality, under the name that stands in its code', async () => {
    const { page, complaints } = await open();
    await page.fill('#adresse', `${demo.home}trees/oppdiktet/`);
    await page.keyboard.press('Enter');
    await page.selectOption('#kommune', '3203');
    await page.waitForFunction(() => /area="3203"/.test(document.querySelector('pre')?.textContent ?? ''));
    await page.getByLabel('Bilde til nyhetsbrev').check();
    assert.match(await page.innerText('.wrong[role=status]'), /legg det ut, og skriv adressen/);
    const [, name] = /bilder\/([\w.-]+)" width="600" alt="Oppdiktede data[^"]*Asker/.exec(
      await page.innerText('pre'),
    )!;
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Last ned bildet' }).click(),
    ]);
    assert.equal(file.suggestedFilename(), name);
    const bytes = readFileSync(await file.path());
    assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
    assert.equal(bytes.readUInt32BE(16), 1200);

    await page.click('.copy-content');
    await page.evaluate(() => {
      const text = Object.assign(document.createElement('div'), { id: 'tekst', contentEditable: 'true' });
      document.body.append(text);
      text.focus();
    });
    await page.keyboard.press('Control+v');
    const pasted = page.locator('#tekst img');
    await pasted.waitFor();
    assert.match((await pasted.getAttribute('src')) ?? '', /^data:image\/png;base64,/);
    assert.equal(
      await pasted.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)),
      1200,
    );

    await page.fill('#picture', 'https://a.test/bilde.png');
    assert.match(await page.innerText('pre'), /<img src="https:\/\/a\.test\/bilde\.png"/);
    assert.doesNotMatch(await page.innerText('.snippet ~ .wrong'), /bildet/);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('takes the address of a page in the tree, and says in plain words what is wrong with an address', async () => {
    const { page } = await open();
    await page.fill('#adresse', 'bare tull');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#adresse-feil:not(:empty)');
    assert.equal(await focused(page), 'adresse');
    await page.fill('#adresse', `${demo.home}finnes-ikke/`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      /Fant ingen debatt/.test(document.querySelector('#adresse-feil')!.textContent!),
    );
    await page.fill('#adresse', `${demo.home}trees/oppdiktet/pages/1144.html`);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#koden');
    assert.equal(await page.inputValue('#kommune'), '1144');
    await page.context().close();
  });

  it('reads a debate that was published anew, from where the debate says that its files are', async () => {
    const { page } = await open();
    let name = 'Asker';
    await page.route('**/trees/oppdiktet/debate.json', async route => {
      const answer = await route.fetch();
      const debate = (await answer.json()) as { areas: { code: string; file?: string }[] };
      for (const area of debate.areas) if (area.code === '3203') area.file = 'andre/asker.json';
      await route.fulfill({ response: answer, json: debate });
    });
    await page.route('**/trees/oppdiktet/andre/asker.json', async route => {
      const answer = await route.fetch({ url: `${demo.home}trees/oppdiktet/areas/3203.json` });
      const area = (await answer.json()) as { area: { names: string[] } };
      area.area.names = [name];
      await route.fulfill({ response: answer, json: area });
    });
    const opened = async () => {
      await page.fill('#adresse', `${demo.home}trees/oppdiktet/pages/3203.html`);
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        wanted => document.querySelector('pre')?.textContent?.includes(`listene i ${wanted}`),
        name,
      );
    };
    await opened();
    name = 'Nye Asker';
    await opened();
    await page.context().close();
  });

  it('says what cannot be read, and keeps what was there', async () => {
    const { page } = await open();
    await page.setInputFiles('#filer', [{ name: 'brev.docx', mimeType: '', buffer: Buffer.from('x') }]);
    await page.waitForSelector('#filer-feil:not(:empty)');
    assert.match(await page.innerText('#filer-feil'), /ingen tabeller/);
    await page.setInputFiles('#filer', [{ name: 'debatt.xlsx', mimeType: '', buffer: Buffer.from('x') }]);
    await page.waitForSelector('.problems');
    assert.match(await page.innerText('.problems'), /debatt\.xlsx/);
    await page.context().close();
  });

  for (const [name, width] of [
    ['a phone', 320],
    ['a page', 1280],
  ] as const) {
    it(`is accessible in every step on ${name}, light and dark`, async () => {
      const { page } = await open({ viewport: { width, height: 900 } });
      const check = async (step: string) => {
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, step);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await violations(page), [], `${step}, ${colorScheme}`);
        }
      };
      await page.setInputFiles('#filer', payload(faulty()));
      await page.waitForSelector('.problems');
      await check('problems');
      await page.setInputFiles('#filer', payload(fixture('hel-debatt')));
      await built(page);
      await check('all of it');
      await page.context().close();
    });
  }
});
