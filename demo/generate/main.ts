/**
 * `npm run demo:data`: writes the made-up debate's source tables to `.cache/demo/tables`, and builds the demo's three
 * trees into `demo/public/data` with the command line of this very project.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { madeUpDebate } from './made-up.ts';
import { csv } from './tables.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tables = `${root}.cache/demo/tables/oppdiktet/`;

function writeTables(): void {
  rmSync(tables, { recursive: true, force: true });
  mkdirSync(tables, { recursive: true });
  for (const [name, table] of madeUpDebate()) writeFileSync(`${tables}${name}.csv`, csv(table));
}

function build(folder: string, name: string): void {
  const command = [`${root}src/cli/main.ts`, 'build', folder, '--out', `${root}demo/public/data/${name}`];
  const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${name}: the build ended with ${status ?? 'a signal'}.`);
}

writeTables();
mkdirSync(`${root}demo/public/data`, { recursive: true });
build(`${root}demo/data/landet-2023`, 'landet-2023');
build(`${root}demo/data/trondheim-2015`, 'trondheim-2015');
build(tables, 'oppdiktet');
