/**
 * `npm test`: lint and types, Node tests, build, then tests of what was built, of host pages, in browsers, of snippets in
 * editors and of the package in frameworks. Two steps of a group run at a time, since most wait for browsers; with progress
 * of the first, and what runs beside it tells what it did when it is done. Every step runs whatever the one before it found;
 * the last line counts all.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { line, readLeft, sum } from './lib/counts.mjs';
import { root } from './lib/rooms.mjs';
import { ensureBrowser } from './find-browser.mjs';

/**
 * Groups of steps: one begins when the one before it has ended, and has its longest first. A step is one check, or counts
 * its own tests.
 */
const groups = [
  [
    { name: 'lint', script: 'lint', check: true },
    { name: 'types', script: 'types', check: true },
  ],
  [{ name: 'node', script: 'test:node' }],
  [{ name: 'build', script: 'build', check: true }],
  [
    { name: 'built', script: 'test:built' },
    { name: 'hosts', script: 'test:hosts' },
    { name: 'browser', script: 'test:browser' },
    { name: 'editors', script: 'test:editors' },
    { name: 'frameworks', script: 'test:frameworks' },
  ],
];
const steps = groups.flat();

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

/** Runs a group's steps, two at a time where there are two cores; the rows are in the order of the steps. */
async function runGroup(group) {
  const left = [...group];
  const rows = [];
  const work = async quiet => {
    for (let step = left.shift(); step; step = left.shift()) rows.push(...(await runStep(step, quiet)));
  };
  await Promise.all([work(false), ...(availableParallelism() > 1 ? [work(true)] : [])]);
  return group.flatMap(({ name }) => rows.filter(row => row.step === name));
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
const rows = [];
for (const group of groups) rows.push(...(await runGroup(group)));
rmSync(folder, { recursive: true, force: true });

console.log('\n━━ summary');
for (const row of rows)
  console.log(`${row.step === row.name ? row.name : `${row.step} ${row.name}`}: ${line(row)}`);
const total = sum(rows);
console.log(line(total));
if (total.failed > 0) process.exitCode = 1;
