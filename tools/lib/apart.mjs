/**
 * Packages that only one tool needs are installed apart from the project, so that `npm ci` stays lean: pinned by a
 * `package.json` and its lock in the folder of the tool, put into `.cache/<name>-<digest of the two>`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './rooms.mjs';

const wanted = ['package.json', 'package-lock.json', '.npmrc'];

/** Where the packages of a tool's folder are, or will be. @param {string} folder absolute @param {string} name */
export function placeApart(folder, name) {
  const digest = createHash('sha256');
  for (const file of wanted) digest.update(readFileSync(join(folder, file)));
  return join(root, '.cache', `${name}-${digest.digest('hex').slice(0, 12)}`);
}

/**
 * Installs what the lock of a tool's folder says, once for each change of it, and gives the folder that holds
 * `node_modules`. Install scripts are not run. Throws with npm's own words where it cannot.
 *
 * @param {string} folder absolute @param {string} name
 */
export function installApart(folder, name) {
  const place = placeApart(folder, name);
  if (existsSync(place)) return place;
  console.log(`${name}: installing its packages into .cache, apart from the project ...`);
  // Under another name until it is whole: what was stopped half-way must not look installed.
  const half = `${place}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  try {
    for (const file of wanted) copyFileSync(join(folder, file), join(half, file));
    const { status, stderr, error } = spawnSync(
      'npm',
      ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'],
      { cwd: half, encoding: 'utf8', shell: process.platform === 'win32' },
    );
    if (status !== 0) throw new Error(`npm ci: ${(stderr || String(error)).trim()}`);
    rmSync(place, { recursive: true, force: true });
    renameSync(half, place);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  dropOlder(place, name);
  return place;
}

/** Those of older locks are of no more use. */
function dropOlder(place, name) {
  const cache = join(root, '.cache');
  const old = new RegExp(`^${name}-[0-9a-f]{12}$`);
  for (const each of readdirSync(cache))
    if (old.test(each) && join(cache, each) !== place)
      rmSync(join(cache, each), { recursive: true, force: true });
}
