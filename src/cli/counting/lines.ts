import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { UserError } from '../io.ts';
import { reasonOf } from '../read-source.ts';

/** Small enough for what is made of one piece to die young: with a megabyte at a time the peak is 100 MB higher. */
const CHUNK = 1 << 16;
/** No answer is longer than this; a file without line breaks is not read into memory whole. */
const LONGEST_LINE = 1 << 20;
export const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/**
 * A file in pieces of whole lines, without the line break after the last one. Each piece stands in the same memory as
 * the one before: a stream's fresh buffers are 200 MB for a million answers, and the collector of garbage goes through
 * all there is each time some of them have come.
 *
 * @throws UserError when the file cannot be read, or a line is longer than any answer
 */
export function* wholeLines(path: string): Generator<Buffer> {
  const file = tell(path, () => openSync(path, 'r'));
  try {
    let bytes: Buffer = Buffer.alloc(2 * CHUNK);
    /** How many bytes at the front are of a line that has not ended. */
    let kept = 0;
    let isFirst = true;
    for (;;) {
      if (kept + CHUNK > bytes.length) bytes = Buffer.concat([bytes], 2 * bytes.length);
      const filled = kept + tell(path, () => readSync(file, bytes, kept, CHUNK, null));
      if (filled === kept) break;
      const end = bytes.lastIndexOf(LINE_FEED, filled - 1);
      if (end < 0) {
        kept = filled;
        if (kept > LONGEST_LINE)
          throw new UserError(`«${path}» har en linje som er for lang til å være et svar.`);
        continue;
      }
      yield withoutMark(bytes.subarray(0, end), isFirst);
      isFirst = false;
      bytes.copyWithin(0, end + 1, filled);
      kept = filled - end - 1;
    }
    if (kept > 0) yield withoutMark(bytes.subarray(0, kept), isFirst);
  } finally {
    closeSync(file);
  }
}

function withoutMark(piece: Buffer, isFirst: boolean): Buffer {
  return isFirst && piece.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)
    ? piece.subarray(BYTE_ORDER_MARK.length)
    : piece;
}

function tell<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UserError(`Kan ikke lese «${path}»: ${reasonOf(error)}.`);
  }
}

/** A file as text, piece by piece: each of whole lines, without the line break after the last one. */
export function* wholeTexts(path: string): Generator<string> {
  for (const piece of wholeLines(path)) {
    const text = piece.toString('utf8');
    yield text.includes(UNREADABLE) ? readableEach(piece) : text;
  }
}

/** What stands where bytes are no UTF-8. */
const UNREADABLE = '\ufffd';
const windows = new TextDecoder('windows-1252');

/** Norwegian Excel saves tables in Windows-1252, where no word with æ, ø or å is UTF-8. Told for each line by itself. */
function readableEach(piece: Buffer): string {
  const lines: string[] = [];
  for (let from = 0; from <= piece.length;) {
    const end = piece.indexOf(LINE_FEED, from);
    const line = piece.subarray(from, end < 0 ? piece.length : end);
    lines.push(isUtf8(line) ? line.toString('utf8') : windows.decode(line));
    from += line.length + 1;
  }
  return lines.join('\n');
}
