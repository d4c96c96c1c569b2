import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { CsvError, delimiterOf, readCsv } from './csv.ts';

const cells = (text: string, delimiter = ',') => [...readCsv(text, delimiter)].map(record => record.cells);

/** The cases of csv-spectrum (maxogden/csv-spectrum), written by hand. */
const spectrum: Record<string, [text: string, rows: string[][]]> = {
  simple: [
    'a,b,c\n1,2,3',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ],
  ],
  'simple, CRLF': [
    'a,b,c\r\n1,2,3\r\n',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ],
  ],
  'comma in quotes': [
    'first,last,address,city,zip\nJohn,Doe,120 any st.,"Anytown, WW",08123',
    [
      ['first', 'last', 'address', 'city', 'zip'],
      ['John', 'Doe', '120 any st.', 'Anytown, WW', '08123'],
    ],
  ],
  empty: [
    'a,b,c\n1,"",""\n2,3,4',
    [
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['2', '3', '4'],
    ],
  ],
  'empty, CRLF': [
    'a,b,c\r\n1,"",""\r\n2,3,4\r\n',
    [
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['2', '3', '4'],
    ],
  ],
  'escaped quotes': [
    'a,b\n1,"ha ""ha"" ha"\n3,4',
    [
      ['a', 'b'],
      ['1', 'ha "ha" ha'],
      ['3', '4'],
    ],
  ],
  json: [
    'key,val\n1,"{""type"": ""Point"", ""coordinates"": [102.0, 0.5]}"',
    [
      ['key', 'val'],
      ['1', '{"type": "Point", "coordinates": [102.0, 0.5]}'],
    ],
  ],
  'location and coordinates': [
    'Contact Phone Number,Location Coordinates,Cities\nn. 1,"37°36\'37.8""N 121°2\'17.9""W",X',
    [
      ['Contact Phone Number', 'Location Coordinates', 'Cities'],
      ['n. 1', '37°36\'37.8"N 121°2\'17.9"W', 'X'],
    ],
  ],
  newlines: [
    'a,b,c\n1,2,3\n"Once upon \na time",5,6\n7,8,9',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['Once upon \na time', '5', '6'],
      ['7', '8', '9'],
    ],
  ],
  'newlines, CRLF': [
    'a,b,c\r\n1,2,3\r\n"Once upon \r\na time",5,6\r\n7,8,9\r\n',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['Once upon \r\na time', '5', '6'],
      ['7', '8', '9'],
    ],
  ],
  'quotes and newlines': [
    'a,b\n1,"ha \n""ha"" \nha"\n3,4',
    [
      ['a', 'b'],
      ['1', 'ha \n"ha" \nha'],
      ['3', '4'],
    ],
  ],
  utf8: [
    'a,b,c\n1,2,3\n4,5,ʤ',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['4', '5', 'ʤ'],
    ],
  ],
};

describe('reading CSV', () => {
  for (const [name, [text, rows]] of Object.entries(spectrum)) {
    it(`L1: csv-spectrum, ${name}`, () => assert.deepEqual(cells(text), rows));
  }

  it('L1: reads semicolons, tabs, and old line breaks of the Macintosh', () => {
    assert.deepEqual(cells('a;b\r"1;2";3\r', ';'), [
      ['a', 'b'],
      ['1;2', '3'],
    ]);
    assert.deepEqual(cells('a\tb\n1\t"2\t3"', '\t'), [
      ['a', 'b'],
      ['1', '2\t3'],
    ]);
  });

  it('L1: skips a byte order mark, and knows an empty file', () => {
    assert.deepEqual(cells('\ufeffa,b'), [['a', 'b']]);
    assert.deepEqual(cells(''), []);
    assert.deepEqual(cells('\ufeff'), []);
    assert.deepEqual(cells('\n\n'), []);
  });

  it('numbers records as a spreadsheet does: empty lines count, line breaks in a cell do not', () => {
    const rows = [...readCsv('a,b\n\n"1\n1\n1",2\n3,4', ',')].map(record => record.row);
    assert.deepEqual(rows, [1, 3, 4]);
  });

  it('keeps what people write by hand: text after a quote, quotes inside a cell, a last empty cell', () => {
    assert.deepEqual(cells('"a"b,c "d" e,'), [['ab', 'c "d" e', '']]);
  });

  it('L1: knows a record in which a quote is missing, so that others are in its cell', () => {
    const torn = (text: string) => [...readCsv(text, ';')].map(record => Boolean(record.torn));
    assert.deepEqual(torn('a;"b\nc;d\ne;"f"\ng;h'), [true, false]);
    assert.deepEqual(torn('a;"b\nc; d"\n"e"f;g\nh;"i\nj" \n'), [false, false, false]);
  });

  it('L1: says in which line a quote opens that is never closed', () => {
    assert.throws(
      () => cells('a,b\n1,2\n"x\n\n', ','),
      (error: unknown) => error instanceof CsvError && error.line === 3,
    );
  });

  it('takes the delimiter from the header, outside quotes', () => {
    assert.equal(delimiterOf('a;b;c\n1,2,3,4,5'), ';');
    assert.equal(delimiterOf('"a;b;c",d\n'), ',');
    assert.equal(delimiterOf('\ufeffa\tb\n'), '\t');
    assert.equal(delimiterOf('id\n1'), ';');
    assert.equal(delimiterOf('\n\na,b\n'), ',');
  });
});
