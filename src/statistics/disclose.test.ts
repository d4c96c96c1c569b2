import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { attack } from './attack.ts';
import { RULES, disclose } from './disclose.ts';
import type { DiscloseOptions } from './disclose.ts';
import type { Geography } from './geography.ts';
import { protectResult } from './protect.ts';
import { StatisticsError } from './types.ts';
import type { RawResult, Result } from './types.ts';
import { added, counted, municipality, publicKnowledge } from '../../tools/testing/statistics.ts';

function states(results: readonly Result[]): Record<string, string> {
  return Object.fromEntries(results.map(({ area, state, mergedInto }) => [area, mergedInto ?? state]));
}

/** Discloses, and lets the attacker try. */
function safely(rows: readonly RawResult[], geography: Geography, options: DiscloseOptions = {}) {
  const disclosure = disclose(rows, geography, options);
  assert.deepEqual(attack(disclosure.results, publicKnowledge(disclosure, geography, options)), []);
  return disclosure;
}

/** Ten counties: with one choice each and no own suggestion, what is left of an exact base is the last issue's count. */
const choices = {
  ...Object.fromEntries(
    Array.from({ length: 9 }, (_, i) => [
      `${i + 10}01`,
      i < 5 ? ([200, 100, 99, 1] as const) : ([200, 101, 99, 0] as const),
    ]),
  ),
  '2001': [203, 102, 101, 0] as const,
};

