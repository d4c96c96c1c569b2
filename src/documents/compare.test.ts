import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Area, Reply, Text } from '../../data-schema/v1/types.ts';
import { POSITIONS, REPLY_STATES } from '../../data-schema/positions.ts';
import { lookupIn } from '../locales/catalogue.ts';
import { plain } from '../locales/message.ts';
import { partyCompareTexts } from '../locales/party-compare/index.ts';
import { majorityOf } from './compare-counts.ts';
import type { CompareCell } from './compare-types.ts';
import { comparison, factsOf, type CompareOptions } from './compare.ts';

const example = (name: string): Area =>
  JSON.parse(readFileSync(new URL(`../../data-schema/examples/${name}`, import.meta.url), 'utf8')) as Area;
const full = example('area-full.json');

/** The full example with something changed. */
const area = (changes: Partial<Area>): Area => ({ ...structuredClone(full), ...changes });
const replies = (state: string): Reply[] => full.lists.map(({ id }) => ({ list: id, state }));
const row = (view: ReturnType<typeof comparison>, id: string) => {
  const found = view.rows.find(each => each.id === id);
  assert.ok(found, id);
  return found;
};
const cell = (view: ReturnType<typeof comparison>, standpoint: string, list: string) => {
  const found = row(view, standpoint).cells.find(each => each.list === list);
  assert.ok(found, list);
  return found;
};
const lookup = lookupIn([partyCompareTexts], 'nb');
const sum = (counts: object): number => Object.values(counts).reduce((all: number, n: number) => all + n, 0);

