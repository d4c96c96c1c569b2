import { existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { copyInto, createPrivate, shutOthersOut } from './private-file.ts';
import { refuseForeignLog } from './sqlite-log.ts';
import { NoSuchStore, StoreRefused } from './store.ts';

/** Locks, shared memory and fsync do not hold on these; numbers of statfs(2). */
const NETWORK_FILE_SYSTEMS = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x01021997, '9P'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
  [0x47504653, 'GPFS'],
  [0x786f4256, 'VirtualBox'],
  [0x5346414f, 'AFS'],
  [0x6b414653, 'AFS'],
  [0x73757245, 'Coda'],
  // Local ones go by the same number; sshfs and its like are what it is met for, and a store has no need of any of them.
  [0x65735546, 'FUSE'],
]);

// WITHOUT ROWID: a row id would be a running number, and so the order of arrival.
const FIRST_LAYOUT = `
  CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE answers (
    id BLOB PRIMARY KEY, digest BLOB NOT NULL, suspect INTEGER NOT NULL, body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE withdrawn (id BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE codes (hash BLOB PRIMARY KEY, spent INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;
/** What takes a file from each layout to the next; the first one from nothing. Published steps are never changed. */
export const STEPS: readonly string[] = [FIRST_LAYOUT];

const IN_MEMORY = ':memory:';

/** How a store's file is opened. */
export interface OpenOptions {
  busyMilliseconds: number;
  /** A file that is no store yet is not made one, and a copy stays as it is: not one that a log belongs to. */
  existing?: boolean;
  /** Told where everybody on the machine could read the files, and whether they still can. Without it they stay as they are. */
  onReadable?: (now: 'shut' | 'open') => void;
  /** The ways from each layout to the next; replaced in tests. */
  steps?: readonly string[];
}

/**
 * Opens a store's file or makes it, for its owner's eyes. One of an older layout is taken to the newest in a transaction,
 * and lies beside as it was, in `<path>.v<version>` (C14).
 *
 * @throws NoSuchStore when it has to be there and is not
 * @throws StoreRefused when it is damaged, of a newer layout, or has another one's log beside it.
 */
export function openFile(
  path: string,
  { busyMilliseconds, existing = false, steps = STEPS, onReadable }: OpenOptions,
): DatabaseSync {
  if (path !== IN_MEMORY) prepare(path, busyMilliseconds, onReadable);
  const db = new DatabaseSync(path, { timeout: busyMilliseconds });
  try {
    // Before anything is written: a file that is something else stays as it is.
    if (existing && layoutOf(db) === 0) throw new NoSuchStore(path);
    if (!existing) db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
    migrate(db, path, steps);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/** Looks at what lies there, and writes nothing in it. */
function prepare(path: string, busyMilliseconds: number, onReadable: OpenOptions['onReadable']): void {
  refuseForeignLog(path);
  if (!existsSync(path)) return createPrivate(path, 'a');
  // A connection that may write plays the log into the file when it is closed, also where the verdict is that they do not
  // go together.
  const db = readerOf(path, busyMilliseconds);
  try {
    refuseDamaged(db, path);
  } finally {
    db.close();
  }
  if (!onReadable) return;
  const readable = ['', '-wal', '-shm'].map(rest => shutOthersOut(path + rest)).filter(Boolean);
  if (readable.length > 0) onReadable(readable.includes('open') ? 'open' : 'shut');
}

/** A connection that changes nothing, unless somebody was killed in the middle of a change: that is undone. */
export function readerOf(path: string, timeout: number): DatabaseSync {
  return new DatabaseSync(path, { timeout, readOnly: !existsSync(`${path}-journal`) });
}

/** @throws Error when the type of the file system, as statfs(2) has it, is one of a network. */
export function refuseNetwork(path: string, type: number): void {
  const name = NETWORK_FILE_SYSTEMS.get(type);
  if (name)
    throw new StoreRefused(
      'network',
      `${path} lies on a network file system (${name}), where locks do not hold. Use a local disk, or PostgreSQL.`,
    );
}

/** Says in a copy that is on its way into the store's place that the store is closed. */
export function markClosed(path: string): void {
  const db = new DatabaseSync(path);
  try {
    db.exec("UPDATE about SET value = '1' WHERE name = 'closed'; DELETE FROM about WHERE name = 'rewrite'");
  } finally {
    db.close();
  }
}

/** The number of the file's layout; 0 where there is none. */
export function layoutOf(db: DatabaseSync): number {
  const isLaidOut = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'about'").get();
  return isLaidOut ? Number(db.prepare("SELECT value FROM about WHERE name = 'version'").get()!['value']) : 0;
}

function migrate(db: DatabaseSync, path: string, steps: readonly string[]): void {
  if (layoutOf(db) === steps.length) return;
  // Takes the lock before it looks again: another process may have come first.
  db.exec('BEGIN IMMEDIATE');
  try {
    const found = layoutOf(db);
    if (found > steps.length)
      throw new StoreRefused('newer', `${path} was written by a newer version (${found}); use that one.`);
    if (found > 0 && found < steps.length) keepAside(path, `${path}.v${found}`);
    for (const step of steps.slice(found)) db.exec(step);
    db.prepare("INSERT OR REPLACE INTO about (name, value) VALUES ('version', ?)").run(String(steps.length));
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

/** Copies what was committed, through a connection of its own: one that is in a transaction cannot. */
function keepAside(path: string, copy: string): void {
  // What an earlier try left, that did not come to its end.
  rmSync(copy, { force: true });
  const reader = new DatabaseSync(path);
  try {
    copyInto(reader, copy);
  } finally {
    reader.close();
  }
}

/** Of SQLite; the higher bits say more. */
const [CORRUPT, NOT_A_DATABASE] = [11, 26];

/** @throws StoreRefused */
export function refuseDamaged(db: DatabaseSync, path: string): void {
  let verdict: unknown;
  try {
    verdict = db.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'];
  } catch (error) {
    // One that is locked, or may not be written in, is whole: nobody is to put an older copy in its place.
    if (![CORRUPT, NOT_A_DATABASE].includes((error as { errcode?: number }).errcode! & 0xff)) throw error;
  }
  if (verdict !== 'ok')
    throw new StoreRefused('damaged', `${path} is damaged. Take the latest backup into use.`);
}
