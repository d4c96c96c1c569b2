import { chmodSync, chownSync, closeSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

/** On Windows it is the folder that says who may read what is in it. */
const HAS_RIGHTS = process.platform !== 'win32';
const OWNER_ALONE = 0o600;
const GROUP = 0o070;
const OTHERS = 0o007;

/**
 * Makes an empty file that only its owner can read, whatever the process takes from everybody. SQLite fills it, and gives
 * the log beside it the same rights.
 *
 * @param flag `a` where another process may make the same one, `ax` where nobody may have
 */
export function createPrivate(path: string, flag: 'a' | 'ax'): void {
  closeSync(openSync(path, flag, OWNER_ALONE));
}

/**
 * Takes from others what they may do with a file. The group keeps what it has: an operator may lean on it.
 *
 * @returns `shut` where they could do something, `open` where they still can since the file is somebody else's
 */
export function shutOthersOut(path: string): 'shut' | 'open' | undefined {
  const mode = HAS_RIGHTS ? statSync(path, { throwIfNoEntry: false })?.mode : undefined;
  if (!mode || !(mode & OTHERS)) return undefined;
  try {
    chmodSync(path, mode & 0o770);
    return 'shut';
  } catch {
    return 'open';
  }
}

/**
 * Gives a file on its way into another's place that one's owner, group and rights, less those of others: the collector may
 * run as somebody else than whoever does this.
 */
export function takeAfter(path: string, original: string): void {
  const before = HAS_RIGHTS ? statSync(original, { throwIfNoEntry: false }) : undefined;
  if (!before) return;
  try {
    chownSync(path, before.uid, before.gid);
  } catch {
    // Only root may give files away. It stays with whoever made it.
  }
  const isSameGroup = statSync(path).gid === before.gid;
  chmodSync(path, before.mode & (isSameGroup ? 0o700 | GROUP : 0o700));
}

/** Copies a whole database into a new file that only its owner can read, and that is on the disk when this returns. */
export function copyInto(db: DatabaseSync, path: string): void {
  createPrivate(path, 'ax');
  try {
    db.prepare('VACUUM INTO ?').run(path);
    syncFile(path);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** A rename into place is worth nothing where the content is not on the disk before. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** A rename lasts only when its folder is on the disk too. Systems that cannot open a folder do so by themselves. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Windows.
  }
}
