/**
 * `npm run test:frameworks [-- <paths>] [--only <pattern>]`: installs the packed package beside React, Vue, Svelte and
 * Angular, which are installed apart, builds small apps with each as their users would, and looks at them in a browser.
 * Needs `npm run build`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readyApart } from '../lib/apart-tests.mjs';
import { runNodeTests } from '../lib/node-tests.mjs';
import { root, testFiles } from '../lib/rooms.mjs';
import { prepare } from './workshop.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' } },
});
const files = testFiles('frameworks', positionals);

process.chdir(root);
if (!existsSync(join(root, 'dist/src/index.js'))) throw new Error('dist is missing: npm run build');
if (readyApart('frameworks')) {
  prepare();
  // Long enough for everything to fail, each after its own patience.
  await runNodeTests('frameworks', files, { only: values.only, timeout: 1_200_000 });
}
