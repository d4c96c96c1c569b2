import type { ReactiveController } from 'lit';
import type { Words } from '../../data-schema/v1/types.ts';
import type { LoadedArea } from './area-loading.ts';
import { problemOf, Problem } from './errors.ts';
import type { LoElement } from './element.ts';
import { wordsKind } from './kinds.ts';
import { webAddress } from './links.ts';
import { loadDocument } from './load.ts';
import { checkDocument } from './parse.ts';

/** How far the words of an area have come. */
export type WordsState =
  | { readonly state: 'none' | 'pending' }
  /** `want`: for who paints that they are missing; they are fetched when the painting is done. */
  | { readonly state: 'idle'; readonly want?: () => void }
  | { readonly state: 'ready'; readonly words: Words }
  | { readonly state: 'failed'; readonly problem: Problem };

/** The lists' words, fetched when a reader first asks for them. */
export class WordsOnDemand implements ReactiveController {
  readonly #host: LoElement;
  #states = new WeakMap<object, WordsState>();
  #abort = new AbortController();
  #wanted: LoadedArea | undefined;

  constructor(host: LoElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#abort.signal.aborted) this.#abort = new AbortController();
  }

  hostDisconnected(): void {
    this.#abort.abort();
  }

  /** What is unfolded stays so when the area is another, or a newer copy of it: its words are wanted then. */
  hostUpdated(): void {
    const wanted = this.#wanted;
    // Away from the page nothing is fetched; they are wanted still when it is back.
    if (!wanted || this.#abort.signal.aborted) return;
    this.#wanted = undefined;
    void this.load(wanted);
  }

  /** How far it has come; `none` when the area has no words. */
  of(loaded: LoadedArea): WordsState {
    const { area } = loaded;
    const known = this.#states.get(area);
    if (known) return known;
    return area.words === undefined
      ? { state: 'none' }
      : { state: 'idle', want: () => (this.#wanted = loaded) };
  }

  /** Fetches the words, unless they are here or on their way; a failure is tried again. */
  async load(loaded: LoadedArea): Promise<void> {
    const { state } = this.of(loaded);
    if (state !== 'idle' && state !== 'failed') return;
    const { area, url } = loaded;
    const { signal } = this.#abort;
    const set = (next: WordsState | undefined) => {
      if (next) this.#states.set(area, next);
      else this.#states.delete(area);
      this.#host.requestUpdate();
    };
    set({ state: 'pending' });
    try {
      set({ state: 'ready', words: await wordsOf(area.words, url, signal) });
    } catch (error) {
      if (signal.aborted) return set(undefined);
      const problem = problemOf(error);
      set({ state: 'failed', problem });
      this.#host.report(problem);
    }
  }
}

async function wordsOf(
  source: LoadedArea['area']['words'],
  base: string,
  signal: AbortSignal,
): Promise<Words> {
  if (typeof source === 'object') return checkDocument(source, wordsKind, base);
  const url = webAddress(source, base);
  if (!url) throw new Problem('wrong-shape', '/words', base);
  // Not from memory: what was fetched for an older copy of the area must not stand under the answers of a newer one.
  return loadDocument(url, wordsKind, { signal, again: true });
}
