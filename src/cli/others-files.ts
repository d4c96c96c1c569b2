import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isFrozen } from './frozen-files.ts';

/** What computers put into folders by themselves. */
const litter = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/**
 * Files in a published tree that were not built: the rules of the web server, scripts, pictures. `release.json` names what
 * was built; where it cannot be read, nothing is known of the others.
 */
export async function othersFiles(tree: string): Promise<string[]> {
  const built = await builtIn(tree);
  if (!built) return [];
  const entries = await readdir(tree, { recursive: true, withFileTypes: true });
  return entries
    .filter(each => !each.isDirectory())
    .map(each => relative(tree, join(each.parentPath, each.name)).split(sep).join('/'))
    .filter(path => path !== 'release.json' && !built.has(path) && !isFrozen(path) && !litter.test(path))
    .sort();
}

async function builtIn(tree: string): Promise<ReadonlySet<string> | undefined> {
  try {
    const { files } = JSON.parse(await readFile(join(tree, 'release.json'), 'utf8')) as { files: object };
    return new Set(Object.keys(files));
  } catch {
    return undefined;
  }
}
