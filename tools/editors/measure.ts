/** Pastes every snippet through every pipeline and looks at what is left of it. */
import type { Browser, BrowserContext } from 'playwright-core';
import { cdn } from '../testing/dist.ts';
import { treeAt } from '../testing/pages/site.ts';
import { serve } from '../testing/site.ts';
import { Cleaning } from './cleaning.ts';
import { RealEditor, serveEditors } from './editors.ts';
import { address, fixtures, textOf, type Fixture } from './fixtures.ts';
import { cleaners, throughs, type EditorName, type Pipeline } from './pipelines.ts';
import { hostPage, whatReaderGets, type Outcome } from './reader.ts';
import { survivedIn, type Survived } from './survived.ts';

/** What the CMS has stored of one snippet that went through one pipeline. */
export interface Stored extends Pipeline {
  readonly fixture: Fixture;
  readonly html: string;
}

export interface Measured extends Stored {
  readonly left: Survived;
  /** What the reader gets, of snippets that are rendered. */
  readonly outcome?: Outcome;
}

/** @param installed - the folder that holds `node_modules` with the editors and the sanitisers */
export async function measure(browser: Browser, installed: string): Promise<Measured[]> {
  const all = await store(browser, installed);
  const outcomes = await read(browser, all);
  return all.map(each => ({
    ...each,
    left: survivedIn(each.html, each.fixture.wanted),
    outcome: outcomes.get(each.html),
  }));
}

/** Pastes, reads back what the editor gives, and cleans it. */
export async function store(browser: Browser, installed: string): Promise<Stored[]> {
  const site = await serveEditors(installed);
  const context = await browser.newContext();
  try {
    const cleaning = await Cleaning.open(context, site, installed);
    const openEditor = oneAtATime(context, (name, open) => RealEditor.open(context, site, name, open));
    const all: Stored[] = [];
    for (const through of throughs(['source', 'content', 'text'])) {
      const editor = through.editor && (await openEditor(through.editor, through.open === true));
      for (const fixture of fixtures.filter(({ ways }) => ways.includes(through.way))) {
        const text = textOf(fixture);
        const given = editor ? await editor.put(through.way, text) : text;
        for (const cleaner of cleaners)
          all.push({ fixture, through, cleaner, html: await cleaning.clean(cleaner, given) });
      }
    }
    return all;
  } finally {
    await context.close();
    await site.close();
  }
}

type Open = (name: EditorName, open: boolean) => Promise<RealEditor>;

/** Keeps the editor that was opened last: its other ways come next. Two at a time would take the focus from each other. */
function oneAtATime(context: BrowserContext, start: Open): Open {
  let last: { key: string; editor: RealEditor } | undefined;
  return async (name, open) => {
    const key = `${name} ${open}`;
    if (last?.key === key) return last.editor;
    for (const page of last ? context.pages().slice(1) : []) await page.close();
    const editor = await start(name, open);
    last = { key, editor };
    return editor;
  };
}

/** Shows each different stored text once on a page of a host, and says what a reader gets there. */
export async function read(browser: Browser, all: readonly Stored[]): Promise<Map<string, Outcome>> {
  const tree: Record<string, string> = {};
  const pages: Record<string, string> = {};
  const data = await serve(cdn, { pages: tree });
  // Another port is another origin, as a host's page is.
  const host = await serve(cdn, { pages });
  const context = await browser.newContext();
  // Here the scripts lie as they were built, not laid out in folders.
  const here = (text: string) => text.replaceAll(`${address}v1/`, data.url).replaceAll(address, data.url);
  try {
    Object.assign(tree, await treeAt(`${data.url}debatt-2027/`, data.url));
    const wanted = new Map(
      all.filter(({ fixture }) => fixture.rendered).map(each => [each.html, each.fixture.wanted]),
    );
    const outcomes = new Map<string, Outcome>();
    const queue = [...wanted].entries();
    const worker = async () => {
      const shown = await context.newPage();
      for (const [i, [html, { page, place }]] of queue) {
        pages[`/stored-${i}`] = hostPage(here(html), data);
        const url = `${host.url}stored-${i}`;
        outcomes.set(html, await whatReaderGets(shown, url, { page: here(page), place }));
      }
    };
    await Promise.all([worker(), worker(), worker()]);
    return outcomes;
  } finally {
    await context.close();
    await Promise.all([data, host].map(each => each.close()));
  }
}
