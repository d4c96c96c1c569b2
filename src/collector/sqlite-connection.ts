import { existsSync, realpathSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { copyInto, syncFile, syncFolder, takeAfter } from './private-file.ts';
import { openFile, refuseNetwork } from './sqlite-file.ts';
import { NoSuchStore, StoreUnavailable } from './store.ts';

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
/** What a copy is called until it is whole, in the language of whoever finds it. */
const UNFINISHED = '.uferdig';

/** A store's file while it is in use: its statements, its transactions, its log and the disk it lies on. */
export class SqliteConnection {
  readonly #path: string;
  readonly #options: Required<Omit<SqliteOptions, 'onReadable'>> & Pick<SqliteOptions, 'onReadable'>;
  #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  /**
   * Opens or makes the file.
   * @throws NoSuchStore when it has to be there and is not
   * @throws StoreRefused on a network file system, a damaged file, another's log beside it or a newer layout.
   */
  constructor(path: string, options: SqliteOptions) {
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
    this.#db = openFile(this.#path, this.#options);
  }

  /** The first row. */
  get(sql: string, ...values: SQLInputValue[]): Record<string, unknown> | undefined {
    return this.#statement(sql).get(...values);
  }

  /** All rows, one after the other; other statements may run between them. */
  rows(sql: string): Iterable<Record<string, unknown>> {
    return this.#db.prepare(sql).iterate();
  }

  /** Runs a statement and gives the number of rows that it changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  /** What the file says about itself. */
  about(name: string): string | undefined {
    return this.get('SELECT value FROM about WHERE name = ?', name)?.['value'] as string | undefined;
  }

  /** Says something about the file, where nothing is said yet. */
  note(name: string, value: string): void {
    this.run('INSERT OR IGNORE INTO about (name, value) VALUES (?, ?)', name, value);
  }

  forget(name: string): void {
    this.run('DELETE FROM about WHERE name = ?', name);
  }

  /** One transaction for all of it. If it cannot be committed, none of it happened. */
  transaction(works: readonly (() => unknown)[]): unknown[] {
    try {
      this.refuseLowDisk();
      this.#db.exec('BEGIN IMMEDIATE');
      const outcomes = works.map(work => work());
      this.#db.exec('COMMIT');
      return outcomes;
    } catch (error) {
      if (this.#db.isOpen && this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw asUnavailable(error);
    }
  }

  /** @throws StoreUnavailable for whatever the database throws */
  guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  /** @param needed - Bytes on top of what has to stay free. */
  refuseLowDisk(needed = 0): void {
    const { bsize, bavail } = this.#options.statfs(dirname(this.#path));
    if (bsize * bavail < this.#options.minFreeBytes + needed)
      throw new StoreUnavailable('little room left on the disk');
  }

  /**
   * A copy that is whole although more keeps arriving, and that only its owner can read. It has another name until it is: one
   * that was stopped in the middle must not be taken for a backup.
   */
  copyTo(path: string): void {
    const unfinished = `${path}${UNFINISHED}`;
    for (const left of [unfinished, `${unfinished}-journal`]) rmSync(left, { force: true });
    this.guarded(() => {
      copyInto(this.#db, unfinished);
      renameSync(unfinished, path);
    });
    syncFolder(dirname(path));
  }

  /**
   * Puts a copy of the file in its place. Pages of a B-tree lie in the order in which they were split. A new file, filled in
   * key order, has no such trace.
   *
   * @param change - Changes the copy, by its path, before it comes into its place.
   */
  replace(change: (fresh: string) => void): void {
    const fresh = `${this.#path}.closing`;
    rmSync(fresh, { force: true });
    try {
      this.guarded(() => copyInto(this.#db, fresh));
      this.guarded(() => change(fresh));
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
    this.#db = openFile(this.#path, this.#options);
  }

  /** Empties the log, which still has what was deleted as it came. A reader who holds on to it is not waited for. */
  emptyLogNow(): void {
    this.#unhurried(() => this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
  }

  /**
   * Writes the file anew where it lies.
   *
   * @param done - Called when it is, before the log is emptied.
   * @returns false where there is no room, or somebody else is at work
   */
  rewrite(done: () => void): boolean {
    try {
      this.refuseLowDisk(2 * statSync(this.#path).size);
      this.#unhurried(() => {
        this.#db.exec('VACUUM');
        done();
        this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      });
      return true;
    } catch {
      return false;
    }
  }

  /** Leaves nothing in file and log of what has been deleted. */
  wipe(): void {
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
  }

  dispose(): void {
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#shut();
  }

  /** Does something at once or not at all: nobody who holds a lock is waited for. */
  #unhurried(work: () => void): void {
    this.#db.exec('PRAGMA busy_timeout = 0');
    try {
      work();
    } finally {
      this.#db.exec(`PRAGMA busy_timeout = ${this.#options.busyMilliseconds}`);
    }
  }

  /** An old log must never meet the new file, also when the power goes between renaming and deleting. */
  #emptyLog(): void {
    const { busy } = this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
    if (busy) throw new StoreUnavailable('another process is reading or writing the file; stop it first');
  }

  #shut(): void {
    this.#statements.clear();
    this.#db.close();
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.#db.prepare(sql)));
    return statement;
  }
}

function asUnavailable(error: unknown): StoreUnavailable {
  if (error instanceof StoreUnavailable) return error;
  return new StoreUnavailable('the store did not take it', { cause: error });
}
