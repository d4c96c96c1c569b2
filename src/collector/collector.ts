import { createHash } from 'node:crypto';
import type { PublishedSubmission, PublishedSurvey } from '../../data-schema/index.ts';
import { readBody, type BodyLimits } from './body.ts';
import { canonical } from './canonical.ts';
import { inviteHash, normalInvite } from './invite.ts';
import { Limiter } from './limits.ts';
import { isOpen, outsideOpening } from './opening.ts';
import { Origins } from './origins.ts';
import { Problem, type ProblemCode } from './problems.ts';
import { refused, said } from './replies.ts';
import { isNewer, problemsWith, readSubmission, stored } from './rules.ts';
import { StoreUnavailable, type Outcome, type Store } from './store.ts';
import { parseStrictJson } from './strict-json.ts';

/** What a collector is made of. */
export interface CollectorOptions {
  store: Store;
  survey: PublishedSurvey;
  /** Origins whose pages may send (`https://www.lo.no`), or `*`. */
  origins: readonly string[] | '*';
  /** Key of the invites' hashes; demanded in code mode. */
  inviteKey?: Uint8Array;
  limiter?: Limiter;
  body?: BodyLimits;
  /** The wall clock, in milliseconds; for opening and closing only. */
  now?: () => number;
  /** Told of each answer to a newer revision than `survey`: it waits until a collector has that one. */
  onNewer?: () => void;
  /** One line per request: problem code, status and duration, nothing that was sent (C18, C24). */
  log?: (line: LogLine) => void;
}

/** All that is ever logged of a request. */
export interface LogLine {
  code: ProblemCode | 'ok';
  status: number;
  milliseconds: number;
}

/** What the server knows beside the request. */
export interface Caller {
  /** Address for the rate limit; hashed in memory and forgotten. */
  address?: string;
}

export type Collector = (request: Request, caller?: Caller) => Promise<Response>;

const BODY: BodyLimits = { bytes: 64 * 1024, milliseconds: 15_000 };
const GUESSES_PER_SECOND = 5;
/** Somebody has to start the collector again; forms that wait must not come all the time. */
const UNTIL_RESTARTED = 120;

/** A collector as one function from request to response, for any server that speaks the Fetch standard. */
export function createCollector(options: CollectorOptions): Collector {
  const context = new Context(options);
  return async (request, caller = {}) => {
    const started = performance.now();
    let code: ProblemCode | 'ok' = 'ok';
    let response: Response;
    try {
      response = await context.route(request, caller);
    } catch (error) {
      const problem = asProblem(error);
      code = problem.code;
      response = context.refuse(problem);
    }
    const finished = context.origins.shared(request, response);
    options.log?.({ code, status: finished.status, milliseconds: Math.round(performance.now() - started) });
    return finished;
  };
}

class Context {
  readonly origins: Origins;
  readonly #options: CollectorOptions;
  readonly #limiter: Limiter;
  /** Wrong invites, from everybody together: 80 bits cannot be guessed at this pace (C9). */
  readonly #guesses = new Limiter({ burst: 1, perSecond: 1, allPerSecond: GUESSES_PER_SECOND });
  readonly #definition: string;
  readonly #etag: string;

  constructor(options: CollectorOptions) {
    if (options.survey.mode === 'code' && !options.inviteKey)
      throw new Error('code mode needs a key for the invites');
    this.#options = options;
    this.origins = new Origins(options.origins);
    this.#limiter = options.limiter ?? new Limiter();
    this.#definition = JSON.stringify(options.survey);
    this.#etag = `"${createHash('sha256').update(this.#definition).digest('hex').slice(0, 32)}"`;
  }

