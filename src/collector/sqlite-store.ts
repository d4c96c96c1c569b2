import { existsSync } from 'node:fs';
import { Gathering } from './gathering.ts';
import { Rewriting } from './rewriting.ts';
import { SqliteConnection, type SqliteOptions } from './sqlite-connection.ts';
import { markClosed } from './sqlite-file.ts';
import type { Entry, Outcome, Store, Withdrawal } from './store.ts';
import { uuidBytes, uuidText } from './uuid.ts';

/**
 * Answers in one SQLite file. Everything that arrives in one turn of the event loop shares a transaction and its
 * fsync, and is told the outcome after the commit.
 */
export class SqliteStore implements Store {
  readonly #file: SqliteConnection;
  readonly #gathering = new Gathering(works => this.#file.transaction(works));
  readonly #rewriting = new Rewriting(() => this.#rewrite());

  /**
   * Opens or makes the file.
   * @throws NoSuchStore when it has to be there and is not
   * @throws StoreRefused on a network file system, a damaged file, another's log beside it or a newer layout.
   */
  constructor(path: string, options: SqliteOptions = {}) {
    this.#file = new SqliteConnection(path, options);
  }

  submit(entry: Entry, codeHash?: Uint8Array): Promise<Outcome> {
    return this.#gathering.add(() => this.#submitNow(entry, codeHash));
  }

  async find(id: string): Promise<{ digest: Uint8Array } | 'withdrawn' | undefined> {
    return this.#file.guarded(() => this.#lookUp(uuidBytes(id)));
  }

  async withdraw(id: string): Promise<Withdrawal> {
    const outcome = await this.#gathering.add((): Withdrawal => {
      if (this.#file.about('closed') !== undefined) return 'closed';
      const key = uuidBytes(id);
      if (this.#file.run('DELETE FROM answers WHERE id = ?', key) === 0) return 'unknown';
      this.#file.run('INSERT OR IGNORE INTO withdrawn (id) VALUES (?)', key);
      this.#file.note('rewrite', '1');
      return 'withdrawn';
    });
    if (outcome === 'withdrawn') {
      this.#file.guarded(() => this.#file.emptyLogNow());
      this.#rewriting.ask();
    }
    return outcome;
  }

  addCodes(hashes: readonly Uint8Array[]): Promise<number> {
    const insert = 'INSERT OR IGNORE INTO codes (hash, spent) VALUES (?, 0)';
    return this.#gathering.add(() => hashes.reduce((n, hash) => n + this.#file.run(insert, hash), 0));
  }

  keySign(sign?: string): Promise<string | undefined> {
    return this.#gathering.add(() => {
      if (sign !== undefined) this.#file.note('key', sign);
      return this.#file.about('key');
    });
  }

  async *entries(): AsyncIterable<Entry> {
    const rows = this.#file.rows('SELECT id, digest, suspect, body FROM answers ORDER BY id');
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
    return this.#file.guarded(() => {
      const one = (sql: string) => Number(Object.values(this.#file.get(sql)!)[0]);
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
    return this.#file.guarded(() => this.#file.about('closed') === '1');
  }

  async close(): Promise<void> {
    // Nothing more is taken from here on, but only the new file says that all of it is done.
    await this.#gathering.add(() => this.#file.note('closed', '0'));
    this.#file.replace(markClosed);
  }

  async purge(): Promise<void> {
    await this.#gathering.add(() => {
      for (const table of ['answers', 'withdrawn', 'codes']) this.#file.run(`DELETE FROM ${table}`);
      this.#file.forget('key');
    });
    this.#file.wipe();
  }

  /** A copy that is whole although answers keep arriving, and that only its owner can read. */
  async backup(path: string): Promise<void> {
    if (existsSync(path)) throw new Error(`${path} exists`);
    this.#file.copyTo(path);
  }

  async check(): Promise<void> {
    this.#file.refuseLowDisk();
    this.#file.guarded(() => this.#file.get('SELECT 1 FROM about LIMIT 1'));
  }

  async dispose(): Promise<void> {
    this.#gathering.flush();
    this.#rewriting.stop();
    if (this.#file.about('rewrite') !== undefined) this.#rewrite();
    this.#file.dispose();
  }

  #submitNow(entry: Entry, codeHash: Uint8Array | undefined): Outcome {
    const key = uuidBytes(entry.id);
    const known = this.#lookUp(key);
    if (known === 'withdrawn') return 'withdrawn';
    if (known) return Buffer.compare(known.digest, entry.digest) === 0 ? 'replayed' : 'id-conflict';
    if (this.#file.about('closed') !== undefined) return 'closed';
    if (codeHash) {
      const code = this.#file.get('SELECT spent FROM codes WHERE hash = ?', codeHash);
      if (!code) return 'code-unknown';
      if (code['spent'] === 1) return 'code-used';
      this.#file.run('UPDATE codes SET spent = 1 WHERE hash = ?', codeHash);
    }
    this.#file.run(
      'INSERT INTO answers (id, digest, suspect, body) VALUES (?, ?, ?, ?)',
      key,
      entry.digest,
      entry.suspect ? 1 : 0,
      entry.body,
    );
    return 'stored';
  }

  #lookUp(key: Uint8Array): { digest: Uint8Array } | 'withdrawn' | undefined {
    const row = this.#file.get('SELECT digest FROM answers WHERE id = ?', key);
    if (row) return { digest: row['digest'] as Uint8Array };
    return this.#file.get('SELECT 1 FROM withdrawn WHERE id = ?', key) ? 'withdrawn' : undefined;
  }

  /**
   * Writes the file anew. What was withdrawn is overwritten where it stood; but when SQLite moves answers from page to page
   * it leaves what they were behind in the free space, one in two hundred of those that are withdrawn.
   *
   * @returns whether it was done; the mark that it has to be stays where it was not
   */
  #rewrite(): boolean {
    return this.#file.rewrite(() => this.#file.forget('rewrite'));
  }
}
