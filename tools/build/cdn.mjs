/** Builds the files for script tags and what says which they are: `embed.json` and the snippets. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, mergeConfig } from 'vite';
import { debugPanel, elementNames, frameListener, has, loader, single } from '../../vite.config.ts';
import { version as own } from '../../src/core/version.ts';
import { root } from '../lib/rooms.mjs';
import { writeEmbed } from './embed.mjs';
import { writeLicences } from './licences.mjs';

/**
 * A plugin that gives the build another version than that of the sources, for tests of upgrading.
 *
 * @returns {import('vite').Plugin}
 */
function asVersion(version) {
  return {
    name: 'as-version',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]core[\\/]version\.ts$/ },
      handler: code => ({ code: code.replace(`'${own}'`, `'${version}'`), map: null }),
    },
  };
}

/**
 * Builds `lo.js`, `lo-frame.js`, `lo-debug.js`, a file for each element, and `embed.json`.
 *
 * @param {{ out?: string, version?: string, plugins?: import('vite').Plugin[] }} [options] `version` and `plugins` are
 *   for tests of upgrading, which need two builds that differ
 */
export async function buildCdn({ out = join(root, 'dist/cdn'), version = own, plugins = [] } = {}) {
  const outDir = resolve(out);
  const more = version === own ? plugins : [asVersion(version), ...plugins];
  const configs = [
    ...(has.loader() ? [loader()] : []),
    frameListener(),
    debugPanel(),
    ...elementNames().map(single),
  ];
  // What an earlier build left would be listed as a file of this one.
  rmSync(outDir, { recursive: true, force: true });
  for (const config of configs) await build(mergeConfig(config, { plugins: more, build: { outDir } }));
  mkdirSync(outDir, { recursive: true });
  writeLicences(join(outDir, 'LICENSES.md'));
  writeEmbed(outDir, version);
}