  async route(request: Request, caller: Caller): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (request.method === 'OPTIONS') return this.origins.preflight(request);
    const withdrawal = /^\/v1\/submissions\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(pathname);
    if (pathname === '/v1/survey') return demand(request, ['GET', 'HEAD'], () => this.#survey(request));
    if (pathname === '/v1/health') return demand(request, ['GET', 'HEAD'], () => this.#health());
    if (pathname === '/v1/submissions') return demand(request, ['POST'], () => this.#submit(request, caller));
    if (withdrawal) return demand(request, ['DELETE'], () => this.#withdraw(request, withdrawal[1]!, caller));
    throw new Problem('not-found');
  }

  refuse(problem: Problem): Response {
    return refused(problem, this.#now());
  }

  async #submit(request: Request, caller: Caller): Promise<Response> {
    const { survey, store } = this.#options;
    this.#demandOrigin(request);
    demandPlainJson(request);
    // Whoever holds an invite is limited by it, not by the address they share with others (C20).
    if (survey.mode === 'open') this.#demandPace(caller);
    const bytes = await readBody(request, this.#options.body ?? BODY);
    const submission = readSubmission(parseStrictJson(bytes));
    const digest = createHash('sha256').update(canonical(submission)).digest();

    const obstacle = this.#obstacle(request, submission);
    // A retry of what was stored is told so, also after closing and whatever the invite's state. The store tells it by
    // itself when it is given an answer, so it is asked apart only where it is not to be given one, or cannot take it.
    const outcome = obstacle
      ? await this.#retry(submission.id, digest)
      : await store
          .submit({ id: submission.id, digest, ...stored(submission) }, this.#codeHash(request))
          .catch(async (error: unknown) => {
            const known = await this.#retry(submission.id, digest).catch(() => undefined);
            if (known === undefined) throw error;
            return known;
          });
    if (outcome === undefined) throw obstacle!();
    return this.#outcome(outcome, submission);
  }

  /** What is to be told of an answer that was stored before. */
  async #retry(id: string, digest: Uint8Array): Promise<Outcome | undefined> {
    const known = await this.#options.store.find(id);
    if (known === undefined || known === 'withdrawn') return known;
    return Buffer.compare(known.digest, digest) === 0 ? 'replayed' : 'id-conflict';
  }

  /** Why it cannot be stored, whatever the store knows; called where that is told, since wrong invites are counted. */
  #obstacle(request: Request, submission: PublishedSubmission): (() => Problem) | undefined {
    const { survey } = this.#options;
    // Before all that only the newer definition can say, such as when the survey closes.
    if (isNewer(submission, survey)) return () => this.#notYet();
    const closed = this.#outsideOpening();
    if (closed) return () => closed;
    const questions = problemsWith(submission, survey);
    if (questions.length > 0) return () => new Problem('invalid', { questions });
    if (survey.mode !== 'code') return undefined;
    const typed = request.headers.get('lo-invite');
    if (!typed) return () => new Problem('code-missing');
    return normalInvite(typed) ? undefined : () => this.#wrongGuess();
  }

  #notYet(): Problem {
    this.#options.onNewer?.();
    return new Problem('unavailable', { retryAfter: UNTIL_RESTARTED });
  }

  async #withdraw(request: Request, id: string, caller: Caller): Promise<Response> {
    this.#demandOrigin(request);
    this.#demandPace(caller);
    const known = await this.#options.store.find(id);
    if (known === 'withdrawn') return this.#said(200, { status: 'withdrawn', id });
    if (!known) throw new Problem('not-found');
    const closed = this.#outsideOpening();
    if (closed) throw closed;
    if ((await this.#options.store.withdraw(id)) === 'closed') throw new Problem('closed');
    return this.#said(200, { status: 'withdrawn', id });
  }

  #outcome(outcome: Outcome, submission: PublishedSubmission): Response {
    switch (outcome) {
      case 'stored':
        return this.#said(201, { status: 'stored', id: submission.id });
      case 'replayed':
        return this.#said(200, { status: 'replayed', id: submission.id });
      case 'code-unknown':
        throw this.#wrongGuess();
      default:
        throw new Problem(outcome);
    }
  }

  #wrongGuess(): Problem {
    const wait = this.#guesses.waitFor(undefined);
    return wait > 0 ? new Problem('too-many', { retryAfter: wait }) : new Problem('code-unknown');
  }

  /** @param request without an {@link #obstacle} */
  #codeHash(request: Request): Uint8Array | undefined {
    if (this.#options.survey.mode !== 'code') return undefined;
    return inviteHash(normalInvite(request.headers.get('lo-invite')!)!, this.#options.inviteKey!);
  }

  #survey(request: Request): Response {
    const headers = {
      etag: this.#etag,
      'cache-control': 'public, max-age=60',
      'content-type': 'application/json',
    };
    if (request.headers.get('if-none-match') === this.#etag)
      return new Response(null, { status: 304, headers });
    return new Response(request.method === 'HEAD' ? null : this.#definition, { headers });
  }

  async #health(): Promise<Response> {
    await this.#options.store.check();
    return this.#said(200, {
      status: 'ok',
      survey: this.#options.survey.id,
      open: isOpen(this.#options.survey, this.#clock()),
    });
  }

  #demandOrigin(request: Request): void {
    const origin = request.headers.get('origin');
    // No origin at all is no browser page; it may answer only with an invite (C16).
    const fine = origin === null ? this.#options.survey.mode === 'code' : this.origins.allow(origin);
    if (!fine) throw new Problem('origin');
  }

  #demandPace(caller: Caller): void {
    const wait = this.#limiter.waitFor(caller.address);
    if (wait > 0) throw new Problem('too-many', { retryAfter: wait });
  }

  #outsideOpening(): Problem | undefined {
    return outsideOpening(this.#options.survey, this.#clock());
  }

  #clock(): number {
    return (this.#options.now ?? Date.now)();
  }

  #now(): string {
    return new Date(this.#clock()).toISOString();
  }

  #said(status: number, body: object): Response {
    return said(status, body, this.#now());
  }
}

function demand<T>(request: Request, methods: string[], then: () => T): T {
  if (!methods.includes(request.method)) throw new Problem('method', { allow: methods });
  return then();
}

/** A form on any page can post text/plain across origins; application/json cannot be sent without asking (C17). */
function demandPlainJson(request: Request): void {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase();
  if (type !== 'application/json' || (encoding && encoding !== 'identity')) throw new Problem('content-type');
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreUnavailable) return new Problem('unavailable', { retryAfter: 30 });
  return new Problem('internal', { retryAfter: 60 });
}
