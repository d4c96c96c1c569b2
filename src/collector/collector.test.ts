import assert from 'node:assert/strict';
import { createHash, createHmac, getHashes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createCollector, type CollectorOptions, type LogLine } from './collector.ts';
import { inviteHash, newInvite, normalInvite } from './invite.ts';
import { Limiter } from './limits.ts';
import { SqliteStore } from './sqlite-store.ts';
import { StoreUnavailable, type Store } from './store.ts';
import { OPEN, post, submission, survey } from './testing/answers.ts';

const folder = mkdtempSync(join(tmpdir(), 'lo-collector-'));
after(() => rmSync(folder, { recursive: true }));
const stores: Store[] = [];
after(() => Promise.all(stores.map(store => store.dispose())));
let files = 0;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function setUp(changes: Partial<CollectorOptions> = {}) {
  const store = new SqliteStore(join(folder, `${++files}.sqlite`));
  stores.push(store);
  const log: LogLine[] = [];
  const collect = createCollector({
    store,
    survey,
    origins: ['https://www.example.org'],
    now: () => OPEN,
    log: line => log.push(line),
    ...changes,
  });
  return { store, collect, log };
}

async function told(response: Response): Promise<{ status: number; code?: string; [key: string]: unknown }> {
  return { ...((await response.json()) as object), status: response.status };
}

async function firstOf(store: Store) {
  for await (const one of store.entries()) return one;
  return undefined;
}

