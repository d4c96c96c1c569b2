/** Emits the type declarations, with the endings that JavaScript has: `./area.ts` becomes `./area.js`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { filesUnder, root } from '../lib/rooms.mjs';
import { join } from 'node:path';

const specifier = /((?:from|import)\s*\(?\s*['"]\.{1,2}\/[^'"]*)\.ts(['"])/g;

/** @param {string} text of a declaration file */
export function rewriteEndings(text) {
  return text.replace(specifier, '$1.js$2');
}

export function buildTypes() {
  const args = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  for (const file of filesUnder('dist/src').concat(filesUnder('dist/data-schema'))) {
    if (!file.endsWith('.d.ts')) continue;
    const path = join(root, file);
    writeFileSync(path, rewriteEndings(readFileSync(path, 'utf8')));
  }
  if (status !== 0) throw new Error(`tsc ended with ${status}`);
}
