/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and off paper. */
export const INVITE_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const INVITE_LENGTH = 16;

/**
 * An invite as it is compared, and as it is sent: mixed case, spaces, hyphens and dashes of any kind, O for 0 and I or L
 * for 1 are forgiven (W37). `undefined` when it cannot be a code at all. Plain ASCII, as a header must be.
 */
export function normalInvite(typed: string): string | undefined {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u00ad\u200b-\u200d\u2010-\u2015-]+/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return signs.length === INVITE_LENGTH && [...signs].every(sign => INVITE_SIGNS.includes(sign))
    ? signs
    : undefined;
}
