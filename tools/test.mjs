/**
 * `npm test`: lint, types, Node tests, build, browser tests, tests of what was built, of snippets in editors and of the
 * package in frameworks, in that order, with progress. Every step runs whatever the one before it found; the last line
 * counts all of them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { line, readLeft, sum } from './lib/counts.mjs';
import { root } from './lib/rooms.mjs';
import { ensureBrowser } from './find-browser.mjs';

/** Steps that are one check each, and steps that count their own tests. */
const steps = [
  { name: 'lint', script: 'lint', check: true },
  { name: 'types', script: 'types', check: true },
  { name: 'node', script: 'test:node' },
  { name: 'build', script: 'build', check: true },
  { name: 'browser', script: 'test:browser' },
  { name: 'built', script: 'test:built' },
  { name: 'editors', script: 'test:editors' },
  { name: 'frameworks', script: 'test:frameworks' },
];

const folder = mkdtempSync(join(tmpdir(), 'lo-test-'));

function seconds(since) {
  return `${Math.round((Date.now() - since) / 1000)} s`;
}

/** Runs one step and gives its counts; a step that ends badly without saying why counts as one failure. */
function runStep({ name, script, check }, index) {
  const file = join(folder, `${index}.jsonl`);
  writeFileSync(file, '');
  const began = Date.now();
  console.log(`\n━━ ${index + 1}/${steps.length} ${name}`);
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, LO_TEST_COUNTS: file, LO_BROWSER: browser ?? '' },
  });
  const rows = readLeft(file);
  const failed = rows.reduce((all, row) => all + row.failed, 0);
  const ok = status === 0;
  if (check || (!ok && failed === 0)) rows.push({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
  console.log(`━━ ${name}: ${line(sum(rows))} (${seconds(began)})`);
  return rows.map(row => ({ ...row, step: name }));
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
const rows = steps.flatMap(runStep);
rmSync(folder, { recursive: true, force: true });

console.log('\n━━ summary');
for (const row of rows)
  console.log(`${row.step === row.name ? row.name : `${row.step} ${row.name}`}: ${line(row)}`);
const total = sum(rows);
console.log(line(total));
if (total.failed > 0) process.exitCode = 1;
