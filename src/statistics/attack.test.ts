import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { attack } from './attack.ts';
import type { Breach, PublicKnowledge } from './attack.ts';
import { protectResult } from './protect.ts';
import type { Cell, Level, Result } from './types.ts';
import { counted } from '../../tools/testing/statistics.ts';
import type { Figures } from '../../tools/testing/statistics.ts';

const known: PublicKnowledge = {
  country: '0',
  counties: { '1001': '10', '1002': '10', '1003': '10', '2001': '20', '9999': '' },
  members: { 'g-10': ['1001', '1002'], 'lo-x': ['1002', '1003'] },
  threshold: 10,
};

/** With these municipalities alone. */
function knownOf(...codes: string[]): PublicKnowledge {
  return { ...known, counties: Object.fromEntries(codes.map(code => [code, code.slice(0, 2)])) };
}

const two = knownOf('1001', '1002', '2001');

function levelOf(area: string): Level {
  return area === '0' ? 'country' : area.length === 2 ? 'county' : 'municipality';
}

/** Each result protected by itself, and not together: what a careless publisher would put out. */
function careless(places: Record<string, Figures>, unplaced: Figures = [0]): Result[] {
  const { rows } = counted(places, { unplaced });
  return rows.map(row => protectResult(row, { level: levelOf(row.area) }));
}

function published(
  area: string,
  base: number,
  counts: Record<string, Cell> = {},
  more: Partial<Result> = {},
): Result {
  return {
    area,
    question: 'q',
    state: 'published',
    base,
    step: 5,
    percentStep: base < 100 ? 5 : 1,
    counts,
    ...more,
  };
}

const kinds = (breaches: readonly Breach[]) =>
  breaches.map(({ kind, issue }) => (issue ? `${kind} ${issue}` : kind));
const where = (breaches: readonly Breach[]) =>
  breaches.map(({ areas, group, issue }) => [...areas, group, issue ?? ''].join(' '));

describe('attack: what one result says', () => {
  const one = (result: Result) => kinds(attack([result], known).filter(({ kind }) => kind !== 'too-narrow'));

  it('lets what is right pass', () => {
    assert.deepEqual(one(published('1001', 45, { a: 20, b: { fewerThan: 10 }, c: { shareOver: 90 } })), []);
    assert.deepEqual(one(published('0', 101, { a: 23 }, { step: 1 })), []);
    assert.deepEqual(
      one({ area: '1001', question: 'q', state: 'leading', baseRange: [10, 29], leading: ['a'] }),
      [],
    );
    assert.deepEqual(one(published('10', 45, { a: 20 }, { federation: 'f' })), []);
    assert.deepEqual(one(published('0', 105, { a: 20 }, { federation: 'f' })), []);
    assert.deepEqual(one(published('1001', 7, { a: 3 }, { source: 'https://www.lo.no/', step: 1 })), []);
  });

  it('finds numbers under the threshold', () => {
    assert.deepEqual(one(published('1001', 5)), ['number-under-threshold']);
    assert.deepEqual(one(published('1001', 45, { a: 5, b: 0, c: 10 })), [
      'number-under-threshold a',
      'number-under-threshold b',
    ]);
  });

  it('finds numbers where there should only be a state', () => {
    for (const state of ['below-threshold', 'protected', 'merged', 'no-answers', 'not-asked'] as const) {
      assert.deepEqual(one({ area: '1001', question: 'q', state }), []);
      for (const more of [
        { base: 50 },
        { counts: {} },
        { leading: [] },
        { baseRange: [10, 29] as [number, number] },
      ]) {
        assert.deepEqual(one({ area: '1001', question: 'q', state, ...more }), ['number-where-none-may-be']);
      }
    }
    assert.deepEqual(one({ area: '1001', question: 'q', state: 'leading', leading: [], base: 50 }), [
      'number-where-none-may-be',
    ]);
    for (const base of [10, 25]) assert.deepEqual(one(published('1001', base)), ['number-where-none-may-be']);
    assert.deepEqual(one(published('1001', 30)), []);
  });

  it('finds counts that are too exact', () => {
    assert.deepEqual(one(published('1001', 46)), ['not-rounded']);
    assert.deepEqual(one(published('10', 45, { a: 21 })), ['not-rounded a']);
    assert.deepEqual(one(published('0', 46)), ['not-rounded']);
    assert.deepEqual(one(published('0', 146, { a: 31 }, { step: 1, federation: 'f' })), [
      'not-rounded',
      'not-rounded a',
    ]);
  });

  it('finds federations below the county', () => {
    assert.deepEqual(one(published('1001', 45, {}, { federation: 'f' })), ['federation-too-local']);
    assert.deepEqual(one(published('g-10', 45, {}, { federation: 'f' })), ['federation-too-local']);
  });
});

