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

/** Runs the server's build in a Node of its own: it makes a painted page of one that is not. */
async function paint(app: App, page: string, painted: string): Promise<void> {
  const server = pathToFileURL(await buildServer(app)).href;
  const code = `
    import { readFileSync, writeFileSync } from 'node:fs';
    import { render } from ${JSON.stringify(server)};
    const [page, painted] = process.argv.slice(1);
    writeFileSync(painted, await render(readFileSync(page, 'utf8')));
  `;
  const all = ['--input-type=module', '-e', code, page, painted];
  const { status, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.equal(stderr, '');
}

/** Runs in the page before anything else: remembers the elements that the server has painted. */
function remember(): void {
  const seen: Element[] = [];
  Object.assign(window, { seen });
  document.addEventListener('readystatechange', () => {
    if (document.readyState === 'interactive') seen.push(...document.body.querySelectorAll(':not(script)'));
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
        // The development build says what does not fit; the other one mends it in silence.
        const folder = await buildPage(app, 'development');
        at = `${folder}painted.html`;
        await paint(app, join(workshop, folder, 'index.html'), join(workshop, at));
        html = readFileSync(join(workshop, at), 'utf8');
      });

      it('paints the elements with attributes and what stands inside', () => {
        assert.match(html, /<lo-top-issues [^>]*src="\/tree\/"/);
        // What is written as a property, Angular keeps for the browser.
        if (app !== 'angular') assert.match(html, /<lo-top-issues [^>]*max="2"/);
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
