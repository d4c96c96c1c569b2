/** What the sides of a bench need, each in its process. Imports nothing of the project: it is bundled with them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Name of the variable that says where the peers are installed. */
export const PEERS = 'BENCH_PEERS';

/** Imports a file of a peer. */
export function importPeer(path: string): Promise<unknown> {
  return import(pathToFileURL(join(process.env[PEERS] ?? '', path)).href);
}

/**
 * Peak memory of this process, in megabytes. Linux counts what the process was forked from into the figure that Node
 * gives, so there it is read from the kernel.
 */
export function peakMegabytes(): number {
  const status = '/proc/self/status';
  const peak = existsSync(status) && /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1];
  return (peak ? Number(peak) : process.resourceUsage().maxRSS) / 1024;
}
