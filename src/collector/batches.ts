interface Waiting<T, R> {
  item: T;
  done: (result: R) => void;
  failed: (error: unknown) => void;
}

/** Batches on their way at once; what comes while they are makes up the next one. */
const AT_ONCE = 4;
const MOST = 500;

/**
 * Does things together that came at the same time: a trip to the database and a commit cost as much for a hundred as for
 * one. All of a batch are done or none, and each is told what became of it.
 */
export class Batches<T, R> {
  readonly #work: (items: readonly T[]) => Promise<readonly R[]>;
  readonly #keysOf: (item: T) => readonly string[];
  #waiting: Waiting<T, R>[] = [];
  #running = 0;
  #isPlanned = false;

  /**
   * @param work gives a result for each item, in their order
   * @param keysOf two items that share a key never meet in one batch
   */
  constructor(work: (items: readonly T[]) => Promise<readonly R[]>, keysOf: (item: T) => readonly string[]) {
    this.#work = work;
    this.#keysOf = keysOf;
  }

  add(item: T): Promise<R> {
    return new Promise<R>((done, failed) => {
      this.#waiting.push({ item, done, failed });
      this.#plan();
    });
  }

  /** What comes in this turn of the event loop goes together. */
  #plan(): void {
    if (this.#isPlanned || this.#running >= AT_ONCE || this.#waiting.length === 0) return;
    this.#isPlanned = true;
    setImmediate(() => {
      this.#isPlanned = false;
      void this.#run(this.#take());
      this.#plan();
    });
  }

  #take(): Waiting<T, R>[] {
    const taken = new Set<string>();
    const batch: Waiting<T, R>[] = [];
    const rest: Waiting<T, R>[] = [];
    for (const one of this.#waiting) {
      const keys = this.#keysOf(one.item);
      const fits = batch.length < MOST && !keys.some(key => taken.has(key));
      (fits ? batch : rest).push(one);
      if (fits) for (const key of keys) taken.add(key);
    }
    this.#waiting = rest;
    return batch;
  }

  async #run(batch: readonly Waiting<T, R>[]): Promise<void> {
    this.#running++;
    try {
      const results = await this.#work(batch.map(({ item }) => item));
      batch.forEach(({ done }, i) => done(results[i]!));
    } catch (error) {
      for (const { failed } of batch) failed(error);
    } finally {
      this.#running--;
      this.#plan();
    }
  }
}
