import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server that tests may use as they like. */
export interface TestServer {
  connection: pg.PoolConfig;
  query(sql: string): Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * A running server (`LO_TEST_POSTGRES` or the local socket), else one started in a temporary folder where PostgreSQL is
 * installed, else undefined.
 */
export async function postgresForTests(): Promise<TestServer | undefined> {
  const named = process.env['LO_TEST_POSTGRES'];
  const candidates: pg.PoolConfig[] = named
    ? [{ connectionString: named }]
    : [{ host: '127.0.0.1', user: 'postgres', database: 'postgres' }];
  for (const connection of candidates) {
    const server = await connected(connection);
    if (server) return server;
  }
  return started();
}

async function connected(connection: pg.PoolConfig, stop = async () => {}): Promise<TestServer | undefined> {
  const pool = new pg.Pool({ ...connection, max: 2, connectionTimeoutMillis: 2000 });
  pool.on('error', () => {});
  try {
    await pool.query('SELECT 1');
  } catch {
    await pool.end();
    return undefined;
  }
  return {
    connection,
    query: sql => pool.query(sql),
    stop: async () => {
      await pool.end();
      await stop();
    },
  };
}

async function started(): Promise<TestServer | undefined> {
  const bin = programs();
  if (!bin) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'lo-postgres-'));
  const data = join(folder, 'data');
  // PostgreSQL refuses to run as root.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) spawnSync('chown', ['postgres', folder]);
  const run = (command: string) =>
    isRoot ? spawnSync('su', ['postgres', '-c', command]) : spawnSync('sh', ['-c', command]);
  const stop = async () => {
    run(`${bin}/pg_ctl -D ${data} -m immediate stop`);
    rmSync(folder, { recursive: true, force: true });
  };
  run(`${bin}/initdb -D ${data} -A trust -U postgres`);
  run(`${bin}/pg_ctl -D ${data} -w -o "-k ${folder} -c listen_addresses=''" start`);
  const server = await connected({ host: folder, user: 'postgres', database: 'postgres' }, stop);
  if (!server) await stop();
  return server;
}

function programs(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map(version => join(root, version, 'bin')).find(bin => existsSync(join(bin, 'initdb')));
}
