import { alone } from '../../core/alone.ts';
import { discard, keep, kept, keysKept } from '../../core/device-store.ts';

/** An answer on the device waits at most this long to be sent, in milliseconds. */
const WAITS = 7 * 24 * 60 * 60_000;
/** That a draft has been sent is remembered this long, in milliseconds; nothing of what was answered is. */
const MARKED = 24 * 60 * 60_000;

/** An answer as it is sent: the same in every attempt, from whichever tab and on whichever day. */
export interface Message {
  readonly id: string;
  readonly body: string;
  /** The invite it is sent with: the page's address has it no more when the member comes back. */
  readonly invite?: string;
  /** Name of the draft it was made of. */
  readonly draft?: string;
}

/** What a draft is sent as. */
export interface Claim {
  readonly message: Message;
  /** It waits on the device until it has arrived. */
  readonly kept: boolean;
  /** Another tab has sent it already. */
  readonly sent: boolean;
}

/**
 * What one survey has on this device beside drafts, only where the member has asked for it: answers that wait to be sent,
 * and which drafts have been.
 */
export class Outbox {
  readonly #survey: string;

  constructor(survey: string) {
    this.#survey = survey;
    // Reading deletes what has had its time.
    for (const key of keysKept(`sent:${survey}:`)) kept(key, MARKED, isId);
  }

  /** Answers that wait, also from earlier visits; each has its own record, so that none writes over another. */
  waiting(): Message[] {
    const found = keysKept(`pending:${this.#survey}:`).map(key => kept(key, WAITS, isMessage)?.value);
    return found.filter(message => message !== undefined);
  }

  /** Keeps an answer until it has arrived. False when the device does not let us. */
  keep(message: Message): boolean {
    return keep(this.#pending(message.id), message);
  }

  /** Deletes an answer from the device. */
  drop(id: string): void {
    discard(this.#pending(id));
  }

  /** The collector has it: nothing of what was answered stays, only that the draft has been sent. */
  arrived({ id, draft }: Message): void {
    if (draft) keep(this.#sent(draft), id);
    this.drop(id);
  }

  /** The member has taken an answer back: its draft has not been sent any more, in whichever tab it is open. */
  withdrawn(id: string): void {
    for (const key of keysKept(`sent:${this.#survey}:`))
      if (kept(key, MARKED, isId)?.value === id) discard(key);
  }

  /** Whether a draft has been sent, or is about to be. */
  has(draft: string): boolean {
    return this.#sentAs(draft) !== undefined || this.#waitingOf(draft) !== undefined;
  }

  /**
   * Makes a message of a draft, once: whoever comes second, in another tab with the same draft, gets the message that the
   * first one made, or hears that it has been sent (W23).
   */
  async claim(draft: string, make: () => Message): Promise<Claim> {
    const claim = await alone(`lo-survey-${this.#survey}`, async () => this.#claim(draft, make));
    return claim!;
  }

  #claim(draft: string, make: () => Message): Claim {
    const id = this.#sentAs(draft);
    if (id !== undefined) return { message: { id, body: '', draft }, kept: false, sent: true };
    const made = this.#waitingOf(draft);
    if (made) return { message: made, kept: true, sent: false };
    const message = { ...make(), draft };
    return { message, kept: this.keep(message), sent: false };
  }

  #sentAs(draft: string): string | undefined {
    return kept(this.#sent(draft), MARKED, isId)?.value;
  }

  #waitingOf(draft: string): Message | undefined {
    return this.waiting().find(message => message.draft === draft);
  }

  #pending(id: string): string {
    return `pending:${this.#survey}:${id}`;
  }

  #sent(draft: string): string {
    return `sent:${this.#survey}:${draft}`;
  }
}

/** What the member wrote, as it was sent. Empty where only boxes were ticked. */
export function wordsOf({ body }: Message): string {
  try {
    const { answers } = JSON.parse(body) as { answers: { own?: string; text?: string }[] };
    const texts = answers.flatMap(({ own, text }) => [own, text]);
    return texts.filter(text => typeof text === 'string').join('\n\n');
  } catch {
    return '';
  }
}

/** What another version, another script or a curious reader may have put there is not taken for an answer (W29). */
function isMessage(value: unknown): value is Message {
  const { id, body, invite, draft } = (value ?? {}) as Partial<Message>;
  const texts = [invite, draft].every(each => each === undefined || typeof each === 'string');
  return texts && typeof id === 'string' && typeof body === 'string' && body.includes(`"${id}"`);
}

const isId = (value: unknown): value is string => typeof value === 'string';
