import { alone } from './alone.ts';

/** How far a message has come. */
export type DeliveryState =
  | { readonly state: 'sending' }
  /**
   * Nothing says that it is there; it is tried again by itself. `until` is a moment in milliseconds, absent while offline.
   * `unsure`: an attempt went out and nothing was heard of it, so it may have arrived. What is `unreachable` always may.
   */
  | {
      readonly state: 'waiting';
      readonly why: 'offline' | 'busy' | 'unreachable';
      readonly unsure: boolean;
      readonly until?: number;
    }
  /** The collector has it. `replayed`: it had it before, and the first reply was lost. */
  | { readonly state: 'sent'; readonly replayed: boolean }
  /** Trying again would not help. */
  | { readonly state: 'refused'; readonly code: string; readonly at: readonly string[] };

/** What is sent, and how to tell. */
export interface DeliveryOptions {
  readonly url: string;
  /** Id of the message: the same in every attempt, so that the collector stores it once. */
  readonly id: string;
  /** The message, written once. */
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly changed: (state: DeliveryState) => void;
  /** Hears the collector's clock, in milliseconds, each time it says what time it is. */
  readonly heard?: (now: number) => void;
  /** Between 0 and 1; replaced in tests. */
  readonly random?: () => number;
}

/** An attempt without a reply is given up after this many milliseconds. */
export const PATIENCE = 20_000;
/** The longest wait between attempts, in milliseconds, whatever a server asks for. */
const LONGEST_WAIT = 3_600_000;
/** First wait; doubled at each attempt, up to a minute. */
const FIRST_WAIT = 1000;
const USUAL_WAIT = 60_000;
/** Browsers let a request outlive its page up to this many bytes. */
const KEEPALIVE = 60_000;

/** Replies that the same message would get again. */
const FINAL = new Set([400, 401, 403, 404, 405, 409, 410, 413, 415, 422]);

/**
 * Sends one message until the collector says that it has it, or that it will not take it. At most one attempt is under
 * way, also across tabs. A reply that is not the collector's own (a hotel's log-in page, a proxy's error) is none.
 */
export class Delivery {
  readonly #options: DeliveryOptions;
  #attempts = 0;
  #unsure = false;
  #stopped = new AbortController();
  #wake: () => void = () => {};

  constructor(options: DeliveryOptions) {
    this.#options = options;
  }

