import { readdir, realpath, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { someOf } from '../publishing/index.ts';
import { type Io, UserError } from './io.ts';
import { othersFiles } from './others-files.ts';
import { reasonOf } from './read-source.ts';
import { Replacement } from './replacement.ts';

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

/** Something to replace: a folder with its files, or a file that only its owner can read. */
export interface Target {
  path: string;
  /** A function is asked when all the others have been written. */
  files: Files | string | (() => string);
  /** A file that shows that an existing folder is one of ours; empty: never replaced. Files are always replaced. */
  mark?: string;
  /** A folder that only its owner can look into: texts of members, or codes. Single files always are so. */
  secret?: boolean;
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
    const [written] = await this.replaceTogether([{ path, files, mark }]);
    return written!;
  }

  /**
   * Replaces several things, all of them or none: everything is written beside what it replaces before anything is
   * renamed, and what was renamed is taken back where a later one fails. Power that goes in between leaves the first ones
   * new and the last ones old, so what the others must not be without comes first.
   *
   * @param between done when all is written, before anything is renamed; where it fails nothing is replaced
   * @throws UserError
   */
  async replaceTogether(targets: readonly Target[], between?: () => Promise<void>): Promise<Written[]> {
    for (const { path, mark } of targets) await mayReplace(await realTarget(path), path, mark);
    const written: Written[] = [];
    if (this.dryRun) {
      for (const at of askedLast(targets)) written[at] = await dry(targets[at]!);
      return written;
    }
    const ready: Replacement[] = [];
    const takeBack = () => ready.toReversed().forEach(each => each.takeBack());
    const stopped = this.#io.onStop(takeBack);
    try {
      for (const { path } of targets) ready.push(new Replacement(await realTarget(path), path));
      for (const at of askedLast(targets)) {
        const { target } = ready[at]!;
        written[at] = { target, dryRun: false, ...(await ready[at]!.write(targets[at]!)) };
      }
      await between?.();
      ready.forEach(each => each.swap());
    } catch (error) {
      takeBack();
      throw error;
    } finally {
      stopped();
    }
    ready.forEach(each => each.finish());
    this.#tellLeft(ready.flatMap(each => each.left()));
    return written;
  }

  /** What was on its way when somebody pulled the plug may hold texts or figures that nobody knows of. */
  #tellLeft(paths: readonly string[]): void {
    if (paths.length > 0)
      this.#io.err(
        `Etter en kjøring som ble avbrutt, ligger dette igjen: ${paths.join(', ')}. Slett det når ingen annen kjøring er i gang.\n`,
      );
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

/** Where a path really leads: through a symbolic link, so that the link stays and what it points at is replaced. */
async function realTarget(path: string): Promise<string> {
  const full = resolve(path);
  return await realpath(full).catch(() => full);
}

async function mayReplace(target: string, path: string, mark: string | undefined): Promise<void> {
  const found = await stat(target).catch(() => undefined);
  if (!found) return;
  if (mark === undefined) {
    if (found.isDirectory()) throw new UserError(`«${path}» er en mappe. Velg en fil.`);
    return;
  }
  if (!found.isDirectory()) throw new UserError(`«${path}» er en fil. Velg en mappe.`);
  const names = await readdir(target).catch(error => {
    throw new UserError(`Kan ikke lese «${path}»: ${reasonOf(error)}.`);
  });
  if (names.length === 0) return;
  if (!mark)
    throw new UserError(
      `Mappen «${path}» er ikke tom, og blir ikke rørt. Det som står i den, kan noen ha fylt ut. Velg en ny mappe.`,
    );
  if (!existsSync(join(target, mark)))
    throw new UserError(
      `Mappen «${path}» har andre filer enn dem vi lager, og blir ikke rørt. Velg en ny eller tom mappe.`,
    );
  const others = await othersFiles(target, mark);
  if (others.length > 0)
    throw new UserError(
      `Mappen «${path}» har filer som ikke er laget her, og blir ikke rørt: ${someOf(others, 3)}. Velg en annen mappe, eller flytt filene.`,
    );
}

/** Places of the targets in the order in which they are written; that in which they are renamed is another matter. */
function askedLast(targets: readonly Target[]): number[] {
  const isAsked = (at: number) => Number(typeof targets[at]!.files === 'function');
  return [...targets.keys()].sort((a, b) => isAsked(a) - isAsked(b));
}

async function dry({ path, files: given }: Target): Promise<Written> {
  const files = typeof given === 'function' ? given() : given;
  const size = typeof files === 'string' ? { files: 1, bytes: Buffer.byteLength(files) } : await count(files);
  return { target: await realTarget(path), dryRun: true, ...size };
}

async function count(files: Files): Promise<Pick<Written, 'files' | 'bytes'>> {
  const size = { files: 0, bytes: 0 };
  for await (const [, bytes] of files) {
    size.files++;
    size.bytes += bytes.length;
  }
  return size;
}
