import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';

import { Dictionary } from './dictionary.ts';

describe('Dictionary', () => {
  it('numbers its words and no others', () => {
    const words = new Dictionary(['heltid', 'lønn', '', 'a', 'RØDT']);
    assert.deepEqual(
      ['heltid', 'lønn', '', 'a', 'RØDT'].map(word => words.numberOf(word)),
      [0, 1, 2, 3, 4],
    );
    for (const other of ['Heltid', 'heltid ', 'b', 'rødt', 'toString'])
      assert.equal(words.numberOf(other), -1);
    assert.equal(new Dictionary([]).numberOf('a'), -1);
    assert.equal(new Dictionary([]).numberOf(''), -1);
  });

  it('takes what is no text for an unknown word', () => {
    const words = new Dictionary(['a', 'undefined', '1']);
    for (const odd of [undefined, null, 1, {}, ['a']])
      assert.equal(words.numberOf(odd as unknown as string), -1);
  });

  it('tells words apart that look alike where it looks', () => {
    const words = Array.from({ length: 500 }, (_, at) => `alternativ-${at}-slutt`);
    const dictionary = new Dictionary(words);
    words.forEach((word, at) => assert.equal(dictionary.numberOf(word), at));
    assert.equal(dictionary.numberOf('alternativ-500-slutt'), -1);
  });

  it('is a map from word to number', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (words, other) => {
        const dictionary = new Dictionary(words);
        words.forEach((word, at) => assert.equal(dictionary.numberOf(word), at));
        assert.equal(dictionary.numberOf(other), words.indexOf(other));
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
