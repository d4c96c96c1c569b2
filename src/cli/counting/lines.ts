import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { UserError } from '../io.ts';
import { reasonOf } from '../read-source.ts';

/** Small enough for what is made of one piece to die young: with a megabyte at a time the peak is 100 MB higher. */
const CHUNK = 1 << 16;
/** No answer is longer than this; a file without line breaks is not read into memory whole. */
const LONGEST_LINE = 1 << 20;
export const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/**
 * A file in pieces of whole lines, without the line break after the last one.
 *
 * @throws UserError when the file cannot be read, or a line is longer than any answer
 */
export async function* wholeLines(path: string): AsyncIterable<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = true;
  try {
    for await (let part of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
      if (isFirst && part.subarray(0, 3).equals(BYTE_ORDER_MARK)) part = part.subarray(3);
      isFirst = false;
      const end = part.lastIndexOf(LINE_FEED);
      if (end < 0) {
        rest = Buffer.concat([rest, part]);
        if (rest.length > LONGEST_LINE)
          throw new UserError(`«${path}» har en linje som er for lang til å være et svar.`);
        continue;
      }
      yield rest.length > 0 ? Buffer.concat([rest, part.subarray(0, end)]) : part.subarray(0, end);
      rest = Buffer.from(part.subarray(end + 1));
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`Kan ikke lese «${path}»: ${reasonOf(error)}.`);
  }
  if (rest.length > 0) yield rest;
}

/** The lines as text, some thousands at a time: asking for each by itself costs more than parsing it. */
export async function* lineBatches(path: string): AsyncIterable<string[]> {
  for await (const piece of wholeLines(path)) {
    const text = piece.toString('utf8');
    yield text.includes(UNREADABLE) ? linesEach(piece) : text.split('\n');
  }
}

/** What stands where bytes are no UTF-8. */
const UNREADABLE = '\ufffd';
const windows = new TextDecoder('windows-1252');

/** Norwegian Excel saves tables in Windows-1252, where no word with æ, ø or å is UTF-8. Told for each line by itself. */
function linesEach(piece: Buffer): string[] {
  const lines: string[] = [];
  for (let from = 0; from <= piece.length;) {
    const end = piece.indexOf(LINE_FEED, from);
    const line = piece.subarray(from, end < 0 ? piece.length : end);
    lines.push(isUtf8(line) ? line.toString('utf8') : windows.decode(line));
    from += line.length + 1;
  }
  return lines;
}