describe('the collector', () => {
  it('stores an answer and says so with the time in the body', async () => {
    const { collect, store } = setUp();
    const one = submission();
    const response = await collect(post(one));
    assert.equal(response.status, 201);
    assert.deepEqual(await response.json(), {
      status: 'stored',
      id: one.id,
      now: new Date(OPEN).toISOString(),
    });
    const kept = await firstOf(store);
    assert.deepEqual(JSON.parse(kept!.body), {
      survey: survey.id,
      revision: 2,
      place: '3201',
      language: 'nb',
      answers: [{ question: 'arbeid', issues: ['a', 'b'] }],
    });
  });

  it('W26 C6: a reply that was lost is made good by sending again: 200 replayed, one row, also after closing', async () => {
    let now = OPEN;
    const { collect, store } = setUp({ now: () => now });
    const one = submission();
    await collect(post(one));
    now = Date.parse('2027-06-01T00:00:00Z');
    const again = await told(await collect(post(one)));
    assert.equal(again.status, 200);
    assert.equal((await store.count()).entries, 1);
  });

  it('C7: the same id with other content is a conflict and the first stands', async () => {
    const { collect } = setUp();
    const one = submission();
    await collect(post(one));
    // Also where the other content is none that would be stored.
    for (const place of ['0301', '9999']) {
      const other = await told(await collect(post({ ...one, place })));
      assert.deepEqual([other.status, other.code], [409, 'id-conflict']);
    }
  });

  it('asks the store once: for what it knows only where nothing is to be stored', async () => {
    const { collect, store } = setUp();
    const asked: string[] = [];
    for (const name of ['find', 'submit'] as const) {
      const method = store[name].bind(store) as (...given: unknown[]) => never;
      store[name] = (...given: unknown[]) => (asked.push(name), method(...given));
    }
    const one = submission();
    for (const sent of [one, one, submission({ place: '9999' })]) await collect(post(sent));
    assert.deepEqual(asked, ['submit', 'submit', 'find']);
  });

  it('C1: a body over the cap is stopped whatever Content-Length says; an encoded one is not unpacked', async () => {
    const { collect, store } = setUp();
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(16 * 1024).fill(0x20));
      },
    });
    const request = new Request('https://svar.example.org/v1/submissions', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'https://www.example.org',
        'content-length': 'NaN',
      },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    const refused = await collect(request);
    assert.equal(refused.status, 413);
    assert.equal(refused.headers.get('connection'), 'close');
    assert.ok(pulled < 10);
    assert.equal((await collect(post(submission(), { 'content-encoding': 'gzip' }))).status, 415);
    assert.equal((await store.count()).entries, 0);
  });

  it('C2: a body that stalls is given up after the deadline, and one that breaks off is no fault of ours', async () => {
    const { collect } = setUp({ body: { bytes: 1000, milliseconds: 30 } });
    const request = (pull?: (controller: ReadableStreamDefaultController) => void) =>
      new Request('https://svar.example.org/v1/submissions', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'https://www.example.org' },
        body: new ReadableStream({
          start: controller => controller.enqueue(new TextEncoder().encode('{"sch')),
          pull,
        }),
        duplex: 'half',
      } as RequestInit);
    const refused = await told(await collect(request()));
    assert.deepEqual([refused.status, refused['retryAfter']], [408, 5]);
    const gone = await told(await collect(request(controller => controller.error(new Error('aborted')))));
    assert.deepEqual([gone.status, gone['retryAfter']], [408, 5]);
  });

  it('C3: invalid UTF-8, duplicate keys, __proto__, huge numbers and deep nesting are not JSON here', async () => {
    const { collect, store } = setUp();
    const good = JSON.stringify(submission());
    const bad: (string | Uint8Array)[] = [
      new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
      good.replace('"place"', '"place":"0301","place"'),
      good.replace('"place"', '"\\u0070lace":"0301","place"'),
      good.replace('"place"', '"__proto__":{"x":1},"place"'),
      good.replace('"revision":2', '"revision":2e400'),
      good.replace('"revision":2', '"revision":2.0000000001'),
      '['.repeat(100_000) + ']'.repeat(100_000).slice(0, -1),
      `\ufeff${good}`,
      good.slice(0, -5),
      '',
      'null x',
    ];
    for (const body of bad) {
      const refused = await told(await collect(post(body)));
      assert.ok(
        ['not-json', 'too-large'].includes(refused.code!),
        `${String(body).slice(0, 40)} -> ${refused.code}`,
      );
    }
    assert.equal((await store.count()).entries, 0);
  });

  it('C3: what is no JSON leaves nothing in memory, however much of it comes', async () => {
    const { collect, store } = setUp({
      limiter: new Limiter({ burst: 1e9, perSecond: 1e9, allPerSecond: 1e9 }),
    });
    const large = 60_000;
    const bad = [
      '['.repeat(large),
      `{"a":${'1'.repeat(large)}}`,
      `{"place":"${'x'.repeat(large)}","place":1}`,
      `{"__proto__":"${'x'.repeat(large)}"}`,
      new Uint8Array(large).fill(0xff),
    ];
    const flood = async (times: number) => {
      for (let i = 0; i < times; i++) for (const body of bad) await (await collect(post(body))).text();
    };
    const used = () => {
      collectGarbage();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    await flood(20);
    const before = used();
    await flood(100);
    // 30 MB came in; some hundred kB are the engine's own. Buffers are let go a while after they are garbage.
    let more = used() - before;
    for (let wait = 0; wait < 50 && more >= 3_000_000; wait++) {
      await new Promise(done => setTimeout(done, 20));
      more = used() - before;
    }
    assert.ok(more < 3_000_000, `${more} bytes more`);
    assert.equal((await store.count()).entries, 0);
  });

  it('C4: unknown fields are refused by name, never stored and never echoed', async () => {
    const { collect, store } = setUp();
    const text = await (await collect(post({ ...submission(), email: 'kari@example.org' }))).text();
    assert.match(text, /unknown-field/);
    assert.doesNotMatch(text, /kari/);
    assert.equal((await store.count()).entries, 0);
  });

  it('C5 W32: what does not fit the survey is told per question', async () => {
    const { collect } = setUp();
    const cases: [Parameters<typeof submission>[0], string, string][] = [
      [{ survey: 'en-annen' }, 'survey', 'unknown-survey'],
      [{ place: '9999' }, 'place', 'unknown-place'],
      [{ federation: 'ukjent' }, 'federation', 'unknown-federation'],
      [
        {
          answers: [
            { question: 'arbeid', issues: ['a'] },
            { question: 'hm', text: 'x' },
          ],
        },
        'hm',
        'unknown-question',
      ],
      [{ answers: [{ question: 'arbeid', issues: ['z'] }] }, 'arbeid', 'unknown-issue'],
      [{ answers: [{ question: 'arbeid', issues: ['gammel'] }] }, 'arbeid', 'retired-issue'],
      [{ answers: [{ question: 'arbeid', issues: ['a', 'a'] }] }, 'arbeid', 'duplicate-issue'],
      [{ answers: [{ question: 'arbeid', issues: ['a', 'b', 'c', 'd'] }] }, 'arbeid', 'too-many-issues'],
      [{ answers: [{ question: 'arbeid', issues: ['a', 'ingen'] }] }, 'arbeid', 'exclusive-issue'],
      [{ answers: [{ question: 'arbeid', issues: ['ingen'], own: 'Kaffe' }] }, 'arbeid', 'exclusive-issue'],
      [{ answers: [{ question: 'arbeid', text: 'x' }] }, 'arbeid', 'wrong-kind'],
      [
        {
          answers: [
            { question: 'arbeid', issues: ['a'] },
            { question: 'arbeid', issues: ['b'] },
          ],
        },
        'arbeid',
        'duplicate-question',
      ],
      [{ answers: [{ question: 'forslag', text: 'Flere folk' }] }, 'arbeid', 'missing'],
      [
        {
          answers: [
            { question: 'arbeid', issues: ['a'] },
            { question: 'forslag', text: 'é'.repeat(501) },
          ],
        },
        'forslag',
        'too-long',
      ],
    ];
    for (const [changes, at, code] of cases) {
      const refused = await told(await collect(post(submission(changes))));
      assert.equal(refused.status, 422);
      assert.ok(
        (refused['questions'] as { at: string; code: string }[]).some(
          one => one.at === at && one.code === code,
        ),
        JSON.stringify([changes, refused]),
      );
    }
  });

  it('W21: an answer to an older revision may still hold what has been retired since', async () => {
    const { collect } = setUp();
    const old = submission({ revision: 1, answers: [{ question: 'arbeid', issues: ['gammel'] }] });
    assert.equal((await collect(post(old))).status, 201);
  });

  it('W21: an answer to a revision that was published before the collector was started again waits, and is stored then', async () => {
    const { collect, store } = setUp();
    const answers = [{ question: 'helt-nytt', issues: ['ny'] }];
    const early = submission({ revision: 3, answers });
    const waits = await collect(post(early));
    assert.equal(waits.headers.get('retry-after'), '120');
    const { status, code, retryAfter } = await told(waits);
    assert.deepEqual([status, code, retryAfter], [503, 'unavailable', 120]);
    const later = { now: () => Date.parse('2028-01-01T00:00:00Z') };
    const extended = createCollector({ store, survey, origins: '*', ...later });
    assert.equal((await extended(post(early))).status, 503, 'the newer one may close later');
    assert.equal((await store.count()).entries, 0);
    const questions = [
      { id: 'helt-nytt', kind: 'choice' as const, text: 'Ny?', issues: [{ id: 'ny', title: 'Ny' }] },
    ];
    const started = createCollector({
      store,
      survey: { ...survey, revision: 3, questions },
      origins: '*',
      now: () => OPEN,
    });
    assert.equal((await started(post(early))).status, 201);
    assert.equal(
      (await collect(post(early))).status,
      200,
      'a retry is told so, also by the one that does not know it',
    );
  });

  it('C5 W21: a choice that stands alone is taken alone, and from an older revision with others', async () => {
    const { collect } = setUp();
    const alone = submission({ answers: [{ question: 'arbeid', issues: ['ingen'] }] });
    assert.equal((await collect(post(alone))).status, 201);
    const old = submission({ revision: 1, answers: [{ question: 'arbeid', issues: ['a', 'ingen'] }] });
    assert.equal((await collect(post(old))).status, 201);
  });

  it('C16: only named origins may send from a page; no origin at all only with an invite', async () => {
    const { collect } = setUp();
    for (const origin of ['https://evil.example', 'null', 'https://www.example.org.evil.example']) {
      const refused = await collect(post(submission(), { origin }));
      assert.equal(refused.status, 403);
      assert.equal(refused.headers.get('access-control-allow-origin'), null);
    }
    const bare = post(submission());
    bare.headers.delete('origin');
    assert.equal((await collect(bare)).status, 403);
    const preflight = await collect(
      new Request('https://svar.example.org/v1/submissions', {
        method: 'OPTIONS',
        headers: { origin: 'https://www.example.org', 'access-control-request-method': 'POST' },
      }),
    );
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-max-age'), '86400');
    assert.equal(preflight.headers.get('access-control-allow-credentials'), null);
  });

  it('C17: a form post that needs no permission is refused', async () => {
    const { collect } = setUp();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', '']) {
      assert.equal((await collect(post(submission(), { 'content-type': type }))).status, 415);
    }
  });

  it('C19 W20: the window follows the wall clock in UTC, with grace, and says when to come back', async () => {
    let now = Date.parse('2027-01-15T06:59:00Z');
    const { collect, store } = setUp({ now: () => now });
    const early = await told(await collect(post(submission())));
    assert.deepEqual([early.status, early.code, early['retryAfter']], [403, 'not-open', 60]);
    now = Date.parse('2027-02-28T23:20:00Z');
    assert.equal((await collect(post(submission()))).status, 201);
    now = Date.parse('2027-02-28T23:30:00Z');
    assert.equal((await told(await collect(post(submission())))).code, 'closed');
    now = OPEN;
    assert.equal((await collect(post(submission()))).status, 201);
    assert.equal((await store.count()).entries, 2);
  });

  it('C20 W27: a workplace of 300 behind one address gets through, a flood is told when to come back', async () => {
    let monotonic = 0;
    const limiter = new Limiter({ burst: 400, perSecond: 1, allPerSecond: 100_000 }, () => monotonic);
    const { collect } = setUp({ limiter });
    const statuses: number[] = [];
    for (let i = 0; i < 402; i++)
      statuses.push((await collect(post(submission()), { address: '192.0.2.1' })).status);
    assert.equal(
      statuses.slice(0, 400).every(status => status === 201),
      true,
    );
    assert.deepEqual(statuses.slice(400), [429, 429]);
    const refused = await collect(post(submission()), { address: '192.0.2.1' });
    assert.equal(refused.headers.get('retry-after'), '1');
    assert.equal((await collect(post(submission()), { address: '192.0.2.2' })).status, 201);
    monotonic += 2000;
    assert.equal((await collect(post(submission()), { address: '192.0.2.1' })).status, 201);
  });

  it('C21: the honeypot and haste mark an answer, and it is stored all the same', async () => {
    const { collect, store } = setUp();
    assert.equal((await collect(post(submission({ trap: 'http://spam.example' })))).status, 201);
    assert.equal((await collect(post(submission({ hasty: true })))).status, 201);
    assert.equal((await collect(post(submission()))).status, 201);
    const { entries, suspect } = await store.count();
    assert.deepEqual([entries, suspect], [3, 2]);
    for await (const { body } of store.entries()) assert.doesNotMatch(body, /spam|trap|hasty/);
  });

  it('withdraws while the survey is open; the id stays dead and a late replay is told so', async () => {
    let now = OPEN;
    const { collect, store } = setUp({ now: () => now });
    const one = submission();
    await collect(post(one));
    const erase = (id: string) =>
      collect(
        new Request(`https://svar.example.org/v1/submissions/${id}`, {
          method: 'DELETE',
          headers: { origin: 'https://www.example.org' },
        }),
      );
    assert.equal((await erase(one.id)).status, 200);
    assert.equal((await erase(one.id)).status, 200);
    assert.equal((await told(await collect(post(one)))).code, 'withdrawn');
    assert.equal((await erase(randomUUID())).status, 404);
    assert.equal((await store.count()).entries, 0);
    const two = submission();
    await collect(post(two));
    now = Date.parse('2027-04-01T00:00:00Z');
    assert.equal((await told(await erase(two.id))).code, 'closed');
  });

  it('serves the definition with an ETag and answers health from the store', async () => {
    const { collect } = setUp();
    const get = (path: string, headers: Record<string, string> = {}) =>
      collect(
        new Request(`https://svar.example.org${path}`, {
          headers: { origin: 'https://www.example.org', ...headers },
        }),
      );
    const first = await get('/v1/survey');
    assert.deepEqual(await first.json(), survey);
    assert.equal(first.headers.get('access-control-allow-origin'), 'https://www.example.org');
    const again = await get('/v1/survey', { 'if-none-match': first.headers.get('etag')! });
    assert.equal(again.status, 304);
    assert.equal((await told(await get('/v1/health')))['open'], true);
    assert.equal((await get('/nothing')).status, 404);
    assert.equal(
      (await collect(new Request('https://svar.example.org/v1/survey', { method: 'PUT' }))).status,
      405,
    );
  });

  it('C11 C12: a store that cannot take it answers 503 with Retry-After, never 500', async () => {
    const fail = () => Promise.reject(new StoreUnavailable('disk'));
    const store = { submit: fail, find: fail } as unknown as Store;
    const collect = createCollector({ store, survey, origins: '*', now: () => OPEN });
    for (const sent of [submission(), submission({ place: '9999' })]) {
      const refused = await told(await collect(post(sent)));
      assert.deepEqual([refused.status, refused['retryAfter']], [503, 30]);
    }
  });

  it('C11: what has been stored is told so while nothing more can be', async () => {
    const { store } = setUp();
    let full = false;
    const submit: Store['submit'] = (...entry) =>
      full ? Promise.reject(new StoreUnavailable('disk')) : store.submit(...entry);
    const filling = { submit, find: (id: string) => store.find(id) } as unknown as Store;
    const collect = createCollector({ store: filling, survey, origins: '*', now: () => OPEN });
    const first = submission();
    assert.equal((await collect(post(first))).status, 201);
    full = true;
    assert.equal((await collect(post(first))).status, 200);
    assert.equal((await collect(post({ ...first, place: '0301' }))).status, 409);
    assert.equal((await collect(post(submission()))).status, 503);
  });

  it('C18 C24: the log and the store hold no address, time, user agent, invite or order', async () => {
    const { collect, store, log } = setUp();
    const marks = ['203.0.113.77', 'Mozilla-Merke', 'https://lo.example/side', 'injected\u001b[31m'];
    await collect(
      post(submission(), { 'user-agent': marks[1]!, referer: marks[2]!, 'x-forwarded-for': marks[0]! }),
      { address: marks[0]! },
    );
    await collect(post('{"injected\u001b[31m": 1}'), { address: marks[0]! });
    await store.close();
    const everything = [
      JSON.stringify(log),
      ...readdirSync(folder).map(name => readFileSync(join(folder, name), 'latin1')),
    ].join('\n');
    for (const mark of marks) assert.equal(everything.includes(mark), false, mark);
    assert.deepEqual(Object.keys(log[0]!).sort(), ['code', 'milliseconds', 'status']);
  });
});

