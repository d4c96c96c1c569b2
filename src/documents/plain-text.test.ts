import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plainText } from './plain-text.ts';

describe('plainText', () => {
  it('W33: keeps emoji families, drops controls, bidi overrides, zero-width characters and lone surrogates', () => {
    assert.equal(plainText('👩‍👩‍👧 og æøå'), '👩‍👩‍👧 og æøå');
    assert.equal(plainText('a\u0000b\u202ec\u200bd\u200de\ufeff'), 'abcde');
    assert.equal(plainText('x\ud800y'), 'x\ufffdy');
  });

  it('composes letters and keeps line breaks', () => {
    assert.equal(plainText('  A\u030Arsta\r\nto '), 'Årsta\nto');
  });

  it('W33: 2,000 combining marks become a few', () => {
    assert.ok(plainText(`z${'\u0300'.repeat(2000)}`).length < 10);
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), typed => plainText(plainText(typed)) === plainText(typed)),
      { numRuns: 2000 },
    );
  });
});
