import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { dist } from '../testing/dist.ts';

const specifiers = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

/** All declaration files that one reaches, and the packages they name. */
function reach(file: string, seen = new Set<string>(), packages = new Set<string>()): Set<string> {
  if (seen.has(file)) return packages;
  seen.add(file);
  assert.ok(existsSync(file), `${relative(dist, file)} is imported but not there`);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(specifiers)) {
    if (!name.startsWith('.')) packages.add(name);
    else reach(resolve(dirname(file), name.replace(/\.js$/, '.d.ts')), seen, packages);
  }
  return packages;
}

describe('the types', () => {
  for (const entry of ['index', 'define', 'loader']) {
    const file = join(dist, `src/${entry}.d.ts`);
    it(`of ${entry} need no zod`, { skip: !existsSync(file) && 'not built yet' }, () => {
      assert.deepEqual(
        [...reach(file)].filter(name => /^zod/.test(name)),
        [],
      );
    });
  }
});
