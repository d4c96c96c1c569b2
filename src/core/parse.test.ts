import { expect } from '@open-wc/testing';
import { example } from '../../tools/testing/browser.ts';
import { Problem } from './errors.ts';
import { notJson } from './json-cases.ts';
import { areaKind, wordsKind } from './kinds.ts';
import { checkDocument, parseDocument } from './parse.ts';

/** The code of the problem that a text gives. */
function codeOf(text: string, kind: typeof areaKind = areaKind): string {
  try {
    parseDocument(text, kind, 'https://data.example/a.json');
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'fine';
}

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('parseDocument', () => {
  let whole = '';
  before(async () => {
    whole = await (await fetch(example('area-full.json'))).text();
  });

  it('reads a published area, with white space around it', () => {
    expect(parseDocument(`\n ${whole}\n`, areaKind).area.code).to.be.a('string');
  });

  it('W12: every n_ case of JSONTestSuite is refused', () => {
    for (const [name, text] of Object.entries(notJson)) expect(codeOf(text), name).to.equal('unreadable');
    expect(codeOf('<.>'), 'n_structure_angle_bracket_.').to.equal('html');
    expect(codeOf(''), 'n_structure_no_data').to.equal('empty');
    expect(codeOf(nested(100_000).slice(0, 100_000)), 'n_structure_100000_opening_arrays').to.equal(
      'unreadable',
    );
    expect(codeOf('[{"":'.repeat(50_000)), 'n_structure_open_array_object').to.equal('unreadable');
  });

  it('W12: truncated anywhere, it is refused', () => {
    for (let end = 0; end < whole.length - 1; end += 97)
      expect(codeOf(whole.slice(0, end)), String(end)).to.equal(end ? 'unreadable' : 'empty');
  });

  it('W13: JSON of another shape is refused, with the place', () => {
    for (const text of [
      'null',
      '1',
      '"a"',
      'true',
      '[]',
      '{}',
      '{"schema":"lo.area/1"}',
      '{"schema":"lo.words/1"}',
    ])
      expect(codeOf(text), text).to.equal('wrong-shape');
    const broken = { ...(JSON.parse(whole) as object), lists: [{ id: 7 }] };
    expect(() => checkDocument(broken, areaKind))
      .to.throw(Problem)
      .with.property('message')
      .that.contains('/lists/0');
    expect(() => parseDocument(whole, wordsKind))
      .to.throw(Problem)
      .with.property('code', 'wrong-shape');
  });

  it('W13: a newer major version has a code of its own', () => {
    expect(codeOf('{"schema":"lo.area/2"}')).to.equal('newer-version');
    expect(codeOf('{"schema":"lo.area/0"}')).to.equal('wrong-shape');
    expect(codeOf('{"schema":"lo.debate/2"}')).to.equal('wrong-shape');
  });

  it('W13: 10,000 levels deep is refused, also inside what nobody reads', () => {
    const deep = whole.replace(/^\s*\{/, `{"later":${nested(10_000)},`);
    expect(codeOf(nested(10_000))).to.be.oneOf(['too-large', 'unreadable']);
    expect(codeOf(deep)).to.be.oneOf(['too-large', 'unreadable']);
    expect(codeOf(whole.replace(/^\s*\{/, `{"later":${nested(40)},`))).to.equal('fine');
  });

  it('W6: names of Object.prototype in a document do no harm', () => {
    const odd = whole.replace(/^\s*\{/, '{"__proto__":{"polluted":true},"constructor":1,"toString":2,');
    expect(codeOf(odd)).to.equal('fine');
    expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
  });
});
