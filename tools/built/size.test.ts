import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../lib/rooms.mjs';
import { built, elements } from '../testing/dist.ts';

/** Budgets in kB (1000 bytes) after gzip; they hold still when more is built. */
const budgets = [
  { file: 'cdn/lo.js', limit: 2, source: 'src/loader.ts' },
  { file: 'cdn/lo-top-issues.js', limit: 16, source: 'src/elements/top-issues/define.ts' },
  { file: 'cdn/lo-party-compare.js', limit: 20, source: 'src/elements/party-compare/define.ts' },
  { file: 'cdn/lo-survey-form.js', limit: 20, source: 'src/elements/survey-form/define.ts' },
];

function kilobytes(file: string): number {
  return gzipSync(built(file), { level: 9 }).length / 1000;
}

describe('sizes after gzip', () => {
  for (const { file, limit, source } of budgets) {
    const missing = !existsSync(join(root, source)) && `${source} does not exist yet`;
    it(`${file} is at most ${limit} kB`, { skip: missing }, () => {
      const size = kilobytes(file);
      assert.ok(size <= limit, `${file}: ${size.toFixed(2)} kB, ${(size - limit).toFixed(2)} kB too much`);
    });
  }

  it('prints what each single file weighs', t => {
    for (const name of elements)
      t.diagnostic(`lo-${name}.js ${kilobytes(`cdn/lo-${name}.js`).toFixed(2)} kB`);
  });
});
