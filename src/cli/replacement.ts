import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from './io.ts';
import { reasonOf } from './read-source.ts';
import type { Files, Target } from './writer.ts';

/** Letters that `mkdtemp` adds. */
const RANDOM = 6;

/** One folder or file on its way into the place of another. Its steps are synchronous where Ctrl-C must find them whole. */
export class Replacement {
  /** Where it goes. */
  readonly target: string;
  /** What its user called it. */
  readonly #path: string;
  #beside = '';
  #isSwapped = false;

  constructor(target: string, path: string) {
    this.target = target;
    this.#path = path;
  }

  /**
   * Writes it beside what it replaces.
   *
   * @throws UserError
   */
  async write({ files: given, secret }: Target): Promise<{ files: number; bytes: number }> {
    const parent = dirname(this.target);
    try {
      const files = typeof given === 'function' ? given() : given;
      if (typeof files !== 'string') mkdirSync(parent, { recursive: true });
      this.#beside = mkdtempSync(join(parent, `.${basename(this.target)}-`));
      if (typeof files !== 'string') return await writeAll(this.#made, files, secret ? SECRET : PUBLIC);
      writeFileSync(this.#made, files, { flag: 'wx', mode: 0o600 });
      return { files: 1, bytes: Buffer.byteLength(files) };
    } catch (error) {
      throw this.#explained(error);
    }
  }

  /**
   * Two renames; if the second fails the first is taken back.
   *
   * @throws UserError
   */
  swap(): void {
    try {
      if (existsSync(this.target)) renameSync(this.target, this.#aside);
      renameSync(this.#made, this.target);
      this.#isSwapped = true;
    } catch (error) {
      throw this.#explained(error);
    }
  }

  /** What was replaced goes. */
  finish(): void {
    rmSync(this.#beside, { recursive: true, force: true });
  }

  /** What lies beside it from a run that could not clear up after itself. */
  left(): string[] {
    const [parent, start] = [dirname(this.target), `.${basename(this.target)}-`];
    return namesIn(parent)
      .filter(name => name.startsWith(start) && name.length === start.length + RANDOM)
      .map(name => join(parent, name))
      .filter(path => ['new', 'old'].some(name => existsSync(join(path, name))));
  }

  /** All is as before, however far it had come, and nothing is left beside it. */
  takeBack(): void {
    if (!this.#beside) return;
    if (this.#isSwapped) rmSync(this.target, { recursive: true, force: true });
    if (existsSync(this.#aside) && !existsSync(this.target)) renameSync(this.#aside, this.target);
    this.finish();
  }

  get #made(): string {
    return join(this.#beside, 'new');
  }

  get #aside(): string {
    return join(this.#beside, 'old');
  }

  /** A fault of the disk is explained; any other is one of this program, or says itself what it is. */
  #explained(error: unknown): unknown {
    if (!(error instanceof Error && 'syscall' in error)) return error;
    return new UserError(
      `Kan ikke skrive til «${this.#path}»: ${reasonOf(error)}. Det som lå der fra før, er urørt.`,
    );
  }
}

/** Nothing where one may write but not look. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Rights of a folder and the files in it, less what the process takes from everybody. */
const PUBLIC = { folder: 0o777, file: 0o666 };
/** The files too: somebody may move them to where others look. */
const SECRET = { folder: 0o700, file: 0o600 };

async function writeAll(
  folder: string,
  files: Files,
  modes: typeof PUBLIC,
): Promise<{ files: number; bytes: number }> {
  const known = new Set<string>();
  mkdirSync(folder, { mode: modes.folder });
  const size = { files: 0, bytes: 0 };
  for await (const [path, bytes] of files) {
    const full = join(folder, path);
    const parent = dirname(full);
    if (!known.has(parent)) mkdirSync(parent, { recursive: true });
    known.add(parent);
    // Several times faster than a promise for each of thousands of small files; the generator awaits in between.
    writeFileSync(full, bytes, { mode: modes.file });
    size.files++;
    size.bytes += bytes.length;
  }
  return size;
}
