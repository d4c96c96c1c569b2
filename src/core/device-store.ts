import { jsonText } from './json.ts';

/**
 * What a reader asked to have kept on this device, and nothing else: one record per key, with the moment it was kept.
 * Storage may be blocked, full, cleared by another script or hold anything at all (W29, W30): then nothing is kept, and
 * whoever asked is told so.
 */
export interface Kept<T> {
  readonly value: T;
  /** Milliseconds, by this device's clock. */
  readonly at: number;
}

const PREFIX = 'lo-medlemsdebatt:';

/** Keeps a value. False when the device does not let us. */
export function keep<T>(key: string, value: T, now = Date.now()): boolean {
  try {
    localStorage.setItem(PREFIX + key, jsonText({ value, at: now }));
    return true;
  } catch {
    return false;
  }
}

/**
 * What was kept, unless it is older than `most` milliseconds or does not pass `check`; such a record is deleted. One from
 * the future was kept before the clock was set back: it is as good as any, and lives from now on.
 */
export function kept<T>(
  key: string,
  most: number,
  check: (value: unknown) => value is T,
  now = Date.now(),
): Kept<T> | undefined {
  try {
    const text = localStorage.getItem(PREFIX + key);
    if (text === null) return undefined;
    const { value, at } = JSON.parse(text) as Partial<Kept<unknown>>;
    const moment = Math.min(Number(at), now);
    if (now - moment <= most && check(value)) {
      if (moment !== at) keep(key, value, moment);
      return { value, at: moment };
    }
  } catch {
    // Unreadable is the same as not there.
  }
  discard(key);
  return undefined;
}

/** The keys that begin so, of everything that is kept. */
export function keysKept(start: string): string[] {
  try {
    const keys = Object.keys(localStorage).filter(key => key.startsWith(PREFIX + start));
    return keys.map(key => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

/** Deletes what was kept. */
export function discard(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing could be kept either.
  }
}
