import { mkdir, mkdtemp, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Io, UserError } from './io.ts';
import { reasonOf } from './read-source.ts';

/** Files to write: path with `/`, relative to the target, and content. */
export type Files = ReadonlyMap<string, Uint8Array>;

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
   * @param mark a file that shows that an existing folder is one of ours and may be replaced
   * @throws UserError
   */
  async replaceFolder(path: string, files: Files, mark: string): Promise<Written> {
    const target = await realTarget(path);
    await mayReplace(target, path, mark);
    const written = { target, files: files.size, bytes: sizeOf(files), dryRun: this.dryRun };
    if (this.dryRun) return written;
    const parent = dirname(target);
    let beside = '';
    const stopped = this.#io.onStop(() => beside && rmSync(beside, { recursive: true, force: true }));
    try {
      await mkdir(parent, { recursive: true });
      beside = await mkdtemp(join(parent, `.${basename(target)}-`));
      const made = join(beside, 'new');
      await writeAll(made, files);
      await swap(made, target, join(beside, 'old'));
    } catch (error) {
      throw error instanceof UserError
        ? error
        : new UserError(
            `Kan ikke skrive til «${path}»: ${reasonOf(error)}. Det som lå der fra før, er urørt.`,
          );
    } finally {
      stopped();
      if (beside) await rm(beside, { recursive: true, force: true });
    }
    return written;
  }
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
  if (names.length > 0 && !names.includes(mark)) {
    throw new UserError(
      `Mappen «${path}» har andre filer enn dem vi lager, og blir ikke rørt. Velg en ny eller tom mappe.`,
    );
  }
}

async function writeAll(folder: string, files: Files): Promise<void> {
  const folders = new Set([...files.keys()].map(path => dirname(join(folder, path))));
  for (const each of [folder, ...folders]) await mkdir(each, { recursive: true });
  for (const [path, bytes] of files) await writeFile(join(folder, path), bytes);
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

function sizeOf(files: Files): number {
  let bytes = 0;
  for (const content of files.values()) bytes += content.length;
  return bytes;
}
