import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Pieces } from './pieces.ts';

const STOP = ','.charCodeAt(0);

/** Reads pieces between commas, and tells which were asked for. */
function reader(make: (text: string) => string | undefined = text => text.toUpperCase()) {
  const asked: string[] = [];
  const pieces = new Pieces(text => {
    asked.push(text);
    return make(text);
  });
  const read = (text: string) => {
    const bytes = Buffer.from(text);
    const values = [];
    for (let from = 0; from <= bytes.length; from = pieces.end + 1)
      values.push(pieces.read(bytes, from, STOP, bytes.length));
    return values;
  };
  return { pieces, asked, read };
}

describe('Pieces', () => {
  it('asks once for each piece, wherever it comes again', () => {
    const { asked, read } = reader();
    assert.deepEqual(read('first,second,first'), ['FIRST', 'SECOND', 'FIRST']);
    assert.deepEqual(read('elsewhere,second'), ['ELSEWHERE', 'SECOND']);
    assert.deepEqual(asked, ['first', 'second', 'elsewhere']);
  });

  it('tells apart what differs in one byte, at any place, or in length', () => {
    const words = ['abcdefghi', 'abcd', 'abcdefgh', 'abcdabcd', 'abcdeabcde'];
    for (const at of 'abcdefghi'.split('').keys())
      words.push(`${'abcdefghi'.slice(0, at)}x${'abcdefghi'.slice(at + 1)}`);
    const { read, asked } = reader();
    const twice = [...words, ...words];
    assert.deepEqual(
      read(twice.join(',')),
      twice.map(word => word.toUpperCase()),
    );
    assert.deepEqual(asked, words);
  });

  it('ends at the limit where the byte does not come before it', () => {
    const { pieces } = reader();
    const bytes = Buffer.from('..some,more');
    assert.equal(pieces.read(bytes, 2, STOP, bytes.length), 'SOME');
    assert.equal(pieces.end, 6);
    assert.equal(pieces.read(bytes, 7, STOP, 10), 'MOR');
    assert.equal(pieces.end, 10);
    assert.equal(pieces.read(bytes, 7, STOP, bytes.length), 'MORE');
  });

  it('reads what is in a part of a larger piece of memory', () => {
    const { pieces } = reader();
    const bytes = Buffer.from('hidden,shown').subarray(7);
    assert.equal(pieces.read(bytes, 0, STOP, bytes.length), 'SHOWN');
  });

  it('remembers neither the very short and the long ones nor what says nothing', () => {
    const long = 'x'.repeat(300);
    const { asked, read } = reader(text => (text === 'none' ? undefined : text.toUpperCase()));
    const values = ['A', '', long.toUpperCase(), undefined];
    assert.deepEqual(read(`a,,${long},none,a,,${long},none`), [...values, ...values]);
    assert.equal(asked.length, 8);
  });

  it('takes bytes for text as a whole line would', () => {
    const { pieces } = reader(text => text);
    const bytes = Buffer.from([0xc3, 0xa5, 0xe2, 0x82, 0x41, STOP, 0xff, 0x42, 0x43, 0x44]);
    const whole = bytes.toString('utf8').split(',');
    for (let i = 0; i < 2; i++) {
      assert.equal(pieces.read(bytes, 0, STOP, bytes.length), whole[0]);
      assert.equal(pieces.read(bytes, pieces.end + 1, STOP, bytes.length), whole[1]);
    }
  });

  it('stays right when more have come than it has room for', () => {
    const { read, asked } = reader();
    const words = Array.from({ length: 60_000 }, (_, i) => `this is piece number ${i} of many`);
    const upper = words.map(word => word.toUpperCase());
    assert.deepEqual(read(words.join(',')), upper);
    assert.deepEqual(read(words.slice(0, 5000).join(',')), upper.slice(0, 5000));
    const before = asked.length;
    assert.deepEqual(read(words.slice(4900, 5000).join(',')), upper.slice(4900, 5000));
    assert.equal(asked.length, before, 'and what came last is remembered');
  });
});
