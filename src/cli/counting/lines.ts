import { createReadStream } from 'node:fs';
import { UserError } from '../io.ts';
import { reasonOf } from '../read-source.ts';

/** Small enough for what is made of one piece to die young: with a megabyte at a time the peak is 100 MB higher. */
const CHUNK = 1 << 16;
/** No answer is longer than this; a file without line breaks is not read into memory whole. */
const LONGEST_LINE = 1 << 20;
const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/**
 * The lines of a file, some thousands at a time: asking for each by itself costs more than parsing it.
 *
 * @throws UserError when the file cannot be read, or a line is longer than any answer
 */
export async function* lineBatches(path: string): AsyncIterable<string[]> {
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
      const whole = rest.length > 0 ? Buffer.concat([rest, part.subarray(0, end)]) : part.subarray(0, end);
      yield whole.toString('utf8').split('\n');
      rest = Buffer.from(part.subarray(end + 1));
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`Kan ikke lese «${path}»: ${reasonOf(error)}.`);
  }
  if (rest.length > 0) yield [rest.toString('utf8')];
}
