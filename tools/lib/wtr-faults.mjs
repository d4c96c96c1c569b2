/**
 * `/fault/<anything>?status=&type=&delay=&file=&body=&cut=&header=name:value` answers as a broken host would,
 * so that tests of the fault list meet real responses rather than a stubbed fetch:
 * `delay` (ms) before the answer; `file` (path in the project) or `body` (base64url bytes) as content;
 * `cut` (bytes) to truncate it; `hang=1` sends the head and half of the content and never ends.
 */
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { root } from './rooms.mjs';

async function contentOf(query) {
  if (query.file) return readFile(join(root, normalize(`/${query.file}`)));
  return Buffer.from(query.body ?? '', 'base64url');
}

/** A stream that gives half of the bytes and then nothing more. */
function endless(bytes) {
  const stream = new Readable({ read() {} });
  stream.push(bytes.subarray(0, Math.ceil(bytes.length / 2)));
  return stream;
}

export async function faults(context, next) {
  if (!context.path.startsWith('/fault/')) return next();
  const { query } = context;
  if (query.delay) await new Promise(done => setTimeout(done, Number(query.delay)));
  let bytes = await contentOf(query);
  if (query.cut) bytes = bytes.subarray(0, Number(query.cut));
  context.status = Number(query.status ?? 200);
  context.set('cache-control', 'no-store');
  for (const header of [query.header ?? []].flat()) {
    const [name, value] = header.split(/:\s*/, 2);
    context.set(name, value);
  }
  context.body = query.hang ? endless(bytes) : bytes;
  context.type = query.type ?? 'application/json';
  return undefined;
}
