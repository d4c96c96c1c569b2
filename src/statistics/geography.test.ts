import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { areasOf, byText, membersOfCounties, withUnknown } from './geography.ts';
import { groupSmall, rowsOfGroups } from './groups.ts';
import type { Geography } from './geography.ts';
import type { RawResult } from './types.ts';
import { counted, municipality } from '../../tools/testing/statistics.ts';

const municipalities = ['2001', '1002', '1001'].map(municipality);

describe('areasOf', () => {
  it('knows country, counties, municipalities, groups and organisations', () => {
    const geography: Geography = {
      municipalities,
      organisations: [
        { code: 'lo-x', members: ['2001', '10', '1001', 'nowhere'] },
        { code: '1001', members: ['2001'] },
      ],
    };
    const areas = areasOf(geography, [{ code: 'g-10', members: ['1002', '1001'] }]);
    assert.deepEqual(
      [...areas.values()],
      [
        { code: '0', level: 'country', members: ['1001', '1002', '2001'] },
        { code: '20', level: 'county', members: ['2001'] },
        { code: '10', level: 'county', members: ['1001', '1002'] },
        { code: '2001', level: 'municipality', members: ['2001'] },
        { code: '1002', level: 'municipality', members: ['1002'] },
        { code: '1001', level: 'municipality', members: ['1001'] },
        { code: 'g-10', level: 'group', members: ['1001', '1002'] },
        { code: 'lo-x', level: 'organisation', members: ['1001', '1002', '2001'] },
      ],
    );
    assert.equal(areasOf({ country: 'NO', municipalities }).get('NO')?.level, 'country');
  });

  it('gives municipalities without a county to no county', () => {
    const places = [...municipalities, { code: '9999', county: '' }];
    assert.deepEqual([...membersOfCounties({ municipalities: places }).keys()], ['20', '10']);
  });

  it('adds areas that are named and unknown', () => {
    const wider = withUnknown({ municipalities }, ['1001', '0', '10', '9999', '9999', '2103']);
    assert.deepEqual(wider.municipalities.slice(3), [
      { code: '2103', county: '' },
      { code: '9999', county: '' },
    ]);
  });

  it('orders by code unit, not by locale', () => {
    assert.deepEqual(['å', 'z', 'a', 'B', 'a'].sort(byText), ['B', 'a', 'a', 'z', 'å']);
  });
});