describe('the collector in code mode', () => {
  const key = new Uint8Array(32).fill(7);
  const withCode = { survey: { ...survey, mode: 'code' as const }, inviteKey: key };

  it('C8 C9 W37: an invite is spent by one answer, forgives how it was typed, and is demanded', async () => {
    const { collect, store } = setUp(withCode);
    const invite = newInvite();
    await store.addCodes([inviteHash(normalInvite(invite)!, key)]);
    const typed = ` ${invite.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ')} `;
    assert.equal((await told(await collect(post(submission())))).code, 'code-missing');
    assert.equal(
      (await told(await collect(post(submission(), { 'lo-invite': newInvite() })))).code,
      'code-unknown',
    );
    const one = submission();
    assert.equal((await collect(post(one, { 'lo-invite': typed }))).status, 201);
    assert.equal((await collect(post(one, { 'lo-invite': invite }))).status, 200);
    assert.equal((await told(await collect(post(submission(), { 'lo-invite': invite })))).code, 'code-used');
  });

  it('C6: whoever was stored is told so whatever invite comes with the retry, and guesses nothing by it', async () => {
    const { collect, store } = setUp(withCode);
    const invite = newInvite();
    await store.addCodes([inviteHash(normalInvite(invite)!, key)]);
    const one = submission();
    await collect(post(one, { 'lo-invite': invite }));
    for (let i = 0; i < 20; i++)
      for (const other of [undefined, 'feil', newInvite()])
        assert.equal((await collect(post(one, other ? { 'lo-invite': other } : {}))).status, 200);
    const wrong = await told(await collect(post(submission(), { 'lo-invite': 'feil' })));
    assert.equal(wrong.code, 'code-unknown');
  });

  it('C9: guessing is slowed for everybody together', async () => {
    const { collect } = setUp(withCode);
    const codes = [];
    for (let i = 0; i < 20; i++)
      codes.push((await told(await collect(post(submission(), { 'lo-invite': newInvite() })))).code);
    assert.ok(codes.includes('too-many'));
  });

  it('C16 C20: with an invite no origin is needed, and the address has no limit', async () => {
    const limiter = new Limiter({ burst: 1, perSecond: 0.001, allPerSecond: 1 }, () => 0);
    const { collect, store } = setUp({ ...withCode, limiter });
    const invites = [newInvite(), newInvite(), newInvite()];
    await store.addCodes(invites.map(invite => inviteHash(normalInvite(invite)!, key)));
    for (const invite of invites) {
      const request = post(submission(), { 'lo-invite': invite });
      request.headers.delete('origin');
      assert.equal((await collect(request, { address: '192.0.2.9' })).status, 201);
    }
  });

  it('C9 C24: no invite and no hash of one without its key stands in the store, while it is open and after', async () => {
    const { store } = setUp(withCode);
    const invite = newInvite();
    const normal = normalInvite(invite)!;
    await store.addCodes([inviteHash(normal, key)]);
    const path = join(folder, `${files}.sqlite`);
    const bytes = () =>
      [path, `${path}-wal`].map(name => (existsSync(name) ? readFileSync(name, 'latin1') : '')).join('');
    assert.ok(
      bytes().includes(Buffer.from(inviteHash(normal, key)).toString('latin1')),
      'it is looked for aright',
    );
    const written = [normal, invite, normal.toLowerCase(), invite.toLowerCase()];
    const hashed = written.flatMap(text => getHashes().flatMap(name => unkeyed(name, text)));
    const forms = [...written, ...hashed.flatMap(hash => ENCODINGS.map(encoding => hash.toString(encoding)))];
    const found = (all = bytes()) => forms.filter(form => all.includes(form));
    assert.deepEqual(found(), []);
    await store.close();
    assert.deepEqual(found(), []);
  });
});

