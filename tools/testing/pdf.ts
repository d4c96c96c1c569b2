/** What a PDF holds, as far as tests ask. */
import { inflateSync } from 'node:zlib';

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}

/** How many sheets a PDF has. Some browsers keep the list of pages in compressed streams. */
export function sheetsOf(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/\bstream\r?\n([^]*?)\bendstream/g)];
  const all = [text, ...streams.map(([, bytes]) => inflated(Buffer.from(bytes!, 'latin1')))].join('\n');
  return all.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
