import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { percentOf } from './percent.ts';
import { protectCount, protectResult } from './protect.ts';
import { checkThreshold, mostOfItsSize, openValues } from './threshold.ts';
import { StatisticsError } from './types.ts';
import type { RawResult, StatisticsProblem } from './types.ts';

function raw(base: number, counts: Record<string, number> = {}): RawResult {
  return { area: '3201', question: 'work', base, counts };
}

function throwsCode(code: StatisticsProblem): (error: unknown) => boolean {
  return error => error instanceof StatisticsError && error.name === 'StatisticsError' && error.code === code;
}

const municipality = { level: 'municipality' } as const;
const country = { level: 'country' } as const;

describe('protectResult', () => {
  it('L6: nobody answered: a state, and no number', () => {
    assert.deepEqual(protectResult(raw(0, { a: 0 }), municipality), {
      area: '3201',
      question: 'work',
      state: 'no-answers',
    });
  });

  it('L6: one single answer, and everything under the threshold, carry no number at all', () => {
    for (const base of [1, 7, 9]) {
      const result = protectResult(raw(base, { a: base, b: 1 }), municipality);
      assert.deepEqual(result, { area: '3201', question: 'work', state: 'below-threshold' });
      assert.doesNotMatch(JSON.stringify(result).replace('3201', ''), /\d/);
    }
  });

  it('10-29: what leads, in the order of the question and never by size', () => {
    for (const base of [10, 12, 29]) {
      assert.deepEqual(
        protectResult(raw(base, { d: 9, b: 5, c: 4, a: 7 }), {
          ...municipality,
          issues: ['c', 'b', 'a', 'd'],
        }),
        { area: '3201', question: 'work', state: 'leading', baseRange: [10, 29], leading: ['b', 'a', 'd'] },
      );
    }
  });

  it('10-29: an issue that four chose does not lead, and there may be none that do', () => {
    assert.deepEqual(protectResult(raw(12, { a: 4, b: 5 }), municipality).leading, ['b']);
    assert.deepEqual(protectResult(raw(12, { a: 4 }), municipality).leading, []);
  });

  it('10-29: more than three that share the last place are left out together', () => {
    assert.deepEqual(protectResult(raw(20, { a: 9, b: 6, c: 6, d: 6 }), municipality).leading, ['a']);
    assert.deepEqual(protectResult(raw(20, { a: 9, b: 6, c: 6, d: 5 }), municipality).leading, [
      'a',
      'b',
      'c',
    ]);
    assert.deepEqual(protectResult(raw(20, { a: 6, b: 6, c: 6, d: 6 }), municipality).leading, []);
  });

  it('30-99: counts and percentages in steps of five', () => {
    const result = protectResult(raw(43, { a: 12, b: 13, c: 36, d: 9, e: 10 }), municipality);
    assert.equal(result.state, 'published');
    assert.equal(result.base, 45);
    assert.equal(result.step, 5);
    assert.equal(result.percentStep, 5);
    assert.deepEqual(result.counts, { a: 10, b: 15, c: 35, d: { fewerThan: 10 }, e: 10 });
    assert.equal(percentOf(result.counts?.['b'], result), 35);
    assert.equal(percentOf(result.counts?.['c'], result), 80);
  });

  it('30-99: shares over 90 % are capped and carry no count, as shown and as they are', () => {
    const share = (base: number, count: number) =>
      protectResult(raw(base, { a: count }), municipality).counts?.['a'];
    assert.deepEqual(share(50, 48), { shareOver: 90 });
    assert.deepEqual(share(40, 37), { shareOver: 90 });
    assert.deepEqual(share(30, 28), { shareOver: 90 });
    // 28 of 32 would be shown as 30 of 30; only these two numbers could then stand behind it.
    assert.deepEqual(share(32, 28), { shareOver: 90 });
    assert.equal(share(50, 45), 45);
    assert.deepEqual(share(99, 90), { shareOver: 90 });
    assert.equal(share(99, 89), 90);
  });

  it('30-99: no shown share is outside 10-90 %, whatever was counted', () => {
    for (let base = 30; base < 100; base++) {
      for (let count = 0; count <= base; count++) {
        const result = protectResult(raw(base, { a: count }), municipality);
        const percent = percentOf(result.counts?.['a'], result);
        if (typeof percent === 'number') assert.ok(percent >= 10 && percent <= 90 && percent % 5 === 0);
      }
    }
  });

  it('the step of percentages changes at 100 answers, that of counts does not', () => {
    const under = protectResult(raw(99, { a: 50 }), municipality);
    const from = protectResult(raw(100, { a: 52, b: 100 }), municipality);
    assert.deepEqual([under.base, under.step, under.percentStep], [100, 5, 5]);
    assert.deepEqual([from.base, from.step, from.percentStep], [100, 5, 1]);
    assert.deepEqual(from.counts, { a: 50, b: 100 });
  });

  it('whole per cent from 100 answers, computed from what is published', () => {
    const result = protectResult(raw(182, { a: 61 }), municipality);
    assert.deepEqual([result.base, result.counts?.['a']], [180, 60]);
    assert.equal(percentOf(result.counts?.['a'], result), 33);
  });

  it('is exact nationally from 100 answers, and in steps of five under that', () => {
    const large = protectResult(raw(82_366, { a: 30_629, b: 9, c: 10 }), country);
    assert.deepEqual([large.base, large.step, large.percentStep], [82_366, 1, 1]);
    assert.deepEqual(large.counts, { a: 30_629, b: { fewerThan: 10 }, c: 10 });
    assert.equal(percentOf(large.counts?.['a'], large), 37);
    const small = protectResult(raw(99, { a: 31 }), country);
    assert.deepEqual([small.base, small.step, small.counts], [100, 5, { a: 30 }]);
    assert.equal(protectResult(raw(100, { a: 31 }), country).counts?.['a'], 31);
    const coarse = protectResult(raw(123, { a: 31 }), { ...country, coarse: true });
    assert.deepEqual([coarse.base, coarse.step, coarse.counts], [125, 5, { a: 30 }]);
  });

  it('nationally, an exact count does not tell how few left the issue out', () => {
    assert.deepEqual(protectResult(raw(150, { a: 148, b: 141, c: 140, d: 150 }), country).counts, {
      a: { shareOver: 90 },
      b: { shareOver: 90 },
      c: 140,
      d: { shareOver: 90 },
    });
    assert.deepEqual(protectResult(raw(100, { a: 91, b: 90 }), country).counts, {
      a: { shareOver: 90 },
      b: 90,
    });
  });

  it('a federation is below the national level also nationally', () => {
    const result = protectResult({ ...raw(203, { a: 101 }), federation: 'fagforbundet' }, country);
    assert.deepEqual(result, {
      area: '3201',
      question: 'work',
      federation: 'fagforbundet',
      state: 'published',
      base: 205,
      step: 5,
      percentStep: 1,
      counts: { a: 100 },
    });
  });

  it('gives every issue of the question a cell, in its order, also those that nobody chose', () => {
    const result = protectResult(raw(60, { b: 20 }), { ...municipality, issues: ['c', 'b', '__proto__'] });
    assert.deepEqual(Object.keys(result.counts ?? {}), ['c', 'b', '__proto__']);
    assert.deepEqual(result.counts?.['c'], { fewerThan: 10 });
    const unordered = protectResult(raw(60, { b: 20, a: 30 }), municipality);
    assert.deepEqual(Object.keys(unordered.counts ?? {}), ['a', 'b']);
  });

  it('passes what LO has published as published there', () => {
    const source = 'https://www.lo.no/lodebatt_forbund/';
    const known = { ...raw(203, { b: 7, a: 101 }), source };
    assert.deepEqual(protectResult(known, { ...municipality, issues: ['b', 'c', 'a'] }), {
      area: '3201',
      question: 'work',
      state: 'published',
      base: 203,
      step: 1,
      percentStep: 1,
      counts: { b: 7, a: 101 },
      source,
    });
    assert.equal('base' in protectResult({ ...known, base: undefined }, municipality), false);
  });

  it('L9: a threshold under 5 is refused, 5-9 must be confirmed', () => {
    for (const threshold of [1, 4, 0, -10]) {
      assert.throws(() => checkThreshold(threshold, true), throwsCode('threshold-floor'));
    }
    assert.throws(
      () => protectResult(raw(50), { ...municipality, threshold: 1 }),
      throwsCode('threshold-floor'),
    );
    for (const threshold of [5, 9]) {
      assert.throws(() => checkThreshold(threshold), throwsCode('threshold-not-acknowledged'));
      assert.deepEqual(checkThreshold(threshold, true), { threshold, floor: 5, lowered: true });
    }
    assert.throws(() => checkThreshold(9.5), throwsCode('threshold-not-whole'));
    assert.throws(() => checkThreshold(Number.NaN), throwsCode('threshold-not-whole'));
    assert.deepEqual(checkThreshold(), { threshold: 10, floor: 5, lowered: false });
    assert.deepEqual(checkThreshold(10), { threshold: 10, floor: 5, lowered: false });
    assert.throws(() => protectCount(50, { ...municipality, threshold: 4 }), throwsCode('threshold-floor'));
  });

  it('other thresholds move the lines with them', () => {
    const five = { ...municipality, threshold: 5, acknowledged: true };
    assert.equal(protectResult(raw(4), five).state, 'below-threshold');
    assert.deepEqual(protectResult(raw(5), five).baseRange, [5, 29]);
    assert.deepEqual(protectResult(raw(55, { a: 5, b: 4, c: 8 }), five).counts, {
      a: { shareUnder: 10 },
      b: { fewerThan: 5 },
      c: 10,
    });
    assert.equal(protectResult(raw(50, { a: 5 }), five).counts?.['a'], 5);
    const forty = { ...municipality, threshold: 40 };
    assert.equal(protectResult(raw(39), forty).state, 'below-threshold');
    assert.equal(protectResult(raw(41, { a: 40 }), { ...municipality, threshold: 41 }).base, 45);
  });

  it('no rounded count stands for one value alone, whatever the threshold', () => {
    for (let threshold = 5; threshold <= 30; threshold++) {
      const values = new Map<number, number>();
      for (let count = threshold; count < 60; count++) {
        const cell = protectCount(count, { ...municipality, threshold, acknowledged: true });
        assert.equal(typeof cell, 'number');
        values.set(cell as number, (values.get(cell as number) ?? 0) + 1);
      }
      for (const [shown, behind] of values)
        assert.ok(shown === 60 || behind >= 3, `${shown} at ${threshold}`);
    }
  });

  it('refuses counts that are no counts', () => {
    for (const bad of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.throws(() => protectResult(raw(bad), municipality), throwsCode('bad-count'));
      assert.throws(() => protectResult(raw(50, { a: bad }), municipality), throwsCode('bad-count'));
      assert.throws(() => protectCount(bad, municipality), throwsCode('bad-count'));
    }
    assert.throws(() => protectResult(raw(50, { a: 51 }), municipality), throwsCode('bad-count'));
    assert.throws(() => protectResult({ ...raw(1), base: undefined }, municipality), throwsCode('bad-count'));
    assert.equal(protectResult(raw(50, { a: 50 }), municipality).state, 'published');
  });
});

