import { Problem } from './problems.ts';

const DAY_IN_SECONDS = '86400';

/** Whose pages may send, and what a browser is told about that (C16, C17). */
export class Origins {
  readonly #allowed: readonly string[] | '*';

  constructor(allowed: readonly string[] | '*') {
    this.#allowed = allowed;
  }

  allow(origin: string): boolean {
    return this.#allowed === '*' || (origin !== 'null' && this.#allowed.includes(origin));
  }

  /** @throws Problem unless the page that asks may send */
  preflight(request: Request): Response {
    const origin = request.headers.get('origin');
    if (!origin || !this.allow(origin)) throw new Problem('origin');
    return new Response(null, {
      status: 204,
      headers: {
        'access-control-allow-methods': 'GET, POST, DELETE',
        'access-control-allow-headers': 'content-type, lo-invite',
        'access-control-max-age': DAY_IN_SECONDS,
      },
    });
  }

  /** The same response, readable for the page that asked where it may. */
  shared(request: Request, response: Response): Response {
    const { headers } = response;
    const origin = request.headers.get('origin');
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'no-referrer');
    headers.append('vary', 'Origin');
    if (origin && this.allow(origin)) {
      headers.set('access-control-allow-origin', this.#allowed === '*' ? '*' : origin);
      headers.set('access-control-expose-headers', 'Date, ETag, Retry-After');
    }
    return response;
  }
}
