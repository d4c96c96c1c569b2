const login = 'Brukernavnet eller passordet i adressen er feil, eller brukeren har ikke lov til å logge inn.';
const noMachine = 'Fant ikke maskinen i adressen. Er den skrevet riktig?';
const silent = 'Databasen svarer ikke. Er adressen og porten riktige, og slipper brannmuren deg fram?';

/** By the codes of the system and of PostgreSQL (SQLSTATE): what stands in the way, and what to do about it. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Ingen svarer på adressen og porten. Er databasen startet?',
  ENOTFOUND: noMachine,
  EAI_AGAIN: noMachine,
  ETIMEDOUT: silent,
  EHOSTUNREACH: silent,
  '28000': login,
  '28P01': login,
  '3D000': 'Databasen finnes ikke. Lag den først, for eksempel med createdb.',
  '42501': 'Brukeren i adressen har ikke rettigheter nok. Den må kunne lage tabeller i databasen.',
  '53300': 'Databasen tar ikke imot flere forbindelser nå.',
  '53100': 'Disken til databasen er full.',
};

/** Why PostgreSQL cannot be reached or used, in plain words; undefined where it is something else. */
export function databaseReason(error: unknown): string | undefined {
  const { code, message = '' } = (error ?? {}) as { code?: string; message?: string };
  // What the pool says by itself when it has waited long enough has no code.
  if (!code && /timeout/i.test(message)) return silent;
  return code ? reasons[code] : undefined;
}
