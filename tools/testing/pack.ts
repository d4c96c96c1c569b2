/** For tests of the package as others get it: the checkout, packed. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/rooms.mjs';

/** Packs the checkout as it would be published into an empty folder, and gives the path of the tarball. */
export function pack(folder: string): string {
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    stdio: 'ignore',
  });
  const file = readdirSync(folder).find(name => name.endsWith('.tgz'));
  if (!file) throw new Error('npm pack made no tarball');
  return join(folder, file);
}
