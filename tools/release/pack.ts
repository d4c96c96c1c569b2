/** The package as others get it, for its tests and for its release: a checkout, packed. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/rooms.mjs';

/** Packs a checkout as it would be published into an empty folder, and gives the path of the tarball. */
export function pack(folder: string, checkout: string = root): string {
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: checkout,
    stdio: 'ignore',
  });
  const file = readdirSync(folder).find(name => name.endsWith('.tgz'));
  if (!file) throw new Error('npm pack made no tarball');
  return join(folder, file);
}
