import assert from 'node:assert/strict';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import { SqliteStore } from '../../collector/sqlite-store.ts';
import { StoreUnavailable } from '../../collector/store.ts';
import { entry, submission, survey } from '../../collector/testing/answers.ts';
import { shown, unavailable, whyNot } from '../open-store.ts';
import { send, start, stop } from '../testing/collecting.ts';
import { tellOn } from '../testing/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'lo-collect-'));
after(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
/** Nobody else on the machine can look into the folder, nor read what is in it if it is moved. */
const isSecret = (name: string) =>
  rights(at(name)) === 0o700 && readdirSync(at(name)).every(file => rights(join(at(name), file)) === 0o600);
const rights = (path: string) => statSync(path).mode & 0o777;
const now = Date.now();
const moment = (milliseconds: number) => new Date(milliseconds).toISOString().replace(/\.\d+/, '');
const open = {
  ...survey,
  opens: moment(now - 1e8),
  closes: moment(now + 1e8),
};
writeFileSync(at('survey.json'), JSON.stringify(open));
writeFileSync(at('survey-code.json'), JSON.stringify({ ...open, mode: 'code' }));

const tell = (...args: string[]) => tellOn(new Date(), args);

describe('medlemsdebatt collect', () => {
  it('C22: takes answers until it is told to stop, loses none, and ends well', async () => {
    const { address, child } = await start(
      at('survey.json'),
      '--store',
      at('svar.sqlite'),
      '--origin',
      'https://www.example.org/undersokelse/',
    );
    const replies = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        send(address, submission({ answers: [{ question: 'arbeid', issues: ['a'], own: `forslag ${i}` }] })),
      ),
    );
    assert.ok(replies.every(reply => reply.status === 201));
    const late = send(address, submission()).then(
      reply => reply.status,
      () => 0,
    );
    assert.equal(await stop(child), 0);
    const log = at('svar.sqlite-wal');
    assert.equal(
      existsSync(log) ? statSync(log).size : 0,
      0,
      'nothing is left that is not in the file itself',
    );
    const stored = (await late) === 201 ? 61 : 60;
    assert.match(
      (await tell('collect', 'status', '--store', at('svar.sqlite'))).said,
      new RegExp(`^${stored} svar `),
    );
  });

  it('exports only when closed: ticks and texts apart', async () => {
    const early = await tell('collect', 'export', '--store', at('svar.sqlite'), '--out', at('ut'));
    assert.equal(early.code, 2);
    assert.match(
      early.said,
      /når det er stengt\. Kjør: medlemsdebatt collect close --store .*svar\.sqlite$/m,
    );
    assert.equal((await tell('collect', 'close', '--store', at('svar.sqlite'))).code, 0);
    const tried = await tell(
      ...['collect', 'export', '--store', at('svar.sqlite'), '--out', at('ut'), '--dry-run'],
    );
    assert.match(tried.said, /^Prøvekjøring: 2 filer \(.*\) ville blitt skrevet til /);
    assert.equal(existsSync(at('ut')), false, 'and whoever believes it was written may empty the store');
    assert.equal((await tell('collect', 'export', '--store', at('svar.sqlite'), '--out', at('ut'))).code, 0);
    const lines = readFileSync(at('ut/kryss.ndjson'), 'utf8');
    assert.ok(lines.trim().split('\n').length >= 60);
    assert.doesNotMatch(lines, /forslag/);
    assert.match(readFileSync(at('ut/tekster.csv'), 'utf8'), /arbeid;eget forslag;unstated;forslag 7/);
    assert.ok(isSecret('ut'));
  });

  it('makes a backup that stands alone, and purges only when told twice', async () => {
    assert.equal(
      (await tell('collect', 'backup', '--store', at('svar.sqlite'), '--out', at('kopi.sqlite'))).code,
      0,
    );
    const again = await tell('collect', 'backup', '--store', at('svar.sqlite'), '--out', at('kopi.sqlite'));
    assert.equal(again.code, 2);
    assert.match(again.said, /finnes fra før, og blir ikke rørt/);
    assert.equal((await tell('collect', 'purge', '--store', at('svar.sqlite'))).code, 2);
    assert.equal((await tell('collect', 'purge', '--store', at('svar.sqlite'), '--yes')).code, 0);
    assert.match((await tell('collect', 'status', '--store', at('svar.sqlite'))).said, /^0 svar/);
    const empty = await tell('collect', 'export', '--store', at('svar.sqlite'), '--out', at('ut'));
    assert.equal(empty.code, 2, 'what was exported is not replaced by what is left');
    assert.notEqual(readFileSync(at('ut/kryss.ndjson'), 'utf8'), '');
    assert.match((await tell('collect', 'status', '--store', at('kopi.sqlite'))).said, /^6[01] svar/);
  });

  it('makes no store of a name that was mistyped, and leaves files of something else alone', async () => {
    writeFileSync(at('tom.sqlite'), '');
    const other = new DatabaseSync(at('annet.sqlite'));
    other.exec('CREATE TABLE brev (tekst TEXT)');
    other.close();
    const before = readFileSync(at('annet.sqlite'));
    for (const name of ['svra.sqlite', 'tom.sqlite', 'annet.sqlite']) {
      for (const [work, ...more] of [
        ['status'],
        ['close'],
        ['export', '--out', at('ingenting')],
        ['backup', '--out', at('ingenting')],
        ['purge', '--yes'],
      ] as [string, ...string[]][]) {
        const told = await tell('collect', work, '--store', at(name), ...more);
        assert.equal(told.code, 2, `${work} ${name}`);
        assert.match(told.said, /Det er ikke noe lager i «.*». Sjekk at navnet er skrevet riktig/);
      }
    }
    assert.equal(existsSync(at('svra.sqlite')), false);
    assert.equal(existsSync(at('ingenting')), false);
    assert.equal(readFileSync(at('tom.sqlite')).length, 0);
    assert.deepEqual(readFileSync(at('annet.sqlite')), before);
  });

  it('C15: does not wait for ever for a database that never answers', async () => {
    const held: Socket[] = [];
    const silent = createServer(socket => held.push(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const told = await tell('collect', 'status', '--store', `postgres://x@127.0.0.1:${port}/x`);
    assert.equal(told.code, 2);
    assert.match(told.said, /Kan ikke åpne lageret «postgres:/);
    for (const socket of held) socket.destroy();
    silent.close();
  });

  it('C19 C20: says when it starts that nothing will be taken, and why', async () => {
    const path = at('brukt.sqlite');
    const day = 86_400_000;
    const other = (name: string, from: number, to: number) => {
      writeFileSync(
        at(name),
        JSON.stringify({ ...open, opens: moment(now + from), closes: moment(now + to) }),
      );
      return at(name);
    };
    const told = async (file: string) => {
      const { address, child, said } = await start(file, '--store', path, '--origin', '*');
      const { status } = await send(address, submission());
      await stop(child);
      return [status, /^(?:Lageret|Undersøkelsen) .*$/m.exec(said())?.[0] ?? ''] as const;
    };
    assert.deepEqual(await told(at('survey.json')), [201, '']);
    const early = await told(other('tidlig.json', day, 2 * day));
    assert.equal(early[0], 403);
    assert.match(early[1], /^Undersøkelsen åpner .*blir svar avvist/);
    const late = await told(other('sen.json', -2 * day, -day));
    assert.equal(late[0], 410);
    assert.match(late[1], /^Undersøkelsen stengte .*ingen nye svar/);
    assert.equal((await tell('collect', 'close', '--store', path)).code, 0);
    const closed = await told(at('survey.json'));
    assert.equal(closed[0], 410);
    assert.match(closed[1], /^Lageret er stengt, så ingen nye svar blir tatt imot/);
    const invited = await tell(
      ...['invites', at('survey-code.json'), '--store', path, '--count', '1', '--sender', 'X'],
      ...['--page', 'https://www.example.org/', '--key', at('brukt.key'), '--out', at('brukt')],
    );
    assert.equal(invited.code, 2);
    assert.match(invited.said, /Lageret er stengt, så ingen kan svare/);
  });

  it('W21: says once that forms have a newer revision, and what to do', async () => {
    const serving = [at('survey.json'), '--store', at('ny.sqlite'), '--origin', '*'];
    const { address, child, said } = await start(...serving);
    for (let i = 0; i < 3; i++)
      assert.equal((await send(address, submission({ revision: survey.revision + 1 }))).status, 503);
    await stop(child);
    assert.equal(said().match(/^Et skjema har en nyere revisjon .* Start mottaket på nytt/gm)?.length, 1);
  });

  it('C11 C12: says in Norwegian why a store does not take something', async () => {
    const path = at('ledig.sqlite');
    await new SqliteStore(path).dispose();
    const nowhere = await tell('collect', 'backup', '--store', path, '--out', at('ingen-mappe/kopi'));
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.said, /^Kan ikke kopiere til .*Filen kan ikke åpnes\./);
    for (const [errcode, said] of [
      [5, /^Et annet program leser eller skriver/],
      [1544, /^Du har ikke lov til å skrive/],
      [13, /^Disken er full/],
    ] as const)
      assert.match(
        unavailable(new StoreUnavailable('x', { cause: Object.assign(new Error('y'), { errcode }) })),
        said,
      );
    const reader = new DatabaseSync(path);
    const store = new SqliteStore(path, { busyMilliseconds: 20 });
    await store.submit(entry());
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM answers').get();
    await store.submit(entry());
    await assert.rejects(store.close(), error => unavailable(error).startsWith('Et annet program'));
    reader.close();
    await store.dispose();
    assert.match(
      (await tell('collect', 'export', '--store', path, '--out', at('for-tidlig'))).said,
      /når det er stengt/,
    );
    assert.equal((await tell('collect', 'close', '--store', path)).code, 0);
  });

  it('C24: says once that everybody on the machine could read the answers, and no longer can', async function (t) {
    if (process.platform === 'win32') return t.skip('has no such rights');
    const path = at('lesbar.sqlite');
    await new SqliteStore(path).dispose();
    chmodSync(path, 0o644);
    const status = async () => (await tell('collect', 'status', '--store', path)).said;
    assert.match(await status(), /^Alle brukere av maskinen kunne lese «.*lesbar\.sqlite»\. Nå kan bare/);
    assert.equal(rights(path), 0o640);
    assert.match(await status(), /^0 svar/);
  });

  it('says in Norwegian why it cannot listen there, and makes no store where it could have been told before', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const serving = (store: string, ...more: string[]) =>
      tell('collect', at('survey.json'), '--store', at(store), '--origin', '*', ...more);
    const busy = await serving('opptatt.sqlite', '--port', String(port));
    taken.close();
    assert.equal(busy.code, 2);
    assert.match(busy.said, /port \d+ er opptatt\. Kjører mottaket alt.* Velg en annen med --port\./);
    const elsewhere = await serving('opptatt.sqlite', '--port', '0', '--host', '192.0.2.1');
    assert.match(
      elsewhere.said,
      /maskinen har ikke adressen «192\.0\.2\.1»\. Oppgi en den har, med --host\./,
    );
    for (const [args, said] of [
      [['--port', '70000'], /--port må være et helt tall fra 0 til 65535\./],
      [['--port', 'åtti'], /--port må være et helt tall/],
      [['--burst', '0'], /--burst må være et helt tall fra 1 /],
      [['--proxy', 'mellomtjener'], /--proxy «mellomtjener» er ikke en IP-adresse eller et nett/],
      [['--proxy', '10.0.0.0/99'], /--proxy «10\.0\.0\.0\/99» er ikke/],
    ] as [string[], RegExp][]) {
      const told = await serving('aldri.sqlite', ...args);
      assert.equal(told.code, 2);
      assert.match(told.said, said);
    }
    assert.equal(existsSync(at('aldri.sqlite')), false);
  });

  it('C15: says in Norwegian why a database cannot be used, and what to do', () => {
    for (const [code, said] of [
      ['ECONNREFUSED', /Er databasen startet\?/],
      ['ENOTFOUND', /Fant ikke maskinen/],
      ['3D000', /Lag den først/],
      ['28P01', /Brukernavnet eller passordet/],
      ['42501', /ikke rettigheter nok/],
    ] as const) {
      const error = new StoreUnavailable('x', { cause: Object.assign(new Error('in English'), { code }) });
      assert.match(whyNot(error, 'postgres://x/y'), said);
      assert.match(unavailable(error), said);
    }
  });

  it('shows no password, wherever it stands in an address', () => {
    for (const address of [
      'postgres://bruker:hemmelig@vert/x',
      'postgres://bruker:p@hemmelig@vert/x',
      'postgres://bruker:p/hemmelig@vert/x',
      'postgres://vert/x?user=a&password=hemmelig&ssl=true',
    ]) {
      assert.doesNotMatch(shown(address), /hemmelig/);
      assert.match(shown(address), /vert\/x/);
    }
  });

  it('says in Norwegian what it cannot use', async () => {
    writeFileSync(at('feil.json'), '{');
    writeFileSync(at('skade.sqlite'), 'dette er ikke en database, men noe annet'.repeat(200));
    for (const [args, said] of [
      [['collect', at('feil.json'), '--store', at('x.sqlite')], /ikke gyldig JSON/],
      [['collect', at('survey-code.json'), '--store', at('x.sqlite')], /Oppgi nøkkelen/],
      [['collect', at('survey.json'), '--store', at('x.sqlite')], /Oppgi siden som skal sende svar/],
      [
        ['collect', at('survey.json'), '--store', at('x.sqlite'), '--origin', 'www.lo.no'],
        /--origin «www.lo.no» er ikke en adresse/,
      ],
      [['collect', 'status', '--store', folder], /er en mappe\. Lageret er en fil/],
      [['collect', 'status', '--store', at('skade.sqlite')], /Kan ikke åpne lageret «.*»: Filen er skadet/],
      [
        ['collect', at('survey.json'), '--store', at('ingen/x.sqlite'), '--origin', '*'],
        /Kan ikke åpne lageret/,
      ],
      [
        ['collect', 'status', '--store', 'postgres://bruker:hemmelig@127.0.0.1:1/x'],
        /Kan ikke åpne lageret «postgres:\/\/…@/,
      ],
    ] as [string[], RegExp][]) {
      const told = await tell(...args);
      assert.equal(told.code, 2);
      assert.match(told.said, said);
      assert.doesNotMatch(told.said, /hemmelig/);
    }
  });
});

