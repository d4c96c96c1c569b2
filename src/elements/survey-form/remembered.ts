import type { Outbox } from './outbox.ts';
import type { Posted } from './sending.ts';
import { rememberSent, sentFrom, UNHEARD } from './survey-link.ts';

/**
 * Refusals that come when the collector has looked for the id and not found it: before them it would have said that it has
 * the answer, or another with that id. Others may come before it has looked.
 */
const LOOKED = new Set(['closed', 'not-open', 'withdrawn', 'code-used', 'code-unknown', 'code-missing']);

/**
 * What this entry of the tab's history remembers of what was sent from it, and the form with it: which answer has arrived
 * (W24), and which one went out without anybody saying that it did (W26). Not where several people use the device (W31).
 */
export class Remembered {
  /**
   * Id of an answer that went out before the page was loaded, and of which nothing is known. What is sent next has the
   * same id, so that the collector stores one of the two whatever became of the first. Empty when there is none.
   */
  unheard = '';

  readonly #survey: string;
  readonly #keeps: boolean;

  constructor(survey: string, keeps: boolean) {
    this.#survey = survey;
    this.#keeps = keeps;
  }

  /** Id of the answer that has arrived from this entry of the history. */
  get sent(): string | undefined {
    return sentFrom(this.#survey);
  }

  /**
   * Reads this entry of the history, which the member has come to.
   *
   * @param own - What is known of the answer that was sent since the page was loaded.
   */
  recall(own: Posted, outbox: Outbox): void {
    const id = sentFrom(this.#survey, UNHEARD);
    if (!id) return;
    if (id === own.id) this.note(own);
    // One that waits on the device is sent again from there, and its fate is told there.
    else if (this.#keeps && outbox.waiting().some(each => each.id === id)) this.#remember('');
    else this.unheard = id;
  }

  /** Remembers how far an answer has come. */
  note({ id, state }: Posted): void {
    const arrived = state.state === 'sent';
    if (id === this.unheard) {
      if (!arrived && !(state.state === 'refused' && LOOKED.has(state.code))) return;
      this.unheard = '';
    }
    const may = state.state === 'sending' || (state.state === 'waiting' && state.unsure);
    this.#remember(arrived ? id : may ? UNHEARD + id : '');
  }

  /** Somebody else is going to answer here, or the answer is gone. */
  forget(): void {
    this.unheard = '';
    rememberSent(this.#survey, '');
  }

  #remember(id: string): void {
    if (this.#keeps) rememberSent(this.#survey, id);
  }
}
