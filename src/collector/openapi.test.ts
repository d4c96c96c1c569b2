import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createCollector, type CollectorOptions } from './collector.ts';
import { Limiter } from './limits.ts';
import { openApi, ORDER_OF_SENDING, REFUSALS } from './openapi.ts';
import type { ProblemCode } from './problems.ts';
import { SqliteStore } from './sqlite-store.ts';
import { StoreUnavailable, type Store } from './store.ts';
import { OPEN, post, submission, survey } from './testing/answers.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const document = openApi() as {
  paths: Record<
    string,
    Record<
      string,
      {
        responses: Record<
          string,
          { content?: Record<string, { schema: { $ref: string } }>; 'x-codes'?: string[] }
        >;
      }
    >
  >;
};
ajv.addSchema({ $id: 'openapi', ...document });

const store = new SqliteStore(':memory:');
after(() => store.dispose());
const SITE = 'https://svar.example.org';
const origin = 'https://www.example.org';
const collector = (changes: Partial<CollectorOptions> = {}) =>
  createCollector({ store, survey, origins: [origin], now: () => OPEN, ...changes });
const failing = (error: unknown) => {
  const fail = () => Promise.reject(error);
  return { submit: fail, find: fail, check: fail } as unknown as Store;
};
const never = () => new Limiter({ burst: 1, perSecond: 1, allPerSecond: 0 });
const later = { now: () => Date.parse('2028-01-01T00:00:00Z') };
const earlier = { now: () => Date.parse('2026-01-01T00:00:00Z') };
const withCodes: Partial<CollectorOptions> = {
  survey: { ...survey, mode: 'code' },
  inviteKey: new Uint8Array(32),
};

/** Looks the response up in the document and holds its body against the schema that stands there. */
async function documented(path: string, method: string, response: Response): Promise<{ code?: string }> {
  const entry = document.paths[path]![method]!.responses[response.status];
  assert.ok(entry, `${method} ${path} answers ${response.status}, which is not documented`);
  if (!entry.content) return {};
  const type = response.headers.get('content-type')!;
  const body = (await response.json()) as { code?: string };
  assert.ok(entry.content[type], `${type} is not documented`);
  const valid = ajv.validate(`openapi${entry.content[type].schema.$ref}`, body);
  assert.ok(valid, ajv.errorsText());
  if (body.code) assert.ok(entry['x-codes']!.includes(body.code), `${body.code} is not documented here`);
  return body;
}

