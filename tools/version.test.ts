import { it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../src/core/version.ts';
import { root } from './lib/rooms.mjs';

it('the version that elements tell is the one of the package', () => {
  const { version: expected } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  assert.equal(version, expected);
});
