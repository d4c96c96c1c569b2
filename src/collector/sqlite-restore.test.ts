import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import { restoreSqlite } from './sqlite-restore.ts';
import { SqliteStore } from './sqlite-store.ts';
import { NoSuchStore, StoreRefused, StoreUnavailable, type Entry } from './store.ts';
import { entry } from './testing/answers.ts';

const folder = mkdtempSync(join(tmpdir(), 'lo-restore-'));
after(() => rmSync(folder, { recursive: true }));
const newPath = () => join(mkdtempSync(join(folder, 'f-')), 'svar.sqlite');
const some = (n: number) =>
  Array.from({ length: n }, () => entry({ body: `{"text":"${randomUUID()}","pad":"${'p'.repeat(300)}"}` }));
const PARTS = ['', '-wal', '-shm'];

interface Killed {
  path: string;
  copy: string;
  /** Answers that are in the copy, and those that came later. */
  early: Entry[];
  later: Entry[];
}

/** A store whose collector was killed with answers in its log, and a copy from before they came. */
async function killed({
  before = async () => {},
  between = async () => {},
}: Partial<Record<'before' | 'between', (store: SqliteStore, early: Entry[]) => Promise<unknown>>> = {}) {
  const [live, path] = [newPath(), newPath()];
  const store = new SqliteStore(live);
  const [early, later] = [some(40), some(60)];
  await before(store, early);
  for (const one of early) await store.submit(one);
  const copy = join(dirname(path), 'kopi.sqlite');
  await store.backup(copy);
  for (const one of later) await store.submit(one);
  await between(store, early);
  for (const part of PARTS) copyFileSync(live + part, path + part);
  await store.dispose();
  return { path, copy, early, later } satisfies Killed;
}

async function found(path: string, sent: readonly Entry[]): Promise<number> {
  const store = new SqliteStore(path);
  const known = await Promise.all(sent.map(({ id }) => store.find(id)));
  await store.dispose();
  return known.filter(each => each && each !== 'withdrawn').length;
}

const refusedAs = (why: StoreRefused['why']) => (error: unknown) =>
  error instanceof StoreRefused && error.why === why;
const bytesOf = (path: string) => readFileSync(path).toString('latin1');

describe('a copy that is laid over the file of a collector that was killed', () => {
  it('C23: is refused with the old log beside it, and neither is touched', async () => {
    for (const lay of [copyFileSync, renameSync]) {
      const { path, copy } = await killed();
      const [good, log] = [bytesOf(copy), bytesOf(`${path}-wal`)];
      lay(copy, path);
      for (const existing of [true, false])
        assert.throws(() => new SqliteStore(path, { existing }), refusedAs('foreign-log'));
      assert.equal(bytesOf(path), good);
      assert.equal(bytesOf(`${path}-wal`), log);
    }
  });

  it('C23: also after it has been looked at, counted or closed: a copy stays one until answers come to it', async () => {
    const { path, copy } = await killed();
    const looking = new SqliteStore(copy, { existing: true });
    assert.equal((await looking.count()).entries, 40);
    await looking.close();
    await looking.dispose();
    copyFileSync(copy, path);
    assert.throws(() => new SqliteStore(path), refusedAs('foreign-log'));
  });

  it('C23: one that has been in use does not show it: it is told as damaged, and not written in either', async () => {
    const [live, path] = [newPath(), newPath()];
    const copy = join(dirname(path), 'kopi.sqlite');
    const store = new SqliteStore(live);
    await Promise.all(some(400).map(one => store.submit(one)));
    await store.backup(copy);
    const log = new DatabaseSync(live);
    log.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    log.close();
    for (const one of some(60)) await store.submit(one);
    for (const part of PARTS) copyFileSync(live + part, path + part);
    await store.dispose();
    await new SqliteStore(copy).dispose();
    const good = bytesOf(copy);
    copyFileSync(copy, path);
    assert.throws(() => new SqliteStore(path), refusedAs('damaged'));
    assert.equal(bytesOf(path), good);
  });

  it('C10: a log whose file is gone is not taken for nothing', async () => {
    const { path } = await killed();
    rmSync(path);
    assert.throws(() => new SqliteStore(path), refusedAs('foreign-log'));
    assert.ok(statSync(`${path}-wal`).size > 0);
  });
});

