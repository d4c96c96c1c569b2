import { adopt, type LoadedArea, type LoElement, type WordsState } from '../../core/index.ts';
import type { Catalogue } from '../../locales/index.ts';
import type * as module from './details.ts';

/** Code, texts and styles of what readers unfold or choose; most never do, so it lies beside. */
export type Details = typeof module;

let details: Details | undefined;

/** The texts that come with the details; none until then. */
export const detailTexts: Catalogue = {
  get: language => (details ? details.texts.get(language) : {}),
  load: async language => details?.texts.load(language),
};

/** Fetches the details, and through them the lists' words. All elements of a page share the details. */
export class OnDemand {
  /** The last attempt failed. */
  failed = false;

  readonly #host: LoElement;
  #words: InstanceType<Details['WordsOnDemand']> | undefined;
  #prepared = false;
  #county: InstanceType<Details['County']> | undefined;

  constructor(host: LoElement) {
    this.#host = host;
  }

  get details(): Details | undefined {
    return this.#words && details;
  }

  /** The county's lists, where this municipality's were not asked. */
  get county(): InstanceType<Details['County']> | undefined {
    return this.#county;
  }

  /** How far the words of an area have come. */
  words(loaded: LoadedArea): WordsState {
    return this.#words?.of(loaded) ?? { state: loaded.area.words === undefined ? 'none' : 'idle' };
  }

  /**
   * Fetches the details, and the words of an area when one is given. A failure is tried again next time.
   *
   * @param language - The reader's, so that nothing is painted before its texts are there.
   */
  async load(language: Parameters<Catalogue['load']>[0], loaded?: LoadedArea): Promise<void> {
    try {
      const fetched = await import('./details.ts');
      await fetched.texts.load(language);
      details = fetched;
      if (!this.#words) this.#begin(fetched);
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.#host.requestUpdate();
    if (loaded) await this.#words?.load(loaded);
  }

  /** Fetches the details when the page has nothing else to do: paper wants everything at once. */
  prepare(language: Parameters<Catalogue['load']>[0]): void {
    if (this.#prepared) return;
    this.#prepared = true;
    const idle = globalThis.requestIdleCallback ?? setTimeout;
    idle(() => this.#host.isConnected && void this.load(language));
  }

  #begin({ styles, WordsOnDemand, County }: Details): void {
    adopt(this.#host.renderRoot, [styles]);
    this.#words = new WordsOnDemand(this.#host);
    this.#county = new County(this.#host);
  }
}
