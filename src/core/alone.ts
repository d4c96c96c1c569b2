/**
 * Runs something while no other tab of this origin runs anything of the same name. Where the browser has no Web Locks
 * (W9), or does not let the page have one (an opaque origin, storage that is blocked), it runs all the same. Gives
 * undefined, without having run, when `signal` aborts before its turn; rejects as `run` does.
 */
export async function alone<T>(
  name: string,
  run: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T | undefined> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  let running: Promise<T> | undefined;
  try {
    await locks?.request(name, signal ? { signal } : {}, () => (running = run()));
  } catch {
    // Refused or aborted, if it is not running; what `run` throws is thrown below.
  }
  if (!running && !signal?.aborted) running = run();
  return running;
}