  /** Sends. Resolves when it has come to an end; never rejects. */
  async start(): Promise<void> {
    const { signal } = this.#stopped;
    // Two tabs with one draft have one id: the second waits its turn, and then hears that the collector has it (W23).
    // A tab that waits to try again holds nobody up.
    const name = `lo-delivery-${this.#options.id}`;
    while (!signal.aborted) {
      const outcome = await alone(name, () => this.#turn(), signal);
      if (!outcome || !('wait' in outcome)) return;
      await this.#wait(outcome);
    }
  }

  /** Stops trying. What is under way may still arrive. */
  stop(): void {
    this.#stopped.abort();
    this.#wake();
  }

  /** Tries now instead of waiting on. */
  hurry(): void {
    this.#wake();
  }

  /** One attempt, and what came of it; undefined when it was stopped meanwhile. */
  async #turn(): Promise<DeliveryState | Wait | undefined> {
    this.#tell({ state: 'sending' });
    const outcome = await this.#attempt();
    if (this.#stopped.signal.aborted) return undefined;
    if (!('wait' in outcome)) this.#tell(outcome);
    return outcome;
  }

  async #attempt(): Promise<DeliveryState | Wait> {
    const { url, body, headers } = this.#options;
    this.#attempts++;
    if (offline()) return { wait: USUAL_WAIT, why: 'offline', told: false };
    try {
      const response = await fetch(url, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        // The member may leave the page while it is under way (W40).
        keepalive: body.length * 3 < KEEPALIVE,
        signal:
          AbortSignal.any?.([this.#stopped.signal, AbortSignal.timeout(PATIENCE)]) ?? this.#stopped.signal,
      });
      const reply = await said(response);
      const now = Date.parse(String(reply?.now));
      if (now) this.#options.heard?.(now);
      return this.#read(response, reply);
    } catch {
      return this.#unheard(offline() ? 'offline' : 'unreachable');
    }
  }

  /** An attempt went out, and whether it arrived nobody has said (W26). */
  #unheard(why: Wait['why'], asked?: number): Wait {
    this.#unsure = true;
    return { wait: this.#waitAs(asked), why, told: asked !== undefined };
  }

  #read(response: Response, body: Said | undefined): DeliveryState | Wait {
    const { status, headers } = response;
    if (status === 200 || status === 201) {
      const ours = body?.id === this.#options.id && (body.status === 'stored' || body.status === 'replayed');
      return ours ? { state: 'sent', replayed: status === 200 } : this.#unheard('unreachable');
    }
    // A proxy's refusal says nothing of the message; only the collector's own does.
    if (FINAL.has(status) && body?.code) {
      return { state: 'refused', code: body.code, at: (body.questions ?? []).map(({ at }) => String(at)) };
    }
    const asked = secondsAsked(body, headers);
    return body
      ? { wait: this.#waitAs(asked), why: 'busy', told: true }
      : this.#unheard('unreachable', asked);
  }

  async #wait({ wait, why, told }: Wait): Promise<void> {
    const until = why === 'offline' ? {} : { until: Date.now() + wait };
    this.#tell({ state: 'waiting', why, unsure: this.#unsure, ...until });
    // `online` says that it is worth a try, coming back to the page that somebody waits. A server that has asked for
    // patience is to have it, however often the network comes and goes.
    const online = () => !told && this.#wake();
    const visible = () => !document.hidden && online();
    await new Promise<void>(done => {
      const timer = setTimeout(done, wait);
      this.#wake = () => {
        clearTimeout(timer);
        done();
      };
      addEventListener('online', online);
      document.addEventListener('visibilitychange', visible);
    });
    removeEventListener('online', online);
    document.removeEventListener('visibilitychange', visible);
  }

  /** What was asked for, in seconds, but never much more than an hour; jitter where nothing was. */
  #waitAs(asked: number | undefined): number {
    if (asked === undefined) return this.#jitter();
    return Math.min(asked * 1000, LONGEST_WAIT) + this.#random() * 1000;
  }

  /** Full jitter: those who lost the same server do not all come back at once. */
  #jitter(): number {
    return FIRST_WAIT / 4 + this.#random() * Math.min(USUAL_WAIT, FIRST_WAIT * 2 ** this.#attempts);
  }

  #random(): number {
    return (this.#options.random ?? Math.random)();
  }

  #tell(state: DeliveryState): void {
    this.#options.changed(state);
  }
}

interface Wait {
  readonly wait: number;
  readonly why: 'offline' | 'busy' | 'unreachable';
  /** The collector itself has answered, or something before it has said how long to wait. */
  readonly told: boolean;
}

const offline = (): boolean => navigator.onLine === false;

/** What a collector says. Nothing of it is believed before it has been looked at. */
export interface Said {
  readonly status?: unknown;
  readonly id?: unknown;
  readonly code?: string;
  readonly now?: unknown;
  readonly retryAfter?: unknown;
  readonly questions?: readonly { readonly at: unknown }[];
}

/** What a reply says, if it is one of a collector and not of something in between. */
export async function said(response: Response): Promise<Said | undefined> {
  if (!/^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '')) return undefined;
  const value: unknown = await response.json().catch(() => undefined);
  if (typeof value !== 'object' || value === null) return undefined;
  const { code, questions } = value as Said;
  return {
    ...value,
    code: typeof code === 'string' ? code : undefined,
    questions: Array.isArray(questions) ? questions : [],
  };
}

/** How long the server asks to wait: the body says it too, since a page of another origin cannot read the header. */
function secondsAsked(body: Said | undefined, headers: Headers): number | undefined {
  if (typeof body?.retryAfter === 'number' && body.retryAfter >= 0) return body.retryAfter;
  const header = headers.get('retry-after');
  if (!header) return undefined;
  if (/^\d+$/.test(header)) return Number(header);
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const seconds = (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
