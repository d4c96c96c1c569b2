import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { percentOf } from './percent.ts';

describe('percentOf', () => {
  it("rounds LO's figures of 2023, which LO truncated", () => {
    const shown = [44277, 38381, 30629, 23223, 18738, 17972, 14182, 11891, 10019, 8409, 7348, 6529];
    const percents = shown.map(count => percentOf(count, { base: 82366 }));
    assert.deepEqual(percents, [54, 47, 37, 28, 23, 22, 17, 14, 12, 10, 9, 8]);
  });

  it('rounds half up and keeps to the step', () => {
    assert.equal(percentOf(1, { base: 200 }), 1);
    assert.equal(percentOf(25, { base: 60, percentStep: 5 }), 40);
    assert.equal(percentOf(30, { base: 60, percentStep: 5 }), 50);
    assert.equal(percentOf(5, { base: 40, percentStep: 5 }), 15);
  });

  it('takes a count that was rounded up past the base for all of them', () => {
    assert.equal(percentOf(100, { base: 98, step: 5 }), 100);
    assert.equal(percentOf(105, { base: 98, step: 5 }), undefined);
  });

  it('L6: no share without a published count, a base, or sense', () => {
    assert.equal(percentOf({ fewerThan: 10 }, { base: 100 }), undefined);
    assert.equal(percentOf(undefined, { base: 100 }), undefined);
    assert.equal(percentOf(0, { base: 0 }), undefined);
    assert.equal(percentOf(5, {}), undefined);
    assert.equal(percentOf(101, { base: 100 }), undefined);
    assert.equal(percentOf(-1, { base: 100 }), undefined);
    assert.equal(percentOf(0.5, { base: 100 }), undefined);
  });
});
