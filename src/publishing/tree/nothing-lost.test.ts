import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Area } from '../../../data-schema/v1/types.ts';
import { checkSource } from '../checking/check.ts';
import { everyColumn } from '../fixtures/every-column.ts';
import { Problems } from '../problems.ts';
import { readSources } from '../reading/sources.ts';
import { tables } from '../tables/definitions.ts';
import { buildTree } from './build.ts';

/** Whatever somebody has written in a table stands in the files of the areas it is about, whole and in its place. */

describe('what is written in the tables', () => {
  const areas = new Map<string, Area>();
  before(async () => {
    const { debate, problems } = await checkSource(everyColumn, { today: '2027-06-21' });
    assert.ok(debate, problems[0]?.message);
    for (const [path, bytes] of await buildTree(debate, { builtBy: 'test' })) {
      const code = /^areas\/(\w+)\.json$/.exec(path)?.[1];
      if (code) areas.set(code, JSON.parse(new TextDecoder().decode(bytes)) as Area);
    }
  });
  const area = (code: string) => areas.get(code)!;

  it('fills every column here, so that none can be lost without a test that says so', async () => {
    const sources = await readSources(everyColumn, new Problems());
    // For whoever fills in the table; nobody reads them back.
    const onlyHelp = ['partinavn', 'standpunkt_tittel'];
    for (const name of [
      'questions',
      'issues',
      'lists',
      'standpoints',
      'replies',
      'answers',
      'seats',
    ] as const) {
      const filled = new Set<string>();
      for (const row of sources.get(name)!.rows(new Problems()))
        for (const { key } of tables[name].columns) if (row.get(key)) filled.add(key);
      const empty = tables[name].columns.filter(
        ({ key, header }) => !filled.has(key) && !onlyHelp.includes(header),
      );
      assert.deepEqual(
        empty.map(({ header }) => header),
        [],
        name,
      );
    }
  });

  it('of a standpoint: all of it, with its wording or why there is none', () => {
    const heltid = {
      id: 'heltid',
      title: { nb: 'Hele stillinger', nn: 'Heile stillingar' },
      kind: 'support',
      no: '1',
      topic: 'Arbeidsliv',
      askedAs: { text: 'Vil lista lyse ut hele stillinger?', language: 'nn' },
      stand: 'Hele stillinger skal være regelen.',
      background: 'Kommunen har 412 deltidsstillinger.',
      meaning: {
        text: 'Hun tar de vaktene hun får.',
        source: 'Rapport 2026',
        signedBy: 'Klubben på sykehjemmet',
      },
      issues: ['heltid', 'vikar'],
      decidedBy: 'Årsmøtet',
      decidedOn: '2027-02-03',
    };
    const vikar = {
      id: 'vikar',
      title: 'Egne ansatte',
      kind: 'support',
      no: '2',
      topic: 'Arbeidsliv',
      askedAsMissing: 'Brevet er borte.',
      issues: ['vikar'],
    };
    assert.deepEqual(area('3201').standpoints, [
      heltid,
      vikar,
      { id: 'tips', title: 'Viktigste sak', kind: 'open', no: '3', topic: 'Annet', notAsked: true },
    ]);
    assert.deepEqual(area('32').standpoints, [
      heltid,
      vikar,
      {
        id: 'fylke',
        title: 'Skoleplass',
        kind: 'support',
        no: '4',
        topic: 'Fylket',
        askedAs: { text: 'Skal alle få plass?', language: 'nb' },
        issues: ['laerlinger'],
      },
    ]);
  });

  it('of the lists: who they are, in the order that is told, with the rule and where it is from', () => {
    const havne = {
      id: 'havne',
      name: { nb: 'Havnepartiet', nn: 'Hamnepartiet' },
      short: 'Havne',
      colour: '#0b5394',
    };
    const fjell = { id: 'fjell', name: 'Fjellpartiet', short: 'Fjell', colour: '#2f6f8f' };
    const øyp = { id: 'ØYP', name: 'Øypartiet', short: 'Øy', colour: '#000000' };
    assert.deepEqual(area('3201').lists, [
      fjell,
      havne,
      øyp,
      {
        id: 'skog',
        name: 'Felleslista Skog og Vann',
        short: 'S&V',
        colour: '#3d6b35',
        parties: ['Skogpartiet', 'Vannpartiet'],
        group: 'Lokale lister',
        groupSource: 'Valglista 2027',
        from: '2027-06-01',
        to: '2027-06-15',
      },
    ]);
    assert.deepEqual(area('32').lists, [fjell, havne, øyp]);
    assert.deepEqual(
      area('3207').lists,
      [fjell, havne],
      'where nobody is asked, those that stand everywhere',
    );
    for (const { order } of areas.values())
      assert.deepEqual(order, { rule: 'drawn', source: 'Protokoll 3. mars 2027' });
  });

  it('of what became of the sheets: state, days, reason and its language, whom they refer to, source', () => {
    assert.deepEqual(area('3201').replies, [
      { list: 'fjell', state: 'partly-answered', date: '2027-05-13', deadline: '2027-05-20' },
      { list: 'havne', state: 'answered', date: '2027-05-12', deadline: '2027-05-20' },
      {
        list: 'ØYP',
        state: 'declined',
        date: '2027-05-14',
        deadline: '2027-05-20',
        reason: { text: 'Vi svarar ikkje på slike skjema.', language: 'nn' },
        source: 'Brev 14. mai',
      },
      { list: 'skog', state: 'pending', deadline: '2027-06-20' },
    ]);
    assert.deepEqual(area('32').replies[1], {
      list: 'havne',
      state: 'referred',
      date: '2027-05-12',
      deadline: '2027-05-20',
      reason: { text: 'Alt står der.', language: 'nb' },
      refersTo: 'Programmet på havnepartiet.example.org',
    });
    assert.deepEqual(
      area('3207').replies.map(({ list, state }) => [list, state]),
      [
        ['fjell', 'not-asked'],
        ['havne', 'not-asked'],
      ],
    );
  });

  it('of the council and of what the asker thinks: seats with term and source, and who says it when', () => {
    const { seats, assessments } = area('3201');
    assert.deepEqual(seats, { term: '2023-2027', total: 51, lists: { havne: 30, skog: 21 }, source: 'SSB' });
    assert.deepEqual(assessments, [
      {
        standpoint: 'heltid',
        list: 'fjell',
        text: { nb: 'Delvis holder ikke.', nn: 'Delvis held ikkje.' },
        by: 'LO i Bærum',
        date: '2027-06-15',
      },
    ]);
    for (const code of ['32', '3207']) assert.equal(area(code).seats ?? area(code).assessments, undefined);
  });

  it('of the questions: wording, how many, own suggestion, note, and what is said of each issue', () => {
    for (const { questions, federations } of areas.values()) {
      assert.deepEqual(questions, [
        {
          id: 'arbeid',
          text: { nb: 'Hva er viktigst?', nn: 'Kva er viktigast?' },
          kind: 'choice',
          max: 3,
          ownSuggestion: true,
          note: 'Noen titler er kortet.',
          issues: [
            { id: 'heltid', title: { nb: 'Hele stillinger', nn: 'Heile stillingar' } },
            { id: 'laerlinger', title: 'Læreplasser' },
            { id: 'vikar', title: 'Egne ansatte', example: true },
            { id: 'kurs', title: 'Etterutdanning', retired: true },
          ],
        },
        { id: 'forslag', text: 'Hva vil du foreslå?', kind: 'text' },
      ]);
      assert.deepEqual(federations, [{ id: 'ef', name: 'Eksempelforbundet' }]);
    }
  });

  it('of the debate: who publishes it, who pays, ties, where to turn, who could answer, and that it is an extract', () => {
    for (const each of areas.values()) {
      assert.deepEqual(each.sender, {
        names: [
          { name: 'Eksempel-LO i Bærum', url: 'https://example.org/lo' },
          { name: 'Eksempelforbundet' },
        ],
        paidBy: 'Eksempel-LO i Bærum',
        ties: 'Eksempel-LO har et formelt samarbeid med Havnepartiet. Alle lister får de samme spørsmålene og vises etter samme regel.',
        contact: 'post@example.org',
        press: 'Kari Eksempel, 00 00 00 00',
        corrections: 'retting@example.org',
      });
      assert.equal(each.extract, 'Bare noen av listene er med.');
      assert.equal(each.membersOf, 'Eksempelforbundet');
      assert.equal(each.debate.electionDay, '2027-09-13');
      assert.deepEqual(each.thresholds, { base: 10, difference: 100 });
      assert.equal(each.fictional, true);
    }
  });

  it('of what lies around an area: names and the address of each file, so that the next one can be fetched', () => {
    const address = (code: string) => `https://example.org/debatt/areas/${code}.json`;
    const akershus = { code: '32', names: ['Akershus'], level: 'county', parent: '0', url: address('32') };
    const norge = { code: '0', names: ['Norge', 'Noreg', 'Norga'], level: 'country', url: address('0') };
    const indre = {
      code: 'g-indre',
      names: ['Indre bygder'],
      level: 'group',
      parent: '32',
      members: ['3226', '3238'],
      url: address('g-indre'),
    };
    for (const code of ['3201', '3207']) assert.deepEqual(area(code).places, [akershus, norge]);
    assert.deepEqual(area('3226').places, [indre, akershus, norge]);
    assert.deepEqual(area('32').places, [norge]);
    assert.deepEqual(area('32').area, akershus);
  });

  it('and nothing else: a part of an area that none of this looks at has come in unseen', () => {
    const told =
      'schema fictional language updated base debate sender order thresholds area places questions membersOf federations results suggestions extract lists standpoints replies answers assessments seats words';
    assert.deepEqual(Object.keys(area('3201')), told.split(' '));
  });
});
