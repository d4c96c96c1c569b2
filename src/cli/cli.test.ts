import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exit, type Io } from './io.ts';
import { run } from './program.ts';
import { Writer } from './writer.ts';

const fixtures = fileURLToPath(new URL('../publishing/fixtures/', import.meta.url));
const whole = join(fixtures, 'hel-debatt');
const main = fileURLToPath(new URL('main.ts', import.meta.url));

/** A world that remembers what is said. */
function world(): Io & { text: string; errors: string } {
  return {
    text: '',
    errors: '',
    out(text) {
      this.text += text;
    },
    err(text) {
      this.errors += text;
    },
    now: () => new Date('2027-06-21T10:00:00Z'),
    onStop: () => () => undefined,
  };
}

async function medlemsdebatt(...args: string[]) {
  const io = world();
  const code = await run(args, io);
  return { code, text: io.text, errors: io.errors };
}

/** Every file under a folder with its digest. */
function digests(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter(name => lstatSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.map(name => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

describe('medlemsdebatt', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'lo-cli-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const at = (...parts: string[]) => join(folder, ...parts);

  /** The whole debate with one answer table that has faults. */
  function broken(): string {
    const path = at('feil');
    cpSync(whole, path, { recursive: true });
    const file = join(path, 'svar.csv');
    writeFileSync(file, `${readFileSync(file, 'utf8')}3201;heltid;Havnepartie;ja;;;;;;\r\n`);
    return path;
  }

  it('keeps the frozen copies of earlier publications', async () => {
    const out = at('frosset');
    const first = await medlemsdebatt('build', whole, '--out', out, '--only-json', '--frozen', '3201,9999');
    assert.match(first.text, /Visningene lenker til «pages\/», som ikke er med/);
    const [, src = '', sum = ''] = /^ {2}(\S+)#(sha256-\S+)$/m.exec(first.text) ?? [];
    const name = src.split('/').at(-1)!;
    assert.match(first.text, /Ingen frossen kopi av 9999/);
    const bytes = readFileSync(join(out, 'frozen', name));
    assert.equal(sum, `sha256-${createHash('sha256').update(bytes).digest('base64')}`);
    const changed = at('endret');
    cpSync(whole, changed, { recursive: true });
    writeFileSync(
      join(changed, 'endringer.csv'),
      `${readFileSync(join(whole, 'endringer.csv'), 'utf8').trimEnd()}\r\n21.06.2027;rettet;3201;havne;vikar;;Feil.\r\n`,
    );
    const second = await medlemsdebatt('build', changed, '--out', out, '--only-json', '--frozen', '3201');
    assert.equal(second.code, 0, second.text);
    const names = readdirSync(join(out, 'frozen')).sort();
    assert.equal(names.length, 2, names.join(' '));
    assert.ok(names.includes(name));
    assert.deepEqual(readFileSync(join(out, 'frozen', name)), bytes);
  });

  it('check says what it found, and exits 0 or 2', async () => {
    const good = await medlemsdebatt('check', whole);
    assert.equal(good.code, exit.ok);
    assert.match(good.text, /0 feil, 1 advarsel, 2 merknader\./);
    const bad = await medlemsdebatt('check', broken());
    assert.equal(bad.code, exit.problems);
    assert.match(
      bad.text,
      /svar\.csv, rad 11, kolonne parti: Fant ikke partiet «Havnepartie»\. Mente du «havne» \(Havnepartiet\)\?/,
    );
  });

  it('check passes over no file of the folder that may have a table in it', async () => {
    const path = at('blandet');
    cpSync(whole, path, { recursive: true });
    writeFileSync(join(path, 'vurdering.xlsb'), 'x');
    const { code, text } = await medlemsdebatt('check', path);
    assert.equal(code, exit.problems);
    assert.match(text, /vurdering\.xlsb: Filer av typen \.xlsb kan ikke leses/);
  });

  it('check --json is one object for machines', async () => {
    const { text, code } = await medlemsdebatt('check', broken(), '--json');
    const result = JSON.parse(text) as { ok: boolean; problems: { code: string; row: number }[] };
    assert.equal(code, exit.problems);
    assert.equal(result.ok, false);
    assert.deepEqual([result.problems[0]?.code, result.problems[0]?.row], ['unknown-list', 11]);
  });

  it('build writes the tree, and says where', async () => {
    const { code, text } = await medlemsdebatt('build', whole, '--out', at('tre'));
    assert.equal(code, exit.ok);
    assert.match(text, /Skrev \d+ filer \(.+ MB\) til/);
    assert.ok(existsSync(at('tre', 'areas', '3201.json')));
    assert.deepEqual(
      readdirSync(folder).filter(name => name.startsWith('.')),
      [],
      'nothing is left beside it',
    );
  });

  it('L4, L11: a build with problems writes nothing and leaves the old tree untouched', async () => {
    await medlemsdebatt('build', whole, '--out', at('gammel'));
    const before = digests(at('gammel'));
    const { code, errors } = await medlemsdebatt('build', broken(), '--out', at('gammel'));
    assert.equal(code, exit.problems);
    assert.match(errors, /Ingenting er skrevet/);
    assert.deepEqual(digests(at('gammel')), before);
    assert.equal((await medlemsdebatt('build', broken(), '--out', at('aldri'))).code, exit.problems);
    assert.equal(existsSync(at('aldri')), false);
  });

  it('--dry-run does everything but write', async () => {
    const { code, text } = await medlemsdebatt('build', whole, '--out', at('prøve'), '--dry-run');
    assert.equal(code, exit.ok);
    assert.match(text, /Prøvekjøring: \d+ filer .* ville blitt skrevet til/);
    assert.equal(existsSync(at('prøve')), false);
    await medlemsdebatt('template', '--out', at('prøve'), '--dry-run');
    assert.equal(existsSync(at('prøve')), false);
  });

  it('L11: refuses a file, a folder of something else, and a folder it may not write in', async () => {
    writeFileSync(at('fil'), 'x');
    assert.match((await medlemsdebatt('build', whole, '--out', at('fil'))).errors, /er en fil/);
    mkdirSync(at('bilder'));
    writeFileSync(at('bilder', 'ferie.jpg'), 'x');
    const other = await medlemsdebatt('build', whole, '--out', at('bilder'));
    assert.equal(other.code, exit.problems);
    assert.match(other.errors, /har andre filer enn dem vi lager, og blir ikke rørt/);
    assert.ok(existsSync(at('bilder', 'ferie.jpg')));
    const inside = await medlemsdebatt('build', whole, '--out', at('fil', 'tre'));
    assert.equal(inside.code, exit.problems);
    assert.match(inside.errors, /en del av stien er en fil/);
  });

  it('L11: takes no file away that somebody has put into a published tree', async () => {
    await medlemsdebatt('build', whole, '--out', at('utlagt'), '--frozen', '3201');
    for (const own of ['.DS_Store', 'areas/Thumbs.db']) writeFileSync(at('utlagt', own), 'x');
    assert.equal((await medlemsdebatt('build', whole, '--out', at('utlagt'))).code, exit.ok);
    writeFileSync(at('utlagt', '.htaccess'), 'Header set Access-Control-Allow-Origin *');
    mkdirSync(at('utlagt', 'v1'));
    writeFileSync(at('utlagt', 'v1', 'lo.js'), '');
    const again = await medlemsdebatt('build', whole, '--out', at('utlagt'));
    assert.equal(again.code, exit.problems);
    assert.match(again.errors, /filer som ikke er laget her, og blir ikke rørt: \.htaccess, v1\/lo\.js\. /);
    assert.ok(existsSync(at('utlagt', '.htaccess')));
  });

  it('L11: a folder is not taken for a tree because some other program has a release.json in it', async () => {
    for (const [name, release] of [
      ['program', '{"name":"noe annet","files":{"index.php":{}}}'],
      ['halvt', '{"schema":"lo.rel'],
    ] as const) {
      mkdirSync(at(name));
      writeFileSync(at(name, 'release.json'), release);
      writeFileSync(at(name, 'index.php'), 'mitt');
      const { code, errors } = await medlemsdebatt('build', whole, '--out', at(name), '--only-json');
      assert.equal(code, exit.problems);
      assert.match(errors, /har filer som ikke er laget her, og blir ikke rørt: index\.php/);
      assert.equal(readFileSync(at(name, 'index.php'), 'utf8'), 'mitt');
    }
  });

  it('ends as it would have when nobody reads what it says', async () => {
    const child = spawn(process.execPath, [main, 'build', whole, '--only-json', '--out', at('ulest')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', data => (said += String(data)));
    const code = await new Promise(resolve => child.once('exit', resolve));
    assert.equal(said, '');
    assert.equal(code, exit.ok);
    assert.ok(existsSync(at('ulest', 'release.json')));
  });

  it('L11: follows a symbolic link, and takes names with æøå and spaces', async () => {
    const real = at('Nettsider på åsen', 'blåbærgrøt');
    assert.equal((await medlemsdebatt('build', whole, '--out', real)).code, exit.ok);
    symlinkSync(real, at('lenke'));
    assert.equal((await medlemsdebatt('build', whole, '--out', at('lenke'))).code, exit.ok);
    assert.ok(lstatSync(at('lenke')).isSymbolicLink());
    assert.equal(realpathSync(at('lenke')), realpathSync(real));
    assert.ok(existsSync(join(real, 'release.json')));
  });

  it('L11: a fault in the middle leaves the old tree and no rubbish', async () => {
    await medlemsdebatt('build', whole, '--out', at('avbrutt'));
    const before = digests(at('avbrutt'));
    const files = function* (): Generator<[string, Uint8Array]> {
      yield ['release.json', new Uint8Array()];
      throw new Error('midt i');
    };
    await assert.rejects(
      new Writer(world(), false).replaceFolder(at('avbrutt'), files(), 'release.json'),
      /midt i/,
    );
    assert.deepEqual(digests(at('avbrutt')), before);
    assert.deepEqual(
      readdirSync(folder).filter(name => name.startsWith('.')),
      [],
    );
  });

  it('L5, L11: Ctrl-C in the middle leaves the old tree and no rubbish', async () => {
    await medlemsdebatt('build', whole, '--out', at('stoppet'));
    const before = digests(at('stoppet'));
    const script = `
      import { Writer } from ${JSON.stringify(new URL('writer.ts', import.meta.url).href)};
      import { nodeIo } from ${JSON.stringify(new URL('io.ts', import.meta.url).href)};
      async function* slow() {
        yield ['release.json', new Uint8Array(1000)];
        console.log('begun');
        await new Promise(resolve => setTimeout(resolve, 60_000));
      }
      await new Writer(nodeIo(), false).replaceFolder(process.argv[1], slow(), 'release.json');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, at('stoppet')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise(resolve => child.stdout.once('data', resolve));
    child.kill('SIGINT');
    const code = await new Promise(resolve => child.once('exit', resolve));
    assert.equal(code, 130);
    assert.deepEqual(digests(at('stoppet')), before);
    assert.deepEqual(
      readdirSync(folder).filter(name => name.startsWith('.')),
      [],
    );
  });

  it('L5, L11: says what is left of a run that was killed, and touches nothing else', async () => {
    const left = at('.drept-Ab3xYz');
    mkdirSync(join(left, 'new'), { recursive: true });
    mkdirSync(at('.drept-annet'));
    writeFileSync(join(left, 'new', 'debate.json'), '{}');
    const first = await medlemsdebatt('build', whole, '--out', at('drept'), '--only-json');
    assert.equal(first.code, exit.ok);
    assert.match(first.errors, /ble avbrutt, ligger dette igjen: \S+\.drept-Ab3xYz\. Slett det/);
    assert.ok(existsSync(left));
    for (const name of [left, at('.drept-annet')]) rmSync(name, { recursive: true });
    assert.equal((await medlemsdebatt('build', whole, '--out', at('drept'), '--only-json')).errors, '');
  });

  it('L12: the same bytes in any zone and language, whatever the times of the files', () => {
    const places = [
      { TZ: 'UTC', LANG: 'C' },
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/Los_Angeles', LANG: 'nb_NO.UTF-8' },
    ];
    const trees = places.map((env, index) => {
      const source = at(`kilde-${index}`);
      cpSync(whole, source, { recursive: true });
      utimesSync(join(source, 'svar.csv'), index * 1000, index * 1000);
      const out = at(`tre-${index}`);
      const { status, stderr } = spawnSync(process.execPath, [main, 'build', source, '--out', out], {
        env: { ...process.env, ...env },
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
      return digests(out);
    });
    assert.deepEqual(trees[1], trees[0]);
    assert.deepEqual(trees[2], trees[0]);
  });

  it('template writes a workbook and CSV files, and never over any that may be filled in', async () => {
    const first = await medlemsdebatt('template', '--out', at('mal'));
    assert.equal(first.code, exit.ok);
    assert.ok(existsSync(at('mal', 'medlemsdebatt.xlsx')) && existsSync(at('mal', 'csv', 'svar.csv')));
    writeFileSync(at('mal', 'csv', 'svar.csv'), 'utfylt');
    const again = await medlemsdebatt('template', '--out', at('mal'));
    assert.equal(again.code, exit.problems);
    assert.match(again.errors, /er ikke tom, og blir ikke rørt/);
    assert.equal(readFileSync(at('mal', 'csv', 'svar.csv'), 'utf8'), 'utfylt');
    const ready = await medlemsdebatt('template', '--out', at('klar'), '--from', whole, '--area', '3201,32');
    assert.match(ready.text, /28 rader som er klare til å fylles ut/);
    assert.ok(existsSync(at('klar', 'svar-3201-32.xlsx')));
    assert.equal((await medlemsdebatt('template', '--out', at('ny'), '--area', '3201')).code, exit.problems);
    const ambiguous = await medlemsdebatt('template', '--out', at('ny'), '--from', whole, '--area', 'Våler');
    assert.equal(ambiguous.code, exit.problems);
    assert.match(ambiguous.text, /3114 .* 3419/);
  });

  it('says in Norwegian what is wrong with a command, and exits 2', async () => {
    const cases: [string[], RegExp][] = [
      [['build', whole], /Valget «-o, --out <mappe>» mangler/],
      [['check', at('finnes-ikke')], /Fant ikke «.*finnes-ikke»/],
      [['check', whole, '--jso'], /Valget «--jso» finnes ikke/],
      [['check', whole, '--today', 'i går'], /--today «i går» er ikke en dato/],
      [['bygg'], /Kommandoen «bygg» finnes ikke/],
      [['check'], /mangler et argument/],
    ];
    for (const [args, message] of cases) {
      const { code, errors } = await medlemsdebatt(...args);
      assert.equal(code, exit.problems, args.join(' '));
      assert.match(errors, message);
    }
  });

  it('has help and a version, and exits 0', async () => {
    const help = await medlemsdebatt('--help');
    assert.equal(help.code, exit.ok);
    assert.match(help.text, /check.*build.*template/s);
    const serve = await medlemsdebatt('collect', 'serve', '--help');
    assert.match(serve.text, /port å lytte på \(8787 når den ikke er oppgitt\)/);
    assert.doesNotMatch(serve.text, /default/);
    const version = await medlemsdebatt('--version');
    assert.match(version.text, /^\d+\.\d+\.\d+\n$/);
  });
});
