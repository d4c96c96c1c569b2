/** The guide that holds the measured tables, and how they are put into it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../lib/rooms.mjs';

const path = join(root, 'demo/guides/verktoy.md');
const [start, end] = ['<!-- målt: npm run test:editors -- --write -->', '<!-- målt: slutt -->'];

export const guideNow = (): string => readFileSync(path, 'utf8');

/** The guide as it must be when the tables are these. */
export async function guideWith(tables: string): Promise<string> {
  const [before, rest, ...more] = guideNow().split(start);
  const [, after] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`${path} must hold the lines\n${start}\n${end}`);
  const config = await resolveConfig(path);
  return format(`${before}${start}\n\n${tables}\n\n${end}${after}`, { ...config, parser: 'markdown' });
}

export const writeGuide = (text: string): void => writeFileSync(path, text);
