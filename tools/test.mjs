/**
 * `npm test`: lint, types, Node tests, build, then tests of what was built, and beside them, since both wait for browsers
 * most of the time, browser tests, those of snippets in editors and of the package in frameworks. With progress; what runs
 * beside tells what it did when it is done. Every step runs whatever the one before it found; the last line counts all.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { line, readLeft, sum } from './lib/counts.mjs';
import { root } from './lib/rooms.mjs';
import { ensureBrowser } from './find-browser.mjs';

/** Steps that are one check each, and steps that count their own tests. */
const inOrder = [
  { name: 'lint', script: 'lint', check: true },
  { name: 'types', script: 'types', check: true },
  { name: 'node', script: 'test:node' },
  { name: 'build', script: 'build', check: true },
];
const built = { name: 'built', script: 'test:built' };
const beside = [
  { name: 'browser', script: 'test:browser' },
  { name: 'editors', script: 'test:editors' },
  { name: 'frameworks', script: 'test:frameworks' },
];
const steps = [...inOrder, built, ...beside];

const folder = mkdtempSync(join(tmpdir(), 'lo-test-'));

function seconds(since) {
  return `${Math.round((Date.now() - since) / 1000)} s`;
}

/**
 * Runs one step and gives its counts; a step that ends badly without saying why counts as one failure.
 * @param {typeof steps[number]} step
 * @param {boolean} quiet its output comes when it is done
 */
async function runStep(step, quiet) {
  const { name, script, check } = step;
  const file = join(folder, `${name}.jsonl`);
  const output = join(folder, `${name}.log`);
  writeFileSync(file, '');
  const began = Date.now();
  const title = `\n━━ ${steps.indexOf(step) + 1}/${steps.length} ${name}`;
  console.log(quiet ? `${title}, beside` : title);
  const ok = await npmRun(script, file, quiet ? output : undefined);
  if (quiet) console.log(`${title}, done\n${readFileSync(output, 'utf8')}`);
  const rows = readLeft(file);
  const failed = rows.reduce((all, row) => all + row.failed, 0);
  if (check || (!ok && failed === 0)) rows.push({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
  console.log(`━━ ${name}: ${line(sum(rows))} (${seconds(began)})`);
  return rows.map(row => ({ ...row, step: name }));
}

/** @returns {Promise<boolean>} whether it ended well */
function npmRun(script, counts, output) {
  const log = output && openSync(output, 'w');
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: log === undefined ? 'inherit' : ['ignore', log, log],
    shell: process.platform === 'win32',
    env: { ...process.env, LO_TEST_COUNTS: counts, LO_BROWSER: browser ?? '' },
  });
  if (log !== undefined) closeSync(log);
  return new Promise(settle => {
    child.on('error', () => settle(false));
    child.on('close', status => settle(status === 0));
  });
}

async function runLane(lane, quiet) {
  const rows = [];
  for (const step of lane) rows.push(...(await runStep(step, quiet)));
  return rows;
}

function browserOrAdvice() {
  try {
    return ensureBrowser();
  } catch (error) {
    console.log(error.message);
    return undefined;
  }
}

const browser = browserOrAdvice();
const rows = await runLane(inOrder, false);
if (availableParallelism() > 1)
  rows.push(...(await Promise.all([runLane([built], false), runLane(beside, true)])).flat());
else rows.push(...(await runLane([built, ...beside], false)));
rmSync(folder, { recursive: true, force: true });

console.log('\n━━ summary');
for (const row of rows)
  console.log(`${row.step === row.name ? row.name : `${row.step} ${row.name}`}: ${line(row)}`);
const total = sum(rows);
console.log(line(total));
if (total.failed > 0) process.exitCode = 1;
