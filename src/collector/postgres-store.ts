import { Batches } from './batches.ts';
import { findAll, keysOf, submitAll, type Found, type Sent } from './postgres-batch.ts';
import type { PostgresClient, PostgresPool } from './postgres-pool.ts';
import {
  NoSuchStore,
  StoreRefused,
  StoreUnavailable,
  type Entry,
  type Outcome,
  type Store,
  type Withdrawal,
} from './store.ts';

/** A transaction that lost a race or its connection is tried this often in all (C15). */
const TRIES = 4;
/**
 * SQLSTATE classes and codes after which the same transaction may succeed: connection, serialisation, deadlock, shutdown;
 * and a key that somebody else has just written, which is found the next time.
 */
const PASSING = /^(08|40001|40P01|57P0|53|23505)/;

const FIRST_LAYOUT = `
  CREATE TABLE about (name text PRIMARY KEY, value text NOT NULL);
  CREATE TABLE answers (
    id uuid PRIMARY KEY, digest bytea NOT NULL, suspect boolean NOT NULL, body text NOT NULL
  );
  CREATE TABLE withdrawn (id uuid PRIMARY KEY);
  CREATE TABLE codes (hash bytea PRIMARY KEY, spent boolean NOT NULL);
`;
/** What takes a store from each layout to the next; the first one from nothing. Published steps are never changed. */
export const STEPS: readonly string[] = [FIRST_LAYOUT];
const TABLES = ['answers', 'withdrawn', 'codes'];
/** Any number, the same for all collectors, so that two of them do not lay out or close the store at once. */
const LOCK = 7_211_923;

/** How a store in PostgreSQL is opened. */
export interface PostgresOptions {
  /** Lays out no new store: a database that was mistyped is none. */
  existing?: boolean;
  /** The ways from each layout to the next; replaced in tests. */
  steps?: readonly string[];
}

/**
 * Answers in PostgreSQL, for several collectors at once. The pool's connections must all use one schema (`search_path`)
 * that nothing else uses.
 */
