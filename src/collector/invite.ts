import { createHmac, randomBytes } from 'node:crypto';
import { INVITE_LENGTH, INVITE_SIGNS } from '../../data-schema/invite.ts';

// The form reads a code in the same way, so that what it sends is what is compared.
export { normalInvite } from '../../data-schema/invite.ts';

/** A new invite: 80 random bits as four groups of four. */
export function newInvite(random: (size: number) => Uint8Array = randomBytes): string {
  // 32 divides 256, so taking five bits of each byte is not skewed.
  const signs = Array.from(random(INVITE_LENGTH), byte => INVITE_SIGNS[byte & 31]!).join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

/** Tells two keys apart, and says nothing of either, nor of any invite. */
export function signOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('key of invites').digest('hex').slice(0, 32);
}

/**
 * What is stored of an invite: a keyed hash. Without the key, which is kept apart, it says nothing. Invites are looked up
 * by it and never compared as they were typed, so the time of a look-up tells nothing of a code (C9).
 */
export function inviteHash(normal: string, key: Uint8Array): Uint8Array {
  return createHmac('sha256', key).update(normal).digest();
}
