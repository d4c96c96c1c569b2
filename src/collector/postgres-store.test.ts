import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { PostgresStore, STEPS } from './postgres-store.ts';
import { NoSuchStore, StoreUnavailable } from './store.ts';
import { entry } from './testing/answers.ts';
import { postgresForTests } from './testing/postgres.ts';
import { storeContract } from './testing/store-contract.ts';

const server = await postgresForTests();

describe('PostgresStore', { skip: server ? false : 'no PostgreSQL on this machine' }, () => {
  if (!server) return;
  after(() => server.stop());
  const newPool = async (more: pg.PoolConfig = {}) => {
    const schema = `lo_${randomBytes(6).toString('hex')}`;
    await server.query(`CREATE SCHEMA ${schema}`);
    return new pg.Pool({
      ...server.connection,
      options: `-c search_path=${schema}`,
      application_name: schema,
      max: 8,
      ...more,
    });
  };

  storeContract(async () => PostgresStore.open(await newPool()));

  it('C14: a newer layout is refused', async () => {
    const pool = await newPool();
    await PostgresStore.open(pool);
    await pool.query("UPDATE about SET value = '99' WHERE name = 'version'");
    await assert.rejects(PostgresStore.open(pool), /newer version \(99\)/);
    await pool.end();
  });

  it('C14: an older layout is taken to the newest in one transaction, and its tables are kept until all is purged', async () => {
    const pool = await newPool();
    const one = entry();
    await (await PostgresStore.open(pool)).submit(one);
    const added = 'ALTER TABLE answers ADD COLUMN later integer NOT NULL DEFAULT 0';
    const columns = async (table: string) =>
      (await pool.query(`SELECT * FROM ${table}`)).rows.map(row => Object.keys(row as object).length);
    await assert.rejects(PostgresStore.open(pool, { steps: [...STEPS, added, 'SELECT nothing'] }));
    assert.deepEqual(await columns('answers'), [4], 'a step that fails leaves all as it was');
    const store = await PostgresStore.open(pool, { steps: [...STEPS, added] });
    assert.deepEqual([await columns('answers'), await columns('answers_v1')], [[5], [4]]);
    assert.equal(await store.submit(one), 'replayed');
    await assert.rejects(PostgresStore.open(pool), /newer version \(2\)/);
    await store.purge();
    await assert.rejects(columns('answers_v1'), /does not exist/);
    await store.dispose();
  });

  it('makes no store where there has to be one', async () => {
    const pool = await newPool();
    await assert.rejects(PostgresStore.open(pool, { existing: true }), NoSuchStore);
    await assert.rejects(pool.query('SELECT 1 FROM about'), /does not exist/);
    await PostgresStore.open(pool);
    await (await PostgresStore.open(pool, { existing: true })).dispose();
  });

  it('C15: a connection cut in the middle is tried again; a server that is gone is "unavailable"', async () => {
    const pool = await newPool();
    const store = await PostgresStore.open(pool);
    await store.submit(entry());
    const name = pool.options.application_name;
    const cuts: Promise<unknown>[] = [];
    const cutting = setInterval(() => {
      cuts.push(
        server.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '${name}'`,
        ),
      );
    }, 15);
    const sent = Array.from({ length: 200 }, () => entry());
    // One after the other, or all would be in before the first cut.
    const outcomes = await Promise.allSettled(sent.map((one, i) => wait(i).then(() => store.submit(one))));
    clearInterval(cutting);
    await Promise.all(cuts);
    assert.ok(cuts.length > 0);
    // Whoever was told no may try again, with the same id: nothing is doubled, nothing is lost.
    for (const [i, outcome] of outcomes.entries()) {
      if (outcome.status === 'fulfilled') continue;
      assert.ok(outcome.reason instanceof StoreUnavailable);
      assert.ok(['stored', 'replayed'].includes(await store.submit(sent[i]!)));
    }
    assert.equal((await store.count()).entries, 201);
    // What only reads meets a cut connection, too: nobody is told that the database is away when it is not.
    for (let round = 0; round < 20; round++) {
      await server.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '${name}'`,
      );
      assert.equal(await store.isClosed(), false);
    }
    await store.dispose();

    const nowhere = new pg.Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 500 });
    await assert.rejects(PostgresStore.open(nowhere), StoreUnavailable);
    await nowhere.end();
  });

  it('C15: what may pass is tried again by itself, stored once, and not for ever', async () => {
    for (const [fault, times, outcome, tried] of [
      ['cut', 1, 'stored', 2],
      ['cut', 3, 'stored', 4],
      ["RAISE EXCEPTION USING ERRCODE = '40001'", 1, 'stored', 2],
      ["RAISE EXCEPTION USING ERRCODE = '40P01'", 3, 'stored', 4],
      ["RAISE EXCEPTION USING ERRCODE = '40001'", 9, 'unavailable', 4],
      ["RAISE EXCEPTION USING ERRCODE = '23514'", 1, 'unavailable', 1],
    ] as const) {
      const pool = await newPool();
      const store = await PostgresStore.open(pool);
      // Whatever else is rolled back, a sequence goes on counting.
      await pool.query(`
        CREATE SEQUENCE tries;
        CREATE FUNCTION disturb() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF nextval('tries') <= ${times} THEN
            ${fault === 'cut' ? 'PERFORM pg_terminate_backend(pg_backend_pid())' : fault};
          END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER disturbed BEFORE INSERT ON answers FOR EACH ROW EXECUTE FUNCTION disturb()`);
      const code = randomBytes(32);
      await store.addCodes([code]);
      const told = await store.submit(entry(), code).catch((error: unknown) => {
        assert.ok(error instanceof StoreUnavailable);
        return 'unavailable';
      });
      const { rows } = await pool.query<{ last_value: string }>('SELECT last_value FROM tries');
      assert.deepEqual([told, Number(rows[0]!.last_value)], [outcome, tried], `${fault} ${times}`);
      const { entries, spent } = await store.count();
      const stored = Number(outcome === 'stored');
      assert.deepEqual([entries, spent], [stored, stored]);
      await store.dispose();
    }
  });

  it('C15: where all connections are lent, it waits for one, and then says that it is unavailable', async () => {
    const pool = await newPool({ max: 1, connectionTimeoutMillis: 300 });
    const store = await PostgresStore.open(pool);
    const lent = await pool.connect();
    const one = entry();
    await assert.rejects(store.submit(one), StoreUnavailable);
    await assert.rejects(store.check(), StoreUnavailable);
    setTimeout(() => lent.release(), 50);
    assert.equal(await store.submit(one), 'stored');
    assert.equal((await store.count()).entries, 1);
    await store.dispose();
  });

  it('C24: a store has these columns, and none that the server fills in by itself', async () => {
    const pool = await newPool();
    const store = await PostgresStore.open(pool);
    const { rows } = await pool.query<{ column: string }>(
      `SELECT concat_ws(' ', table_name, column_name, data_type, column_default, is_identity) AS column
       FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY 1`,
    );
    assert.deepEqual(
      rows.map(({ column }) => column),
      [
        'about name text NO',
        'about value text NO',
        'answers body text NO',
        'answers digest bytea NO',
        'answers id uuid NO',
        'answers suspect boolean NO',
        'codes hash bytea NO',
        'codes spent boolean NO',
        'withdrawn id uuid NO',
      ],
    );
    await store.dispose();
  });

  it('C24: after close rows lie in the order of their ids, all written by one transaction', async () => {
    const pool = await newPool();
    const store = await PostgresStore.open(pool);
    for (let i = 0; i < 60; i++) await store.submit(entry());
    await store.close();
    const { rows } = await pool.query<{ id: string; xmin: string }>(
      'SELECT id, xmin FROM answers ORDER BY ctid',
    );
    assert.deepEqual(
      rows.map(({ id }) => id),
      rows.map(({ id }) => id).sort(),
    );
    assert.equal(new Set(rows.map(({ xmin }) => xmin)).size, 1);
    await store.dispose();
  });
});
