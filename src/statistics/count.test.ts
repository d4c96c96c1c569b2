import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';

import { Counter } from './count.ts';
import type { CountSetup, CountableSubmission, WrittenText } from './submissions.ts';
import type { RawResult } from './types.ts';
import { municipality } from '../../tools/testing/statistics.ts';

const setup: CountSetup = {
  questions: [
    { id: 'work', issues: ['pay', 'hours', 'safety'], maxPicks: 2 },
    { id: 'welfare', issues: ['school', 'care'] },
  ],
  places: {
    municipalities: ['1001', '1002', '2001'].map(municipality),
    successors: [
      { from: '0901', to: ['1001'] },
      { from: '0801', to: ['0901'] },
      { from: '0701', to: ['1001', '1002'] },
    ],
  },
};

let number = 0;
function submission(
  place: string | undefined,
  answers: CountableSubmission['answers'],
  more: object = {},
): CountableSubmission {
  const id = `00000000-0000-4000-8000-${String(++number).padStart(12, '0')}`;
  return { id, survey: 's', ...(place !== undefined && { place }), answers, ...more };
}

function count(submissions: readonly CountableSubmission[], more: Partial<CountSetup> = {}) {
  const counter = new Counter({ ...setup, ...more });
  for (const one of submissions) counter.add(one);
  const rows = counter.rows();
  const at = (area: string, question = 'work', federation?: string) =>
    rows.find(row => row.area === area && row.question === question && row.federation === federation);
  return { rows, at, totals: counter.totals() };
}

const work = (...issues: string[]) => [{ question: 'work', issues }];

