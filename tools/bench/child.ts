/**
 * A side of a bench in a process of its own. Its code is bundled first, as the command line's is: Node's own handling of
 * TypeScript would add 50 MB and its time to every figure.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { commandLine } from '../../vite.config.ts';
import { root } from '../lib/rooms.mjs';
import { cache } from './peers.ts';
import { PEERS } from './side.ts';

/** What one side took. */
export interface Spent {
  readonly seconds: number;
  /** Its peak memory. */
  readonly megabytes: number;
  /** How many files it wrote, where it writes any. */
  readonly files?: number;
}

/**
 * Bundles `tools/bench/<name>.ts`.
 *
 * @returns runs a side of it. Throws where that ends badly.
 */
export async function sideRunner(name: string): Promise<(...args: readonly string[]) => Spent> {
  const file = `${name}.mjs`;
  const outDir = join(cache, 'sides');
  await build({
    ...commandLine(),
    build: {
      outDir,
      emptyOutDir: false,
      ssr: join(root, 'tools/bench', `${name}.ts`),
      target: 'node22',
      minify: false,
      rolldownOptions: {
        output: { entryFileNames: file },
      },
    },
  });
  return (...args) => {
    const told = execFileSync(process.execPath, ['--no-warnings', join(outDir, file), ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, [PEERS]: join(cache, 'node_modules') },
    });
    return JSON.parse(told.trim().split('\n').at(-1) ?? '') as Spent;
  };
}