describe('protectCount', () => {
  it('protects a count that stands alone', () => {
    assert.deepEqual(protectCount(9, municipality), { fewerThan: 10 });
    assert.equal(protectCount(10, municipality), 10);
    assert.equal(protectCount(13, municipality), 15);
    assert.equal(protectCount(13, country), 13);
    assert.equal(protectCount(13, { ...country, coarse: true }), 15);
  });
});

describe('percentOf', () => {
  it('says nothing where nothing may be said', () => {
    assert.equal(percentOf(undefined, { base: 50 }), undefined);
    assert.equal(percentOf({ fewerThan: 10 }, { base: 50 }), undefined);
    assert.equal(percentOf(10, {}), undefined);
    assert.equal(percentOf(0, { base: 0 }), undefined);
  });

  it('says the side of a limit for a capped share', () => {
    assert.deepEqual(percentOf({ shareUnder: 10 }, { base: 50 }), { under: 10 });
    assert.deepEqual(percentOf({ shareOver: 90 }, { base: 50 }), { over: 90 });
  });

  it('rounds, and does not cut off', () => {
    assert.equal(percentOf(30_629, { base: 82_366, percentStep: 1 }), 37);
    assert.equal(percentOf(7_348, { base: 82_366 }), 9);
    assert.equal(percentOf(15, { base: 40, percentStep: 5 }), 40);
  });
});

describe('openValues', () => {
  it('is one rounding step, and less only where the threshold is small', () => {
    assert.deepEqual([5, 6, 7, 8, 9, 10, 20].map(openValues), [3, 3, 4, 4, 5, 5, 5]);
  });
});

describe('mostOfItsSize', () => {
  it('tells of an area only whether it is under a hundred, under a thousand, or larger', () => {
    assert.deepEqual([0, 99, 100, 999, 1000].map(mostOfItsSize), [99, 99, 999, 999, Infinity]);
  });
});
