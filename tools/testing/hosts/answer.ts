/**
 * The host pages as a site would send them: with their headers, what all of them hold put in, and `https://DIN-ADRESSE/`
 * made the address where scripts and data are, which is another origin. `npm start` and the tests answer with this.
 */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { headers as headersOf } from '../../../demo/hosts/headers.ts';
import { root } from '../../lib/rooms.mjs';

const folder = join(root, 'demo/hosts');
/** Where the pages are on the site that shows them. */
export const at = '/demo/hosts/';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** An answer of the site. */
export interface Answer {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A page without what is ours: `?uten`. For comparing what the host has left with what it had. */
const ours = /<script[^>]*DIN-ADRESSE[^>]*><\/script>|<iframe[^>]*DIN-ADRESSE[^>]*><\/iframe>/g;

async function include(text: string): Promise<string> {
  for (const name of ['deler', 'bunn'])
    text = text.replace(`<!-- ${name} -->`, await readFile(join(folder, 'felles', `${name}.html`), 'utf8'));
  return text;
}

/**
 * Answers what is asked for under `demo/hosts/`; undefined for what is not there.
 *
 * @param address - As in the request: path and query.
 * @param other - Where the scripts and the data are, with a slash last.
 */
export async function answerHost(address: string, other: string): Promise<Answer | undefined> {
  const { pathname, searchParams } = new URL(address, 'http://host');
  const name = pathname === at ? 'index.html' : pathname.slice(at.length);
  const type = types[extname(name)];
  if (!pathname.startsWith(at) || !type || !/^[\w/.-]+$/.test(name) || name.includes('..')) return undefined;
  const file = await readFile(join(folder, name), 'utf8').catch(() => undefined);
  if (file === undefined) return undefined;
  const here = (text: string) => text.replaceAll('https://DIN-ADRESSE/', other);
  if (extname(name) !== '.html') return { headers: { 'content-type': type }, body: file };
  const whole = await include(file);
  const own = Object.entries(headersOf[name] ?? {}).map(([key, value]) => [key, here(value)] as const);
  return {
    headers: { 'content-type': type, 'cache-control': 'no-store', ...Object.fromEntries(own) },
    body: here(searchParams.has('uten') ? whole.replaceAll(ours, '') : whole),
  };
}
