import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvOf } from '../../documents/csv.ts';
import {
  moderationOrder,
  moderator,
  type ModerationEntry,
  type RawResult,
  type WrittenText,
} from '../../statistics/index.ts';
import { UserError } from '../io.ts';
import type { Target } from '../writer.ts';
import { PLACES } from './count.ts';

const FILE = 'tekster.csv';

/**
 * What members wrote, for those who sort it; to be deleted when they are done, since it is never published.
 *
 * @throws UserError where they have begun: what they have noted in the file is nowhere else
 */
export function forModerators(
  path: string,
  texts: readonly WrittenText[],
  rows: readonly RawResult[],
): Target {
  const secret = randomBytes(32).toString('hex');
  const entries = texts.map(moderator({ places: PLACES, rows, secret })).sort(moderationOrder(secret));
  const line = ({ question, kind, area, text, flags }: ModerationEntry) => [
    question,
    kind === 'own' ? 'eget forslag' : 'fritekst',
    area,
    flags.map(flag => FLAGS[flag]).join(', '),
    text,
  ];
  const table = csvOf([
    ['spørsmål', 'slag', 'område', 'kan vise hvem det er', 'tekst'],
    ...entries.map(line),
  ]);
  demandUntouched(join(path, FILE), table);
  return { path, files: [[FILE, new TextEncoder().encode(table)]], mark: FILE, secret: true };
}

/** A file of ours has no line that would not be written again: the order is new each time, the lines are not. */
function demandUntouched(path: string, next: string): void {
  const before = linesOf(path);
  const written = new Set(next.split('\n'));
  if (before.every(line => written.has(line))) return;
  throw new UserError(
    `«${path}» er endret siden vi skrev den, eller er fra en annen telling. Flytt den, eller oppgi en annen mappe med --texts. Ingenting er skrevet.`,
  );
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}

const FLAGS: Record<ModerationEntry['flags'][number], string> = {
  email: 'e-postadresse',
  phone: 'telefonnummer',
  'national-id': 'fødselsnummer',
  'long-number': 'langt tall',
};
