/**
 * Counting 82,366 and 1,000,000 answers against reading and parsing them alone, each side in a process of its own; and
 * disclosure control of the whole country by itself.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { MUNICIPALITIES } from '../../src/publishing/places/places-2026.ts';
import { disclose, type RawResult } from '../../src/statistics/index.ts';
import { sideRunner, type Spent } from './child.ts';
import { QUESTIONS } from './counted.ts';
import { cache } from './peers.ts';
import { median, type Line } from './table.ts';

const ISSUES = QUESTIONS[0]!.issues;

const SIDES = {
  floor: 'floor: read + JSON.parse',
  lines: 'medlemsdebatt aggregate, lines',
  table: 'medlemsdebatt aggregate, CSV',
  'csv-parse': 'csv-parse alone, CSV',
  duckdb: 'DuckDB, one question',
} as const;
type Side = keyof typeof SIDES;

/**
 * Made-up answers as an export holds them, the same each time but for their ids: some municipalities have many, most have
 * few, and people choose any one, two or three of the issues.
 */
function write(count: number): { lines: string; table: string } {
  mkdirSync(cache, { recursive: true });
  const lines = join(cache, `export-${count}.ndjson`);
  const table = join(cache, `export-${count}.csv`);
  if (existsSync(lines) && existsSync(table)) return { lines, table };
  const [a, b] = [openSync(lines, 'w'), openSync(table, 'w')];
  writeSync(b, 'id;sted;arbeid;velferd\n');
  const below = dice();
  const pick = () => [...new Set([below(12), below(12), below(12)].map(n => ISSUES[n]!))].sort();
  for (let i = 0; i < count; i++) {
    const place = MUNICIPALITIES[Math.floor(below(357) ** 2 / 357)]![0];
    const [work, welfare] = [pick(), pick()];
    const id = randomUUID();
    const federation = below(5) > 0 ? { federation: `forbund-${below(25)}` } : {};
    const language = below(6) > 0 ? 'nb' : 'nn';
    const answers = [
      { question: 'arbeid', issues: work },
      { question: 'velferd', issues: welfare },
    ];
    writeSync(
      a,
      `${JSON.stringify({ id, survey: 'bench', revision: 1, place, ...federation, language, answers })}\n`,
    );
    writeSync(b, `${id};${place};${work.join(' ')};${welfare.join(' ')}\n`);
  }
  closeSync(a);
  closeSync(b);
  return { lines, table };
}

/** Numbers from 0 up to a limit, the same ones in each run. */
function dice(): (limit: number) => number {
  let state = 1;
  return limit => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Time and peak memory of counting, and of disclosure control. */
export async function counting(rounds: number): Promise<Line[]> {
  const run = await sideRunner('counting-child');
  const found: Line[] = [];
  for (const count of [82_366, 1_000_000]) {
    const files = write(count);
    const spent = new Map<Side, Spent[]>();
    for (let round = 0; round < Math.min(rounds, 3); round++) {
      for (const side of Object.keys(SIDES) as Side[]) {
        const file = side === 'table' || side === 'csv-parse' ? files.table : files.lines;
        try {
          spent.set(side, [...(spent.get(side) ?? []), run(side, file)]);
        } catch {
          // A peer that has no binary for this machine is said to be missing, not made up.
        }
      }
    }
    const time = (side: Side) => median((spent.get(side) ?? []).map(({ seconds }) => seconds));
    for (const [side, who] of Object.entries(SIDES) as [Side, string][]) {
      const all = spent.get(side);
      const figures = all
        ? { s: time(side), 'MB peak': median(all.map(({ megabytes }) => megabytes)) }
        : { '': 'not on this machine' };
      const aim = side === 'lines' ? '1.1x, 150 MB' : undefined;
      found.push({
        what: `count ${count} answers`,
        who,
        figures,
        ratio: all && time(side) / time('floor'),
        aim,
      });
    }
  }
  return [...found, disclosure(rounds)];
}

/** The whole country, from counts to what may be published. */
function disclosure(rounds: number): Line {
  const rows: RawResult[] = QUESTIONS.flatMap(({ id }) => {
    const own = MUNICIPALITIES.map(([area], i): RawResult => {
      const base = Math.floor((i % 357) ** 2 / 300);
      return {
        area,
        question: id,
        base,
        counts: Object.fromEntries(
          ISSUES.map((issue, n) => [issue, Math.floor((base * ((i + n * 3) % 11)) / 12)]),
        ),
      };
    });
    const sum = (area: string, of: RawResult[]): RawResult => ({
      area,
      question: id,
      base: of.reduce((total, row) => total + row.base!, 0),
      counts: Object.fromEntries(
        ISSUES.map(issue => [issue, of.reduce((total, row) => total + row.counts[issue]!, 0)]),
      ),
    });
    const counties = [...new Set(own.map(row => row.area.slice(0, 2)))];
    return [
      sum('0', own),
      ...counties.map(code =>
        sum(
          code,
          own.filter(row => row.area.startsWith(code)),
        ),
      ),
      ...own,
    ];
  });
  const geography = { municipalities: MUNICIPALITIES.map(([code]) => ({ code, county: code.slice(0, 2) })) };
  const times = Array.from({ length: Math.min(rounds, 3) }, () => {
    const began = performance.now();
    disclose(rows, geography, { questions: QUESTIONS });
    return (performance.now() - began) / 1000;
  });
  return {
    what: 'disclosure control: 357 municipalities x 2 questions x 12 issues',
    who: 'ours',
    figures: { s: median(times) },
  };
}
