import type { ReactiveControllerHost } from 'lit';
import type { Submission } from '../../../data-schema/v1/types.ts';
import { Delivery, type DeliveryState } from '../../core/delivery.ts';
import { discard, keep, kept } from '../../core/device-store.ts';
import { jsonText } from '../../core/json.ts';

/** An answer on the device waits at most this long to be sent, in milliseconds. */
const PENDING_LIVES = 7 * 24 * 60 * 60_000;

/** An answer that has not arrived yet, as it is kept on the device when the member asked for it. */
interface Pending {
  readonly id: string;
  readonly body: string;
}

/** How far the answer has come. `idle`: it is being filled in. */
export type SendingState = { readonly state: 'idle' } | DeliveryState;

/** How far a withdrawal has come. */
export type WithdrawalState = 'ask' | 'working' | 'withdrawn' | 'failed' | 'closed' | 'unknown';

/** Where and how to send. */
export interface Route {
  /** Base address of the collector, ending in a slash. */
  readonly collector: string;
  readonly survey: string;
  readonly invite?: string;
}

/** Sends an answer, and takes it back. */
export class SurveySending {
  state: SendingState = { state: 'idle' };
  /** Id of the answer that is under way or has arrived. */
  id = '';
  /** The answer also waits on the device. */
  kept = false;

  readonly #host: ReactiveControllerHost;
  readonly #changed: (state: DeliveryState) => void;
  #delivery: Delivery | undefined;

  /** `changed` hears of every step, for events and focus. */
  constructor(host: ReactiveControllerHost, changed: (state: DeliveryState) => void) {
    this.#host = host;
    this.#changed = changed;
  }

  /** The answers may not be changed: a retry must be the same message. */
  get busy(): boolean {
    return this.state.state === 'sending' || this.state.state === 'waiting';
  }

  /** Sends an answer, unless one is under way (W22). `keepIt`: also on the device, until it has arrived. */
  send(route: Route, submission: Submission, keepIt: boolean): void {
    if (this.busy || this.state.state === 'sent') return;
    const body = jsonText(submission);
    this.kept = keepIt && keep(keyOf(route), { id: submission.id, body } satisfies Pending);
    this.#start(route, submission.id, body);
  }

  /** Goes on with an answer that waits on the device. */
  resume(route: Route): void {
    if (this.state.state !== 'idle') return;
    const pending = kept(keyOf(route), PENDING_LIVES, isPending)?.value;
    if (!pending) return;
    this.kept = true;
    this.#start(route, pending.id, pending.body);
  }

  /** Tries now instead of waiting on. */
  readonly hurry = (): void => this.#delivery?.hurry();

  /** Back to filling in, after a refusal. */
  readonly edit = (): void => {
    this.state = { state: 'idle' };
    this.#host.requestUpdate();
  };

  #start(route: Route, id: string, body: string): void {
    this.id = id;
    // At once, and not when the lock has been had: a second click may come before that.
    this.state = { state: 'sending' };
    const headers: Record<string, string> = route.invite ? { 'lo-invite': route.invite } : {};
    this.#delivery = new Delivery({
      url: `${route.collector}v1/submissions`,
      id,
      body,
      headers,
      changed: state => {
        this.state = state;
        if (state.state === 'sent' || state.state === 'refused') {
          discard(keyOf(route));
          this.kept = false;
        }
        this.#changed(state);
        this.#host.requestUpdate();
      },
    });
    // It goes on when the element is moved or removed: the member has pressed Send.
    void this.#delivery.start();
  }
}

/** Takes an answer back. */
export async function withdraw(collector: string, id: string): Promise<WithdrawalState> {
  try {
    const response = await fetch(`${collector}v1/submissions/${id}`, {
      method: 'DELETE',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (response.status === 410) return 'closed';
    if (response.status === 404) return 'unknown';
    return response.ok ? 'withdrawn' : 'failed';
  } catch {
    return 'failed';
  }
}

const keyOf = ({ survey }: Route): string => `pending:${survey}`;

function isPending(value: unknown): value is Pending {
  const { id, body } = (value ?? {}) as Partial<Pending>;
  return typeof id === 'string' && typeof body === 'string' && body.includes(`"${id}"`);
}
