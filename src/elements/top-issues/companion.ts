import type { ReactiveController } from 'lit';
import { inScope, stringOf, type LoElement } from '../../core/index.ts';

const tag = 'lo-party-compare';

/**
 * The comparison that stands on the same page, if one does, of whatever build: known by its tag, or by its telling that
 * it has painted (it may stand inside another component). Also which issue was picked last, by any widget.
 */
export class Companion implements ReactiveController {
  /** Id of the picked issue; empty when none is. */
  issue = '';

  readonly #host: LoElement;
  #met: Element | undefined;

  constructor(host: LoElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether a comparison of the element's scope is on the page. */
  get here(): boolean {
    if (this.#met?.isConnected && this.#fits(this.#met)) return true;
    return [...document.querySelectorAll(tag)].some(each => this.#fits(each));
  }

  hostConnected(): void {
    document.addEventListener('lo-data', this.#meet);
    document.addEventListener('lo-issue-select', this.#pick);
  }

  hostDisconnected(): void {
    document.removeEventListener('lo-data', this.#meet);
    document.removeEventListener('lo-issue-select', this.#pick);
  }

  #fits(element: Element): boolean {
    const scope = (element as Partial<LoElement>).scope ?? element.getAttribute('scope') ?? '';
    return scope === this.#host.scope;
  }

  readonly #meet = (event: Event): void => {
    const [target] = event.composedPath();
    if (!(target instanceof Element) || target.localName !== tag || !this.#fits(target)) return;
    this.#met = target;
    this.#host.requestUpdate();
  };

  readonly #pick = (event: Event): void => {
    if (!inScope(event, this.#host.scope)) return;
    this.issue = stringOf(event, 'issue');
    this.#host.requestUpdate();
  };
}
