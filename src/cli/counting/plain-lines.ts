import type { CountableAnswer, CountableSubmission } from '../../statistics/index.ts';
import { Pieces } from './pieces.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const END_OF_LIST = 0x5d;
const END = 0x7d;
const SPACE = 0x20;
const BACKSLASH = 0x5c;
const DELETE = 0x7f;
const ID = Buffer.from('{"id":"');
const ANSWERS = Buffer.from(',"answers":[');

/** One member of an object. */
interface Member {
  readonly name: string;
  readonly value: unknown;
}

/**
 * Reads lines that begin with the id and end with the answers, as the collector's export writes them, in half the time of
 * `JSON.parse`, which is most of the time of a count. All but the id comes again and again, so a line is cut at its commas
 * and `JSON.parse` is asked once for each piece. However lines are cut, what they say is the same: members that are JSON
 * by themselves make up an object, and objects a list. A line with a piece that is not is left to `JSON.parse` as a whole.
 */
export class PlainLines {
  readonly #members = new Pieces(memberOf);
  readonly #answers = new Pieces(answerOf);

  /** What `JSON.parse` gives, as far as it is counted; undefined where the line is another, or none. */
  read(bytes: Buffer, from: number, to: number): CountableSubmission | undefined {
    if (!hasAt(bytes, from, ID)) return undefined;
    const idFrom = from + ID.length;
    const idTo = endOfPlain(bytes, idFrom, to);
    if (idTo < 0) return undefined;
    let survey, place, federation, suspect, hasty, trap;
    let at = idTo + 1;
    while (!hasAt(bytes, at, ANSWERS)) {
      if (bytes[at] !== COMMA) return undefined;
      const member = this.#members.read(bytes, at + 1, COMMA, to);
      if (member === undefined) return undefined;
      const { name, value } = member;
      if (name === 'survey') survey = value as string;
      else if (name === 'place') place = value as string;
      else if (name === 'federation') federation = value as string;
      else if (name === 'suspect') suspect = value as boolean;
      else if (name === 'hasty') hasty = value as boolean;
      else if (name === 'trap') trap = value as string;
      at = this.#members.end;
    }
    const answers = this.#readAnswers(bytes, at + ANSWERS.length, to);
    if (answers === undefined) return undefined;
    const id = bytes.toString('latin1', idFrom, idTo);
    return { id, survey, place, federation, answers, trap, hasty: suspect === true || hasty };
  }

  #readAnswers(bytes: Buffer, from: number, to: number): CountableAnswer[] | undefined {
    const answers: CountableAnswer[] = [];
    let at = from - 1;
    do {
      const answer = this.#answers.read(bytes, at + 1, END, to);
      if (answer === undefined) return undefined;
      answers.push(answer);
      at = this.#answers.end + 1;
    } while (bytes[at] === COMMA);
    return bytes[at] === END_OF_LIST && bytes[at + 1] === END && at + 2 === to ? answers : undefined;
  }
}

/** An id that came twice would be the second one: no line for {@link PlainLines}. */
function memberOf(text: string): Member | undefined {
  const members = Object.entries((parsed(`{${text}}`) ?? {}) as object);
  const [name = 'id', value] = members[0] ?? [];
  return name === 'id' ? undefined : { name, value: value as unknown };
}

/** @param text without its last brace */
function answerOf(text: string): CountableAnswer | undefined {
  return parsed(`${text}}`) as CountableAnswer | undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hasAt(bytes: Buffer, at: number, expected: Buffer): boolean {
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
  return true;
}

/** Where a string of ASCII without escapes ends; -1 where it is another. */
function endOfPlain(bytes: Buffer, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH || byte < SPACE || byte >= DELETE) return -1;
  }
  return -1;
}
