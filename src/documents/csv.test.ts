import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvOf } from './csv.ts';

const line = (value: string | number | null | undefined, delimiter: ';' | ',' | '\t' = ';') =>
  csvOf([[value]], { delimiter, bom: false }).slice(0, -2);

describe('csvOf', () => {
  it('writes what Norwegian Excel opens: byte order mark, semicolons, CRLF', () => {
    assert.equal(
      csvOf([
        ['Sak', 'Antall'],
        ['Lærlinger', 45],
      ]),
      '\ufeffSak;Antall\r\nLærlinger;45\r\n',
    );
  });

  it('quotes what would break a row, and only that', () => {
    assert.equal(line('a;b'), '"a;b"');
    assert.equal(line('a,b'), 'a,b');
    assert.equal(line('a,b', ','), '"a,b"');
    assert.equal(line('si "ja"'), '"si ""ja"""');
    assert.equal(line('to\nlinjer'), '"to\nlinjer"');
    assert.equal(line(' luft '), '" luft "');
    assert.equal(line('Ærlig talt'), 'Ærlig talt');
  });

  it('L2: text that a spreadsheet could run is quoted and prefixed', () => {
    for (const first of ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', ' =', '\u00a0@'])
      assert.equal(line(`${first}1+1`), `"'${first}1+1"`);
  });

  it('L2: numbers stay numbers, also negative ones; the same as text does not run', () => {
    assert.equal(line(-5), '-5');
    assert.equal(line(12.5), '12,5');
    assert.equal(line(12.5, ','), '12.5');
    assert.equal(line(-0), '0');
    assert.equal(line('-5'), `"'-5"`);
    assert.equal(line('0301'), '0301');
  });

  it('L6: what is not a number is an empty cell', () => {
    assert.equal(csvOf([[NaN, Infinity, null, undefined, '']], { bom: false }), ';;;;\r\n');
  });
});
