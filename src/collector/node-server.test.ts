import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import type { Collector } from './collector.ts';
import { serve } from './node-server.ts';

/** Says which address it was told. */
function echo(): Collector {
  return async (_request, caller) => Response.json({ address: caller?.address });
}

async function addressSeen(port: number, forwarded?: string): Promise<string> {
  const headers: Record<string, string> = forwarded ? { 'x-forwarded-for': forwarded } : {};
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers });
  return ((await response.json()) as { address: string }).address;
}

describe('serve', () => {
  it('takes no network without its size: it would be that of everybody', async () => {
    for (const odd of ['10.0.0.1/', '10.0.0.0/33', '10.0.0.0/8/8', 'proxy.example'])
      await assert.rejects(serve(echo(), { port: 0, proxies: [odd] }), /is not an address or a network/);
  });

  it('believes X-Forwarded-For from the proxies that the operator named, and from nobody else', async () => {
    const open = await serve(echo(), { port: 0 });
    assert.equal(await addressSeen(open.port, '203.0.113.5'), '127.0.0.1');
    await open.stop();
    const behind = await serve(echo(), { port: 0, proxies: ['127.0.0.0/8', '10.0.0.1'] });
    assert.equal(await addressSeen(behind.port, '203.0.113.5'), '203.0.113.5');
    assert.equal(await addressSeen(behind.port, '198.51.100.9, 203.0.113.5, 10.0.0.1'), '203.0.113.5');
    await behind.stop();
  });

  it('C22: stopping finishes what is under way and takes nothing new', async () => {
    const [came, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const serving = await serve(
      async (_request, caller) => {
        came.resolve();
        await release.promise;
        return Response.json({ address: caller?.address });
      },
      { port: 0 },
    );
    const underWay = addressSeen(serving.port);
    await came.promise;
    const stopped = serving.stop();
    release.resolve();
    assert.equal(await underWay, '127.0.0.1');
    await stopped;
    await assert.rejects(addressSeen(serving.port));
  });

  it('C2: who never comes to the end of the head is told so and cut off, however many there are', async () => {
    const serving = await serve(echo(), { port: 0, headMilliseconds: 200 });
    const ends = await Promise.all(
      Array.from({ length: 50 }, () => {
        const socket = connect(serving.port, '127.0.0.1');
        socket.write('POST /v1/submissions HTTP/1.1\r\nhost: x\r\nx-slow: ');
        return new Promise<string>(done => {
          let text = '';
          socket.on('data', part => (text += part.toString()));
          socket.on('error', () => {});
          socket.on('close', () => done(text));
        });
      }),
    );
    for (const end of ends) assert.match(end, /^HTTP\/1.1 408/);
    assert.equal(await addressSeen(serving.port), '127.0.0.1');
    await serving.stop();
  });

  it('C1: a body over the cap is refused and closed, with and without a length, and others are served on', async () => {
    const giveUp: Collector = async request => {
      const reader = request.body?.getReader();
      await reader?.read();
      void reader?.cancel().catch(() => {});
      return new Response('no', { status: reader ? 413 : 200, headers: { connection: 'close' } });
    };
    const serving = await serve(giveUp, { port: 0 });
    const piece = 'x'.repeat(65_536);
    const chunk = `${piece.length.toString(16)}\r\n${piece}\r\n`;
    for (const [head, body] of [
      ['transfer-encoding: chunked', chunk],
      [`content-length: ${4 * piece.length}`, piece],
    ] as const) {
      const socket = connect(serving.port, '127.0.0.1');
      socket.on('error', () => {});
      const said = new Promise<string>(done => {
        let text = '';
        socket.on('data', part => (text += part.toString()));
        socket.on('close', () => done(text));
      });
      socket.write(`POST / HTTP/1.1\r\nhost: x\r\n${head}\r\n\r\n${body}`);
      for (let i = 0; i < 2; i++) socket.write(body);
      assert.match(await said, /^HTTP\/1.1 413/, head);
    }
    assert.equal((await fetch(`http://127.0.0.1:${serving.port}/`)).status, 200);
    await serving.stop();
  });

  it('C1 C2: what a refused body still has to say is not read', async () => {
    const refusing = await serve(async () => new Response('no', { status: 413 }), { port: 0 });
    const socket = connect(refusing.port, '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100000000\r\n\r\nabc');
    const said = await new Promise<string>(done => {
      let text = '';
      socket.on('data', part => (text += part.toString()));
      socket.on('close', () => done(text));
    });
    assert.match(said, /^HTTP\/1.1 413/);
    await refusing.stop();
  });
});