describe('comparison', () => {
  it('gives every list that stands a column in the printed order, also an empty one', () => {
    const view = comparison(full);
    const standing = full.lists.filter(({ id }) => id !== 'lysloypelista').map(({ id }) => id);
    assert.deepEqual(
      view.columns.map(({ id }) => id),
      standing,
    );
    assert.deepEqual(view.away, ['Lysløypelista']);
    assert.equal(view.columns.find(({ id }) => id === 'sykkellista')?.answered, 0);
  });

  it('says how many have answered, and of each list only how many standpoints', () => {
    const view = comparison(full);
    assert.deepEqual(view.lead, [{ key: 'lead.answered', params: { n: 3, of: 8 } }]);
    const { answered, read } = view.columns.find(({ id }) => id === 'framtidslista')!;
    assert.deepEqual({ answered, read }, { answered: 7, read: 1 });
  });

  it('keeps the reasons for silence apart', () => {
    const view = comparison(full);
    const why = (list: string) => cell(view, 'sfo', list).why;
    assert.equal(why('framtidslista'), 'silent');
    assert.equal(why('havnepartiet'), 'declined');
    assert.equal(why('naermiljo'), 'no-reply');
    assert.equal(why('ØYP'), 'referred');
    assert.equal(why('skog-vann'), 'pending');
    assert.equal(why('sykkellista'), 'not-asked');
  });

  it('takes words without a position for a comment, and nothing for anything else', () => {
    const view = comparison(full);
    assert.equal(cell(view, 'viktigst', 'bylista').state, 'comment');
    assert.equal(cell(view, 'viktigst', 'framtidslista').state, 'none');
  });

  it('filters rows and lists, and counts over all lists all the same', () => {
    const all = row(comparison(full), 'profitt').counts;
    const view = comparison(full, { lists: ['ØYP', 'bylista'], topic: 'Velferd' });
    assert.deepEqual(
      view.columns.map(({ id }) => id),
      ['bylista', 'ØYP'],
    );
    assert.ok(view.rows.every(({ topic }) => topic === 'Velferd'));
    assert.deepEqual(row(view, 'profitt').counts, all);
    assert.equal(view.standing, 8);
  });

  it('shows where the lists on show differ, most of it first when asked', () => {
    const view = comparison(full, { differing: true, sort: 'disagreement' });
    const differing = view.rows.map(each => each.differing);
    assert.ok(differing.every(n => n > 0));
    assert.deepEqual(
      differing,
      [...differing].sort((a, b) => b - a),
    );
    const two = comparison(full, { differing: true, lists: ['bylista', 'framtidslista'] });
    assert.ok(!two.rows.some(({ id }) => id === 'laerlinger'));
  });

  it('names a topic over the first of its standpoints, also where it has a name in each language', () => {
    const both = (topic?: Text) => topic && { nb: String(topic), nn: String(topic) };
    const standpoints = full.standpoints.map(each => ({ ...each, topic: both(each.topic) }));
    const over = (area: Area) => comparison(area).rows.map(row => (row.over ? row.id : ''));
    const named = over({ ...full, standpoints });
    assert.deepEqual(named, over(full));
    assert.equal(named.filter(Boolean).length, new Set(full.standpoints.map(each => each.topic)).size);
  });

  it('shows one issue, one standpoint, and all when a topic is not there', () => {
    assert.deepEqual(
      comparison(full, { issue: 'uteliv' }).rows.map(({ id }) => id),
      ['leverandorer'],
    );
    assert.equal(comparison(full, { issue: 'ingen' }).rows.length, 0);
    assert.equal(comparison(full, { standpoint: 'sfo' }).rows.length, 1);
    assert.equal(comparison(full, { topic: 'Gammelt tema' }).rows.length, full.standpoints.length);
  });

  it('answers the majority question from seats, and says what is unknown', () => {
    const view = comparison(full);
    assert.deepEqual(row(view, 'laerlinger').majority, {
      state: 'yes',
      supports: 32,
      partly: 0,
      opposes: 0,
      open: 19,
      total: 51,
    });
    assert.equal(row(view, 'hele-stillinger').majority?.state, 'partly');
    assert.equal(row(view, 'sfo').majority?.state, 'open');
    assert.equal(row(view, 'viktigst').majority, undefined);
    const all = { total: 51, term: '2023-2027', lists: { bylista: 20, fjellpartiet: 31 } };
    assert.equal(row(comparison(area({ seats: all })), 'sfo').majority?.state, 'no');
    const wrong = { ...all, total: 10 };
    assert.equal(row(comparison(area({ seats: wrong })), 'sfo').majority, undefined);
  });

  it('takes more than half for a majority, and half against for none', () => {
    const state = (lists: Record<string, number>) =>
      majorityOf(
        (['supports', 'partly', 'opposes'] as const).map(
          each => ({ list: each, state: each }) as CompareCell,
        ),
        { term: '2023-2027', total: 50, lists },
      )?.state;
    assert.equal(state({ supports: 26, partly: 24 }), 'yes');
    assert.equal(state({ supports: 25, partly: 25 }), 'partly');
    assert.equal(state({ supports: 20, partly: 6 }), 'partly');
    assert.equal(state({ supports: 20, partly: 5 }), 'open');
    assert.equal(state({ supports: 25 }), 'open');
    assert.equal(state({ supports: 25, opposes: 25 }), 'no');
    assert.equal(state({ opposes: 24 }), 'open');
  });

  it('leaves assessments out unless the publisher wants them', () => {
    assert.equal(cell(comparison(full), 'eldreomsorg', 'fjellpartiet').assessments.length, 0);
    assert.equal(
      cell(comparison(full, { assessments: true }), 'eldreomsorg', 'fjellpartiet').assessments.length,
      1,
    );
  });

  it('W41: what is named and not described is unknown, counted as such, and told', () => {
    const odd = area({});
    odd.answers['sfo'] = {
      bylista: { position: 'maybe' },
      fjellpartiet: { position: 'unclear' },
      fremmed: { position: 'opposes' },
    };
    odd.answers['borte'] = { bylista: { position: 'supports' } };
    odd.standpoints[0]!.issues = ['ukjent-sak'];
    odd.replies[0] = { list: 'bylista', state: 'lost' };
    const view = comparison(odd);
    assert.equal(row(view, 'sfo').counts.unknown, 3);
    assert.equal(row(view, 'borte').counts.unknown, 1);
    assert.equal(row(view, 'borte').known, false);
    assert.equal(view.columns.at(-1)?.known, false);
    assert.equal(view.standpoints, 12);
    assert.deepEqual(view.odd.map(({ kind, value }) => `${kind} ${value}`).sort(), [
      'issue ukjent-sak',
      'list fremmed',
      'position maybe',
      'position unclear',
      'reply lost',
      'standpoint borte',
    ]);
  });

  it('W42: each way of having no answers has its own sentence', () => {
    const key = (changes: Partial<Area>) =>
      comparison(area({ answers: {}, ...changes })).lead.map(each => each.key);
    assert.deepEqual(key({ replies: replies('declined') }), ['lead.allDeclined']);
    assert.deepEqual(key({ replies: replies('no-reply') }), ['lead.noneAnswered']);
    const pending = replies('pending').map(each => ({ ...each, deadline: '2027-05-31' }));
    assert.deepEqual(key({ replies: pending }), ['lead.allPending', 'lead.deadline']);
    assert.deepEqual(key({ standpoints: [] }), ['lead.noStandpoints']);
    assert.deepEqual(key({ lists: [], replies: [] }), ['lead.noLists']);
    for (const level of ['country', 'group'] as const)
      assert.deepEqual(key({ area: { ...full.area, level }, lists: [], replies: [] }), ['lead.noCouncil']);
    const county = { ...full.area, level: 'county' } as const;
    assert.deepEqual(key({ area: county, lists: [], replies: [] }), ['lead.noLists']);
    assert.deepEqual(key({ replies: replies('not-asked') }), ['lead.notAsked']);
    const { answers } = full;
    const unanswered = comparison(area({ answers: { ...answers, sfo: {} } }));
    assert.deepEqual(row(unanswered, 'sfo').notice, { key: 'row.nobodyAnswered' });
    const unasked = comparison(example('area-standpoint-nobody-asked.json'));
    assert.deepEqual(row(unasked, 'svomming').notice, { key: 'row.nobodyAsked' });
    assert.equal(row(unasked, 'svomming').why['not-asked'], unasked.standing);
    assert.equal(unasked.asked, unasked.standpoints - 1);
  });

  it('W42: what is said of lists that have not answered is true also where answers were read out of their programmes', () => {
    const says = (change: Partial<Area>) => {
      const { lead } = comparison(area({ answers: { sfo: { bylista: read } }, ...change }));
      return lead.map(each => plain(each, 'nb', lookup)).join(' ');
    };
    const read = { position: 'supports', interpretedBy: 'Eksempel-LO' };
    assert.equal(says({ replies: replies('no-reply') }), 'Ingen av de 8 listene har svart.');
    assert.equal(says({ replies: replies('declined') }), 'Alle de 8 listene takket nei til å svare.');
    const waiting = replies('pending').with(0, { list: 'bylista', state: 'not-asked' });
    assert.equal(says({ replies: waiting }), 'Ingen av de 8 listene har svart.');
  });

  it('W42: silence where the wording is lost is not taken for never having been asked', () => {
    const lost = row(comparison(example('area-wording-lost.json')), 'skolemat');
    assert.deepEqual(lost.notice, { key: 'row.nobodyAnswered' });
    assert.deepEqual([lost.why['not-asked'], lost.why.declined, lost.why.silent], [1, 1, 3]);
  });

  it('says in the lead when lists that stand are missing from the record', () => {
    const keys = (view: ReturnType<typeof comparison>) => view.lead.map(each => each.key);
    assert.ok(!keys(comparison(full)).includes('lead.extract'));
    const extract = example('area-extract.json');
    assert.deepEqual(keys(comparison(extract)), ['lead.answered', 'lead.extract']);
    for (const [state, key] of [
      ['declined', 'lead.allDeclined'],
      ['pending', 'lead.allPending'],
      ['no-reply', 'lead.noneAnswered'],
    ] as const) {
      const changed = extract.lists.map(({ id }) => ({ list: id, state }));
      assert.deepEqual(keys(comparison({ ...extract, replies: changed })), [key, 'lead.extract']);
    }
  });

  it('a list stands from the day it was there until the day it was withdrawn', () => {
    const standing = (dates: object) => {
      const lists = full.lists.map(list => (list.id === 'bylista' ? { ...list, ...dates } : list));
      const view = comparison(area({ lists, updated: '2027-06-20' }));
      return view.columns.some(({ id }) => id === 'bylista') && !view.away.includes('Bylista');
    };
    assert.ok(standing({ from: '2027-06-20', to: '2027-06-21' }));
    assert.ok(!standing({ to: '2027-06-20' }));
    assert.ok(!standing({ from: '2027-06-21' }));
  });

  it('says whose answers a list refers to, at each of its cells', () => {
    const referred = comparison(example('area-referred-answers.json'));
    for (const id of ['hele-stillinger', 'sfo'])
      assert.equal(cell(referred, id, 'ØYP').refersTo, 'Øypartiets svar til LO sentralt');
    assert.equal(cell(referred, 'sfo', 'bylista').refersTo, undefined);
  });

  describe('an issue was chosen by most', () => {
    const top = (counts: Area['results'][number]['counts'], state = 'published') => {
      const results = [
        { area: '3201', question: 'velferd', state, base: 60, step: 5, percentStep: 5, counts },
      ];
      return comparison(area({ results: results as Area['results'] }), { issue: 'sfo' }).issue?.top;
    };

    it('when its figure is the highest', () => {
      assert.equal(top({ sfo: 40, skolemat: 35, leksehjelp: { fewerThan: 10 } }), true);
      assert.equal(top({ sfo: 35, skolemat: 40 }), false);
    });

    it('when it alone is over the cap, and never under one that is', () => {
      assert.equal(top({ sfo: { shareOver: 90 }, skolemat: 40 }), true);
      assert.equal(top({ sfo: 40, skolemat: { shareOver: 90 } }), false);
    });

    it('never when another is its equal, or nothing may be shown', () => {
      assert.equal(top({ sfo: 40, skolemat: 40 }), false);
      assert.equal(top({ sfo: { shareOver: 90 }, skolemat: { shareOver: 90 } }), false);
      assert.equal(top({ sfo: { fewerThan: 10 }, skolemat: { fewerThan: 10 } }), false);
      assert.equal(top({ sfo: 40, skolemat: 35 }, 'below-threshold'), false);
    });
  });

  it('offers the county where a municipality was not asked, and puts nobody else into its columns', () => {
    const view = comparison(area({ answers: {}, replies: replies('not-asked') }));
    assert.equal(view.offer?.code, '32');
    assert.equal(view.empty, true);
    assert.deepEqual(factsOf(view), new Set());
  });

  it('W6: names of Object.prototype are ordinary names', () => {
    const view = comparison(
      area({
        standpoints: [{ id: 'constructor', title: 'T', kind: 'support' }],
        lists: [{ id: 'toString', name: 'L', short: 'L' }],
        replies: [{ list: 'toString', state: 'answered' }],
        answers: {},
      }),
    );
    assert.equal(cell(view, 'constructor', 'toString').state, 'none');
  });
});

