import { readdirSync, readFileSync } from 'node:fs';
import type { Area, Debate, Words } from '../../../data-schema/v1/types.ts';

const folder = new URL('../../../data-schema/examples/', import.meta.url);

/** A document among the examples. */
export function example<T = Area>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as T;
}

/** The words that belong to an example, where they lie apart from it. */
export function wordsOf(area: Area): Words | undefined {
  return typeof area.words === 'string' ? example<Words>('area-full.words') : undefined;
}

/** Names of all area documents that a reader takes. */
export const areaNames: readonly string[] = readdirSync(folder)
  .flatMap(file => /^(area-[a-z-]+)\.json$/.exec(file)?.[1] ?? [])
  .filter(name => name !== 'area-newer-major')
  .sort();

export const fullDebate = (): Debate => example<Debate>('debate-full');
