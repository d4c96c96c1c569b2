import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';

import { municipality } from '../../tools/testing/statistics.ts';
import { Knowledge } from './attack-knowledge.ts';
import { protectCount } from './protect.ts';
import { protectTopic } from './topics.ts';
import type { Cell } from './types.ts';

const codes = ['0301', '1001', '1002', '1003', '2001', '2002'];
const geography = { municipalities: codes.map(municipality) };
const few = { fewerThan: 10 };
const protect = (counts: Record<string, number>, threshold = 10): Record<string, Cell> =>
  Object.fromEntries(
    protectTopic(
      Object.entries(counts).map(([area, count]) => ({ area, count })),
      geography,
      { threshold, acknowledged: true },
    ),
  );

describe('protectTopic', () => {
  it('shows numbers that stand alone as each by itself: exact in the country, in steps of five below it', () => {
    assert.deepEqual(protect({ '0': 13 }), { '0': 13 });
    assert.deepEqual(protect({ '0': 9 }), { '0': few });
    assert.deepEqual(protect({ '1001': 13, '2001': 4, '10': 22 }), { '1001': 15, '2001': few, '10': 20 });
    assert.deepEqual(protect({ '0': 103, '1001': 43 }), { '0': 103, '1001': 45 });
    assert.deepEqual(protect({}), {});
    assert.deepEqual(
      Object.fromEntries(protectTopic([{ area: 'NO', count: 13 }], { ...geography, country: 'NO' })),
      { NO: 13 },
    );
  });

  it('rounds the country where it and a municipality would tell of the few elsewhere', () => {
    assert.deepEqual(protect({ '0': 16, '1001': 14 }), { '0': 15, '1001': 15 });
    assert.deepEqual(protect({ '0': 30, '10': 21, '1001': 13 }), { '0': 30, '10': 20, '1001': 15 });
  });

  it('leaves out the smallest number where rounding is not enough', () => {
    assert.deepEqual(protect({ '0': 13, '3201': 11 }), { '0': 15, '3201': 10 }, 'one to seven are left');
    assert.deepEqual(protect({ '0': 12, '3201': 11 }), { '0': 10 }, 'only none to two would be');
    assert.deepEqual(protect({ '0': 22, '1001': 11, '1002': 10 }), { '0': 20, '1001': 10 });
    assert.deepEqual(protect({ '10': 12, '1001': 11 }), { '10': 10 });
  });

  it('sees a county that is nothing but its municipalities, and what is left of it when they are told', () => {
    assert.deepEqual(protect({ '03': 12, '0301': 12 }), { '03': 10, '0301': 10 });
    assert.deepEqual(protect({ '20': 17, '2001': 11, '2002': 6 }), { '20': 15, '2001': 10, '2002': few });
    assert.deepEqual(protect({ '20': 12, '2001': 10, '2002': 2 }), { '20': 10, '2002': few });
    assert.deepEqual(protect({ '20': 30, '2001': 11, '2002': 11 }), { '20': 30, '2001': 10, '2002': 10 });
  });

  it('goes through a county that says nothing', () => {
    assert.deepEqual(protect({ '0': 21, '03': 12, '10': 9, '1001': 9 }), {
      '0': 20,
      '03': 10,
      '10': few,
      '1001': few,
    });
    assert.deepEqual(protect({ '0': 12, '03': 11, '10': 1, '1001': 1 }), { '0': 10, '10': few, '1001': few });
  });

  it('leaves the attacker five numbers for every group under the threshold, whatever was counted', () => {
    const any = fc.oneof(fc.nat(4), fc.nat(14), fc.nat(60));
    const listed = fc.subarray(['0', '03', '10', '20', ...codes]);
    fc.assert(
      fc.property(
        fc.tuple(any, any, any, any, any, any, any),
        listed,
        fc.constantFrom(5, 7, 10, 12),
        (truth, areas, threshold) => {
          const of = (area: string) =>
            truth.reduce((sum, n, at) => sum + (area === '0' || codes[at]?.startsWith(area) ? n : 0), 0);
          const shown = protect(Object.fromEntries(areas.map(area => [area, of(area)])), threshold);
          assert.deepEqual(narrowGroups(shown, threshold), []);
        },
      ),
      { numRuns: 2000, seed: 1 },
    );
  });
});

/** What the attacker finds, who shares no code with what protects. */
function narrowGroups(shown: Record<string, Cell>, threshold: number) {
  const counties = Object.fromEntries(geography.municipalities.map(({ code, county }) => [code, county]));
  const knowledge = new Knowledge('0', counties, {}, threshold);
  for (const [area, cell] of Object.entries(shown)) {
    // The country is shown exactly or rounded, and does not say which; numbers that are no fives are exact.
    const exact = area === '0' && typeof cell === 'number' && cell % 5 !== 0;
    const behind = Array.from({ length: 700 }, (_, count) => count).filter(count => {
      const level = exact ? 'country' : 'municipality';
      const cellOf = protectCount(count, { level, threshold, acknowledged: true });
      return JSON.stringify(cellOf) === JSON.stringify(cell);
    });
    const range: [number, number] = [behind[0]!, behind.at(-1)!];
    knowledge.learn(area, undefined, {
      answered: range,
      chose: [0, range[1]],
      left: [0, range[1]],
      open: false,
    });
  }
  const needed = Math.min(5, Math.ceil(threshold / 2));
  return knowledge.narrowest(['answered'], (least, most) => least < threshold && most - least + 1 < needed);
}
