import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';

import { IdTable, KEY_WORDS, NEW, OTHER, SAME, TOLD, fingerprintOf, hash32, keyOf, mix } from './id-table.ts';

/** Adds ids in one batch, each with its fingerprint. */
function add(table: IdTable, ids: readonly (readonly [string, number])[]): number[] {
  const keys = new Int32Array(ids.length * KEY_WORDS);
  const fingerprints = Int32Array.from(ids, ([, fingerprint]) => fingerprint);
  const outcomes = new Uint8Array(ids.length);
  ids.forEach(([id], at) => keyOf(id, keys, at * KEY_WORDS));
  table.addAll(keys, fingerprints, ids.length, outcomes);
  return [...outcomes];
}

function uuid(number: number, at = 24): string {
  const digits = '0'.repeat(32).split('');
  [...number.toString(16).padStart(8, '0')].forEach((digit, by) => (digits[at + by] = digit));
  const text = digits.join('');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    '-',
  );
}

describe('IdTable', () => {
  it('knows what has come before, and with what', () => {
    const table = new IdTable();
    const one = '3f0b1c9e-5d8a-4c1e-9b7a-0123456789ab';
    const two = '3f0b1c9e-5d8a-4c1e-9b7a-0123456789ac';
    assert.deepEqual(
      add(table, [
        [one, 7],
        [two, 7],
        [one, 7],
        [one, 8],
        [two, 0],
      ]),
      [NEW, NEW, SAME, OTHER, OTHER],
    );
    assert.deepEqual(add(table, [[one.toUpperCase(), 7]]), [SAME]);
    assert.equal(table.size, 2);
  });

  it('takes fingerprints of nothing and of everything', () => {
    const table = new IdTable();
    assert.deepEqual(
      add(table, [
        ['a', 0],
        ['a', 0],
        ['b', -1],
        ['b', -1],
        ['b', 1],
      ]),
      [NEW, SAME, NEW, SAME, OTHER],
    );
  });

  it('holds texts against each other only where both tell them', () => {
    const [untold, one, other] = [0, 1 << 20, 5 << 20].map(texts => fingerprintOf(7, texts)) as [
      number,
      number,
      number,
    ];
    const outcomes = (...fingerprints: number[]) =>
      add(
        new IdTable(),
        fingerprints.map(each => ['a', each]),
      );
    assert.deepEqual(outcomes(one, untold, one, other), [NEW, SAME, SAME, OTHER]);
    assert.deepEqual(outcomes(untold, one, untold, one, other), [NEW, TOLD, SAME, SAME, OTHER]);
    assert.deepEqual(outcomes(untold, fingerprintOf(8, 1 << 20), one), [NEW, OTHER, TOLD]);
    assert.deepEqual(outcomes(one, fingerprintOf(8, 0)), [NEW, OTHER]);
  });

  it('tells ids apart that differ in any one place', () => {
    for (const at of [0, 8, 12, 16, 20, 24]) {
      const table = new IdTable();
      const ids = Array.from({ length: 5000 }, (_, number) => [uuid(number * 7 + 1, at), 1] as const);
      assert.ok(add(table, ids).every(outcome => outcome === NEW));
      assert.ok(add(table, ids.toReversed()).every(outcome => outcome === SAME));
      assert.equal(table.size, 5000);
    }
  });

  it('keeps ids that are no UUIDs apart', () => {
    const table = new IdTable();
    const ids = Array.from({ length: 20_000 }, (_, number) => [`svar-${number}`, 5] as const);
    assert.ok(add(table, ids).every(outcome => outcome === NEW));
    assert.ok(add(table, ids).every(outcome => outcome === SAME));
    const odd = [
      '',
      ' ',
      'x'.repeat(36),
      `${'x'.repeat(8)}-${'x'.repeat(27)}`,
      `${'x'.repeat(23)}-${'x'.repeat(12)}`,
    ];
    assert.ok(
      add(
        table,
        odd.map(id => [id, 5]),
      ).every(outcome => outcome === NEW),
    );
  });

  it('is a set of ids', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(fc.uuid(), fc.string()), fc.integer({ min: 1, max: 3 }))),
        entries => {
          const known = new Map<string, number>();
          const expected = entries.map(([id, fingerprint]) => {
            const before = known.get(id);
            known.set(id, before ?? fingerprint);
            return before === undefined ? NEW : before === fingerprint ? SAME : OTHER;
          });
          assert.deepEqual(add(new IdTable(), entries), expected);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('fingerprintOf', () => {
  it('tells figures apart, and texts, and texts from none', () => {
    for (const figures of [0, 1 << 20, -1 << 20]) {
      assert.equal(fingerprintOf(figures, 0), fingerprintOf(1, 0), 'never an empty place');
      assert.notEqual(fingerprintOf(figures, 9), fingerprintOf(figures, 0), 'any texts are told');
    }
    const all = Array.from({ length: 1000 }, (_, at) => [
      fingerprintOf(at + 1, 0),
      fingerprintOf(at + 1, 3 << 20),
      fingerprintOf(1, (at + 2) << 20),
    ]);
    assert.equal(new Set(all.flat()).size, 2999);
    assert.equal(fingerprintOf(5, (3 << 20) | 6), fingerprintOf(5, 3 << 20));
  });
});

describe('hash32', () => {
  it('is the same on every machine, and depends on text and seed', () => {
    assert.equal(hash32('medlemsdebatt', 1), hash32('medlemsdebatt', 1));
    assert.notEqual(hash32('medlemsdebatt', 1), hash32('medlemsdebatt', 2));
    assert.notEqual(hash32('ab', 1), hash32('ba', 1));
    assert.notEqual(hash32('a', 1), hash32('a\0', 1));
    const hashes = new Set(Array.from({ length: 10_000 }, (_, number) => hash32(String(number), 3)));
    assert.ok(hashes.size > 9990);
    for (const hash of hashes) assert.ok(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32);
  });

  it('mixes', () => {
    assert.equal(mix(1, 2), mix(1, 2));
    assert.equal(new Set(Array.from({ length: 1000 }, (_, number) => mix(7, number))).size, 1000);
    assert.equal(new Set(Array.from({ length: 1000 }, (_, number) => mix(number, 7))).size, 1000);
  });
});
