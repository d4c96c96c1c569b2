import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Gives the reader a file to save. Made in the browser; nothing is asked for. */
export function save(name: string, parts: readonly Uint8Array[], type: string): void {
  const url = URL.createObjectURL(new Blob([...parts] as BlobPart[], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // Some engines read the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * Packs files into a zip as they come.
 *
 * @param modified - Date that every file gets, so that the same tree gives the same zip.
 */
export async function zipOf(
  files: AsyncIterable<readonly [path: string, bytes: Uint8Array]>,
  modified: Date,
): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, data) => {
    if (error) failure = error;
    else parts.push(data);
  });
  for await (const [path, bytes] of files) {
    // Workbooks are zips already.
    const file = path.endsWith('.xlsx') ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    file.mtime = modified;
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  if (failure) throw failure;
  return parts;
}
