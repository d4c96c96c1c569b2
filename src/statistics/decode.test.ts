import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readBase, readIssue } from './decode.ts';
import type { Range } from './decode.ts';
import { protectResult } from './protect.ts';
import { openValues } from './threshold.ts';
import type { Level, RawResult } from './types.ts';

function inside(value: number, [low, high]: Range): boolean {
  return low <= value && value <= high;
}

const sizes = (most: number): number[] => Array.from({ length: most + 1 }, (_, i) => i);

describe('what a result says by itself', () => {
  for (const level of ['country', 'municipality'] as Level[]) {
    for (const threshold of [5, 6, 7, 8, 9, 10, 11, 12, 13, 31]) {
      it(`is true of what it was made from, as tight as can be, and keeps the promise (${level}, threshold ${threshold})`, () => {
        // What is shown, and everything that is shown like it: the reading must be the span of exactly those.
        const seen = new Map<
          string,
          { base: Range; chose: Range; left: Range; said: ReturnType<typeof readIssue> }
        >();
        for (const base of sizes(127 + 5 * Math.max(0, threshold - 10))) {
          for (let count = 0; count <= base; count++) {
            const raw: RawResult = { area: 'x', question: 'q', base, counts: { a: count } };
            const result = protectResult(raw, { level, threshold, acknowledged: true });
            const said = readIssue(result, 'a', threshold, 1);
            assert.ok(inside(base, said.base), JSON.stringify([raw, result, said]));
            assert.ok(inside(count, said.chose), JSON.stringify([raw, result, said]));
            assert.ok(inside(base - count, said.left), JSON.stringify([raw, result, said]));
            assert.deepEqual(said.base, readBase(result, threshold));
            const key = JSON.stringify(result);
            const before = seen.get(key);
            const span = (range: Range | undefined, value: number): Range =>
              range ? [Math.min(range[0], value), Math.max(range[1], value)] : [value, value];
            seen.set(key, {
              base: span(before?.base, base),
              chose: span(before?.chose, count),
              left: span(before?.left, base - count),
              said,
            });
          }
        }
        const groups = [...seen].filter(([key]) => !key.includes('no-answers'));
        for (const [key, { base, chose, left, said }] of groups) {
          if (base[0] < threshold) continue;
          assert.deepEqual(said, { base, chose, left }, key);
        }
        for (const [key, { chose, left }] of groups) {
          for (const group of [chose, left]) {
            if (group[0] >= threshold) continue;
            // The rules for one result keep the promise by themselves, before any elimination.
            assert.ok(group[1] - group[0] + 1 >= openValues(threshold), `${key} ${group}`);
          }
        }
      });
    }
  }

  it('knows the numbers behind a state', () => {
    const of = (state: 'protected' | 'merged' | 'below-threshold' | 'not-asked' | 'no-answers') =>
      readIssue({ area: 'x', question: 'q', state }, 'a', 10);
    assert.deepEqual(of('protected'), { base: [1, Infinity], chose: [0, Infinity], left: [0, Infinity] });
    assert.deepEqual(of('merged'), { base: [1, 9], chose: [0, 9], left: [0, 9] });
    assert.deepEqual(of('below-threshold'), of('merged'));
    assert.deepEqual(of('no-answers'), { base: [0, 0], chose: [0, 0], left: [0, 0] });
    assert.deepEqual(of('not-asked'), of('no-answers'));
  });

  it('reads a document that says less than it should', () => {
    assert.deepEqual(readBase({ area: 'x', question: 'q', state: 'leading' }, 10), [0, Infinity]);
    assert.deepEqual(readBase({ area: 'x', question: 'q', state: 'published' }, 10), [0, Infinity]);
    const silent = {
      area: 'x',
      question: 'q',
      state: 'published',
      base: 50,
      step: 5,
      percentStep: 5,
    } as const;
    assert.deepEqual(readIssue(silent, 'a', 10).chose, [0, 52]);
    assert.deepEqual(readIssue({ ...silent, counts: {} }, 'toString', 10).chose, [0, 52]);
  });
});
