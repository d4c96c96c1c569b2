import { createHmac, randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and off paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/** A new invite: 80 random bits as four groups of four. */
export function newInvite(random: (size: number) => Uint8Array = randomBytes): string {
  // 32 divides 256, so taking five bits of each byte is not skewed.
  const signs = Array.from(random(LENGTH), byte => ALPHABET[byte & 31]!).join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * The code as it is compared: mixed case, spaces, hyphens, O for 0 and I or L for 1 are forgiven (W37).
 * `undefined` when it cannot be a code at all.
 */
export function normalInvite(typed: string): string | undefined {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u00ad\u200b-\u200d\u2010-\u2015-]+/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return signs.length === LENGTH && [...signs].every(sign => ALPHABET.includes(sign)) ? signs : undefined;
}

/**
 * What is stored of an invite: a keyed hash. Without the key, which is kept apart, it says nothing. Invites are looked up
 * by it and never compared as they were typed, so the time of a look-up tells nothing of a code (C9).
 */
export function inviteHash(normal: string, key: Uint8Array): Uint8Array {
  return createHmac('sha256', key).update(normal).digest();
}
