import { Delivery, PATIENCE, said, type DeliveryState } from '../../core/delivery.ts';
import type { Message, Outbox } from './outbox.ts';

/** How far an answer has come. `idle`: it is being filled in. `withdrawn`: it was sent from here and taken back. */
export type SendingState = { readonly state: 'idle' | 'withdrawn' } | DeliveryState;

/** What is told of an answer on its way. */
export interface Posted {
  readonly id: string;
  readonly state: SendingState;
  /** It also waits on the device. */
  readonly kept: boolean;
  /** What has arrived is what was sent from here before; what was sent now is not stored. */
  readonly earlier?: boolean;
}

/** Where and how to send. */
export interface Route {
  /** Base address of the collector, ending in a slash. */
  readonly collector: string;
  readonly survey: string;
  readonly invite?: string;
}

/** Who hears of an answer on its way. */
export interface PostingHeard {
  changed(posting: Posting): void;
  /** The collector's clock, in milliseconds. */
  heard(now: number): void;
}

/** An answer on its way, with its copy on the device where the member asked for one. */
export class Posting implements Posted {
  state: DeliveryState = { state: 'sending' };
  kept: boolean;
  readonly message: Message;

  readonly #outbox: Outbox;
  readonly #delivery: Delivery;

  constructor(collector: string, message: Message, kept: boolean, outbox: Outbox, listener: PostingHeard) {
    this.message = message;
    this.kept = kept;
    this.#outbox = outbox;
    const { id, body, invite } = message;
    this.#delivery = new Delivery({
      url: `${collector}v1/submissions`,
      id,
      body,
      headers: invite ? { 'lo-invite': invite } : {},
      heard: listener.heard,
      changed: state => {
        this.state = state;
        if (state.state === 'sent') this.#arrived();
        listener.changed(this);
      },
    });
    // It goes on when the element is moved or removed: the member has pressed Send.
    void this.#delivery.start();
  }

  get id(): string {
    return this.message.id;
  }

  /** Tries now instead of waiting on. */
  hurry(): void {
    this.#delivery.hurry();
  }

  /** Deletes the copy on the device. It is still sent from this page. */
  forget(): void {
    this.#outbox.drop(this.id);
    this.kept = false;
  }

  /** Deletes the answer and sends it no more. What is under way may still arrive. */
  cancel(): void {
    this.forget();
    this.#delivery.stop();
  }

  #arrived(): void {
    if (this.kept) this.#outbox.arrived(this.message);
    this.kept = false;
  }
}

/** How far a withdrawal has come. */
export type WithdrawalState = 'ask' | 'working' | 'withdrawn' | 'failed' | 'closed' | 'unknown';

/** Takes an answer back. Only the collector's own word counts: a log-in page says 200 to everything (W25). */
export async function withdraw(collector: string, id: string): Promise<WithdrawalState> {
  try {
    const response = await fetch(`${collector}v1/submissions/${id}`, {
      method: 'DELETE',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout?.(PATIENCE),
    });
    const reply = await said(response);
    if (response.status === 200 && reply?.status === 'withdrawn' && reply.id === id) return 'withdrawn';
    if (reply?.code === 'closed') return 'closed';
    return reply?.code === 'not-found' ? 'unknown' : 'failed';
  } catch {
    return 'failed';
  }
}
