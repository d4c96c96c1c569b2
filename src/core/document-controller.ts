import type { ReactiveController } from 'lit';
import { problemOf, type Problem } from './errors.ts';
import type { LoElement } from './element.ts';

/** What a loading function returns when there is nothing to load. */
export const nothingToLoad: unique symbol = Symbol();

/** How each state is painted. */
export interface Painters<T> {
  /** There is nothing to load. */
  idle(): unknown;
  /** On its way; `due` once that has taken long enough to say so. */
  pending(due: boolean): unknown;
  ready(value: T): unknown;
  failed(problem: Problem): unknown;
  /** The last good value; a newer one could not be had. */
  stale(value: T, problem: Problem): unknown;
}

/** How something is loaded. `A` are the arguments: when one of them changes, loading starts anew. */
export interface Loading<A extends readonly unknown[], T> {
  args(): A;
  /** `again`: not from memory. */
  load(args: A, options: { signal: AbortSignal; again: boolean }): Promise<T | typeof nothingToLoad>;
}

/** Nothing is said about loading before this many milliseconds; most data is there sooner. */
const DELAY = 300;
/**
 * What is older than this many milliseconds is fetched again when the reader comes back to the page: as long as browsers
 * may keep a file by the headers in demo/guides/drift.md, so that a correction is there after the same time.
 */
const OLD = 2 * 60_000;

/**
 * Loads what an element shows: once for each set of arguments, the last one wins. Stops when the element leaves the page
 * and goes on when it comes back, keeps the last good value when a newer one fails, waits before it says "loading",
 * retries only when asked. (`@lit/task` does the half of it; decisions/2026-11-29-no-task.md)
 */
export class DocumentController<A extends readonly unknown[], T> implements ReactiveController {
  readonly #host: LoElement;
  readonly #loading: Loading<A, T>;
  #abort = new AbortController();
  #last: { args: string; value: T; at: number } | undefined;
  #problem: Problem | undefined;
  #args = '';
  #pending = false;
  #due = false;
  #news = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LoElement, loading: Loading<A, T>) {
    this.#host = host;
    this.#loading = loading;
    host.addController(this);
  }

  /** The last good value, also while another is on its way. */
  get value(): T | undefined {
    return this.#last?.value;
  }

  /** Why the last attempt failed. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** Paints the state. Unless there is data to paint, the host's fallback stands. */
  when(painters: Painters<T>): unknown {
    const problem = this.#problem;
    const last = this.#last;
    const same = last?.args === this.#args;
    // A reader who changes area must not mistake the old one for the new.
    if (last && !problem && (same || (this.#pending && !this.#due))) return painters.ready(last.value);
    if (last && problem && same) return painters.stale(last.value, problem);
    this.#host.fallback = true;
    if (problem) return painters.failed(problem);
    return this.#pending ? painters.pending(this.#due) : painters.idle();
  }

  /** Tries again. Only the reader asks for it: a host in trouble is not hammered. */
  readonly retry = (): void => void this.#run(true);

  /** True once after each new value; for who announces it. */
  takeNews(): boolean {
    const news = this.#news;
    this.#news = false;
    return news;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#comeBack);
    if (this.#pending) void this.#run();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#comeBack);
    clearTimeout(this.#timer);
    this.#abort.abort();
  }

  hostUpdate(): void {
    if (JSON.stringify(this.#loading.args()) !== this.#args) void this.#run();
  }

  readonly #comeBack = (): void => {
    if (!document.hidden && this.#last && Date.now() - this.#last.at > OLD) this.retry();
  };

  /** Never rejects. What was under way is aborted, and changes nothing any more. */
  async #run(again = false): Promise<void> {
    const args = this.#loading.args();
    this.#args = JSON.stringify(args);
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#begin();
    try {
      const value = await this.#loading.load(args, { signal, again });
      if (signal.aborted) return;
      this.#last = value === nothingToLoad ? undefined : { args: this.#args, value, at: Date.now() };
      this.#news = true;
      this.#host.recover();
    } catch (error) {
      if (signal.aborted) return;
      this.#problem = problemOf(error);
      this.#host.report(this.#problem);
    }
    this.#pending = false;
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
  }

  #begin(): void {
    this.#pending = true;
    this.#due = false;
    this.#problem = undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#due = true;
      this.#host.requestUpdate();
    }, DELAY);
    this.#host.requestUpdate();
  }
}
