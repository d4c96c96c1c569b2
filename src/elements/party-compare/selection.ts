import type { ReactiveController } from 'lit';
import { inScope, LoIssueSelectEvent, stringOf, type LoElement } from '../../core/index.ts';
import type { ComparePlace } from '../../documents/compare-link.ts';

/** What the reader has chosen to see: by the controls, by a link, or by picking an issue in another element. */
export class Selection implements ReactiveController {
  /** What is chosen. Replaced, never changed, so that whoever keeps it can tell. */
  place: ComparePlace = {};
  /** The issue that was picked in another element, and where the reader came from. */
  picked: { readonly title: string; readonly from: HTMLElement | undefined } | undefined;
  /** True until the reader has been shown what a link or another element chose. */
  arrived = false;

  readonly #host: LoElement;

  constructor(host: LoElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('lo-issue-select', this.#onIssue);
  }

  hostDisconnected(): void {
    document.removeEventListener('lo-issue-select', this.#onIssue);
  }

  /** Chooses something more. */
  choose(change: ComparePlace): void {
    this.place = { ...this.place, ...change };
    if ('issue' in change) this.picked = undefined;
    this.#host.requestUpdate();
  }

  /** All issues again, and the others of the scope are told; `back` goes to where the reader came from. */
  leaveIssue(back: boolean): void {
    const from = this.picked?.from;
    this.choose({ issue: undefined });
    this.#host.dispatchEvent(new LoIssueSelectEvent('', '', '', this.#host.scope));
    if (!back) return;
    from?.focus();
    from?.scrollIntoView({ block: 'nearest' });
  }

  readonly #onIssue = (event: Event): void => {
    const [from] = event.composedPath();
    if (from === this.#host || !inScope(event, this.#host.scope)) return;
    const issue = stringOf(event, 'issue');
    this.choose({ issue: issue || undefined });
    if (!issue) return;
    const title = stringOf(event, 'issueTitle');
    this.picked = { title, from: from instanceof HTMLElement ? from : undefined };
    this.arrived = true;
  };
}
