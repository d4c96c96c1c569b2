/**
 * `npm run test:editors [-- --write]`: pastes every snippet through editors and sanitisers, which are installed apart, and
 * compares what is left with the table in demo/guides/verktoy.md (`--write` writes it). Needs `dist/cdn`: `npm run build`.
 *
 * Where they cannot be installed, for want of a network, it says so and counts one skipped; under `CI` that is a failure.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installApart } from './lib/apart.mjs';
import { leave, line } from './lib/counts.mjs';
import { runNodeTests } from './lib/node-tests.mjs';
import { root, testFiles } from './lib/rooms.mjs';

const { values } = parseArgs({ options: { write: { type: 'boolean' }, only: { type: 'string' } } });
process.chdir(root);
if (values.write) process.env['LO_EDITORS_WRITE'] = 'yes';

function install() {
  try {
    installApart(join(root, 'tools/editors'), 'editors');
    return true;
  } catch (error) {
    const must = Boolean(process.env['CI']) && process.env['CI'] !== 'false';
    const counts = { name: 'editors', passed: 0, failed: must ? 1 : 0, skipped: must ? 0 : 1 };
    console.log(`editors: not tested, since the editors could not be installed.\n${error.message}`);
    console.log(`editors: ${line(counts)}`);
    leave(counts);
    if (must) process.exitCode = 1;
    return false;
  }
}

if (!existsSync(join(root, 'dist/cdn/lo.js')))
  throw new Error('dist/cdn is missing: npm run build -- --only cdn');
if (install()) await runNodeTests('editors', testFiles('editors'), { only: values.only, timeout: 1_800_000 });
