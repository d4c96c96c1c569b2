import type { ReactiveController } from 'lit';
import { inScope, LoIssueSelectEvent, stringOf, type LoElement } from '../../core/index.ts';
import { compareFragment, readCompareFragment, type ComparePlace } from '../../documents/compare-link.ts';

/** What the element's own controller may ask of it. */
type Host = LoElement & { readonly deepLink: boolean };

/**
 * What the reader has chosen to see: by the controls, by a link, or by picking an issue in another element. The page's
 * address is read when the host allows it and never written.
 */
export class Selection implements ReactiveController {
  /** What is chosen. Replaced, never changed, so that whoever keeps it can tell. */
  place: ComparePlace = {};
  /** The issue that was picked in another element. */
  picked: { readonly title: string; readonly from: HTMLElement | undefined } | undefined;
  /** True once after a link or another element chose: the reader is to see it. */
  arrived = false;

  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('lo-issue-select', this.#onIssue);
    addEventListener('hashchange', this.#onHash);
    this.#onHash();
  }

  hostDisconnected(): void {
    document.removeEventListener('lo-issue-select', this.#onIssue);
    removeEventListener('hashchange', this.#onHash);
  }

  /** Chooses something more. */
  choose(change: ComparePlace): void {
    this.place = { ...this.place, ...change };
    if ('issue' in change) this.picked = undefined;
    this.#host.requestUpdate();
  }

  /** Everything again, in the same election. */
  reset(): void {
    const { area } = this.place;
    this.place = { area };
    this.picked = undefined;
    this.#host.requestUpdate();
  }

  /** All issues again, and the others of the scope are told. Returns where the reader came from. */
  leaveIssue(): HTMLElement | undefined {
    const from = this.picked?.from;
    this.choose({ issue: undefined });
    this.#host.dispatchEvent(new LoIssueSelectEvent('', '', '', this.#host.scope));
    return from;
  }

  /** Address of this page with what is chosen. */
  get link(): string {
    const url = new URL(location.href);
    url.hash = compareFragment(this.place, this.#host.scope);
    return url.href;
  }

  readonly #onHash = (): void => {
    const place = this.#host.deepLink && readCompareFragment(location.hash, this.#host.scope);
    if (!place) return;
    this.place = place;
    this.arrived = true;
    this.#host.requestUpdate();
  };

  readonly #onIssue = (event: Event): void => {
    const [from] = event.composedPath();
    if (from === this.#host || !inScope(event, this.#host.scope)) return;
    const issue = stringOf(event, 'issue');
    this.choose({ issue: issue || undefined });
    if (!issue) return;
    this.picked = {
      title: stringOf(event, 'issueTitle'),
      from: from instanceof HTMLElement ? from : undefined,
    };
    this.arrived = true;
  };
}
