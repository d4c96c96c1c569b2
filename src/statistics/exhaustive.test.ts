import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';

import { disclose } from './disclose.ts';
import { protectResult } from './protect.ts';
import { mostOfItsSize, openValues } from './threshold.ts';
import type { Level, Result } from './types.ts';
import { cases, counted, share } from '../../tools/testing/statistics.ts';
import type { Figures } from '../../tools/testing/statistics.ts';

/**
 * What no elimination can tell: whether the promise holds for somebody who tries every possible count. Small worlds only,
 * since all of their counts are tried: two or three municipalities in one or two counties, one issue.
 */

type Count = [answered: number, chose: number];

const THRESHOLD = 10;
/** Larger worlds are left out: they would take minutes each. */
const MOST_WORLDS = 120_000;

const place = fc
  .tuple(fc.oneof(fc.nat(14), fc.nat(48)), share, fc.constantFrom('10', '20'))
  .map(([answered, part, county]) => ({ county, count: [answered, Math.round(answered * part)] as Count }));

/**
 * Whether a count would be shown like this. Of a state it is only known what the state says; and of a municipality that is
 * hidden, that it is no larger than others, which may have decided that it was.
 */
function fits(result: Result | undefined, level: Level, [answered, chose]: Count, truth = 0): boolean {
  if (!result) return true;
  switch (result.state) {
    case 'no-answers':
      return answered === 0;
    case 'merged':
    case 'below-threshold':
      return answered > 0 && answered < THRESHOLD;
    case 'protected':
      if (level !== 'municipality') return answered > 0;
      return answered >= THRESHOLD && answered <= mostOfItsSize(truth);
    default: {
      const row = { area: result.area, question: 'q', base: answered, counts: { a: chose } };
      const shown = protectResult(row, { level, issues: ['a'], coarse: result.step === 5 });
      return JSON.stringify(shown) === JSON.stringify(result);
    }
  }
}

/** All counts that would be shown like this, up to `most` people. */
function behind(result: Result | undefined, level: Level, most: number, truth = 0): Count[] {
  const counts: Count[] = [];
  for (let answered = 0; answered <= most; answered++) {
    if (result?.base !== undefined && Math.abs(answered - result.base) > 4) continue;
    for (let chose = 0; chose <= answered; chose++) {
      if (fits(result, level, [answered, chose], truth)) counts.push([answered, chose]);
    }
  }
  return counts;
}

function mostBehind(result: Result | undefined): number {
  if (result?.base !== undefined) return result.base + 4;
  if (result?.state === 'leading') return 29;
  return result?.state === 'protected' ? 60 : 9;
}

describe('disclosure control, against somebody who tries everything', () => {
  it('leaves every hidden group enough numbers to be (100 worlds)', () => {
    let tried = 0;
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 2, maxLength: 3 }),
        fc.nat(12),
        fc.nat(12),
        (places, answered, chose) => {
          if (tryAll(places, [answered, Math.min(answered, chose)])) tried++;
        },
      ),
      { numRuns: cases(100), seed: 7 },
    );
    assert.ok(tried >= cases(100) / 2, `${tried}`);
  });
});

function tryAll(places: { county: string; count: Count }[], unplaced: Count): boolean {
  const codes = places.map(({ county }, at) => `${county}0${at}`);
  const world = Object.fromEntries(places.map(({ count }, at): [string, Figures] => [codes[at]!, count]));
  const { rows, geography } = counted(world, { unplaced });
  const { results, groups } = disclose(rows, geography, { questions: [{ id: 'q', issues: ['a'] }] });
  const at = (area: string) => results.find(result => result.area === area);
  const candidates = codes.map((code, number) =>
    behind(at(code), 'municipality', mostBehind(at(code)), places[number]!.count[0]),
  );
  if (candidates.reduce((product, { length }) => product * length, 1) > MOST_WORLDS) return false;

  const sums = [...new Set(places.map(({ county }) => county))].map(county => ({
    result: at(county),
    level: 'county' as const,
    members: codes.flatMap((code, number) => (code.startsWith(county) ? [number] : [])),
  }));
  const all = [
    ...sums,
    ...groups.map(({ code, members }) => ({
      result: at(code),
      level: 'group' as const,
      members: members.map(member => codes.indexOf(member)),
    })),
  ];
  const country = behind(at('0'), 'country', at('0')?.base === undefined ? 80 : at('0')!.base! + 4);
  const seen = [...codes, '?'].map(() => [new Set<number>(), new Set<number>(), new Set<number>()]);
  const note = (number: number, [answered, chose]: Count) =>
    [answered, chose, answered - chose].forEach((value, group) => seen[number]![group]!.add(value));
  const known = new Map<string, boolean>();

  const tryFrom = (number: number, counts: Count[]): void => {
    if (number < codes.length) {
      for (const count of candidates[number]!) tryFrom(number + 1, [...counts, count]);
      return;
    }
    const total = (members: number[]): Count => [
      members.reduce((sum, member) => sum + counts[member]![0], 0),
      members.reduce((sum, member) => sum + counts[member]![1], 0),
    ];
    const isPossible = all.every(({ result, level, members }, which) => {
      const count = total(members);
      const key = `${which} ${count}`;
      if (!known.has(key)) known.set(key, fits(result, level, count));
      return known.get(key);
    });
    if (!isPossible) return;
    const [answered, chose] = total([...codes.keys()]);
    const rests = country
      .map(([a, c]): Count => [a - answered, c - chose])
      .filter(([a, c]) => a >= 0 && c >= 0 && c <= a);
    rests.forEach(rest => note(codes.length, rest));
    if (rests.length > 0) counts.forEach((count, which) => note(which, count));
  };
  tryFrom(0, []);

  seen.forEach((groupsOf, number) => {
    const result = number < codes.length ? at(codes[number]!) : undefined;
    if ((result ?? at('0'))?.state === 'no-answers') return;
    groupsOf.forEach((values, group) => {
      const told = group === 0 && (result?.state === 'published' || result?.state === 'leading');
      if (told || values.size === 0 || Math.min(...values) >= THRESHOLD) return;
      assert.ok(
        values.size >= openValues(THRESHOLD),
        JSON.stringify([codes[number], group, [...values], results]),
      );
    });
  });
  return true;
}
