/** Number of slots for each key: collisions of the cheap hash stay rare. */
const SPREAD = 8;

/**
 * Numbers for a fixed set of words. A `Map` hashes every character of each fresh string that `JSON.parse` has made;
 * this looks at three characters and then compares, which is what lets counting cost little more than reading.
 */
export class Dictionary {
  readonly #mask: number;
  /** For each slot the numbers of the words that fall into it. */
  readonly #slots: (readonly number[] | undefined)[];
  readonly #words: readonly string[];

  constructor(words: readonly string[]) {
    this.#words = words;
    let size = SPREAD;
    while (size < words.length * SPREAD) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Array<readonly number[] | undefined>(size).fill(undefined);
    words.forEach((word, number) => {
      const slot = this.#slotOf(word);
      this.#slots[slot] = [...(this.#slots[slot] ?? []), number];
    });
  }

  /** The word's number in the set, or -1 where it is not there. */
  numberOf(word: string): number {
    if (typeof word !== 'string') return -1;
    const slot = this.#slots[this.#slotOf(word)];
    if (slot === undefined) return -1;
    for (let at = 0; at < slot.length; at++) {
      const number = slot[at]!;
      if (this.#words[number] === word) return number;
    }
    return -1;
  }

  #slotOf(word: string): number {
    const last = word.length - 1;
    if (last < 0) return 0;
    const letters = word.charCodeAt(last) + 31 * word.charCodeAt(last >> 1) + 67 * word.charCodeAt(last >> 2);
    return (letters + 37 * last) & this.#mask;
  }
}
