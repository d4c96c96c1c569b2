import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allExamples } from './examples/source/examples.ts';
import { referenceProblems } from './index.ts';
import type { Area } from './v1/types.ts';

const area = (name: string) => allExamples.find(example => example.name === name)!.value as Area;

describe('referenceProblems', () => {
  it('finds nothing wrong in what may be published', () => {
    for (const { name, document, value, publish = true, references } of allExamples) {
      if (document === 'area' && publish && !references)
        assert.deepEqual(referenceProblems(value as Area), [], name);
    }
  });

  it('W41: names each odd thing, of what kind and where', () => {
    assert.deepEqual(
      referenceProblems(area('area-unknown-references')).map(({ kind, value, path }) => [
        kind,
        value,
        path.join('/'),
      ]),
      [
        ['issue', 'ikke-i-lista', 'results/0/counts/ikke-i-lista'],
        ['issue', 'ikke-i-lista', 'standpoints/0/issues'],
        ['list', 'ukjent-liste', 'replies/9/list'],
        ['list', 'ukjent-liste', 'answers/hele-stillinger/ukjent-liste'],
        ['standpoint', 'ukjent-standpunkt', 'answers/ukjent-standpunkt'],
        ['list', 'ukjent-liste', 'seats/lists/ukjent-liste'],
      ],
    );
  });

  const kinds: [name: string, kind: string, problem: string][] = [
    ['reference-list', 'list', 'unknown'],
    ['reference-standpoint', 'standpoint', 'unknown'],
    ['reference-issue', 'issue', 'unknown'],
    ['reference-question', 'question', 'unknown'],
    ['reference-area', 'area', 'unknown'],
    ['reference-group', 'area', 'unknown'],
    ['reference-federation', 'federation', 'unknown'],
    ['reference-seats', 'list', 'unknown'],
    ['duplicate-list', 'list', 'duplicate'],
    ['duplicate-reply', 'list', 'duplicate'],
    ['unclear-without-interpreter', 'answer', 'needs-interpreter'],
    ['referred-without-interpreter', 'answer', 'needs-interpreter'],
    ['comment-without-words', 'answer', 'needs-words'],
  ];
  for (const [name, kind, problem] of kinds) {
    it(`${name}: ${kind} ${problem}`, () => {
      const found = referenceProblems(area(`bad/${name}`));
      assert.deepEqual(
        found.map(p => [p.kind, p.problem]),
        [[kind, problem]],
      );
    });
  }

  it('takes ids that every object has for what they are', () => {
    assert.deepEqual(referenceProblems(area('area-xss')), []);
  });
});