describe('the OpenAPI document', () => {
  it('is the one that is committed', () => {
    const committed = readFileSync(new URL('./openapi.json', import.meta.url), 'utf8');
    assert.equal(committed, `${JSON.stringify(openApi(), null, 1)}\n`);
  });

  it('names every way in which sending can end, and each of them happens', async () => {
    const known = submission();
    const gone = submission();
    await collector()(post(known));
    await collector()(post(gone));
    await store.withdraw(gone.id);
    const stalled = new Request(`${SITE}/v1/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: new ReadableStream({}),
      duplex: 'half',
    } as RequestInit);
    const used = { submit: async () => 'code-used', find: async () => undefined } as unknown as Store;
    const ways: Record<(typeof REFUSALS.submit)[number], () => Promise<Response>> = {
      origin: () => collector()(post(submission(), { origin: 'https://evil.example' })),
      'content-type': () => collector()(post(submission(), { 'content-type': 'text/plain' })),
      'too-many': () => collector({ limiter: never() })(post(submission())),
      'too-slow': () => collector({ body: { bytes: 9, milliseconds: 10 } })(stalled),
      'too-large': () => collector()(post('x'.repeat(100_000))),
      'not-json': () => collector()(post('{')),
      invalid: () => collector()(post(submission({ place: '9999' }))),
      withdrawn: () => collector()(post(gone)),
      'id-conflict': () => collector()(post({ ...known, place: '0301' })),
      'not-open': () => collector(earlier)(post(submission())),
      closed: () => collector(later)(post(submission())),
      'code-missing': () => collector(withCodes)(post(submission())),
      'code-unknown': () => collector(withCodes)(post(submission(), { 'lo-invite': 'feil' })),
      'code-used': () =>
        collector({ ...withCodes, store: used })(post(submission(), { 'lo-invite': '0000-0000-0000-0000' })),
      unavailable: () => collector({ store: failing(new StoreUnavailable('x')) })(post(submission())),
      internal: () => collector({ store: failing(new TypeError('x')) })(post(submission())),
    };
    for (const [code, send] of Object.entries(ways)) {
      assert.equal((await documented('/v1/submissions', 'post', await send())).code, code);
    }
    assert.deepEqual(Object.keys(ways), [...REFUSALS.submit]);
    const newer = await collector()(post(submission({ revision: survey.revision + 1 })));
    assert.equal((await documented('/v1/submissions', 'post', newer)).code, 'unavailable');
    await documented('/v1/submissions', 'post', await collector()(post(submission())));
    await documented('/v1/submissions', 'post', await collector()(post(known)));
  });

  it('says in which order: of two reasons to say no the first is told', async () => {
    const known = submission();
    const gone = submission();
    for (const one of [known, gone]) await collector()(post(one));
    await store.withdraw(gone.id);
    interface Sent {
      message: Record<string, unknown>;
      headers: Record<string, string>;
      options: Partial<CollectorOptions>;
      written: (json: string) => string;
    }
    /** A fault, and the kind of it: of two of a kind only one can be. */
    type Fault = [code: ProblemCode, kind: string, make: (sent: Sent) => void];
    const then = (sent: Sent, change: (json: string) => string) => {
      const { written } = sent;
      sent.written = json => change(written(json));
    };
    const code = (sent: Sent) => Object.assign(sent.options, withCodes);
    const faults: Fault[] = [
      ['origin', 'origin', sent => void (sent.headers['origin'] = 'https://evil.example')],
      ['content-type', 'type', sent => void (sent.headers['content-type'] = 'text/plain')],
      ['too-many', 'mode', sent => void (sent.options.limiter = never())],
      ['too-large', 'size', sent => then(sent, json => json + ' '.repeat(100_000))],
      ['not-json', 'json', sent => then(sent, json => `${json},`)],
      ['invalid', 'form', sent => void (sent.message['email'] = 'kari@example.org')],
      ['withdrawn', 'id', sent => void (sent.message['id'] = gone.id)],
      ['id-conflict', 'id', sent => void Object.assign(sent.message, { id: known.id, language: 'nn' })],
      ['unavailable', 'revision', sent => void (sent.message['revision'] = 3)],
      ['not-open', 'time', sent => void Object.assign(sent.options, earlier)],
      ['closed', 'time', sent => void Object.assign(sent.options, later)],
      ['invalid', 'content', sent => void (sent.message['place'] = '9999')],
      ['code-missing', 'mode', code],
      ['code-unknown', 'mode', sent => void (code(sent), (sent.headers['lo-invite'] = 'feil'))],
    ];
    assert.deepEqual(
      faults.map(([each]) => each),
      // The last ones are of the store, and say nothing of the message.
      ORDER_OF_SENDING.slice(0, ORDER_OF_SENDING.indexOf('code-used')).filter(each => each !== 'too-slow'),
    );
    for (const [i, [first, kind, make]] of faults.entries()) {
      for (const [second, otherKind, makeOther] of faults.slice(i)) {
        if (kind === otherKind && make !== makeOther) continue;
        const sent: Sent = { message: { ...submission() }, headers: {}, options: {}, written: json => json };
        makeOther(sent);
        make(sent);
        const response = await collector(sent.options)(
          post(sent.written(JSON.stringify(sent.message)), sent.headers),
        );
        const body = await documented('/v1/submissions', 'post', response);
        assert.equal(body.code, first, `${first} (${kind}) and ${second} (${otherKind})`);
      }
    }
  });

  it('says which methods an address takes, and that there are no other addresses', async () => {
    const { responses } = (document as unknown as { components: { responses: Record<string, object> } })
      .components;
    assert.deepEqual(Object.keys(responses), ['NotFound', 'MethodNotAllowed']);
    for (const [path, methods] of Object.entries(document.paths)) {
      const address = SITE + path.replace('{id}', submission().id);
      const response = await collector()(new Request(address, { method: 'PUT', headers: { origin } }));
      assert.equal(response.status, 405);
      const taken = response.headers.get('allow')!.toLowerCase().split(', ');
      assert.deepEqual(
        taken.filter(each => each !== 'head'),
        Object.keys(methods),
      );
      assert.ok(ajv.validate('openapi#/components/schemas/Problem', await response.json()));
    }
    for (const path of [
      '/',
      '/v1/submissions/-',
      `/v1/submissions/${'-'.repeat(36)}`,
      '/v1/submissions/x/y',
    ]) {
      const erase = new Request(SITE + path, { method: 'DELETE', headers: { origin } });
      assert.equal((await collector()(erase)).status, 404, path);
    }
  });

  it('names every way in which withdrawing can end', async () => {
    const one = submission();
    await collector()(post(one));
    const erase = (id: string, from = origin) =>
      new Request(`${SITE}/v1/submissions/${id}`, { method: 'DELETE', headers: { origin: from } });
    const path = '/v1/submissions/{id}';
    const ways: Record<string, () => Promise<Response>> = {
      origin: () => collector()(erase(one.id, 'https://evil.example')),
      'too-many': () => collector({ limiter: never() })(erase(one.id)),
      'not-found': () => collector()(erase(submission().id)),
      'not-open': () => collector(earlier)(erase(one.id)),
      closed: () => collector(later)(erase(one.id)),
      unavailable: () => collector({ store: failing(new StoreUnavailable('x')) })(erase(one.id)),
      internal: () => collector({ store: failing(new TypeError('x')) })(erase(one.id)),
    };
    for (const [code, send] of Object.entries(ways)) {
      assert.equal((await documented(path, 'delete', await send())).code, code);
    }
    assert.deepEqual(Object.keys(ways), [...REFUSALS.withdraw] satisfies ProblemCode[]);
    await documented(path, 'delete', await collector()(erase(one.id)));
  });

  it('describes the definition and the health as they are', async () => {
    const get = (path: string) => new Request(SITE + path, { headers: { origin } });
    await documented('/v1/survey', 'get', await collector()(get('/v1/survey')));
    await documented('/v1/health', 'get', await collector()(get('/v1/health')));
    const red = await collector({ store: failing(new StoreUnavailable('x')) })(get('/v1/health'));
    assert.equal((await documented('/v1/health', 'get', red)).code, 'unavailable');
  });
});
