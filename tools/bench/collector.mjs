/**
 * What the collector costs beside its floor, and that nothing is lost or doubled on a bad line.
 * Part of `npm run bench`; alone: `node tools/bench/collector.mjs [--messages 100000]`.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as httpRequest, Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { createCollector } from '../../src/collector/collector.ts';
import { Limiter } from '../../src/collector/limits.ts';
import { serve } from '../../src/collector/node-server.ts';
import { PostgresStore } from '../../src/collector/postgres-store.ts';
import { SqliteStore } from '../../src/collector/sqlite-store.ts';
import { OPEN, post, submission, survey } from '../../src/collector/testing/answers.ts';
import { postgresForTests } from '../../src/collector/testing/postgres.ts';

const ORIGIN = 'https://www.example.org';
const PARALLEL = 200;
const unlimited = () => new Limiter({ burst: 1e9, perSecond: 1e9, allPerSecond: 1e9 });

/** Rows of the table: what, figure with unit, ratio to the floor of the same run. */
export async function collectorBench({ messages = 100_000 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lo-bench-'));
  try {
    const rows = [...(await durableWrites(folder)), ...(await postgresWrites())];
    return [...rows, ...(await underLoad(folder)), ...(await badLine(folder, messages))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function collectorOf(store) {
  return createCollector({ store, survey, origins: [ORIGIN], now: () => OPEN, limiter: unlimited() });
}

/** Median of several runs of `work`, each giving a figure. */
async function median(times, work) {
  const figures = [];
  for (let i = 0; i < times; i++) figures.push(await work(i));
  return figures.sort((a, b) => a - b)[Math.floor(times / 2)];
}

const perSecond = async (count, work) => {
  const started = performance.now();
  await work();
  return Math.round((count / (performance.now() - started)) * 1000);
};

/** The floor: one row, one transaction, one fsync. The collector does all its work and shares the fsync. */
async function durableWrites(folder) {
  const count = 3000;
  const bodies = Array.from({ length: count }, () => JSON.stringify(submission()));
  const floor = await median(3, run => {
    const db = new DatabaseSync(join(folder, `bare-${run}.sqlite`));
    db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (id TEXT PRIMARY KEY, body TEXT) WITHOUT ROWID',
    );
    const insert = db.prepare('INSERT INTO t VALUES (?, ?)');
    return perSecond(count, () => bodies.forEach(body => insert.run(randomUUID(), body))).finally(() =>
      db.close(),
    );
  });
  const ours = await median(3, async run => {
    const store = new SqliteStore(join(folder, `ours-${run}.sqlite`));
    const collect = collectorOf(store);
    const fresh = bodies.map(body => ({ ...JSON.parse(body), id: randomUUID() }));
    return perSecond(count, () => inParallel(fresh, PARALLEL, body => collect(post(body)))).finally(() =>
      store.dispose(),
    );
  });
  const alone = await median(3, async run => {
    const store = new SqliteStore(join(folder, `alone-${run}.sqlite`));
    const collect = collectorOf(store);
    const fresh = bodies.map(body => ({ ...JSON.parse(body), id: randomUUID() }));
    return perSecond(count, () => inParallel(fresh, 1, body => collect(post(body)))).finally(() =>
      store.dispose(),
    );
  });
  return [
    { what: 'bare SQLite, a transaction per row (floor)', figure: floor, unit: 'writes/s', ratio: 1 },
    { what: `collector, ${PARALLEL} at once (aim 0.7)`, figure: ours, unit: 'writes/s', ratio: ours / floor },
    { what: 'collector, one after the other', figure: alone, unit: 'writes/s', ratio: alone / floor },
  ];
}

async function postgresWrites() {
  const server = await postgresForTests();
  if (!server) return [{ what: 'collector on PostgreSQL', figure: 'not installed here', unit: '' }];
  const { default: pg } = await import('pg');
  const count = 2000;
  const schema = `bench_${Date.now()}`;
  await server.query(`CREATE SCHEMA ${schema}`);
  const pool = new pg.Pool({ ...server.connection, options: `-c search_path=${schema}`, max: 10 });
  try {
    await pool.query('CREATE TABLE bare (id uuid PRIMARY KEY, body text)');
    const body = JSON.stringify(submission());
    const bare = await perSecond(count, () =>
      inParallel(Array(count).fill(body), 10, text =>
        pool.query('INSERT INTO bare VALUES ($1, $2)', [randomUUID(), text]),
      ),
    );
    const store = await PostgresStore.open(pool);
    const collect = collectorOf(store);
    const fresh = Array.from({ length: count }, () => submission());
    const ours = await perSecond(count, () => inParallel(fresh, 10, one => collect(post(one))));
    return [
      { what: 'bare PostgreSQL, 10 connections (floor)', figure: bare, unit: 'writes/s', ratio: 1 },
      { what: 'collector on PostgreSQL, 10 connections', figure: ours, unit: 'writes/s', ratio: ours / bare },
    ];
  } finally {
    await server.query(`DROP SCHEMA ${schema} CASCADE`);
    await pool.end();
    await server.stop();
  }
}

/** 200 members at once over HTTP: how long one waits. */
async function underLoad(folder) {
  const store = new SqliteStore(join(folder, 'load.sqlite'));
  const serving = await serve(collectorOf(store), { port: 0 });
  const agent = new Agent({ keepAlive: true, maxSockets: PARALLEL });
  const waits = [];
  await inParallel(
    Array.from({ length: 10_000 }, () => submission()),
    PARALLEL,
    async body => {
      const started = performance.now();
      const { status } = await send(serving.port, body, agent);
      if (status !== 201) throw new Error(`answered ${status}`);
      waits.push(performance.now() - started);
    },
  );
  agent.destroy();
  await serving.stop();
  await store.dispose();
  waits.sort((a, b) => a - b);
  const at = share => Math.round(waits[Math.floor(waits.length * share)]);
  return [
    { what: `${PARALLEL} members at once over HTTP, p50`, figure: at(0.5), unit: 'ms' },
    { what: `${PARALLEL} members at once over HTTP, p99`, figure: at(0.99), unit: 'ms' },
  ];
}

/** A proxy that drops, delays, doubles or cuts one exchange in five; members send until they are told it is stored. */
async function badLine(folder, messages) {
  const store = new SqliteStore(join(folder, 'bad-line.sqlite'));
  const serving = await serve(collectorOf(store), { port: 0 });
  const proxy = await faultyProxy(serving.port);
  const agent = new Agent({ keepAlive: true, maxSockets: PARALLEL });
  let tries = 0;
  const sent = Array.from({ length: messages }, () => submission());
  const rate = await perSecond(messages, () =>
    inParallel(sent, PARALLEL, async body => {
      for (;;) {
        tries++;
        const { status } = await send(proxy.port, body, agent).catch(() => ({ status: 0 }));
        if (status === 201 || status === 200) return;
        if (status !== 0 && status < 500) throw new Error(`answered ${status}`);
      }
    }),
  );
  agent.destroy();
  await proxy.stop();
  await serving.stop();
  const ids = new Set();
  for await (const { id } of store.entries()) ids.add(id);
  const { entries } = await store.count();
  await store.dispose();
  const lost = sent.filter(({ id }) => !ids.has(id)).length;
  return [
    { what: `${messages} answers over a line that fails one in five: lost`, figure: lost, unit: '' },
    { what: '… doubled', figure: entries - ids.size + (ids.size - messages + lost), unit: '' },
    { what: '… tries per answer', figure: (tries / messages).toFixed(2), unit: '' },
    { what: '… answers per second', figure: rate, unit: '/s' },
  ];
}

function send(port, body, agent) {
  const text = JSON.stringify(body);
  return new Promise((done, failed) => {
    const request = httpRequest(
      {
        port,
        host: '127.0.0.1',
        path: '/v1/submissions',
        method: 'POST',
        agent,
        timeout: 30_000,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          origin: ORIGIN,
        },
      },
      response => {
        response.resume();
        response.on('end', () => done({ status: response.statusCode }));
        response.on('error', failed);
      },
    );
    request.on('timeout', () => request.destroy(new Error('timeout')));
    request.on('error', failed);
    request.end(text);
  });
}

async function faultyProxy(port) {
  const agent = new Agent({ keepAlive: true, maxSockets: PARALLEL });
  const server = createServer((incoming, outgoing) => {
    const parts = [];
    incoming.on('data', part => parts.push(part));
    incoming.on('error', () => {});
    incoming.on(
      'end',
      () => void pass(JSON.parse(Buffer.concat(parts)), outgoing).catch(() => outgoing.destroy()),
    );
  });
  const pass = async (body, outgoing) => {
    const fate = Math.random();
    if (fate < 0.05) return outgoing.destroy();
    if (fate < 0.1) await new Promise(done => setTimeout(done, 50 * Math.random()));
    if (fate >= 0.1 && fate < 0.15) await send(port, body, agent);
    const { status } = await send(port, body, agent);
    // Stored, and the reply is lost on its way.
    if (fate >= 0.15 && fate < 0.2) return outgoing.destroy();
    outgoing.writeHead(status);
    outgoing.end();
  };
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  return {
    port: server.address().port,
    stop: () => (agent.destroy(), new Promise(done => (server.close(done), server.closeAllConnections()))),
  };
}

async function inParallel(items, width, work) {
  let next = 0;
  const worker = async () => {
    while (next < items.length) await work(items[next++]);
  };
  await Promise.all(Array.from({ length: width }, worker));
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { messages: { type: 'string', default: '100000' } } });
  for (const { what, figure, unit, ratio } of await collectorBench({ messages: Number(values.messages) })) {
    console.log(
      `${what.padEnd(62)} ${String(figure).padStart(10)} ${unit.padEnd(9)} ${ratio?.toFixed(2) ?? ''}`,
    );
  }
}
