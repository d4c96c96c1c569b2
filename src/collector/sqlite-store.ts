import { existsSync, realpathSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { Gathering } from './gathering.ts';
import { copyInto, syncFile, syncFolder, takeAfter } from './private-file.ts';
import { Rewriting } from './rewriting.ts';
import { markClosed, openFile, refuseNetwork } from './sqlite-file.ts';
import {
  NoSuchStore,
  StoreUnavailable,
  type Entry,
  type Outcome,
  type Store,
  type Withdrawal,
} from './store.ts';
import { uuidBytes, uuidText } from './uuid.ts';

/** Settings of a SQLite store. */
export interface SqliteOptions {
  /** Free bytes under which nothing is taken any more, so that the disk never fills inside a transaction (C11). */
  minFreeBytes?: number;
  /** How long a lock that somebody else holds is waited for (C12). */
  busyMilliseconds?: number;
  /** Makes no new store: a name that was mistyped is none. */
  existing?: boolean;
  /**
   * Told where everybody on the machine could read the files: they are shut out, or still can since the files are somebody
   * else's. Without it the files keep their rights; new ones are their owner's alone.
   */
  onReadable?: (now: 'shut' | 'open') => void;
  /** Looks at the disk; replaced in tests. */
  statfs?: (path: string) => { type: number; bsize: number; bavail: number };
}

const MIN_FREE = 64 * 1024 * 1024;
const BUSY = 5000;

/**
 * Answers in one SQLite file. Everything that arrives in one turn of the event loop shares a transaction and its
 * fsync, and is told the outcome after the commit.
 */
export class SqliteStore implements Store {
  readonly #path: string;
  readonly #options: Required<Omit<SqliteOptions, 'onReadable'>> & Pick<SqliteOptions, 'onReadable'>;
  #db: DatabaseSync;
  #statements = new Map<string, StatementSync>();
  readonly #gathering = new Gathering(works => this.#transaction(works));
  readonly #rewriting = new Rewriting(() => this.#rewrite());

  /**
   * Opens or makes the file.
   * @throws NoSuchStore when it has to be there and is not
   * @throws StoreRefused on a network file system, a damaged file, another's log beside it or a newer layout.
   */
  constructor(path: string, options: SqliteOptions = {}) {
    // A link may lead elsewhere than to its own folder, and the log lies beside what it leads to.
    this.#path = existsSync(path) ? realpathSync(path) : path;
    this.#options = {
      minFreeBytes: MIN_FREE,
      busyMilliseconds: BUSY,
      existing: false,
      statfs: statfsSync,
      ...options,
    };
    if (options.existing && !existsSync(path)) throw new NoSuchStore(path);
    refuseNetwork(path, this.#options.statfs(dirname(this.#path)).type);
    this.#db = this.#open();
  }

  submit(entry: Entry, codeHash?: Uint8Array): Promise<Outcome> {
    return this.#gathering.add(() => this.#submitNow(entry, codeHash));
  }

  async find(id: string): Promise<{ digest: Uint8Array } | 'withdrawn' | undefined> {
    return this.#guarded(() => this.#lookUp(uuidBytes(id)));
  }

  async withdraw(id: string): Promise<Withdrawal> {
    const outcome = await this.#gathering.add((): Withdrawal => {
      if (this.#about('closed') !== undefined) return 'closed';
      const key = uuidBytes(id);
      if (this.#run('DELETE FROM answers WHERE id = ?', key) === 0) return 'unknown';
      this.#run('INSERT OR IGNORE INTO withdrawn (id) VALUES (?)', key);
      this.#run("INSERT OR IGNORE INTO about (name, value) VALUES ('rewrite', '1')");
      return 'withdrawn';
    });
    if (outcome === 'withdrawn') {
      this.#guarded(() => this.#emptyLogNow());
      this.#rewriting.ask();
    }
    return outcome;
  }

  addCodes(hashes: readonly Uint8Array[]): Promise<number> {
    return this.#gathering.add(() =>
      hashes.reduce(
        (n, hash) => n + this.#run('INSERT OR IGNORE INTO codes (hash, spent) VALUES (?, 0)', hash),
        0,
      ),
    );
  }

  keySign(sign?: string): Promise<string | undefined> {
    return this.#gathering.add(() => {
      if (sign !== undefined) this.#run("INSERT OR IGNORE INTO about (name, value) VALUES ('key', ?)", sign);
      return this.#about('key');
    });
  }

  async *entries(): AsyncIterable<Entry> {
    const rows = this.#db.prepare('SELECT id, digest, suspect, body FROM answers ORDER BY id').iterate();
    for (const row of rows as Iterable<{
      id: Uint8Array;
      digest: Uint8Array;
      suspect: number;
      body: string;
    }>) {
      yield { id: uuidText(row.id), digest: row.digest, suspect: row.suspect === 1, body: row.body };
    }
  }

  async count() {
    return this.#guarded(() => {
      const one = (sql: string) => Number(Object.values(this.#statement(sql).get()!)[0]);
      return {
        entries: one('SELECT count(*) FROM answers'),
        suspect: one('SELECT count(*) FROM answers WHERE suspect = 1'),
        withdrawn: one('SELECT count(*) FROM withdrawn'),
        codes: one('SELECT count(*) FROM codes'),
        spent: one('SELECT count(*) FROM codes WHERE spent = 1'),
      };
    });
  }

  async isClosed(): Promise<boolean> {
    return this.#guarded(() => this.#about('closed') === '1');
  }

  async close(): Promise<void> {
    // Nothing more is taken from here on, but only the new file says that all of it is done.
    await this.#gathering.add(() =>
      this.#run("INSERT OR IGNORE INTO about (name, value) VALUES ('closed', '0')"),
    );
    const fresh = `${this.#path}.closing`;
    rmSync(fresh, { force: true });
    try {
      // Pages of a B-tree lie in the order in which they were split. A new file, filled in key order, has no such trace.
      this.#guarded(() => copyInto(this.#db, fresh));
      this.#guarded(() => markClosed(fresh));
      takeAfter(fresh, this.#path);
      syncFile(fresh);
      this.#emptyLog();
    } catch (error) {
      rmSync(fresh, { force: true });
      throw error;
    }
    this.#shut();
    renameSync(fresh, this.#path);
    rmSync(`${this.#path}-wal`, { force: true });
    rmSync(`${this.#path}-shm`, { force: true });
    syncFolder(dirname(this.#path));
    this.#db = this.#open();
  }

  async purge(): Promise<void> {
    await this.#gathering.add(() => {
      for (const table of ['answers', 'withdrawn', 'codes']) this.#db.exec(`DELETE FROM ${table}`);
      this.#run("DELETE FROM about WHERE name = 'key'");
    });
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#db.exec('VACUUM');
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  /** A copy that is whole although answers keep arriving, and that only its owner can read. */
  async backup(path: string): Promise<void> {
    if (existsSync(path)) throw new Error(`${path} exists`);
    this.#guarded(() => copyInto(this.#db, path));
    syncFolder(dirname(path));
  }

  async check(): Promise<void> {
    this.#refuseLowDisk();
    this.#guarded(() => this.#statement('SELECT 1 FROM about LIMIT 1').get());
  }

  async dispose(): Promise<void> {
    this.#gathering.flush();
    this.#rewriting.stop();
    if (this.#about('rewrite') !== undefined) this.#rewrite();
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#shut();
  }

  #submitNow(entry: Entry, codeHash: Uint8Array | undefined): Outcome {
    const key = uuidBytes(entry.id);
    const known = this.#lookUp(key);
    if (known === 'withdrawn') return 'withdrawn';
    if (known) return Buffer.compare(known.digest, entry.digest) === 0 ? 'replayed' : 'id-conflict';
    if (this.#about('closed') !== undefined) return 'closed';
    if (codeHash) {
      const code = this.#statement('SELECT spent FROM codes WHERE hash = ?').get(codeHash);
      if (!code) return 'code-unknown';
      if (code['spent'] === 1) return 'code-used';
      this.#run('UPDATE codes SET spent = 1 WHERE hash = ?', codeHash);
    }
    this.#run(
      'INSERT INTO answers (id, digest, suspect, body) VALUES (?, ?, ?, ?)',
      key,
      entry.digest,
      entry.suspect ? 1 : 0,
      entry.body,
    );
    return 'stored';
  }

  #lookUp(key: Uint8Array): { digest: Uint8Array } | 'withdrawn' | undefined {
    const row = this.#statement('SELECT digest FROM answers WHERE id = ?').get(key);
    if (row) return { digest: row['digest'] as Uint8Array };
    return this.#statement('SELECT 1 FROM withdrawn WHERE id = ?').get(key) ? 'withdrawn' : undefined;
  }

  /** One transaction for all of it. If it cannot be committed, none of it happened. */
  #transaction(works: readonly (() => unknown)[]): unknown[] {
    try {
      this.#refuseLowDisk();
      this.#db.exec('BEGIN IMMEDIATE');
      const outcomes = works.map(work => work());
      this.#db.exec('COMMIT');
      return outcomes;
    } catch (error) {
      if (this.#db.isOpen && this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw asUnavailable(error);
    }
  }

  #guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  /** The log still has what was withdrawn as it came. A reader who holds on to it is not waited for: the next one empties it. */
  #emptyLogNow(): void {
    this.#db.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)');
    this.#db.exec(`PRAGMA busy_timeout = ${this.#options.busyMilliseconds}`);
  }

  /**
   * Writes the file anew. What was withdrawn is overwritten where it stood; but when SQLite moves answers from page to page
   * it leaves what they were behind in the free space, one in two hundred of those that are withdrawn.
   *
   * @returns false where there is no room, or somebody else is at work; the mark that it has to be done stays then
   */
  #rewrite(): boolean {
    try {
      this.#refuseLowDisk(2 * statSync(this.#path).size);
      this.#db.exec('PRAGMA busy_timeout = 0; VACUUM');
      this.#run("DELETE FROM about WHERE name = 'rewrite'");
      this.#emptyLogNow();
      return true;
    } catch {
      return false;
    } finally {
      this.#db.exec(`PRAGMA busy_timeout = ${this.#options.busyMilliseconds}`);
    }
  }

  /** An old log must never meet the new file, also when the power goes between renaming and deleting. */
  #emptyLog(): void {
    const { busy } = this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
    if (busy) throw new StoreUnavailable('another process is reading or writing the file; stop it first');
  }

  #open(): DatabaseSync {
    return openFile(this.#path, this.#options);
  }

  #shut(): void {
    this.#statements.clear();
    this.#db.close();
  }

  #about(name: string): string | undefined {
    return this.#statement('SELECT value FROM about WHERE name = ?').get(name)?.['value'] as
      string | undefined;
  }

  #run(sql: string, ...values: (string | number | Uint8Array)[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.#db.prepare(sql)));
    return statement;
  }

  /** @param needed - Bytes on top of what has to stay free. */
  #refuseLowDisk(needed = 0): void {
    const { bsize, bavail } = this.#options.statfs(dirname(this.#path));
    if (bsize * bavail < this.#options.minFreeBytes + needed)
      throw new StoreUnavailable('little room left on the disk');
  }
}

function asUnavailable(error: unknown): StoreUnavailable {
  if (error instanceof StoreUnavailable) return error;
  return new StoreUnavailable('the store did not take it', { cause: error });
}
