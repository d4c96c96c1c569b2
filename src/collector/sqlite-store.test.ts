import assert from 'node:assert/strict';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import { Worker } from 'node:worker_threads';
import { SqliteStore } from './sqlite-store.ts';
import { StoreUnavailable } from './store.ts';
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

  it('C13: a network file system is refused, two stores on one local file get along', async () => {
    assert.throws(
      () => new SqliteStore(newPath(), { statfs: () => ({ type: 0x6969, bsize: 4096, bavail: 1e9 }) }),
      /network file system \(NFS\)/,
    );
    const path = newPath();
    const [a, b] = [new SqliteStore(path), new SqliteStore(path)];
    const one = entry();
    const outcomes = await Promise.all([a.submit(one), b.submit(one), a.submit(entry()), b.submit(entry())]);
    assert.deepEqual(outcomes.sort(), ['replayed', 'stored', 'stored', 'stored']);
    await a.dispose();
    await b.dispose();
  });

  it('C14: a newer layout is refused and left alone', async () => {
    const path = newPath();
    await new SqliteStore(path).dispose();
    const db = new DatabaseSync(path);
    db.exec("UPDATE about SET value = '99' WHERE name = 'version'");
    db.close();
    assert.throws(() => new SqliteStore(path), /newer version \(99\)/);
  });

  it('C23: a backup taken while answers arrive is whole, and replays after a restore double nothing', async () => {
    const path = newPath();
    const store = new SqliteStore(path);
    const sent = Array.from({ length: 200 }, () => entry());
    const arriving = Promise.all(sent.map(one => store.submit(one)));
    await store.backup(`${path}.backup`);
    await arriving;
    await store.dispose();
    copyFileSync(`${path}.backup`, path);
    const restored = new SqliteStore(path);
    const outcomes = await Promise.all(sent.map(one => restored.submit(one)));
    assert.ok(outcomes.every(outcome => outcome === 'stored' || outcome === 'replayed'));
    assert.equal((await restored.count()).entries, 200);
    await restored.dispose();
  });

  it('C24: after close the file holds no order of arrival, no withdrawn text, no log and no times', async () => {
    const path = newPath();
    const store = new SqliteStore(path);
    const sent = Array.from({ length: 400 }, (_, i) =>
      entry({ body: `{"no":${i},"pad":"${'p'.repeat(300)}"}` }),
    );
    for (const one of sent) await store.submit(one);
    const secret = entry({ body: '{"text":"HEMMELIG-OG-TRUKKET"}' });
    await store.submit(secret);
    await store.withdraw(secret.id);
    await store.close();
    const bytes = readFileSync(path);
    assert.equal(bytes.includes('HEMMELIG-OG-TRUKKET'), false);
    assert.equal(existsSync(`${path}-wal`) && readFileSync(`${path}-wal`).includes('"no":'), false);
    const places = sent.map(({ id }) => ({ id, at: bytes.indexOf(uuidBytes(id)) }));
    assert.ok(places.every(({ at }) => at > 0));
    // Where an answer lies must follow from its id alone: the same entries in another order give the same file.
    const again = newPath();
    const other = new SqliteStore(again);
    for (const one of [...sent].reverse()) await other.submit(one);
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
