/**
 * `npm run build`: the library, its types, the files for script tags, the command line, the manifest and what is
 * generated from it, all into `dist/`. `--only library,cdn,cli,types,manifest` builds parts.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { commandLine, elementNames, frameListener, has, library, loader, single } from '../vite.config.ts';
import { writeLicences } from './build/licences.mjs';
import { buildManifest } from './build/manifest.mjs';
import { buildTypes } from './build/types.mjs';
import { root } from './lib/rooms.mjs';

process.env['NODE_ENV'] = 'production';

async function buildCdn() {
  if (has.loader()) await build(loader());
  await build(frameListener());
  for (const name of elementNames()) await build(single(name));
  mkdirSync(join(root, 'dist/cdn'), { recursive: true });
  writeLicences(join(root, 'dist/cdn/LICENSES.md'));
}

async function buildCommandLine() {
  if (!has.commandLine()) return;
  await build(commandLine());
  writeLicences(join(root, 'dist/cli.LICENSES.md'));
}

const parts = {
  library: () => build(library()),
  cdn: buildCdn,
  cli: buildCommandLine,
  types: buildTypes,
  manifest: buildManifest,
};

/** Builds all parts that are wanted; one that fails does not stop the others. */
async function buildAll(wanted) {
  for (const name of wanted) {
    if (!Object.hasOwn(parts, name))
      throw new Error(`Unknown part ${name}: use ${Object.keys(parts).join(', ')}.`);
    const began = Date.now();
    try {
      await parts[name]();
      console.log(`build: ${name} (${Date.now() - began} ms)`);
    } catch (error) {
      console.error(`build: ${name} failed: ${error.message}`);
      process.exitCode = 1;
    }
  }
}

const { values } = parseArgs({ options: { only: { type: 'string' } } });
process.chdir(root);
if (!values.only) rmSync('dist', { recursive: true, force: true });
await buildAll(values.only?.split(',') ?? Object.keys(parts));
