/**
 * A plugin of the development server: what is built and what needs no build is sent as it lies on disk, with `/` leading
 * to the demo. So a page under a strict content security policy meets exactly the files a web server would send, and
 * only pages with TypeScript behind them pass through Vite.
 */
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Folders whose files are sent as they are. */
const plain = /^\/(dist|demo|data-schema)\//;

async function fileOf(root, pathname) {
  const path = join(root, normalize(decodeURIComponent(pathname)));
  const info = await stat(path).catch(() => undefined);
  if (!info) return undefined;
  return info.isDirectory() ? { path: join(path, 'index.html'), folder: true } : { path, folder: false };
}

/** Whether Vite has work to do: a page that loads TypeScript. */
function needsVite(ending, body) {
  return ending === '.html' && /<script[^>]+src=["'][^"']+\.ts["']/.test(body.toString());
}

async function answer(root, request, response) {
  const { pathname, search } = new URL(request.url ?? '/', 'http://demo');
  if (pathname === '/') return redirect(response, '/demo/');
  const file = plain.test(pathname + '/') ? await fileOf(root, pathname) : undefined;
  if (!file || !Object.hasOwn(types, extname(file.path))) return false;
  if (file.folder && !pathname.endsWith('/')) return redirect(response, `${pathname}/${search}`);
  const body = await readFile(file.path).catch(() => undefined);
  const ending = extname(file.path);
  if (!body || needsVite(ending, body)) return false;
  response.writeHead(200, {
    'content-type': types[ending],
    'access-control-allow-origin': '*',
    'cache-control': 'no-cache',
  });
  response.end(body);
  return true;
}

function redirect(response, location) {
  response.writeHead(302, { location });
  response.end();
  return true;
}

/** @returns {import('vite').Plugin} */
export function servePlain() {
  const use = server => {
    const root = server.config.root;
    server.middlewares.use((request, response, next) => {
      answer(root, request, response).then(done => done || next(), next);
    });
  };
  return { name: 'serve-plain', configureServer: use };
}
