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
 * What was kept, unless it is older than `most` milliseconds, from the future, or does not pass `check`; such a record
 * is deleted.
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
    const age = now - Number(at);
    if (age >= 0 && age <= most && check(value)) return { value, at: Number(at) };
  } catch {
    // Unreadable is the same as not there.
  }
  discard(key);
  return undefined;
}

/** Deletes what was kept. */
export function discard(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing could be kept either.
  }
}
