import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { tool, workshop } from './workshop.ts';

/** How each framework's own compiler is asked, and how it names the place of an error. */
const compilers = {
  react: {
    path: 'typescript/bin/tsc',
    args: ['-p', 'apps/react/tsconfig.json', '--pretty', 'false'],
    place: /^(?:apps\/react\/)?([\w.]+)\((\d+),\d+\): error/,
  },
  vue: {
    path: 'vue-tsc/bin/vue-tsc.js',
    args: ['-p', 'apps/vue/tsconfig.json', '--pretty', 'false'],
    place: /^(?:apps\/vue\/)?([\w.]+)\((\d+),\d+\): error/,
  },
  svelte: {
    path: 'svelte-check/bin/svelte-check',
    args: ['--workspace', 'apps/svelte', '--tsconfig', './tsconfig.json', '--output', 'machine'],
    place: /ERROR "([\w.]+)" (\d+):\d+ /,
  },
  angular: {
    path: '@angular/compiler-cli/bundles/src/bin/ngc.js',
    args: ['-p', 'apps/angular/tsconfig.types.json'],
    place: /^(?:apps\/angular\/)?([\w.]+):(\d+):\d+ - error/,
  },
};

type App = keyof typeof compilers;

/** Lines of the app that stand under one that says "mistake:", as `<file>:<line>`. */
function mistakes(app: App): string[] {
  const folder = join(workshop, 'apps', app);
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile())
    .flatMap(({ name }) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line, index) => (line.includes('mistake: ') ? [`${name}:${index + 2}`] : [])),
    )
    .sort();
}

// Compilers run beside each other: most of what they do, they do on one core.
describe('the types of the packed package', { concurrency: 2 }, () => {
  for (const app of Object.keys(compilers) as App[]) {
    it(`let ${app} compile what is right, and nothing that is wrong`, async () => {
      const { path, args, place } = compilers[app];
      const { said } = await tool(path, args);
      const found = stripVTControlCharacters(said)
        .split('\n')
        .flatMap(line => {
          const [, file, at] = place.exec(line) ?? [];
          return file ? [`${file}:${at}`] : [];
        });
      assert.deepEqual([...new Set(found)].sort(), mistakes(app), said);
      assert.ok(found.length > 3, 'too little is tried');
    });
  }
});
