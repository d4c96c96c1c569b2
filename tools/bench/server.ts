/** A web server as a CDN is set up: compressed, kept alive, cached; everything is compressed before it is asked for. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', json: 'application/json' };

/** A running server; `requests` are the paths that were asked for. */
export interface BenchServer {
  readonly url: string;
  readonly requests: string[];
  close(): Promise<void>;
}

/** Serves the given texts by path (`/a.html`). */
export async function serveTexts(texts: ReadonlyMap<string, string>): Promise<BenchServer> {
  const bodies = new Map([...texts].map(([path, text]) => [path, gzipSync(text, { level: 9 })]));
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://bench').pathname;
    requests.push(path);
    const body = bodies.get(path);
    const type = types[path.split('.').at(-1) ?? ''] ?? 'text/plain';
    response.writeHead(body ? 200 : 404, {
      'content-type': `${type}; charset=utf-8`,
      'content-encoding': 'gzip',
      'content-length': body?.length ?? 0,
      'cache-control': 'max-age=300',
    });
    response.end(body);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  };
}