describe('medlemsdebatt invites', () => {
  const args = [
    'invites',
    at('survey-code.json'),
    '--store',
    at('kode.sqlite'),
    '--count',
    '30',
    '--page',
    'https://www.example.org/svar',
    '--sender',
    'Oppdiktet forbund',
    '--key',
    at('kode.key'),
    '--out',
    at('inv'),
  ];

  it('W37 C8: makes codes that each answer once; a folder of codes is never replaced', async () => {
    const tried = await tell(...args, '--dry-run');
    assert.equal(tried.code, 0);
    assert.match(tried.said, /Prøvekjøring: 30 invitasjoner ville blitt skrevet til/);
    assert.throws(() => readFileSync(at('kode.key')));
    assert.equal((await tell(...args)).code, 0);
    assert.ok(isSecret('inv'));
    assert.equal((await tell(...args)).code, 2);
    const codes = readFileSync(at('inv/invitasjoner.csv'), 'utf8')
      .trim()
      .split('\r\n')
      .slice(1)
      .map(row => row.split(';')[1]!);
    assert.equal(codes.length, 30);
    const { address, child, said } = await start(
      at('survey-code.json'),
      '--store',
      at('kode.sqlite'),
      '--origin',
      '*',
      '--key',
      at('kode.key'),
    );
    assert.equal((await send(address, submission(), { 'lo-invite': codes[0]! })).status, 201);
    assert.equal((await send(address, submission(), { 'lo-invite': codes[0]! })).status, 409);
    assert.equal((await send(address, submission(), { 'lo-invite': codes[1]!.toLowerCase() })).status, 201);
    await stop(child);
    for (const code of codes) assert.equal(said().includes(code), false);
  });

  it('takes no other key than the one that the invites were made with', async () => {
    const other = args.map(
      (value, i) => ({ '--key': at('annen.key'), '--out': at('inv3') })[args[i - 1]!] ?? value,
    );
    const more = await tell(...other);
    assert.equal(more.code, 2);
    assert.match(more.said, /laget med en annen nøkkel/);
    assert.equal(existsSync(at('annen.key')) || existsSync(at('inv3')), false);
    writeFileSync(at('gal.key'), 'ab'.repeat(32));
    const serving = ['collect', at('survey-code.json'), '--store', at('kode.sqlite'), '--origin', '*'];
    const wrong = await tell(...serving, '--key', at('gal.key'));
    assert.equal(wrong.code, 2);
    assert.match(wrong.said, /laget med en annen nøkkel/);
  });

  it('C8: a store with invites takes no answers without one, however the survey’s mode came to be open', async () => {
    const told = await tell('collect', at('survey.json'), '--store', at('kode.sqlite'), '--origin', '*');
    assert.equal(told.code, 2);
    assert.match(
      told.said,
      /Lageret har 30 invitasjoner, men undersøkelsen har modus «åpen»: .* uten kode\./,
    );
    assert.match(told.said, /Skriv «kode» i feltet «modus» og bygg på nytt, eller oppgi et annet lager\./);
  });

  it('makes no codes where the store cannot be told of them, and tells it of none where they cannot be written', async () => {
    const given = (changes: Record<string, string>) =>
      args.map((value, i) => changes[args[i - 1] ?? ''] ?? value);
    const out = at('inv2');
    const lost = await tell(...given({ '--store': at('ingen-mappe/kode.sqlite'), '--out': out }));
    assert.equal(lost.code, 2);
    assert.match(lost.said, /Kan ikke åpne lageret/);
    assert.equal(existsSync(out), false);
    const status = async () => (await tell('collect', 'status', '--store', at('kode.sqlite'))).said;
    const before = await status();
    writeFileSync(at('en-fil'), '');
    assert.equal((await tell(...given({ '--out': at('en-fil/inv') }))).code, 2);
    assert.equal(await status(), before);
  });
});
