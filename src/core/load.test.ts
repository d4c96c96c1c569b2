import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { example, faultUrl, stubFetch } from '../../tools/testing/browser.ts';
import { Problem } from './errors.ts';
import { areaKind, debateKind } from './kinds.ts';
import { forgetDocuments, loadDocument } from './load.ts';

const load = (url: string, options = {}) => loadDocument(url, areaKind, options);

/** The problem that loading an address gives. */
async function problemAt(url: string): Promise<Problem> {
  const error: unknown = await load(url).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(Problem);
  return error as Problem;
}

const bytesOf = async (path: string) => new Uint8Array(await (await fetch(example(path))).arrayBuffer());
/** A response whose body never ends; `cancelled` tells when it is let go. */
function neverEnding(signal: AbortSignal, cancelled: () => void): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{'));
      signal.addEventListener('abort', () => {
        controller.error(signal.reason);
        cancelled();
      });
    },
    cancel: cancelled,
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

describe('loadDocument', () => {
  beforeEach(forgetDocuments);

  it('loads and checks a document, whatever its MIME type but HTML', async () => {
    for (const type of [
      'application/json',
      'text/plain',
      'application/octet-stream',
      'text/json; charset=utf-8',
    ])
      expect((await load(faultUrl({ example: 'area-full.json', type }))).schema).to.equal('lo.area/1');
  });

  it('W11: 404, 410, 500, HTML with 200 and an empty body have their codes', async () => {
    expect(await problemAt(faultUrl({ status: 404 }))).to.include({ code: 'not-found', message: '404' });
    expect((await problemAt(faultUrl({ status: 410 }))).code).to.equal('not-found');
    expect(await problemAt(faultUrl({ status: 500 }))).to.include({ code: 'http', message: '500' });
    expect((await problemAt(faultUrl({ status: 503, example: 'area-full.json' }))).code).to.equal('http');
    expect((await problemAt(faultUrl({ example: 'area-full.json', type: 'text/html' }))).code).to.equal(
      'html',
    );
    const page = { body: '\n<!doctype html><p>Logg inn', type: 'application/json' };
    expect((await problemAt(faultUrl(page))).code).to.equal('html');
    expect((await problemAt(faultUrl({ body: '' }))).code).to.equal('empty');
    expect((await problemAt(faultUrl({ body: ' \n' }))).code).to.equal('empty');
    expect((await problemAt(faultUrl({ status: 204 }))).code).to.equal('empty');
  });

  it('W11: a failure is forgotten, and is not tried again by itself', async () => {
    let fail = true;
    const good = await bytesOf('area-full.json');
    const { calls } = stubFetch(() => (fail ? new Response('', { status: 500 }) : new Response(good)));
    const url = new URL('/once.json', location.href).href;
    await problemAt(url);
    await aTimeout(50);
    expect(calls.length).to.equal(1);
    fail = false;
    expect((await load(url)).schema).to.equal('lo.area/1');
  });

  it('W12: a byte order mark is read past; truncated, UTF-16 and broken UTF-8 are refused', async () => {
    const bytes = await bytesOf('area-full.json');
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]);
    stubFetch(({ url }) => {
      if (url.endsWith('bom.json')) return new Response(marked);
      if (url.endsWith('utf8.json')) return new Response(new Uint8Array([0x22, 0xc3, 0x28, 0x22]));
      if (!url.includes('utf16')) return undefined;
      const text = new TextDecoder().decode(bytes);
      const units = Uint16Array.from(`\ufeff${text}`, unit => unit.charCodeAt(0));
      return new Response(units.buffer);
    });
    const at = (name: string) => new URL(name, location.href).href;
    expect((await load(at('/bom.json'))).schema).to.equal('lo.area/1');
    expect((await problemAt(at('/utf8.json'))).code).to.equal('unreadable');
    expect((await problemAt(at('/utf16.json'))).code).to.equal('unreadable');
    expect((await problemAt(faultUrl({ example: 'area-full.json', cut: 1000 }))).code).to.equal('unreadable');
  });

  it('W13: over 10 MB is refused while it comes, and the rest is not fetched', async () => {
    let sent = 0;
    let cancelled = false;
    stubFetch(({ signal }) => {
      signal.addEventListener('abort', () => (cancelled = true));
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 2 ** 20;
          controller.enqueue(new Uint8Array(2 ** 20).fill(32));
        },
      });
      return new Response(body);
    });
    expect((await problemAt(new URL('/big.json', location.href).href)).code).to.equal('too-large');
    expect(sent).to.be.lessThan(14 * 2 ** 20);
    expect(cancelled).to.equal(true);
  });

  it('W13: a newer major version has a code of its own', async () => {
    expect((await problemAt(example('area-newer-major.json'))).code).to.equal('newer-version');
    expect((await load(example('area-newer-minor.json'))).schema).to.equal('lo.area/1');
  });

  it('W17: a stream that never ends is given up after 15 seconds', async () => {
    const real = globalThis.setTimeout;
    let cancelled = 0;
    stubFetch(({ signal }) => neverEnding(signal, () => (cancelled += 1)));
    globalThis.setTimeout = ((act: () => void, wait = 0) => real(act, wait === 15_000 ? 20 : wait)) as never;
    try {
      expect((await problemAt(new URL('/slow.json', location.href).href)).code).to.equal('timeout');
      expect(cancelled).to.be.greaterThan(0);
    } finally {
      globalThis.setTimeout = real;
    }
  });

  it('W17: nobody waiting any more stops the request; somebody else waiting does not', async () => {
    let cancelled = 0;
    stubFetch(({ signal }) => neverEnding(signal, () => (cancelled += 1)));
    const url = new URL('/left.json', location.href).href;
    const [one, two] = [new AbortController(), new AbortController()];
    const outcomes = [one, two].map(({ signal }) => load(url, { signal }).catch((error: unknown) => error));
    one.abort(new Error('one left'));
    expect(await outcomes[0]).to.have.property('message', 'one left');
    await aTimeout(10);
    expect(cancelled).to.equal(0);
    two.abort();
    await outcomes[1];
    await waitUntil(() => cancelled > 0);
  });

  it('W18: a host that does not answer, or not to this page, is a network problem', async () => {
    const foreign = new URL(faultUrl({ example: 'area-full.json' }));
    foreign.hostname = foreign.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    expect(await problemAt(foreign.href)).to.include({ code: 'network', url: foreign.href });
  });

  it('W39: twenty at once make one request, and later ones none', async () => {
    const good = await bytesOf('area-full.json');
    const { calls } = stubFetch(async () => {
      await aTimeout(20);
      return new Response(good);
    });
    const url = new URL('/shared.json', location.href).href;
    const all = await Promise.all(Array.from({ length: 20 }, () => load(url)));
    expect(new Set(all).size).to.equal(1);
    await load(url);
    expect(calls.length).to.equal(1);
    await Promise.all([load(url, { again: true }), load(url, { again: true })]);
    expect(calls.length).to.equal(2);
  });

  it('sends no more than a preload does, so that a preloaded file is not loaded twice', async () => {
    const { calls } = stubFetch(() => new Response('{}'));
    await problemAt('https://data.example/a.json');
    expect(calls[0]).to.include({ mode: 'cors', credentials: 'same-origin', method: 'GET' });
    expect([...(calls[0]?.headers.keys() ?? [])]).to.deep.equal([]);
  });

  it('keeps documents of different kinds at one address apart', async () => {
    const url = example('area-full.json');
    await load(url);
    const other: unknown = await loadDocument(url, debateKind).catch((error: unknown) => error);
    expect(other).to.have.property('code', 'wrong-shape');
  });
});
