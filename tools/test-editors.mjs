/**
 * `npm run test:editors [-- --write]`: pastes every snippet through editors and sanitisers, which are installed apart, and
 * compares what is left with the table in demo/guides/verktoy.md (`--write` writes it). Needs `dist/cdn`: `npm run build`.
 *
 * Where they cannot be installed, for want of a network, it says so and counts one skipped; under `CI` that is a failure.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readyApart } from './lib/apart-tests.mjs';
import { runNodeTests } from './lib/node-tests.mjs';
import { root, testFiles } from './lib/rooms.mjs';

const { values } = parseArgs({ options: { write: { type: 'boolean' }, only: { type: 'string' } } });
process.chdir(root);
if (values.write) process.env['LO_EDITORS_WRITE'] = 'yes';

if (!existsSync(join(root, 'dist/cdn/lo.js')))
  throw new Error('dist/cdn is missing: npm run build -- --only cdn');
if (readyApart('editors'))
  await runNodeTests('editors', testFiles('editors'), { only: values.only, timeout: 1_800_000 });
