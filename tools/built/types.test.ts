import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { dist } from '../testing/dist.ts';

const specifiers = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

/** All declaration files that one reaches, with itself. */
function declarations(file: string): Set<string> {
  const seen = new Set<string>();
  reach(file, seen);
  return seen;
}

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

  it('know every event on an element and on the document, where all of them pass', () => {
    const declared = (map: string) =>
      [...declarations(join(dist, 'src/index.d.ts'))].flatMap(file => {
        const block = new RegExp(`interface ${map} {([^}]*)}`).exec(readFileSync(file, 'utf8'))?.[1] ?? '';
        return [...block.matchAll(/'(lo-[\w-]+)': (\w+)/g)].map(([, name, type]) => `${name}: ${type}`);
      });
    const known = declared('HTMLElementEventMap').sort();
    assert.ok(known.length >= 8);
    assert.deepEqual(declared('DocumentEventMap').sort(), known);
  });

  it('of the collector need no pg, which only those who use PostgreSQL have', () => {
    assert.deepEqual(
      [...reach(join(dist, 'src/collector/index.d.ts'))].filter(name => !/^(node:|zod)/.test(name)),
      [],
    );
  });
});
