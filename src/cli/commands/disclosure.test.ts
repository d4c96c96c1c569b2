import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Area, Release } from '../../../data-schema/v1/types.ts';
import { MUNICIPALITIES } from '../../publishing/places/index.ts';
import { tellOn } from '../testing/command.ts';

/** What protects small groups, seen from outside: what the commands write, refuse and record. */

const folder = mkdtempSync(join(tmpdir(), 'lo-disclosure-'));
after(() => rmSync(folder, { recursive: true }));
const at = (...parts: string[]) => join(folder, ...parts);
const whole = fileURLToPath(new URL('../../publishing/fixtures/hel-debatt', import.meta.url));

const medlemsdebatt = (...args: string[]) => tellOn(new Date('2027-06-21T10:00:00Z'), args);

/** The whole debate with some of its tables written anew, or (where null) left out. */
function source(name: string, tables: Record<string, string | null | ((text: string) => string)>): string {
  const path = at(name);
  cpSync(whole, path, { recursive: true });
  for (const [table, change] of Object.entries(tables)) {
    const file = join(path, `${table}.csv`);
    if (change === null) rmSync(file);
    else if (typeof change === 'string') writeFileSync(file, change);
    else writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
  return path;
}

/** The table `resultat` of one issue: area, how many chose it, how many answered, and where that is published. */
function resultat(
  ...rows: (readonly [area: string, chose: number, answered: number, source?: string])[]
): string {
  const lines = rows.map(([area, chose, answered, from = '']) =>
    [area, 'arbeid', 'heltid', chose, answered, '', from].join(';'),
  );
  return ['område;spørsmål;sak;valgt_av;antall_svarte;forbund;offentliggjort_kilde', ...lines, ''].join(
    '\r\n',
  );
}

const read = <T>(...path: string[]) => JSON.parse(readFileSync(at(...path), 'utf8')) as T;
const own = (tree: string, code: string) =>
  read<Area>(tree, 'areas', `${code}.json`).results.find(({ area }) => area === code);
const topics = (tree: string, code: string) =>
  read<Area>(tree, 'areas', `${code}.json`)
    .suggestions?.filter(({ area }) => area === code)
    .map(({ topic, count }) => [topic, count]);
/** Whether any file of a tree has these words. */
const said = (tree: string, words: string) =>
  readdirSync(at(tree), { recursive: true, encoding: 'utf8' }).some(
    path => /\.\w+$/.test(path) && readFileSync(at(tree, path), 'utf8').includes(words),
  );
const elsewhere = 'https://example.org/resultat';
/** 55 in the county, 47 and 8 in its municipalities, nobody in the others: the 8 could be had by subtracting. */
const county = ['32', 24, 55] as const;
const large = ['3201', 20, 47] as const;
const rest = [
  ['3203', 4, 8],
  ...MUNICIPALITIES.map(([code]) => [code, 0, 0] as const).filter(([code]) => /^32(?!0[13])/.test(code)),
] as const;

describe('small groups, from tables to files', () => {
  it('build: one more municipality is hidden where the county minus the others would tell the last one', async () => {
    const tables = source('skjult', {
      resultat: resultat(county, large, ...rest),
      forslag: null,
    });
    const done = await medlemsdebatt('build', tables, '--out', at('tre'), '--only-json');
    assert.equal(done.code, 0, done.said);
    assert.equal(own('tre', '32')?.base, 55);
    assert.equal(own('tre', '3203')?.state, 'below-threshold');
    assert.deepEqual(own('tre', '3201'), { area: '3201', question: 'arbeid', state: 'protected' });
  });

  it('build: the attacker stops figures that were published elsewhere and give a small group away', async () => {
    const told = resultat([...county, elsewhere], [...large, elsewhere], ...rest);
    const tables = source('avslørt', { resultat: told, forslag: null });
    const done = await medlemsdebatt('build', tables, '--out', at('aldri'), '--only-json');
    assert.equal(done.code, 2);
    assert.match(done.said, /kan finne ut hva noen få har svart. Ingenting er skrevet.*\n {2}3203 arbeid/);
    assert.doesNotMatch(done.said.slice(done.said.indexOf('Tallene kan')), /\b(8|47|55)\b/);
    assert.equal(existsSync(at('aldri')), false);
  });

  it('build: the attacker stops a published tree in which somebody has written more than was protected', async () => {
    const tables = source('igjen', { resultat: null, forslag: null });
    const again = () =>
      medlemsdebatt('build', tables, '--out', at('nytt'), '--results', at('tre'), '--only-json');
    assert.equal((await again()).code, 0);
    const file = at('tre', 'areas', '3201.json');
    const area = read<Area>('tre', 'areas', '3201.json');
    const exact = { base: 47, step: 1, percentStep: 5, counts: { heltid: 20 }, state: 'published' };
    const results = area.results.map(one => (one.area === '3201' ? { ...one, ...exact } : one));
    writeFileSync(file, JSON.stringify({ ...area, results }));
    const done = await again();
    assert.equal(done.code, 2, done.said);
    assert.match(done.said, /3201 arbeid/);
  });

  it('build: a published tree whose figures contradict each other is refused, and does not silence the attacker', async () => {
    const tables = source('motsagt-tre', { resultat: null, forslag: null });
    cpSync(at('tre'), at('endret'), { recursive: true });
    const file = at('endret', 'areas', '32.json');
    const area = read<Area>('endret', 'areas', '32.json');
    const results = area.results.map(one => (one.area === '32' ? { ...one, base: 30 } : one));
    writeFileSync(file, JSON.stringify({ ...area, results }));
    const municipality = read<Area>('endret', 'areas', '3201.json');
    const more = { base: 300, step: 5, percentStep: 1, counts: { heltid: 200 }, state: 'published' };
    writeFileSync(
      at('endret', 'areas', '3201.json'),
      JSON.stringify({
        ...municipality,
        results: municipality.results.map(one => (one.area === '3201' ? { ...one, ...more } : one)),
      }),
    );
    const done = await medlemsdebatt(
      'build',
      tables,
      '--out',
      at('aldri'),
      '--results',
      at('endret'),
      '--only-json',
    );
    assert.equal(done.code, 2, done.said);
    assert.match(done.said, /motsier hverandre.*Ingenting er skrevet[^]*\n {2}arbeid/);
    assert.equal(existsSync(at('aldri')), false);
  });

  it('build: figures that contradict each other are refused, by question', async () => {
    const tables = source('motsagt', { resultat: resultat(['32', 9, 40], ['3201', 20, 47]), forslag: null });
    const done = await medlemsdebatt('build', tables, '--out', at('aldri'), '--only-json');
    assert.equal(done.code, 2);
    assert.match(done.said, /motsier hverandre.*Ingenting er skrevet[^]*\n {2}arbeid/);
    const machine = await medlemsdebatt('build', tables, '--out', at('aldri'), '--only-json', '--json');
    const { ok, message } = JSON.parse(machine.said) as { ok: boolean; message: string };
    assert.equal(ok, false);
    assert.equal(`${message}\n`, done.said, 'a program that asked for JSON is told the same as people are');
  });

  it('the table forslag comes out under the same thresholds; below the country the words of few stay out', async () => {
    // That a municipality has a row at all says that somebody there wrote it, so «færre enn 10» is too much there.
    const rows = ['3201;Ni;9;Om de ni.', '3201;Ti;10;', '32;Fire;4;', '3201;Tretten;13;', '0;Åtte;8;'];
    const forslag = ['område;tema;antall;sammendrag', ...rows, '0;Bare landet;13;', ''].join('\r\n');
    const tables = source('forslag', { resultat: resultat(['3201', 200, 400]), forslag });
    const done = await medlemsdebatt('build', tables, '--out', at('temaer'), '--only-json');
    assert.equal(done.code, 0, done.said);
    assert.deepEqual(topics('temaer', '3201'), [
      ['Ti', 10],
      ['Tretten', 15],
    ]);
    assert.equal(topics('temaer', '32'), undefined);
    assert.deepEqual(topics('temaer', '0'), [
      ['Åtte', { fewerThan: 10 }],
      ['Bare landet', 13],
    ]);
    for (const words of ['"Ni"', 'Om de ni', '"Fire"']) assert.equal(said('temaer', words), false, words);
    for (const line of [2, 4])
      assert.match(
        done.said,
        new RegExp(`forslag\\.csv, rad ${line},.*: Raden blir ikke vist: færre enn 10 har`),
      );
  });

  it('no suggestion comes from where few have answered, or where what was answered is hidden', async () => {
    const rows = ['3203;Gymsal;12;Gymsalen på Vik.', '3201;Ferje;14;Ferja.', '32;Buss;11;', ''];
    const forslag = ['område;tema;antall;sammendrag', ...rows].join('\r\n');
    const tables = source('forslag-vernet', { resultat: resultat(county, large, ...rest), forslag });
    const done = await medlemsdebatt('build', tables, '--out', at('vernet'), '--only-json');
    assert.equal(done.code, 0, done.said);
    assert.deepEqual(topics('vernet', '32'), [['Buss', 10]]);
    assert.match(done.said, /rad 2,.*færre enn 10 har svart på undersøkelsen her/);
    assert.equal(own('vernet', '3201')?.state, 'protected');
    assert.match(done.said, /forslag vises ikke i 3201, for der er det vernet hva medlemmene svarte/);
    for (const words of ['Gymsal', 'Ferje', 'Ferja']) assert.equal(said('vernet', words), false, words);
    const again = source('forslag-igjen', { resultat: null, forslag });
    const from = ['--results', at('vernet'), '--only-json', '--json'];
    const standing = await medlemsdebatt('build', again, '--out', at('vernet2'), ...from);
    assert.equal(standing.code, 0, standing.said);
    assert.match(standing.said, /"hiddenSuggestions":\["3201","3203"\]/);
    for (const words of ['Gymsal', 'Ferje', 'Ferja']) assert.equal(said('vernet2', words), false, words);
  });

  it('L10: a suggestion with what could say whose it is is refused, by row and column', async () => {
    const rows = [
      '0;Skole;12;Ring Kari på 912 34 567.;',
      '0;Vei til kari@example.org;11;;',
      '0;Bad;10;;01010112356',
    ];
    const text = ['område;tema;antall;sammendrag;sammendrag_nn', ...rows, '0;Buss;10;I 2023-2027.;', ''];
    const tables = source('forslag-person', { forslag: text.join('\r\n') });
    const done = await medlemsdebatt('build', tables, '--out', at('aldri'), '--only-json');
    assert.equal(done.code, 2);
    assert.match(done.said, /forslag\.csv, rad 2, kolonne sammendrag: Det ser ut til å stå et telefonnummer/);
    assert.match(done.said, /forslag\.csv, rad 3, kolonne tema: .*en e-postadresse/);
    assert.match(done.said, /forslag\.csv, rad 4, kolonne sammendrag_nn: .*et (fødselsnummer|langt tall)/);
    assert.match(done.said, /3 feil/);
    assert.equal(existsSync(at('aldri')), false);
  });

  it('L8: no topic of forslag tells of the few elsewhere when the country and a municipality are compared', async () => {
    const rows = ['0;Rundes av;13;', '3201;Rundes av;13;', '3201;utelates ;11;Om busser.', '0;Utelates;12;'];
    const forslag = ['område;tema;antall;sammendrag', ...rows, ''].join('\r\n');
    const tables = source('forslag2', { resultat: resultat(['3201', 200, 400]), forslag });
    const done = await medlemsdebatt('build', tables, '--out', at('temaer2'), '--only-json');
    assert.equal(done.code, 0, done.said);
    assert.deepEqual(topics('temaer2', '0'), [
      ['Rundes av', 15],
      ['Utelates', 10],
    ]);
    assert.deepEqual(topics('temaer2', '3201'), [['Rundes av', 15]]);
    const told = await medlemsdebatt('check', tables);
    assert.match(told.said, /forslag\.csv, rad 4.*Temaet blir ikke vist i 3201/);
    const twice = source('forslag3', {
      forslag: 'område;tema;antall;\r\n3201;Buss;11;\r\n3201;Buss;12;\r\n',
    });
    assert.match((await medlemsdebatt('check', twice)).said, /Temaet «Buss» står to ganger for 3201/);
  });

  it('L9: a threshold of 5-9 needs --i-understand and stands in release.json; under 5 nothing helps', async () => {
    const withThreshold = (threshold: number) =>
      source(`terskel-${threshold}`, { debatt: text => `${text}terskler;${threshold}\r\n` });
    const build = (threshold: number, ...more: string[]) =>
      medlemsdebatt('build', withThreshold(threshold), '--out', at('lavt'), '--only-json', ...more);
    for (const threshold of [5, 9]) assert.match((await build(threshold)).said, /--i-understand/);
    assert.equal((await build(4, '--i-understand')).code, 2);
    assert.equal(existsSync(at('lavt')), false);
    assert.equal((await build(9, '--i-understand')).code, 0);
    const { thresholds, lowered } = read<Release>('lavt', 'release.json').parameters;
    assert.deepEqual([thresholds.base, lowered], [9, true]);
    assert.equal((await build(10)).code, 0);
    assert.equal('lowered' in read<Release>('lavt', 'release.json').parameters, false);
  });

  it('aggregate --internal marks every page, and asks search engines to leave it alone; without it none', async () => {
    const tables = source('internt', {
      resultat: null,
      forslag: null,
      debatt: text => text.replace(/oppdiktet.*\r?\n/, ''),
    });
    const answers = Array.from({ length: 60 }, (_, i) => ({
      id: `svar-${i}`,
      place: i < 20 ? '3201' : '0301',
      answers: [{ question: 'arbeid', issues: [i % 2 ? 'heltid' : 'kurs'] }],
    }));
    writeFileSync(at('svar.ndjson'), answers.map(one => `${JSON.stringify(one)}\n`).join(''));
    const from = ['aggregate', tables, '--from', at('svar.ndjson')];
    const inside = await medlemsdebatt(...from, '--out', at('inne'), '--counts', at('a'), '--internal');
    assert.equal(inside.code, 0, inside.said);
    const outside = await medlemsdebatt(...from, '--out', at('ute'), '--counts', at('a'));
    assert.equal(outside.code, 0, outside.said);
    const names = readdirSync(at('inne'), { recursive: true, encoding: 'utf8' }).sort();
    const pages = names.filter(name => name.endsWith('.html'));
    assert.ok(pages.length > 300);
    for (const page of pages) {
      const text = readFileSync(at('inne', page), 'utf8');
      assert.match(text, /<meta name="robots" content="noindex">/, page);
      assert.match(
        text,
        /Til behandling – (ikke offentlig|ikkje offentleg)|For discussion – not public/,
        page,
      );
      const open = readFileSync(at('ute', page), 'utf8');
      assert.doesNotMatch(open, /noindex|Til behandling|For discussion/, page);
    }
    for (const name of names.filter(each => /^areas.\d+\.json$/.test(each))) {
      assert.deepEqual(read<Area>('inne', name).results, read<Area>('ute', name).results, name);
    }
  });
});
