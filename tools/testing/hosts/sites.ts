/** The two sites of a host page: the host's own, and the one with our scripts and data, on another port. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { reports as reportPath } from '../../../demo/hosts/headers.ts';
import { built, cdn, filesIn } from '../dist.ts';
import { example } from '../pages/examples.ts';
import { treeAt } from '../pages/site.ts';
import { listen, serve, type Site } from '../web-server.ts';
import { answerHost, at } from './answer.ts';

/** The made-up earlier version under `utgave-0.0.9/`: what is built, under another number. */
export const earlier = '0.0.9';

/** Serves `dist/cdn`, the same again as an earlier version, and a published tree in `debatt-2027/`. */
export async function serveOurs(): Promise<Site> {
  const pages: Record<string, string> = {};
  const site = await serve(cdn, { pages });
  const tree = `${site.url}debatt-2027/`;
  const { version } = JSON.parse(built('../package.json')) as { version: string };
  for (const file of filesIn(cdn).filter(each => each.endsWith('.js')))
    pages[`/utgave-${earlier}/${file}`] = built(`cdn/${file}`).replaceAll(version, earlier);
  // A survey that is open whenever the pages are looked at.
  const survey = {
    ...example<object>('survey-open'),
    opens: '2020-01-01T00:00:00Z',
    closes: '2099-01-01T00:00:00Z',
  };
  pages['/debatt-2027/survey.json'] = JSON.stringify(survey);
  Object.assign(pages, await treeAt(tree, site.url));
  return site;
}

/** The host's site, as the tests use it. */
export interface Host {
  /** Of the folder with the pages. */
  readonly url: string;
  /** What browsers have reported that a policy refused, as text. */
  readonly reports: string[];
  close(): Promise<void>;
}

async function text(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** Serves the host pages, and takes down reports. */
export async function serveHost(other: string): Promise<Host> {
  const reports: string[] = [];
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = request.url ?? '/';
    if (request.method === 'POST' && address === reportPath) {
      const report = await text(request);
      // Browsers ask for a favicon by themselves, and a policy refuses that too.
      if (!report.includes('/favicon.ico')) reports.push(report);
      return void response.writeHead(204).end();
    }
    const answer = await answerHost(address, other);
    response.writeHead(answer ? 200 : 404, answer?.headers).end(answer?.body);
  }
  const { url, close } = await listen(handle);
  return { url: new URL(at, url).href, reports, close };
}
