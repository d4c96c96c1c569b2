import { Problem } from './errors.ts';
import { parseDocument, type DocumentKind } from './parse.ts';

/**
 * How documents are fetched. A preload that is to be used must ask in the same way, or the file is loaded twice.
 */
export const requestInit = { mode: 'cors', credentials: 'same-origin' } as const satisfies RequestInit;

/** A document that has not arrived whole after this many milliseconds is given up. */
const PATIENCE = 15_000;
/** No published document is near this many bytes. */
const MOST_BYTES = 10 * 1024 * 1024;
/** For this many milliseconds a document is taken from memory, by all elements on the page. */
const FRESH = 5 * 60_000;

interface Entry {
  readonly promise: Promise<unknown>;
  readonly abort: AbortController;
  waiting: number;
  settled: number;
}

const entries = new Map<string, Entry>();

/**
 * Fetches a published document, reads and checks it. All elements on a page share one request per address, and the
 * document for five minutes after; failures are forgotten at once. The request stops when nobody waits for it.
 *
 * @param url - Absolute address; see `webAddress`.
 * @throws Problem, or the reason of `signal`.
 */
export async function loadDocument<T>(
  url: string,
  kind: DocumentKind<T>,
  options: { signal?: AbortSignal; again?: boolean } = {},
): Promise<T> {
  const { signal, again = false } = options;
  signal?.throwIfAborted();
  const key = `${kind.schema} ${url}`;
  const known = entries.get(key);
  const old = known?.settled && (again || Date.now() - known.settled > FRESH);
  const entry = known && !old ? known : begin(key, url, kind);
  entry.waiting += 1;
  const leave = () => {
    entry.waiting -= 1;
    if (entry.waiting > 0 || entry.settled) return;
    entries.delete(key);
    entry.abort.abort();
  };
  return (await left(entry.promise, signal, leave)) as T;
}

/** Forgets every document. For tests. */
export function forgetDocuments(): void {
  entries.clear();
}

function begin<T>(key: string, url: string, kind: DocumentKind<T>): Entry {
  const abort = new AbortController();
  const promise = read(url, abort).then(bytes => parseDocument(bytes, kind, url));
  const entry: Entry = { promise, abort, waiting: 0, settled: 0 };
  entries.set(key, entry);
  promise.then(
    () => (entry.settled = Date.now()),
    () => entries.get(key) === entry && entries.delete(key),
  );
  return entry;
}

/** Waits for a promise until a signal aborts; `leave` runs once, when the waiting ends. */
function left<T>(promise: Promise<T>, signal: AbortSignal | undefined, leave: () => void): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(signal?.reason);
    signal?.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject);
  }).finally(() => leave());
}

/** The whole body as bytes, within the time and size caps. */
async function read(url: string, abort: AbortController): Promise<Uint8Array> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort.abort();
  }, PATIENCE);
  try {
    const response = await fetch(url, { ...requestInit, signal: abort.signal });
    refuse(response, url);
    return await body(response, url);
  } catch (error) {
    if (late) throw new Problem('timeout', 'Filen kom ikke i løpet av 15 sekunder.', { url });
    if (error instanceof Problem || abort.signal.aborted) throw error;
    throw await unreachable(url);
  } finally {
    clearTimeout(timer);
    // What is refused half-way must not go on loading.
    abort.abort();
  }
}

function refuse(response: Response, url: string): void {
  const { status } = response;
  if (status === 404 || status === 410)
    throw new Problem('not-found', `Ingen fil på denne adressen (${status}).`, { url, status });
  if (!response.ok) throw new Problem('http', `Tjeneren svarte ${status}.`, { url, status });
  if (/^(text\/html|application\/xhtml)/i.test(response.headers.get('content-type') ?? ''))
    throw new Problem('html', 'Adressen gir en nettside, ikke data.', { url, status });
}

async function body(response: Response, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > MOST_BYTES) throw new Problem('too-large', 'Filen er over 10 MB.', { url });
    chunks.push(part.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/**
 * Why a request failed. Browsers do not tell a missing CORS header from a dead host; a request that asks for nothing
 * but an answer does, and editors need to know which.
 */
async function unreachable(url: string): Promise<Problem> {
  if (navigator.onLine !== false && new URL(url).origin !== location.origin) {
    try {
      await fetch(url, {
        method: 'HEAD',
        mode: 'no-cors',
        credentials: 'omit',
        signal: AbortSignal.timeout(3000),
      });
      return new Problem(
        'cors',
        'Tjeneren svarer, men lar ikke denne siden lese filen. Den må sende «Access-Control-Allow-Origin: *».',
        { url },
      );
    } catch {
      // Not there at all.
    }
  }
  return new Problem(
    'network',
    'Ingen forbindelse med tjeneren, eller siden får ikke hente derfra (nett, brannmur, CSP).',
    { url },
  );
}
