/**
 * A plugin of the development server: the demo's circle under `/runde/`. The collector answers at `/runde/svar/v1/…` as
 * it does anywhere; `POST /runde/start` begins anew, `POST /runde/publiser` closes, counts and publishes; the published
 * tree lies at `/runde/tre/`.
 */
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { Circle } from './circle.ts';

export function serveCircle(root) {
  let circle;
  const ready = async () => {
    circle ??= new Circle(join(root, '.cache', 'runde'), join(root, 'demo', 'runde', 'kilde'));
    if (!circle.survey) await circle.start();
    return circle;
  };
  return {
    name: 'lo-circle',
    configureServer(server) {
      server.middlewares.use('/runde', (request, response, next) => {
        void answer(ready, request)
          .then(found => (found ? send(found, response) : next()))
          .catch(next);
      });
    },
  };
}

async function answer(ready, request) {
  const { pathname } = new URL(request.url ?? '/', 'http://demo');
  const { method = 'GET' } = request;
  const circle = await ready();
  if (pathname.startsWith('/svar/'))
    return circle.receive(asRequest(request, pathname.slice('/svar'.length)));
  if (pathname === '/survey.json') return Response.json(circle.survey);
  if (pathname === '/start' && method === 'POST')
    return circle.start().then(() => Response.json({ ok: true }));
  if (pathname === '/publiser' && method === 'POST') return Response.json(await circle.publish());
  if (!pathname.startsWith('/tre/')) return undefined;
  const body = await readFile(join(circle.tree, normalize(pathname.slice('/tre/'.length)))).catch(
    () => undefined,
  );
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  return body ? new Response(body, { headers }) : new Response('', { status: 404 });
}

function asRequest(message, path) {
  const { method = 'GET', headers } = message;
  const body = method === 'GET' || method === 'HEAD' ? undefined : Readable.toWeb(message);
  return new Request(new URL(path, 'http://demo'), { method, headers, body, duplex: 'half' });
}

async function send(answered, response) {
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(Buffer.from(await answered.arrayBuffer()));
}
