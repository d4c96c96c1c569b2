import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Area, Release } from '../../../data-schema/v1/types.ts';
import { stored } from '../../collector/rules.ts';
import { SqliteStore } from '../../collector/sqlite-store.ts';
import { entry, submission } from '../../collector/testing/answers.ts';
import { layUncounted, tellOn } from '../testing/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'lo-aggregate-'));
after(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
/** What was counted for a tree, with an ending of its own: a new one beside another is asked about. */
const secret = (tree: string) => at(`telling.${tree}`);
const source = layUncounted(at('kilde'));

let now = '2027-06-01T10:00:00Z';
const tell = (...args: string[]) => tellOn(new Date(now), args);
const aggregate = (from: string, out: string, ...more: string[]) =>
  tell('aggregate', source, '--from', at(from), '--out', at(out), '--counts', secret(out), ...more);

/** Answers in numbers: place and how many; every third picks something else. */
function answers(places: Record<string, number>) {
  return Object.entries(places).flatMap(([place, n]) =>
    Array.from({ length: n }, (_, i) => ({
      id: randomUUID(),
      place,
      answers: [
        {
          question: 'arbeid',
          issues: i % 3 ? ['heltid', 'kurs'] : ['laerlinger'],
          own: `eget ${place} ${i}`,
        },
      ],
    })),
  );
}

const everybody = answers({
  '3201': 240,
  '3203': 120,
  '3205': 60,
  '3212': 4,
  '3220': 8,
  '0301': 300,
  '3024': 20,
  '1507': 3,
  unstated: 15,
});
const lines = (list: object[]) => list.map(each => `${JSON.stringify(each)}\n`).join('');
writeFileSync(at('svar.ndjson'), lines(everybody));

const area = (tree: string, code: string) =>
  JSON.parse(readFileSync(at(`${tree}/areas/${code}.json`), 'utf8')) as Area;
const own = (tree: string, code: string) => area(tree, code).results.find(result => result.area === code);
const bytes = (tree: string) =>
  Object.fromEntries(
    readdirSync(at(tree), { recursive: true, encoding: 'utf8' })
      .filter(name => statSync(at(`${tree}/${name}`)).isFile())
      .map(name => [name, readFileSync(at(`${tree}/${name}`), 'latin1')]),
  );

describe('medlemsdebatt aggregate', () => {
  it('counts to a published tree: places of any year, small municipalities together, nothing said of the few', async () => {
    const done = await aggregate('svar.ndjson', 'tre');
    assert.equal(done.code, 0, done.said);
    assert.match(done.said, /770 svar er talt med/);
    assert.equal(own('tre', '0')!.base, 770);
    assert.equal(own('tre', '3201')!.base, 260, 'the answers from 3024 are those of 3201');
    assert.match(done.said, /3 har en kommune vi ikke kan plassere/);
    assert.equal(own('tre', '3212')!.state, 'merged');
    const group = own('tre', own('tre', '3212')!.mergedInto!)!;
    assert.equal(group.state, 'leading');
    for (const [name, text] of Object.entries(bytes('tre'))) assert.doesNotMatch(text, /eget \d{4}/, name);
  });

  it('counts nothing where nobody has said from what', async () => {
    const done = await tell('aggregate', source, '--out', at('uten'), '--counts', secret('uten'));
    assert.equal(done.code, 2);
    assert.match(done.said, /«--from <lager>» mangler/);
    assert.ok(!existsSync(at('uten')) && !existsSync(secret('uten')));
    assert.doesNotMatch((await tell('aggregate', '--help')).said, /default/);
  });

  it('gives the same bytes for the same answers in any order, split or doubled', async () => {
    const shuffled = [...everybody].reverse();
    writeFileSync(at('a.ndjson'), lines(shuffled.slice(0, 500)));
    writeFileSync(at('b.ndjson'), lines([...shuffled.slice(400), ...shuffled.slice(0, 30)]));
    const done = await tell(
      'aggregate',
      source,
      '--from',
      at('a.ndjson'),
      '--from',
      at('b.ndjson'),
      '--out',
      at('tre2'),
      '--counts',
      secret('tre2'),
    );
    assert.equal(done.code, 0, done.said);
    assert.match(done.said, /130 kom flere ganger/);
    assert.deepEqual(bytes('tre2'), bytes('tre'));
  });

  it('reads the same from a store, a table and lines', async () => {
    const store = new SqliteStore(at('svar.sqlite'));
    for (const one of everybody) {
      const whole = submission({ ...one, survey: 'prove-2027', place: one.place } as Parameters<
        typeof submission
      >[0]);
      await store.submit(entry({ id: one.id, ...stored(whole) }));
    }
    await store.dispose();
    const open = await aggregate('svar.sqlite', 'tre3');
    assert.equal(open.code, 2);
    assert.match(open.said, /tar fortsatt imot svar/);
    await tell('collect', 'close', '--store', at('svar.sqlite'));
    assert.equal((await aggregate('svar.sqlite', 'tre3')).code, 0);
    assert.deepEqual(bytes('tre3'), bytes('tre'));
    const rows = everybody.map(
      ({ id, place, answers: [first] }) => `${id};${place};;${first!.issues.join(' ')}`,
    );
    writeFileSync(at('svar.csv'), `\ufeffid;sted;forbund;arbeid\r\n${rows.join('\r\n')}\r\n`);
    assert.equal((await aggregate('svar.csv', 'tre4')).code, 0);
    assert.deepEqual(bytes('tre4'), bytes('tre'));
  });

  it('counts the same from a store and from its own export, alone and together', async () => {
    const alone = submission({
      survey: 'prove-2027',
      answers: [{ question: 'arbeid', own: 'Bare et eget forslag' }],
    });
    const both = submission({
      survey: 'prove-2027',
      answers: [
        { question: 'arbeid', issues: ['heltid'], own: 'Ett til' },
        { question: 'forslag', text: 'Buss' },
      ],
    });
    const bare = submission({ survey: 'prove-2027', answers: [{ question: 'arbeid', issues: ['kurs'] }] });
    const crowd = answers({ '3201': 120 }).map(one =>
      submission({ ...one, survey: 'prove-2027' } as Parameters<typeof submission>[0]),
    );
    const store = new SqliteStore(at('egne.sqlite'));
    for (const one of [alone, both, bare, ...crowd])
      await store.submit(entry({ id: one.id, ...stored(one) }));
    await store.dispose();
    await tell('collect', 'close', '--store', at('egne.sqlite'));
    await tell('collect', 'export', '--store', at('egne.sqlite'), '--out', at('eksport'));
    const counted = (tree: string) => readFileSync(secret(tree), 'utf8');
    assert.equal((await aggregate('egne.sqlite', 'fra-lager')).code, 0);
    assert.match(counted('fra-lager'), /"area":"0","question":"arbeid","base":123,/);
    const exported = await aggregate('eksport/kryss.ndjson', 'fra-eksport');
    assert.equal(exported.code, 0, exported.said);
    assert.equal(counted('fra-eksport'), counted('fra-lager'));
    const more = ['--from', at('egne.sqlite'), '--texts', at('skrevet')];
    const together = await aggregate('eksport/kryss.ndjson', 'begge', ...more);
    assert.equal(together.code, 0, together.said);
    assert.match(together.said, /123 svar er talt med\.\n123 kom flere ganger/);
    assert.doesNotMatch(together.said, /ulikt innhold/);
    assert.equal(counted('begge'), counted('fra-lager'));
    const written = readFileSync(at('skrevet/tekster.csv'), 'utf8');
    for (const text of ['Bare et eget forslag', 'Ett til', 'Buss'])
      assert.equal(written.split(text).length, 2, text);
  });

  it('C21: what looks filled in by a machine is counted, or left out where that is asked for, and said either way', async () => {
    const marks = [{ suspect: true }, { hasty: true }, { trap: 'https://spam.example' }];
    const robots = answers({ '3201': 30 }).map((one, i) => ({ ...one, ...marks[i % 3] }));
    const lone = submission({ survey: 'prove-2027', answers: [{ question: 'arbeid', issues: ['kurs'] }] });
    const robot = submission({ ...lone, id: randomUUID(), trap: 'spam' });
    const store = new SqliteStore(at('roboter.sqlite'));
    for (const one of [lone, robot]) await store.submit(entry({ id: one.id, ...stored(one) }));
    await store.dispose();
    await tell('collect', 'close', '--store', at('roboter.sqlite'));
    writeFileSync(at('roboter.ndjson'), lines([...everybody.slice(0, 200), ...robots]));
    const both = ['--from', at('roboter.sqlite')];
    const all = await aggregate('roboter.ndjson', 'med-roboter', ...both, '--dry-run');
    assert.equal(all.code, 0, all.said);
    assert.match(all.said, /232 svar er talt med\.\n31 av dem som er talt, er merket som mistenkelige/);
    const some = await aggregate('roboter.ndjson', 'uten-roboter', ...both, '--without-suspects');
    assert.equal(some.code, 0, some.said);
    assert.match(
      some.said,
      /201 svar er talt med\.\n31 er merket som fylt ut av en maskin, og er ikke talt med/,
    );
    assert.match(readFileSync(secret('uten-roboter'), 'utf8'), /"area":"0","question":"arbeid","base":201,/);
  });

  it('leaves out what belongs to another survey, and says so', async () => {
    const named = (survey: string) => everybody.slice(0, 200).map(one => ({ ...one, survey }));
    const more = answers({ '3201': 100 }).map(one => ({ ...one, survey: 'en-annen' }));
    writeFileSync(at('to.ndjson'), lines([...named('prove-2027'), ...more]));
    const done = await aggregate('to.ndjson', 'to');
    assert.equal(done.code, 0, done.said);
    assert.equal(own('to', '0')!.base, 200);
    assert.match(done.said, /100 hører til en annen undersøkelse/);
    writeFileSync(at('annen.csv'), 'id;sted;undersøkelse;arbeid\n1;3201;en-annen;heltid\n');
    for (const name of ['annen.ndjson', 'annen.csv']) {
      if (name === 'annen.ndjson') writeFileSync(at(name), lines(more));
      const refused = await aggregate(name, 'annen');
      assert.equal(refused.code, 2);
      assert.match(refused.said, /ingenting her å telle[^]*hører til en annen undersøkelse/);
    }
    assert.equal(existsSync(at('annen')), false);
  });

  it('L7: a second release is refused where some area moved by a few, and made where all moved enough', async () => {
    writeFileSync(at('litt-mer.ndjson'), lines([...everybody, ...answers({ '3201': 1 })]));
    const little = await aggregate('litt-mer.ndjson', 'tre');
    assert.equal(little.code, 2);
    assert.match(little.said, /noen områder har fått så få nye svar.*3201/s);
    assert.equal(own('tre', '0')!.base, 770);
    writeFileSync(at('mer.ndjson'), lines([...everybody, ...answers({ '3201': 40 })]));
    const earlier = readFileSync(secret('tre'));
    const enough = await aggregate('mer.ndjson', 'tre');
    assert.equal(enough.code, 0, enough.said);
    assert.equal(own('tre', '0')!.base, 810);
    writeFileSync(secret('gammel'), earlier);
    const held = await aggregate('mer.ndjson', 'tre', '--counts', secret('gammel'));
    assert.match(held.said, /er ikke fra tallene som står i/);
    rmSync(secret('gammel'));
    rmSync(secret('tre'));
    assert.match((await aggregate('mer.ndjson', 'tre')).said, /Oppgi med --counts filen/);
  });

  it('L6: no answers at all, one answer, and everybody in one municipality give valid trees', async () => {
    for (const [name, places] of [
      ['ingen', {}],
      ['en', { '3201': 1 }],
      ['alle', { '3201': 500 }],
    ] as const) {
      writeFileSync(at(`${name}.ndjson`), lines(answers(places)));
      const done = await aggregate(`${name}.ndjson`, name);
      assert.equal(done.code, 0, done.said);
      for (const text of Object.values(bytes(name))) assert.doesNotMatch(text, /NaN|Infinity/);
    }
    assert.equal(own('ingen', '0')!.state, 'no-answers');
    assert.equal(own('en', '0')!.state, 'below-threshold');
  });

  it('L10: texts go to the moderators alone, flagged, without municipality where few answered', async () => {
    const [first] = answers({ '3220': 1 });
    first!.answers[0]!.own = 'Ring meg på 99 88 77 66 eller kari@example.org';
    writeFileSync(at('tekst.ndjson'), lines([...everybody, ...answers({ '3207': 40 }), first!]));
    const done = await aggregate('tekst.ndjson', 'tekst', '--texts', at('moderering'));
    assert.equal(done.code, 0, done.said);
    const table = readFileSync(at('moderering/tekster.csv'), 'utf8');
    assert.match(table, /arbeid;eget forslag;32;[^;]*(e-postadresse|telefonnummer)[^;]*;Ring meg/);
    assert.doesNotMatch(table, /;3212;|;3220;/);
    assert.equal(existsSync(at('tekst/tekster.csv')), false);
    assert.equal(statSync(at('moderering')).mode & 0o777, 0o700, 'nobody else on the machine reads them');
  });

  it('tells it to machines as one JSON object', async () => {
    writeFileSync(at('maskin.ndjson'), lines(everybody.slice(0, 100)));
    const done = await aggregate('maskin.ndjson', 'maskin', '--json');
    assert.equal(done.code, 0, done.said);
    const { ok, counted, written } = JSON.parse(done.said) as {
      ok: boolean;
      counted: Record<string, number>;
      written: { files: number };
    };
    assert.deepEqual([ok, counted['counted'], counted['unplaced']], [true, 100, 3]);
    assert.ok(written.files > 0);
  });

  it('what the moderators have noted in the file is not written over', async () => {
    const some = everybody.slice(0, 100);
    some[0] = { ...some[0]!, answers: [{ ...some[0]!.answers[0]!, own: 'Kaffe på jobben' }] };
    writeFileSync(at('notat.ndjson'), lines(some));
    const again = () => aggregate('notat.ndjson', 'notat', '--texts', at('notater'));
    assert.equal((await again()).code, 0);
    const untouched = await again();
    assert.equal(untouched.code, 0, untouched.said);
    const file = at('notater/tekster.csv');
    const noted = readFileSync(file, 'utf8').replace('Kaffe på jobben', 'Kaffe på jobben;tema: pauser');
    writeFileSync(file, noted);
    const refused = await again();
    assert.equal(refused.code, 2);
    assert.match(refused.said, /tekster\.csv» er endret siden vi skrev den.*Ingenting er skrevet/s);
    assert.equal(readFileSync(file, 'utf8'), noted);
  });

  it('a table may have what was written, too: it goes to the moderators, and is no fault of the table', async () => {
    const rows = everybody.slice(0, 100).map(({ id }) => `${id};3201;heltid;Flere busser, og ${id}`);
    writeFileSync(at('ord.csv'), ['id;sted;arbeid;forslag', ...rows, ''].join('\n'));
    const done = await aggregate('ord.csv', 'ord', '--texts', at('ord-tekster'));
    assert.equal(done.code, 0, done.said);
    assert.doesNotMatch(done.said, /ukjente/);
    const table = readFileSync(at('ord-tekster/tekster.csv'), 'utf8');
    assert.equal(table.split('forslag;fritekst;').length, 101);
    assert.match(table, /Flere busser, og/);
  });

  it('a table that Excel has saved in its own set of letters keeps what was written', async () => {
    const rows = everybody.slice(0, 100).map(({ id }, i) => `${id};3201;heltid;Grønne gågater ${i}`);
    const text = ['id;sted;arbeid;forslag', ...rows, ''].join('\n');
    writeFileSync(at('excel.csv'), Buffer.from(text, 'latin1'));
    const done = await aggregate('excel.csv', 'excel', '--texts', at('excel-tekster'));
    assert.equal(done.code, 0, done.said);
    const table = readFileSync(at('excel-tekster/tekster.csv'), 'utf8');
    assert.equal(table.split('Grønne gågater').length, 101);
  });

  it('shows a federation nationally and by county only when it has released its figures', async () => {
    const federated = everybody.map(one => ({ ...one, federation: 'forbund-a' }));
    writeFileSync(at('forbund.ndjson'), lines(federated));
    const unknown = await aggregate('forbund.ndjson', 'forbund', '--federation', 'finnes-ikke');
    assert.equal(unknown.code, 2);
    assert.match(unknown.said, /ikke forbundet «finnes-ikke»/);
    assert.equal((await aggregate('forbund.ndjson', 'uten')).code, 0);
    assert.doesNotMatch(JSON.stringify(area('uten', '0').results), /federation/);
    const members = everybody.map(one => ({ ...one, federation: 'ef' }));
    // A byte order mark, as some programs put first, costs no line.
    writeFileSync(at('ef.ndjson'), `\ufeff${lines(members)}`);
    const done = await aggregate('ef.ndjson', 'ef', '--federation', 'ef');
    assert.equal(done.code, 0, done.said);
    assert.match(done.said, /^770 svar er talt med\.\n/);
    const released = (code: string) =>
      area('ef', code).results.filter(result => result.area === code && result.federation === 'ef');
    for (const code of ['0', '32']) assert.equal(released(code).length, 1, code);
    assert.equal(released('0')[0]!.base, 770);
    assert.deepEqual(released('3201'), [], 'never by municipality');
    assert.deepEqual(
      area('ef', '0').federations?.map(({ id }) => id),
      ['ef'],
    );
  });

  it('--internal gives the same protected figures, marked', async () => {
    assert.equal((await aggregate('svar.ndjson', 'internt', '--internal')).code, 0);
    assert.equal(area('internt', '3201').internal, true);
    assert.deepEqual(area('internt', '3201').results, area('tre3', '3201').results);
    assert.equal((JSON.parse(readFileSync(at('internt/release.json'), 'utf8')) as Release).internal, true);
  });

  it('results that are published can be built again with new answers, without the counts', async () => {
    assert.equal((await tell('build', source, '--out', at('mai'), '--results', at('tre3'))).code, 0);
    assert.deepEqual(area('mai', '3201').results, area('tre3', '3201').results);
    assert.equal(own('mai', '3212')!.state, 'merged');
  });

  it('built again, an area where nothing is new keeps its day', async () => {
    const later = at('kilde-i-juni');
    cpSync(source, later, { recursive: true });
    const debate = readFileSync(join(later, 'debatt.csv'), 'utf8');
    writeFileSync(join(later, 'debatt.csv'), debate.replace('oppdatert;21.06.2027', 'oppdatert;30.06.2027'));
    assert.equal((await tell('build', later, '--out', at('juni'), '--results', at('tre3'))).code, 0);
    assert.equal(area('juni', '3203').updated, area('tre3', '3203').updated);
    assert.equal((await tell('build', later, '--out', at('juli'), '--results', at('juni'))).code, 0);
    assert.deepEqual(bytes('juli')['areas/3203.json'], bytes('juni')['areas/3203.json']);
  });

  it('counts nothing while members can still answer, and says what it cannot use', async () => {
    now = '2027-03-01T10:00:00Z';
    assert.match((await aggregate('svar.ndjson', 'tidlig')).said, /ikke stengt ennå/);
    now = '2027-06-01T10:00:00Z';
    writeFileSync(at('rot.ndjson'), `${lines(everybody.slice(0, 50))}{"id":\nikke json\n`);
    const messy = await aggregate('rot.ndjson', 'rot');
    assert.equal(messy.code, 2);
    assert.match(messy.said, /2 av linjene er ikke svar/);
    assert.match(messy.said, /rot\.ndjson, linje 51/);
    assert.equal(existsSync(secret('rot')), false, 'nothing that would stand in the way of the right count');
    const accepted = await aggregate('rot.ndjson', 'rot', '--accept-faulty');
    assert.equal(accepted.code, 0, accepted.said);
    assert.match(accepted.said, /50 svar er talt med[^]*2 av linjene er ikke svar[^]*rot\.ndjson, linje 51/);
    writeFileSync(at('litt-rot.ndjson'), `${lines(everybody.slice(0, 200))}{"id":\nikke json\n`);
    assert.equal(
      (await aggregate('litt-rot.ndjson', 'litt-rot', '--dry-run')).code,
      0,
      'a line or two that was cut off',
    );
    writeFileSync(at('uten-id.csv'), 'sted;arbeid\n3201;heltid\n');
    assert.match((await aggregate('uten-id.csv', 'x')).said, /må ha kolonnene «id» og «sted»/);
    assert.match((await aggregate('finnes-ikke.ndjson', 'x')).said, /den finnes ikke/);
    assert.match((await aggregate('svra.sqlite', 'x')).said, /Det er ikke noe lager i «.*svra\.sqlite»/);
    assert.equal(existsSync(at('x')), false);
  });

  it('refuses a source that is something else, and leaves nothing that stands in the way of the right one', async () => {
    const table = (head: string, line: (place: string) => string) =>
      [head, ...everybody.slice(0, 50).map(({ id, place }) => `${id};${line(place)}`), ''].join('\n');
    const sources: [string, string, RegExp, 'never'?][] = [
      ['tull.ndjson', 'ikke json\n'.repeat(40), /40 av linjene er ikke svar/, 'never'],
      ['form.ndjson', lines([{ sted: '3201', svar: 'heltid' }]), /1 av linjene er ikke svar/, 'never'],
      [
        'spørsmål.csv',
        table('id;sted;arbied', place => `${place};heltid`),
        /50 valg eller spørsmål/,
        'never',
      ],
      ['titler.csv', table('id;sted;arbeid', place => `${place};Heltid`), /50 valg eller spørsmål/, 'never'],
      ['navn.csv', table('id;sted;arbeid', () => 'Bærum;heltid'), /50 svar har en kommune som ikke finnes/],
    ];
    for (const [name, text, said, never] of sources) {
      writeFileSync(at(name), text);
      const refused = await aggregate(name, 'feil');
      assert.equal(refused.code, 2, name);
      assert.match(refused.said, said);
      assert.match(refused.said, /kan ikke telles.*Ingenting er skrevet/);
      for (const left of [at('feil'), secret('feil')]) assert.equal(existsSync(left), false, name);
      if (never) assert.equal((await aggregate(name, 'feil', '--accept-faulty')).code, 2);
    }
    assert.equal(
      (await aggregate('svar.ndjson', 'feil', '--dry-run')).code,
      0,
      'the right one is counted afterwards',
    );
  });

  it('L11: tree, counts and texts are all replaced, or none of them', async () => {
    writeFileSync(at('først.ndjson'), lines(everybody.slice(0, 300)));
    assert.equal((await aggregate('først.ndjson', 'sammen')).code, 0);
    const before = { tree: bytes('sammen'), counts: readFileSync(secret('sammen'), 'utf8') };
    const unchanged = () => {
      assert.deepEqual(bytes('sammen'), before.tree);
      assert.equal(readFileSync(secret('sammen'), 'utf8'), before.counts);
      assert.deepEqual(
        readdirSync(folder).filter(name => name.startsWith('.')),
        [],
        'no rubbish',
      );
    };
    const again = ['--from', at('mye-mer.ndjson')];
    writeFileSync(at('mye-mer.ndjson'), lines(answers({ '3201': 400, '3203': 300, unstated: 100 })));
    mkdirSync(at('noe-annet'));
    writeFileSync(at('noe-annet/brev.txt'), 'mitt');
    const texts = await aggregate('først.ndjson', 'sammen', ...again, '--texts', at('noe-annet'));
    assert.equal(texts.code, 2);
    assert.match(texts.said, /andre filer enn dem vi lager/);
    unchanged();
    const lost = at('ingen-mappe/telling');
    const counts = await tell(
      'aggregate',
      source,
      '--from',
      at('først.ndjson'),
      '--out',
      at('nytt'),
      '--counts',
      lost,
    );
    assert.equal(counts.code, 2, counts.said);
    assert.equal(existsSync(at('nytt')), false);
    rmSync(at('sammen'), { recursive: true });
    writeFileSync(at('sammen'), 'en fil');
    assert.equal((await aggregate('først.ndjson', 'sammen', ...again)).code, 2);
    assert.equal(readFileSync(secret('sammen'), 'utf8'), before.counts);
  });

  it('nothing secret is put into what is published', async () => {
    const inside = ['--out', at('åpent'), '--counts', at('åpent/telling')];
    const counts = await tell('aggregate', source, '--from', at('svar.ndjson'), ...inside);
    assert.equal(counts.code, 2);
    assert.match(counts.said, /--counts kan ikke ligge i/);
    const texts = await aggregate('svar.ndjson', 'åpent', '--texts', at('åpent/tekster'));
    assert.match(texts.said, /--texts kan ikke ligge i/);
    assert.equal(existsSync(at('åpent')), false);
  });

  it('what was counted is kept where only its owner can read it', () => {
    assert.equal(statSync(secret('tre3')).mode & 0o777, 0o600);
  });
});
