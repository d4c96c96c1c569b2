import { describe, it, before } from 'node:test';
import assert from 'node:assert/strict';
import { percentOf } from '../../../data-schema/percent.ts';
import type { Area, Debate, Release, Survey, Words } from '../../../data-schema/v1/types.ts';
import { comparison } from '../../documents/compare.ts';
import { ranking } from '../../documents/ranking.ts';
import { checkSource } from '../checking/check.ts';
import { withFiles } from '../fixtures/read.ts';
import type { CheckedDebate } from '../model.ts';
import { COUNTIES, MUNICIPALITIES } from '../places/index.ts';
import { buildTree, type BuildOptions, type PaintedFile, type Painter } from './build.ts';
import { digestOf, type Tree } from './files.ts';

type Changes = Parameters<typeof withFiles>[0];

async function build(
  changes: Changes = {},
  options: Partial<BuildOptions> = {},
  files = withFiles(changes),
): Promise<Tree> {
  const { debate, problems } = await checkSource(files, { today: '2027-06-21', acknowledged: true });
  assert.ok(debate, problems[0]?.message);
  return buildTree(debate, { builtBy: 'test', ...options });
}

function read<T>(tree: Tree, path: string): T {
  const bytes = tree.get(path);
  assert.ok(bytes, `no ${path}`);
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}

const area = (tree: Tree, code: string) => read<Area>(tree, `areas/${code}.json`);
const add =
  (...rows: string[]) =>
  (text: string) =>
    `${text}${rows.map(row => `${row}\r\n`).join('')}`;

