/** Where the built files are, for the tests that look at them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/rooms.mjs';

export const dist = join(root, 'dist');
export const cdn = join(dist, 'cdn');

/** Elements that exist as sources, by folder: `top-issues`. */
export const elements: string[] = readdirSync(join(root, 'src/elements'), { withFileTypes: true })
  .filter(entry => entry.isDirectory() && existsSync(join(root, 'src/elements', entry.name, 'define.ts')))
  .map(entry => entry.name)
  .sort();

/** Names of the files under a folder, with `/`, sorted. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Text of a file under `dist`. */
export function built(path: string): string {
  return readFileSync(join(dist, path), 'utf8');
}

/**
 * The files a page in Norwegian fetches through the loader for some elements, under `dist`: `lo.js`, the chunks it asks for
 * where one of them is found, and what those import. Chunks import on demand too: languages, notes for editors; those are
 * not among them.
 */
export function loadedFor(...names: string[]): string[] {
  const loader = built('cdn/lo.js');
  const asked = names.flatMap(name => {
    const [, from = ''] = loader.split(`"lo-${name}":[`);
    const [own = ''] = from.split('],"lo-');
    return [...own.split(']}')[0]!.matchAll(/import\([`"']\.\/(chunks\/[^`"']+)/g)].map(([, file]) => file!);
  });
  const seen = new Set(asked);
  for (const file of seen)
    for (const [, name] of built(`cdn/${file}`).matchAll(/from\s*[`"']\.\/([^`"']+)/g))
      seen.add(`chunks/${name}`);
  return ['lo.js', ...seen].map(file => `cdn/${file}`);
}
