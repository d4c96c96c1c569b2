/**
 * `npm run build`: the library, its types, the files for script tags, the command line, the manifest and what is
 * generated from it, all into `dist/`. `--only library,cdn,cli,types,manifest` builds parts; `--only cdn,workshop`
 * builds Verkstedet as files for a web server.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { command, commandLine, has, library } from '../vite.config.ts';
import { buildCdn } from './build/cdn.mjs';
import { writeLicences } from './build/licences.mjs';
import { buildManifest } from './build/manifest.mjs';
import { buildTypes } from './build/types.mjs';
import { buildWorkshop } from './build/workshop.mjs';
import { root } from './lib/rooms.mjs';

process.env['NODE_ENV'] = 'production';

async function buildCommandLine() {
  if (!has.commandLine()) return;
  await build(commandLine());
  await build(command());
  writeLicences(join(root, 'dist/cli.LICENSES.md'));
}

const parts = {
  library: () => build(library()),
  cdn: () => buildCdn(),
  cli: buildCommandLine,
  types: buildTypes,
  manifest: buildManifest,
};

/** Only when asked for: no part of the package. */
const extras = { workshop: buildWorkshop };

/** Builds all parts that are wanted; one that fails does not stop the others. */
async function buildAll(wanted) {
  for (const name of wanted) {
    const part = { ...parts, ...extras }[name];
    if (!part)
      throw new Error(`Unknown part ${name}: use ${Object.keys({ ...parts, ...extras }).join(', ')}.`);
    const began = Date.now();
    try {
      await part();
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
