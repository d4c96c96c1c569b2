/**
 * `npm run bench [-- --only sizes,rendering,pages,building,counting,collector] [--rounds 9]`: one table, with peers and
 * floor measured in the same run. Nothing here fails: figures are for people to read. Budgets on sizes are held by a test.
 */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { root } from '../lib/rooms.mjs';
import { building } from './building.ts';
import { collectorBench } from './collector.mjs';
import { counting } from './counting.ts';
import { pages } from './pages.ts';
import { preparePeers } from './peers.ts';
import { rendering } from './rendering.ts';
import { sizes } from './sizes.ts';
import { tableOf, type Line } from './table.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, rounds: { type: 'string', default: '9' } },
});
const rounds = Math.max(1, Number(values.rounds) || 9);

const sections: Record<string, () => Line[] | Promise<Line[]>> = {
  sizes,
  rendering: () => rendering(rounds),
  pages: () => pages(rounds),
  building: () => building(rounds),
  counting: () => counting(rounds),
  collector,
};

async function collector(): Promise<Line[]> {
  const rows: { what: string; figure: number | string; unit: string; ratio?: number }[] =
    await collectorBench();
  return rows.map(({ what, figure, unit, ratio }) => ({
    what,
    who: 'collector',
    figures: { [unit]: figure },
    ratio,
  }));
}

execFileSync(process.execPath, ['tools/build.mjs', '--only', 'cdn'], { cwd: root, stdio: 'inherit' });
await preparePeers();
const lines: Line[] = [];
for (const name of values.only?.split(',') ?? Object.keys(sections)) {
  if (!Object.hasOwn(sections, name))
    throw new Error(`Unknown section ${name}: ${Object.keys(sections).join(', ')}`);
  const began = Date.now();
  lines.push(...(await sections[name]!()));
  console.log(`bench: ${name} (${Math.round((Date.now() - began) / 1000)} s)`);
}
console.log(`\n${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores; median of ${rounds}\n`);
console.log(tableOf(lines));
