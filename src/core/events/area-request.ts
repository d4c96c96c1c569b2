/** An element that follows asks what is chosen; a picker of the same scope answers with `lo-area-change`. */
export class LoAreaRequestEvent extends Event {
  /** Scope of the widgets it concerns; empty for the page. */
  readonly scope: string;

  constructor(scope = '') {
    super('lo-area-request', { bubbles: true, composed: true });
    this.scope = scope;
  }
}

declare global {
  interface HTMLElementEventMap {
    'lo-area-request': LoAreaRequestEvent;
  }
  interface DocumentEventMap {
    'lo-area-request': LoAreaRequestEvent;
  }
}
