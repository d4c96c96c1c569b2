import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { PlainLines } from './plain-lines.ts';

const ID = 'f456bc35-8bf5-4727-a5ab-75ddabee56bb';

/** The same line as the collector's export writes it. */
function line(more: object = {}, answers: readonly object[] = [{ question: 'arbeid', issues: ['a', 'b'] }]) {
  return JSON.stringify({
    id: ID,
    survey: 's',
    revision: 1,
    place: '0301',
    language: 'nb',
    ...more,
    answers,
  });
}

/** What of a line is counted. */
function counted(value: Record<string, unknown>) {
  const { id, survey, place, federation, answers, trap } = value;
  const hasty = value['suspect'] === true ? true : value['hasty'];
  return { id, survey, place, federation, answers, trap, hasty: hasty || false };
}

/** Reads the lines of one text; undefined for those that are left to `JSON.parse`. */
function read(lines: readonly string[], plain = new PlainLines()) {
  const bytes = Buffer.from(lines.join('\n'));
  let from = 0;
  return lines.map(text => {
    const to = from + Buffer.byteLength(text);
    const value = plain.read(bytes, from, to);
    from = to + 1;
    return value && counted({ ...value });
  });
}

function parsed(text: string) {
  try {
    return counted(JSON.parse(text) as Record<string, unknown>);
  } catch {
    return 'no JSON';
  }
}

describe('PlainLines', () => {
  const plain = [
    line(),
    line({ federation: 'forbund', source: 'lo.no', suspect: true }),
    line({ place: undefined, survey: 'æøå, men uten komma'.replace(',', '') }),
    line({}, [
      { question: 'arbeid', issues: ['a'], own: true },
      { question: 'ja', position: 'enig' },
    ]),
    line({}, [{ question: 'fritt', text: 'Med «tegn», \\ og "anførsel"' }]),
    line({ hasty: true, trap: 'x', more: null }),
    line({ hasty: false, place: 301, survey: 'a\u2028b' }),
    line({ ['__proto__']: 1 }),
    `{"id":"${ID}","answers": "x","place":"1","place":"2","answers":[{"issues":["a"]},{}]}`,
    `{"id":"${ID}", "place" : "1" ,"answers":[ {"question":"q"} ,{}]}`,
  ];

  it('reads what an export holds as JSON.parse does, also the second time', () => {
    const lines = new PlainLines();
    const [first, second] = [read(plain, lines), read(plain, lines)];
    assert.deepEqual(first, second);
    plain.slice(0, 9).forEach((text, i) => assert.deepEqual(first[i], parsed(text), text));
    assert.equal(first[9], undefined, 'white space after a list or before a comma is for JSON.parse');
  });

  const end = '"answers":[{"question":"q"}]}';
  const others = [
    '',
    ' ',
    'null',
    '5',
    '{}',
    '{"id":"',
    `{"id":"${ID}"}`,
    `{"id":"${ID}",${end}x`,
    `{"id":"${ID}",${end}\r`,
    ` {"id":"${ID}",${end}`,
    `{"id":"${ID}",,${end}`,
    `{"id":"${ID}" ,${end}`,
    `{"id":"${ID}","place":"1",,${end}`,
    `{"id":"${ID}","place":"1"${end}`,
    `{"id":"${ID}","place":"1"},{"place":"1",${end}`,
    `{"id":"${ID}","id":"x",${end}`,
    `{"id":"${ID}","i\\u0064":"x",${end}`,
    `{"id":"\\u0066","place":"1",${end}`,
    `{"id":"å","place":"1",${end}`,
    `{"id":"a\tb","place":"1",${end}`,
    `{"id":"${ID}","place":"1,2",${end}`,
    `{"id":"${ID}","place":"1\\",${end}`,
    `{"id":"${ID}","more":[1,2],${end}`,
    `{"id":"${ID}","more":{"a":1,"b":2},${end}`,
    `{"id":"${ID}","answers":[]}`,
    `{"id":"${ID}","answers":[{"question":"q"}`,
    `{"id":"${ID}","answers":[{"question":"q"}]`,
    `{"id":"${ID}","answers":[{"question":"q"},]}`,
    `{"id":"${ID}","answers":[{"question":"q"`,
    `{"id":"${ID}","answers":[{"question":"q"},{"question":"r"]}`,
    `{"id":"${ID}","answers":[{"question":"q","more":{}}]}`,
    `{"id":"${ID}","answers":[{"question":"q","own":"}"}]}`,
    `{"id":"${ID}","answers":[{"question":"q"}],"place":"1"}`,
    `{"id":"${ID}","answers":[5,{"question":"q"}]}`,
  ];

  it('leaves every other line to JSON.parse', () => {
    for (const text of others) assert.deepEqual(read([text]), [undefined], text);
  });

  it('reads no line together with the next one, whatever that begins with', () => {
    const open = `{"id":"${ID}","answers":[{"question":"q"`;
    for (const next of [',{"question":"r"}]}', '}]}', ']}', ',"answers":[{}]}', `,${end}`, '"}]}'])
      for (const first of [open, `${open}}`, `{"id":"${ID}"`, `{"id":"${ID}","place":"1"`, `{"id":"a`])
        assert.deepEqual(read([first, next, line()]), [undefined, undefined, parsed(line())]);
  });

  it('says what JSON.parse says, or nothing, whatever becomes of a line', () => {
    const lines = new PlainLines();
    const part = fc.constantFrom(
      ...'{}[],:"\\ x1é\t'.split(''),
      '"id":"x",',
      '{}',
      '},{',
      '"answers":[',
      '\\u0061',
    );
    const cut = fc.record({ text: fc.constantFrom(...plain), at: fc.nat(200), gone: fc.nat(9), part });
    const changed = cut.map(
      ({ text, at, gone, part: into }) => text.slice(0, at) + (at % 2 ? into : '') + text.slice(at + gone),
    );
    fc.assert(
      fc.property(fc.array(changed, { minLength: 1, maxLength: 4 }), texts => {
        read(texts, lines).forEach((value, i) => {
          if (value !== undefined) assert.deepEqual(value, parsed(texts[i]!));
        });
      }),
      { numRuns: 3000 },
    );
  });
});