describe('Counter', () => {
  it('L6: counts nothing as nothing, with a row for every area and question', () => {
    const { rows, totals } = count([]);
    assert.deepEqual(
      rows.map(({ area, question }) => [question, area].join(' ')),
      [
        'work 0',
        'work 10',
        'work 20',
        'work 1001',
        'work 1002',
        'work 2001',
        'welfare 0',
        'welfare 10',
        'welfare 20',
        'welfare 1001',
        'welfare 1002',
        'welfare 2001',
      ],
    );
    assert.deepEqual(rows[0], {
      area: '0',
      question: 'work',
      base: 0,
      counts: { pay: 0, hours: 0, safety: 0 },
    });
    assert.equal(totals.counted, 0);
  });

  it('counts people and choices by municipality, county and country', () => {
    const { at } = count([
      submission('1001', work('pay', 'hours')),
      submission('1001', [...work('pay'), { question: 'welfare', issues: ['care'] }]),
      submission('1002', work('safety')),
      submission('2001', work('pay')),
      submission('unstated', work('hours')),
      submission(undefined, work('hours')),
    ]);
    assert.deepEqual(at('1001'), {
      area: '1001',
      question: 'work',
      base: 2,
      counts: { pay: 2, hours: 1, safety: 0 },
    });
    assert.deepEqual(at('10'), {
      area: '10',
      question: 'work',
      base: 3,
      counts: { pay: 2, hours: 1, safety: 1 },
    });
    assert.deepEqual(at('20'), {
      area: '20',
      question: 'work',
      base: 1,
      counts: { pay: 1, hours: 0, safety: 0 },
    });
    assert.deepEqual(at('0'), {
      area: '0',
      question: 'work',
      base: 6,
      counts: { pay: 3, hours: 3, safety: 1 },
    });
    assert.deepEqual(at('0', 'welfare'), {
      area: '0',
      question: 'welfare',
      base: 1,
      counts: { school: 0, care: 1 },
    });
    assert.equal(count([], { country: 'NO' }).rows[0]?.area, 'NO');
  });

  it('takes codes of earlier years to today, and counts what has no place nationally only', () => {
    const { at, totals } = count([
      submission('0901', work('pay')),
      submission('0801', work('pay')),
      submission('0701', work('pay')),
      submission('2103', work('pay')),
      submission('2103', work('pay')),
      submission('10', work('pay')),
    ]);
    assert.equal(at('1001')?.base, 2);
    assert.equal(at('10')?.base, 2);
    assert.equal(at('0')?.base, 6);
    assert.deepEqual(totals.places, [
      { code: '0701', problem: 'split', submissions: 1 },
      { code: '10', problem: 'unknown', submissions: 1 },
      { code: '2103', problem: 'unknown', submissions: 2 },
    ]);
  });

  it('knows that an own suggestion is an answer, and that nothing is none', () => {
    const { at } = count([
      submission('1001', [{ question: 'work', own: 'Kantine' }]),
      submission('1001', [{ question: 'work', issues: [], own: '' }]),
      submission('1001', [{ question: 'work' }]),
      submission('1001', []),
    ]);
    assert.deepEqual(at('1001'), {
      area: '1001',
      question: 'work',
      base: 1,
      counts: { pay: 0, hours: 0, safety: 0 },
    });
  });

  it('leaves out answers that break the rules, and says how many', () => {
    const { at, totals } = count([
      submission('1001', work('pay', 'hours', 'safety')),
      submission('1001', [...work('pay', 'pay', 'flying'), { question: 'weather', issues: ['sun'] }]),
      submission('1001', [...work('hours'), ...work('safety')]),
      submission('1001', [{ question: 'weather', text: 'Sol' }]),
    ]);
    assert.deepEqual(at('1001'), {
      area: '1001',
      question: 'work',
      base: 2,
      counts: { pay: 1, hours: 1, safety: 0 },
    });
    assert.deepEqual([totals.tooMany, totals.unknownIssues, totals.unknownQuestions], [1, 1, 1]);
    assert.equal(totals.counted, 4);
  });

  it('counts each id once, from however many sources', () => {
    const one = submission('1001', work('pay'));
    const two = submission('1001', work('pay'));
    const { at, totals } = count([one, two, one, structuredClone(one)]);
    assert.equal(at('1001')?.base, 2);
    assert.deepEqual([totals.counted, totals.duplicates, totals.conflicts], [2, 2, []]);
  });

  it('finds ids that came with different answers, and counts without them the second time', () => {
    const one = submission('1001', work('pay'), { id: 'b' });
    const others = [
      { ...one, answers: work('hours') },
      { ...one, place: '1002' },
      { ...one, federation: 'nnn' },
      { ...one, hasty: true },
      { ...one, answers: [{ question: 'work', own: 'x' }] },
    ];
    for (const other of others) {
      const more = { federations: ['nnn'] };
      assert.deepEqual(count([one, other], more).totals.conflicts, ['b']);
      const { at, totals } = count([other, one, submission('1001', work('pay'))], {
        ...more,
        exclude: ['b'],
      });
      assert.equal(at('0')?.base, 1);
      assert.deepEqual([totals.excluded, totals.conflicts], [2, []]);
    }
    const a = { ...one, id: 'a' };
    assert.deepEqual(count([one, others[0]!, a, { ...a, place: '2001' }]).totals.conflicts, ['a', 'b']);
    const shuffled = [{ question: 'work', issues: ['hours', 'pay'] }];
    const same = [
      { ...one, answers: work('pay', 'hours') },
      { ...one, answers: shuffled },
    ];
    assert.deepEqual(count(same).totals.conflicts, []);
  });

  it('breaks down released federations by county and nationally, never by municipality', () => {
    const { rows, at } = count(
      [
        submission('1001', work('pay'), { federation: 'nnn' }),
        submission('1002', work('hours'), { federation: 'nnn' }),
        submission('2001', work('pay'), { federation: 'fff' }),
        submission('unstated', work('pay'), { federation: 'nnn' }),
        submission('1001', work('pay'), { federation: 'secret' }),
      ],
      { federations: ['nnn', 'fff', 'nnn'] },
    );
    assert.deepEqual(at('10', 'work', 'nnn')?.counts, { pay: 1, hours: 1, safety: 0 });
    assert.equal(at('0', 'work', 'nnn')?.base, 3);
    assert.equal(at('20', 'work', 'nnn')?.base, 0);
    assert.equal(at('20', 'work', 'fff')?.base, 1);
    assert.equal(at('0', 'work', 'fff')?.base, 1);
    assert.equal(at('0')?.base, 5);
    const federated = rows.filter(({ federation, question }) => federation && question === 'work');
    assert.deepEqual(
      federated.map(({ area, federation }) => [federation, area]),
      [
        ['fff', '0'],
        ['fff', '10'],
        ['fff', '20'],
        ['nnn', '0'],
        ['nnn', '10'],
        ['nnn', '20'],
      ],
    );
  });

  it('counts what the form suspects, or leaves it out where that has been decided', () => {
    const all = [
      submission('1001', work('pay'), { trap: 'http://spam' }),
      submission('1001', work('pay'), { hasty: true }),
      submission('1001', work('pay'), { trap: '', hasty: false }),
    ];
    const kept = count(all);
    assert.deepEqual([kept.at('0')?.base, kept.totals.suspects, kept.totals.withoutSuspects], [3, 2, 0]);
    const left = count(all, { withoutSuspects: true });
    assert.deepEqual([left.at('0')?.base, left.totals.suspects, left.totals.withoutSuspects], [1, 0, 2]);
  });

  it('counts one survey only, where it is told which', () => {
    const { at, totals } = count(
      [submission('1001', work('pay')), submission('1001', work('pay'), { survey: 'other' })],
      {
        survey: 's',
      },
    );
    assert.equal(at('0')?.base, 1);
    assert.equal(totals.otherSurvey, 1);
    const { survey: _, ...unnamed } = submission('1001', work('pay'));
    assert.equal(count([unnamed], { survey: 's' }).totals.counted, 1, 'an old table names no survey');
    assert.equal(count([unnamed, { ...unnamed, id: 'x', survey: 'other' }]).totals.counted, 2);
  });

  it('counts the same with texts and without, when it is told that there were some', () => {
    const full = [
      submission('1001', [{ question: 'work', own: 'Kantine' }]),
      submission('1001', [{ question: 'work', issues: ['pay'], own: 'Gym' }]),
      submission('1002', [...work('hours'), { question: 'idea', text: 'Buss' }]),
    ];
    const ticked = full.map(one => ({
      ...one,
      answers: one.answers.map(({ own, text, ...answer }) => ({
        ...answer,
        ...(own && { own: true as const }),
        ...(text && { text: true as const }),
      })),
    }));
    assert.deepEqual(count(ticked).rows, count(full).rows);
    assert.equal(count(ticked).at('0')?.base, 3);
    for (const all of [
      [...full, ...ticked],
      [...ticked, ...full],
      [...full, ...ticked, ...full],
    ]) {
      const texts: string[] = [];
      const { rows, totals } = count(all, { onText: ({ text }) => texts.push(text) });
      assert.deepEqual(rows, count(full).rows);
      assert.deepEqual([totals.counted, totals.conflicts], [3, []]);
      assert.deepEqual(texts, ['Kantine', 'Gym', 'Buss'], 'each text once, whatever came first');
    }
    const unmarked = full.map((one, i) => ({
      ...one,
      answers:
        i === 0
          ? ticked[0]!.answers
          : one.answers.flatMap(({ question, issues }) => (issues ? [{ question, issues }] : [])),
    }));
    assert.deepEqual(
      count([...unmarked, ...full, ...ticked]).totals.conflicts,
      [],
      'nor is it said, where the base has no need of it',
    );
    assert.deepEqual(count(unmarked).rows, count(full).rows);
    const marks = { ...full[0]!, answers: [{ question: 'work', text: true as const }] };
    assert.deepEqual(
      count([full[0]!, marks]).totals.conflicts,
      [full[0]!.id],
      'an own suggestion is no text',
    );
    const shouted = { ...full[0]!, answers: [{ question: 'work', own: 'KANTINE' }] };
    const onText = () => undefined;
    for (const all of [
      [ticked[0]!, full[0]!, shouted],
      [full[0]!, ticked[0]!, shouted],
    ])
      assert.deepEqual(count(all, { onText }).totals.conflicts, [full[0]!.id]);
  });

  it('does not stumble over what is no submission', () => {
    const odd = [
      undefined,
      null,
      7,
      'x',
      [],
      {},
      { id: '', answers: [] },
      { id: 7, answers: [] },
      { id: 'x' },
      { id: 'x', answers: {} },
      { id: 'x', answers: [], place: 301 },
    ];
    const further = [
      submission('1001', [null, 7, {}, { question: 7 }] as never),
      submission('1001', [{ question: 'work', issues: 'pay' }] as never),
      submission('1001', [{ question: 'work', issues: [null, 7, 'pay'], own: 7, text: {} }] as never),
      submission('1001', work('pay'), { federation: 7 }),
    ];
    const texts: WrittenText[] = [];
    const { at, totals } = count([...(odd as CountableSubmission[]), ...further], {
      federations: ['nnn'],
      onText: text => texts.push(text),
    });
    assert.equal(totals.malformed, odd.length);
    assert.equal(totals.counted, 4);
    assert.equal(at('1001')?.base, 2);
    assert.deepEqual(texts, []);
  });

  it('passes texts on, once each, with nothing but question and place', () => {
    const texts: WrittenText[] = [];
    const one = submission('0901', [
      { question: 'work', issues: ['pay'], own: 'Kantine' },
      { question: 'idea', text: 'Flere busser' },
      { question: 'work', own: '', text: '' },
    ]);
    const two = submission('unstated', [{ question: 'idea', text: 'Svømmehall' }], { federation: 'nnn' });
    const { rows } = count([one, one, two], { onText: text => texts.push(text) });
    assert.deepEqual(texts, [
      { question: 'work', kind: 'own', place: '1001', text: 'Kantine' },
      { question: 'idea', kind: 'text', place: '1001', text: 'Flere busser' },
      { question: 'idea', kind: 'text', text: 'Svømmehall' },
    ]);
    assert.doesNotMatch(JSON.stringify(rows), /Kantine|busser|hall/);
  });

  it('finds texts that differ in a letter under one id, where somebody gets them', () => {
    const one = submission('1001', [{ question: 'idea', text: 'Flere busser' }], { id: 'x' });
    const other = { ...one, answers: [{ question: 'idea', text: 'Flere bosser' }] };
    assert.deepEqual(count([one, other], { onText: () => undefined }).totals.conflicts, ['x']);
    const longer = { ...one, answers: [{ question: 'idea', text: 'Flere busser!' }] };
    assert.deepEqual(count([one, longer]).totals.conflicts, ['x']);
  });

  it('counts more than one batch, and goes on after being asked', () => {
    const counter = new Counter(setup);
    const all = Array.from({ length: 1000 }, (_, at) => submission(at % 2 ? '1001' : '2001', work('pay')));
    for (const one of all.slice(0, 300)) counter.add(one);
    assert.equal(counter.rows()[0]?.base, 300);
    for (const one of all) counter.add(one);
    assert.equal(counter.totals().counted, 1000);
    assert.equal(counter.totals().duplicates, 300);
    assert.deepEqual(counter.rows()[0]?.counts, { pay: 1000, hours: 0, safety: 0 });
  });

  it('gives the same rows in any order, split or doubled', () => {
    const answers = fc.uniqueArray(fc.constantFrom('pay', 'hours', 'safety', 'odd'), { maxLength: 4 });
    const one = fc.record({
      id: fc.uuid(),
      place: fc.constantFrom('1001', '1002', '2001', '0901', '0701', 'unstated'),
      federation: fc.constantFrom('nnn', 'secret'),
      issues: answers,
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 300 }),
        fc.infiniteStream(fc.nat()),
        (all, order) => {
          const submissions = all.map(({ issues, ...rest }) => ({ ...rest, answers: work(...issues) }));
          const doubled = [...submissions, ...structuredClone(submissions)]
            .map(item => ({ item, key: order.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
          const more = { federations: ['nnn'] };
          const first = count(submissions, more);
          const second = count(doubled, more);
          assert.deepEqual(second.rows, first.rows);
          assert.deepEqual(second.totals, { ...first.totals, duplicates: submissions.length });
          assert.deepEqual(first.rows, naive(submissions));
        },
      ),
      { numRuns: 300, seed: 1 },
    );
  });
});

/** Counting as one would do it by hand, to compare with. */
function naive(submissions: readonly CountableSubmission[]): RawResult[] {
  const current: Record<string, string> = { '1001': '1001', '1002': '1002', '2001': '2001', '0901': '1001' };
  const rows: RawResult[] = [];
  for (const { id: question, issues, maxPicks = Infinity } of setup.questions) {
    const row = (area: string, isIn: (place: string) => boolean, federation?: string) => {
      const answered = submissions.filter(one => {
        const picks = one.answers
          .filter(answer => answer.question === question)
          .flatMap(answer => answer.issues ?? []);
        const chosen = picks.filter(issue => issues.includes(issue)).length;
        return (
          isIn(current[one.place!] ?? '') &&
          (!federation || one.federation === federation) &&
          chosen > 0 &&
          chosen <= maxPicks
        );
      });
      const chose = (issue: string) =>
        answered.filter(one => one.answers.some(answer => answer.issues?.includes(issue))).length;
      const counts = Object.fromEntries(issues.map(issue => [issue, chose(issue)]));
      rows.push({ area, question, ...(federation && { federation }), base: answered.length, counts });
    };
    row('0', () => true);
    for (const county of ['10', '20']) row(county, place => place.startsWith(county));
    for (const code of ['1001', '1002', '2001']) row(code, place => place === code);
    row('0', () => true, 'nnn');
    for (const county of ['10', '20']) row(county, place => place.startsWith(county), 'nnn');
  }
  return rows;
}
