/**
 * The editors, in Chromium: what a web editor puts into them as people do, and what they then hand to the CMS. One page
 * for each editor and configuration; see `pages/`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { serve, type Site } from '../testing/site.ts';
import type { EditorName, Way } from './pipelines.ts';

/** What each page in `pages/` offers. */
interface Editing {
  value(): string;
  clear(): void;
  focus(): void;
  source?(html: string): void;
}
declare const editing: Editing;

const scripts: Readonly<Record<EditorName, string>> = {
  tinymce: '/node_modules/tinymce/tinymce.min.js',
  ckeditor: '/node_modules/ckeditor5/dist/browser/ckeditor5.umd.js',
  tiptap: '',
};

/** Buttons of the source views, and the field that they open; for TinyMCE also what closes it. */
const sourceViews = {
  tinymce: {
    open: '[aria-label="Source code"]',
    field: '.tox-dialog textarea',
    done: '.tox-dialog [data-mce-name="Save"]',
  },
  ckeditor: {
    open: '.ck-source-editing-button',
    field: '.ck-source-editing-area textarea',
    done: '.ck-source-editing-button',
  },
};

const ownPage = (name: string) => readFileSync(new URL(`pages/${name}.js`, import.meta.url), 'utf8');

/** Serves the editors that are installed in a folder. */
export async function serveEditors(installed: string): Promise<Site> {
  const pages: Record<string, string> = {
    '/dompurify.js': ownPage('dompurify'),
    '/dompurify': hostPage(
      '<script src="/node_modules/dompurify/dist/purify.min.js"></script><script type="module" src="/dompurify.js"></script>',
    ),
  };
  for (const name of Object.keys(scripts) as EditorName[]) {
    const style = name === 'ckeditor' ? '/node_modules/ckeditor5/dist/browser/ckeditor5.css' : '';
    pages[`/${name}.js`] = name === 'tiptap' ? await bundled(installed, name) : ownPage(name);
    pages[`/${name}`] =
      hostPage(`${style && `<link rel="stylesheet" href="${style}">`}<button>Kopier</button><div id="editor"></div>
${scripts[name] && `<script src="${scripts[name]}"></script>`}<script type="module" src="/${name}.js"></script>`);
  }
  return serve(installed, { pages });
}

const hostPage = (content: string) =>
  `<!doctype html><html lang="nb"><meta charset="utf-8"><title>t</title><body>${content}</body></html>`;

/** A page whose imports lead into the folder where they are installed. */
async function bundled(installed: string, name: EditorName): Promise<string> {
  const entry = `${name}.js`;
  const result = await build({
    root: installed,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'page',
        resolveId: id => (id === entry ? join(installed, entry) : undefined),
        load: id => (id === join(installed, entry) ? ownPage(name) : undefined),
      },
    ],
    build: { write: false, minify: false, target: 'esnext', rolldownOptions: { input: entry } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error(`${name}: no bundle`);
  return first.output[0].code;
}

/** An editor on a page of its own. */
export class RealEditor {
  readonly #page: Page;
  readonly #name: EditorName;

  private constructor(name: EditorName, page: Page) {
    this.#name = name;
    this.#page = page;
  }

  static async open(
    context: BrowserContext,
    site: Site,
    name: EditorName,
    open: boolean,
  ): Promise<RealEditor> {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(error.message));
    await page.goto(`${site.url}${name}${open ? '?open' : ''}`);
    await page
      .locator('body[data-ready]')
      .waitFor({ state: 'attached' })
      .catch(() => {
        throw new Error(`${name} did not start: ${errors.join(' ')}`);
      });
    return new RealEditor(name, page);
  }

  /** Puts a snippet into the empty editor and gives what the editor hands to the CMS. */
  async put(way: Way, snippet: string): Promise<string> {
    const empty = await this.#page.evaluate(() => {
      editing.clear();
      return editing.value();
    });
    if (way === 'source') {
      await this.#source(snippet);
      return this.#value();
    }
    await this.#paste(snippet, way === 'content');
    const taken = await this.#changed(empty);
    if (way !== 'text') return taken;
    await this.#page.keyboard.press('Enter');
    return this.#changed(taken);
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  async #source(html: string): Promise<void> {
    if (this.#name === 'tiptap') return this.#page.evaluate(text => editing.source!(text), html);
    const { open, field, done } = sourceViews[this.#name];
    await this.#page.locator(open).click();
    await this.#page.locator(field).fill(html);
    await this.#page.locator(done).click();
  }

  /** Copies and pastes with the keys, through the clipboard of the browser: the text, and where asked for as content too. */
  async #paste(snippet: string, asContent: boolean): Promise<void> {
    await this.#page.evaluate(
      ([copied, html]) =>
        addEventListener(
          'copy',
          event => {
            event.clipboardData!.setData('text/plain', copied);
            if (html) event.clipboardData!.setData('text/html', copied);
            event.preventDefault();
          },
          { once: true },
        ),
      [snippet, asContent] as const,
    );
    await this.#page.getByRole('button', { name: 'Kopier' }).focus();
    await this.#page.keyboard.press('Control+c');
    await this.#page.evaluate(() => editing.focus());
    await this.#page.keyboard.press('Control+v');
  }

  #value(): Promise<string> {
    return this.#page.evaluate(() => editing.value());
  }

  /**
   * Editors take in what they are given a little later, and may turn an address into a link later still: the value when
   * it is another than before and stays so. What has not come after some seconds does not come.
   */
  async #changed(before: string): Promise<string> {
    let [last, same] = [before, 0];
    for (let i = 0; i < 200 && (last === before || same < 5); i += 1) {
      await this.#page.waitForTimeout(50);
      const now = await this.#value();
      same = now === last ? same + 1 : 0;
      last = now;
    }
    return last;
  }
}
