/** What the tests of the collector's commands share: one that runs, and answers to it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** A collector that takes answers. */
export interface Started {
  readonly address: string;
  readonly child: ChildProcess;
  /** All that it has said till now. */
  said(): string;
}

/** Starts the collector as its operator does; gives its address when it takes answers. */
export async function start(...args: string[]): Promise<Started> {
  const child = spawn(process.execPath, ['--no-warnings', main, 'collect', ...args, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const address = await new Promise<string>((done, failed) => {
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /http:\/\/[\d.:]+\//.exec(said);
      if (found) done(found[0]);
    });
    child.on('exit', () => failed(new Error(said)));
  });
  return { address, child, said: () => said };
}

/** Sends an answer as a page does. */
export function send(address: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${address}v1/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://www.example.org', ...headers },
    body: JSON.stringify(body),
  });
}

/** Ends it, and gives the code it ended with. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill(signal);
  return ((await ended) as [number | null])[0];
}