describe('restoring a copy', () => {
  it('C23: gives what the copy has, and puts what lay there aside, whole', async () => {
    const { path, copy, early, later } = await killed();
    const good = bytesOf(copy);
    const { entries, closed, aside, beyond } = restoreSqlite(path, copy);
    assert.deepEqual([entries, closed, beyond?.later], [40, false, 60]);
    assert.equal(aside, `${path}.til-side-1`);
    assert.equal(await found(path, early), 40);
    assert.equal(await found(path, later), 0);
    assert.equal(await found(aside!, [...early, ...later]), 100, 'no answer is lost');
    assert.equal(bytesOf(copy), good);
    assert.deepEqual(
      readdirSync(dirname(path))
        .filter(name => !/-(wal|shm)$/.test(name))
        .sort(),
      ['kopi.sqlite', 'svar.sqlite', 'svar.sqlite.til-side-1'],
    );
  });

  it('C23: mends what was copied over by hand, and never takes a name that is taken', async () => {
    const { path, copy, early, later } = await killed();
    restoreSqlite(path, copy);
    copyFileSync(`${path}.til-side-1`, path);
    writeFileSync(`${path}-wal`, 'x'.repeat(5000));
    const again = restoreSqlite(path, copy);
    assert.equal(again.aside, `${path}.til-side-2`);
    assert.equal(bytesOf(`${path}.til-side-2-wal`), 'x'.repeat(5000));
    assert.equal(await found(`${path}.til-side-1`, [...early, ...later]), 100);
    assert.equal(await found(path, early), 40);
  });

  it('C23: works where what lay there is damaged, is a log alone, or is gone', async () => {
    for (const [spoil, isAside] of [
      [(path: string) => writeFileSync(path, 'noe annet'.repeat(2000)), true],
      [(path: string) => rmSync(path), true],
      [(path: string) => PARTS.forEach(part => rmSync(path + part)), false],
    ] as const) {
      const { path, copy, early } = await killed();
      spoil(path);
      const { entries, aside, beyond } = restoreSqlite(path, copy);
      assert.deepEqual([entries, beyond, aside !== undefined], [40, undefined, isAside]);
      assert.equal(await found(path, early), 40);
    }
  });

  it('C23 C24: what was withdrawn since the copy stays so, and invites that were made since are good, spent by nobody', async () => {
    const [old, fresh] = [randomBytes(32), randomBytes(32)];
    const { path, copy, early } = await killed({
      before: store => store.addCodes([old]),
      between: async (store, [first, second]) => {
        for (const one of [first!, second!]) assert.equal(await store.withdraw(one.id), 'withdrawn');
        await store.keySign('merke');
        await store.addCodes([fresh]);
        for (const code of [old, fresh]) assert.equal(await store.submit(entry(), code), 'stored');
      },
    });
    const { entries, beyond } = restoreSqlite(path, copy);
    assert.deepEqual(
      [entries, beyond?.later, beyond?.withdrawn.length, beyond?.invites.length],
      [38, 62, 2, 1],
    );
    assert.deepEqual(
      early.slice(0, 3).map(({ body }) => bytesOf(path).includes(body)),
      [false, false, true],
      'nothing is left of what they wrote',
    );
    const store = new SqliteStore(path);
    assert.equal(await store.submit(early[0]!), 'withdrawn');
    assert.equal(await store.keySign(), 'merke');
    for (const code of [old, fresh]) assert.equal(await store.submit(entry(), code), 'stored');
    await store.dispose();
  });

  it('C13: is refused while somebody has the store open, who goes on undisturbed', async () => {
    const { path, copy } = await killed();
    const running = new SqliteStore(path);
    assert.throws(() => restoreSqlite(path, copy), StoreUnavailable);
    for (const one of some(5)) assert.equal(await running.submit(one), 'stored');
    assert.equal((await running.count()).entries, 105);
    await running.dispose();
    assert.deepEqual(readdirSync(dirname(path)).sort(), ['kopi.sqlite', 'svar.sqlite']);
    assert.equal(restoreSqlite(path, copy).beyond?.later, 65);
  });

  it('C11 C14: takes only what is a whole store of a version that it knows, and touches nothing else', async () => {
    const { path, copy } = await killed();
    const [other, damaged, newer] = ['annet', 'skadet', 'nyere'].map(name => join(dirname(path), name));
    const letters = new DatabaseSync(other!);
    letters.exec('CREATE TABLE brev (tekst TEXT)');
    letters.close();
    const bytes = readFileSync(copy);
    writeFileSync(damaged!, bytes.fill(0xff, 8192, bytes.length - 4096));
    copyFileSync(copy, newer!);
    const db = new DatabaseSync(newer!);
    db.exec("UPDATE about SET value = '99' WHERE name = 'version'");
    db.close();
    const state = () => [
      readdirSync(dirname(path)).sort(),
      ...PARTS.slice(0, 2).map(part => bytesOf(path + part)),
    ];
    const before = state();
    assert.throws(() => restoreSqlite(path, `${copy}x`), NoSuchStore);
    assert.throws(() => restoreSqlite(path, other!), NoSuchStore);
    assert.throws(() => restoreSqlite(path, damaged!), refusedAs('damaged'));
    assert.throws(() => restoreSqlite(path, newer!), refusedAs('newer'));
    assert.throws(() => restoreSqlite(path, copy, () => ({ type: 0x6969 })), refusedAs('network'));
    assert.deepEqual(state(), before);
  });

  it('C24: gives the store the rights it had, less those of others', async function (t) {
    if (process.platform === 'win32') return t.skip('has no such rights');
    const { path, copy } = await killed();
    chmodSync(path, 0o664);
    const { aside } = restoreSqlite(path, copy);
    assert.deepEqual(
      [path, aside!, `${aside}-wal`].map(name => (statSync(name).mode & 0o007).toString(8)),
      ['0', '0', '0'],
    );
    assert.equal(statSync(path).mode & 0o777, 0o660);
  });

  it('follows a link to where the store is', async function (t) {
    if (process.platform === 'win32') return t.skip('needs a right of its own there');
    const { path, copy, early } = await killed();
    const link = newPath();
    symlinkSync(path, link);
    assert.equal(restoreSqlite(link, copy).aside, `${path}.til-side-1`);
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.equal(await found(path, early), 40);
    assert.equal(existsSync(join(dirname(link), `${basename(link)}-wal`)), false);
  });
});
