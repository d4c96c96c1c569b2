import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { majorOf } from '../../core/releases.ts';

/** What a server answers at one path. */
export interface Reply {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const examples = fileURLToPath(new URL('../../../data-schema/examples/', import.meta.url));
export const example = (name: string) => readFileSync(`${examples}${name}`, 'utf8');

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
};

/** Answers as a host with the right headers would. */
export function reply(path: string, body: string, headers: Record<string, string> = {}): Reply {
  const type = types[path.split('.').at(-1) ?? ''] ?? 'text/plain';
  return { body, headers: { 'content-type': type, 'access-control-allow-origin': '*', ...headers } };
}

export const integrityOf = (text: string, kind = 'sha384') =>
  `${kind}-${createHash(kind).update(text).digest('base64')}`;

/** The text of a script of a version. */
export const scriptOf = (version: string) => `export const version = '${version}';`;
const part = 'export const part = 1;';

function versionAt(folder: string, version: string): Record<string, Reply> {
  const files = Object.fromEntries(
    ['lo.js', 'lo-frame.js', 'lo-top-issues.js'].map(name => [
      name,
      { integrity: integrityOf(scriptOf(version)), bytes: 1 },
    ]),
  );
  const chunk = { integrity: integrityOf(part), bytes: part.length };
  const embed = {
    schema: 'lo.embed/1',
    version,
    major: majorOf(version),
    files: { ...files, 'chunks/a-1.js': chunk },
    parts: { 'lo.js': ['chunks/a-1.js'], 'lo-frame.js': [], 'lo-top-issues.js': [] },
  };
  return {
    [`${folder}lo.js`]: reply('lo.js', scriptOf(version)),
    [`${folder}lo-frame.js`]: reply('lo.js', scriptOf(version)),
    [`${folder}lo-top-issues.js`]: reply('lo.js', scriptOf(version)),
    [`${folder}chunks/a-1.js`]: reply('a.js', part),
    [`${folder}embed.json`]: reply('embed.json', JSON.stringify(embed)),
  };
}

/** A host on which everything is right: scripts of three versions, and a tree. */
export function goodHost(): Record<string, Reply> {
  const releases = { schema: 'lo.releases/1', versions: ['1.1.0', '1.0.0'], moving: { v1: '1.1.0' } };
  const page = '<!doctype html><link rel="alternate" type="application/json+oembed" href="x"><h1>Bærum</h1>';
  return {
    ...versionAt('/1.0.0/', '1.0.0'),
    ...versionAt('/1.1.0/', '1.1.0'),
    ...versionAt('/v1/', '1.1.0'),
    '/releases.json': reply('releases.json', JSON.stringify(releases)),
    '/tree/debate.json': reply('debate.json', example('debate-full.json')),
    '/tree/survey.json': reply('survey.json', example('survey-open.json')),
    '/tree/areas/3201.json': reply('3201.json', example('area-full.json')),
    '/tree/pages/3201.html': reply('3201.html', page),
    '/tree/pages/index.html': reply('index.html', page),
  };
}

/** A server with changeable answers. */
export interface Host {
  /** With a slash last. */
  readonly url: string;
  readonly asked: { method: string; path: string }[];
  close(): Promise<void>;
}

/** Serves `answers` as they are at the time of asking; what they lack is not found. */
export async function serveHost(answers: () => Readonly<Record<string, Reply>>): Promise<Host> {
  const asked: Host['asked'] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    asked.push({ method: request.method ?? '', path });
    const found = answers()[path] ?? { status: 404, body: 'borte' };
    response.writeHead(found.status ?? 200, found.headers);
    response.end(found.body);
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  };
}
