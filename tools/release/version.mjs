/** The next version, wherever it is written. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (folder, path) => readFileSync(join(folder, path), 'utf8');

/** Notes that wait to be released. */
export function notesIn(folder) {
  return readdirSync(join(folder, '.changeset')).filter(name => name.endsWith('.md') && name !== 'README.md');
}

export const versionIn = folder => JSON.parse(read(folder, 'package.json')).version;

/**
 * Gathers the notes into CHANGELOG.md and sets the version: changesets in package.json, this in what goes with it.
 *
 * @returns {string} the new version
 */
export function nextVersion(folder) {
  const before = versionIn(folder);
  execFileSync(process.execPath, [join(folder, 'node_modules/@changesets/cli/bin.js'), 'version'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const version = versionIn(folder);
  const source = read(folder, 'src/core/version.ts');
  writeFileSync(join(folder, 'src/core/version.ts'), source.replace(`'${before}'`, `'${version}'`));
  const lock = JSON.parse(read(folder, 'package-lock.json'));
  lock.version = lock.packages[''].version = version;
  writeFileSync(join(folder, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
  execFileSync(
    process.execPath,
    [join(folder, 'node_modules/prettier/bin/prettier.cjs'), '--write', 'CHANGELOG.md', 'package.json'],
    {
      cwd: folder,
      stdio: 'ignore',
    },
  );
  return version;
}