describe('the published tree', () => {
  let tree: Tree;
  before(async () => {
    tree = await build();
  });

  it('has a file for every area, words, debate, survey and release', () => {
    assert.equal([...tree.keys()].filter(path => /^areas\/[^.]+\.json$/.test(path)).length, 357 + 15 + 1 + 1);
    assert.deepEqual(
      [...tree.keys()].filter(path => !path.startsWith('areas/')),
      ['debate.json', 'release.json', 'survey.json'],
    );
    const debate = read<Debate>(tree, 'debate.json');
    for (const each of debate.areas) assert.ok(each.file === undefined || tree.has(each.file), each.code);
    const baerum = debate.areas.find(each => each.code === '3201');
    assert.deepEqual(baerum, {
      code: '3201',
      names: ['Bærum'],
      level: 'municipality',
      parent: '32',
      former: ['3024'],
      file: 'areas/3201.json',
      result: 'published',
      lists: 4,
      answered: 2,
    });
    const split = debate.areas.filter(each => each.former?.includes('1507')).map(each => each.code);
    assert.deepEqual(split, ['1508', '1580'], 'the split one asks');
  });

  it('keeps each answer with its reader, its words apart, and its history', () => {
    const { answers, assessments, words } = area(tree, '3201');
    assert.deepEqual(answers.heltid?.fjell, {
      position: 'partly',
      interpretedBy: 'LO i Eksempel',
      words: true,
      language: 'nn',
      date: '2027-05-13',
      source: 'Brev 13. mai',
    });
    assert.deepEqual(answers.heltid?.havne, {
      position: 'supports',
      words: true,
      language: 'nb',
      date: '2027-06-20',
      revised: '2027-06-20',
      revisions: 1,
    });
    assert.equal(answers.vikar?.fjell, undefined);
    assert.equal(assessments?.[0]?.by, 'Eksempel-LO i Bærum');
    assert.equal(words, 'https://example.org/debatt/areas/3201.words.json');
    const text = read<Words>(tree, 'areas/3201.words.json').words.heltid;
    assert.equal(text?.havne?.text, 'Vi har tenkt oss om.\nHele stillinger gir bedre tjenester.');
    assert.deepEqual(text?.havne?.revisions, [
      { position: 'opposes', date: '2027-05-12', reason: 'Årsmøtet vedtok nytt program' },
    ]);
  });

  it('can put the words inside', async () => {
    const inside = await build({}, { inlineWords: true });
    assert.equal(inside.has('areas/3201.words.json'), false);
    const { words } = area(inside, '3201');
    assert.ok(typeof words === 'object' && words.words.tips?.havne?.text === 'Havna.');
  });

  it('shows results by the rules for small groups, and no number under the threshold anywhere', () => {
    const own = (code: string) => area(tree, code).results.find(each => each.area === code);
    assert.deepEqual(own('3201')?.counts, { heltid: 230, laerlinger: 145, vikar: 85, kurs: 20 });
    assert.equal(own('3203')?.base, 45);
    assert.deepEqual(own('3205'), {
      area: '3205',
      question: 'arbeid',
      state: 'leading',
      baseRange: [10, 29],
      leading: ['heltid', 'laerlinger', 'vikar'],
    });
    assert.deepEqual(own('3226'), {
      area: '3226',
      question: 'arbeid',
      state: 'merged',
      mergedInto: 'g-indre',
    });
    assert.deepEqual(own('0')?.counts, { heltid: 44277, laerlinger: 38381, vikar: 18738, kurs: 12001 });
    assert.deepEqual(area(tree, '3201').suggestions, [
      { area: '3201', topic: 'Buss', count: 45, summary: 'Mange vil ha buss om kvelden.' },
    ]);
    assert.equal(area(tree, '3205').suggestions, undefined, 'four people wrote of it');
    const all = [...tree]
      .filter(([path]) => path.startsWith('areas/'))
      .map(([, bytes]) => new TextDecoder().decode(bytes));
    for (const raw of [
      '"heltid":231',
      '"heltid":31',
      '"base":412',
      '"base":47',
      '"base":17',
      '"base":7,',
      '"base":9,',
    ]) {
      assert.ok(
        all.every(text => !text.includes(raw)),
        raw,
      );
    }
  });

  it('a group that nobody has named is called so that a sentence can be read, in the language of the debate', async () => {
    const called = async (language: string, organisations = '') => {
      const built = await build({
        'grupper.csv': undefined,
        'resultat.csv': text => text.replace(/^g-indre.*\r\n/gm, ''),
        'debatt.csv': add(`språk;${language}`),
        'organisasjoner.csv': add(organisations),
      });
      const { mergedInto } = area(built, '3226').results.find(each => each.area === '3226')!;
      return area(built, mergedInto!).area.names;
    };
    assert.deepEqual(await called('bokmål'), ['de minste kommunene i Akershus']);
    assert.deepEqual(await called('nynorsk'), ['dei minste kommunane i Akershus']);
    assert.deepEqual(await called('engelsk'), ['the smallest municipalities in Akershus']);
    const local = 'lo-indre;LO i Indre Akershus;3226 3238';
    assert.deepEqual(await called('bokmål', local), ['de minste kommunene som LO i Indre Akershus dekker']);
    assert.deepEqual(await called('nynorsk', local), [
      'dei minste kommunane som LO i Indre Akershus dekkjer',
    ]);
  });

  it('figures of a federation stand in the files of their county and of the country, and in no other', async () => {
    const built = await build({
      'resultat.csv': add(
        ...['heltid', 'laerlinger', 'vikar', 'kurs'].map(issue => `0;arbeid;${issue};3000;9000;ef;`),
      ),
    });
    const found = [...built.keys()].flatMap(path => {
      const code = /^areas\/([^.]+)\.json$/.exec(path)?.[1];
      const those = code ? area(built, code).results.filter(each => each.federation) : [];
      return those.map(each => `${each.area} in ${code}`);
    });
    // A municipality's file falls back on the county's own figures: one federation there would be a handful of people.
    assert.deepEqual(found, ['0 in 0', '32 in 32']);
  });

  it('walks all 357 municipalities: results fall back and say why, answers never do', () => {
    const shownFrom = new Map<string, number>();
    for (const [code] of MUNICIPALITIES) {
      const document = area(tree, code);
      const [question] = ranking(document).questions;
      assert.ok(question && question.state !== 'none', `${code} shows nothing`);
      assert.ok(
        [code, 'g-indre', code.slice(0, 2), '0'].includes(question.shown.code),
        `${code} shows ${question.shown.code}`,
      );
      assert.equal(question.reasons.length > 0, question.shown.code !== code, `${code} says why`);
      shownFrom.set(question.shown.code, (shownFrom.get(question.shown.code) ?? 0) + 1);
      const view = comparison(document);
      const own = code === '3201' ? ['heltid', 'tips', 'vikar'] : [];
      assert.deepEqual(Object.keys(document.answers).sort(), own, `${code} has its own lists' answers alone`);
      if (code !== '3201')
        assert.ok(
          view.lead.some(({ key }) => key === 'lead.notAsked'),
          `${code} says that nobody was asked`,
        );
    }
    assert.equal(shownFrom.get('3201'), 1);
    assert.equal(shownFrom.get('g-indre'), 2);
    assert.equal(shownFrom.get('32'), 21 - 5, 'Akershus, but for those with figures and those in the group');
    assert.equal(shownFrom.get('0'), 357 - 21);
  });

  it('L6: only national results, one answer, everything under the threshold', async () => {
    const head = 'område;spørsmål;sak;valgt_av;antall_svarte;forbund;offentliggjort_kilde\r\n';
    const cases = {
      none: head,
      one: `${head}3201;arbeid;heltid;1;1;;\r\n`,
      zero: `${head}3201;arbeid;heltid;0;0;;\r\n`,
      small: `${head}3201;arbeid;heltid;4;9;;\r\n32;arbeid;heltid;5;9;;\r\n`,
    };
    const states = { none: undefined, one: 'below-threshold', zero: 'no-answers', small: 'below-threshold' };
    for (const [name, resultat] of Object.entries(cases)) {
      const small = await build({ 'resultat.csv': resultat });
      const text = [...small.values()].map(bytes => new TextDecoder().decode(bytes)).join('');
      assert.doesNotMatch(text, /NaN|Infinity|"base":\d,"step"/, name);
      const found = area(small, '3201').results.find(each => each.area === '3201');
      assert.equal(found?.state, states[name as keyof typeof states], name);
      assert.equal(small.has('areas/1103.json'), false, 'no national result, no files that show nothing');
    }
  });

  it('L9: a lowered threshold is recorded', async () => {
    const lowered = await build({ 'debatt.csv': add('terskler;5') });
    const { parameters } = read<Release>(lowered, 'release.json');
    assert.deepEqual(parameters, {
      rules: 'lo-small-groups/2',
      thresholds: { base: 5, difference: 100 },
      lowered: true,
    });
  });

  it('L12: the same bytes whatever the order of the files', async () => {
    const shuffled = await build({}, {}, new Map([...withFiles({})].toReversed()));
    assert.deepEqual([...shuffled.keys()], [...tree.keys()]);
    for (const [path, bytes] of tree) assert.deepEqual(shuffled.get(path), bytes, path);
  });

  it('an area that did not change keeps its digest when another one does', async () => {
    const changed = await build({
      'svar.csv': add('32;fylke;havne;ja;;;22.06.2027;;LO i Akershus;'),
      'debatt.csv': text => text.replace('21.06.2027', '22.06.2027'),
    });
    const [before, after] = [tree, changed].map(each => read<Release>(each, 'release.json').files);
    const differing = Object.keys(before ?? {}).filter(
      path => before?.[path]?.sha256 !== after?.[path]?.sha256,
    );
    assert.deepEqual(differing, ['areas/32.json', 'areas/32.words.json', 'debate.json']);
  });

  it('an area is of the day one of its lists was withdrawn, so that readers see it gone', async () => {
    const from = (day: string) => ({
      'lister.csv': (text: string) =>
        text.replace('gjelder_fra', 'gjelder_til').replace('#0b5394;2;;;;', `#0b5394;2;;;;${day}`),
    });
    const { updated, lists } = area(await build(from('21.06.2027')), '3201');
    assert.equal(updated, '2027-06-21');
    assert.equal(lists.find(({ id }) => id === 'havne')?.to, '2027-06-21');
    assert.equal(area(await build(from('01.03.2027')), '3201').updated, area(tree, '3201').updated);
  });

  it('an answer that was taken back has the day it was so, and no day of an answer', async () => {
    const taken = await build({
      'svar.csv': add('3201;vikar;havne;;;;20.06.2027;;;Lista trakk svaret'),
      'svarstatus.csv': text => text.replace(';1;;1;0', ';;;;'),
    });
    assert.deepEqual(area(taken, '3201').answers['vikar']?.['havne'], {
      revised: '2027-06-20',
      revisions: 1,
    });
  });

  it('says in every area that it is an extract, where it is one', async () => {
    assert.equal(area(tree, '3201').extract, undefined);
    const part = await build({ 'debatt.csv': add('utdrag;Bare noen står i kilden.') });
    assert.equal(area(part, '3201').extract, 'Bare noen står i kilden.');
  });

  it('an answer that the publisher had wrong says so with its day, and the area is of that day', async () => {
    const { answers, updated } = area(tree, '3201');
    assert.equal(answers['vikar']?.['havne']?.corrected, '2027-06-02');
    assert.equal(answers['heltid']?.['havne']?.corrected, undefined);
    assert.equal(updated, '2027-06-20');
    const later = await build({
      'endringer.csv': add(
        '21.06.2027;rettet;3201;havne;vikar;;Feil rad.',
        '21.06.2027;rettet;3207;;;;Ingenting.',
      ),
    });
    assert.equal(area(later, '3201').answers['vikar']?.['havne']?.corrected, '2027-06-21');
    assert.equal(area(later, '3201').updated, '2027-06-21');
    // Nothing of its own is published there, so there is nothing of that day.
    assert.equal(area(later, '3207').updated, area(tree, '3207').updated);
  });

  it('a list that has changed its answer since a correction has the last word', async () => {
    const revised = await build({
      'svar.csv': add('3201;vikar;havne;støtter;;;21.06.2027;;;Nytt program.'),
      'svarstatus.csv': text => text.replace(';1;;1;0', ';2;;0;0'),
    });
    const answer = area(revised, '3201').answers['vikar']?.['havne'];
    assert.equal(answer?.revised, '2027-06-21');
    assert.equal(answer?.corrected, undefined);
  });

  it('a correction that keeps the old answer as a row is told once, as a correction', async () => {
    const corrected = await build({
      'svar.csv': add('3201;vikar;havne;støtter;;;21.06.2027;;;Vi hadde lest feil rad.'),
      'svarstatus.csv': text => text.replace(';1;;1;0', ';2;;0;0'),
      'endringer.csv': add('21.06.2027;rettet;3201;havne;vikar;;Vi hadde lest feil rad.'),
    });
    const changes = read<Release>(corrected, 'release.json').changes.filter(
      change => change.standpoint === 'vikar' && change.date === '2027-06-21',
    );
    assert.deepEqual(
      changes.map(each => each.kind),
      ['corrected'],
    );
    const answer = area(corrected, '3201').answers['vikar']?.['havne'];
    assert.equal(answer?.revised, '2027-06-21');
    assert.equal(answer?.corrected, '2027-06-21');
    const words = read<Words>(corrected, 'areas/3201.words.json').words['vikar']?.['havne'];
    assert.deepEqual(words?.revisions, [
      { position: 'opposes', date: '2027-05-12', reason: 'Vi hadde lest feil rad.', corrected: true },
    ]);
  });

  it('what was wrongly told of a list’s sheet is marked as put right there, until the list replies anew', async () => {
    const replyOf = (tree: Tree) => area(tree, '3201').replies.find(({ list }) => list === 'havne');
    assert.equal(replyOf(tree)?.corrected, undefined);
    const told = await build({
      'endringer.csv': add('20.06.2027;rettet;3201;havne;;;Den hadde ikke takket nei.'),
    });
    assert.equal(replyOf(told)?.corrected, '2027-06-20');
    assert.equal(area(told, '3201').updated, '2027-06-20');
    assert.ok(area(told, '3201').replies.every(({ list, corrected }) => list === 'havne' || !corrected));
    const since = await build({
      'endringer.csv': add('02.05.2027;rettet;3201;havne;;;Den hadde ikke takket nei.'),
    });
    assert.equal(replyOf(since)?.corrected, undefined);
    // What was put right in a question or an answer is no mistake in what was told of the sheet.
    const answer = await build({ 'endringer.csv': add('20.06.2027;rettet;3201;havne;vikar;;Feil rad.') });
    assert.equal(replyOf(answer)?.corrected, undefined);
  });

  it('the day a mistake was put right is no day on which the list answered', async () => {
    const row = (day: string) => `3201;vikar;havne;støtter;;;${day};;;Vi hadde lest feil rad.`;
    const told = (day: string) => `${day};rettet;3201;havne;vikar;;Vi hadde lest feil rad.`;
    const totals = (text: string) => text.replace(';1;;1;0', ';2;;0;0');
    const [once, again, since] = await Promise.all([
      build({
        'svar.csv': add(row('19.06.2027')),
        'svarstatus.csv': totals,
        'endringer.csv': add(told('19.06.2027')),
      }),
      // The words alone were put right once more, in the row.
      build({
        'svar.csv': add(row('19.06.2027')),
        'svarstatus.csv': totals,
        'endringer.csv': add(told('19.06.2027'), told('20.06.2027')),
      }),
      build({
        'svar.csv': add(row('19.06.2027'), '3201;vikar;havne;nei;;;20.06.2027;;;Nytt program.'),
        'endringer.csv': add(told('19.06.2027')),
      }),
    ]);
    const of = (tree: Tree) => area(tree, '3201').answers['vikar']?.['havne'];
    assert.deepEqual([of(once)?.date, of(once)?.corrected], [undefined, '2027-06-19']);
    assert.deepEqual([of(again)?.date, of(again)?.corrected], [undefined, '2027-06-20']);
    assert.deepEqual([of(since)?.date, of(since)?.corrected], ['2027-06-20', undefined]);
    // Put right in the row itself: its day is the list's own, also where that is the same day.
    const inRow = await build({ 'endringer.csv': add(told('12.05.2027')) });
    assert.equal(of(inRow)?.date, '2027-05-12');
  });

  it('a correction is marked where nothing is left of the answer, and nothing is said in its place', async () => {
    const gone = await build({
      'svar.csv': text => text.replace(/^3201;vikar;havne;.*\r\n/m, ''),
      'svarstatus.csv': text => text.replace(';1;;1;0', ';1;;0;0'),
      'endringer.csv': add('21.06.2027;rettet;3201;havne;vikar;;Lista hadde ikke svart.'),
    });
    const document = area(gone, '3201');
    assert.deepEqual(document.answers['vikar']?.['havne'], { corrected: '2027-06-21' });
    const { rows, columns } = comparison(document);
    const cell = rows.find(({ id }) => id === 'vikar')?.cells.find(({ list }) => list === 'havne');
    assert.deepEqual([cell?.state, cell?.why], ['none', 'silent']);
    assert.deepEqual(cell?.change, { key: 'corrected', params: { date: '2027-06-21' } });
    const before = comparison(area(tree, '3201')).columns.find(({ id }) => id === 'havne')!.answered;
    assert.equal(columns.find(({ id }) => id === 'havne')?.answered, before - 1);
  });

  it('release.json has a digest of every other file, control totals and the changes', async () => {
    const release = read<Release>(tree, 'release.json');
    assert.deepEqual(
      Object.keys(release.files),
      [...tree.keys()].filter(path => path !== 'release.json'),
    );
    for (const [path, { sha256, bytes }] of Object.entries(release.files)) {
      assert.equal(sha256, await digestOf(tree.get(path)!), path);
      assert.equal(bytes, tree.get(path)!.length);
    }
    assert.equal(release.totals['answers.supports'], 1);
    assert.equal(release.totals['results.merged'], 2);
    assert.deepEqual(
      release.changes.map(each => each.kind),
      ['corrected', 'revised'],
    );
    assert.deepEqual(release.merged, [
      { area: '3226', into: 'g-indre' },
      { area: '3238', into: 'g-indre' },
    ]);
  });

  it('release.json says whose figures are hidden: a federation’s, where the county’s own are shown', async () => {
    const counties = COUNTIES.map(([code]) => code).filter(code => code !== '32' && code !== '33');
    const few = [['0', 50], ['32', 48], ['33', 2], ...counties.map(code => [code, 0])].map(
      ([code, n]) => `${code};arbeid;heltid;${n};${n};ef;`,
    );
    const built = await build({
      'resultat.csv': text => add(...few)(text.replace(/^32;.*;ef;\r\n/gm, '')),
    });
    const shown = area(built, '32').results.filter(each => each.area === '32');
    assert.deepEqual(
      shown.map(({ federation, state }) => [federation, state]),
      [
        [undefined, 'published'],
        ['ef', 'protected'],
      ],
    );
    assert.deepEqual(read<Release>(built, 'release.json').protected, [
      { area: '32', question: 'arbeid', federation: 'ef' },
    ]);
  });

  it('the survey has its window in Norwegian time, all municipalities and a digest', () => {
    const survey = read<Survey>(tree, 'survey.json');
    assert.equal(survey.opens, '2027-01-15T08:00:00+01:00');
    assert.equal(survey.closes, '2027-03-31T23:59:00+02:00');
    assert.deepEqual(survey.controller, { name: 'Eksempel-LO', contact: 'personvern@example.org' });
    assert.equal(survey.areas?.length, 357);
    assert.match(survey.digest ?? '', /^[0-9a-f]{64}$/);
    assert.equal(survey.collector, 'https://svar.example.org/');
  });

  it('C5: a choice that stands alone does so in the survey, and is an issue like any other elsewhere', async () => {
    const built = await build({
      'saker.csv': text =>
        text
          .split('\r\n')
          .map((row, i) => row && `${row};${i === 0 ? 'alene' : row.startsWith('ingen;') ? 'ja' : ''}`)
          .join('\r\n')
          .concat(
            `ingen;arbeid;Ingen av disse${';'.repeat(text.split('\r\n')[0]!.split(';').length - 3)};ja\r\n`,
          ),
    });
    const [work] = read<Survey>(built, 'survey.json').questions;
    assert.deepEqual(work!.exclusive, ['ingen']);
    assert.equal(work!.issues!.at(-1)!.id, 'ingen');
    assert.equal('exclusive' in read<Debate>(built, 'debate.json').questions[0]!, false);
  });

  it('painters add files, which are in the release too; two may not paint the same', async () => {
    const painter = {
      area: ({ area: { area: place } }: { area: Area }) => [
        [`names/${place.code}.txt`, place.names[0]!] as const,
      ],
    };
    const painted = await build({}, { painters: [painter] });
    assert.equal(new TextDecoder().decode(painted.get('names/3201.txt')), 'Bærum');
    assert.ok(read<Release>(painted, 'release.json').files['names/3201.txt']);
    await assert.rejects(build({}, { painters: [painter, painter] }), /Two painters/);
  });

  it('is attacked as it was written: a figure that a file has, and the results had not, stops it', async () => {
    const { debate } = await checkSource(withFiles({}));
    const file = (change: (results: Area['results']) => Area['results']) => ({
      async area({ area }: { area: Area }): Promise<PaintedFile[]> {
        if (area.area.code !== '3205') return [];
        return [['frozen/3205.json', `${JSON.stringify({ ...area, results: change(area.results) })}\n`]];
      },
    });
    const built = (painter: Painter) => buildTree(debate!, { builtBy: 'test', painters: [painter] });
    assert.ok((await built(file(results => results))).has('frozen/3205.json'));
    const told = (results: Area['results']) =>
      results.map(result =>
        result.area === '3205'
          ? { ...result, state: 'published', base: 17, step: 1, counts: { heltid: 9 } }
          : result,
      ) as Area['results'];
    await assert.rejects(built(file(told)), { name: 'DisclosureError', why: 'reveals' });
    const wrong = (results: Area['results']) =>
      results.map(result => (result.area === '32' ? { ...result, base: 30 } : result)) as Area['results'];
    await assert.rejects(built(file(wrong)), {
      name: 'DisclosureError',
      why: 'contradicts',
      places: ['arbeid'],
    });
  });

  it('gives painters what is published, and nothing that was counted', async () => {
    const { debate } = await checkSource(withFiles({}));
    assert.ok([...debate!.areas.values()].some(({ results }) => results.length > 0));
    const given: CheckedDebate[] = [];
    const painter: Painter = {
      area: painted => (given.push(painted.debate), []),
      debate: (_, whole) => (given.push(whole), []),
    };
    await buildTree(debate!, { builtBy: 'test', painters: [painter] });
    assert.ok(given.length > 2);
    for (const { areas } of given)
      assert.ok([...areas.values()].every(({ results }) => results.length === 0));
  });

  it('stops where a table or page says how many, and the data does not', async () => {
    const { debate } = await checkSource(withFiles({}));
    const built = (path: string, text: (area: Area) => string) =>
      buildTree(debate!, {
        builtBy: 'test',
        painters: [{ area: ({ area }) => (area.area.code === '3201' ? [[path, text(area)]] : []) }],
      });
    const stray = (path: string) => ({ name: 'DisclosureError', why: 'reveals', places: [path] });
    const result = area(tree, '3201').results.find(each => each.area === '3201')!;
    const { base = 0, counts } = result;
    const count = Object.values(counts ?? {}).find(cell => typeof cell === 'number')!;
    const percent = percentOf(count, result)!;
    const table = (people: number, share: number, of: number) =>
      `Spørsmål;;;;;;Antall;Prosent;;Antall som svarte;;;\r\nA;1;B;Bærum;3201;;${people};${share};;${of};;;\r\n`;
    assert.ok(await built('areas/3201.csv', () => table(count, percent, base)));
    for (const wrong of [
      table(count + 1, percent, base),
      table(count, percent + 1, base),
      table(count, percent, 7),
    ])
      await assert.rejects(
        built('areas/3201.csv', () => wrong),
        stray('areas/3201.csv'),
      );
    // A column more, and nobody would look at any figure.
    await assert.rejects(
      built('areas/3201.csv', () => table(count, percent, base).replaceAll(';;;\r', ';;;;\r')),
      stray('areas/3201.csv'),
    );
    const page = (people: string, share: number) =>
      `<p>Side 99 av 123</p><table class="figures"><tr><td class="rank">1</td><td class="n">${share}\u00a0% <small>(${people})</small></td></tr></table>`;
    assert.ok(await built('pages/3201.nn.html', () => page(String(count), percent)));
    for (const wrong of [
      page(String(count + 1), percent),
      page(String(count), percent + 1),
      page('1\u00a0234', percent),
      page(String(count), percent).replace('"n"', '"figure"'),
    ])
      await assert.rejects(
        built('pages/3201.nn.html', () => wrong),
        stray('pages/3201.nn.html'),
      );
  });
});
