import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { BlockList, isIP, type AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { Collector } from './collector.ts';

/** How a collector is served on Node. */
export interface ServeOptions {
  port: number;
  host?: string;
  /** Addresses or networks (`10.0.0.0/8`) of proxies whose `X-Forwarded-For` is believed. None by default. */
  proxies?: readonly string[];
  /** Most milliseconds until the last line of a request's head (C2). */
  headMilliseconds?: number;
}

/** A collector that is being served. */
export interface Serving {
  port: number;
  /** Stops accepting and finishes what is under way, within `milliseconds` (C22). */
  stop(milliseconds?: number): Promise<void>;
}

const STOP_WITHIN = 10_000;
const HEAD_WITHIN = 10_000;
/** Node looks at what stalls only now and then; by itself, every half minute. */
const LOOKS_PER_DEADLINE = 4;

/** Serves a collector until it is stopped. */
export async function serve(collector: Collector, options: ServeOptions): Promise<Serving> {
  const trusted = trustedProxies(options.proxies ?? []);
  const headersTimeout = options.headMilliseconds ?? HEAD_WITHIN;
  // A client that never finishes its head is cut off by Node; the body has its own deadline (C2).
  const deadlines = {
    headersTimeout,
    requestTimeout: 3 * headersTimeout,
    connectionsCheckingInterval: headersTimeout / LOOKS_PER_DEADLINE,
  };
  const server = createServer(deadlines, (message, response) => {
    void answer(collector, message, response, trusted);
  });
  server.maxHeadersCount = 64;
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(options.port, options.host ?? '127.0.0.1', ready);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: within => stop(server, within ?? STOP_WITHIN),
  };
}

async function answer(
  collector: Collector,
  message: IncomingMessage,
  response: ServerResponse,
  trusted: (address: string) => boolean,
): Promise<void> {
  // Read now: a body that is given up takes its socket with it.
  const { socket } = message;
  try {
    const result = await collector(asRequest(message), { address: callerAddress(message, trusted) });
    response.writeHead(result.status, Object.fromEntries(result.headers));
    response.end(result.body ? Buffer.from(await result.arrayBuffer()) : undefined);
    // What is left of a body that was refused is not read.
    if (!message.complete) response.once('finish', () => socket.destroySoon());
  } catch {
    if (!response.headersSent) response.writeHead(400);
    response.end();
  }
}

function asRequest(message: IncomingMessage): Request {
  const method = message.method ?? 'GET';
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(message.url ?? '/', 'http://collector.invalid'), {
    method,
    headers,
    ...(hasBody ? { body: Readable.toWeb(message) as ReadableStream<Uint8Array>, duplex: 'half' } : {}),
  } as RequestInit);
}

/**
 * The nearest address that no trusted proxy vouches for: what stands further left in the header was written by whoever
 * sent it.
 */
function callerAddress(message: IncomingMessage, trusted: (address: string) => boolean): string {
  let address = bare(message.socket.remoteAddress ?? '');
  const forwarded = String(message.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map(part => bare(part.trim()))
    .filter(part => isIP(part) !== 0);
  while (forwarded.length > 0 && trusted(address)) address = forwarded.pop()!;
  return address;
}

const bare = (address: string) => address.replace(/^::ffff:/, '');

/** Whether it is an address, or a network as in `10.0.0.0/8`. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    most >= 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most))
  );
}

function trustedProxies(proxies: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const proxy of proxies) {
    // A network without its number would be that of everybody.
    if (!isNetwork(proxy)) throw new Error(`${proxy} is not an address or a network`);
    const [address, bits] = proxy.split('/');
    const family = isIP(address!) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address!, family);
    else list.addSubnet(address!, Number(bits), family);
  }
  return address => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

async function stop(server: Server, milliseconds: number): Promise<void> {
  const closed = new Promise<void>(done => server.close(() => done()));
  // A connection that is kept alive becomes idle only when its last answer is out.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const timer = setTimeout(() => server.closeAllConnections(), milliseconds);
  await closed;
  clearInterval(idle);
  clearTimeout(timer);
}