describe('groupSmall', () => {
  const group = (
    world: ReturnType<typeof counted>,
    organisations: Geography['organisations'] = [],
    threshold = 10,
  ) =>
    groupSmall(world.rows, { ...world.geography, organisations }, threshold).map(({ code, members }) => [
      code,
      members,
    ]);

  it('leaves alone what is large enough, empty or by itself', () => {
    assert.deepEqual(group(counted({ '1001': [10, 1], '1002': [0, 0], '1003': [9, 1], '2001': [9, 1] })), []);
    assert.deepEqual(group(counted({ '1001': [10, 1], '1002': [12, 1] })), []);
    assert.deepEqual(group(counted({ '1001': [10, 1], '1002': [12, 1] }), [], 13), [
      ['g-10', ['1001', '1002']],
    ]);
  });

  it('groups from just the threshold', () => {
    assert.deepEqual(group(counted({ '1002': [5, 1], '1001': [5, 1] })), [['g-10', ['1001', '1002']]]);
    assert.deepEqual(group(counted({ '1001': [5, 1], '1002': [4, 1] })), []);
  });

  it('never crosses a county', () => {
    assert.deepEqual(
      group(counted({ '1001': [9, 1], '2001': [9, 1] }), [{ code: 'lo-x', members: ['1001', '2001'] }]),
      [],
    );
  });

  it('takes the first organisation by id where several cover a municipality', () => {
    const world = counted({ '1001': [6, 1], '1002': [6, 1], '1003': [6, 1], '1004': [6, 1] });
    const organisations = [
      { code: 'b', members: ['1001', '1002', '1003', '1004'] },
      { code: 'a', members: ['1003', '1004'] },
    ];
    assert.deepEqual(group(world, organisations), [
      ['g-10-a', ['1003', '1004']],
      ['g-10-b', ['1001', '1002']],
    ]);
  });

  it('lets what is too small for a group join the smallest one', () => {
    const world = counted({ '1001': [9, 1], '1002': [9, 1], '1003': [6, 1], '1004': [6, 1], '1005': [2, 1] });
    const organisations = [
      { code: 'a', members: ['1001', '1002'] },
      { code: 'b', members: ['1003', '1004'] },
    ];
    assert.deepEqual(group(world, organisations), [
      ['g-10-a', ['1001', '1002']],
      ['g-10-b', ['1003', '1004', '1005']],
    ]);
  });

  it('joins the first by code where two are as small', () => {
    const world = counted({ '1001': [6, 1], '1002': [6, 1], '1003': [6, 1], '1004': [6, 1], '1000': [2, 1] });
    const organisations = [
      { code: 'b', members: ['1001', '1002'] },
      { code: 'a', members: ['1003', '1004'] },
    ];
    assert.deepEqual(group(world, organisations), [
      ['g-10-a', ['1000', '1003', '1004']],
      ['g-10-b', ['1001', '1002']],
    ]);
  });

  it('must reach the threshold in every question that needs it, and only there', () => {
    const one = counted({ '1001': [9, 1], '1002': [8, 1] }, { question: 'one' });
    const few = counted({ '1001': [3, 1], '1002': [2, 1] }, { question: 'two' });
    const none = counted({ '1001': [0, 1], '1002': [0, 1] }, { question: 'two' });
    const groups = (other: typeof one) => groupSmall([...one.rows, ...other.rows], one.geography, 10);
    assert.deepEqual(groups(few), []);
    assert.equal(groups(none).length, 1);
  });

  it('does not look at federations, nor at what is published elsewhere', () => {
    const { rows, geography } = counted({ '1001': [50, 1], '1002': [50, 1] });
    const row = (extra: Partial<RawResult>): RawResult => ({
      ...rows[0]!,
      area: '1001',
      base: 5,
      counts: {},
      ...extra,
    });
    assert.deepEqual(
      groupSmall([...rows, row({ federation: 'f' }), row({ source: 's' })], geography, 10),
      [],
    );
  });

  it('makes codes that the contract can hold, each only once', () => {
    const places = Object.fromEntries(['1001', '1002', '1003', '1004'].map(code => [code, [6, 1] as const]));
    const long = 'LO i Nordre Østfold, Ringerike og på hele det øvre Romerike';
    const organisations = [
      { code: `${long} 1`, members: ['1001', '1002'] },
      { code: `${long} 2`, members: ['1003', '1004'] },
    ];
    const codes = group(counted(places), organisations).map(([code]) => code as string);
    assert.equal(new Set(codes).size, 2);
    for (const code of codes) assert.match(code, /^g-10-lo-i-nordre-ostfold-ringerike-[a-z0-9-]{0,8}$/);
    const short = group(counted(places), [{ code: '(Å) æ/Ø!', members: ['1001', '1002', '1003', '1004'] }]);
    assert.equal(short[0]?.[0], 'g-10-a-ae-o');
  });
});

describe('rowsOfGroups', () => {
  it('adds up the members, question by question', () => {
    const one = counted({ '1001': [4, 1, 2], '1002': [5, 3, 1], '1003': [80, 9, 9] });
    const two = counted({ '1001': [7, 1] }, { question: 'two' });
    const groups = [{ code: 'g-10', county: '10', members: ['1001', '1002'] }];
    const federated = { ...one.rows[0]!, federation: 'f' };
    const withoutBase = { area: '1001', question: 'three', counts: {}, source: 's' };
    const rows = rowsOfGroups([...one.rows, ...two.rows, federated, withoutBase], groups);
    assert.deepEqual(
      rows.map(row => ({ ...row, counts: { ...row.counts } })),
      [
        { area: 'g-10', question: 'q', base: 9, counts: { a: 4, b: 3 } },
        { area: 'g-10', question: 'two', base: 7, counts: { a: 1 } },
        { area: 'g-10', question: 'three', base: 0, counts: {} },
      ],
    );
  });
});
