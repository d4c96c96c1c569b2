import { expect } from '@open-wc/testing';
import { stubFetch } from '../../tools/testing/browser.ts';
import { Delivery, type DeliveryState } from './delivery.ts';

const id = '0b4e9c1e-6f0a-4c39-9d0e-2a52b7f0c111';
const stored = (status = 201) =>
  Response.json({ status: status === 201 ? 'stored' : 'replayed', id }, { status });

/** Sends once; `answers` are given in turn, the last one again and again. Waits are hurried through. */
async function deliver(
  ...answers: (() => Response | Promise<Response>)[]
): Promise<{ states: DeliveryState[]; bodies: string[]; waits: number[] }> {
  const states: DeliveryState[] = [];
  const waits: number[] = [];
  const bodies: string[] = [];
  stubFetch(async request => {
    bodies.push(await request.text());
    return (answers[bodies.length - 1] ?? answers.at(-1)!)();
  });
  const delivery = new Delivery({
    url: 'https://svar.example.org/v1/submissions',
    id,
    body: '{"a":1}',
    random: () => 0.5,
    changed: state => {
      states.push(state);
      if (state.state !== 'waiting') return;
      waits.push((state.until ?? 0) - Date.now());
      setTimeout(() => delivery.hurry());
    },
  });
  await delivery.start();
  return { states, bodies, waits };
}

const refusal = (code: string, status: number, more = {}, headers = {}) =>
  Response.json(
    { code, ...more },
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  );

