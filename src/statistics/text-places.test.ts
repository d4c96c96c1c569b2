import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';

import { textPlaces } from './text-places.ts';

const place = (code: string, people: number) => ({ code, county: code.slice(0, 2), people });
const shown = (people: Record<string, number>, unstated = 0, from?: number) =>
  Object.fromEntries(
    textPlaces(
      Object.entries(people).map(([code, n]) => place(code, n)),
      unstated,
      from,
    ),
  );

describe('textPlaces', () => {
  it('names a municipality from a hundred answers on', () => {
    assert.deepEqual(shown({ '1001': 100, '2001': 5000 }), { '1001': '1001', '2001': '2001' });
    assert.deepEqual(shown({ '1001': 20, '2001': 50 }, 0, 20), { '1001': '1001', '2001': '2001' });
  });

  it('names the county for its small municipalities, where there are two and a hundred people in them', () => {
    const large = { '1001': 400, '2001': 400 };
    assert.deepEqual(shown({ ...large, '1002': 60, '1003': 40 }), {
      '1001': '1001',
      '2001': '2001',
      '1002': '10',
      '1003': '10',
    });
    const few = { ...large, '1002': 60, '1003': 39 };
    assert.deepEqual(shown(few, 1), { '1001': '1001', '2001': '2001' }, '99 are too few');
    assert.deepEqual(shown({ ...large, '1002': 99, '1003': 0 }, 1), { '1001': '1001', '2001': '2001' });
  });

  it('has nobody to hide in counties where nobody answered', () => {
    assert.deepEqual(shown({ '1001': 100, '2001': 0, '3001': 0 }), { '1001': '1001' });
    assert.deepEqual(shown({ '1001': 60, '1002': 40, '1003': 0, '2001': 0 }), {
      '1001': '10',
      '1002': '10',
      '1003': '10',
    });
  });

  it('never says what is left when all others in the county, or in the country, are named', () => {
    assert.deepEqual(
      shown({ '0301': 3, '3201': 100, '3203': 250 }),
      { '3203': '3203' },
      'texts without a place could be from two municipalities',
    );
    assert.deepEqual(
      shown({ '0301': 99, '3201': 100, '3203': 100 }),
      { '3203': '3203' },
      'the first of equals',
    );
    assert.deepEqual(shown({ '0301': 60, '3202': 70, '3203': 70, '3201': 300, '1101': 200 }), {
      '3201': '3201',
      '1101': '1101',
    });
    assert.deepEqual(shown({ '0301': 3 }), {});
    assert.deepEqual(
      shown({ '0301': 99, '3201': 200 }, 1),
      { '3201': '3201' },
      'people without a place are a place',
    );
    assert.deepEqual(shown({ '0301': 98, '3201': 200 }, 1), {});
  });

  it('keeps its promise for any numbers', () => {
    const numbers = fc.array(fc.oneof(fc.nat(12), fc.nat(300)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(numbers, fc.nat(150), (people, unstated) => {
        const places = people.map((n, at) => place(`${10 + (at % 4)}0${Math.floor(at / 4)}`, n));
        const labels = textPlaces(places, unstated);
        const behind = new Map<string | undefined, number[]>();
        for (const { code, people: n } of places) {
          if (n === 0) continue;
          const label = labels.get(code);
          behind.set(label, [...(behind.get(label) ?? []), n]);
        }
        const nowhere = behind.get(undefined);
        if (nowhere && unstated > 0) nowhere.push(unstated);
        for (const [label, group] of behind) {
          if (label === undefined && behind.size === 1) continue;
          assert.ok(group.reduce((sum, n) => sum + n, 0) >= 100, String(label));
          if (label?.length !== 4) assert.ok(group.length > 1, String(label));
        }
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});
