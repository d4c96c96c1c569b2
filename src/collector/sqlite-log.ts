import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { StoreRefused } from './store.ts';

/** Bytes of a log before its first page. */
const LOG_HEADER = 32;
/** Where a database says how it is written, and what it says there when it has a log (its file format, 1.3.3). */
const [WRITTEN_AT, WITH_LOG] = [18, 2];

/**
 * Refuses a database with another one's log beside it, before SQLite sees them: it would play the log into whatever lies
 * there. That is how a backup is lost that is copied over the file of a collector that was killed.
 *
 * A copy says that it has no log until a collector takes it into use. One that was copied in another way than by `backup`,
 * or has been in use, cannot be told from the file that the log belongs to.
 *
 * @throws StoreRefused
 */
export function refuseForeignLog(path: string): void {
  // The log first: a store says that it has one before there is one. And again: one that is being closed loses it.
  if (hasPages(path) && !expectsLog(path) && hasPages(path))
    throw new StoreRefused(
      'foreign-log',
      `${path}-wal is the log of another file, and would be mixed into this one. Nothing has been touched.`,
    );
}

function hasPages(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > LOG_HEADER;
}

function expectsLog(path: string): boolean {
  const one = Buffer.alloc(1);
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  try {
    return readSync(file, one, 0, 1, WRITTEN_AT) === 1 && one[0] === WITH_LOG;
  } finally {
    closeSync(file);
  }
}
