import { createHmac, randomBytes } from 'node:crypto';

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
 * full bucket is forgotten.
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
    const { burst, perSecond, allPerSecond } = this.#limits;
    const everyone = refilled(this.#all, now, allPerSecond, allPerSecond);
    if (everyone.tokens < 1) return 1;
    if (address !== undefined) {
      const key = createHmac('sha256', this.#salt).update(address).digest('base64');
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

function refilled(bucket: Bucket, now: number, most: number, perSecond: number): Bucket {
  const earned = (Math.max(0, now - bucket.at) / 1000) * perSecond;
  return { tokens: Math.min(most, bucket.tokens + earned), at: now };
}
