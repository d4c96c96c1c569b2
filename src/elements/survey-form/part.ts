import type { ReactiveControllerHost } from 'lit';

/**
 * A part of the form that is fetched when it is needed: most members have the place set by the page, and nobody needs
 * what comes after Send before the form is read. A failure is tried again when it is asked for again.
 */
export class Part<T> {
  value: T | undefined;
  failed = false;

  readonly #host: ReactiveControllerHost;
  readonly #fetch: () => Promise<T>;
  #pending: Promise<T | undefined> | undefined;

  constructor(host: ReactiveControllerHost, fetch: () => Promise<T>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  /** The part, fetched if it is not here. Undefined when that failed. */
  get(): Promise<T | undefined> {
    this.#pending ??= this.#fetch().then(
      value => this.#ended(value),
      () => this.#ended(undefined),
    );
    return this.#pending;
  }

  #ended(value: T | undefined): T | undefined {
    this.value = value;
    this.failed = value === undefined;
    if (this.failed) this.#pending = undefined;
    this.#host.requestUpdate();
    return value;
  }
}
