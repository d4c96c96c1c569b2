import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { allExamples, type Example } from './examples/source/examples.ts';
import { publishSchemas, readSchemas, referenceProblems, type DocumentName } from './index.ts';
import * as guards from './v1/guards.ts';
import type { Area } from './v1/types.ts';

const ajv = new Ajv2020({ strict: true, allErrors: false, unicodeRegExp: true });
const compiled = new Map<string, ValidateFunction>();

/** The committed JSON Schema of one reading, compiled once. */
function validator(document: DocumentName, reading: 'publish' | 'read'): ValidateFunction {
  const file = reading === 'publish' ? `${document}.schema.json` : `${document}.read.schema.json`;
  const known = compiled.get(file);
  if (known) return known;
  const made = ajv.compile(
    JSON.parse(readFileSync(new URL(`v1/${file}`, import.meta.url), 'utf8')) as object,
  );
  compiled.set(file, made);
  return made;
}

const guardOf = (document: DocumentName) =>
  ({
    debate: guards.checkDebate,
    area: guards.checkArea,
    words: guards.checkWords,
    survey: guards.checkSurvey,
    release: guards.checkRelease,
    submission: undefined,
  })[document];

/** As a reader gets it: from the committed file, so that keys and characters have been through JSON. */
const committed = ({ name }: Example): unknown =>
  JSON.parse(readFileSync(new URL(`examples/${name}.json`, import.meta.url), 'utf8'));

describe('the contract', () => {
  for (const example of allExamples) {
    it(`${example.name}: ${example.case}`, () => {
      const value = committed(example);
      const { document, publish = true, read = true, references = 0 } = example;
      assert.equal(publishSchemas[document].safeParse(value).success, publish, 'zod, publish');
      assert.equal(validator(document, 'publish')(value), publish, 'ajv, publish');
      assert.equal(readSchemas[document].safeParse(value).success, read, 'zod, read');
      assert.equal(validator(document, 'read')(value), read, 'ajv, read');
      const guard = guardOf(document);
      if (guard) assert.equal(guard(value) === undefined, read, 'guard');
      if (document === 'area' && read)
        assert.equal(referenceProblems(value as Area).length, references, 'references');
    });
  }

  it('has a good and a bad example of every document', () => {
    for (const document of Object.keys(publishSchemas)) {
      const its = allExamples.filter(example => example.document === document);
      assert.ok(
        its.some(example => example.publish ?? true),
        `${document}: good`,
      );
      assert.ok(
        its.some(example => !(example.publish ?? true)),
        `${document}: bad`,
      );
    }
  });

  it('marks every example that could be taken for real as made up', () => {
    for (const example of allExamples) {
      if (example.document === 'submission' || example.name.startsWith('bad/')) continue;
      assert.equal((committed(example) as { fictional?: boolean }).fictional, true, example.name);
    }
  });

  it('calls no real party by name in made-up data', () => {
    const parties =
      /arbeiderpartiet|høyre|fremskrittspartiet|senterpartiet|kristelig folkeparti|venstre|rødt\b|miljøpartiet|pensjonistpartiet|industri- og næringspartiet/i;
    for (const example of allExamples)
      assert.doesNotMatch(JSON.stringify(committed(example)), parties, example.name);
  });

  it('area-long-texts is as large as it says', () => {
    const area = committed(allExamples.find(({ name }) => name === 'area-long-texts')!) as Area;
    assert.equal(area.lists.length, 40);
    assert.equal(area.standpoints.length, 64);
    assert.equal(area.area.names.length, 3);
    assert.equal(typeof area.words === 'object' && area.words.words['s1']!['liste-1']!.text!.length, 3518);
    const titles = area.standpoints.map(s => String(s.title));
    assert.ok(
      titles.some(title => title.length >= 110),
      'a label of 110 characters',
    );
    assert.ok(
      titles.some(title => /^\p{L}{60,}$/u.test(title)),
      'a word of 60 letters',
    );
  });
});
