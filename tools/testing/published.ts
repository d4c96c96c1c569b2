/** For tests: a tree on a server that does what the guide for operators says, so that the guide is what is tested. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { root } from '../lib/rooms.mjs';
import { contentTypes, listen, type Site } from './web-server.ts';

export const operatorsGuide = readFileSync(join(root, 'demo/guides/drift.md'), 'utf8');

/** A row of the table of headers: which files, and how long they may be kept. */
export interface Rule {
  readonly names: readonly string[];
  readonly cacheControl: string;
}

/** The table of headers in the guide. */
export function rulesIn(guide: string): Rule[] {
  const rows = guide.split('\n').filter(line => /^\|.*`public, max-age=/.test(line));
  return rows.map(row => {
    const [, files = '', header = ''] = row.split('|');
    const codes = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(match => match[1]!);
    return { names: codes(files), cacheControl: codes(header)[0]! };
  });
}

/** `areas/*.json` holds `areas/3201.words.json`. */
const matches = (pattern: string, path: string): boolean =>
  new RegExp(`(^|/)${pattern.replaceAll('.', '\\.').replace(/\*|<\w+>/g, '[^/]+')}$`).test(path);

/** Seconds that a browser may go on showing a file that has changed. */
export function longestKept(cacheControl: string): number {
  const seconds = (name: string) => Number(new RegExp(`${name}=(\\d+)`).exec(cacheControl)?.[1] ?? 0);
  return seconds('max-age') + seconds('stale-while-revalidate');
}

/** The same header with all times shorter. */
const hurried = (cacheControl: string, times: number): string =>
  cacheControl.replace(/\d+/g, seconds => String(Number(seconds) / times));

/** What is served. Change a folder and the next request sees it. */
export interface Published {
  /** Folders by the path they lie at: `{ '/tree/': '/tmp/x' }`. */
  readonly folders: Record<string, string>;
  readonly pages?: Readonly<Record<string, string>>;
  /** How many times shorter than in the guide everything may be kept. */
  readonly hurry: number;
}

/**
 * Serves with `Cache-Control` and `ETag` as the guide says, and answers 304 to who has the file. What no row of the guide
 * names is never kept.
 */
export async function servePublished(published: Published): Promise<Site> {
  const requests: string[] = [];
  const rules = rulesIn(operatorsGuide);
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    requests.push(path);
    const body = bodyOf(path, published);
    if (!body) return void response.writeHead(404).end();
    const rule = rules.find(({ names }) => names.some(name => matches(name, path)));
    const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
    const headers = {
      'content-type': contentTypes[extname(path) || '.html'] ?? 'application/octet-stream',
      'cache-control': rule ? hurried(rule.cacheControl, published.hurry) : 'no-store',
      etag,
    };
    const same = request.headers['if-none-match'] === etag;
    response.writeHead(same ? 304 : 200, headers).end(same ? undefined : body);
  }
  return { ...(await listen(handle)), requests };
}

function bodyOf(path: string, { folders, pages = {} }: Published): Buffer | undefined {
  if (Object.hasOwn(pages, path)) return Buffer.from(pages[path] ?? '');
  for (const [at, folder] of Object.entries(folders)) {
    const file = path.startsWith(at) ? join(folder, path.slice(at.length)) : '';
    if (file && existsSync(file)) return readFileSync(file);
  }
  return undefined;
}
