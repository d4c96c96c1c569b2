/**
 * `npm run test:browser [-- --files <paths> --engine <names> --watch]`: tests in browsers.
 * Without `--engine` in every engine that is installed; several are separated by commas.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { leave } from './lib/counts.mjs';
import { installedEngines } from './lib/engines.mjs';
import { root, testFiles } from './lib/rooms.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string', multiple: true, default: [] },
    engine: { type: 'string', multiple: true, default: [] },
    group: { type: 'string', multiple: true, default: [] },
    watch: { type: 'boolean', default: false },
  },
});

const list = values => values.flatMap(value => value.split(',')).filter(Boolean);
const files = testFiles('browser', [...list(values.files), ...positionals]);
const wanted = list([...values.engine, ...values.group]);
const engines = wanted.length > 0 ? wanted : installedEngines();
const missing = ['chromium', 'firefox', 'webkit'].filter(engine => !engines.includes(engine));

console.log(`browser: ${files.length} files in ${engines.join(', ')}`);
if (wanted.length === 0 && missing.length > 0)
  console.log(`browser: not installed here: ${missing.join(', ')}`);

function run() {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@web/test-runner/dist/bin.js', ...(values.watch ? ['--watch'] : [])],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, LO_ENGINES: engines.join(','), LO_TEST_FILES: JSON.stringify(files) },
    },
  );
  return status ?? 1;
}

if (files.length === 0) leave({ name: 'browser', passed: 0, failed: 0, skipped: 0 });
else process.exitCode = run();
