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
