import { createHash } from 'node:crypto';

/** The sum of some bytes, as an `integrity` attribute writes it; `kind` is `sha384` and the like. */
export const digest = (kind: string, bytes: Uint8Array): string =>
  `${kind}-${createHash(kind).update(bytes).digest('base64')}`;