export class PostgresStore implements Store {
  readonly #pool: PostgresPool;
  readonly #submissions = new Batches<Sent, Outcome>(
    sent => this.#retried(client => submitAll(client, sent)),
    keysOf,
  );
  readonly #searches = new Batches<string, Found>(
    ids => this.#retried(client => findAll(client, ids)),
    id => [id],
  );

  private constructor(pool: PostgresPool) {
    this.#pool = pool;
  }

  /**
   * Opens the store and lays it out where that has not been done. One of an older layout is taken to the newest in a
   * transaction, and its tables stay as they were, as `answers_v<version>` and so on (C14).
   *
   * @throws NoSuchStore when it has to be there and is not
   * @throws StoreRefused when it was laid out by a newer version.
   */
  static async open(
    pool: PostgresPool,
    { existing = false, steps = STEPS }: PostgresOptions = {},
  ): Promise<PostgresStore> {
    const store = new PostgresStore(pool);
    // A connection that the server closes, idle or lent, must not end the process (C15); the query on it fails by itself.
    pool.on('error', () => {});
    pool.on('connect', client => client.on('error', () => {}));
    const found = await store.#transaction(async client => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const version = await layoutOf(client);
      if (version < steps.length && !(existing && version === 0)) await migrate(client, version, steps);
      return version;
    });
    if (existing && found === 0) throw new NoSuchStore('the database has no store');
    if (found > steps.length)
      throw new StoreRefused('newer', `the store was laid out by a newer version (${found}); use that one`);
    return store;
  }

  submit(entry: Entry, codeHash?: Uint8Array): Promise<Outcome> {
    return this.#submissions.add({ entry, codeHash });
  }

  find(id: string): Promise<{ digest: Uint8Array } | 'withdrawn' | undefined> {
    return this.#searches.add(id);
  }

  withdraw(id: string): Promise<Withdrawal> {
    return this.#transaction(async client => {
      // Excluded by close, before it is asked whether that has been: none is withdrawn from what is being counted.
      await client.query('LOCK TABLE answers IN ROW EXCLUSIVE MODE');
      if (await isClosed(client)) return 'closed';
      const gone = await client.query('DELETE FROM answers WHERE id = $1', [id]);
      if (gone.rowCount === 0) return 'unknown';
      await client.query('INSERT INTO withdrawn VALUES ($1) ON CONFLICT DO NOTHING', [id]);
      return 'withdrawn';
    });
  }

  addCodes(hashes: readonly Uint8Array[]): Promise<number> {
    return this.#transaction(async client => {
      const added = await client.query(
        'INSERT INTO codes SELECT hash, false FROM unnest($1::bytea[]) AS hash ON CONFLICT DO NOTHING',
        [hashes.map(hash => Buffer.from(hash))],
      );
      return added.rowCount ?? 0;
    });
  }

  async *entries(): AsyncIterable<Entry> {
    const client = await this.#connect();
    try {
      await client.query('BEGIN READ ONLY');
      await client.query(
        'DECLARE every CURSOR FOR SELECT id, digest, suspect, body FROM answers ORDER BY id',
      );
      for (;;) {
        const { rows } = await client.query<Entry>('FETCH 1000 FROM every');
        if (rows.length === 0) break;
        yield* rows;
      }
    } finally {
      await client.query('ROLLBACK').catch(() => {});
      client.release();
    }
  }

  count() {
    return this.#retried(async client => {
      const { rows } = await client.query<Record<string, string>>(
        `SELECT (SELECT count(*) FROM answers) AS entries, (SELECT count(*) FROM answers WHERE suspect) AS suspect,
          (SELECT count(*) FROM withdrawn) AS withdrawn, (SELECT count(*) FROM codes) AS codes,
          (SELECT count(*) FROM codes WHERE spent) AS spent`,
      );
      const row = rows[0]!;
      const n = (name: string) => Number(row[name]);
      return {
        entries: n('entries'),
        suspect: n('suspect'),
        withdrawn: n('withdrawn'),
        codes: n('codes'),
        spent: n('spent'),
      };
    });
  }

  keySign(sign?: string): Promise<string | undefined> {
    return this.#transaction(async client => {
      if (sign !== undefined)
        await client.query("INSERT INTO about VALUES ('key', $1) ON CONFLICT DO NOTHING", [sign]);
      const { rows } = await client.query<{ value: string }>("SELECT value FROM about WHERE name = 'key'");
      return rows[0]?.value;
    });
  }

  isClosed(): Promise<boolean> {
    return this.#retried(isClosed);
  }

  async close(): Promise<void> {
    await this.#transaction(async client => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      // Waits for what is on its way in, and lets nothing more in before the rewrite is done.
      await client.query(`LOCK TABLE ${TABLES.join(', ')} IN ACCESS EXCLUSIVE MODE`);
      await client.query("INSERT INTO about VALUES ('closed', '1') ON CONFLICT DO NOTHING");
      // Rows of a heap lie in the order in which they came, each with its transaction's number. A new table, filled in
      // key order in one transaction, has neither.
      for (const table of TABLES) {
        await client.query(`CREATE TABLE fresh (LIKE ${table} INCLUDING ALL)`);
        await client.query(`INSERT INTO fresh SELECT * FROM ${table} ORDER BY 1`);
        await client.query(`DROP TABLE ${table}`);
        await client.query(`ALTER TABLE fresh RENAME TO ${table}`);
      }
    });
  }

  async purge(): Promise<void> {
    await this.#transaction(async client => {
      await client.query(`TRUNCATE ${TABLES.join(', ')}`);
      await client.query("DELETE FROM about WHERE name = 'key'");
      for (let version = await layoutOf(client); version > 0; version--)
        for (const table of TABLES) await client.query(`DROP TABLE IF EXISTS ${table}_v${version}`);
    });
  }

  async check(): Promise<void> {
    await this.#retried(client => client.query('SELECT 1 FROM about LIMIT 1'));
  }

  async dispose(): Promise<void> {
    await this.#pool.end();
  }

  async #connect(): ReturnType<PostgresPool['connect']> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw new StoreUnavailable('no connection to the database', { cause: error });
    }
  }

  #transaction<T>(work: (client: PostgresClient) => Promise<T>): Promise<T> {
    return this.#retried(async client => {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    });
  }

  /** Tries again where only a race or the connection was lost. */
  async #retried<T>(work: (client: PostgresClient) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      const client = await this.#connect();
      let broken: Error | undefined;
      try {
        return await work(client);
      } catch (error) {
        broken = await rolledBack(client);
        if (!mayPass(error) || tries >= TRIES)
          throw new StoreUnavailable('the database did not take it', { cause: error });
      } finally {
        client.release(broken);
      }
      await new Promise(done => setTimeout(done, 2 ** tries * 10 * Math.random()));
    }
  }
}

/** The number of the store's layout; 0 where there is none. */
async function layoutOf(client: PostgresClient): Promise<number> {
  const { rows } = await client.query<{ there: boolean }>("SELECT to_regclass('about') IS NOT NULL AS there");
  if (!rows[0]!.there) return 0;
  const about = await client.query<{ value: string }>("SELECT value FROM about WHERE name = 'version'");
  return Number(about.rows[0]!.value);
}

async function migrate(client: PostgresClient, from: number, steps: readonly string[]): Promise<void> {
  for (const table of from > 0 ? TABLES : [])
    await client.query(`CREATE TABLE ${table}_v${from} AS TABLE ${table}`);
  for (const step of steps.slice(from)) await client.query(step);
  await client.query(
    "INSERT INTO about VALUES ('version', $1) ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value",
    [String(steps.length)],
  );
}

function mayPass(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  // A connection that breaks has no SQLSTATE, only a socket's code or none.
  return typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code) || PASSING.test(code);
}

async function rolledBack(client: PostgresClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

async function isClosed(client: PostgresClient): Promise<boolean> {
  const { rowCount } = await client.query("SELECT 1 FROM about WHERE name = 'closed' AND value = '1'");
  return Boolean(rowCount);
}
