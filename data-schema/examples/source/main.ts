import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleFiles } from './examples.ts';

const target = fileURLToPath(new URL('../', import.meta.url));
for (const [path, content] of exampleFiles()) {
  mkdirSync(dirname(target + path), { recursive: true });
  writeFileSync(target + path, content);
}
