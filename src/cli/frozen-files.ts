import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TreeFile } from '../publishing/index.ts';
import { digest } from './integrity.ts';

/** `3201.2027-09-08.1a2b3c4d5e6f.json` in the folder `frozen` of a tree. */
const name = /^[\w-]+\.\d{4}-\d\d-\d\d\.[0-9a-f]{12}\.json$/;

/** Whether a path in a tree is that of a frozen file. */
export function isFrozen(path: string): boolean {
  return path.startsWith('frozen/') && name.test(path.slice('frozen/'.length));
}

/**
 * The files of a new tree, and the frozen ones of the tree that stands there already: pages out there name them, so
 * publishing anew must not take them away. Only names of our own are kept. Those kept are not in `release.json`: it is the
 * same wherever the same tables are built, whatever lay in the folder; each name has its sum.
 *
 * @param made - Is told of each frozen file that is new, as what to write after the address of the tree in `src`.
 */
export async function* withFrozen(
  files: AsyncIterable<TreeFile>,
  out: string,
  made: (src: string) => void,
): AsyncGenerator<TreeFile> {
  const known = new Set<string>();
  for await (const [path, bytes] of files) {
    if (path.startsWith('frozen/')) {
      known.add(path);
      made(`${path}#${digest('sha256', bytes)}`);
    }
    yield [path, bytes];
  }
  const folder = join(out, 'frozen');
  const standing = await readdir(folder).catch(() => []);
  for (const each of standing.filter(file => name.test(file) && !known.has(`frozen/${file}`)).sort())
    yield [`frozen/${each}`, await readFile(join(folder, each))];
}
