/**
 * A plugin of the development server: the host pages under `/demo/hosts/` with their headers, and on another port, so
 * that it is another origin, the scripts and the data they use. The tests answer in the same way.
 */
import { answerHost, at } from '../testing/hosts/answer.ts';
import { serveOurs } from '../testing/hosts/sites.ts';

async function answer(ours, request, response) {
  if (request.method === 'POST') return response.writeHead(204).end();
  const found = await answerHost(request.url ?? '/', (await ours).url);
  if (found) response.writeHead(200, found.headers).end(found.body);
  return Boolean(found);
}

/** @returns {import('vite').Plugin} */
export function serveHosts() {
  return {
    name: 'serve-hosts',
    enforce: 'pre',
    configureServer(server) {
      const ours = serveOurs();
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith(at)) return next();
        answer(ours, request, response).then(done => done || next(), next);
      });
    },
  };
}