describe('disclose', () => {
  it('L6: an empty survey gives states and no numbers', () => {
    const { rows, geography } = counted({ '1001': [0, 0], '1002': [0, 0] });
    const { results, groups, report } = safely(rows, geography);
    assert.deepEqual(states(results), {
      '0': 'no-answers',
      '10': 'no-answers',
      '1001': 'no-answers',
      '1002': 'no-answers',
    });
    assert.deepEqual(groups, []);
    assert.deepEqual(report, {
      rules: RULES,
      parameters: { threshold: 10, floor: 5, lowered: false },
      merged: [],
      protected: [],
      remedies: [],
      contradictory: [],
      withheld: [],
    });
    assert.deepEqual(safely([], geography).results, []);
  });

  it('L6: one single answer is not shown anywhere', () => {
    const { rows, geography } = counted({ '1001': [1, 1], '1002': [0, 0] });
    const { results } = safely(rows, geography);
    assert.deepEqual(states(results), {
      '0': 'below-threshold',
      '10': 'below-threshold',
      '1001': 'below-threshold',
      '1002': 'no-answers',
    });
  });

  it('L6: everything under the threshold: no number, and too many small states tell none either', () => {
    const few = counted({ '1001': [2, 1], '1002': [3, 3] });
    assert.deepEqual(states(safely(few.rows, few.geography).results), {
      '0': 'below-threshold',
      '10': 'below-threshold',
      '1001': 'below-threshold',
      '1002': 'below-threshold',
    });
    // Eight municipalities with somebody in them, in a county with less than ten: each would have one or two.
    const many = counted(
      Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`100${i}`, [1, 1] as const])),
    );
    const { results, report } = safely(many.rows, many.geography);
    assert.equal(states(results)['10'], 'protected');
    assert.equal(states(results)['0'], 'protected');
    assert.equal(states(results)['1000'], 'below-threshold');
    assert.deepEqual(report.protected, [
      { area: '0', question: 'q' },
      { area: '10', question: 'q' },
    ]);
  });

  it('L6: all in one municipality, in a county of one municipality', () => {
    const { rows, geography } = counted({ '0301': [150, 60], '1001': [0, 0] });
    const { results } = safely(rows, geography);
    const at = (area: string) => results.find(result => result.area === area);
    assert.equal(at('0301')?.base, 150);
    assert.equal(at('03')?.base, 150);
    assert.equal(at('10')?.state, 'no-answers');
    // Exact national figures beside one county's would leave at most two people without a municipality.
    assert.equal(at('0')?.step, 5);
  });

  it('puts small municipalities together inside their organisation, and what is left inside the county', () => {
    const { rows, geography } = counted({
      '1001': [6, 3],
      '1002': [7, 3],
      '1003': [5, 3],
      '1004': [6, 2],
      '1005': [80, 40],
      '1006': [0, 0],
    });
    const organisations = [{ code: 'lo-Sør æ', members: ['1001', '1002', '1005', '1006'] }];
    const { results, groups, report } = safely(rows, { ...geography, organisations });
    assert.deepEqual(groups, [
      { code: 'g-10-lo-sor-ae', county: '10', organisation: 'lo-Sør æ', members: ['1001', '1002'] },
      { code: 'g-10', county: '10', members: ['1003', '1004'] },
    ]);
    assert.deepEqual(states(results), {
      '0': 'published',
      '10': 'published',
      '1001': 'g-10-lo-sor-ae',
      '1002': 'g-10-lo-sor-ae',
      '1003': 'g-10',
      '1004': 'g-10',
      '1005': 'published',
      '1006': 'no-answers',
      'g-10': 'leading',
      'g-10-lo-sor-ae': 'leading',
    });
    assert.deepEqual(
      results.find(({ area }) => area === 'g-10'),
      { area: 'g-10', question: 'q', state: 'leading', baseRange: [10, 29], leading: ['a'] },
    );
    assert.deepEqual(report.merged, [
      { area: '1001', into: 'g-10-lo-sor-ae' },
      { area: '1002', into: 'g-10-lo-sor-ae' },
      { area: '1003', into: 'g-10' },
      { area: '1004', into: 'g-10' },
    ]);
  });

  it('a municipality with just as many as the threshold stands by itself, and needs no group', () => {
    const one = counted({ '1001': [10, 5], '1002': [12, 6], '2001': [70, 30] }, { question: 'one' });
    const two = counted({ '1001': [6, 3], '1002': [7, 3], '2001': [70, 30] }, { question: 'two' });
    const { results, groups } = safely([...one.rows, ...two.rows], one.geography);
    assert.equal(groups.length, 1);
    const of = (question: string) => states(results.filter(result => result.question === question));
    assert.deepEqual([of('one')['1001'], of('one')['g-10']], ['leading', undefined]);
    assert.deepEqual([of('two')['1001'], of('two')['g-10']], ['g-10', 'leading']);
  });

  it('merges by question: a municipality that is large enough in one of them stands by itself there', () => {
    const one = counted({ '1001': [9, 3], '1002': [8, 3], '1003': [70, 30] }, { question: 'one' });
    const two = counted({ '1001': [12, 6], '1002': [14, 7], '1003': [70, 30] }, { question: 'two' });
    const { results, groups } = safely([...one.rows, ...two.rows], one.geography);
    assert.deepEqual(
      groups.map(({ code }) => code),
      ['g-10'],
    );
    const of = (question: string) => states(results.filter(result => result.question === question));
    assert.equal(of('one')['1001'], 'g-10');
    assert.equal(of('one')['g-10'], 'leading');
    assert.equal(of('two')['1001'], 'leading');
    assert.equal('g-10' in of('two'), false);
  });

  it('a member of a group that is shown stands by itself where it is large enough', () => {
    const one = counted({ '1001': [6, 3], '1002': [12, 7], '1003': [70, 30] }, { question: 'one' });
    const two = counted({ '1001': [7, 3], '1002': [8, 3], '1003': [70, 30] }, { question: 'two' });
    const { results, report } = safely([...one.rows, ...two.rows], one.geography);
    const of = (question: string) => states(results.filter(result => result.question === question));
    assert.deepEqual(
      [of('one')['1001'], of('one')['1002'], of('one')['g-10']],
      ['g-10', 'leading', 'leading'],
    );
    assert.deepEqual([of('two')['1001'], of('two')['1002'], of('two')['g-10']], ['g-10', 'g-10', 'leading']);
    assert.deepEqual(
      report.merged.map(({ area }) => area),
      ['1001', '1002'],
    );
  });

  it('shows the numbers of a group in which thirty have answered', () => {
    // Of nine each, four times, every one would be known to have six at least.
    const places = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map(n => [`100${n}`, [5, 3] as const]));
    const { rows, geography } = counted({ ...places, '1009': [200, 90] });
    const { results } = safely(rows, geography);
    const { base } = results.find(({ area }) => area === 'g-10') ?? {};
    assert.equal(base, 35);
    assert.equal(states(results)['1001'], 'g-10');
  });

  it('needs no group where the small ones have not answered, or their results are published already', () => {
    const one = counted({ '1001': [6, 3], '1002': [7, 3], '1003': [70, 30] }, { question: 'one' });
    const two = counted({ '1001': [0, 0], '1002': [14, 7], '1003': [70, 30] }, { question: 'two' });
    const shown = (rows: readonly RawResult[]) =>
      states(
        disclose([...one.rows, ...rows], one.geography).results.filter(({ question }) => question === 'two'),
      );
    assert.equal('g-10' in shown(two.rows), false);
    const known = counted({ '1001': [6, 3], '1002': [14, 7], '1003': [70, 30] }, { question: 'two' });
    assert.equal(shown(known.rows)['g-10'], 'leading');
    const source = 'https://www.lo.no/';
    const published = known.rows.map(row => (row.area === '1001' ? { ...row, source } : row));
    assert.equal('g-10' in shown(published), false);
  });

  it('tells what was merged in order of area, whatever question it was in', () => {
    const one = counted(
      { '1001': [60, 30], '1002': [70, 30], '2001': [6, 3], '2002': [7, 3] },
      { question: 'one' },
    );
    const two = counted(
      { '1001': [6, 3], '1002': [7, 3], '2001': [60, 30], '2002': [70, 30] },
      { question: 'two' },
    );
    const { report } = safely([...one.rows, ...two.rows], one.geography);
    assert.deepEqual(report.merged, [
      { area: '1001', into: 'g-10' },
      { area: '1002', into: 'g-10' },
      { area: '2001', into: 'g-20' },
      { area: '2002', into: 'g-20' },
    ]);
  });

  it('shows nothing of a group that does not reach the threshold', () => {
    const { rows, geography } = counted({ '1001': [4, 2], '1002': [3, 3], '1003': [70, 30] });
    const { results, groups } = safely(rows, geography);
    assert.deepEqual(groups, []);
    assert.equal(states(results)['1001'], 'below-threshold');
    assert.equal('g-10' in states(results), false);
  });

  it('hides one more area where a county minus its other municipalities would tell how few answered', () => {
    // 55 with 45 and 5: 53-57 minus 43-47 leaves 6-14, and under the threshold that is 6-9.
    const { rows, geography } = counted({ '1001': [47, 20], '1002': [8, 4], '2001': [300, 100] });
    const { results, report } = safely(rows, geography);
    assert.equal(states(results)['1002'], 'below-threshold');
    assert.equal(states(results)['1001'], 'protected');
    assert.deepEqual(report.protected, [{ area: '1001', question: 'q' }]);
    assert.deepEqual(report.remedies[0], {
      area: '1001',
      question: 'q',
      what: 'hidden',
      because: { areas: ['1002'], group: 'answered' },
    });
    assert.deepEqual(
      results.find(({ area }) => area === '1001'),
      { area: '1001', question: 'q', state: 'protected' },
    );
  });

  it('takes it for known that a hidden municipality is no small one', () => {
    // 38-42 of the country less 30-32 and at least 10: whoever hid the second would have told that 1 or 2 are left.
    const { rows, geography } = counted({ '1001': [30], '1002': [10], '1003': [1] });
    const { results } = safely(rows, geography);
    assert.equal(states(results)['1001'], 'protected');
    assert.equal(states(results)['1002'], 'leading');
  });

  it('hides the smaller of two, but does not tell of two that are alike which is', () => {
    const hidden = (first: number, second: number) => {
      const { rows, geography } = counted({ '1001': [first], '1002': [second], '1003': [9], '2001': [300] });
      return safely(rows, geography).report.protected.map(({ area }) => area);
    };
    assert.deepEqual(hidden(47, 32), ['1001']);
    assert.deepEqual(hidden(32, 47), ['1001']);
    assert.deepEqual(hidden(132, 32), ['1002']);
  });

  it('tells national figures in steps of five where it is told to', () => {
    const { rows, geography } = counted({ '1001': [303, 101] }, { unplaced: [304, 102] });
    const base = (coarse: string[]) =>
      safely(rows, geography, { coarse }).results.find(({ area }) => area === '0')?.base;
    assert.equal(base([]), 607);
    assert.equal(base(['other']), 607);
    assert.equal(base(['q']), 605);
  });

  describe('of several questions', () => {
    /** One issue of `q` gives away few; in `r` just as many have answered, and nothing does. */
    const telling = { '1001': [60, 27, 30], '1002': [61, 8, 31], '2001': [300, 100, 100] } as const;
    const safe = { '1001': [60, 27, 30], '1002': [61, 28, 31], '2001': [300, 100, 100] } as const;
    const q = counted(telling);
    const r = counted(safe, { question: 'r' });
    const of = (results: readonly Result[], question: string) =>
      states(results.filter(result => result.question === question));
    const hiddenIn = (results: readonly Result[], question: string) =>
      Object.entries(of(results, question)).flatMap(([area, state]) => (state === 'protected' ? [area] : []));

    it('hides as much of how many answered in each that the same people were asked', () => {
      assert.deepEqual(safely(r.rows, r.geography).report.protected, [], 'it is safe by itself');
      for (const rows of [
        [...q.rows, ...r.rows],
        [...r.rows.toReversed(), ...q.rows],
        [
          ...q.rows,
          ...r.rows,
          ...counted({ '1001': [500, 70], '1002': [600, 80], '2001': [700, 90] }, { question: 's' }).rows,
        ],
      ]) {
        const { results, report } = safely(rows, q.geography);
        const hidden = hiddenIn(results, 'q');
        assert.equal(hidden.length, 1);
        assert.deepEqual(hiddenIn(results, 'r'), hidden);
        const because = { areas: ['1002'], group: 'chose', issue: 'a' };
        assert.deepEqual(report.remedies, [
          { area: hidden[0], question: 'q', what: 'hidden', because },
          { area: hidden[0], question: 'r', what: 'hidden', because },
        ]);
      }
    });

    it('leaves alone one that others were asked', () => {
      const [more, elsewhere] = [
        counted({ ...safe, '2001': [301, 100, 100] }, { question: 'r' }),
        counted({ '1001': safe['1001'], '1002': safe['1002'], '2002': safe['2001'] }, { question: 'r' }),
      ];
      for (const other of [more, elsewhere]) {
        const municipalities = [...q.geography.municipalities, municipality('2002')];
        const { results } = safely([...q.rows, ...other.rows], { municipalities });
        assert.equal(hiddenIn(results, 'q').length, 1);
        assert.deepEqual(hiddenIn(results, 'r'), []);
      }
      const released = { federations: ['nnn'] };
      const member = (question: string): RawResult => ({ ...q.rows.at(-1)!, question, federation: 'nnn' });
      const { results } = safely([...q.rows, member('q'), ...r.rows], q.geography, released);
      assert.deepEqual(hiddenIn(results, 'r'), [], 'a federation has more of them');
    });

    it('never hides what LO has published, and takes over only what was done', () => {
      const [hidden] = hiddenIn(safely(q.rows, q.geography).results, 'q');
      const source = 'https://www.lo.no/';
      const known = r.rows.map(row => (row.area === hidden ? { ...row, source } : row));
      assert.deepEqual(hiddenIn(disclose([...q.rows, ...known], q.geography).results, 'r'), []);
      // Everything but the small one is known in one question: nothing can be done there, and that is no reason here.
      const small = { '1001': [47, 20], '1002': [8, 4], '2001': [300, 100] } as const;
      const one = counted(small).rows.map(row => (row.area === '1002' ? row : { ...row, source }));
      const other = counted(small, { question: 'r' });
      const { results, report } = disclose([...one, ...other.rows], other.geography);
      const nothing = report.remedies.filter(({ what }) => what === 'none');
      assert.deepEqual(
        [...new Set(nothing.map(({ area, question }) => `${area} ${question}`))],
        ['1002 q', '? q'],
      );
      assert.equal(of(results, 'r')['1002'], 'below-threshold');
    });

    it('tells national counts in steps of five in each', () => {
      const single = counted(choices, { unplaced: [40, 20, 20, 0] });
      const several = counted(choices, { question: 'r', unplaced: [40, 20, 20, 0] });
      const issues = ['a', 'b', 'c'];
      const questions = [
        { id: 'q', issues, maxPicks: 1, ownSuggestion: false },
        { id: 'r', issues },
      ];
      const { results, report } = safely([...single.rows, ...several.rows], single.geography, { questions });
      const steps = results.filter(({ area }) => area === '0').map(({ step }) => step);
      assert.deepEqual(steps, [5, 5]);
      assert.deepEqual(
        report.remedies.map(({ what, area, question }) => `${what} ${area} ${question}`),
        ['coarsened 0 q', 'coarsened 0 r'],
      );
      // What comes in steps of five from the start need not be made so again.
      const coarse = safely([...single.rows, ...several.rows], single.geography, {
        questions,
        coarse: ['r'],
      });
      assert.deepEqual(
        coarse.report.remedies.map(({ what, area, question }) => `${what} ${area} ${question}`),
        ['coarsened 0 q'],
      );
    });
  });

  it('hides one more area where only one issue gives a group away', () => {
    const { rows, geography } = counted({
      '1001': [60, 27, 30],
      '1002': [61, 8, 31],
      '2001': [300, 100, 100],
    });
    const { results, report } = safely(rows, geography);
    assert.equal(report.remedies.length, 1);
    assert.deepEqual(report.remedies[0]?.because, { areas: ['1002'], group: 'chose', issue: 'a' });
    assert.equal(states(results)[report.remedies[0]!.area], 'protected');
  });

  it('knows that an issue which could have led, and does not, was chosen by less than five', () => {
    // 10-12 of the county less 0-9 of the other: 1-4 are left, where a question of more issues would leave 1-12.
    const { rows, geography } = counted({ '1001': [10, 3], '1002': [30, 7] });
    const of = (...issues: string[]) =>
      states(safely(rows, geography, { questions: [{ id: 'q', issues }] }).results)['1001'];
    assert.equal(of('a'), 'protected');
    assert.equal(of('a', 'b', 'c'), 'protected');
    assert.equal(of('a', 'b', 'c', 'd'), 'leading');
    const careless = ['10', '1001', '1002'].map(area => {
      const row = rows.find(one => one.area === area)!;
      return protectResult(row, { level: area === '10' ? 'county' : 'municipality', issues: ['a'] });
    });
    const counties = { '1001': '10', '1002': '10' };
    const known = { country: '0', counties, threshold: 10, questions: { q: { issues: ['a'] } } };
    assert.deepEqual(
      attack(careless, known).map(({ areas, group }) => [...areas, group]),
      [
        ['1001', 'chose'],
        ['1002', 'chose'],
      ],
    );
  });

  it('L8: organisations that overlap do not give away the municipality in which they differ', () => {
    const { rows, geography } = counted({
      '1001': [64, 30],
      '1002': [57, 20],
      '1003': [8, 2],
      '1004': [200, 90],
    });
    const organisations = [
      { code: 'lo-a', members: ['1001', '1002'] },
      { code: 'lo-b', members: ['1001', '1002', '1003'] },
    ];
    const sum = (code: string, members: string[]): RawResult => {
      const parts = rows
        .filter(({ area }) => members.includes(area))
        .map(({ base, counts }) => [base!, counts['a']!]);
      return { area: code, question: 'q', ...added(parts as [number, number][]) };
    };
    const all = [...rows, ...organisations.map(({ code, members }) => sum(code, members))];
    const overlapping = { ...geography, organisations };
    const { results, report } = safely(all, overlapping);
    assert.equal(states(results)['1003'], 'below-threshold');
    assert.equal(report.remedies[0]?.what, 'hidden');
    assert.match(report.remedies[0]!.area, /^lo-/);
    assert.deepEqual(report.protected, [{ area: report.remedies[0]!.area, question: 'q' }]);
    // Without the remedy the attacker finds it.
    const careless = disclose(all, { ...overlapping, organisations: [] });
    const known = publicKnowledge(careless, overlapping);
    assert.ok(attack(careless.results, known).some(({ areas }) => areas.includes('1003')));
  });

  it('tells national counts in steps of five rather than hide anything', () => {
    const { rows, geography } = counted({ '1001': [150, 60], '1002': [203, 80] }, { unplaced: [1, 1] });
    const { results, report } = safely(rows, geography);
    assert.equal(results[0]?.step, 5);
    assert.deepEqual(report.protected, []);
    assert.deepEqual(
      report.remedies.map(({ what, area }) => [what, area]),
      [['coarsened', '0']],
    );
    assert.deepEqual(report.remedies[0]?.because, { areas: ['?'], group: 'answered' });
  });

  it('is exact nationally where many counties blur the difference', () => {
    const places = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [`${i + 10}01`, [200 + i, 90 + i] as const]),
    );
    const { rows, geography } = counted(places, { unplaced: [12, 6] });
    const { results, report } = safely(rows, geography);
    assert.equal(results[0]?.step, 1);
    assert.deepEqual(report.remedies, []);
  });

  it('counts with how many one may choose', () => {
    const { rows, geography } = counted(choices, { unplaced: [40, 20, 20, 0] });
    const question = { id: 'q', issues: ['a', 'b', 'c'] };
    assert.equal(safely(rows, geography, { questions: [question] }).results[0]?.step, 1);
    const single = { questions: [{ ...question, maxPicks: 1, ownSuggestion: false }] };
    assert.equal(safely(rows, geography, single).results[0]?.step, 5);
  });

  it('breaks down by federation only nationally and by county, and only what is released', () => {
    const { rows, geography } = counted({ '1001': [250, 80], '1002': [240, 90], '2001': [300, 100] });
    const of = (federation: string, area: string, base: number, a: number): RawResult => ({
      area,
      question: 'q',
      federation,
      base,
      counts: { a },
    });
    const all = [
      ...rows,
      of('nnn', '0', 400, 150),
      of('nnn', '10', 243, 90),
      of('nnn', '20', 157, 60),
      of('nnn', '1001', 120, 40),
      of('fff', '0', 102, 30),
      of('fff', '10', 101, 29),
      of('fff', '20', 1, 1),
      of('secret', '0', 200, 70),
    ];
    const { results, report } = safely(all, geography, { federations: ['nnn', 'fff'] });
    const shown = results
      .filter(({ federation }) => federation)
      .map(({ area, federation, state }) => [area, federation, state]);
    assert.deepEqual(shown, [
      ['0', 'fff', 'published'],
      ['0', 'nnn', 'published'],
      ['10', 'fff', 'protected'],
      ['10', 'nnn', 'published'],
      ['20', 'fff', 'below-threshold'],
      ['20', 'nnn', 'published'],
    ]);
    assert.deepEqual(report.withheld, ['secret']);
    assert.deepEqual(report.protected, [{ area: '10', question: 'q', federation: 'fff' }]);
    assert.deepEqual(disclose(all, geography).report.withheld, ['fff', 'nnn', 'secret']);
    assert.ok(disclose(all, geography).results.every(({ federation }) => !federation));
  });

  it('hides the figures of a federation that tell, with those of everybody, what few chose', () => {
    const { rows, geography } = counted({
      '1001': [619, 0, 413, 0],
      '1002': [8, 0, 0, 0],
      '1101': [4, 0, 4, 0],
      '1201': [8, 0, 0, 0],
    });
    const of = (area: string, federation: string, base: number, b: number): RawResult => ({
      area,
      question: 'q',
      federation,
      base,
      counts: { a: 0, b, c: 0 },
    });
    // 417 less 413-417 chose it in the two small counties, but of the one federation 133-137 less 128-132: so 1-4 did.
    const federated = [
      of('0', 'fff', 203, 133),
      of('10', 'fff', 200, 132),
      of('11', 'fff', 1, 1),
      of('12', 'fff', 2, 0),
      of('0', 'nnn', 1, 0),
      of('10', 'nnn', 1, 0),
      of('11', 'nnn', 0, 0),
      of('12', 'nnn', 0, 0),
    ];
    const { report } = safely([...rows, ...federated], geography, { federations: ['fff', 'nnn'] });
    assert.deepEqual(report.protected, [{ area: '10', question: 'q', federation: 'fff' }]);
    assert.deepEqual(safely(rows, geography).report.protected, []);
  });

  it('tells less of anything else that is near where federations cross what is told of everybody', () => {
    const { rows, geography } = counted(
      {
        '1001': [33, 33, 14, 22],
        '1002': [1829, 1699, 808, 0],
        '1101': [8, 0, 8, 0],
        '1102': [62, 44, 55, 0],
      },
      { unplaced: [19, 0, 19, 19] },
    );
    const of = (area: string, federation: string, base: number, ...[a, b, c]: number[]): RawResult => ({
      area,
      question: 'q',
      federation,
      base,
      counts: { a: a!, b: b!, c: c! },
    });
    const federated = [
      of('0', 'fff', 455, 418, 207, 5),
      of('10', 'fff', 439, 408, 193, 5),
      of('11', 'fff', 16, 10, 14, 0),
      of('0', 'nnn', 302, 277, 138, 3),
      of('10', 'nnn', 292, 271, 129, 3),
      of('11', 'nnn', 10, 6, 9, 0),
    ];
    const questions = [{ id: 'q', issues: ['a', 'b', 'c'], maxPicks: 3, ownSuggestion: true }];
    const options = { federations: ['fff', 'nnn'], questions };
    const { report, results } = safely([...rows, ...federated], geography, options);
    assert.deepEqual(
      report.remedies.map(({ area, what }) => [area, what]),
      [
        ['1102', 'hidden'],
        ['0', 'coarsened'],
      ],
    );
    assert.equal(results.find(({ area }) => area === '0')!.base, 1950);
  });

  it('leaves what LO has published as it is, and never hides it', () => {
    const { rows, geography } = counted({ '1001': [47, 20], '1002': [8, 4], '2001': [300, 100] });
    const source = 'https://www.lo.no/';
    const known = rows.map(row => (row.area === '1001' ? { ...row, source } : row));
    const { results, report } = disclose(known, geography);
    const kept = results.find(({ area }) => area === '1001');
    assert.deepEqual([kept?.base, kept?.source], [47, source]);
    assert.equal(states(results)['10'], 'protected');
    assert.deepEqual(report.protected, [{ area: '10', question: 'q' }]);
    const allKnown = disclose(
      rows.map(row => (row.area === '1002' ? row : { ...row, source })),
      geography,
    );
    assert.ok(allKnown.report.remedies.every(({ what }) => what === 'none'));
    assert.ok(allKnown.report.remedies.some(({ because }) => because.areas.includes('1002')));
  });

  it('says which questions have figures that contradict each other', () => {
    const { rows, geography } = counted({ '1001': [47, 20], '1002': [60, 30] });
    const wrong = rows.map(row => (row.area === '10' ? { ...row, base: 50 } : row));
    assert.deepEqual(disclose(wrong, geography).report.contradictory, ['q']);
    const wrongCell = rows.map(row => (row.area === '10' ? { ...row, counts: { a: 90 } } : row));
    assert.deepEqual(disclose(wrongCell, geography).report.contradictory, ['q']);
    assert.deepEqual(disclose(rows, geography).report.contradictory, []);
    // One issue is enough, also where the others add up.
    const two = counted({ '1001': [47, 20, 20], '1002': [60, 30, 30] });
    const oneWrong = two.rows.map(row => (row.area === '10' ? { ...row, counts: { a: 50, b: 90 } } : row));
    assert.deepEqual(disclose(oneWrong, two.geography).report.contradictory, ['q']);
  });

  it('takes areas that the geography does not have for municipalities', () => {
    const { rows, geography } = counted({ '1001': [47, 20], '9999': [60, 30] });
    const { results } = safely(rows, { municipalities: [municipality('1001')] });
    assert.equal(states(results)['9999'], 'published');
    assert.equal(geography.municipalities.length, 2);
  });

  it('gives results by question, area and federation, whatever order the counts came in', () => {
    const one = counted(
      { '1002': [47, 20], '1001': [8, 4], '2001': [5, 5], '2002': [6, 6] },
      { question: 'z' },
    );
    const two = counted(
      { '1002': [50, 20], '1001': [9, 4], '2001': [5, 5], '2002': [6, 6] },
      { question: 'a' },
    );
    const rows = [...one.rows, ...two.rows];
    const questions = [{ id: 'z', issues: ['a'] }];
    const first = disclose(rows, one.geography, { questions });
    const second = disclose(rows.toReversed(), two.geography, { questions });
    assert.equal(JSON.stringify(first), JSON.stringify(second));
    assert.deepEqual([...new Set(first.results.map(({ question }) => question))], ['z', 'a']);
    const areas = first.results.filter(({ question }) => question === 'a').map(({ area }) => area);
    assert.deepEqual(areas, [...areas].sort());
  });

  it('gives each issue of the described question a cell', () => {
    const { rows, geography } = counted({ '1001': [147, 20] });
    const { results } = disclose(rows, geography, {
      questions: [
        { id: 'q', issues: ['x', 'a'] },
        { id: 'none', issues: [] },
      ],
    });
    assert.deepEqual(results.find(({ area }) => area === '1001')?.counts, { x: { fewerThan: 10 }, a: 20 });
    assert.deepEqual([...new Set(results.map(({ question }) => question))], ['q']);
  });

  it('L9: refuses a threshold under five, and records one that was lowered', () => {
    const { rows, geography } = counted({ '1001': [47, 20] });
    assert.throws(() => disclose(rows, geography, { threshold: 4, acknowledged: true }), StatisticsError);
    assert.throws(() => disclose(rows, geography, { threshold: 5 }), StatisticsError);
    const { report } = disclose(rows, geography, { threshold: 5, acknowledged: true });
    assert.deepEqual(report.parameters, { threshold: 5, floor: 5, lowered: true });
  });
});
