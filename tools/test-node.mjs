/**
 * `npm run test:node [-- <paths>] [--only <pattern>]`: tests of the rooms that need no browser.
 * `npm run test:built` and `npm run test:hosts` are the same with `--step`: tests that look at what was built, and those
 * that open the host pages.
 */
import { parseArgs } from 'node:util';
import { runNodeTests } from './lib/node-tests.mjs';
import { root, testFiles } from './lib/rooms.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, step: { type: 'string', default: 'node' } },
});

const { step, only } = values;
const files = testFiles(step, positionals);
process.chdir(root);
// All but the first start browsers and servers: one file at a time.
const concurrency = step === 'node' ? undefined : 1;
await runNodeTests(step, files, { only, concurrency });
