import { debate, full } from './full.ts';
import { words } from './words.ts';

/** Every example as path and content, as committed beside this folder. */
export function examples(): Map<string, string> {
  const files = new Map<string, string>();
  const add = (name: string, value: unknown) => files.set(`${name}.json`, `${JSON.stringify(value, null, 1)}\n`);
  add('area-full', full);
  add('area-full.words', words);
  add('debate-full', debate);
  return files;
}
