import { createHmac, randomBytes } from 'node:crypto';
import { isIP } from 'node:net';

/** How many answers are taken, from one address and in all. */
export interface RateLimits {
  /** Answers one address may send at once: a workplace of some hundred people behind one address. */
  burst: number;
  /** Answers an address earns back per second. */
  perSecond: number;
  /** Answers taken per second from everybody together. */
  allPerSecond: number;
}

export const USUAL_LIMITS: RateLimits = { burst: 400, perSecond: 1, allPerSecond: 500 };

const DAY = 24 * 60 * 60 * 1000;
/** More addresses than this and the oldest half is forgotten: memory stays flat under a flood. */
const MOST_ADDRESSES = 100_000;

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * Rate limits that cannot follow anybody: addresses live in memory only, as a hash under a salt that dies daily, and a
 * bucket that is full again is forgotten. An IPv6 address counts as its network (/64): whoever has one has all of it.
 */
export class Limiter {
  readonly #limits: RateLimits;
  /** Milliseconds that never run backwards; the wall clock may (C19). */
  readonly #monotonic: () => number;
  #salt = randomBytes(32);
  #saltFrom: number;
  #buckets = new Map<string, Bucket>();
  #all: Bucket;

  constructor(limits: RateLimits = USUAL_LIMITS, monotonic: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#monotonic = monotonic;
    this.#saltFrom = monotonic();
    this.#all = { tokens: limits.allPerSecond, at: this.#saltFrom };
  }

  /** Seconds to wait, or 0 when this one may pass. `address` is used for the hash and not kept. */
  waitFor(address: string | undefined): number {
    const now = this.#monotonic();
    this.#renewSalt(now);
    this.#forgetFull(now);
    const { burst, perSecond, allPerSecond } = this.#limits;
    const everyone = refilled(this.#all, now, allPerSecond, allPerSecond);
    if (everyone.tokens < 1) return 1;
    if (address !== undefined) {
      const key = createHmac('sha256', this.#salt).update(networkOf(address)).digest('base64');
      const bucket = refilled(this.#buckets.get(key) ?? { tokens: burst, at: now }, now, burst, perSecond);
      if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perSecond);
      bucket.tokens -= 1;
      this.#remember(key, bucket);
    }
    everyone.tokens -= 1;
    this.#all = everyone;
    return 0;
  }

  /** How many addresses are remembered, as hashes. */
  get size(): number {
    return this.#buckets.size;
  }

  /** The oldest stand first. Looking at two for each that comes is enough to get through them all. */
  #forgetFull(now: number): void {
    const { burst, perSecond } = this.#limits;
    let looks = 2;
    for (const [key, bucket] of this.#buckets) {
      if (looks-- === 0 || refilled(bucket, now, burst, perSecond).tokens < burst) return;
      this.#buckets.delete(key);
    }
  }

  #remember(key: string, bucket: Bucket): void {
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size <= MOST_ADDRESSES) return;
    let drop = MOST_ADDRESSES / 2;
    for (const old of this.#buckets.keys()) {
      if (drop-- <= 0) break;
      this.#buckets.delete(old);
    }
  }

  #renewSalt(now: number): void {
    if (now - this.#saltFrom < DAY) return;
    this.#salt = randomBytes(32);
    this.#saltFrom = now;
    this.#buckets = new Map();
  }
}

/** The first 64 bits of an IPv6 address, in one way of writing it; any other address as it is. */
function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [before = '', after] = address.replace(/%.*/, '').split('::');
  const groups = (part: string) => part.split(':').filter(Boolean);
  const first = groups(before);
  // An IPv4 address at the end stands for two groups.
  const last = groups(after ?? '').flatMap(group => (group.includes('.') ? [group, group] : [group]));
  const left = after === undefined ? 0 : 8 - first.length - last.length;
  const all = [...first, ...new Array<string>(left).fill('0'), ...last];
  return all
    .slice(0, 4)
    .map(group => parseInt(group, 16).toString(16))
    .join(':');
}

function refilled(bucket: Bucket, now: number, most: number, perSecond: number): Bucket {
  const earned = (Math.max(0, now - bucket.at) / 1000) * perSecond;
  return { tokens: Math.min(most, bucket.tokens + earned), at: now };
}
