import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { checkRelease, comeSince } from './release-rule.ts';
import { StatisticsError } from './types.ts';
import type { RawResult } from './types.ts';
import { counted } from '../../tools/testing/statistics.ts';

const closed = true;
const before = counted({ '1001': [50, 20], '1002': [30, 10] }).rows;

describe('checkRelease', () => {
  it('lets the first release out after closing, and not before', () => {
    assert.deepEqual(checkRelease({ closed, next: before }), []);
    assert.deepEqual(checkRelease({ closed: false, next: before }), [{ code: 'not-closed' }]);
    assert.deepEqual(checkRelease({ closed: false, previous: before, next: before }), [
      { code: 'not-closed' },
    ]);
  });

  it('lets equal figures out again', () => {
    assert.deepEqual(checkRelease({ closed, previous: before, next: before.toReversed() }), []);
    const without = before.map(row => ({ ...row, counts: { ...row.counts, b: 0 } }));
    assert.deepEqual(checkRelease({ closed, previous: before, next: without }), []);
    assert.deepEqual(checkRelease({ closed, previous: [], next: [] }), []);
  });

  it('L7: one new answer in a small municipality stops the release, and is named by every area it is in', () => {
    const next = counted({ '1001': [50, 20], '1002': [31, 10] }).rows;
    assert.deepEqual(checkRelease({ closed, previous: before, next }), [
      { code: 'moved-too-little', area: '0', question: 'q' },
      { code: 'moved-too-little', area: '10', question: 'q' },
      { code: 'moved-too-little', area: '1002', question: 'q' },
    ]);
  });

  it('L7: every changed area must have moved by the threshold, up or down', () => {
    const moved = (by: number) => counted({ '1001': [50 + by, 20], '1002': [30, 10] }).rows;
    assert.deepEqual(checkRelease({ closed, previous: before, next: moved(10) }), []);
    assert.deepEqual(checkRelease({ closed, previous: before, next: moved(-10) }), []);
    assert.equal(checkRelease({ closed, previous: before, next: moved(9) }).length, 3);
    assert.equal(checkRelease({ closed, previous: before, next: moved(-9) }).length, 3);
    assert.equal(checkRelease({ closed, previous: before, next: moved(10), threshold: 11 }).length, 3);
    assert.deepEqual(
      checkRelease({ closed, previous: before, next: moved(5), threshold: 5, acknowledged: true }),
      [],
    );
    assert.throws(
      () => checkRelease({ closed, next: before, threshold: 1, acknowledged: true }),
      StatisticsError,
    );
  });

  it('L7: answers that changed while their number did not are a change too small', () => {
    const next = before.map(row => (row.area === '1001' ? { ...row, counts: { a: 21 } } : row));
    assert.deepEqual(checkRelease({ closed, previous: before, next }), [
      { code: 'moved-too-little', area: '1001', question: 'q' },
    ]);
    const other = before.map(row => (row.area === '1001' ? { ...row, counts: { a: 20, b: 1 } } : row));
    assert.equal(checkRelease({ closed, previous: before, next: other }).length, 1);
    assert.equal(checkRelease({ closed, previous: other, next: before }).length, 1);
  });

  it('takes a row that comes or goes for a change from or to nobody', () => {
    const row = (base: number, federation?: string): RawResult => ({
      area: '10',
      question: 'new',
      base,
      counts: {},
      ...(federation && { federation }),
    });
    assert.deepEqual(checkRelease({ closed, previous: before, next: [...before, row(10)] }), []);
    assert.deepEqual(checkRelease({ closed, previous: before, next: [...before, row(0)] }), []);
    assert.deepEqual(checkRelease({ closed, previous: [...before, row(3, 'f')], next: before }), [
      { code: 'moved-too-little', area: '10', question: 'new', federation: 'f' },
    ]);
    assert.equal(
      checkRelease({ closed, previous: before, next: [...before, row(9, 'f'), row(12, 'g')] }).length,
      1,
    );
    assert.equal(
      checkRelease({ closed, previous: before, next: [...before, { ...row(0), base: undefined }] }).length,
      0,
    );
  });

  it('L7: a single one without a municipality is not told beside others who have moved enough', () => {
    const { rows, geography } = counted({ '1001': [50, 20] }, { unplaced: [40, 20] });
    const next = counted({ '1001': [60, 23] }, { unplaced: [41, 21] }).rows;
    assert.deepEqual(checkRelease({ closed, previous: rows, next, geography }), [
      { code: 'moved-too-little', area: '?', question: 'q' },
    ]);
    const placed = counted({ '1001': [60, 23] }, { unplaced: [40, 20] }).rows;
    assert.deepEqual(checkRelease({ closed, previous: rows, next: placed, geography }), []);
  });

  it('L7: nor one whose federation has not released its figures', () => {
    const rows = (all: number, own: number) => {
      const { rows: everybody, geography } = counted({ '1001': [all, 20] });
      const federation = counted({ '1001': [own, 10] }).rows.filter(({ area }) => area !== '1001');
      return { geography, rows: [...everybody, ...federation.map(row => ({ ...row, federation: 'f' }))] };
    };
    const { rows: previous, geography } = rows(90, 40);
    const check = (next: RawResult[]) => checkRelease({ closed, previous, next, geography });
    assert.deepEqual(check(rows(100, 50).rows), []);
    assert.deepEqual(
      check(rows(101, 50).rows).map(({ area, federation }) => [area, federation]),
      [
        ['0', ' rest'],
        ['10', ' rest'],
      ],
    );
  });

  it('L7: looks for them in each question and county by itself', () => {
    const asked = (question: string, moved: number, unplaced: number) =>
      counted({ '1001': [50 + moved, 20] }, { question, unplaced: [40 + unplaced, 20] });
    const { geography } = asked('q', 0, 0);
    const both = (moved: number, unplaced: number) => [
      ...asked('q', moved, 0).rows,
      ...asked('r', moved, unplaced).rows,
    ];
    assert.deepEqual(checkRelease({ closed, previous: both(0, 0), next: both(10, 1), geography }), [
      { code: 'moved-too-little', area: '?', question: 'r' },
    ]);

    const figures = (first: number, second: number, own: number) => {
      const all = counted({ '1001': [first, 20], '2001': [second, 20] });
      const released = ['q', 'r'].flatMap(question =>
        counted({ '1001': [own, 10], '2001': [own, 10] }, { question })
          .rows.filter(({ area }) => area.length < 4)
          .map(row => ({ ...row, federation: 'f' })),
      );
      return { rows: [...all.rows, ...released], counties: all.geography };
    };
    const { rows: previous, counties } = figures(90, 90, 40);
    const next = figures(100, 101, 50).rows;
    assert.deepEqual(
      checkRelease({ closed, previous, next, geography: counties }).map(({ area, federation }) => [
        area,
        federation,
      ]),
      [
        ['0', ' rest'],
        ['20', ' rest'],
      ],
    );
  });
});

describe('comeSince', () => {
  const since = (places: Record<string, [number, number]>, unplaced: readonly [number] = [0]) => {
    const [one, two] = [counted({ '1001': [50, 20], '2001': [30, 10] }), counted(places, { unplaced })];
    return comeSince(one.rows, two.rows, two.geography);
  };

  it('tells the same people from those and more, and both from others', () => {
    const came = since({ '1001': [50, 20], '2001': [42, 15] }, [3]);
    assert.deepEqual(
      ['1001', '10', '2001', '20', '0', '?', '9999'].map(area => came(area, 'q', '')),
      ['same', 'same', 'more', 'more', 'more', 'more', 'same'],
    );
    // Fewer answered, fewer chose it, and more chose it than can have come.
    for (const figures of [
      [20, 10],
      [60, 9],
      [32, 13],
    ] as [number, number][])
      assert.equal(since({ '1001': [50, 20], '2001': figures })('2001', 'q', ''), 'other');
  });
});
