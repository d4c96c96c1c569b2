import type { Getter } from './fetching.ts';
import type { Findings } from './findings.ts';
import type { Policy } from './policy.ts';

/** What every check is given: where the page stands, how to ask, and where to tell. */
export interface Place {
  /** Address that relative ones are relative to; undefined when nobody knows where the page is. */
  readonly base: string | undefined;
  /** Origin of the page; `https://siden.invalid` when it is unknown, which is that of no server. */
  readonly origin: string;
  readonly policies: readonly Policy[];
  readonly get: Getter;
  readonly findings: Findings;
}

/** Stands for a page whose address is unknown. */
export const nowhere = 'https://siden.invalid';

/** An absolute web address, or undefined. */
export function addressOf(value: string | undefined, base: string | undefined): string | undefined {
  const text = value?.trim();
  const url = text ? URL.parse(text, base) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Whether an address is fetched without encryption, from anywhere but the reader's own machine. */
export function isInsecure(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !/^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}
