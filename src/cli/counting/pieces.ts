/** Where a piece may be: one of so many places from its hash on. There are bytes for some ten thousand pieces. */
const TRIES = 4;
const SHIFT = 17;
const SLOTS = (1 << (32 - SHIFT)) + TRIES;
const ROOM = 1 << 20;
/** Longer ones hardly come again. */
const LONGEST = 1 << 8;
/** Bytes are hashed and compared four at a time: one by one this is a quarter of a count. */
const FOUR = 4;

/** Remembers what pieces of text were read as, by their bytes: of a million lines most pieces are the same few. */
export class Pieces<T> {
  /** Where the piece that was read last ends: at the byte that it was read up to, or the limit. */
  end = 0;
  readonly #make: (text: string) => T | undefined;
  readonly #values = new Array<T | undefined>(SLOTS).fill(undefined);
  readonly #starts = new Int32Array(SLOTS);
  /** Zero where a slot is empty. */
  readonly #lengths = new Int32Array(SLOTS);
  readonly #bytes = Buffer.alloc(ROOM);
  readonly #known = viewOf(this.#bytes);
  /** What is being read. */
  #source: Buffer = Buffer.alloc(0);
  #view = viewOf(this.#source);
  #used = 0;

  /** @param make what a piece says, or undefined where it says nothing that can be used; is asked again each time then */
  constructor(make: (text: string) => T | undefined) {
    this.#make = make;
  }

  /** What the piece says that begins at `from` and ends before the byte `stop`, or at `limit`. */
  read(bytes: Buffer, from: number, stop: number, limit: number): T | undefined {
    if (bytes !== this.#source) {
      this.#source = bytes;
      this.#view = viewOf(bytes);
    }
    let to = from;
    while (to < limit && bytes[to] !== stop) to++;
    this.end = to;
    // Each of its bytes is in one of the fours, the last ones perhaps in two.
    if (to - from < FOUR) return this.#make(bytes.toString('utf8', from, to));
    const first = slotOf(this.#view, from, to);
    for (let slot = first; slot < first + TRIES; slot++) {
      if (this.#isAt(slot, from, to)) return this.#values[slot];
      if (this.#lengths[slot] === 0) return this.#learn(slot, from, to);
    }
    return this.#learn(first, from, to);
  }

  #isAt(slot: number, from: number, to: number): boolean {
    if (this.#lengths[slot] !== to - from) return false;
    const known = this.#known;
    const view = this.#view;
    const last = to - FOUR;
    const shift = this.#starts[slot]! - from;
    for (let at = from; at < last; at += FOUR)
      if (known.getInt32(at + shift) !== view.getInt32(at)) return false;
    return known.getInt32(last + shift) === view.getInt32(last);
  }

  #learn(slot: number, from: number, to: number): T | undefined {
    const bytes = this.#source;
    const value = this.#make(bytes.toString('utf8', from, to));
    const length = to - from;
    if (value === undefined || length > LONGEST) return value;
    if (this.#used + length > ROOM) this.#forget();
    this.#values[slot] = value;
    this.#starts[slot] = this.#used;
    this.#lengths[slot] = length;
    this.#bytes.set(bytes.subarray(from, to), this.#used);
    this.#used += length;
    return value;
  }

  #forget(): void {
    this.#values.fill(undefined);
    this.#lengths.fill(0);
    this.#used = 0;
  }
}

function slotOf(view: DataView, from: number, to: number): number {
  const last = to - FOUR;
  let hash = to - from;
  for (let at = from; at < last; at += FOUR) hash = mixed(hash, view.getInt32(at));
  return mixed(hash, view.getInt32(last)) >>> SHIFT;
}

function mixed(hash: number, four: number): number {
  return Math.imul(hash ^ (hash >>> 15) ^ four, 0x9e3779b1);
}

function viewOf({ buffer, byteOffset, length }: Buffer): DataView {
  return new DataView(buffer, byteOffset, length);
}
