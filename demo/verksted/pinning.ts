import { channelOf, embedOf } from '../../src/core/releases.ts';
import { isPlaceholder } from './addresses.ts';

/** A script held to one version by its digest. */
export interface Pin {
  /** The moving address that it was found beside. */
  readonly of: string;
  readonly src: string;
  readonly integrity: string;
  readonly version: string;
}

/** Whether an address is one that moves: only beside such is it written which version it leads to. */
export const canPin = (script: string): boolean =>
  !isPlaceholder(script) && channelOf(script).kind === 'moving';

/**
 * The version that a moving address leads to today, with its digest.
 *
 * @throws Error when nothing beside the script says so
 */
export async function pinOf(script: string): Promise<Pin> {
  const channel = channelOf(script);
  const answer = await fetch(new URL('embed.json', script), { credentials: 'omit' });
  const embed = answer.ok ? embedOf(await answer.json()) : undefined;
  const integrity = embed?.files['lo.js']?.integrity;
  if (!embed || !integrity || channel.kind !== 'moving') throw new Error('no digest beside the script');
  const { version } = embed;
  return { of: script, src: `${channel.root}${version}/lo.js`, integrity, version };
}
