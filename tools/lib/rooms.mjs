/**
 * The rooms of the house, where their tests run, and how to find files in them. The runners, the lint
 * rules and the builds all ask here, so that a new room is added in one place.
 */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Rooms whose tests need a browser; tests straight under `src/` (the loader) belong to them. */
export const browserRooms = ['src/styles', 'src/core', 'src/elements', 'src/loader', 'tools/testing'];

/** Rooms whose tests look at what was built, and so run after the build. */
export const builtRooms = ['tools/built', 'demo'];

/** The room whose tests open host pages in every engine, of which each takes long. */
export const hostRooms = ['demo/hosts'];

/** The room whose tests need the editors that are installed apart. */
export const editorRooms = ['tools/editors'];

/** The room whose tests need the frameworks that are installed apart. */
export const frameworkRooms = ['tools/frameworks'];

const skipped = new Set(['node_modules', 'dist', '.git', '.cache', 'reports']);

/** All files under `folder` (relative to the project), as sorted relative paths with `/`. */
export function filesUnder(folder) {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { withFileTypes: true })
    .flatMap(entry => {
      if (skipped.has(entry.name)) return [];
      const path = relative(root, join(start, entry.name)).split(sep).join('/');
      return entry.isDirectory() ? filesUnder(path) : [path];
    })
    .sort();
}

const within = rooms => file => rooms.some(room => file.startsWith(`${room}/`));
const inBrowserRoom = file => within(browserRooms)(file) || /^src\/[^/]+$/.test(file);

/** Which step runs a test file: `browser`, `built`, `hosts`, `editors`, `frameworks` or `node`. */
export function stepOf(file) {
  if (inBrowserRoom(file)) return 'browser';
  if (within(hostRooms)(file)) return 'hosts';
  if (within(editorRooms)(file)) return 'editors';
  if (within(frameworkRooms)(file)) return 'frameworks';
  return within(builtRooms)(file) ? 'built' : 'node';
}

/**
 * The test files of one step. `wanted` are paths, folders or parts of paths; one that matches nothing is an
 * error, since a pattern that silently matches nothing looks like success.
 */
export function testFiles(step, wanted = []) {
  const all = ['data-schema', 'src', 'demo', 'tools']
    .flatMap(filesUnder)
    .filter(file => file.endsWith('.test.ts') && stepOf(file) === step);
  if (wanted.length === 0) return all;
  const clean = wanted.map(part =>
    relative(root, resolve(part))
      .split(sep)
      .join('/')
      .replace(/\/?\*+.*$/, ''),
  );
  const missing = clean.filter(part => !all.some(file => file.includes(part)));
  if (missing.length > 0) throw new Error(`No ${step} test matches ${missing.join(', ')}.`);
  return all.filter(file => clean.some(part => file.includes(part)));
}
