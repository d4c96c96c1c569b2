/**
 * Browser tests of src/core, src/elements, src/styles and the loader. Run through `npm run test:browser`, which
 * chooses files and engines; `LO_ENGINES` (comma separated) and `LO_TEST_FILES` (JSON) come from there.
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { installedEngines, launcherOf } from './tools/lib/engines.mjs';
import { root, testFiles } from './tools/lib/rooms.mjs';
import { countsReporter } from './tools/lib/wtr-counts.mjs';
import { faults } from './tools/lib/wtr-faults.mjs';
import { leanPlugin } from './tools/lib/wtr-lean.mjs';
import { mediaPlugin } from './tools/lib/wtr-media.mjs';
import { patience } from './tools/lib/wtr-patience.mjs';

const engines = process.env['LO_ENGINES']?.split(',').filter(Boolean) ?? installedEngines();
const files = JSON.parse(process.env['LO_TEST_FILES'] ?? 'null') ?? testFiles('browser');

/** What tests of faults make the elements say; `LO_LOGS=1` shows it. */
const expected = /^\[lo-medlemsdebatt\]/;

export default {
  rootDir: root,
  files,
  // Not packages' builds for developers: lit as members get it.
  nodeResolve: { exportConditions: ['production'] },
  browsers: await Promise.all(engines.map(launcherOf)),
  staticLogging: !process.argv.includes('--watch'),
  // In parallel, tests that depend on focus lose it to each other, and those that wait run out of time.
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 20_000 } },
  filterBrowserLogs: ({ args }) => process.env['LO_LOGS'] !== undefined || !expected.test(String(args[0])),
  middleware: [faults],
  plugins: [
    // First: esbuild writes packages anew, too.
    leanPlugin(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}/tsconfig.json` }),
    mediaPlugin(),
    patience(),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countsReporter()],
};
