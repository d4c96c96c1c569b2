import { html, nothing, type ReactiveController } from 'lit';
import { loadAreas, type LoadedAreas } from './area-loading.ts';
import { DocumentController, nothingToLoad, type Painters } from './document-controller.ts';
import type { LoElement } from './element.ts';
import { inScope, LoAreaRequestEvent, LoDataEvent, stringOf } from './events.ts';
import type { Localize } from './localize.ts';
import { notices } from './notices.ts';
import { problemView } from './problem-view.ts';
import { skeleton } from './skeleton.ts';
import { codesIn, treeOf } from './tree.ts';

export type { LoadedArea, LoadedAreas } from './area-loading.ts';

type Text = Pick<Localize, 'say' | 'lookup' | 'language' | 'date'>;

/**
 * The areas an element shows: those its `area` names, else those the picker of its scope has chosen. What must be said
 * whatever the element is (made-up data, an old code, a copy that is not the newest) stands above what it paints.
 */
export class AreaDocuments implements ReactiveController {
  readonly #host: LoElement;
  readonly #text: Text;
  readonly #documents: DocumentController<readonly [string, string], LoadedAreas>;
  #followed = '';
  #asked = false;

  constructor(host: LoElement, text: Text) {
    this.#host = host;
    this.#text = text;
    host.addController(this);
    this.#documents = new DocumentController(host, {
      args: () => [host.src ?? '', this.codes.join(' ')] as const,
      load: ([src, codes], options) =>
        codes || !src || !treeOf(src)?.base
          ? loadAreas(src, codes.split(' '), options)
          : Promise.resolve(nothingToLoad),
    });
  }

  /** Codes of the areas that are asked for. */
  get codes(): string[] {
    return codesIn(this.#host.area || this.#followed);
  }

  /** The last good data. */
  get value(): LoadedAreas | undefined {
    return this.#documents.value;
  }

  readonly retry = (): void => this.#documents.retry();

  /** Paints the state; every state but `ready` has a painter of its own that will do for most. */
  when(painters: Pick<Painters<LoadedAreas>, 'ready'> & Partial<Painters<LoadedAreas>>): unknown {
    const text = this.#text;
    return this.#documents.when({
      idle: () => nothing,
      pending: due => (due && !this.#host.hasFallback ? skeleton(text) : nothing),
      failed: problem => problemView(problem, text, this.retry, problem.remedy?.(this.#host, this.#choose)),
      stale: value => html`${notices(value, text, true)}${painters.ready(value)}`,
      ...painters,
      ready: value => html`${notices(value, text, false)}${painters.ready(value)}`,
    });
  }

  hostConnected(): void {
    this.#asked = false;
    document.addEventListener('lo-area-change', this.#follow);
  }

  hostDisconnected(): void {
    document.removeEventListener('lo-area-change', this.#follow);
  }

  /** Asks the picker before the first request is made: its answer comes at once when it is there. */
  hostUpdate(): void {
    if (this.#asked || this.#host.area || treeOf(this.#host.src)?.file) return;
    this.#asked = true;
    this.#host.dispatchEvent(new LoAreaRequestEvent(this.#host.scope ?? ''));
  }

  hostUpdated(): void {
    const value = this.#documents.value;
    if (!value || !this.#documents.takeNews()) return;
    const codes = value.areas.map(({ area }) => area.area.code).join(' ');
    this.#host.dispatchEvent(new LoDataEvent(codes, value.areas[0]?.area.updated));
    value.problems.forEach(problem => this.#host.report(problem));
  }

  readonly #follow = (event: Event): void => {
    if (!inScope(event, this.#host.scope)) return;
    this.#followed = stringOf(event, 'area');
    this.#host.requestUpdate();
  };

  readonly #choose = (code: string): void => {
    this.#host.area = code;
  };
}
