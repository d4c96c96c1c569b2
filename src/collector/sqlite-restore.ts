import { copyFileSync, existsSync, linkSync, realpathSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { copyInto, shutOthersOut, syncFile, syncFolder, takeAfter } from './private-file.ts';
import { layoutOf, readerOf, refuseDamaged, refuseNetwork, STEPS } from './sqlite-file.ts';
import { refuseForeignLog } from './sqlite-log.ts';
import { NoSuchStore, StoreRefused, StoreUnavailable } from './store.ts';

/** What putting a copy back came to. */
export interface Restored {
  /** Answers in the store now. */
  entries: number;
  closed: boolean;
  /** Where what lay there was put; undefined where nothing lay there. */
  aside: string | undefined;
  /** What the store that lay there has beyond the copy; undefined where it cannot be read. */
  beyond: Beyond | undefined;
}

/** What a store has that an older copy of it has not. */
export interface Beyond {
  /** How many answers. */
  later: number;
  /** Ids of answers that were withdrawn. */
  withdrawn: readonly Uint8Array[];
  /** Hashes of invites. */
  invites: readonly Uint8Array[];
  /** What tells which key the invites were hashed with. */
  sign: string | undefined;
  closed: boolean;
}

/** What SQLite keeps in files of their own: the database, its log, the log's index, and a change that is under way. */
const PARTS = ['', '-wal', '-shm', '-journal'];
const PATIENCE = 5000;

/**
 * Puts a copy that `backup` made in a store's place (C23). What lies there is put aside under another name with its log:
 * no answer is deleted, and no log meets a file that is not its own. Where it can be read, what was withdrawn since the
 * copy stays withdrawn, and invites that were made since are still good. Power that goes in the middle leaves what was
 * there, or a file that is refused until this has been done again.
 *
 * @param statfs looks at the disk; replaced in tests
 * @throws NoSuchStore when the copy is none
 * @throws StoreRefused when the copy is damaged, of a newer layout or has another one's log beside it, or on a network
 * file system
 * @throws StoreUnavailable when somebody has the store open; whatever is thrown, nothing has changed
 */
export function restoreSqlite(
  store: string,
  from: string,
  statfs: (path: string) => { type: number } = statfsSync,
): Restored {
  // Where a link leads: its name stays, and the log lies beside what it leads to.
  const path = existsSync(store) ? realpathSync(store) : store;
  refuseNetwork(path, statfs(dirname(path)).type);
  const fresh = `${path}.restoring`;
  rmSync(fresh, { force: true });
  copyChecked(from, fresh);
  try {
    const beyond = beyondCopy(path, fresh);
    if (beyond) carryOver(beyond, fresh);
    const now = stateOf(fresh);
    takeAfter(fresh, path);
    syncFile(fresh);
    return { ...now, aside: replace(path, fresh), beyond };
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** Only what is whole and is a store goes on. The copy itself is not written in. */
function copyChecked(from: string, fresh: string): void {
  if (!existsSync(from)) throw new NoSuchStore(from);
  refuseForeignLog(from);
  const db = readerOf(from, PATIENCE);
  try {
    refuseDamaged(db, from);
    const layout = layoutOf(db);
    if (layout === 0) throw new NoSuchStore(from);
    if (layout > STEPS.length)
      throw new StoreRefused('newer', `${from} was written by a newer version (${layout}); use that one.`);
    copyInto(db, fresh);
  } finally {
    db.close();
  }
}

function beyondCopy(path: string, fresh: string): Beyond | undefined {
  if (!existsSync(path)) return undefined;
  let db: DatabaseSync | undefined;
  try {
    refuseForeignLog(path);
    db = readerOf(path, PATIENCE);
    refuseDamaged(db, path);
    db.prepare('ATTACH ? AS copy').run(fresh);
    const one = (sql: string) => db!.prepare(sql).get()?.['it'];
    // A store with a log that is not its own may seem whole and give answers out as withdrawn. No answer is both.
    if (one('SELECT count(*) AS it FROM withdrawn JOIN answers USING (id)') !== 0) return undefined;
    const all = (sql: string) =>
      db!
        .prepare(sql)
        .all()
        .map(({ it }) => it as Uint8Array);
    return {
      later: Number(one('SELECT count(*) AS it FROM answers WHERE id NOT IN (SELECT id FROM copy.answers)')),
      withdrawn: all('SELECT id AS it FROM withdrawn WHERE id NOT IN (SELECT id FROM copy.withdrawn)'),
      invites: all('SELECT hash AS it FROM codes WHERE hash NOT IN (SELECT hash FROM copy.codes)'),
      sign: one("SELECT value AS it FROM about WHERE name = 'key'") as string | undefined,
      closed: one("SELECT value AS it FROM about WHERE name = 'closed'") === '1',
    };
  } catch {
    // Nobody puts a copy back because all is well: what lies there may be damaged in any way.
    return undefined;
  } finally {
    db?.close();
  }
}

function carryOver({ withdrawn, invites, sign }: Beyond, fresh: string): void {
  const db = new DatabaseSync(fresh);
  try {
    db.exec('PRAGMA secure_delete = ON; BEGIN IMMEDIATE');
    const each = (sql: string, values: readonly Uint8Array[]) => {
      const statement = db.prepare(sql);
      for (const value of values) statement.run(value);
    };
    each('DELETE FROM answers WHERE id = ?', withdrawn);
    each('INSERT OR IGNORE INTO withdrawn (id) VALUES (?)', withdrawn);
    // Not spent, whatever they were: the answers that came with them are not in the copy.
    each('INSERT OR IGNORE INTO codes (hash, spent) VALUES (?, 0)', invites);
    if (sign) db.prepare("INSERT OR IGNORE INTO about (name, value) VALUES ('key', ?)").run(sign);
    // Deleted answers may have left something behind where they once stood: see the store.
    db.exec('COMMIT; VACUUM');
  } finally {
    db.close();
  }
}

function stateOf(path: string): Pick<Restored, 'entries' | 'closed'> {
  const db = readerOf(path, PATIENCE);
  try {
    return {
      entries: Number(db.prepare('SELECT count(*) AS it FROM answers').get()!['it']),
      closed: db.prepare("SELECT value AS it FROM about WHERE name = 'closed'").get()?.['it'] === '1',
    };
  } finally {
    db.close();
  }
}

/** Puts one file in the place of another, and gives the name that the other one has then. */
function replace(path: string, fresh: string): string | undefined {
  const letGo = hold(path);
  const there = PARTS.filter(part => existsSync(path + part));
  const aside = there.length > 0 ? freeName(path) : undefined;
  const made: string[] = [];
  try {
    // A second name for each before any loses its first: whenever the power goes, what belongs together is together
    // somewhere.
    for (const part of there) {
      made.push(aside + part);
      secondName(path + part, aside + part);
      shutOthersOut(aside + part);
    }
    syncFolder(dirname(path));
    renameSync(fresh, path);
  } catch (error) {
    for (const each of made) rmSync(each, { force: true });
    throw error;
  } finally {
    letGo();
  }
  // Until here the old log lies beside the copy, which then is refused.
  for (const part of there.filter(Boolean)) rmSync(path + part, { force: true });
  syncFolder(dirname(path));
  return aside;
}

function freeName(path: string): string {
  for (let n = 1; ; n++) {
    const name = `${path}.til-side-${n}`;
    if (!PARTS.some(part => existsSync(name + part))) return name;
  }
}

function secondName(path: string, name: string): void {
  try {
    linkSync(path, name);
  } catch {
    // Not every file system lets a file have two.
    copyFileSync(path, name);
    syncFile(name);
  }
}

/**
 * Sees to it that nobody has the store open, and that nobody opens it until it is let go. SQLite's lock is one of the file
 * and not of its name, so it is taken by another name: beside that one lies no log that SQLite would play into the file.
 *
 * @returns lets go
 * @throws StoreUnavailable
 */
function hold(path: string): () => void {
  const name = `${path}.held`;
  rmSync(name, { force: true });
  try {
    linkSync(path, name);
  } catch {
    // Nothing lies there, or a file cannot have two names here, and then nothing can be told.
    return () => {};
  }
  let db: DatabaseSync | undefined;
  const letGo = () => {
    db?.close();
    for (const part of PARTS) rmSync(name + part, { force: true });
  };
  try {
    db = new DatabaseSync(name, { timeout: 0 });
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    db.prepare('SELECT 1 FROM sqlite_schema').get();
  } catch (error) {
    if (BUSY.includes((error as { errcode?: number }).errcode! & 0xff)) {
      letGo();
      throw new StoreUnavailable('another process is reading or writing the file; stop it first');
    }
    // Damaged so that it cannot be locked: nobody else can work with it, either.
  }
  return letGo;
}

/** Of SQLite: somebody else holds a lock. */
const BUSY = [5, 6];
