import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { Area } from '../../../data-schema/v1/types.ts';
import { add, check, of, swap, told } from '../fixtures/told.ts';
import { buildTree } from '../tree/build.ts';
import type { CheckResult } from './check.ts';

async function areaOf({ debate, problems }: CheckResult, code: string): Promise<Area> {
  assert.ok(debate, problems[0]?.message);
  const tree = await buildTree(debate, { builtBy: 'test' });
  return JSON.parse(new TextDecoder().decode(tree.get(`areas/${code}.json`))) as Area;
}

/** A council sits until the election, and some of its lists do not stand again. */
describe('representatives in a council', () => {
  it('of a list that stands elsewhere count in the total, and are told', async () => {
    const result = await check({
      'mandater.csv': () => 'område;parti;mandater;periode\n3203;havne;30;2023-2027\n3203;skog;5;2023-2027\n',
    });
    assert.match(
      told(result, 'seats-not-standing'),
      /mandater\.csv \| 3 \| parti \| «skog» \(Felleslista Skog og Vann\) stiller ikke i 3203 .* med i det samlede tallet/,
    );
    assert.equal(result.counts.errors, 0);
    const { seats } = await areaOf(result, '3203');
    assert.deepEqual(seats, { term: '2023-2027', total: 35, lists: { havne: 30 } });
  });

  it('of lists that stand nowhere are «andre»', async () => {
    const gone = await check({ 'mandater.csv': add('3201;GL;5;2023-2027') });
    assert.match(
      told(gone, 'unknown-list'),
      /mandater\.csv \| 5 \| parti \| Fant ikke partiet «GL»\. .*Stiller lista ikke til valg lenger, skriver du «andre»/,
    );
    for (const word of ['andre', 'Andre lister', 'andre listar']) {
      const result = await check({ 'mandater.csv': add(`3201;${word};5;2023-2027`) });
      const { seats } = await areaOf(result, '3201');
      assert.deepEqual([seats?.total, seats?.lists], [56, { havne: 21, fjell: 17, skog: 13 }]);
    }
    const twice = await check({ 'mandater.csv': add('3201;andre;5;2023-2027', '3201;Andre;2;2023-2027') });
    assert.match(told(twice, 'duplicate-row'), /Legg sammen mandatene i én rad/);
  });

  it('of a list that is called so are its own', async () => {
    const result = await check({
      'lister.csv': add('andre;Andre;;;;3201;;;'),
      'mandater.csv': add('3201;andre;5;2023-2027'),
    });
    assert.equal((await areaOf(result, '3201')).seats?.lists['andre'], 5);
  });

  it('of the whole country, where nobody was asked, count in the total alone', async () => {
    const result = await check({ 'mandater.csv': add('0;havne;60;2025-2029') });
    assert.deepEqual((await areaOf(result, '0')).seats, { term: '2025-2029', total: 60, lists: {} });
  });
});

describe('what the sender thinks of an answer', () => {
  const assess = (row: string) => ({ 'vurdering.csv': add(row) });

  it('is about a list that stands there and a standpoint that was sent there', async () => {
    assert.match(
      told(await check(assess('32;heltid;skog;Ikke bra.;LO;15.06.2027')), 'list-not-in-area'),
      /vurdering\.csv \| 3 \| parti \| «skog» .* stiller ikke i 32/,
    );
    assert.match(
      told(await check(assess('32;tips;havne;Ikke bra.;LO;15.06.2027')), 'standpoint-not-in-area'),
      /vurdering\.csv \| 3 \| standpunkt/,
    );
  });

  it('is not left out without a word where nobody was asked', async () => {
    const result = await check(assess('3207;heltid;havne;Ikke bra.;LO;15.06.2027'));
    assert.match(
      told(result, 'area-not-asked'),
      /vurdering\.csv \| 3 \| område \| Listene i 3207 er ikke spurt.*\| Rett området, eller slett raden/,
    );
  });

  it('is told to be outdated where the answer has been changed or put right since, and not before', async () => {
    const about = (day: string) => ({
      ...assess(`3201;heltid;havne;Bra.;LO;${day}`),
      'endringer.csv': add('20.06.2027;rettet;3201;fjell;heltid;;Feil rad.'),
    });
    const lines = of(await check(about('13.05.2027')), 'outdated-assessment').map(
      ({ row, column, message }) => `${row} ${column} ${message}`,
    );
    assert.equal(lines.length, 2);
    assert.match(
      lines[0]!,
      /^2 dato Svaret fra «fjell» .* på «heltid» i 3201 er endret eller rettet 2027-06-20, /,
    );
    assert.match(lines[1]!, /^3 dato Svaret fra «havne»/);
    assert.deepEqual(
      of(await check(about('21.06.2027')), 'outdated-assessment').map(({ row }) => row),
      [2],
    );
    assert.deepEqual(of(await check(), 'outdated-assessment'), []);
  });
});

describe('a list that refers to others', () => {
  it('is told where it would be shown to refer to itself', async () => {
    const refers = (to: string) =>
      check({ 'svarstatus.csv': swap('Programmet på havnepartiet.example.org', to) });
    for (const name of ['havne', 'HAVNE', 'Havnepartiet'])
      assert.match(
        told(await refers(name), 'refers-to-itself'),
        /svarstatus\.csv \| 6 \| viser_til \| Leserne ser at Havnepartiet viser til Havnepartiet\. \| .*«Havnepartiet sentralt»/,
      );
    for (const name of ['fjell', 'Havnepartiet sentralt'])
      assert.deepEqual(of(await refers(name), 'refers-to-itself'), []);
  });
});

describe('what a cell with several names has', () => {
  it('is held to the length of each', async () => {
    const long = 'x'.repeat(201);
    const result = await check({
      'debatt.csv': add(`avsender;LO i Drammen;`, `avsender;${long} https://example.org/`),
      'lister.csv': swap('Skogpartiet, Vannpartiet', `Skogpartiet, ${long}`),
    });
    assert.deepEqual(
      of(result, 'too-long').map(({ file, row, column }) => [file, row, column]),
      [
        ['debatt.csv', 23, 'avsender'],
        ['lister.csv', 5, 'partier_i_lista'],
      ],
    );
  });

  it('the source of the order keeps its colons', async () => {
    for (const [cell, source] of [
      ['offisiell: Se https://valg.no/lister', 'Se https://valg.no/lister'],
      ['offisiell (vedtak 3: mai)', 'vedtak 3: mai'],
      ['offisiell: vedtak (3. mai)', 'vedtak (3. mai)'],
      ['offisiell ( )', undefined],
    ] as const) {
      const { debate } = await check({
        'debatt.csv': swap('loddtrekning: Protokoll 3. mars 2027', cell),
      });
      assert.equal(debate?.order?.source, source, cell);
    }
  });
});
