import { realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { restoreSqlite, type Restored } from '../../collector/sqlite-restore.ts';
import { NoSuchStore, StoreRefused } from '../../collector/store.ts';
import { exit, UserError, type Io } from '../io.ts';
import { isPostgres, STORE_OPTION, whyNot } from '../open-store.ts';

/** Adds `medlemsdebatt collect restore`, which opens no store: what lies there may be what is wrong. */
export function addRestore(collect: Command, io: Io, done: (code: number) => void): void {
  collect
    .command('restore')
    .description('Legger en sikkerhetskopi tilbake, og legger det som lå der, til side (SQLite).')
    .requiredOption(...STORE_OPTION)
    .requiredOption('--from <kopi>', 'kopien fra «collect backup»')
    .action(({ store, from }: { store: string; from: string }) => {
      io.out(`${told(restore(store, from), { store, from })}\n`);
      done(exit.ok);
    });
}

function restore(store: string, from: string): Restored {
  if (isPostgres(store) || isPostgres(from))
    throw new UserError('Bruk pg_restore for å legge tilbake et lager i PostgreSQL.');
  if (isSame(store, from))
    throw new UserError(
      '--store og --from er den samme filen. Ligger kopien alt der lageret skal være, gir du den et annet navn og prøver igjen.',
    );
  try {
    return restoreSqlite(resolve(store), resolve(from));
  } catch (error) {
    throw new UserError(`${why(error, store, from)} Ingenting er endret.`);
  }
}

function isSame(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return resolve(one) === resolve(other);
  }
}

function why(error: unknown, store: string, from: string): string {
  if (error instanceof NoSuchStore)
    return `«${from}» er ikke en kopi av et lager. Sjekk at navnet er riktig.`;
  if (error instanceof StoreRefused && error.why === 'damaged')
    return `«${from}» er skadet, eller er ikke en kopi av et lager. Bruk en annen kopi.`;
  if (error instanceof StoreRefused && error.why === 'foreign-log')
    return `Loggen «${from}-wal» hører ikke til «${from}». Flytt kopien til en tom mappe, og bruk den derfra.`;
  return `Kan ikke legge «${from}» tilbake i «${store}»: ${whyNot(error, store)}`;
}

/** What was done, and what is lost. */
function told(
  { entries, closed, aside, beyond }: Restored,
  { store, from }: { store: string; from: string },
): string {
  const done = `«${from}» er lagt tilbake i «${store}», med ${entries} svar. Lageret er ${closed ? 'stengt' : 'åpent'}.`;
  if (!aside) return `${done} Svar som kom etter at kopien ble tatt, er ikke med.`;
  return [
    done,
    ...(beyond?.closed && !closed ? ['Det lageret som lå der, var stengt. Dette tar imot svar igjen.'] : []),
    `Det som lå der, heter nå «${basename(aside)}», og er like følsomt som før. Ta vare på det til du vet at du ikke trenger det, og slett det så.`,
    beyond
      ? lost(beyond)
      : 'Det som lå der, kan ikke leses. Svar som kom etter at kopien ble tatt, er ikke med. Svar som ble trukket etter det, er med igjen.',
  ].join('\n');
}

function lost({ later, withdrawn, invites }: NonNullable<Restored['beyond']>): string {
  return [
    later === 0
      ? 'Ingen svar kom etter at kopien ble tatt.'
      : `${later} svar kom etter at kopien ble tatt. De er ikke med, og finnes bare i det som er lagt til side.`,
    ...(withdrawn.length > 0
      ? [`Svar som er trukket etter at kopien ble tatt (${withdrawn.length}), er fortsatt trukket.`]
      : []),
    ...(invites.length > 0
      ? [`Invitasjoner som er laget etter at kopien ble tatt (${invites.length}), gjelder fortsatt.`]
      : []),
  ].join(' ');
}
