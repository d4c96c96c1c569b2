import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { given } from './attack-reading.ts';
import type { PublicKnowledge } from './attack-reading.ts';
import { readIssue } from './decode.ts';
import { protectResult } from './protect.ts';
import type { Cell, Level, Result } from './types.ts';

type Range = [number, number];

type Rules = NonNullable<PublicKnowledge['questions']>[string];

function known(threshold: number, rules?: Rules): PublicKnowledge {
  return { country: '0', counties: {}, threshold, ...(rules && { questions: { q: rules } }) };
}

function span(range: Range | undefined, value: number): Range {
  return range ? [Math.min(range[0], value), Math.max(range[1], value)] : [value, value];
}

function published(base: number, counts: Record<string, Cell>, more: Partial<Result> = {}): Result {
  return { area: 'x', question: 'q', state: 'published', base, step: 1, percentStep: 1, counts, ...more };
}

describe('what the attacker reads out of a result', () => {
  for (const level of ['country', 'municipality'] as Level[]) {
    for (const threshold of [5, 7, 10, 11, 12, 31]) {
      it(`is exactly what can stand behind it, and what the protector thinks (${level}, threshold ${threshold})`, () => {
        const most = 127 + 5 * Math.max(0, threshold - 10);
        const seen = new Map<string, { answered: Range; chose: Range; left: Range }>();
        for (let base = 1; base <= most; base++) {
          for (let count = 0; count <= base; count++) {
            const row = { area: 'x', question: 'q', base, counts: { a: count } };
            const key = JSON.stringify(protectResult(row, { level, threshold, acknowledged: true }));
            const before = seen.get(key);
            seen.set(key, {
              answered: span(before?.answered, base),
              chose: span(before?.chose, count),
              left: span(before?.left, base - count),
            });
          }
        }
        for (const [key, behind] of seen) {
          const result = JSON.parse(key) as Result;
          const read = given(result, 'a', known(threshold, { issues: ['a'] }));
          const { base, chose, left } = readIssue(result, 'a', threshold, 1);
          assert.deepEqual([read.answered, read.chose, read.left], [base, chose, left], key);
          assert.deepEqual(given(result, undefined, known(threshold)).answered, behind.answered, key);
          if (result.state !== 'below-threshold') assert.deepEqual(read, { ...behind, open: false }, key);
        }
      });
    }
  }

  it('is open where there is nobody, and where the figures are published elsewhere', () => {
    for (const state of ['no-answers', 'not-asked'] as const) {
      const read = given({ area: 'x', question: 'q', state }, 'a', known(10));
      assert.deepEqual(read, { answered: [0, 0], chose: [0, 0], left: [0, 0], open: true });
    }
    const source = 'https://www.lo.no/';
    const read = given(published(12, { a: 3 }, { source }), 'a', known(10));
    assert.deepEqual(read, { answered: [12, 12], chose: [3, 3], left: [9, 9], open: true });
    const silent = given(published(12, { a: 3 }, { source, base: undefined }), undefined, known(10));
    assert.deepEqual([silent.answered[0], silent.open], [0, true]);
    assert.ok(silent.answered[1] > 1e6);
  });

  it('knows states that say little', () => {
    const of = (result: Partial<Result>) =>
      given({ area: 'x', question: 'q', state: 'leading', ...result }, 'a', known(10));
    assert.deepEqual(of({ state: 'protected' }).answered, [1, Infinity]);
    assert.deepEqual(of({ state: 'protected' }).chose, [0, Infinity]);
    assert.deepEqual(of({ state: 'protected' }).left, [0, Infinity]);
    // What is not divided further is hidden beside others only where it is large; a sum also because it is small.
    const counties = { ...known(10), counties: { '1001': '10' } };
    const hidden = (area: string, federation?: string) =>
      given({ area, question: 'q', state: 'protected', ...(federation && { federation }) }, 'a', counties);
    assert.deepEqual(hidden('1001').answered, [10, Infinity]);
    assert.deepEqual(hidden('1001').chose, [0, Infinity]);
    assert.deepEqual(hidden('10').answered, [1, Infinity]);
    assert.deepEqual(hidden('10', 'fff').answered, [10, Infinity]);
    assert.deepEqual(hidden('0', 'fff').answered, [1, Infinity]);
    assert.deepEqual(of({ leading: ['a'] }), {
      answered: [10, 29],
      chose: [5, 29],
      left: [0, 24],
      open: false,
    });
    assert.deepEqual(of({ leading: ['b'], baseRange: [12, 20] }), {
      answered: [12, 20],
      chose: [0, 20],
      left: [0, 20],
      open: false,
    });
    assert.deepEqual(of({}).chose, [0, 29]);
    const issues = (...ids: string[]) =>
      given({ area: 'x', question: 'q', state: 'leading' }, 'a', known(10, { issues: ids }));
    assert.deepEqual(issues('a', 'b', 'c').chose, [0, 4]);
    assert.deepEqual(issues('a', 'b', 'c').left, [6, 29]);
    assert.deepEqual(issues('a', 'b', 'c', 'd').chose, [0, 29]);
    assert.deepEqual(of({ state: 'published', base: 150, step: 1 }).chose, [0, 150]);
  });

  it('holds a cell against the others, with how many one may choose', () => {
    const counts = { a: { fewerThan: 10 }, b: 60, c: 50 };
    const of = (rules: { maxPicks?: number; ownSuggestion?: boolean }, base = 115) =>
      given(published(base, counts), 'a', known(10, rules)).chose;
    assert.deepEqual(of({}), [0, 9]);
    assert.deepEqual(of({ maxPicks: 1 }), [0, 5]);
    assert.deepEqual(of({ maxPicks: 2 }), [0, 9]);
    assert.deepEqual(of({ ownSuggestion: false }), [5, 9]);
    assert.deepEqual(of({ ownSuggestion: true }), [0, 9]);
    assert.deepEqual(of({ maxPicks: 1, ownSuggestion: false }), [5, 5]);
    const rounded = published(115, counts, { step: 5 });
    assert.deepEqual(given(rounded, 'a', known(10, { maxPicks: 1 })).chose, [0, 9]);
    const tight = published(110, counts, { step: 5 });
    assert.deepEqual(given(tight, 'a', known(10, { maxPicks: 1 })).chose, [0, 6]);
    const elsewhere = published(115, counts, { source: 's' });
    assert.deepEqual(given(elsewhere, 'a', known(10, { maxPicks: 1 })).chose, [0, 9]);
  });
});
