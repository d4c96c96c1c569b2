/** A small web server for tests of built files and for the host pages. Ends with `close`. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

/** By ending. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ics': 'text/calendar; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** What a site serves beside its folder, and the headers it puts on everything. */
export interface SiteOptions {
  /** Answers by path (`/page.html`): text served as HTML, or as the path's ending says. */
  pages?: Record<string, string>;
  /** Headers on every answer, e.g. a content security policy. */
  headers?: Record<string, string>;
}

/** A running site. */
export interface Site {
  /** `http://127.0.0.1:<port>/` */
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly requests: string[];
  close(): Promise<void>;
}

async function answer(
  path: string,
  folder: string,
  pages: Record<string, string>,
): Promise<Buffer | undefined> {
  if (Object.hasOwn(pages, path)) return Buffer.from(pages[path] ?? '');
  const file = join(folder, normalize(path));
  const info = await stat(file).catch(() => undefined);
  if (info?.isDirectory()) return answer(join(path, 'index.html'), folder, pages);
  return info ? readFile(file) : undefined;
}

/** Answers on a free port of this machine; a request that fails is cut off. */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Pick<Site, 'url' | 'close'>> {
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  async function close(): Promise<void> {
    server.closeAllConnections();
    await new Promise(done => server.close(done));
  }
  return { url: `http://127.0.0.1:${port}/`, close };
}

/** Serves a folder on a free port of this machine, to any origin. */
export async function serve(folder: string, { pages = {}, headers = {} }: SiteOptions = {}): Promise<Site> {
  const requests: string[] = [];
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    requests.push(path);
    const body = await answer(path, folder, pages);
    const ending = extname(path) || '.html';
    response.writeHead(body ? 200 : 404, {
      'content-type': contentTypes[ending] ?? 'application/octet-stream',
      'access-control-allow-origin': '*',
      ...headers,
    });
    response.end(body);
  }
  return { ...(await listen(handle)), requests };
}
