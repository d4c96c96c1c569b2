// Writes the collector's OpenAPI document; a test compares it with its source.
import { writeFileSync } from 'node:fs';
import { openApi } from '../src/collector/openapi.ts';

const target = new URL('../src/collector/openapi.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(openApi(), null, 1)}\n`);
