import type { Copying } from './copying.ts';
import type { DeviceDraft } from './device-draft.ts';
import { leftoversView, type LeftoverModel } from './leftovers.view.ts';
import type { Text } from './outcome.view.ts';
import { wordsOf, type Outbox } from './outbox.ts';
import { Posting } from './sending.ts';

/** What answers of earlier visits have to do with. */
export interface LeftoversDesk {
  readonly outbox: Outbox;
  readonly draft: DeviceDraft | undefined;
  readonly copying: Copying;
  /** The collector's clock, in milliseconds. */
  heard(now: number): void;
  repaint(): void;
}

/** Answers that have waited on the device since an earlier visit: sent, whoever sits here now. */
export class Leftovers {
  readonly #desk: LeftoversDesk;
  #all: readonly Posting[] = [];
  /** What whoever sits here has said is theirs. */
  readonly #mine = new Set<Posting>();

  constructor(desk: LeftoversDesk) {
    this.#desk = desk;
  }

  /** Sends what waits, but for the one that is being sent from this form. */
  send(collector: string, own: string): void {
    const { outbox, heard, repaint } = this.#desk;
    const known = new Set([own, ...this.#all.map(({ id }) => id)]);
    const found = outbox.waiting().filter(({ id }) => !known.has(id));
    const changed = (posting: Posting) => this.#changed(posting);
    const posted = found.map(message => new Posting(collector, message, true, outbox, { changed, heard }));
    this.#all = [...this.#all, ...posted];
    repaint();
  }

  /** Nothing is said any more of one that has been withdrawn; its receipt would lead to nothing. */
  withdrawn(id: string): void {
    this.#all = this.#all.filter(each => each.id !== id);
  }

  view(text: Text): unknown {
    const { copying } = this.#desk;
    const models = this.#all.map((posting, n): LeftoverModel => {
      const words = { id: `words-${n}`, text: wordsOf(posting.message) };
      return {
        posting,
        words,
        mine: this.#mine.has(posting),
        actions: {
          mine: () => this.#claim(posting),
          cancel: () => this.#cancel(posting),
          hurry: () => posting.hurry(),
          copy: () => void copying.copy(words),
        },
      };
    });
    return leftoversView(models, copying.done, text);
  }

  #changed(posting: Posting): void {
    const { state } = posting;
    if (state.state === 'sent') this.#desk.draft?.sent(posting.message.draft);
    // Withdrawn: the member wanted it gone. What else is refused stays, since its words may be nowhere else.
    if (state.state === 'refused' && state.code === 'withdrawn') posting.forget();
    this.#desk.repaint();
  }

  /** Somebody says that an answer is theirs; nothing of it has been shown before. */
  #claim(posting: Posting): void {
    this.#mine.add(posting);
    this.#desk.repaint();
  }

  #cancel(posting: Posting): void {
    posting.cancel();
    this.#desk.draft?.sent(posting.message.draft);
    this.#all = this.#all.filter(each => each !== posting);
    this.#desk.repaint();
  }
}
