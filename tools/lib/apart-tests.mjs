/** For steps whose tests need packages that are installed apart. */
import { join } from 'node:path';
import { installApart } from './apart.mjs';
import { leave, line } from './counts.mjs';
import { root } from './rooms.mjs';

/**
 * Installs what `tools/<name>` asks for and says whether it is there. Where it cannot be installed, for want of a
 * network, the step says so and counts one skipped; under `CI` that is a failure.
 *
 * @param {string} name of the step and of its folder
 */
export function readyApart(name) {
  try {
    installApart(join(root, 'tools', name), name);
    return true;
  } catch (error) {
    const must = Boolean(process.env['CI']) && process.env['CI'] !== 'false';
    const counts = { name, passed: 0, failed: must ? 1 : 0, skipped: must ? 0 : 1 };
    console.log(`${name}: not tested, since the ${name} could not be installed.\n${error.message}`);
    console.log(`${name}: ${line(counts)}`);
    leave(counts);
    if (must) process.exitCode = 1;
    return false;
  }
}
