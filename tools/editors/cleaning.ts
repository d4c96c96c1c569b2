/** The sanitisers that a CMS runs over what its editor hands to it, as they come and opened up. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Site } from '../testing/site.ts';
import type { Cleaner } from './pipelines.ts';

declare const purify: (html: string, open: boolean) => string;

interface SanitizeHtml {
  (html: string, options?: object): string;
  readonly defaults: {
    readonly allowedTags: readonly string[];
    readonly allowedAttributes: Readonly<Record<string, readonly string[]>>;
  };
}

const elements = ['lo-top-issues', 'lo-party-compare', 'lo-area-picker'];
const attributes = ['src', 'area', 'lang', 'heading-level', 'scope'];

/** What somebody who knows the snippets would let in, and no scripts. */
const opened = ({ defaults }: SanitizeHtml) => ({
  allowedTags: [...defaults.allowedTags, 'iframe', ...elements],
  allowedAttributes: {
    ...defaults.allowedAttributes,
    a: [...(defaults.allowedAttributes['a'] ?? []), 'data-lo'],
    div: ['data-lo-*'],
    iframe: ['src', 'title', 'width', 'height', 'loading'],
    ...Object.fromEntries(elements.map(each => [each, attributes])),
  },
});

/** DOMPurify in the browser, sanitize-html in Node: where each of them is most used. */
export class Cleaning {
  readonly #page: Page;
  readonly #sanitize: SanitizeHtml;

  private constructor(page: Page, sanitize: SanitizeHtml) {
    this.#page = page;
    this.#sanitize = sanitize;
  }

  /** @param installed - the folder that holds `node_modules` with both; @param site - serves it */
  static async open(context: BrowserContext, site: Site, installed: string): Promise<Cleaning> {
    const page = await context.newPage();
    await page.goto(`${site.url}dompurify`);
    await page.locator('body[data-ready]').waitFor({ state: 'attached' });
    const from = createRequire(join(installed, 'package.json'));
    return new Cleaning(page, from('sanitize-html') as SanitizeHtml);
  }

  async clean(cleaner: Cleaner, html: string): Promise<string> {
    if (cleaner === 'none') return html;
    const open = cleaner.endsWith('-open');
    if (cleaner.startsWith('dompurify'))
      return this.#page.evaluate(([text, let_in]) => purify(text, let_in), [html, open] as const);
    return this.#sanitize(html, open ? opened(this.#sanitize) : {});
  }
}
