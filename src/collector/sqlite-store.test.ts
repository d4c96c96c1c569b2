import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import { Worker } from 'node:worker_threads';
import { openFile, STEPS } from './sqlite-file.ts';
import { SqliteStore } from './sqlite-store.ts';
import { StoreRefused, StoreUnavailable } from './store.ts';
import { entry } from './testing/answers.ts';
import { storeContract } from './testing/store-contract.ts';
import { uuidBytes } from './uuid.ts';

const folder = mkdtempSync(join(tmpdir(), 'lo-store-'));
after(() => rmSync(folder, { recursive: true }));
let files = 0;
const newPath = () => join(folder, `${++files}.sqlite`);

describe('SqliteStore', () => {
  storeContract(async () => new SqliteStore(newPath()));

  it('C11: low disk is told before anything fails, and nothing is stored', async () => {
    let free = 1_000_000;
    const store = new SqliteStore(newPath(), {
      minFreeBytes: 1_000_000_000,
      statfs: () => ({ type: 0xef53, bsize: 4096, bavail: free }),
    });
    assert.equal(await store.submit(entry()), 'stored');
    free = 10;
    await assert.rejects(store.submit(entry()), StoreUnavailable);
    await assert.rejects(store.check(), StoreUnavailable);
    assert.equal((await store.count()).entries, 1);
    await store.dispose();
  });

  it('C11: a damaged file is refused with the way out', async () => {
    const path = newPath();
    const store = new SqliteStore(path);
    await Promise.all(Array.from({ length: 500 }, () => store.submit(entry({ body: 'x'.repeat(400) }))));
    await store.dispose();
    const bytes = readFileSync(path);
    bytes.fill(0xff, 8192, bytes.length - 8192);
    writeFileSync(path, bytes);
    assert.throws(() => new SqliteStore(path), /damaged.*backup/);
  });

  it('C12: a lock held by a backup or a count is waited for, and told as unavailable when it lasts', async () => {
    const path = newPath();
    const store = new SqliteStore(path);
    const holder = new Worker(
      `const { workerData, parentPort } = require('node:worker_threads');
       const { DatabaseSync } = require('node:sqlite');
       const db = new DatabaseSync(workerData);
       db.exec('BEGIN IMMEDIATE');
       parentPort.postMessage('held');
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
       db.exec('COMMIT');
       db.close();`,
      { eval: true, workerData: path },
    );
    await once(holder, 'message');
    assert.equal(await store.submit(entry()), 'stored');
    await store.dispose();

    const impatient = new SqliteStore(path, { busyMilliseconds: 20 });
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    await assert.rejects(impatient.submit(entry()), StoreUnavailable);
    other.exec('COMMIT');
    other.close();
    assert.equal(await impatient.submit(entry()), 'stored');
    assert.equal((await impatient.count()).entries, 2);
    await impatient.dispose();
  });

  it('C12: a lock is waited for for five seconds where nothing else is said, also after an answer was withdrawn', async () => {
    const path = newPath();
    const store = new SqliteStore(path);
    const one = entry();
    await store.submit(one);
    await store.withdraw(one.id);
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    const began = performance.now();
    await assert.rejects(store.submit(entry()), StoreUnavailable);
    const waited = performance.now() - began;
    assert.ok(waited > 4500 && waited < 15_000, `${waited} ms`);
    other.close();
    await store.dispose();
  });

  it('C11 C12: a file that another process has locked is not called damaged', async () => {
    const path = newPath();
    await new SqliteStore(path).dispose();
    const other = new DatabaseSync(path);
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    assert.throws(
      () => new SqliteStore(path, { busyMilliseconds: 20 }),
      (error: Error) => !(error instanceof StoreRefused) && /locked/.test(error.message),
    );
    other.close();
    await new SqliteStore(path).dispose();
  });

  it('C12 C24: is not called closed before it has been rewritten, and leaves no copy of what it could not', async () => {
    const path = newPath();
    const store = new SqliteStore(path, { busyMilliseconds: 20 });
    const one = entry();
    await store.submit(one);
    const reader = new DatabaseSync(path);
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM answers').get();
    await store.submit(entry());
    await assert.rejects(store.close(), StoreUnavailable);
    assert.equal(existsSync(`${path}.closing`), false);
    assert.equal(await store.isClosed(), false);
    assert.equal(await store.submit(entry()), 'closed', 'nothing is taken in between');
    assert.equal(await store.withdraw(one.id), 'closed');
    reader.exec('COMMIT');
    reader.close();
    await store.close();
    assert.equal(await store.isClosed(), true);
    assert.equal((await store.count()).entries, 2);
    await store.dispose();
  });

  it('C13: a network file system is refused, two stores on one local file get along', async () => {
    for (const [type, name] of [
      [0x6969, 'NFS'],
      [0x65735546, 'FUSE'],
    ] as const) {
      assert.throws(
        () => new SqliteStore(newPath(), { statfs: () => ({ type, bsize: 4096, bavail: 1e9 }) }),
        new RegExp(`network file system \\(${name}\\)`),
      );
    }
    const path = newPath();
    const [a, b] = [new SqliteStore(path), new SqliteStore(path)];
    const one = entry();
    const outcomes = await Promise.all([a.submit(one), b.submit(one), a.submit(entry()), b.submit(entry())]);
    assert.deepEqual(outcomes.sort(), ['replayed', 'stored', 'stored', 'stored']);
    await a.dispose();
    await b.dispose();
  });

  it('C22: when it is put away nothing is left in the log, also where another program has the file open', async () => {
    const path = newPath();
    const store = new SqliteStore(path);
    const other = new DatabaseSync(path);
    for (let i = 0; i < 5; i++) await store.submit(entry());
    assert.equal(other.prepare('SELECT count(*) AS n FROM answers').get()!['n'], 5);
    await store.dispose();
    assert.equal(statSync(`${path}-wal`).size, 0);
    other.close();
  });

  it('C14: a newer layout is refused and left alone', async () => {
    const path = newPath();
    await new SqliteStore(path).dispose();
    const db = new DatabaseSync(path);
    db.exec("UPDATE about SET value = '99' WHERE name = 'version'");
    db.close();
    assert.throws(() => new SqliteStore(path), /newer version \(99\)/);
  });

  it('C14: an older layout is taken to the newest in one transaction, with a copy of how it was', async () => {
    const path = newPath();
    const store = new SqliteStore(path);
    const one = entry();
    await store.submit(one);
    await store.dispose();
    const answers = (file: string) => {
      const db = new DatabaseSync(file);
      const rows = db
        .prepare('SELECT * FROM answers')
        .all()
        .map(row => Object.keys(row));
      const version = Number(db.prepare("SELECT value FROM about WHERE name = 'version'").get()!['value']);
      db.close();
      return { version, rows };
    };
    const columns = ['id', 'digest', 'suspect', 'body'];
    const steps = (...more: string[]) => ({ busyMilliseconds: 100, steps: [...STEPS, ...more] });
    const added = 'ALTER TABLE answers ADD COLUMN later INTEGER NOT NULL DEFAULT 0';

    assert.throws(() => openFile(path, steps(added, 'SELECT nothing')), /nothing/);
    assert.deepEqual(
      answers(path),
      { version: 1, rows: [columns] },
      'a step that fails leaves all as it was',
    );
    openFile(path, steps(added)).close();
    assert.deepEqual(answers(path), { version: 2, rows: [[...columns, 'later']] });
    assert.deepEqual(answers(`${path}.v1`), { version: 1, rows: [columns] });
    openFile(path, steps(added)).close();
    assert.throws(() => new SqliteStore(path), /newer version \(2\)/);

    const fresh = newPath();
    openFile(fresh, steps(added)).close();
    assert.equal(answers(fresh).version, 2);
    assert.equal(existsSync(`${fresh}.v0`), false, 'of nothing there is no copy');
  });

  it('C10, C24: every commit is on the disk before it is told, and what is deleted is overwritten', () => {
    const db = openFile(newPath(), { busyMilliseconds: 100 });
    const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get()!)[0];
    assert.deepEqual(
      {
        journal: pragma('journal_mode'),
        synchronous: pragma('synchronous'),
        secure: pragma('secure_delete'),
      },
      { journal: 'wal', synchronous: 2, secure: 1 },
    );
    db.close();
  });

  it('C24: a withdrawn text is gone from the live file and its log at once', async () => {
    const path = newPath();
    const store = new SqliteStore(path);
    await Promise.all(Array.from({ length: 50 }, () => store.submit(entry({ body: 'x'.repeat(300) }))));
    const secret = entry({ body: '{"text":"HEMMELIG-OG-TRUKKET"}' });
    await store.submit(secret);
    const found = () =>
      [path, `${path}-wal`].filter(name => existsSync(name) && readFileSync(name).includes('OG-TRUKKET'));
    assert.notDeepEqual(found(), []);
    await store.withdraw(secret.id);
    assert.deepEqual(found(), []);
    await store.dispose();
  });

  it('C24: nothing of a withdrawn text is left where SQLite had it before it moved it', async () => {
    const path = newPath();
    const store = new SqliteStore(path);
    const sent = Array.from({ length: 1000 }, (_, i) =>
      entry({ body: `{"text":"FLYTTET ${i}!${'x'.repeat((i * 37) % 400)}"}` }),
    );
    for (const one of sent) await store.submit(one);
    const gone = sent.filter((_, i) => i % 2);
    for (const { id } of gone) await store.withdraw(id);
    await store.dispose();
    const bytes = readFileSync(path);
    assert.deepEqual(
      gone.filter(({ body }) => bytes.includes(body.slice(0, body.indexOf('!') + 1))),
      [],
    );
    assert.ok(bytes.includes('FLYTTET 0!'), 'it is looked for aright');
  });

  it('C23: a backup taken while answers arrive is whole, and replays after a restore double nothing, nor any invite', async () => {
    const path = newPath();
    const store = new SqliteStore(path);
    const sent = Array.from({ length: 200 }, () => ({ one: entry(), code: randomBytes(32) }));
    await store.addCodes(sent.map(({ code }) => code));
    const submit = (to: SqliteStore, some: typeof sent) =>
      Promise.all(some.map(({ one, code }) => to.submit(one, code)));
    await submit(store, sent.slice(0, 50));
    const arriving = submit(store, sent.slice(50));
    await store.backup(`${path}.backup`);
    await arriving;
    await store.dispose();
    copyFileSync(`${path}.backup`, path);
    const restored = new SqliteStore(path);
    const kept = await restored.count();
    assert.ok(kept.entries >= 50);
    assert.equal(kept.spent, kept.entries, 'an invite is spent exactly where its answer is in the backup');
    const outcomes = await submit(restored, sent);
    assert.equal(outcomes.filter(outcome => outcome === 'replayed').length, kept.entries);
    assert.equal(outcomes.filter(outcome => outcome === 'stored').length, 200 - kept.entries);
    const others = await Promise.all(sent.map(({ code }) => restored.submit(entry(), code)));
    assert.ok(others.every(outcome => outcome === 'code-used'));
    const { entries, spent, codes } = await restored.count();
    assert.deepEqual({ entries, spent, codes }, { entries: 200, spent: 200, codes: 200 });
    await restored.dispose();
  });

  it('C24: what was purged is in no file, nor how much there was', async () => {
    const fresh = newPath();
    const empty = new SqliteStore(fresh);
    await empty.purge();
    const path = newPath();
    const store = new SqliteStore(path);
    const sent = Array.from({ length: 300 }, (_, i) =>
      entry({ body: `{"text":"SLETTET ${i}","pad":"${'p'.repeat(300)}"}` }),
    );
    const codes = sent.map(() => randomBytes(32));
    await store.addCodes(codes);
    for (const [i, one] of sent.entries()) await store.submit(one, codes[i]);
    for (const { id } of sent.slice(0, 100)) await store.withdraw(id);
    await store.keySign('NOKKELMERKE');
    const said = [...sent.map(({ id }) => Buffer.from(uuidBytes(id))), ...codes, 'SLETTET', 'NOKKELMERKE'];
    const found = () => {
      const all = Buffer.concat([path, `${path}-wal`].filter(existsSync).map(name => readFileSync(name)));
      return said.filter(each => all.includes(each)).length;
    };
    assert.equal(found(), said.length, 'it is looked for aright');
    await store.purge();
    assert.equal(found(), 0);
    const sizes = (of: string) => [of, `${of}-wal`].map(name => (existsSync(name) ? statSync(name).size : 0));
    assert.deepEqual(sizes(path), sizes(fresh));
    await store.dispose();
    await empty.dispose();
  });

  it('C24: a store has these tables and columns, and no row number, time or index beside them', async () => {
    const path = newPath();
    const store = new SqliteStore(path);
    const about = () => {
      const db = new DatabaseSync(path);
      const rows = db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
      db.close();
      return Object.fromEntries(rows.map(({ name, sql }) => [name, String(sql).replace(/\s+/g, ' ')]));
    };
    const whole = {
      about: 'CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
      answers:
        'CREATE TABLE answers ( id BLOB PRIMARY KEY, digest BLOB NOT NULL, suspect INTEGER NOT NULL, body TEXT NOT NULL ) STRICT, WITHOUT ROWID',
      codes: 'CREATE TABLE codes (hash BLOB PRIMARY KEY, spent INTEGER NOT NULL) STRICT, WITHOUT ROWID',
      withdrawn: 'CREATE TABLE withdrawn (id BLOB PRIMARY KEY) STRICT, WITHOUT ROWID',
    };
    assert.deepEqual(about(), whole);
    await store.close();
    assert.deepEqual(about(), whole);
    await store.dispose();
  });

  it('C24: after close the file holds no order of arrival or of invites, no withdrawn text, no log and no times', async () => {
    const path = newPath();
    const store = new SqliteStore(path);
    const codes = Array.from({ length: 400 }, () => randomBytes(32));
    await store.addCodes(codes);
    const sent = Array.from({ length: 400 }, (_, i) =>
      entry({ body: `{"no":${i},"pad":"${'p'.repeat(300)}"}` }),
    );
    for (const [i, one] of sent.entries()) await store.submit(one, codes[i]);
    const secret = entry({ body: '{"text":"HEMMELIG-OG-TRUKKET"}' });
    await store.submit(secret);
    await store.withdraw(secret.id);
    await store.close();
    const bytes = readFileSync(path);
    assert.equal(bytes.includes('HEMMELIG-OG-TRUKKET'), false);
    assert.equal(existsSync(`${path}-wal`) && readFileSync(`${path}-wal`).includes('"no":'), false);
    const places = sent.map(({ id }) => ({ id, at: bytes.indexOf(uuidBytes(id)) }));
    assert.ok(places.every(({ at }) => at > 0));
    // Where an answer lies must follow from its id alone, and an invite from its hash: the same ones in another order, as
    // the merge file has the members', and spent by others, give the same file.
    const again = newPath();
    const other = new SqliteStore(again);
    await other.addCodes([...codes].reverse());
    for (const [i, one] of [...sent].reverse().entries()) await other.submit(one, codes[i]);
    await other.submit(secret);
    await other.withdraw(secret.id);
    await other.close();
    assert.deepEqual(contentOf(readFileSync(again)), contentOf(bytes));
    await store.dispose();
    await other.dispose();
  });
});

/** A SQLite file without the header's change counters, which count transactions, not answers. */
function contentOf(file: Buffer): Buffer {
  const copy = Buffer.from(file);
  copy.fill(0, 24, 28);
  copy.fill(0, 40, 44);
  copy.fill(0, 92, 96);
  return copy;
}
