import { html, nothing } from 'lit';
import { areaName } from '../../core/area-loading.ts';
import {
  DocumentController,
  loadAreas,
  nothingToLoad,
  problemView,
  skeleton,
  webAddress,
  type LoadedArea,
  type LoadedAreas,
  type LoElement,
} from '../../core/index.ts';
import { button } from './parts.view.ts';
import type { Scene } from './scene.ts';

/**
 * The county's lists, offered where a municipality's lists were not asked, and shown under a heading of their own:
 * nobody's answer is put into another's mouth.
 */
export class County {
  readonly #host: LoElement;
  readonly #documents: DocumentController<readonly [string], LoadedAreas>;
  /** Address of the county's file, once the reader has asked for it. */
  #url = '';

  constructor(host: LoElement) {
    this.#host = host;
    this.#documents = new DocumentController(host, {
      args: () => [this.#url] as const,
      load: ([url], options) => (url ? loadAreas(url, [], options) : Promise.resolve(nothingToLoad)),
    });
  }

  /** Fetches the county that is offered. */
  ask({ view, loaded }: Scene): void {
    this.#url = webAddress(view.offer?.url, loaded.url) ?? '';
    this.#host.requestUpdate();
  }

  /** The offer, or what came of it. */
  show({ view, text, loaded }: Scene, paint: (county: LoadedArea) => unknown): unknown {
    if (!view.offer) return nothing;
    if (this.#url !== webAddress(view.offer.url, loaded.url)) {
      const place = areaName(view.offer);
      return html`<p>${text.say('offer.text', { place })}</p>
        <p>${button('offer', text.say('offer.show', { place }), 'button primary')}</p>`;
    }
    const ready = ({ areas: [county] }: LoadedAreas) =>
      county ? html`<section>${paint(county)}</section>` : nothing;
    const shown = this.#documents.when({
      idle: () => nothing,
      pending: () => skeleton(text),
      failed: problem => problemView(problem, text, this.#documents.retry),
      stale: ready,
      ready,
    });
    // The county is an addition: without it there is still something to show.
    this.#host.fallback = false;
    return shown;
  }
}
