/**
 * `npm run layout -- --out <folder> [--address https://...]`: puts a built version where readers fetch it.
 *
 * - `<folder>/<x.y.z>/`: the version, for ever. One that lies there already is never changed.
 * - `<folder>/v<major>/`: the newest version of a major one, `v1/` for `0.x` too. Parts of earlier versions stay, for pages that are open.
 * - `<folder>/releases.json`: which versions there are.
 *
 * `--back` lets the moving address go to an older version: the way out of a release that turned out to be broken.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareVersions, embedOf } from '../src/core/releases.ts';
import { integrityOf, snippetsText } from './build/embed.mjs';
import { root } from './lib/rooms.mjs';

/** Something the operator has to decide; told without a stack. */
export class LayoutError extends Error {}

const readJson = path => JSON.parse(readFileSync(path, 'utf8'));

/** The manifest of a folder, after every file has been held against it. */
function checkedEmbed(folder) {
  const path = join(folder, 'embed.json');
  const embed = existsSync(path) ? embedOf(readJson(path)) : undefined;
  if (!embed) throw new LayoutError(`${folder} has no embed.json: run "npm run build" first.`);
  for (const [name, { integrity }] of Object.entries(embed.files)) {
    const file = join(folder, name);
    if (!existsSync(file)) throw new LayoutError(`${file} is missing, although embed.json lists it.`);
    if (integrityOf(readFileSync(file)) !== integrity)
      throw new LayoutError(`${file} is not what embed.json says: build again.`);
  }
  return embed;
}

/** The pinned folder: written whole, or there already with the very same files. */
function layPinned(from, target, embed, address) {
  if (existsSync(target)) {
    const standing = existsSync(join(target, 'embed.json')) && checkedEmbed(target);
    if (!standing || JSON.stringify(standing.files) !== JSON.stringify(embed.files))
      throw new LayoutError(
        `${target} lies there already with other files. A published version is never changed: give the new one a new number.`,
      );
    return false;
  }
  const half = `${target}.half-${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  cpSync(from, half, { recursive: true });
  if (address) writeFileSync(join(half, 'snippets.txt'), snippetsText(embed, address));
  renameSync(half, target);
  return true;
}

/** One file for another, so that a reader gets either whole. */
function replace(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, `${to}.half`);
  renameSync(`${to}.half`, to);
}

/** The moving folder: parts first, then what names them, the manifest last. */
function layMoving(pinned, target, embed, back) {
  const path = join(target, 'embed.json');
  const standing = existsSync(path) ? embedOf(readJson(path))?.version : undefined;
  if (standing && compareVersions(standing, embed.version) > 0 && !back)
    throw new LayoutError(`${target} leads to ${standing}, which is newer. Use --back to go back to it.`);
  const isPart = name => name.includes('/');
  const names = Object.keys(embed.files).sort((a, b) => Number(isPart(b)) - Number(isPart(a)));
  for (const name of [...names, 'LICENSES.md', 'snippets.txt', 'embed.json'])
    replace(join(pinned, name), join(target, name));
}

function writeReleases(out) {
  const folders = readdirSync(out, { withFileTypes: true }).filter(each => each.isDirectory());
  const versions = folders
    .map(({ name }) => name)
    .filter(name => /^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(name))
    .sort((a, b) => compareVersions(b, a));
  const moving = folders
    .map(({ name }) => name)
    .filter(name => /^v\d+$/.test(name))
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    .map(name => [name, embedOf(readJson(join(out, name, 'embed.json')))?.version]);
  const releases = { schema: 'lo.releases/1', versions, moving: Object.fromEntries(moving) };
  writeFileSync(join(out, 'releases.json.half'), `${JSON.stringify(releases, null, 1)}\n`);
  renameSync(join(out, 'releases.json.half'), join(out, 'releases.json'));
}

/**
 * Lays a version out.
 *
 * @param {{ from?: string, out: string, address?: string, back?: boolean }} options `address`: of the folder `out` on the
 *   web, for the snippets
 * @returns {{ version: string, added: boolean, moved: string | undefined }} `added`: false when the version lay there;
 *   `moved`: the name of the moving folder, none for a forerunner (`1.0.0-beta.1`)
 * @throws LayoutError
 */
export function layOut({ from = join(root, 'dist/cdn'), out, address, back = false }) {
  const embed = checkedEmbed(from);
  const { version, major } = embed;
  mkdirSync(out, { recursive: true });
  const pinned = join(out, version);
  const added = layPinned(from, pinned, embed, address && address.replace(/\/*$/, '/'));
  const moved = version.includes('-') ? undefined : `v${major}`;
  if (moved) layMoving(pinned, join(out, moved), embed, back);
  writeReleases(out);
  return { version, added, moved };
}

function main() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      from: { type: 'string' },
      address: { type: 'string' },
      back: { type: 'boolean' },
    },
  });
  if (!values.out) throw new LayoutError('Say where: npm run layout -- --out <folder>');
  const { version, added, moved } = layOut({ ...values, out: resolve(values.out) });
  console.log(`${version}/ ${added ? 'is laid out' : 'lay there already, unchanged'}.`);
  if (moved) console.log(`${moved}/ leads to ${version}.`);
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  try {
    main();
  } catch (error) {
    if (!(error instanceof LayoutError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
