import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UserError } from './io.ts';

/** Endings of files that may hold tables. */
const tableFile = /\.(csv|tsv|txt|xlsx|xlsm|xls|xlsb|xltx|ods|fods|gsheet|numbers|json)$/i;

/**
 * The files of a source, read one after the other as they are asked for: those straight in a folder, or one workbook.
 *
 * @param readFile reads the bytes of one file
 * @throws UserError when there is nothing to read there, or later when a file cannot be read
 */
export async function readSourceFolder(
  path: string,
  readFile: ReadFile = readFileSync,
): Promise<Iterable<[string, Uint8Array]>> {
  const found = await stat(path).catch(() => undefined);
  if (!found)
    throw new UserError(`Fant ikke «${path}». Skriv stien til mappen med tabellene, eller til arbeidsboken.`);
  if (found.isFile()) return readEach([path], readFile);
  const all = await readdir(path).catch(error => {
    throw new UserError(`Kan ikke lese «${path}»: ${reasonOf(error)}.`);
  });
  const names = all.filter(name => tableFile.test(name)).sort();
  if (names.length === 0) throw new UserError(`Mappen «${path}» har ingen tabeller (.csv eller .xlsx).`);
  return readEach(
    names.map(name => join(path, name)),
    readFile,
  );
}

type ReadFile = (path: string) => Uint8Array;

function* readEach(paths: readonly string[], readFile: ReadFile): Generator<[string, Uint8Array]> {
  for (const path of paths) yield [basename(path), read(path, readFile)];
}

function read(path: string, readFile: ReadFile): Uint8Array {
  try {
    return readFile(path);
  } catch (error) {
    throw new UserError(`Kan ikke lese «${path}»: ${reasonOf(error)}.`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'du har ikke lov til det',
  EPERM: 'du har ikke lov til det',
  EISDIR: 'det er en mappe',
  ENOTDIR: 'en del av stien er en fil',
  EEXIST: 'en del av stien er en fil',
  ENOENT: 'den finnes ikke',
  ENOSPC: 'disken er full',
  EROFS: 'disken kan ikke skrives til',
  EBUSY: 'et annet program bruker den',
  EXDEV: 'den ligger på en annen disk',
  ENAMETOOLONG: 'navnet er for langt',
};

/** What went wrong with a file, in plain words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && reasons[code]) || message || 'ukjent feil';
}
