import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guides, shown, withCode } from './guide-code.mjs';
import { root } from './lib/rooms.mjs';

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the code of the guides', () => {
  for (const path of guides) {
    it(`${path} shows what is tested (else run \`npm run generate\`)`, () => {
      assert.equal(textOf(path), withCode(textOf(path)));
    });
  }

  it('has an app of every framework', () => {
    const apps = shown(textOf('demo/guides/utvikler.md')).map(path => path.split('/')[3]);
    assert.deepEqual([...new Set(apps)].sort(), ['angular', 'html', 'react', 'svelte', 'vue']);
  });

  it('names the versions of the frameworks it was tried with', () => {
    const { dependencies } = JSON.parse(textOf('tools/frameworks/package.json')) as {
      dependencies: Record<string, string>;
    };
    const packages = { React: 'react', Vue: 'vue', Svelte: 'svelte', Angular: '@angular/core' };
    for (const [title, name] of Object.entries(packages)) {
      const row = new RegExp(`^\\| ${title} +\\| (\\S+) `, 'm').exec(textOf('demo/guides/utvikler.md'));
      assert.equal(row?.[1], dependencies[name], title);
    }
  });
});
