import { text } from 'node:stream/consumers';

/** What the command line needs of the world, so that tests can give it another one. */
export interface Io {
  /** Results, to be read or piped. */
  out(text: string): void;
  /** Everything else: progress and problems. */
  err(text: string): void;
  /** All that is piped in; absent where nothing can be. */
  input?(): Promise<string>;
  /** The time; for what is told only, never in what is published. */
  now(): Date;
  /** Runs when the user stops the program. Gives back how to take it off again. */
  onStop(clean: () => void): () => void;
}

/** How a command ended: 0 all well, 1 a fault of this program, 2 problems in what it was given. */
export const exit = { ok: 0, internal: 1, problems: 2 } as const;

/** Ends a command with an explanation for its user. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** The process as the world. */
export function nodeIo(): Io {
  // A collector does not stop for its log, nor a build since nobody reads what it says.
  process.stderr.on('error', () => {});
  process.stdout.on('error', unlessNobodyReads);
  return {
    out: told => void process.stdout.write(told),
    err: told => void process.stderr.write(told),
    input: () => text(process.stdin),
    now: () => new Date(),
    onStop(clean) {
      const stop = (signal: NodeJS.Signals) => {
        clean();
        // 128 + the number of the signal, as shells have it.
        process.exit(signal === 'SIGINT' ? 130 : 143);
      };
      process.on('SIGINT', stop).on('SIGTERM', stop);
      return () => void process.off('SIGINT', stop).off('SIGTERM', stop);
    },
  };
}

/**
 * Whoever read what we say has gone: `| head`, a terminal that was closed. Where there is no room for it instead, somebody
 * waits for what is not there. What is under way is finished all the same.
 */
function unlessNobodyReads({ code, message }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE' || code === 'EIO') return;
  process.stderr.write(`Resultatet kunne ikke skrives: ${code === 'ENOSPC' ? 'disken er full' : message}.\n`);
  process.once('exit', () => (process.exitCode ||= exit.problems));
}

/** Today in Norway, yyyy-mm-dd, whatever zone the machine is in. */
export function todayInNorway(now: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Oslo',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parts.format(now);
}
