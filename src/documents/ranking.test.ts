import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Area, Result } from '../../data-schema/v1/types.ts';
import { lookupIn } from '../locales/catalogue.ts';
import { translate, type Message } from '../locales/message.ts';
import { topIssuesTexts } from '../locales/top-issues/index.ts';
import { differencesSay, figureSays, ranking } from './ranking.ts';
import { factsOf } from './ranking-facts.ts';

const example = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../data-schema/examples/area-${name}.json`, import.meta.url), 'utf8'),
  ) as Area;

const full = example('full');

/** The full example with the municipality's result of the first question replaced; `undefined` takes it away. */
function withOwn(own: Partial<Result> | undefined, change: Partial<Area> = {}): Area {
  const head = { area: '3201', question: 'arbeid' };
  const others = full.results.filter(each => each.area !== '3201' || each.question !== 'arbeid');
  const document = { ...full, ...change };
  return {
    ...document,
    results: [...(own ? [{ ...head, ...own } as Result] : []), ...(change.results ?? others)],
  };
}

const say = (message: Message) =>
  translate(message, 'nb', lookupIn([topIssuesTexts], 'nb'))
    .map(run => run.text)
    .join('')
    .replaceAll('\u00a0', ' ');
const first = (document: Area, federation?: string) => {
  const [question] = ranking(document, { federation }).questions;
  assert.ok(question);
  return question;
};
const row = (document: Area, issue: string) => {
  const found = first(document).rows.find(each => each.issue === issue);
  assert.ok(found);
  return found;
};
const published = (counts: Result['counts'], more: Partial<Result> = {}): Partial<Result> => ({
  state: 'published',
  base: 410,
  step: 5,
  percentStep: 1,
  counts,
  ...more,
});

describe('ranking', () => {
  it('ranks by count and computes percent from the published counts alone', () => {
    const { rows, heading, state } = first(full);
    assert.equal(say(heading), 'Dette valgte flest av medlemmene som svarte i Bærum');
    assert.equal(state, 'counted');
    assert.deepEqual(
      rows.slice(0, 3).map(({ rank, issue, figure }) => [rank, issue, say(figureSays(figure))]),
      [
        [1, 'faste-hele', '57 %'],
        [2, 'egne-ansatte', '41 %'],
        [3, 'lonn', '37 %'],
      ],
    );
  });

  it('sets the county and the country beside each issue', () => {
    const { references, rows } = first(full);
    assert.deepEqual(
      references.map(each => [say(each.label), each.base]),
      [
        ['Akershus', 8240],
        ['hele landet', 91204],
      ],
    );
    assert.deepEqual(
      rows[0]?.references.map(each => say(figureSays(each))),
      ['50 %', '54 %'],
    );
  });

  it('gives equal counts the same rank, in the order of the question', () => {
    const { rows } = first(withOwn(published({ lonn: 60, 'faste-hele': 60, 'egne-ansatte': 50 })));
    assert.deepEqual(
      rows.slice(0, 3).map(each => [each.rank, each.issue]),
      [
        [1, 'faste-hele'],
        [1, 'lonn'],
        [3, 'egne-ansatte'],
      ],
    );
  });

  it('gives no rank and no order where counts are suppressed', () => {
    const counts = {
      vold: { fewerThan: 10 },
      'faste-hele': { shareOver: 90 },
      kurs: { shareUnder: 10 },
      lonn: 40,
      uteliv: { fewerThan: 10 },
      likestilling: { shareUnder: 10 },
    };
    const { rows } = first(withOwn(published(counts, { base: 60, percentStep: 5 })));
    assert.deepEqual(
      rows.slice(0, 6).map(each => [each.rank, each.issue, say(figureSays(each.figure))]),
      [
        [undefined, 'faste-hele', 'over 90 %'],
        [2, 'lonn', '65 %'],
        [undefined, 'likestilling', 'under 10 %'],
        [undefined, 'kurs', 'under 10 %'],
        [undefined, 'vold', 'færre enn 10'],
        [undefined, 'uteliv', 'færre enn 10'],
      ],
    );
  });

  it('shows leading issues in the order of the question, without numbers or comparisons', () => {
    const { rows, state, references, notes } = first(
      withOwn({ state: 'leading', baseRange: [10, 29], leading: ['vold', 'faste-hele', 'lonn'] }),
    );
    assert.equal(state, 'leading');
    assert.deepEqual(
      rows.map(each => [each.issue, each.rank, each.figure.kind]),
      [
        ['faste-hele', undefined, 'leading'],
        ['lonn', undefined, 'leading'],
        ['vold', undefined, 'leading'],
      ],
    );
    assert.deepEqual(references, []);
    assert.match(notes.map(say).join(' '), /mellom 10 og 29 LO-medlemmer/);
  });

  it('falls back to the county, and says why in plain words', () => {
    const { shown, reasons, references } = first(withOwn({ state: 'below-threshold' }));
    assert.equal(shown.code, '32');
    assert.deepEqual(
      references.map(each => each.code),
      ['0'],
    );
    assert.deepEqual(reasons.map(say), [
      'For få medlemmer har svart i Bærum til at vi kan vise resultatet uten at noen kan bli kjent igjen.',
      'Her ser du i stedet hva medlemmene i Akershus valgte.',
    ]);
  });

  it('falls back to the group it was merged into before the county', () => {
    const places = [
      ...full.places,
      { code: 'g-vest', names: ['Asker og Bærum'], level: 'group', parent: '32', members: ['3201'] },
    ];
    const group: Result = { area: 'g-vest', question: 'arbeid', ...published({ lonn: 30 }) } as Result;
    const own = { state: 'merged', mergedInto: 'g-vest' };
    const { shown, reasons, references } = first(
      withOwn(own, { places, results: [...full.results.slice(2), group] }),
    );
    assert.equal(shown.code, 'g-vest');
    assert.match(
      reasons.map(say).join(' '),
      /lagt sammen med naboenes\. Her ser du i stedet .* i Asker og Bærum/,
    );
    assert.deepEqual(
      references.map(each => each.code),
      ['32', '0'],
    );
  });

  it('does not promise a larger area where there is none', () => {
    const country = example('country');
    const [question] = ranking({ ...country, results: [] }).questions;
    assert.deepEqual(
      question!.reasons.map(({ key }) => key),
      ['why.missing'],
    );
  });

  it('puts no difference into words where percent are in steps of five: fewer than a hundred have answered', () => {
    const counts = { 'faste-hele': 80, lonn: 40 };
    const document = withOwn(published(counts, { base: 100 }));
    assert.ok(row(document, 'faste-hele').differences.length > 0);
    const fewer = withOwn(published(counts, { base: 100, percentStep: 5 }));
    assert.deepEqual(row(fewer, 'faste-hele').differences, []);
  });

  it('falls back to the country when the county has nothing either', () => {
    const results = full.results.filter(each => each.area === '0');
    const { shown, reasons, heading } = first(withOwn({ state: 'no-answers' }, { results }));
    assert.equal(shown.code, '0');
    assert.equal(say(heading), 'Dette valgte flest av medlemmene som svarte i hele landet');
    assert.equal(say(reasons[0] as Message), 'Ingen medlemmer har svart i Bærum ennå.');
  });

  it('says so when there is nothing at all', () => {
    const { state, rows, reasons, notes } = first(withOwn({ state: 'not-asked' }, { results: [] }));
    assert.equal(state, 'none');
    assert.deepEqual([rows, notes], [[], []]);
    assert.deepEqual(reasons.map(say), [
      'Dette spørsmålet ble ikke stilt i Bærum.',
      'Vi har heller ikke et resultat for et større område å vise.',
    ]);
  });

  it('says that no issue stands out when few answered and none was chosen by five', () => {
    const { shown, reasons } = first(example('leading-none'));
    assert.equal(shown.code, '32');
    assert.match(say(reasons[0] as Message), /ingen saker peker seg ut/);
  });

  it('says why a federation has nothing, and shows everybody instead', () => {
    const [, second] = ranking(example('country'), { federation: 'forbund-b' }).questions;
    assert.equal(second?.shown.federation, '');
    assert.equal(
      say(second?.reasons[0] as Message),
      'Vi har ikke noe resultat for Prøveforbundet som kan vises.',
    );
  });

  it('paints every example, with a heading or a reason for each question', () => {
    for (const name of [
      'merged',
      'mid-base',
      'protected',
      'oslo',
      'xss',
      'long-texts',
      'newer-minor',
      'nynorsk',
    ]) {
      for (const { rows, reasons, heading } of ranking(example(name)).questions) {
        assert.ok(rows.length > 0 || reasons.length > 1, name);
        assert.notEqual(say(heading), '');
      }
    }
  });

  it('believes no base under the threshold, whatever its state says', () => {
    const leaked = { base: 7, counts: { lonn: 7 }, leading: ['lonn'], baseRange: [7, 7] };
    for (const state of ['published', 'below-threshold', 'protected', 'no-answers', 'not-asked', 'of-2031']) {
      const facts = factsOf(ranking(withOwn({ state, ...leaked }, { results: [] }))).join('\n');
      assert.doesNotMatch(facts, /\d %|\b7\b/, state);
    }
    assert.equal(row(withOwn(published({ lonn: 7 })), 'lonn').figure.kind, 'fewer');
  });

  it('lets pass what LO has published itself', () => {
    const { figure } = row(
      withOwn(published({ lonn: 7 }, { base: 82366, step: 1, source: 'lo.no, 2023' })),
      'lonn',
    );
    assert.deepEqual(figure, { kind: 'share', percent: 0, count: 7 });
  });

  it('puts differences into words from 100 answers on both sides and 5 points', () => {
    const words = (document: Area, issue: string) =>
      differencesSay(row(document, issue).differences).map(say);
    assert.deepEqual(words(full, 'faste-hele'), ['Valgt oftere enn i Akershus (50 %)']);
    assert.deepEqual(words(full, 'lonn'), []);
    const much = withOwn(published({ lonn: 205 }));
    assert.deepEqual(words(much, 'lonn'), ['Valgt oftere enn i Akershus (37 %) og i hele landet (37 %)']);
    const small = withOwn(published({ lonn: 50 }, { base: 95, percentStep: 5 }));
    assert.deepEqual(words(small, 'lonn'), []);
    // 41.5 beside 36.5 is shown as 42 beside 37, and differs by 4.97.
    const close = withOwn(published({ lonn: 415 }, { base: 1000 }));
    assert.equal(say(figureSays(row(close, 'lonn').figure)), '42 %');
    assert.deepEqual(words(close, 'lonn'), []);
    // Rounding has made 104 of 100, which is shown as 100 beside 96.
    const county = { ...published({ lonn: 96 }, { base: 100 }), area: '32', question: 'arbeid' } as Result;
    const capped = withOwn(published({ lonn: 104 }, { base: 100 }), { results: [county] });
    assert.equal(say(figureSays(row(capped, 'lonn').figure)), '100 %');
    assert.deepEqual(words(capped, 'lonn'), []);
  });

  it('says who answered, that several could be chosen, and that numbers are rounded', () => {
    assert.deepEqual(first(full).notes.map(say), [
      'Svar fra rundt 410 LO-medlemmer som valgte å delta. Ikke et representativt utvalg.',
      'Spørsmålet gikk til medlemmer av forbundene i LO.',
      'Man kunne velge flere, inntil 3.',
      'Derfor kan ikke prosentene legges sammen.',
      'Antall er avrundet til nærmeste 5.',
    ]);
  });

  it('says whose members could answer, where they were not those of all federations', () => {
    const who = (area: Area, federation?: string) =>
      first(area, federation)
        .notes.map(say)
        .find(text => text.startsWith('Spørsmålet'));
    assert.equal(who(example('members-of')), 'Spørsmålet gikk til medlemmer av Eksempelforbundet.');
    const country = { ...example('country'), membersOf: 'Prøveforbundet' };
    assert.equal(who(country), 'Spørsmålet gikk til medlemmer av Prøveforbundet.');
    assert.equal(who(country, 'forbund-a'), 'Spørsmålet gikk til medlemmer av Eksempelforbundet.');
  });

  it('compares federations nationally, where they have released their result', () => {
    const area = full.places[1] as Area['area'];
    const federations = [{ id: 'f1', name: 'Fagforeningen' }];
    const result = {
      ...published({ lonn: 100 }, { base: 200 }),
      area: '0',
      question: 'arbeid',
      federation: 'f1',
    };
    const country = { ...full, area, places: [], federations, results: [...full.results, result as Result] };
    assert.deepEqual(
      ranking(country).federations.map(each => say(each.name)),
      ['Fagforeningen'],
    );
    const { heading, references, rows } = first(country, 'f1');
    assert.equal(say(heading), 'Dette valgte flest av medlemmene i Fagforeningen som svarte');
    assert.deepEqual(
      references.map(each => say(each.label)),
      ['forbundene samlet'],
    );
    assert.deepEqual([rows[0]?.issue, rows[0]?.figure], ['lonn', { kind: 'share', percent: 50, count: 100 }]);
    assert.equal(ranking(country, { federation: 'nobody' }).federation, '');
    const local = { ...full, federations, results: [...full.results, { ...result, area: '3201' } as Result] };
    assert.deepEqual(ranking(local).federations, [], 'never by federation in a municipality');
  });

  it('W41: names an issue that the question lacks as unknown, and goes on', () => {
    const view = ranking(withOwn(published({ lonn: 100, ukjent: 50, __proto__x: 40 })));
    const titles = view.questions[0]?.rows.map(each => say(each.title)) ?? [];
    assert.ok(titles.includes('Ukjent sak (ukjent)'));
    assert.equal(view.odd.length, 2);
  });

  it('L6: numbers that make no sense are none', () => {
    const odd = { lonn: -5, kurs: 0.5, vold: 9999, uteliv: Infinity, 'faste-hele': 100 };
    const view = ranking(withOwn(published(odd)));
    const kinds = Object.fromEntries(
      view.questions[0]?.rows.map(each => [each.issue, each.figure.kind]) ?? [],
    );
    assert.deepEqual(
      ['lonn', 'kurs', 'vold', 'uteliv', 'faste-hele'].map(id => kinds[id]),
      ['none', 'none', 'none', 'none', 'share'],
    );
    assert.equal(view.odd.length, 4);
  });

  it('shows an issue without a number as such, and forgets retired ones', () => {
    const questions = full.questions.map(each => ({
      ...each,
      issues: each.issues?.map(issue => (issue.id === 'vold' ? { ...issue, retired: true } : issue)),
    }));
    const { rows } = first(withOwn(published({ lonn: 100 }), { questions }));
    assert.equal(rows.length, 11);
    assert.equal(say(figureSays(rows[1]?.figure ?? { kind: 'leading' })), 'ikke oppgitt');
  });
});
