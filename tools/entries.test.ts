import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/rooms.mjs';
import { elements } from './testing/dist.ts';

function source(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

describe('every element is reached', () => {
  for (const name of elements) {
    it(`<lo-${name}> from src/index.ts, src/define.ts and src/loader.ts`, () => {
      assert.ok(source('src/index.ts').includes(`./elements/${name}/${name}.ts`), 'index.ts');
      assert.ok(source('src/define.ts').includes(`./elements/${name}/define.ts`), 'define.ts');
      assert.ok(source('src/loader.ts').includes(`./elements/${name}/define.ts`), 'loader.ts');
    });

    it(`<lo-${name}> by its tag in TypeScript`, () => {
      const text = source(`src/elements/${name}/define.ts`);
      assert.match(text, new RegExp(`HTMLElementTagNameMap \\{\\s*'lo-${name}': `));
    });
  }
});
