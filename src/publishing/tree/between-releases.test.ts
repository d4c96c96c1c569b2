import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RawResult } from '../../statistics/index.ts';
import { checkSource } from '../index.ts';
import { withFiles } from '../fixtures/read.ts';
import { countedAfter, obstaclesAfter } from './between-releases.ts';
import { protectDebate } from './results.ts';

const { debate } = await checkSource(withFiles({ 'resultat.csv': undefined, 'forslag.csv': undefined }));
assert.ok(debate);

type Figures = readonly [base: number, chose: number];

/** Everything counted of municipalities in Rogaland and Møre og Romsdal, and of those without any. */
function counted(places: Record<string, Figures>, unplaced: Figures = [10, 0]): RawResult[] {
  const row = (area: string, parts: readonly Figures[]): RawResult => {
    const sum = (which: 0 | 1) => parts.reduce((all, part) => all + part[which], 0);
    return { area, question: 'arbeid', base: sum(0), counts: { heltid: sum(1) } };
  };
  const inside = (county: string) =>
    Object.entries(places).flatMap(([code, figures]) => (code.startsWith(county) ? [figures] : []));
  return [
    ...Object.entries(places).map(([code, figures]) => row(code, [figures])),
    row('11', inside('11')),
    row('15', inside('15')),
    row('0', [...Object.values(places), unplaced]),
  ];
}

describe('L7: a release after another', () => {
  const first = {
    '1101': [41, 31],
    '1103': [7, 2],
    '1505': [3, 0],
    '1506': [57, 16],
    '1508': [17, 1],
  } as const;
  const then = { ...first, '1508': [53, 7] } as const;

  it('is refused where the two together tell what neither tells alone', () => {
    // One shows the first county's ten or so, the other hides it; so how many of the unplaced chose it becomes too narrow.
    const { obstacles, breaches } = obstaclesAfter([counted(first)], counted(then), debate);
    assert.deepEqual(obstacles, []);
    assert.ok(breaches.length > 0);
    for (const alone of [first, then])
      assert.deepEqual(obstaclesAfter([counted(alone)], counted(alone), debate).breaches, []);
  });

  it('may come where everything is larger, and is held against all before it', () => {
    const large = { '1101': [400, 100], '1103': [300, 80], '1506': [200, 60], '1508': [300, 90] } as const;
    const more = { ...large, '1508': [360, 120] } as const;
    const before = [counted(large, [60, 20])];
    assert.deepEqual(obstaclesAfter(before, counted(more, [60, 20]), debate), {
      obstacles: [],
      breaches: [],
    });
    const one = counted({ ...more, '1103': [301, 80] }, [60, 20]);
    assert.deepEqual(
      obstaclesAfter([...before, counted(more, [60, 20])], one, debate).obstacles.map(({ area }) => area),
      ['11', '1103', '0', '11', '1103'],
    );
  });

  it('tells national figures in steps of five, so that the new ones among them are not counted exactly', () => {
    const large = { '1101': [401, 101], '1506': [203, 64] } as const;
    const before = counted(large, [60, 20]);
    const after = counted({ ...large, '1101': [411, 104] }, [60, 20]);
    const national = (earlier: RawResult[][], rows: RawResult[]) => {
      const { results } = protectDebate(countedAfter(earlier, rows, debate, '2027-06-01'));
      const [own] = results.get('0')!;
      return [own?.base, own?.counts?.['heltid']];
    };
    assert.deepEqual(national([], before), [664, 185]);
    assert.deepEqual(national([before], before), [664, 185]);
    assert.deepEqual(national([before], after), [675, 190]);
    assert.deepEqual(national([before, after], after), [675, 190]);
  });
});