const ENCODINGS = ['latin1', 'hex', 'base64', 'base64url'] as const;

/** What somebody without the key would make of a code to find it; not of what names no hash of a text. */
function unkeyed(name: string, text: string): Buffer[] {
  try {
    return [createHash(name).update(text).digest(), createHmac(name, '').update(text).digest()];
  } catch {
    return [];
  }
}

describe('Limiter', () => {
  it('forgets every address with its salt once a day, and never grows past its cap', () => {
    let now = 0;
    const limiter = new Limiter({ burst: 10, perSecond: 1, allPerSecond: 1e9 }, () => now);
    for (let i = 0; i < 120_000; i++) limiter.waitFor(`10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`);
    assert.ok(limiter.size <= 100_000);
    now += 25 * 60 * 60 * 1000;
    limiter.waitFor('10.0.0.1');
    assert.equal(limiter.size, 1);
  });

  it('forgets an address when it could send as much as a new one again', () => {
    let now = 0;
    const limiter = new Limiter({ burst: 10, perSecond: 1, allPerSecond: 1e9 }, () => now);
    for (let i = 0; i < 1000; i++) limiter.waitFor(`10.0.${i >> 8}.${i & 255}`);
    for (let i = 0; i < 8; i++) limiter.waitFor('10.9.9.9');
    assert.equal(limiter.size, 1001);
    now = 5000;
    for (let i = 0; i < 600; i++) limiter.waitFor('10.8.8.8');
    assert.equal(limiter.size, 2, 'only the two that are not full yet');
  });

  it('C20: counts an IPv6 network as one, however its addresses are written', () => {
    const limits = { burst: 2, perSecond: 1, allPerSecond: 1e9 };
    const passes = (...addresses: string[]) => {
      const limiter = new Limiter(limits, () => 0);
      return addresses.filter(address => limiter.waitFor(address) === 0).length;
    };
    assert.equal(passes('2001:db8:0:7::1', '2001:DB8::7:ffff:1:2:3', '2001:0db8:0000:0007:1:2:3:4'), 2);
    assert.equal(passes('2001:db8:0:7::1', '2001:db8:0:8::1', '2001:db8:1:7::1', '2001:db9:0:7::1'), 4);
    assert.equal(passes('fe80::1%eth0', 'fe80::2%eth0', 'fe80::3', '::1', '::2', '::'), 4);
    assert.equal(passes('64:ff9b::1.2.3.4', '64:ff9b::1.2.3.5', '64:ff9b::'), 2);
    assert.equal(passes('10.0.0.1', '10.0.0.2', '10.0.0.3'), 3);
    assert.equal(passes('ukjent', 'ukjent', 'ukjent'), 2);
  });

  it('C19: a clock that jumps back gives nobody a longer wait', () => {
    let now = 1_000_000;
    const limiter = new Limiter({ burst: 1, perSecond: 1, allPerSecond: 100 }, () => now);
    assert.equal(limiter.waitFor('a'), 0);
    now = 0;
    assert.equal(limiter.waitFor('a'), 1);
  });
});