describe('every partition of a comparison', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__', 'RØDT');
  const position = fc.option(fc.constantFrom(...POSITIONS, 'maybe'), { nil: undefined });
  const answer = fc.record({
    position,
    words: fc.boolean(),
    interpretedBy: fc.option(fc.constant('LO'), { nil: undefined }),
  });
  const list = fc.record({
    id,
    name: fc.string(),
    short: fc.string(),
    to: fc.option(fc.constantFrom('2027-01-01', '2028-01-01'), { nil: undefined }),
  });
  const standpoint = fc.record({
    id,
    title: fc.string(),
    kind: fc.constantFrom('support', 'open', 'other'),
    topic: id,
  });
  const anyArea = fc.record({
    lists: fc.array(list),
    standpoints: fc.array(standpoint),
    replies: fc.array(fc.record({ list: id, state: fc.constantFrom(...REPLY_STATES, 'lost') })),
    answers: fc.dictionary(id, fc.dictionary(id, answer)),
    seats: fc.option(
      fc.record({ term: fc.constant('t'), total: fc.nat(60), lists: fc.dictionary(id, fc.nat(20)) }),
      { nil: undefined },
    ),
  });
  const anyOptions: fc.Arbitrary<CompareOptions> = fc.record(
    {
      topic: id,
      differing: fc.boolean(),
      lists: fc.array(id),
      sort: fc.constantFrom<'order' | 'disagreement'>('order', 'disagreement'),
    },
    { requiredKeys: [] },
  );

  it('adds up to the lists that stand, whatever the data and the filters', () => {
    fc.assert(
      fc.property(anyArea, anyOptions, (changes, options) => {
        const view = comparison(area({ ...changes, issues: [] } as Partial<Area>), options);
        for (const each of view.rows) {
          assert.equal(sum(each.counts), view.standing);
          assert.equal(sum(each.why), each.counts.none);
          assert.equal(each.cells.length, view.columns.length);
          if (!each.majority) continue;
          const { supports, partly, opposes, open, total } = each.majority;
          assert.equal(supports + partly + opposes + open, total);
        }
        assert.equal(view.allColumns.length, view.standing);
        assert.ok(view.answered <= view.standing);
        assert.ok(view.columns.every(column => column.answered <= view.asked));
      }),
    );
  });

  it('never lets a filter change what is counted', () => {
    fc.assert(
      fc.property(anyArea, anyOptions, (changes, options) => {
        const all = new Map(comparison(area(changes as Partial<Area>)).rows.map(each => [each.id, each]));
        for (const each of comparison(area(changes as Partial<Area>), options).rows) {
          assert.deepEqual(each.counts, all.get(each.id)?.counts);
          assert.deepEqual(each.majority, all.get(each.id)?.majority);
        }
      }),
    );
  });

  it('is the same set of facts in whatever order rows are shown', () => {
    fc.assert(
      fc.property(anyArea, changes => {
        const facts = (sort: 'order' | 'disagreement') =>
          factsOf(comparison(area(changes as Partial<Area>), { sort }));
        assert.deepEqual(facts('disagreement'), facts('order'));
      }),
    );
  });
});
