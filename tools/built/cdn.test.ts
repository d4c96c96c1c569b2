import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { parseAst } from 'vite';
import { built, cdn, elements, filesIn, loadedFor } from '../testing/dist.ts';
import { openBrowser, serve, type Site } from '../testing/site.ts';

const scripts = filesIn(cdn).filter(file => file.endsWith('.js'));
const hasLoader = existsSync(join(cdn, 'lo.js'));

function pageWith(...parts: string[]): string {
  return `<!doctype html><html lang="nb"><title>t</title><body>${parts.join('\n')}</body></html>`;
}

function script(file: string): string {
  return `<script type="module" src="/${file}"></script>`;
}

const tags = elements.map(name => `<lo-${name}><a href="/">Svarene</a></lo-${name}>`);

const pages = Object.fromEntries([
  ['/loader.html', pageWith(script('lo.js'), ...tags)],
  ['/all.html', pageWith(...elements.map(name => script(`lo-${name}.js`)), ...tags)],
  ...elements.map(name => [
    `/${name}.html`,
    pageWith(script(`lo-${name}.js`), script(`lo-${name}.js?again`), `<lo-${name}>Svarene</lo-${name}>`),
  ]),
]);

/** Waits until all tags are defined, or says which are not. */
async function defined(page: Page, names: string[]): Promise<string[]> {
  return page.evaluate(async wanted => {
    const until = Date.now() + 5000;
    const open = () => wanted.filter(tag => !customElements.get(tag));
    while (open().length > 0 && Date.now() < until) await new Promise(next => setTimeout(next, 20));
    return open();
  }, names);
}

describe('the files for script tags', () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serve(cdn, { pages });
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  async function open(path: string): Promise<{ page: Page; errors: string[] }> {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(error.message));
    await page.goto(site.url + path);
    return { page, errors };
  }

  for (const name of elements) {
    it(`W1: lo-${name}.js defines its tag, also when it is pasted twice`, async () => {
      const { page, errors } = await open(`${name}.html`);
      assert.deepEqual(await defined(page, [`lo-${name}`]), []);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  it('single files stand on one page without harm', async () => {
    const { page, errors } = await open('all.html');
    const names = elements.map(name => `lo-${name}`);
    assert.deepEqual(await defined(page, names), []);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it(
    'the loader defines every tag on the page, from its own place',
    { skip: !hasLoader && 'no loader yet' },
    async () => {
      const { page, errors } = await open('loader.html');
      const names = elements.map(name => `lo-${name}`);
      assert.deepEqual(await defined(page, names), []);
      assert.deepEqual(errors, []);
      await page.close();
    },
  );
});

describe('the text of the files for script tags', () => {
  it('none is empty: tree shaking may take away what registers', () => {
    const empty = scripts.filter(file => statSync(join(cdn, file)).size < 30);
    assert.deepEqual(empty, []);
  });

  it('each element has its own file, and a licence file for what others wrote stands beside', () => {
    for (const name of elements) assert.ok(scripts.includes(`lo-${name}.js`), name);
    if (elements.length > 0) assert.match(built('cdn/LICENSES.md'), /## lit-html /);
  });

  it('no decorator is left over, which no browser reads', () => {
    // A canary: the bundler lets standard decorators pass untouched, and only the browser says so.
    const leftOver = scripts.filter(file =>
      /"decorators":\[\{/.test(JSON.stringify(parseAst(built(`cdn/${file}`)))),
    );
    assert.deepEqual(leftOver, []);
  });

  it('W6: no object is walked with for-in, which finds what the page has put on Object.prototype', () => {
    for (const file of scripts)
      assert.doesNotMatch(built(`cdn/${file}`), /\bfor\s*\((var|let|const)\s+[\w$]+ in /, file);
  });

  it('nothing is imported by a bare name, which only bundlers understand', () => {
    const bare = /(?:\bfrom|\bimport)\s*\(?\s*["'`](?![./]|https?:)[^"'`]*["'`]/;
    for (const file of scripts) assert.doesNotMatch(built(`cdn/${file}`), bare, file);
  });

  it('a file that a page names imports nothing before it runs', () => {
    const statics = /(?:^|;)\s*import\s*(?:[\w{*][^;]*?from\s*)?["'`]/;
    for (const file of scripts.filter(each => !each.includes('/')))
      assert.doesNotMatch(built(`cdn/${file}`), statics, file);
  });

  it('a part asks for its file only where it takes something of it: with a query in its address it comes twice', () => {
    for (const file of scripts) assert.doesNotMatch(built(`cdn/${file}`), /(?:^|;)\s*import\s*["']/, file);
  });

  it('no page fetches through the loader from the start what is made to be fetched on demand', () => {
    for (const name of elements) {
      const files = loadedFor(name);
      const text = files.map(built).join('');
      assert.match(text, new RegExp(`"lo-${name}",`), `${name} itself`);
      assert.doesNotMatch(files.join(), /rolldown-runtime/, `${name}: a request for a helper`);
      assert.doesNotMatch(text, /CSP \(connect-src\)/, `${name}: notes for editors`);
      // The field is what the picker is; the form asks for it when it is the municipality's turn.
      if (name !== 'area-picker') assert.doesNotMatch(text, /aria-activedescendant/, `${name}: the field`);
    }
  });

  it('lit has one way to style, that of the browsers which can read the files', () => {
    for (const file of scripts)
      assert.doesNotMatch(built(`cdn/${file}`), /ShadyCSS|createElement\(["'`]style/, file);
  });

  it('nothing of zod, of Node or of development is inside', () => {
    for (const file of scripts) {
      const text = built(`cdn/${file}`);
      assert.doesNotMatch(text, /ZodError|\bnode:|Lit is in dev mode/, file);
    }
  });
});
