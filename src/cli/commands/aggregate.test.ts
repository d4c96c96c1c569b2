import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
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
import { fileURLToPath } from 'node:url';
import type { Area, Release } from '../../../data-schema/v1/types.ts';
import { stored } from '../../collector/rules.ts';
import { SqliteStore } from '../../collector/sqlite-store.ts';
import { entry, submission } from '../../collector/testing/answers.ts';
import { run } from '../program.ts';

const folder = mkdtempSync(join(tmpdir(), 'lo-aggregate-'));
after(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const fixture = fileURLToPath(new URL('../../publishing/fixtures/hel-debatt', import.meta.url));
const source = at('kilde');
cpSync(fixture, source, { recursive: true });
for (const name of ['resultat.csv', 'forslag.csv']) rmSync(join(source, name));

let now = '2027-06-01T10:00:00Z';
async function tell(...args: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const write = (text: string) => void (said += text);
  const code = await run(args, { out: write, err: write, now: () => new Date(now), onStop: () => () => {} });
  return { code, said };
}
const aggregate = (from: string, out: string, ...more: string[]) =>
  tell('aggregate', source, '--from', at(from), '--out', at(out), '--counts', at(`${out}.hemmelig`), ...more);

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
      at('tre2.hemmelig'),
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

  it('L7: a second release is refused where some area moved by a few, and made where all moved enough', async () => {
    writeFileSync(at('litt-mer.ndjson'), lines([...everybody, ...answers({ '3201': 1 })]));
    const little = await aggregate('litt-mer.ndjson', 'tre');
    assert.equal(little.code, 2);
    assert.match(little.said, /noen områder har fått så få nye svar.*3201/s);
    assert.equal(own('tre', '0')!.base, 770);
    writeFileSync(at('mer.ndjson'), lines([...everybody, ...answers({ '3201': 40 })]));
    const enough = await aggregate('mer.ndjson', 'tre');
    assert.equal(enough.code, 0, enough.said);
    assert.equal(own('tre', '0')!.base, 810);
    rmSync(at('tre.hemmelig'));
    assert.match((await aggregate('mer.ndjson', 'tre')).said, /Oppgi med --counts/);
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
    writeFileSync(at('tekst.ndjson'), lines([...everybody, first!]));
    const done = await aggregate('tekst.ndjson', 'tekst', '--texts', at('moderering'));
    assert.equal(done.code, 0, done.said);
    const table = readFileSync(at('moderering/tekster.csv'), 'utf8');
    assert.match(table, /arbeid;eget forslag;32;[^;]*(e-postadresse|telefonnummer)[^;]*;Ring meg/);
    assert.doesNotMatch(table, /;3212;|;3220;/);
    assert.equal(existsSync(at('tekst/tekster.csv')), false);
  });

  it('shows a federation nationally and by county only when it has released its figures', async () => {
    const federated = everybody.map(one => ({ ...one, federation: 'forbund-a' }));
    writeFileSync(at('forbund.ndjson'), lines(federated));
    const unknown = await aggregate('forbund.ndjson', 'forbund', '--federation', 'finnes-ikke');
    assert.equal(unknown.code, 2);
    assert.match(unknown.said, /ikke forbundet «finnes-ikke»/);
    assert.equal((await aggregate('forbund.ndjson', 'uten')).code, 0);
    assert.doesNotMatch(JSON.stringify(area('uten', '0').results), /federation/);
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

  it('counts nothing while members can still answer, and says what it cannot use', async () => {
    now = '2027-03-01T10:00:00Z';
    assert.match((await aggregate('svar.ndjson', 'tidlig')).said, /ikke stengt ennå/);
    now = '2027-06-01T10:00:00Z';
    writeFileSync(at('rot.ndjson'), `${lines(everybody.slice(0, 50))}{"id":\nikke json\n`);
    const messy = await aggregate('rot.ndjson', 'rot');
    assert.match(messy.said, /2 linjer er ikke svar/);
    assert.match(messy.said, /rot\.ndjson, linje 51/);
    writeFileSync(at('uten-id.csv'), 'sted;arbeid\n3201;heltid\n');
    assert.match((await aggregate('uten-id.csv', 'x')).said, /må ha kolonnene «id» og «sted»/);
    assert.match((await aggregate('finnes-ikke.ndjson', 'x')).said, /den finnes ikke/);
    assert.equal(existsSync(at('x')), false);
  });

  it('what was counted is kept where only its owner can read it', () => {
    assert.equal(statSync(at('tre3.hemmelig')).mode & 0o777, 0o600);
  });
});
