/**
 * `npm run test:mutation [-- <file> ...]`: mutation testing of src/statistics. Changes the code in one small way at a
 * time and runs the tests that should notice. Takes long, so it is no part of `npm test`.
 *
 * Each file is run by itself against the tests named here: the command runner has no coverage to choose them by. Writes
 * `reports/mutation/<file>.json` and `reports/mutation/survivors.txt`, prints a table, and fails under the score below.
 * With `--report` only the table, of what was run before. Survivors are explained in src/statistics/MUTATION.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/rooms.mjs';

const LEAST_SCORE = 85;
const room = 'src/statistics';
const together = ['disclose', 'linked', 'frame', 'properties'];

/** The tests that hold each file. */
const testsOf = {
  'answers.ts': ['count'],
  'attack-facts.ts': ['attack-facts', 'attack'],
  'attack-knowledge.ts': ['attack'],
  'attack-reading.ts': ['attack-reading', 'attack'],
  'attack.ts': ['attack'],
  'batch.ts': ['count'],
  'count.ts': ['count'],
  'decode.ts': ['decode'],
  'dictionary.ts': ['dictionary'],
  'disclose.ts': together,
  'frame.ts': together,
  'geography.ts': ['geography'],
  'groups.ts': ['geography'],
  'id-table.ts': ['id-table'],
  'intervals.ts': ['intervals'],
  'linked.ts': together,
  'moderation.ts': ['moderation'],
  'percent.ts': ['protect'],
  'personal-data.ts': ['personal-data'],
  'places.ts': ['places'],
  'protect.ts': ['protect', 'decode'],
  'protector.ts': together,
  'readings.ts': together,
  'release-rule.ts': ['release-rule'],
  'split.ts': ['split'],
  'submissions.ts': ['count'],
  'sums.ts': together,
  'threshold.ts': ['protect'],
  'types.ts': ['protect'],
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { report: { type: 'boolean' } },
});
const reports = join(root, 'reports/mutation');
mkdirSync(reports, { recursive: true });
if (!values.report)
  for (const file of positionals.length > 0 ? positionals : Object.keys(testsOf)) mutate(file);
report();

function mutate(file) {
  const tests = testsOf[file].map(name => `${room}/${name}.test.ts`);
  const config = {
    ...JSON.parse(readFileSync(join(root, 'tools/stryker.config.json'), 'utf8')),
    commandRunner: { command: `${process.execPath} --test --test-isolation=none ${tests.join(' ')}` },
    mutate: [`${room}/${file}`],
    jsonReporter: { fileName: join(reports, `${file}.json`) },
  };
  const path = join(reports, `${file}.config.json`);
  writeFileSync(path, JSON.stringify(config));
  // A few cases of each property are enough to see whether a change is noticed.
  const env = { ...process.env, STATISTICS_CASES: '0.03' };
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const started = Date.now();
  const { status } = spawnSync(process.execPath, [stryker, 'run', path], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${file}: ${seconds} s${status === 0 ? '' : `, stryker ended with ${status}`}`);
}

/** Adds up whatever has been run so far. */
function report() {
  const survivors = [];
  let found = 0;
  let all = 0;
  for (const file of Object.keys(testsOf)) {
    const path = join(reports, `${file}.json`);
    if (!existsSync(path)) {
      console.log(`${file.padEnd(20)} not run`);
      continue;
    }
    const mutants = mutantsIn(path);
    const killed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
    found += killed;
    all += mutants.length;
    console.log(line(file, killed, mutants.length));
    for (const { status, location, mutatorName, replacement = '' } of mutants) {
      if (status !== 'Survived') continue;
      const change = replacement.replaceAll(/\s+/g, ' ').slice(0, 90);
      survivors.push(`${file}:${location.start.line}:${location.start.column} ${mutatorName}: ${change}`);
    }
  }
  writeFileSync(join(reports, 'survivors.txt'), survivors.join('\n') + '\n');
  console.log(line('together', found, all));
  if (all === 0 || (100 * found) / all < LEAST_SCORE) process.exitCode = 1;
}

function mutantsIn(path) {
  return Object.values(JSON.parse(readFileSync(path, 'utf8')).files)
    .flatMap(file => file.mutants)
    .filter(({ status }) => ['Killed', 'Timeout', 'Survived'].includes(status));
}

function line(name, part, whole) {
  const share = ((100 * part) / Math.max(1, whole)).toFixed(1);
  return `${name.padEnd(20)} ${String(part).padStart(4)} of ${String(whole).padStart(4)}  ${share.padStart(5)} %`;
}