describe('attack: what results say together', () => {
  it('finds nothing in ordinary results', () => {
    assert.deepEqual(
      attack(careless({ '1001': [80, 40], '1002': [57, 21], '2001': [300, 90] }, [15, 5]), known),
      [],
    );
    assert.deepEqual(attack([], known), []);
  });

  it('subtracts a county from its municipalities', () => {
    const found = attack(careless({ '1001': [47, 20], '1002': [8, 4], '2001': [300, 100] }, [40, 20]), two);
    assert.deepEqual(where(found.filter(({ group }) => group === 'answered')), ['1002 answered ']);
    assert.deepEqual(found[0], { kind: 'too-narrow', question: 'q', areas: ['1002'], group: 'answered' });
  });

  it('subtracts issue by issue', () => {
    const found = attack(
      careless({ '1001': [60, 27, 30], '1002': [61, 8, 31], '2001': [300, 100, 99] }, [40, 20, 20]),
      two,
    );
    assert.deepEqual(where(found), ['1002 chose a']);
    assert.equal(found[0]?.issue, 'a');
  });

  it('sees those who did not choose an issue', () => {
    const one = published('0', 150, { a: 148 }, { step: 1 });
    assert.ok(where(attack([one], known)).includes('0 left a'));
    assert.deepEqual(attack([published('0', 150, { a: { shareOver: 90 } }, { step: 1 })], known), []);
    assert.deepEqual(attack([published('0', 150, { a: 140 }, { step: 1 })], known), []);
  });

  it('subtracts all counties from the country', () => {
    const places: Record<string, Figures> = { '1001': [148, 60], '2001': [198, 80] };
    const results = careless(places, [1, 1]);
    assert.ok(where(attack(results, knownOf('1001', '2001'))).includes('no place answered '));
  });

  it('adds up small areas that are known not to be empty', () => {
    const small = ['1001', '1002', '1003'].map((area): Result => ({
      area,
      question: 'q',
      state: 'below-threshold',
    }));
    const county: Result = { area: '10', question: 'q', state: 'below-threshold' };
    assert.deepEqual(attack([...small, county], known), []);
    const counties = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`100${i}`, '10']));
    const eight = Object.keys(counties).map((area): Result => ({ area, question: 'q', state: 'merged' }));
    assert.equal(attack([...eight, county], { ...known, counties }).length, 9);
    assert.deepEqual(attack([...eight, { ...county, state: 'protected' }], { ...known, counties }), []);
  });

  it('uses groups and whatever else has members', () => {
    const results = [published('g-10', 45), published('1001', 44, {}, { source: 's', step: 1 })];
    assert.deepEqual(where(attack(results, known)), ['1002 answered ']);
    const crossing = [published('10', 105), published('g-10', 95), published('lo-x', 200)];
    assert.deepEqual(attack(crossing.slice(0, 2), known), []);
    const overlapping = [published('10', 300), published('g-10', 300), published('lo-x', 200)];
    assert.deepEqual(where(attack(overlapping, known)), []);
    const close = [
      published('10', 310, {}),
      published('g-10', 310, {}, { source: 's', step: 1 }),
      published('lo-x', 200),
    ];
    assert.deepEqual(where(attack(close, known)), ['1003 answered ']);
  });

  it('takes areas apart where two differences overlap', () => {
    // Of 1001, 1002 and 1003 only two pairs are told: what the pairs share, and what each has alone, can be told apart.
    const exact = { source: 's', step: 1 } as const;
    const members = { one: ['1001', '1002'], two: ['1002', '1003'] };
    const results = [
      published('10', 60, {}, exact),
      published('one', 53, {}, exact),
      published('two', 52, {}, exact),
    ];
    const found = attack(results, { ...known, members });
    assert.deepEqual(where(found).sort(), ['1001 answered ', '1003 answered ']);
  });

  it('holds the same result together in different words', () => {
    const rounded = published('10', 300);
    const exact = published('10', 298, {}, { step: 1 });
    const parts = [
      published('1001', 150),
      published('1002', 145),
      { area: '1003', question: 'q', state: 'below-threshold' } as Result,
    ];
    assert.deepEqual(where(attack([rounded, ...parts], known)), []);
    assert.deepEqual(
      where(attack([rounded, exact, ...parts], known)).filter(text => text.includes('answered')),
      [],
    );
    const sharper = [published('1001', 149, {}, { step: 1 }), published('1002', 147, {}, { step: 1 })];
    const found = attack([rounded, exact, ...parts, ...sharper], known);
    assert.ok(where(found).includes('1003 answered '));
  });

  it('knows that there is nobody where nobody answered', () => {
    const nobody = ['0', '10', '20', '1001'].map((area): Result => ({
      area,
      question: 'q',
      state: 'no-answers',
    }));
    assert.deepEqual(attack(nobody, known), []);
    const notAsked = nobody.map((result): Result => ({ ...result, state: 'not-asked' }));
    assert.deepEqual(attack(notAsked, known), []);
    const federated = nobody.map((result): Result => ({ ...result, federation: 'f' })).slice(0, 3);
    assert.deepEqual(attack([...nobody, ...federated], known), []);
  });

  it('subtracts federations', () => {
    const total = published('10', 105);
    const others = [
      published('10', 55, {}, { federation: 'a' }),
      published('10', 50, {}, { federation: 'b' }),
    ];
    assert.deepEqual(attack([total, ...others], known), []);
    const close = [
      published('10', 60, {}, { federation: 'a' }),
      published('10', 50, {}, { federation: 'b' }),
    ];
    const hidden: Result = { area: '10', question: 'q', federation: 'c', state: 'below-threshold' };
    const found = attack([total, ...close, hidden], known);
    assert.ok(found.some(({ federation, areas }) => federation === 'c' && areas[0] === '10'));
  });

  it('subtracts counties of a federation from its whole', () => {
    const f = { federation: 'f' };
    const results = [
      published('0', 100, {}, f),
      published('10', 100, {}, f),
      { area: '20', question: 'q', state: 'below-threshold', ...f } as Result,
    ];
    assert.ok(
      attack(results, known).some(({ areas, federation }) => areas[0] === '20' && federation === 'f'),
    );
  });

  it('counts with how many one may choose', () => {
    const counts = { a: 100, b: 99, c: { fewerThan: 10 } };
    const country = published('0', 203, counts, { step: 1 });
    const found = (rules: { maxPicks?: number; ownSuggestion?: boolean }) =>
      where(attack([country], { ...known, questions: { q: rules } })).filter(text =>
        text.startsWith('0 chose'),
      );
    assert.deepEqual(found({}), []);
    assert.deepEqual(found({ maxPicks: 1 }), []);
    assert.deepEqual(found({ maxPicks: 1, ownSuggestion: true }), []);
    assert.deepEqual(found({ maxPicks: 1, ownSuggestion: false }), ['0 chose c']);
    const few = published('0', 200, counts, { step: 1 });
    assert.ok(where(attack([few], { ...known, questions: { q: { maxPicks: 1 } } })).includes('0 chose c'));
  });

  it('asks for less where the threshold is lower', () => {
    const results = careless({ '1001': [47, 20], '1002': [8, 4] }, [40, 20]);
    const lower: PublicKnowledge = { ...known, threshold: 5 };
    const hidden: Result[] = [{ area: '1001', question: 'q', state: 'below-threshold' }];
    assert.deepEqual(attack(hidden, lower), []);
    assert.ok(attack(results, two).length > 0);
  });

  it('makes nothing of figures that contradict each other', () => {
    assert.deepEqual(attack([published('10', 50), published('1001', 300)], known), []);
  });

  it('says which questions have such figures, so that they do not pass for safe', () => {
    const told = (...results: Parameters<typeof attack>[0][number][]) => {
      const questions: string[] = [];
      attack(results, known, question => questions.push(question));
      return questions;
    };
    assert.deepEqual(told(published('10', 50), published('1001', 300)), ['q']);
    assert.deepEqual(told(published('10', 300), published('1001', 300)), []);
    const impossible = published('10', 30, {}, { percentStep: 1 });
    assert.deepEqual(told(published('10', 300), impossible), ['q'], 'a result that nothing can have led to');
    const other = [published('10', 80, { a: 40 }), published('1001', 60, { a: 50 })];
    assert.deepEqual(
      told(published('10', 300), ...other.map(result => ({ ...result, question: 'p' }))),
      ['p'],
      'an issue can contradict where those who answered do not',
    );
  });

  it('L8: takes all federations out of every place, also where it is told of some of them alone', () => {
    // f in one county, g in the other: those without a federation are the same people, whichever sum they are had from.
    const of = (federation: string | undefined, area: string, base: number) =>
      published(area, base, {}, federation ? { federation } : {});
    const truth = [
      of(undefined, '10', 100),
      of(undefined, '20', 100),
      of(undefined, '0', 200),
      of('f', '10', 60),
      of('g', '20', 60),
      of('f', '0', 100),
      of('g', '0', 90),
    ];
    const questions: string[] = [];
    attack(truth, knownOf('1001', '2001'), question => questions.push(question));
    assert.deepEqual(
      questions,
      [],
      'forty and thirty of the others are in the counties where it was not told',
    );
  });

  it('looks at each question by itself', () => {
    const one = careless({ '1001': [47, 20], '1002': [8, 4] }, [40, 20]);
    const other = one.map(result => ({ ...result, question: 'p' }));
    assert.deepEqual(
      [...new Set(attack([...one, ...other], knownOf('1001', '1002')).map(({ question }) => question))],
      ['p', 'q'],
    );
  });

  it('reads what is capped, leading or published elsewhere', () => {
    const capped = published('1001', 50, { a: { shareOver: 90 } });
    assert.deepEqual(attack([capped], known), []);
    const low = published('1001', 60, { a: { shareUnder: 10 } });
    assert.deepEqual(attack([low], { ...known, threshold: 5 }), []);
    const leading: Result = { area: '1001', question: 'q', state: 'leading', leading: ['a'] };
    assert.deepEqual(attack([leading, { ...leading, area: '1002', baseRange: [10, 29] }], known), []);
    const open = published('1001', 12, { a: 3 }, { source: 's', step: 1, percentStep: 1 });
    assert.deepEqual(attack([open], known), []);
    assert.deepEqual(attack([{ ...open, base: undefined }], known), []);
  });
});
