import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openFile, STEPS } from './sqlite-file.ts';
import { SqliteStore } from './sqlite-store.ts';
import { entry } from './testing/answers.ts';

const folder = mkdtempSync(join(tmpdir(), 'lo-rights-'));
let files = 0;
const newPath = () => join(folder, `${++files}.sqlite`);
const rights = (path: string) => (statSync(path).mode & 0o777).toString(8);
const PARTS = ['', '-wal', '-shm'];

describe('files with answers', { skip: process.platform === 'win32' && 'has no such rights' }, () => {
  let usual: number;
  before(() => (usual = process.umask(0o022)));
  after(() => {
    process.umask(usual);
    rmSync(folder, { recursive: true });
  });

  it('C24: are for their owner alone: the store, its log, its copies and what it is when it is closed', async () => {
    const path = newPath();
    const store = new SqliteStore(path);
    await store.submit(entry());
    for (const part of PARTS) assert.equal(rights(path + part), '600', part);
    await store.backup(`${path}.kopi`);
    assert.equal(rights(`${path}.kopi`), '600');
    await store.close();
    assert.equal(rights(path), '600');
    await store.dispose();
    openFile(path, { busyMilliseconds: 100, steps: [...STEPS, 'CREATE TABLE later (x TEXT)'] }).close();
    assert.equal(rights(`${path}.v1`), '600');
  });

  it('C24: that everybody could read are taken from others and left to the group, and that is told', async () => {
    const path = newPath();
    const store = new SqliteStore(path);
    await store.submit(entry());
    for (const part of PARTS) chmodSync(path + part, 0o664);
    await new SqliteStore(path).dispose();
    assert.equal(rights(path), '664', 'nothing changes where nobody is told');
    const told: string[] = [];
    const open = () => new SqliteStore(path, { onReadable: now => told.push(now) });
    for (let times = 0; times < 2; times++) await open().dispose();
    assert.deepEqual(told, ['shut']);
    for (const part of PARTS.filter(each => existsSync(path + each)))
      assert.equal(rights(path + part), '660');
    await store.close();
    assert.equal(rights(path), '660', 'the collector may run as another of the group');
    await store.dispose();
  });

  it('C11: that could not be copied leave no empty copy in the way of the next one', async () => {
    const path = newPath();
    const store = new SqliteStore(path);
    await assert.rejects(store.backup(join(folder, 'ingen', 'kopi')));
    await store.dispose();
    await assert.rejects(store.backup(`${path}.kopi`));
    assert.equal(existsSync(`${path}.kopi`), false);
  });
});
