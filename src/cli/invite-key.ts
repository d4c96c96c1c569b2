import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { UserError } from './io.ts';
import { reasonOf } from './read-source.ts';

const BYTES = 32;

/** A new key for the invites' hashes, as it stands in its file. */
export function newKey(): string {
  return `${randomBytes(BYTES).toString('hex')}\n`;
}

/**
 * Reads the key of the invites' hashes. It is kept apart from the store: with one and not the other, nobody can tell
 * which invites there are.
 *
 * @throws UserError
 */
export async function readKey(path: string): Promise<Uint8Array> {
  const text = await readFile(path, 'utf8').catch(error => {
    throw new UserError(`Kan ikke lese nøkkelen «${path}»: ${reasonOf(error)}.`);
  });
  const key = Buffer.from(text.trim(), 'hex');
  if (key.length !== BYTES)
    throw new UserError(`«${path}» er ikke en nøkkel: den skal ha 64 tegn, 0-9 og a-f.`);
  return key;
}
