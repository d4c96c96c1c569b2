import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { utf16, windows1252 } from '../fixtures/read.ts';
import { decode } from './encoding.ts';

const text = 'id;navn\nØYP;Øypartiet på «Åsen» – nær sjøen\n';
const utf8 = new TextEncoder().encode(text);

describe('reading bytes as text', () => {
  it('L1: UTF-8 with and without a byte order mark', () => {
    assert.deepEqual(decode(utf8), { text, encoding: 'utf-8' });
    assert.deepEqual(decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)), { text, encoding: 'utf-8' });
  });

  it('L1: Windows-1252, as Norwegian Excel writes it', () => {
    assert.deepEqual(decode(windows1252(text)), { text, encoding: 'windows-1252' });
  });

  it('L1: UTF-16 of either kind, with and without a byte order mark', () => {
    for (const big of [false, true]) {
      const bytes = utf16(text, big);
      const encoding = big ? 'utf-16be' : 'utf-16le';
      assert.deepEqual(decode(bytes), { text, encoding });
      assert.deepEqual(decode(bytes.subarray(2)), { text, encoding });
    }
  });

  it('L1: the Macintosh set of old Excel', () => {
    // "Blåbærgrøt" with å, æ and ø of Mac OS Roman.
    const bytes = Uint8Array.of(0x42, 0x6c, 0x8c, 0x62, 0xbe, 0x72, 0x67, 0x72, 0xbf, 0x74);
    assert.deepEqual(decode(bytes), { text: 'Blåbærgrøt', encoding: 'macintosh' });
  });

  it('L1: shows where an earlier program has spoilt the letters', () => {
    const twice = new TextEncoder().encode(
      new TextDecoder('windows-1252').decode(new TextEncoder().encode('en rød båt')),
    );
    assert.equal(decode(twice).garbled, 'rÃ¸d');
    assert.equal(decode(new TextEncoder().encode('São Tomé')).garbled, undefined);
    assert.equal(decode(utf8).garbled, undefined);
  });

  it('reads an empty file', () => assert.equal(decode(new Uint8Array()).text, ''));
});
