import { Problem } from './errors.ts';
import { parseDocument, type DocumentKind } from './parse.ts';

/** How documents are fetched. A preload must ask in the same way, or the file is loaded twice. */
export const requestInit: RequestInit = { credentials: 'same-origin' };

/** A document that has not arrived whole after this many milliseconds is given up. */
const PATIENCE = 15_000;
/** No published document is near this many bytes. */
const MOST_BYTES = 10 * 2 ** 20;

/** A request or what came of it, and how many wait. */
interface Entry {
  readonly promise: Promise<unknown>;
  readonly abort: AbortController;
  waiting: number;
  done?: boolean;
}

const entries = new Map<string, Entry>();

/**
 * Fetches a published document, reads and checks it. All elements of a build share one request per address and its
 * document; failures are forgotten at once. The request stops when nobody waits for it.
 *
 * @param url - Absolute address; see `webAddress`.
 * @param options - `again`: not from memory; `integrity`: as the attribute of that name, what is another file fails.
 * @throws Problem, or the reason of `signal`.
 */
export async function loadDocument<T>(
  url: string,
  kind: DocumentKind<T>,
  { signal, again, integrity = '' }: { signal?: AbortSignal; again?: boolean; integrity?: string } = {},
): Promise<T> {
  const key = `${kind.schema} ${url} ${integrity}`;
  let entry = entries.get(key);
  if (!entry || (again && entry.done)) entries.set(key, (entry = begin(key, url, kind, integrity)));
  const { promise, abort } = entry;
  entry.waiting++;
  try {
    return (await Promise.race([promise, aborted(signal)])) as T;
  } finally {
    if (--entry.waiting === 0 && !entry.done) {
      if (entries.get(key) === entry) entries.delete(key);
      abort.abort();
    }
  }
}

/** Forgets every document. For tests. */
export function forgetDocuments(): void {
  entries.clear();
}

function begin<T>(key: string, url: string, kind: DocumentKind<T>, integrity: string): Entry {
  const abort = new AbortController();
  const promise = read(url, abort, integrity).then(text => parseDocument(text, kind, url));
  const entry: Entry = { promise, abort, waiting: 0 };
  promise.then(
    () => (entry.done = true),
    () => entries.get(key) === entry && entries.delete(key),
  );
  return entry;
}

/** Rejects when a signal aborts. */
function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.throwIfAborted();
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

/** The whole text, within the time and size caps. */
async function read(url: string, abort: AbortController, integrity: string): Promise<string> {
  const { signal } = abort;
  const timer = setTimeout(() => abort.abort(new Problem('timeout', '', url)), PATIENCE);
  try {
    const response = await fetch(url, { ...requestInit, signal, integrity }).catch(() => {
      throw new Problem('network', '', url);
    });
    const { status, ok, headers } = response;
    if (!ok) throw new Problem(status === 404 || status === 410 ? 'not-found' : 'http', String(status), url);
    if (headers.get('content-type')?.includes('html')) throw new Problem('html', '', url);
    return await textOf(response, url);
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearTimeout(timer);
    // What is refused half-way must not go on loading.
    abort.abort();
  }
}

/** Text in UTF-8, with or without a byte order mark, and nothing else. */
async function textOf(response: Response, url: string): Promise<string> {
  // Where the page has replaced `fetch` with an old stand-in there is no stream.
  if (!response.body) return response.text();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = response.body.getReader();
  let text = '';
  let size = 0;
  for (;;) {
    const { value, done } = await reader.read().catch(() => {
      throw new Problem('network', '', url);
    });
    size += value?.length ?? 0;
    if (size > MOST_BYTES) throw new Problem('too-large', '', url);
    try {
      text += decoder.decode(value, { stream: !done });
    } catch {
      throw new Problem('unreadable', 'UTF-8', url);
    }
    if (done) return text;
  }
}
