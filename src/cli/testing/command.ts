/** What the tests of commands share: running one, and a debate to run it on. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../program.ts';

/** What a command ended with, and what it said, to the reader and of trouble. */
export interface Told {
  readonly code: number;
  readonly said: string;
}

/** Runs a command on a day. */
export async function tellOn(now: Date, args: readonly string[]): Promise<Told> {
  let said = '';
  const write = (text: string) => void (said += text);
  const code = await run([...args], { out: write, err: write, now: () => now, onStop: () => () => {} });
  return { code, said };
}

const whole = fileURLToPath(new URL('../../publishing/fixtures/hel-debatt', import.meta.url));

/** Lays the whole debate into a folder, without what members answered; `changes` are of the text of its tables. */
export function layUncounted(folder: string, changes: Record<string, (text: string) => string> = {}): string {
  cpSync(whole, folder, { recursive: true });
  for (const each of ['resultat.csv', 'forslag.csv']) rmSync(join(folder, each));
  for (const [file, change] of Object.entries(changes))
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  return folder;
}