describe('Delivery', () => {
  it('W26: sends the same bytes until the collector says that it has them', async () => {
    const { states, bodies } = await deliver(
      () => Response.error(),
      () => new Response('<h1>502</h1>', { status: 502, headers: { 'content-type': 'text/html' } }),
      () => stored(200),
    );
    expect(bodies).to.deep.equal(['{"a":1}', '{"a":1}', '{"a":1}']);
    expect(states.at(-1)).to.deep.equal({ state: 'sent', replayed: true });
    expect(
      states.filter(({ state }) => state === 'waiting').map(state => 'why' in state && state.why),
    ).to.deep.equal(['unreachable', 'unreachable']);
  });

  it('W25: a page that says 200, and a reply about another id, are no replies', async () => {
    const { states } = await deliver(
      () => new Response('<html>Logg inn', { headers: { 'content-type': 'text/html' } }),
      () => Response.json({ status: 'stored', id: 'en-annen' }, { status: 201 }),
      () => Response.json('stored'),
      () => stored(),
    );
    expect(states.filter(({ state }) => state === 'waiting').length).to.equal(3);
    expect(states.at(-1)).to.deep.equal({ state: 'sent', replayed: false });
  });

  it('W26: knows whether an attempt may have arrived: not after a no, nor offline before the first', async () => {
    const unsure = async (...answers: (() => Response)[]) =>
      (await deliver(...answers, () => stored())).states.flatMap(state =>
        'unsure' in state ? state.unsure : [],
      );
    const busy = () => refusal('unavailable', 503, { retryAfter: 1 });
    expect(await unsure(busy, busy)).to.deep.equal([false, false]);
    expect(await unsure(busy, () => Response.error(), busy)).to.deep.equal([false, true, true]);
    const proxy = () =>
      new Response('<h1>504</h1>', { status: 504, headers: { 'content-type': 'text/html' } });
    expect(await unsure(proxy)).to.deep.equal([true]);
    let online = false;
    Object.defineProperty(navigator, 'onLine', { get: () => online, configurable: true });
    try {
      setTimeout(() => (online = true), 20);
      expect((await unsure())[0]).to.equal(false);
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
    }
  });

  it('W27: waits as long as it is told, in the body, in seconds or as a date, and never more than an hour', async () => {
    const date = new Date(Date.now() + 40_000).toUTCString();
    const { waits, states } = await deliver(
      () => refusal('too-many', 429, { retryAfter: 7 }),
      () => refusal('unavailable', 503, {}, { 'retry-after': '30' }),
      () => refusal('unavailable', 503, {}, { 'retry-after': date, date: new Date().toUTCString() }),
      () => refusal('too-many', 429, { retryAfter: 1e9 }),
      () => stored(),
    );
    expect(waits[0]).to.be.within(7000, 8500);
    expect(waits[1]).to.be.within(30_000, 31_500);
    expect(waits[2]).to.be.within(38_000, 42_500);
    expect(waits[3]).to.be.at.most(3_601_000);
    expect(states.filter(state => 'why' in state && state.why === 'busy').length).to.equal(4);
  });

  it('W27: without being told, waits longer each time, up to about a minute, with jitter', async () => {
    const { waits } = await deliver(...Array.from({ length: 9 }, () => () => Response.error()), () =>
      stored(),
    );
    for (let i = 1; i < waits.length; i++) expect(waits[i]! + 300).to.be.at.least(waits[i - 1]!);
    expect(waits[0]).to.be.within(500, 2500);
    expect(waits.at(-1)).to.be.within(25_000, 62_000);
  });

  it('W28: stops at what the same message would get again, but not at a proxy that says the same number', async () => {
    for (const [code, status] of [
      ['closed', 410],
      ['code-used', 409],
      ['invalid', 422],
      ['too-large', 413],
    ] as const) {
      const { states, bodies } = await deliver(() =>
        refusal(code, status, { questions: [{ at: 'arbeid' }] }),
      );
      expect(bodies.length).to.equal(1);
      expect(states.at(-1)).to.deep.equal({ state: 'refused', code, at: ['arbeid'] });
    }
    const { bodies } = await deliver(
      () => new Response('blocked', { status: 403, headers: { 'content-type': 'text/plain' } }),
      () => stored(),
    );
    expect(bodies.length).to.equal(2);
  });

  it('W23: two tabs with one draft send one after the other', async function () {
    if (!navigator.locks) this.skip();
    let under = 0;
    let most = 0;
    stubFetch(async () => {
      most = Math.max(most, ++under);
      await new Promise(done => setTimeout(done, 40));
      under--;
      return stored();
    });
    const outcomes: string[] = [];
    const tab = () =>
      new Delivery({
        url: 'https://svar.example.org/',
        id,
        body: '{}',
        changed: ({ state }) => outcomes.push(state),
      });
    await Promise.all([tab().start(), tab().start()]);
    expect(most).to.equal(1);
    expect(outcomes).to.deep.equal(['sending', 'sent', 'sending', 'sent']);
  });

  it('W23: a tab that waits to try again does not hold up another', async function () {
    if (!navigator.locks) this.skip();
    let reachable = false;
    stubFetch(() => (reachable ? stored() : Response.error()));
    const states: string[] = [];
    const tab = (name: string) =>
      new Delivery({
        url: 'https://svar.example.org/',
        id,
        body: '{}',
        changed: ({ state }) => states.push(`${name} ${state}`),
      });
    const first = tab('first');
    const waits = first.start();
    while (!states.includes('first waiting')) await new Promise(done => setTimeout(done, 5));
    reachable = true;
    await tab('second').start();
    expect(states).to.deep.equal(['first sending', 'first waiting', 'second sending', 'second sent']);
    first.stop();
    await waits;
  });

  it('W9 W29: sends where the browser has Web Locks and refuses them, as it does when storage is blocked', async function () {
    if (!navigator.locks) this.skip();
    const real = LockManager.prototype.request;
    LockManager.prototype.request = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
    try {
      const { states, bodies } = await deliver(() => stored());
      expect(states.at(-1)).to.deep.equal({ state: 'sent', replayed: false });
      expect(bodies.length).to.equal(1);
    } finally {
      LockManager.prototype.request = real;
    }
  });

  it('W19: passes on what time it is where the message goes, also in a refusal', async () => {
    const heard: number[] = [];
    const now = '2036-02-01T00:00:00.000Z';
    stubFetch(() => refusal('closed', 410, { now }));
    await new Delivery({
      url: 'https://svar.example.org/',
      id,
      body: '{}',
      changed: () => {},
      heard: moment => heard.push(moment),
    }).start();
    expect(heard).to.deep.equal([Date.parse(now)]);
  });

  it('W9: works without Web Locks and AbortSignal.any', async () => {
    const any = Object.getOwnPropertyDescriptor(AbortSignal, 'any')!;
    const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks');
    Object.defineProperty(AbortSignal, 'any', { value: undefined, configurable: true });
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined, configurable: true });
    try {
      const { states } = await deliver(() => stored());
      expect(states.at(-1)).to.deep.equal({ state: 'sent', replayed: false });
    } finally {
      Object.defineProperty(AbortSignal, 'any', any);
      if (locks) Object.defineProperty(Navigator.prototype, 'locks', locks);
    }
  });

  it('W40: outlives the page while it is small enough, sends no cookies and no address', async () => {
    let sent: RequestInit | undefined;
    const real = globalThis.fetch;
    globalThis.fetch = async (_, init) => {
      sent = init;
      return stored();
    };
    try {
      await new Delivery({ url: 'https://svar.example.org/', id, body: '{}', changed: () => {} }).start();
    } finally {
      globalThis.fetch = real;
    }
    expect(sent).to.include({ keepalive: true, credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('stops when it is told to', async () => {
    stubFetch(() => Response.error());
    let tries = 0;
    const delivery = new Delivery({
      url: 'https://svar.example.org/',
      id,
      body: '{}',
      changed: ({ state }) => {
        if (state === 'sending') tries++;
        if (state === 'waiting') setTimeout(() => delivery.stop());
      },
    });
    await delivery.start();
    expect(tries).to.equal(1);
  });

  describe('waits a minute or more, unless', () => {
    /** A delivery that has found nobody, or a collector with too much to do, and that would now wait for minutes. */
    async function waiting(reply: () => Response) {
      let reachable = false;
      const { calls } = stubFetch(() => (reachable ? stored() : reply()));
      const states: string[] = [];
      const delivery = new Delivery({
        url: 'https://svar.example.org/',
        id,
        body: '{}',
        random: () => 100,
        changed: ({ state }) => states.push(state),
      });
      const ended = delivery.start();
      while (!states.includes('waiting')) await new Promise(done => setTimeout(done, 5));
      reachable = true;
      return { delivery, states, ended, tries: () => calls.length };
    }
    const unreachable = () => Response.error();
    const busy = () => refusal('too-many', 429, { retryAfter: 900 });
    const seen = () => document.dispatchEvent(new Event('visibilitychange'));
    const pause = () => new Promise(done => setTimeout(done, 100));

    it('W25: the device is on line again', async () => {
      const { ended, states, tries } = await waiting(unreachable);
      window.dispatchEvent(new Event('online'));
      await ended;
      expect(states.at(-1)).to.equal('sent');
      expect(tries()).to.equal(2);
      window.dispatchEvent(new Event('online'));
      seen();
      await pause();
      expect(tries(), 'what has arrived is not sent again').to.equal(2);
    });

    it('W25: somebody comes back to the page', async () => {
      const { ended, states } = await waiting(unreachable);
      seen();
      await ended;
      expect(states.at(-1)).to.equal('sent');
    });

    it('W27: but a network that comes and goes does not hurry it past what was asked for', async () => {
      const page = () =>
        new Response('<h1>503</h1>', {
          status: 503,
          headers: { 'content-type': 'text/html', 'retry-after': '900' },
        });
      for (const reply of [busy, page]) {
        const { delivery, states, ended, tries } = await waiting(reply);
        for (let i = 0; i < 5; i++) {
          window.dispatchEvent(new Event('online'));
          await new Promise(done => setTimeout(done, 20));
        }
        expect(tries()).to.equal(1);
        delivery.hurry();
        await ended;
        expect(states.at(-1), 'the member may still ask for a try').to.equal('sent');
      }
    });

    it('W27: but going away does not hurry it, nor does coming back to a collector that asked for patience', async () => {
      const away = await waiting(unreachable);
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      try {
        seen();
        await pause();
        expect(away.states.at(-1)).to.equal('waiting');
      } finally {
        delete (document as { hidden?: boolean }).hidden;
      }
      away.delivery.stop();
      const asked = await waiting(busy);
      seen();
      await pause();
      expect(asked.states.at(-1)).to.equal('waiting');
      asked.delivery.stop();
      await Promise.all([away.ended, asked.ended]);
    });
  });
});
