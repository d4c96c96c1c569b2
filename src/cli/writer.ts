import { mkdir, mkdtemp, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Io, UserError } from './io.ts';
import { reasonOf } from './read-source.ts';

/** Files to write as they come: path with `/`, relative to the target, and content. */
export type Files = Iterable<readonly [string, Uint8Array]> | AsyncIterable<readonly [string, Uint8Array]>;

/** What writing came to. */
export interface Written {
  /** Where the files are, or would be. */
  target: string;
  files: number;
  bytes: number;
  dryRun: boolean;
}

/** The one way in which the command line writes, so that `--dry-run` is real: nothing else touches the disk. */
export class Writer {
  readonly #io: Io;
  readonly dryRun: boolean;

  constructor(io: Io, dryRun: boolean) {
    this.#io = io;
    this.dryRun = dryRun;
  }

  /**
   * Puts a whole folder in place of what was there: written beside it first and then renamed, so that a reader sees the
   * old one or the new one, and a fault, a full disk or Ctrl-C leaves the old one as it was.
   *
   * @param mark a file that shows that an existing folder is one of ours and may be replaced; empty: never replaced
   * @throws UserError
   */
  async replaceFolder(path: string, files: Files, mark: string): Promise<Written> {
    const target = await realTarget(path);
    await mayReplace(target, path, mark);
    if (this.dryRun) return { target, dryRun: true, ...(await count(files)) };
    const parent = dirname(target);
    let beside = '';
    const stopped = this.#io.onStop(() => beside && takeBack(beside, target));
    try {
      await mkdir(parent, { recursive: true });
      beside = await mkdtemp(join(parent, `.${basename(target)}-`));
      const made = join(beside, 'new');
      const written = await writeAll(made, files);
      await swap(made, target, join(beside, 'old'));
      return { target, dryRun: false, ...written };
    } catch (error) {
      if (!isFileError(error)) throw error;
      throw new UserError(
        `Kan ikke skrive til «${path}»: ${reasonOf(error)}. Det som lå der fra før, er urørt.`,
      );
    } finally {
      stopped();
      if (beside) await rm(beside, { recursive: true, force: true });
    }
  }

  /**
   * Puts a file that only its owner can read in place of the one that was there.
   *
   * @throws UserError
   */
  async replaceSecret(path: string, content: string): Promise<void> {
    if (this.dryRun) return;
    const beside = `${path}.ny`;
    try {
      await rm(beside, { force: true });
      await writeFile(beside, content, { flag: 'wx', mode: 0o600 });
      await rename(beside, path);
    } catch (error) {
      throw new UserError(`Kan ikke skrive «${path}»: ${reasonOf(error)}.`);
    }
  }

  /**
   * Makes a file that only its owner can read. Never replaces one.
   *
   * @throws UserError
   */
  async createSecret(path: string, content: string): Promise<void> {
    if (this.dryRun) return;
    await writeFile(path, content, { flag: 'wx', mode: 0o600 }).catch(error => {
      throw new UserError(`Kan ikke lage «${path}»: ${reasonOf(error)}.`);
    });
  }
}

/** What a stop in the middle needs: the old folder back, if it was just moved aside, and nothing left beside it. */
function takeBack(beside: string, target: string): void {
  const aside = join(beside, 'old');
  if (existsSync(aside) && !existsSync(target)) renameSync(aside, target);
  rmSync(beside, { recursive: true, force: true });
}

/** Where a path really leads: through a symbolic link, so that the link stays and what it points at is replaced. */
async function realTarget(path: string): Promise<string> {
  const full = resolve(path);
  return await realpath(full).catch(() => full);
}

async function mayReplace(target: string, path: string, mark: string): Promise<void> {
  const found = await stat(target).catch(() => undefined);
  if (!found) return;
  if (!found.isDirectory()) throw new UserError(`«${path}» er en fil. Velg en mappe.`);
  const names = await readdir(target).catch(error => {
    throw new UserError(`Kan ikke lese «${path}»: ${reasonOf(error)}.`);
  });
  if (names.length > 0 && (!mark || !existsSync(join(target, mark)))) {
    throw new UserError(
      `Mappen «${path}» har andre filer enn dem vi lager, og blir ikke rørt. Velg en ny eller tom mappe.`,
    );
  }
}

async function writeAll(folder: string, files: Files): Promise<Size> {
  const known = new Set<string>();
  await mkdir(folder);
  const size: Size = { files: 0, bytes: 0 };
  for await (const [path, bytes] of files) {
    const full = join(folder, path);
    const parent = dirname(full);
    if (!known.has(parent)) await mkdir(parent, { recursive: true });
    known.add(parent);
    // Several times faster than a promise for each of thousands of small files; the generator awaits in between.
    writeFileSync(full, bytes);
    add(size, bytes);
  }
  return size;
}

interface Size {
  files: number;
  bytes: number;
}

async function count(files: Files): Promise<Size> {
  const size: Size = { files: 0, bytes: 0 };
  for await (const [, bytes] of files) add(size, bytes);
  return size;
}

function add(size: Size, bytes: Uint8Array): void {
  size.files++;
  size.bytes += bytes.length;
}

/** A fault of the disk, not of this program. */
function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** Two renames; if the second fails the first is taken back. */
async function swap(made: string, target: string, aside: string): Promise<void> {
  const there = await stat(target).then(
    () => true,
    () => false,
  );
  if (there) await rename(target, aside);
  try {
    await rename(made, target);
  } catch (error) {
    if (there) await rename(aside, target);
    throw error;
  }
}
