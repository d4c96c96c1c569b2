import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generated } from './generate.ts';

const target = fileURLToPath(new URL('../v1/', import.meta.url));
mkdirSync(target, { recursive: true });
for (const [path, content] of generated()) writeFileSync(target + path, content);
