import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController } from 'lit';
import { problemOf, type Problem } from './errors.ts';
import type { LoElement } from './element.ts';

/** What a loading function returns when there is nothing to load. */
export { initialState as nothingToLoad };

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
  load(args: A, options: { signal: AbortSignal; again: boolean }): Promise<T | typeof initialState>;
}

/** Nothing is said about loading before this many milliseconds; most data is there sooner. */
const DELAY = 300;
/**
 * What is older than this many milliseconds is fetched again when the reader comes back to the page: as long as browsers
 * may keep a file by the headers in demo/guides/drift.md, so that a correction is there after the same time.
 */
const OLD = 2 * 60_000;

/**
 * Loads what an element shows. Beyond `@lit/task`: stops when the element leaves the page and goes on when it comes
 * back, keeps the last good value when a newer one fails, waits before it says "loading", retries only when asked.
 */
export class DocumentController<A extends readonly unknown[], T> implements ReactiveController {
  readonly #host: LoElement;
  readonly #loading: Loading<A, T>;
  readonly #task: Task<A, T>;
  #last: { args: string; value: T; at: number } | undefined;
  #args = '';
  #again = false;
  #due = false;
  #news = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LoElement, loading: Loading<A, T>) {
    this.#host = host;
    this.#loading = loading;
    host.addController(this);
    this.#task = new Task<A, T>(host, {
      args: () => loading.args(),
      task: (args, { signal }) => this.#run(args, signal),
    });
  }

  /** The last good value, also while another is on its way. */
  get value(): T | undefined {
    return this.#last?.value;
  }

  /** Why the last attempt failed. */
  get problem(): Problem | undefined {
    return this.#task.status === TaskStatus.ERROR ? problemOf(this.#task.error) : undefined;
  }

  /** Paints the state. Unless there is data to paint, the host's fallback stands. */
  when(painters: Painters<T>): unknown {
    const { problem } = this;
    const { status } = this.#task;
    const pending = status === TaskStatus.PENDING;
    const last = this.#last;
    const same = last?.args === this.#args;
    // A reader who changes area must not mistake the old one for the new.
    if (last && !problem && (same || (pending && !this.#due))) return painters.ready(last.value);
    if (last && problem && same) return painters.stale(last.value, problem);
    this.#host.fallback = true;
    if (problem) return painters.failed(problem);
    return pending ? painters.pending(this.#due) : painters.idle();
  }

  /** Tries again. Only the reader asks for it: a host in trouble is not hammered. */
  readonly retry = (): void => {
    this.#again = true;
    void this.#task.run();
  };

  /** True once after each new value; for who announces it. */
  takeNews(): boolean {
    const news = this.#news;
    this.#news = false;
    return news;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#comeBack);
    // Aborted when it left; `Task` has no word for that.
    if (this.#due) void this.#task.run();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#comeBack);
    clearTimeout(this.#timer);
    this.#due = this.#task.status === TaskStatus.PENDING;
    this.#task.abort();
  }

  readonly #comeBack = (): void => {
    if (!document.hidden && this.#last && Date.now() - this.#last.at > OLD) this.retry();
  };

  async #run(args: A, signal: AbortSignal): Promise<T | typeof initialState> {
    const again = this.#again;
    this.#again = this.#due = false;
    this.#args = JSON.stringify(args);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#due = true;
      this.#host.requestUpdate();
    }, DELAY);
    try {
      const value = await this.#loading.load(args, { signal, again });
      signal.throwIfAborted();
      this.#last =
        value === initialState ? undefined : { args: this.#args, value: value as T, at: Date.now() };
      this.#news = true;
      this.#host.recover();
      return value;
    } catch (error) {
      if (!signal.aborted) this.#host.report(problemOf(error));
      throw error;
    } finally {
      if (!signal.aborted) clearTimeout(this.#timer);
    }
  }
}
