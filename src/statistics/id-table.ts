/** The id had not come before. */
export const NEW = 0;
/** It had, with the same fingerprint. */
export const SAME = 1;
/** It had, with another. */
export const OTHER = 2;
/** It had, with the same figures, but without the texts that come with it now. */
export const TOLD = 3;
/** Words of an id's key. */
export const KEY_WORDS = 3;

/** 96 bits of id and 32 of content for each place in the table: a quarter of a line of the processor's cache. */
const WORDS = 4;
const FIRST_CAPACITY = 1 << 8;
const FULLEST = 0.8;
const UUID_LENGTH = 36;
const HYPHEN = 45;
/** The lower bits of a fingerprint are of what is counted, the upper ones of the texts; zero there: no texts are told. */
const FIGURES = (1 << 20) - 1;

/** The table is made of so many: one at a time grows, so that old and new together take little more than new. */
const SHARDS = 16;

/**
 * Remembers ids, each with a fingerprint of what came with it. Flat tables of numbers: a million ids take 34 MB, where a
 * `Set` of strings takes 150. An id is kept as 96 bits, so that two that differ are taken for one with a chance of less
 * than one in 10^14 at a million ids.
 */
export class IdTable {
  readonly #shards = Array.from({ length: SHARDS }, () => new Shard());
  /** Keeps what was fetched from being left out as useless. */
  protected fetched = 0;

  /** How many different ids it holds. */
  get size(): number {
    return this.#shards.reduce((size, shard) => size + shard.size, 0);
  }

  /**
   * Puts ids in, many at a time: each falls on a place of its own in a large table, and waiting for memory is what
   * costs. All places are looked at first, which lets the processor fetch them side by side.
   *
   * @param keys three words for each id, by {@link keyOf}
   * @param fingerprints what came with each id
   * @param outcomes takes {@link NEW}, {@link SAME}, {@link OTHER} or {@link TOLD} for each id
   */
  addAll(keys: Int32Array, fingerprints: Int32Array, count: number, outcomes: Uint8Array): void {
    const end = count * KEY_WORDS;
    let seen = 0;
    for (let key = 0; key < end; key += KEY_WORDS) {
      seen ^= this.#shards[keys[key + 2]! & (SHARDS - 1)]!.peek(keys[key]!, keys[key + 1]!);
    }
    this.fetched = seen;
    for (let id = 0; id < count; id++) {
      const key = id * KEY_WORDS;
      const shard = this.#shards[keys[key + 2]! & (SHARDS - 1)]!;
      outcomes[id] = shard.add(keys[key]!, keys[key + 1]!, keys[key + 2]!, fingerprints[id]!);
    }
  }
}

/** A table with open addressing: three words of id and one of content for each place. */
class Shard {
  size = 0;
  #mask = FIRST_CAPACITY - 1;
  #cells: Int32Array<ArrayBuffer> = new Int32Array(FIRST_CAPACITY * WORDS);

  peek(a: number, b: number): number {
    return this.#cells[placeOf(a, b, this.#mask) * WORDS]!;
  }

  add(a: number, b: number, c: number, fingerprint: number): number {
    const cells = this.#cells;
    // Zero marks an empty place.
    const mark = fingerprint || 1;
    const at = findIn(cells, this.#mask, a, b, c);
    if (cells[at + 3] !== 0) return this.#compare(cells, at + 3, mark);
    cells[at] = a;
    cells[at + 1] = b;
    cells[at + 2] = c;
    cells[at + 3] = mark;
    if (++this.size > this.#mask * FULLEST) this.#grow();
    return NEW;
  }

  /** Texts that are not told, since only the ticks were exported, are no other texts than those that were. */
  #compare(cells: Int32Array, at: number, mark: number): number {
    const before = cells[at]!;
    if (before === mark) return SAME;
    if (((before ^ mark) & FIGURES) !== 0) return OTHER;
    if ((mark & ~FIGURES) === 0) return SAME;
    if ((before & ~FIGURES) !== 0) return OTHER;
    cells[at] = mark;
    return TOLD;
  }

  #grow(): void {
    const old = this.#cells;
    this.#mask = this.#mask * 2 + 1;
    const cells = new Int32Array((this.#mask + 1) * WORDS);
    for (let at = 0; at < old.length; at += WORDS) {
      if (old[at + 3] === 0) continue;
      const to = findIn(cells, this.#mask, old[at]!, old[at + 1]!, old[at + 2]!);
      for (let word = 0; word < WORDS; word++) cells[to + word] = old[at + word]!;
    }
    this.#cells = cells;
    // Gives the memory back now: the collector of garbage would let all the smaller tables stand.
    old.buffer.transfer(0);
  }
}

/** Where the search for an id begins. */
function placeOf(a: number, b: number, mask: number): number {
  return (a ^ (b >>> 7)) & mask;
}

/** Where an id stands, or the empty place where it would. */
function findIn(cells: Int32Array, mask: number, a: number, b: number, c: number): number {
  let place = placeOf(a, b, mask);
  for (;;) {
    const at = place * WORDS;
    if (cells[at + 3] === 0) return at;
    if (cells[at] === a && cells[at + 1] === b && cells[at + 2] === c) return at;
    place = (place + 1) & mask;
  }
}

/**
 * One fingerprint of what is counted and of the texts.
 *
 * @param texts zero where they are not told
 */
export function fingerprintOf(figures: number, texts: number): number {
  const upper = texts === 0 ? 0 : texts & ~FIGURES || ~FIGURES;
  return upper | (figures & FIGURES || 1);
}

/** Writes an id's three words. A UUID keeps nearly all of itself; any other text is hashed. */
export function keyOf(id: string, keys: Int32Array, at: number): void {
  if (id.length === UUID_LENGTH && id.charCodeAt(8) === HYPHEN && id.charCodeAt(23) === HYPHEN) {
    const last = (fourDigits(id, 28) << 16) | fourDigits(id, 32);
    keys[at] = ((fourDigits(id, 0) << 16) | fourDigits(id, 4)) ^ last;
    keys[at + 1] = ((fourDigits(id, 9) << 16) | fourDigits(id, 14)) ^ Math.imul(last, 0x9e3779b1);
    keys[at + 2] = ((fourDigits(id, 19) << 16) | fourDigits(id, 24)) ^ Math.imul(last, 0x85ebca6b);
    return;
  }
  for (let word = 0; word < KEY_WORDS; word++) keys[at + word] = hash32(id, Math.imul(word + 1, 0x9e3779b1));
}

function fourDigits(text: string, at: number): number {
  return (
    (digit(text, at) << 12) | (digit(text, at + 1) << 8) | (digit(text, at + 2) << 4) | digit(text, at + 3)
  );
}

/** Of 0-9, a-f and A-F; other characters are no fault here, only mixed up with each other. */
function digit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return (code & 15) + (code >> 6) * 9;
}

/** A hash of 32 bits. Not secret, and not meant to withstand anybody who chooses the text. */
export function hash32(text: string, seed: number): number {
  let hash = seed | 0;
  for (let at = 0; at < text.length; at++) hash = mix(hash, text.charCodeAt(at));
  hash ^= text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** One step of a running fingerprint. */
export function mix(hash: number, value: number): number {
  let step = Math.imul(value, 0xcc9e2d51);
  step = Math.imul((step << 15) | (step >>> 17), 0x1b873593);
  const mixed = hash ^ step;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}
