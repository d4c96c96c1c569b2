import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isFrozen } from './frozen-files.ts';
import { readRelease } from './read-tree.ts';

/** What computers put into folders by themselves. */
const litter = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/**
 * Files in a folder of ours that we have not written: the rules of the web server, scripts, pictures, notes. In a published
 * tree `release.json` names what was built; other folders hold what shows that they are ours, and nothing else.
 *
 * @param mark what shows that the folder is ours
 */
export async function othersFiles(folder: string, mark: string): Promise<string[]> {
  const release = mark === 'release.json' ? await readRelease(folder) : undefined;
  const built = new Set([mark, ...Object.keys(release?.files ?? {})]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(each => !each.isDirectory())
    .map(each => relative(folder, join(each.parentPath, each.name)).split(sep).join('/'))
    .filter(path => !built.has(path) && !(release && isFrozen(path)) && !litter.test(path))
    .sort();
}
