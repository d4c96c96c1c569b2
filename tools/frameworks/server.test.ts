import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPage, buildServer, onServer } from './build.ts';
import { look } from './look.ts';
import { openStage, type Stage } from './stage.ts';
import { workshop } from './workshop.ts';

type App = keyof typeof onServer;

/** Runs the server's build in a Node of its own, and gives what it paints. */
async function paint(app: App): Promise<string> {
  const server = pathToFileURL(await buildServer(app)).href;
  const code = `const { render } = await import('${server}');
    process.stdout.write(await render());`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  assert.equal(stderr, '');
  return stdout;
}

/** Runs in the page before anything else: remembers the elements that the server has painted. */
function remember(): void {
  const seen: Element[] = [];
  Object.assign(window, { seen });
  document.addEventListener('readystatechange', () => {
    if (document.readyState === 'interactive') seen.push(...document.querySelectorAll('#app *'));
  });
}

describe('W8: the packed package on a server', () => {
  let stage: Stage;

  before(async () => {
    stage = await openStage();
  });

  after(() => stage.close());

  for (const app of Object.keys(onServer) as App[]) {
    describe(app, () => {
      let html = '';
      let at = '';

      before(async () => {
        html = await paint(app);
        // The development build says what does not fit; the other one mends it in silence.
        const folder = await buildPage(app, 'development');
        const shell = readFileSync(join(workshop, folder, 'index.html'), 'utf8');
        at = `${folder}painted.html`;
        stage.pages[`/${at}`] = shell.replace('<div id="app"></div>', () => `<div id="app">${html}</div>`);
      });

      it('paints the elements with attributes and what stands inside', () => {
        assert.match(html, /<lo-top-issues [^>]*src="\/tree\/"/);
        assert.match(html, /<lo-top-issues [^>]*max="2"/);
        const inside = /<lo-top-issues [^>]*>(.*?)<\/lo-top-issues>/s.exec(html)?.[1] ?? '';
        assert.match(inside, /<a href="\/tree\/pages\/3201.html">Se hva medlemmene valgte<\/a>/);
      });

      it('is taken over in the browser as it stands, and works from there', async () => {
        const page = await stage.browser.newPage();
        const { shows, complaints } = look(page);
        await page.addInitScript(remember);
        await page.goto(stage.url + at);
        // A property that is no attribute: the framework has taken over.
        await shows('lo-top-issues', 'De 2 sakene flest valgte i Bærum');
        await shows('lo-party-compare', 'Bærum');
        const kept = await page.evaluate(() => {
          const { seen } = window as unknown as { seen: Element[] };
          const lost = seen.filter(element => !element.isConnected).map(element => element.localName);
          return { lost, tags: seen.map(element => element.localName) };
        });
        assert.deepEqual(kept.lost, []);
        assert.ok(kept.tags.includes('lo-top-issues'), kept.tags.join(' '));
        await page.locator('lo-top-issues [part~="answers"]').first().click();
        await shows('[role="status"]', 'Valgt sak: ');
        await page.getByRole('button', { name: 'Flere saker' }).click();
        await shows('lo-top-issues', 'De 3 sakene flest valgte i Bærum');
        assert.deepEqual(complaints, []);
        await page.close();
      });
    });
  }
});
