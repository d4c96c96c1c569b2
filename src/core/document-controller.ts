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
  /** `again`: past the copy in memory. */
  load(args: A, options: { signal: AbortSignal; again: boolean }): Promise<T | typeof initialState>;
}

/** Nothing is said about loading before this many milliseconds; most data is there sooner. */
const DELAY = 300;
/** What is older than this many milliseconds is fetched again when the reader comes back to the page. */
const OLD = 10 * 60_000;

/**
 * Loads what an element shows. Beyond `@lit/task`: stops when the element leaves the page and goes on when it comes
 * back, keeps the last good value when a newer one fails, waits before it says "loading", retries only when asked.
 */
export class DocumentController<A extends readonly unknown[], T> implements ReactiveController {
  readonly #host: LoElement;
  readonly #task: Task<A, T>;
  #args: A | undefined;
  #last: { args: A; value: T; at: number } | undefined;
  #again = false;
  #due = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #interrupted = false;
  #news = false;

  constructor(host: LoElement, loading: Loading<A, T>) {
    this.#host = host;
    host.addController(this);
    this.#task = new Task<A, T>(host, {
      args: () => loading.args(),
      task: (args, { signal }) => this.#run(args, loading, signal),
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
    const { status } = this.#task;
    const last = this.#last;
    const same = last && last.args.every((each, i) => each === this.#args?.[i]);
    if (status === TaskStatus.COMPLETE && last) return painters.ready(last.value);
    // A reader who changes area must not mistake the old one for the new.
    if (status === TaskStatus.PENDING && last && (same || !this.#due)) return painters.ready(last.value);
    if (status === TaskStatus.ERROR && last && same)
      return painters.stale(last.value, problemOf(this.#task.error));
    this.#host.fallback = true;
    if (status === TaskStatus.ERROR) return painters.failed(problemOf(this.#task.error));
    return status === TaskStatus.PENDING ? painters.pending(this.#due) : painters.idle();
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
    if (!this.#interrupted) return;
    this.#interrupted = false;
    void this.#task.run();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#comeBack);
    clearTimeout(this.#timer);
    this.#interrupted = this.#task.status === TaskStatus.PENDING;
    this.#task.abort();
  }

  readonly #comeBack = (): void => {
    if (document.visibilityState === 'visible' && this.#last && Date.now() - this.#last.at > OLD)
      this.retry();
  };

  async #run(args: A, loading: Loading<A, T>, signal: AbortSignal): Promise<T | typeof initialState> {
    const again = this.#again;
    this.#again = false;
    this.#args = args;
    this.#due = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#due = true;
      this.#host.requestUpdate();
    }, DELAY);
    try {
      const value = await loading.load(args, { signal, again });
      signal.throwIfAborted();
      this.#last = value === initialState ? undefined : { args, value: value as T, at: Date.now() };
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
