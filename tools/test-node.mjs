/**
 * `npm run test:node [-- <paths>] [--only <pattern>]`: tests of the rooms that need no browser.
 * `npm run test:built` is the same with `--built`: tests that look at what was built.
 */
import { parseArgs } from 'node:util';
import { runNodeTests } from './lib/node-tests.mjs';
import { root, testFiles } from './lib/rooms.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, built: { type: 'boolean' } },
});

const step = values.built ? 'built' : 'node';
const files = testFiles(step, positionals);
process.chdir(root);
// Built tests start browsers and servers: one file at a time.
const concurrency = values.built ? 1 : undefined;
await runNodeTests(step, files, { only: values.only, concurrency });
