import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';

import { narrow } from './intervals.ts';
import type { Bounds, Equation } from './intervals.ts';

function bounds(...ranges: [number, number][]): Bounds {
  return { lo: ranges.map(([lo]) => lo), hi: ranges.map(([, hi]) => hi) };
}

function ranges({ lo, hi }: Bounds): [number, number][] {
  return lo.map((low, at) => [low, hi[at]!]);
}

/** The span of each variable over all whole numbers that fit, found by trying them. */
function tried(before: Bounds, equations: readonly Equation[]): [number, number][] | undefined {
  const found: [number, number][] = before.lo.map(() => [Infinity, -Infinity]);
  const values: number[] = [];
  const tryFrom = (variable: number): void => {
    if (variable === before.lo.length) {
      const fits = equations.every(
        ({ total, parts }) => parts.reduce((sum, part) => sum + values[part]!, 0) === values[total],
      );
      if (fits)
        values.forEach(
          (value, at) => (found[at] = [Math.min(found[at]![0], value), Math.max(found[at]![1], value)]),
        );
      return;
    }
    for (let value = before.lo[variable]!; value <= before.hi[variable]!; value++) {
      values[variable] = value;
      tryFrom(variable + 1);
    }
  };
  tryFrom(0);
  return found[0]![0] === Infinity ? undefined : found;
}

describe('narrow', () => {
  it('bounds a total by its parts, and each part by the others', () => {
    const one = bounds([0, Infinity], [2, 4], [3, 6]);
    assert.equal(narrow(one, [{ total: 0, parts: [1, 2] }]), true);
    assert.deepEqual(ranges(one), [
      [5, 10],
      [2, 4],
      [3, 6],
    ]);
    const other = bounds([45, 47], [43, 47], [0, Infinity]);
    assert.equal(narrow(other, [{ total: 0, parts: [1, 2] }]), true);
    assert.deepEqual(ranges(other), [
      [45, 47],
      [43, 47],
      [0, 4],
    ]);
  });

  it('leaves open what two open parts share', () => {
    const one = bounds([50, 60], [0, Infinity], [0, Infinity], [10, 12]);
    assert.equal(narrow(one, [{ total: 0, parts: [1, 2, 3] }]), true);
    assert.deepEqual(ranges(one), [
      [50, 60],
      [0, 50],
      [0, 50],
      [10, 12],
    ]);
    const open = bounds([50, Infinity], [0, Infinity], [0, 9]);
    assert.equal(narrow(open, [{ total: 0, parts: [1, 2] }]), true);
    assert.deepEqual(ranges(open), [
      [50, Infinity],
      [41, Infinity],
      [0, 9],
    ]);
  });

  it('says where no numbers fit', () => {
    assert.equal(narrow(bounds([0, 5], [4, 9], [4, 9]), [{ total: 0, parts: [1, 2] }]), false);
    assert.equal(narrow(bounds([20, 30], [4, 9], [4, 9]), [{ total: 0, parts: [1, 2] }]), false);
    const crossed = [
      { total: 0, parts: [1, 2] },
      { total: 3, parts: [1, 2] },
    ];
    assert.equal(narrow(bounds([5, 5], [0, 9], [0, 9], [6, 6]), crossed), false);
  });

  it('a long chain settles', () => {
    const length = 40;
    const chain = Array.from({ length }, (_, at) => ({ total: at, parts: [at + 1] }));
    const far = bounds(...Array.from({ length: length + 1 }, (): [number, number] => [0, Infinity]));
    far.hi[length] = 7;
    far.lo[0] = 3;
    assert.equal(narrow(far, chain), true);
    assert.deepEqual(
      ranges(far),
      Array.from({ length: length + 1 }, () => [3, 7]),
    );
  });

  it('finds exactly what trying all numbers finds, where the sums form a tree', () => {
    const range = fc.tuple(fc.nat(4), fc.nat(3)).map(([low, width]): [number, number] => [low, low + width]);
    const wide = fc.tuple(fc.nat(8), fc.nat(5)).map(([low, width]): [number, number] => [low, low + width]);
    // 0 = 1 + 2 and 1 = 3 + 4: a country, its counties and one county's municipalities.
    const tree = [
      { total: 0, parts: [1, 2] },
      { total: 1, parts: [3, 4] },
    ];
    fc.assert(
      fc.property(wide, wide, range, range, range, (country, county, other, one, two) => {
        const before = bounds(country, county, other, one, two);
        const expected = tried(before, tree);
        const after = structuredClone(before);
        assert.equal(narrow(after, tree), expected !== undefined);
        if (expected) assert.deepEqual(ranges(after), expected);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  it('never leaves out a number that fits, where areas overlap', () => {
    const range = fc.tuple(fc.nat(3), fc.nat(3)).map(([low, width]): [number, number] => [low, low + width]);
    const crossing = [
      { total: 0, parts: [2, 3] },
      { total: 1, parts: [3, 4] },
    ];
    fc.assert(
      fc.property(range, range, range, range, range, (...all) => {
        const before = bounds(...all);
        const expected = tried(before, crossing);
        const after = structuredClone(before);
        const possible = narrow(after, crossing);
        if (!expected) return;
        assert.equal(possible, true);
        ranges(after).forEach(([low, high], at) => {
          assert.ok(low <= expected[at]![0] && high >= expected[at]![1]);
        });
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
