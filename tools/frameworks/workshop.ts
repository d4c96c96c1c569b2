/**
 * Where the apps of the frameworks are built and run: beside the frameworks, which are installed apart from the project,
 * with the package itself, packed, among them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { placeApart } from '../lib/apart.mjs';
import { root } from '../lib/rooms.mjs';
import { pack } from '../release/pack.ts';

const source = join(root, 'tools/frameworks');

/** The folder with `node_modules`, `apps` and what is built of them in `out`. */
export const workshop: string = placeApart(source, 'frameworks');

/** Offline: what the package depends on is there already, and a range that does not fit fails here. */
function install(tarball: string): void {
  const args = ['install', '--no-save', '--offline', '--ignore-scripts', '--loglevel=error', tarball];
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: workshop,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

/** Packs the checkout and installs the tarball, unless that very one is installed. */
function installPackage(): void {
  const folder = mkdtempSync(join(tmpdir(), 'lo-frameworks-'));
  const done = join(workshop, 'installed-package');
  try {
    const tarball = pack(folder);
    const digest = createHash('sha256').update(readFileSync(tarball)).digest('hex');
    if (existsSync(done) && readFileSync(done, 'utf8') === digest) return;
    rmSync(done, { force: true });
    rmSync(join(workshop, 'node_modules/lo-medlemsdebatt'), { recursive: true, force: true });
    install(tarball);
    writeFileSync(done, digest);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts the package and the apps beside the frameworks, which are there. */
export function prepare(): void {
  installPackage();
  for (const name of ['apps', 'out']) rmSync(join(workshop, name), { recursive: true, force: true });
  cpSync(join(source, 'apps'), join(workshop, 'apps'), { recursive: true });
}

/** Runs a tool of the workshop, by the path of its script in `node_modules`. */
export async function tool(path: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const script = join(workshop, 'node_modules', path);
  const child = spawn(process.execPath, [script, ...args], {
    cwd: workshop,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = (await ended) as [number | null];
  return { status, said: stdout + stderr };
}
