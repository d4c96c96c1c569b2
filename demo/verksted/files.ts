/** Files that a volunteer chooses or drops: names and bytes, nothing else. Nothing leaves the browser. */

/** Endings of files that may hold tables. */
export const tableEndings = ['.xlsx', '.csv', '.tsv', '.txt', '.json', '.xls', '.ods', '.numbers'] as const;

/** More than this is no source of ours; a mistaken drop must not stop the browser. */
const MOST_BYTES = 60 * 2 ** 20;
const MOST_FILES = 200;

/** Why files were not read, in words for the volunteer. */
export class FilesError extends Error {
  override readonly name = 'FilesError';
}

/**
 * Reads chosen files. Hidden files, and files that cannot hold tables, are left out.
 *
 * @throws FilesError when there is nothing to read, or far too much
 */
export async function readFiles(files: readonly File[]): Promise<Map<string, Uint8Array>> {
  const tables = files.filter(file => mayHoldTables(file.name));
  if (tables.length === 0)
    throw new FilesError(
      'Her var det ingen tabeller. Velg en arbeidsbok (.xlsx) eller CSV-filene (.csv) fra regnearket.',
    );
  if (tables.length > MOST_FILES) throw new FilesError(`Det er for mange filer: ${tables.length}.`);
  if (tables.reduce((sum, file) => sum + file.size, 0) > MOST_BYTES)
    throw new FilesError('Filene er for store til å være tabellene. Velg bare tabellene.');
  const read = tables.map(async file => {
    try {
      return [file.name.normalize('NFC'), new Uint8Array(await file.arrayBuffer())] as const;
    } catch {
      throw new FilesError(`Fikk ikke lest «${file.name}». Er den flyttet eller slettet? Velg den på nytt.`);
    }
  });
  return new Map(await Promise.all(read));
}

function mayHoldTables(name: string): boolean {
  const lower = name.toLowerCase();
  return !/^(\.|~\$)/.test(name) && tableEndings.some(ending => lower.endsWith(ending));
}

/** The files of a drop, with those straight in a folder that was dropped. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  // Entries are gone once the event is over: take them all before the first wait.
  const entries = Array.from(data.items, item => item.webkitGetAsEntry?.() ?? undefined);
  if (entries.every(entry => !entry?.isDirectory)) return [...data.files];
  const found = await Promise.all(entries.map(entry => (entry ? filesOf(entry) : [])));
  return found.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const inside = await entriesOf(entry as FileSystemDirectoryEntry);
  return Promise.all(inside.filter(each => each.isFile).map(each => fileOf(each as FileSystemFileEntry)));
}

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((done, failed) => entry.file(done, failed));

/** A folder gives its entries a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
