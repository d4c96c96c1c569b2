/** A Web Test Runner reporter: a line per file and engine while it runs, counts per engine at the end. */
import { relative } from 'node:path';
import { leave, line, sum } from './counts.mjs';
import { root } from './rooms.mjs';

function countSuite(suite, counts) {
  for (const test of suite?.tests ?? []) {
    counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  }
  for (const inner of suite?.suites ?? []) countSuite(inner, counts);
  return counts;
}

/** A file that could not be loaded, or failed outside its tests, counts as one failure. */
export function countSession(session) {
  const counts = countSuite(session.testResults, {
    name: session.browser.name,
    passed: 0,
    failed: 0,
    skipped: 0,
  });
  if (!session.passed && counts.failed === 0) counts.failed = 1;
  return counts;
}

export function countsReporter() {
  let total = 0;
  let done = 0;
  function tell(session) {
    if (session.status !== 'FINISHED') return;
    done += 1;
    const place = `${session.browser.name} ${relative(root, session.testFile)}`;
    console.log(`[${done}/${total}] ${place}: ${line(countSession(session))}`);
  }
  return {
    start({ testFiles, browsers, sessions }) {
      total = testFiles.length * browsers.length;
      sessions.on('session-status-updated', tell);
    },
    onTestRunStarted() {
      done = 0;
    },
    getTestProgress: () => '',
    onTestRunFinished({ sessions }) {
      const rows = [...sessions].map(countSession);
      for (const name of new Set(rows.map(row => row.name))) {
        const engine = sum(
          rows.filter(row => row.name === name),
          name,
        );
        leave(engine);
        console.log(`${name}: ${line(engine)}`);
      }
    },
  };
}
