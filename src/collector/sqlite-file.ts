import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { STORE_VERSION } from './store.ts';

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
]);

// WITHOUT ROWID: a row id would be a running number, and so the order of arrival.
const LAYOUT = `
  CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS answers (
    id BLOB PRIMARY KEY, digest BLOB NOT NULL, suspect INTEGER NOT NULL, body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS withdrawn (id BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS codes (hash BLOB PRIMARY KEY, spent INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/**
 * Opens a store's file or makes it.
 * @throws Error when it is damaged or of a newer layout.
 */
export function openFile(path: string, busyMilliseconds: number): DatabaseSync {
  const existed = existsSync(path);
  const db = new DatabaseSync(path, { timeout: busyMilliseconds });
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
    if (existed) refuseDamaged(db, path);
    db.exec(LAYOUT);
    const version = db.prepare("SELECT value FROM about WHERE name = 'version'").get()?.['value'];
    if (version === undefined) {
      db.prepare("INSERT OR IGNORE INTO about (name, value) VALUES ('version', ?)").run(
        String(STORE_VERSION),
      );
    } else if (Number(version) > STORE_VERSION) {
      throw new Error(`${path} was written by a newer version (${String(version)}); use that one.`);
    }
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/** @throws Error when the type of the file system, as statfs(2) has it, is one of a network. */
export function refuseNetwork(path: string, type: number): void {
  const name = NETWORK_FILE_SYSTEMS.get(type);
  if (name)
    throw new Error(
      `${path} lies on a network file system (${name}), where locks do not hold. Use a local disk, or PostgreSQL.`,
    );
}

/** A rename lasts only when its folder is on the disk too. Systems that cannot open a folder do so by themselves. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Windows.
  }
}

function refuseDamaged(db: DatabaseSync, path: string): void {
  let verdict: unknown;
  try {
    verdict = db.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'];
  } catch (error) {
    verdict = error;
  }
  if (verdict !== 'ok') throw new Error(`${path} is damaged. Take the latest backup into use.`);
}
