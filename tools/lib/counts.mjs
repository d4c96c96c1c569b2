/** Counting of test results across runners: each runner adds its counts, the whole is printed once. */
import { appendFileSync, readFileSync } from 'node:fs';

/** Where a child process leaves its counts for `tools/test.mjs`; unset when a step is run by itself. */
const file = process.env['LO_TEST_COUNTS'];

/** @typedef {{ name: string, passed: number, failed: number, skipped: number }} Counts */

/** Leaves one row of counts for the whole run. @param {Counts} counts */
export function leave(counts) {
  if (file) appendFileSync(file, JSON.stringify(counts) + '\n');
}

/** Reads the rows that child processes left. @returns {Counts[]} */
export function readLeft(path) {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter(Boolean).map(line => JSON.parse(line));
}

/** Adds rows up under one name. @param {Counts[]} rows @returns {Counts} */
export function sum(rows, name = 'all') {
  const total = { name, passed: 0, failed: 0, skipped: 0 };
  for (const row of rows) {
    total.passed += row.passed;
    total.failed += row.failed;
    total.skipped += row.skipped;
  }
  return total;
}

/** The plain counting line: `12 passed, 0 failed`, with `, 3 skipped` where there are any. */
export function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
