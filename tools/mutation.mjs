/**
 * `npm run test:mutation [-- <file> ...]`: mutation testing of src/statistics. Changes the code in one small way at a
 * time and runs the tests that hold it: one of them should fail. Takes long, so it is no part of `npm test`.
 *
 * Writes `reports/mutation/results.jsonl`, a line for each mutant as it is done, and `survivors.txt`; prints a table, and
 * fails under the score below or where a file was not run to its end. With `--report` only the table, of what was run
 * before. What survives is explained in src/statistics/MUTATION.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/rooms.mjs';

const LEAST_SCORE = 85;
const room = 'src/statistics';
/** A change that makes the code run without end is noticed, too. */
const FOUND = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { report: { type: 'boolean' } },
});
const reports = join(root, 'reports/mutation');
const results = join(reports, 'results.jsonl');
mkdirSync(reports, { recursive: true });
setPriority(constants.priority.PRIORITY_LOW);
if (!values.report) mutate(positionals.length > 0 ? positionals : files());
report();

function files() {
  return readdirSync(join(root, room)).filter(
    name => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts',
  );
}

function readLines() {
  if (!existsSync(results)) return [];
  const lines = readFileSync(results, 'utf8').split('\n');
  return lines.filter(Boolean).map(text => JSON.parse(text));
}

function writeLines(path, lines) {
  writeFileSync(path, lines.map(line => `${line}\n`).join(''));
}

/** Runs these files; what is known of the others stays. */
function mutate(names) {
  const others = readLines().filter(({ file }) => !names.includes(file));
  writeLines(
    results,
    others.map(line => JSON.stringify(line)),
  );
  const config = {
    ...JSON.parse(readFileSync(join(root, 'tools/mutation/stryker.config.json'), 'utf8')),
    plugins: [join(root, 'tools/mutation/runner.mjs')],
    mutate: names.map(name => `${room}/${name}`),
  };
  const path = join(reports, 'config.json');
  writeFileSync(path, JSON.stringify(config));
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const env = { ...process.env, MUTATION_RESULTS: results };
  const { status } = spawnSync(process.execPath, [stryker, 'run', path], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) console.log(`Stryker ended with ${status}.`);
}

/** Adds up whatever has been run so far. */
function report() {
  const lines = readLines();
  const rows = files().map(file => {
    const own = lines.filter(line => line.file === file);
    const count = statuses => own.filter(({ status }) => statuses.includes(status)).length;
    return {
      file,
      planned: own.find(({ planned }) => planned)?.planned ?? 0,
      done: own.filter(({ status }) => status).length,
      found: count(FOUND),
      endless: count(['Timeout']),
      missed: count(MISSED),
    };
  });
  const sum = key => rows.reduce((all, row) => all + row[key], 0);
  const keys = ['planned', 'done', 'found', 'endless', 'missed'];
  const together = { file: 'together', ...Object.fromEntries(keys.map(key => [key, sum(key)])) };
  console.log([...rows, together].map(line).join('\n'));
  const missed = lines.filter(({ status }) => MISSED.includes(status));
  writeLines(join(reports, 'survivors.txt'), missed.map(nameOf).sort());
  const isPart = rows.some(
    ({ file, planned, done }) => file !== 'types.ts' && (planned === 0 || done < planned),
  );
  if (isPart || scoreOf(together) < LEAST_SCORE) process.exitCode = 1;
}

function scoreOf({ found, missed }) {
  return (100 * found) / Math.max(1, found + missed);
}

function line({ file, planned, done, found, endless, missed }) {
  const [part, all, loops] = [found, found + missed, endless].map(number => String(number).padStart(4));
  const score = found + missed === 0 ? 'none' : `${scoreOf({ found, missed }).toFixed(1)} %`;
  const left = done < planned ? `, ${planned - done} not run` : '';
  return `${file.padEnd(20)} ${part} of ${all}, ${loops} of them without end  ${score}${left}`;
}

function nameOf({ file, location, status, mutatorName, replacement = '' }) {
  const { start, end } = location;
  const change = replacement.replaceAll(/\s+/g, ' ').slice(0, 120);
  const from = `${start.line}:${start.column}-${end.line}:${end.column}`;
  return `${file}:${from} ${status === 'NoCoverage' ? 'not reached, ' : ''}${mutatorName}: ${change}`;
}
