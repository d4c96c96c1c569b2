import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { guardPolicy } from './refused-policy.mjs';

const lit = (path: string) =>
  readFileSync(new URL(`../../node_modules/lit-html/${path}`, import.meta.url), 'utf8');

describe('a refused Trusted Types policy', () => {
  for (const path of ['lit-html.js', 'development/lit-html.js'])
    it(`W4: does not throw in ${path}`, () => {
      const code = guardPolicy(lit(path));
      assert.match(code, /try\{return \w+\.createPolicy\((["'])lit-html\1[^]{0,80}\)\}catch\{\}/);
      assert.equal(code.match(/createPolicy/g)?.length, lit(path).match(/createPolicy/g)?.length);
    });

  it('W4: is noticed when lit makes it in another way', () => {
    assert.throws(() => guardPolicy('trustedTypes.createPolicy("lit", {})'), /in another way/);
  });
});
