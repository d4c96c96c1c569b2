import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { entrypointsOf, missingFiles, strayFiles } from './tarball.mjs';

describe('the tarball of a release', () => {
  it('has neither tests nor sources nor source tables', () => {
    const stray = ['src/index.ts', 'demo/index.html', 'tools/release.mjs', 'dist/a.test.js', 'dist/mal.xlsx'];
    assert.deepEqual(strayFiles(['dist/src/index.js', 'LICENSE', ...stray]), stray);
  });

  it('has what it is nothing without', () => {
    assert.ok(missingFiles(['package.json', 'dist/cli.js']).includes('dist/cdn/embed.json'));
    assert.ok(!missingFiles(['package.json', 'dist/cli.js']).includes('dist/cli.js'));
  });

  it('is imported by paths that are written out for each element', () => {
    const exports = {
      '.': { types: './a.d.ts', default: './a.js' },
      './elements/*': { types: './*.d.ts', default: './*.js' },
      './jsx': { types: './jsx.d.ts' },
      './cdn/*': './dist/cdn/*',
    };
    assert.deepEqual(entrypointsOf({ exports }, ['x', 'y']), {
      modules: ['.', './elements/x', './elements/y'],
      typesOnly: ['./jsx'],
    });
  });
});
