import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { graphemes, wrap } from './wrap.ts';

/** Every character that a reader sees is one wide. */
const measure = (text: string) => graphemes(text).length;

describe('wrap', () => {
  it('breaks at spaces, and keeps one line at least', () => {
    assert.deepEqual(wrap('Flere faste, hele stillinger', 12, measure), [
      'Flere faste,',
      'hele',
      'stillinger',
    ]);
    assert.deepEqual(wrap('  to \n linjer ', 20, measure), ['to linjer']);
    assert.deepEqual(wrap('', 20, measure), ['']);
  });

  it('never at a space that does not break', () => {
    assert.deepEqual(wrap('over 90\u00a0% av', 8, measure), ['over', '90\u00a0% av']);
  });

  it('W44: a word that is too long is broken, and nothing of it is lost', () => {
    const word = 'kommunestyrevalgkretsnæringsutviklingsforvaltningskomiteleder'.repeat(2);
    const lines = wrap(`en ${word} til`, 20, measure);
    assert.ok(lines.every(line => measure(line) <= 20));
    assert.equal(lines.join('').replaceAll(' ', ''), `en${word}til`);
  });

  it('W33: letters with marks, joined emoji and flags are never broken', () => {
    for (const one of ['e\u0301\u0302', '👩‍👩‍👧‍👦', '🇳🇴', 'Å'.normalize('NFD')]) {
      const lines = wrap(one.repeat(7), 3, measure);
      assert.deepEqual(lines, [one.repeat(3), one.repeat(3), one]);
    }
  });

  it('a character wider than the line stands alone, and the rest goes on', () => {
    assert.deepEqual(wrap('abc', 0.5, measure), ['a', 'b', 'c']);
  });
});
