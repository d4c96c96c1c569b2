import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { publishSchemas, type PublishedSurvey } from '../../data-schema/index.ts';
import { PostgresStore } from '../collector/postgres-store.ts';
import { SqliteStore } from '../collector/sqlite-store.ts';
import { NoSuchStore, StoreRefused, StoreUnavailable, type Store } from '../collector/store.ts';
import { databaseReason } from './database-reasons.ts';
import { UserError, type Io } from './io.ts';
import { reasonOf } from './read-source.ts';

/** A connection to PostgreSQL, or a free one of those there are, is waited for this many milliseconds (C15). */
const PATIENCE = 5000;

/** How commands name a store. */
export const STORE_OPTION = ['-s, --store <lager>', 'SQLite-fil, eller postgres://…'] as const;

/** Whether that is the address of a PostgreSQL, and not the name of a file. */
export function isPostgres(name: string): boolean {
  return /^postgres(ql)?:/.test(name);
}

/**
 * Opens the store that an operator named: a file for SQLite, or `postgres://...`. Only what begins a survey makes one:
 * anywhere else a name that nothing has is a slip of the finger, and a new, empty store would look like lost answers.
 *
 * @param io is told where everybody on the machine could read the answers, and that they no longer can
 * @throws UserError when it cannot be opened, with the way out
 */
export async function openStore(
  name: string,
  missing: 'make' | 'refuse',
  io?: Pick<Io, 'err'>,
): Promise<Store> {
  const existing = missing === 'refuse';
  if (!isPostgres(name) && statSync(name, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(`«${name}» er en mappe. Lageret er en fil, for eksempel svar.sqlite.`);
  const onReadable = io && ((now: 'shut' | 'open') => io.err(`${readable[now](name)}\n`));
  try {
    return isPostgres(name)
      ? await openPostgres(name, existing)
      : new SqliteStore(resolve(name), { existing, onReadable });
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof NoSuchStore)
      throw new UserError(`Det er ikke noe lager i «${shown(name)}». Sjekk at navnet er skrevet riktig.`);
    throw new UserError(`Kan ikke åpne lageret «${shown(name)}»: ${whyNot(error, name)}`);
  }
}

const readable: Readonly<Record<'shut' | 'open', (name: string) => string>> = {
  shut: name =>
    `Alle brukere av maskinen kunne lese «${name}». Nå kan bare eieren og gruppen det. Sjekk at ingen andre trenger det, og at kopiene ligger trygt.`,
  open: name =>
    `Alle brukere av maskinen kan lese «${name}». Be eieren av filen rette det, for eksempel med: chmod o= ${name}*`,
};

async function openPostgres(address: string, existing: boolean): Promise<Store> {
  // Optional: only those who use PostgreSQL have it.
  const pg = await import('pg').catch(() => {
    throw new UserError(
      'PostgreSQL trenger pakken «pg». Installer den der lo-medlemsdebatt er installert: npm install pg, eller npm install -g pg.',
    );
  });
  const pool = new pg.default.Pool({ connectionString: address, max: 10, connectionTimeoutMillis: PATIENCE });
  return PostgresStore.open(pool, { existing }).catch(async error => {
    await pool.end();
    throw error;
  });
}

/**
 * What an operator can do about a store that does not take something, or gives nothing.
 *
 * @throws whatever is no matter of the store
 */
export function unavailable(error: unknown): string {
  if (!(error instanceof StoreUnavailable)) throw error;
  const { message, cause } = error;
  if (message.startsWith('another process')) return inUse;
  if (message.startsWith('little room')) return 'Det er for lite plass på disken.';
  return (
    sentences[resultOf(cause)] ??
    databaseReason(cause) ??
    `Lageret kan ikke brukes nå: ${reasonOf(cause ?? error)}.`
  );
}

const inUse =
  'Et annet program leser eller skriver i lageret. Stopp mottaket og det som tar kopier, og prøv igjen.';
const readOnly = 'Du har ikke lov til å skrive i lageret, eller i mappen det ligger i.';

/** By SQLite's own numbers: busy, locked, read-only, full and cannot open. */
const sentences: Readonly<Record<number, string>> = {
  5: inUse,
  6: inUse,
  8: readOnly,
  13: 'Disken er full.',
  14: 'Filen kan ikke åpnes. Finnes mappen, og har du lov til å skrive i den?',
};

/** What the system calls the same, where it is asked before SQLite is. */
const results: Readonly<Record<string, number>> = {
  ENOSPC: 13,
  EDQUOT: 13,
  ENOENT: 14,
  EACCES: 14,
  EPERM: 14,
};

function resultOf(error: unknown): number {
  const { errcode, code } = (error ?? {}) as { errcode?: number; code?: string };
  return errcode === undefined ? (results[code ?? ''] ?? 0) : errcode & 0xff;
}

const refused: Readonly<Record<StoreRefused['why'], (name: string) => string>> = {
  damaged: name =>
    `Filen er skadet, eller er ikke et lager. Er det riktig fil, legger du tilbake den siste sikkerhetskopien. ${byRestoring(name)}`,
  'foreign-log': name =>
    `Loggen «${name}-wal» hører til en annen fil, og ville blitt blandet inn i denne. Ingenting er rørt. Har du lagt en sikkerhetskopi hit, gir du den et annet navn og legger den tilbake. ${byRestoring(name)}`,
  newer: () => 'Det er skrevet av en nyere utgave av programmet. Bruk den.',
  network: () =>
    'Det ligger på en nettverksdisk, og der er det ikke trygt. Bruk en disk i maskinen, eller PostgreSQL.',
};

/** Copied over by hand, a backup meets the log that a collector left when it was killed, and is lost. */
function byRestoring(name: string): string {
  return `Ikke kopier den over filen, men kjør: medlemsdebatt collect restore --store ${name} --from <kopien>`;
}

/** Why a store cannot be opened, and the way out. */
export function whyNot(error: unknown, name: string): string {
  if (error instanceof StoreRefused) return refused[error.why](name);
  if (error instanceof StoreUnavailable && !error.cause) return unavailable(error);
  const reason = error instanceof StoreUnavailable ? error.cause : error;
  return sentences[resultOf(reason)] ?? databaseReason(reason) ?? `${reasonOf(reason)}.`;
}

/** An address without its password, which may have an @ in it, and may stand behind. */
export function shown(name: string): string {
  return name.replace(/\/\/.*@/, '//…@').replace(/\b(password=)[^&]*/gi, '$1…');
}

/**
 * Reads a survey's definition as it may be published.
 *
 * @throws UserError that names the first thing that is wrong
 */
export async function readSurvey(path: string): Promise<PublishedSurvey> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'filen er ikke gyldig JSON' : reasonOf(error);
    throw new UserError(`Kan ikke lese undersøkelsen «${path}»: ${reason}.`);
  }
  const parsed = publishSchemas.survey.safeParse(value);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(issue => `«${issue.path.join('.') || 'filen'}»`);
  throw new UserError(
    `Undersøkelsen «${path}» kan ikke brukes. Dette mangler eller har feil form: ${[...new Set(places)].join(', ')}.`,
  );
}
