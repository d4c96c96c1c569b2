/** What came of asking for an address. */
export interface Answer {
  /** Where the answer came from, after redirects. */
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** Why there is no answer, in Norwegian; empty when there is one. */
  readonly failed: string;
}

/** Asks for an address; the same address only once. */
export type Getter = (url: string) => Promise<Answer>;

/** Stands in every snippet of a guide until somebody writes the real one. */
const PLACEHOLDER = /^din-adresse$/i;

/** Whether an address is that of a guide. */
export const isPlaceholder = (url: string): boolean => PLACEHOLDER.test(new URL(url).hostname);

/** As the widgets themselves: what has not come by then is given up. */
const PATIENCE = 15_000;

/**
 * A getter that only ever asks (GET), without cookies, as a page of `origin` would.
 *
 * @param origin - Of the page that the snippet stands on.
 */
export function getter(origin: string): Getter {
  const asked = new Map<string, Promise<Answer>>();
  return url => {
    let answer = asked.get(url);
    if (!answer) asked.set(url, (answer = get(url, origin)));
    return answer;
  };
}

async function get(url: string, origin: string): Promise<Answer> {
  const none = (failed: string) => ({
    url,
    status: 0,
    headers: new Headers(),
    bytes: new Uint8Array(),
    failed,
  });
  if (isPlaceholder(url)) return none('DIN-ADRESSE er ikke byttet ut');
  try {
    const response = await fetch(url, {
      headers: { origin },
      signal: AbortSignal.timeout(PATIENCE),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { status, headers } = response;
    return { url: response.url, status, headers, bytes, failed: response.ok ? '' : `HTTP ${status}` };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return none(late ? 'ikke noe svar på 15 sekunder' : 'tjeneren svarer ikke');
  }
}

/** Whether a page of an origin may read an answer. */
export function mayRead({ url, headers }: Answer, origin: string): boolean {
  const allowed = headers.get('access-control-allow-origin');
  return new URL(url).origin === origin || allowed === '*' || allowed === origin;
}

/** An answer's JSON, or undefined. */
export function jsonOf({ bytes, failed }: Answer): unknown {
  if (failed) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
