import { Problem } from './problems.ts';

/** Limits of one request's body. */
export interface BodyLimits {
  /** Most bytes, counted as they arrive; Content-Length is not trusted (C1). */
  bytes: number;
  /** Most milliseconds until the last byte (C2). */
  milliseconds: number;
}

/**
 * The body as bytes, stopped at the cap or the deadline.
 * @throws Problem `too-large`, `too-slow`; the latter also where whoever sent it went away
 */
export async function readBody(request: Request, limits: BodyLimits): Promise<Uint8Array> {
  if (!request.body) return new Uint8Array();
  const reader = request.body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  const deadline = alarm(limits.milliseconds);
  try {
    for (;;) {
      const next = await Promise.race([reader.read().catch(() => undefined), deadline.rung]);
      if (next === undefined) throw new Problem('too-slow', { retryAfter: 5 });
      if (next.done) break;
      size += next.value.byteLength;
      if (size > limits.bytes) throw new Problem('too-large');
      parts.push(next.value);
    }
  } catch (error) {
    // Not awaited: a stalled source may never answer a cancel.
    void reader.cancel().catch(() => {});
    throw error;
  } finally {
    deadline.stop();
  }
  return joined(parts, size);
}

function alarm(milliseconds: number): { rung: Promise<undefined>; stop: () => void } {
  let timer: ReturnType<typeof setTimeout>;
  const rung = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  return { rung, stop: () => clearTimeout(timer) };
}

function joined(parts: Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
