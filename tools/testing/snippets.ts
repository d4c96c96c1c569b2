/** The snippets of `demo/snippets`, and a host on which they work: scripts laid out as an operator does, and a tree. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layOut } from '../layout.mjs';
import { root } from '../lib/rooms.mjs';
import { cdn } from './dist.ts';
import { treeAt } from './pages/site.ts';
import { serve, type Site } from './web-server.ts';

export const folder = join(root, 'demo/snippets');

/** Their names, without the ending. */
export const names = readdirSync(folder)
  .flatMap(file => /^(.+)\.html$/.exec(file)?.[1] ?? [])
  .sort();

export const snippet = (name: string) => readFileSync(join(folder, `${name}.html`), 'utf8');

/** Where the frozen copy of the guide's snippet lies, and the picture of another. */
const FROZEN = '/debatt-2027/frozen/3201.2027-09-08.1a2b3c4d5e6f.json';
const PICTURE = '/bilder/eksempel-2027-3201-arbeid.png';

export interface SnippetHost extends Site {
  /** A snippet with the addresses of this host. */
  here(text: string): string;
}

/** Serves all that the snippets name. */
export async function serveSnippets(): Promise<SnippetHost> {
  const scripts = mkdtempSync(join(tmpdir(), 'lo-snippets-'));
  // The first snippets named the scripts without a folder.
  cpSync(cdn, scripts, { recursive: true });
  layOut({ from: cdn, out: scripts });
  const pages: Record<string, string> = {};
  const site = await serve(scripts, { pages });
  Object.assign(pages, await treeAt(`${site.url}debatt-2027/`, site.url));
  const copy = { ...JSON.parse(pages['/debatt-2027/areas/3201.json']!), words: undefined } as object;
  const frozen = JSON.stringify(copy);
  Object.assign(pages, {
    [FROZEN]: frozen,
    [PICTURE]: 'PNG',
    '/debatt-2027/survey.json': readFileSync(join(root, 'data-schema/examples/survey-open.json'), 'utf8'),
    '/debatt-2027/pages/index.html': '<!doctype html><title>Alle kommuner</title>',
    '/undersokelse': '<!doctype html><title>Undersøkelsen</title>',
  });
  const sum = createHash('sha256').update(frozen).digest('base64');
  return {
    ...site,
    here: text =>
      text
        .replaceAll(/https:\/\/(DIN-ADRESSE|your\.host|din\.tjener)\//g, site.url)
        .replaceAll('#sha256-SUMMEN', `#sha256-${sum}`),
    close: async () => {
      await site.close();
      rmSync(scripts, { recursive: true, force: true });
    },
  };
}
