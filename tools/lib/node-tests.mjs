/** Runs node:test files with one line of progress per file, and leaves the counts. */
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { run } from 'node:test';
import { leave, line } from './counts.mjs';
import { root } from './rooms.mjs';

/** The names of the suites around a test, as far as the stream tells them. */
function pathOf(open, { name, nesting }) {
  return [...open.slice(0, nesting), name].filter(Boolean).join(' > ');
}

function explain(path, { details, file, line: at }) {
  const error = details.error?.cause ?? details.error;
  const text = String(error?.stack ?? error?.message ?? error).slice(0, 6000);
  console.log(`\n✖ ${path}\n  ${relative(root, file ?? '')}:${at ?? ''}\n${text.replace(/^/gm, '  ')}\n`);
}

/**
 * Runs the files and prints failures in full.
 * @param {string} name of the step, as in the summary
 * @param {string[]} files relative to the project
 * @param {{ only?: string, concurrency?: number, timeout?: number }} [options] `only`: pattern on test names;
 *   `timeout`: ms for a file
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runNodeTests(name, files, options = {}) {
  const counts = { name, passed: 0, failed: 0, skipped: 0 };
  if (files.length > 0) await follow(counts, files, options);
  leave(counts);
  console.log(`${name}: ${line(counts)} in ${files.length} files`);
  if (counts.failed > 0) process.exitCode = 1;
  return counts;
}

async function follow(counts, files, { only, concurrency = availableParallelism(), timeout = 240_000 }) {
  let done = 0;
  const stream = run({
    files,
    concurrency,
    timeout,
    ...(only ? { testNamePatterns: [new RegExp(only)] } : {}),
  });
  const count = (event, field) => {
    if (event.details.type === 'suite') return false;
    counts[field] += 1;
    return true;
  };
  const open = [];
  stream.on('test:start', event => {
    open.length = event.nesting;
    open[event.nesting] = event.name;
  });
  stream.on('test:pass', event => count(event, event.skip || event.todo ? 'skipped' : 'passed'));
  stream.on('test:fail', event => {
    // A suite fails when one of its tests does, which is told already; one that fails by itself is told here.
    const own = event.details.error?.failureType !== 'subtestsFailed';
    if (own && !count(event, 'failed')) counts.failed += 1;
    if (own) explain(pathOf(open, event), event);
  });
  stream.on('test:stdout', event => process.stdout.write(event.message));
  stream.on('test:stderr', event => process.stderr.write(event.message));
  stream.on('test:summary', event => {
    if (!event.file) return;
    done += 1;
    const { passed, failed, skipped, todo } = event.counts;
    const own = { passed, failed, skipped: skipped + todo };
    const time = `${Math.round(event.duration_ms)} ms`;
    console.log(`[${done}/${files.length}] ${relative(root, event.file)}: ${line(own)} (${time})`);
  });
  for await (const event of stream) void event;
}
