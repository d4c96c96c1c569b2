/** Of all time no more than one part in so many goes to it. */
const SHARE = 200;
/** What could not be done is tried again after so many milliseconds. */
const AGAIN = 60_000;

/**
 * Decides when a whole file is written anew, which takes long where it is large: at once where the last time is long
 * enough ago, and else as soon as it is, once for all who have asked till then.
 */
export class Rewriting {
  readonly #rewrite: () => boolean;
  #timer: NodeJS.Timeout | undefined;
  #free = 0;

  /** @param rewrite says whether it could be done; never throws */
  constructor(rewrite: () => boolean) {
    this.#rewrite = rewrite;
  }

  /** Asks for it. */
  ask(): void {
    if (this.#timer) return;
    const wait = this.#free - performance.now();
    if (wait <= 0) this.#now();
    else this.#wait(wait);
  }

  /** Does nothing of its own accord any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #now(): void {
    this.stop();
    const began = performance.now();
    const isDone = this.#rewrite();
    const ended = performance.now();
    this.#free = ended + (ended - began) * SHARE;
    if (!isDone) this.#wait(Math.max(AGAIN, this.#free - ended));
  }

  #wait(milliseconds: number): void {
    // A process that has nothing else to do does not stay for this.
    this.#timer = setTimeout(() => this.#now(), milliseconds).unref();
  }
}
