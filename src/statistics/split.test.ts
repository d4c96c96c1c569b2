import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';

import type { Bounds, Equation } from './intervals.ts';
import { narrowSplit } from './split.ts';

type Range = [number, number];

function bounds(nodes: readonly [whole: Range, one: Range, other: Range][]): Bounds {
  const flat = nodes.flat();
  return { lo: flat.map(([low]) => low), hi: flat.map(([, high]) => high) };
}

function ranges({ lo, hi }: Bounds): Range[] {
  return lo.map((low, at) => [low, hi[at]!]);
}

/** The span of each variable over all numbers that fit, found by trying them; node 0 is the sum of all others. */
function tried(before: Bounds): Range[] | undefined {
  const nodes = before.lo.length / 3;
  const found = before.lo.map((): Range => [Infinity, -Infinity]);
  const isIn = (variable: number, value: number) =>
    value >= before.lo[variable]! && value <= before.hi[variable]!;
  const values: number[] = [];
  const tryFrom = (node: number): void => {
    if (node === nodes) {
      for (const group of [0, 1, 2])
        values[group] = values.reduce(
          (sum, value, at) => (at > 2 && at % 3 === group ? sum + value : sum),
          0,
        );
      if (![0, 1, 2].every(group => isIn(group, values[group]!))) return;
      values.forEach(
        (value, at) => (found[at] = [Math.min(found[at]![0], value), Math.max(found[at]![1], value)]),
      );
      return;
    }
    const at = node * 3;
    for (let one = before.lo[at + 1]!; one <= before.hi[at + 1]!; one++) {
      for (let other = before.lo[at + 2]!; other <= before.hi[at + 2]!; other++) {
        if (!isIn(at, one + other)) continue;
        values.splice(at, Infinity, one + other, one, other);
        tryFrom(node + 1);
      }
    }
  };
  values.push(0, 0, 0);
  tryFrom(1);
  return found[0]![0] === Infinity ? undefined : found;
}

const sum = (parts: number): Equation[] => [
  { total: 0, parts: Array.from({ length: parts }, (_, at) => at + 1) },
];

describe('narrowSplit', () => {
  it('knows that two groups are the whole, and that sums hold for each of them', () => {
    const before = bounds([
      [
        [0, Infinity],
        [0, Infinity],
        [0, Infinity],
      ],
      [
        [10, 12],
        [3, 4],
        [0, Infinity],
      ],
      [
        [20, 20],
        [0, Infinity],
        [5, 6],
      ],
    ]);
    assert.equal(narrowSplit(before, sum(2)), true);
    assert.deepEqual(ranges(before), [
      [30, 32],
      [17, 19],
      [11, 15],
      [10, 12],
      [3, 4],
      [6, 9],
      [20, 20],
      [14, 15],
      [5, 6],
    ]);
  });

  it('says where no numbers fit', () => {
    const nobody: Range = [0, 0];
    assert.equal(narrowSplit(bounds([[[1, 9], nobody, nobody]]), []), false);
    const whole: [Range, Range, Range] = [
      [9, 9],
      [4, 4],
      [5, 5],
    ];
    assert.equal(
      narrowSplit(
        bounds([
          whole,
          [
            [4, 5],
            [2, 9],
            [2, 9],
          ],
          [
            [4, 5],
            [1, 1],
            [3, 3],
          ],
          [nobody, nobody, nobody],
        ]),
        sum(3),
      ),
      true,
    );
    assert.equal(
      narrowSplit(
        bounds([
          whole,
          [
            [4, 5],
            [2, 2],
            [2, 9],
          ],
          [
            [4, 5],
            [1, 1],
            [3, 3],
          ],
          [nobody, nobody, nobody],
        ]),
        sum(3),
      ),
      false,
    );
  });

  it('knows what all but one leave for the last', () => {
    // All but the first: at most 3 who chose and 9 who did not, of 9.
    const open: Range = [0, Infinity];
    const part: [Range, Range, Range] = [
      [0, 3],
      [0, 1],
      [0, 3],
    ];
    const before = bounds([
      [
        [10, 10],
        [5, 5],
        [5, 5],
      ],
      [open, open, open],
      part,
      part,
      part,
    ]);
    assert.equal(narrowSplit(before, sum(3 + 1)), true);
    const [low] = ranges(before)[3]!;
    const exact = tried(
      bounds([
        [
          [10, 10],
          [5, 5],
          [5, 5],
        ],
        [
          [0, 10],
          [0, 10],
          [0, 10],
        ],
        part,
        part,
        part,
      ]),
    )!;
    assert.equal(low, exact[3]![0]);
  });

  it('never leaves out numbers that fit, and mostly finds no more than those', () => {
    const node = fc
      .tuple(fc.nat(3), fc.nat(2), fc.nat(3), fc.nat(2), fc.nat(2))
      .map(([one, width, other, more, by]): [Range, Range, Range] => [
        [one + other, one + other + width + more - Math.min(by, width + more)],
        [one, one + width],
        [other, other + more],
      ]);
    let exact = 0;
    let all = 0;
    fc.assert(
      fc.property(node, node, node, fc.nat(4), fc.nat(4), fc.nat(3), (a, b, c, chose, left, width) => {
        const least = (group: 1 | 2) => a[group][0] + b[group][0] + c[group][0];
        const whole: [Range, Range, Range] = [
          [least(1) + least(2) + Math.min(chose, left), least(1) + least(2) + chose + left + width],
          [least(1) + Math.min(chose, 2), least(1) + Math.min(chose, 2) + width],
          [least(2), least(2) + left],
        ];
        const before = bounds([whole, a, b, c]);
        const expected = tried(before);
        const after = structuredClone(before);
        const possible = narrowSplit(after, sum(3));
        if (!expected) return;
        assert.equal(possible, true);
        ranges(after).forEach(([low, high], at) => {
          assert.ok(low <= expected[at]![0] && high >= expected[at]![1]);
          all++;
          if (low === expected[at]![0] && high === expected[at]![1]) exact++;
        });
      }),
      { numRuns: 400, seed: 1 },
    );
    assert.ok(exact / all > 0.99, `${exact} of ${all}`);
  });
});
