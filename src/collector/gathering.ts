interface Waiting {
  work: () => unknown;
  done: (value: never) => void;
  failed: (error: unknown) => void;
}

/** Turns of the event loop without anything new before the work is done, and the most that is done together. */
const QUIET_TURNS = 3;
const MOST_AT_ONCE = 500;

/**
 * Gathers what comes close together, to be done in one go: an fsync costs as much for a hundred answers as for one. A
 * single answer waits some microseconds.
 */
export class Gathering {
  readonly #together: (works: readonly (() => unknown)[]) => readonly unknown[];
  #waiting: Waiting[] = [];

  /** @param together does all of it or, if it throws, none; gives the outcomes in the same order */
  constructor(together: (works: readonly (() => unknown)[]) => readonly unknown[]) {
    this.#together = together;
  }

  /** Resolves to what the work gives, when all that was gathered with it has been done. */
  add<T>(work: () => T): Promise<T> {
    return new Promise<T>((done, failed) => {
      this.#waiting.push({ work, done: done as Waiting['done'], failed });
      if (this.#waiting.length === 1) this.#gather(0, 0);
    });
  }

  /** Does now what has been gathered. */
  flush(): void {
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length === 0) return;
    try {
      const outcomes = this.#together(batch.map(({ work }) => work));
      batch.forEach(({ done }, i) => done(outcomes[i] as never));
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
  }

  #gather(seen: number, turns: number): void {
    setImmediate(() => {
      const still = this.#waiting.length;
      if (still === 0) return;
      const quiet = still === seen && turns >= QUIET_TURNS;
      if (quiet || still >= MOST_AT_ONCE) this.flush();
      else this.#gather(still, still === seen ? turns + 1 : 0);
    });
  }
}
