import type { ReactiveControllerHost } from 'lit';
import type { Copied, Words } from './outcome.view.ts';

/** Copies what the member wrote; where the browser does not let us, they mark it and copy it themselves. */
export class Copying {
  /** What was tried last, and how it went. */
  done: Copied | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #focus: (id: string) => void;

  constructor(host: ReactiveControllerHost, focus: (id: string) => void) {
    this.#host = host;
    this.#focus = focus;
  }

  async copy({ id, text }: Words): Promise<void> {
    // Not there on pages without TLS, and in some frames.
    const { clipboard } = navigator as { clipboard?: Clipboard };
    const done = await (clipboard?.writeText(text) ?? Promise.reject(new Error())).then(
      () => true,
      () => false,
    );
    this.done = { id, done };
    if (!done) this.#focus(id);
    this.#host.requestUpdate();
  }
}
