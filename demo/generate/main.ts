/**
 * `npm run demo:data`: writes the made-up debate's source tables to `.cache/demo/tables`, and builds the demo's three
 * trees into `demo/trees` with the command line of this very project.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { madeUpDebate } from './made-up.ts';
import { csv } from './tables.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cli = `${root}src/cli/main.ts`;
const tables = `${root}.cache/demo/tables/oppdiktet/`;

function writeTables(): void {
  rmSync(tables, { recursive: true, force: true });
  mkdirSync(tables, { recursive: true });
  for (const [name, table] of madeUpDebate()) writeFileSync(`${tables}${name}.csv`, csv(table));
}

function build(folder: string, name: string): void {
  const command = [cli, 'build', folder, '--out', `${root}demo/trees/${name}`];
  const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${name}: the build ended with ${status ?? 'a signal'}.`);
}

writeTables();
build(`${root}demo/data/landet-2023`, 'landet-2023');
build(`${root}demo/data/trondheim-2015`, 'trondheim-2015');
build(tables, 'oppdiktet');
