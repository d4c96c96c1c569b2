import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { ownKeys } from './own-keys.mjs';

describe('the bundler’s helpers', () => {
  it('W6: look at own keys alone', () => {
    assert.equal(
      ownKeys('for (var name in all) define(name); for(let a in b){} for (const x of y) {}'),
      'for (const name of Object.keys(all)) define(name); for (const a of Object.keys(b)){} for (const x of y) {}',
    );
  });
});
