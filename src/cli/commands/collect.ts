import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { PublishedSurvey } from '../../../data-schema/index.ts';
import { createCollector } from '../../collector/collector.ts';
import { texts, ticks } from '../../collector/export.ts';
import { signOf } from '../../collector/invite.ts';
import { USUAL_LIMITS, Limiter } from '../../collector/limits.ts';
import { serve, type Serving } from '../../collector/node-server.ts';
import { SqliteStore } from '../../collector/sqlite-store.ts';
import type { Store } from '../../collector/store.ts';
import { csvOf } from '../../documents/csv.ts';
import { exit, UserError, type Io } from '../io.ts';
import { readKey } from '../invite-key.ts';
import { openStore, readSurvey, shown, STORE_OPTION, unavailable } from '../open-store.ts';
import { several } from '../options.ts';
import { servingOf, wholeNumber, whyNotServed, type ServingOptions } from '../serving.ts';
import { Writer } from '../writer.ts';
import { told } from './build.ts';
import { addRestore } from './restore.ts';

interface ServeCommandOptions extends ServingOptions {
  store: string;
  origin?: string[];
  key?: string;
  burst: string;
}

/** More from one address than there are members to ask. */
const MOST_AT_ONCE = 1_000_000;

/** Adds `medlemsdebatt collect`: serving, and the work on a store that only its operator does. */
export function addCollect(program: Command, io: Io, done: (code: number) => void): void {
  const collect = program.command('collect').description('Tar imot svar på medlemsundersøkelsen.');
  collect
    .command('serve', { isDefault: true })
    .argument('<undersøkelse>', 'survey.json')
    .description('Starter mottaket, og tar imot til det blir stoppet.')
    .requiredOption(...STORE_OPTION)
    .option(
      '--origin <adresse>',
      'side som har lov til å sende, for eksempel https://www.lo.no (kan gjentas)',
      several,
    )
    .option('--port <port>', 'port å lytte på', '8787')
    .option('--host <adresse>', 'adresse å lytte på', '127.0.0.1')
    .option('--key <fil>', 'nøkkelen til invitasjonene, når undersøkelsen har modus «kode»')
    .option('--proxy <adresse>', 'mellomtjener (proxy) som X-Forwarded-For godtas fra (kan gjentas)', several)
    .option('--burst <antall>', 'hvor mange svar én adresse kan sende på én gang', String(USUAL_LIMITS.burst))
    .action(async (path: string, options: ServeCommandOptions) =>
      done(await serveUntilStopped(path, options, io)),
    );
  addAdmin(collect, io, done);
  addRestore(collect, io, done);
}

async function serveUntilStopped(path: string, options: ServeCommandOptions, io: Io): Promise<number> {
  const survey = await readSurvey(path);
  if (survey.mode === 'code' && !options.key)
    throw new UserError('Undersøkelsen besvares med kode. Oppgi nøkkelen med --key.');
  const origins = originsOf(options.origin ?? []);
  const where = servingOf(options);
  const burst = wholeNumber(options.burst, '--burst', 1, MOST_AT_ONCE);
  const inviteKey = options.key ? await readKey(options.key) : undefined;
  const store = await openStore(options.store, 'make', io);
  if (survey.mode === 'code') await demandKey(store, inviteKey!, io);
  else await demandNoInvites(store);
  const collector = createCollector({
    store,
    survey,
    origins,
    inviteKey,
    limiter: new Limiter({ ...USUAL_LIMITS, burst }),
    log: line => io.err(`${JSON.stringify(line)}\n`),
    onNewer: once(() => io.err(NEWER)),
  });
  let serving: Serving;
  try {
    serving = await serve(collector, where);
  } catch (error) {
    await store.dispose();
    throw new UserError(`Kan ikke starte mottaket: ${whyNotServed(error, where)}`);
  }
  io.out(`Mottaket for «${survey.id}» svarer på http://${where.host}:${serving.port}/\n`);
  const nothing = await whyNothing(store, survey, io);
  if (nothing) io.err(`${nothing}\n`);
  await stopped();
  await serving.stop();
  await store.dispose();
  io.out('Mottaket er stoppet. Alle svar som er kvittert, er lagret.\n');
  return exit.ok;
}

const NEWER =
  'Et skjema har en nyere revisjon av undersøkelsen enn mottaket. Slike svar venter i skjemaet. Start mottaket på nytt med den nye survey.json.\n';

/** There may be thousands of them, and one line is enough. */
function once(tell: () => void): () => void {
  let isTold = false;
  return () => {
    if (!isTold) tell();
    isTold = true;
  };
}

/** Why no answer is taken now. It runs all the same: forms that are open are to be told so, and not that nobody is there. */
async function whyNothing(store: Store, survey: PublishedSurvey, io: Io): Promise<string | undefined> {
  if (await store.isClosed())
    return 'Lageret er stengt, så ingen nye svar blir tatt imot. En ny undersøkelse trenger et nytt lager.';
  const now = io.now().getTime();
  if (now < Date.parse(survey.opens))
    return `Undersøkelsen åpner ${survey.opens}. Fram til da blir svar avvist.`;
  if (now >= Date.parse(survey.closes) + (survey.graceMinutes ?? 0) * 60_000)
    return `Undersøkelsen stengte ${survey.closes}, så ingen nye svar blir tatt imot.`;
  return undefined;
}

/**
 * Holds the key against the invites, or everybody who was invited would be told that their code is unknown.
 *
 * @throws UserError
 */
async function demandKey(store: Store, key: Uint8Array, io: Io): Promise<void> {
  const sign = await store.keySign();
  if (sign !== undefined && sign !== signOf(key)) {
    await store.dispose();
    throw new UserError('Invitasjonene i lageret er laget med en annen nøkkel. Oppgi den med --key.');
  }
  if ((await store.count()).codes === 0)
    io.err('Det er ingen invitasjoner i lageret, så ingen kan svare ennå. Er det riktig lager?\n');
}

/**
 * A store with invites takes answers from those who have one. With a survey that does not ask for it, by a slip in a table,
 * anybody could answer, as often as they like, and nobody could tell those answers from the members'.
 *
 * @throws UserError
 */
async function demandNoInvites(store: Store): Promise<void> {
  const { codes } = await store.count();
  if (codes === 0) return;
  await store.dispose();
  throw new UserError(
    `Lageret har ${codes} ${codes === 1 ? 'invitasjon' : 'invitasjoner'}, men undersøkelsen har modus «åpen»: da kan hvem som helst svare, uten kode. Skriv «kode» i feltet «modus» og bygg på nytt, eller oppgi et annet lager.`,
  );
}

/**
 * What browsers call the pages' origins. Whoever pastes a page's address means the site it lies on.
 *
 * @throws UserError where no page could send anything
 */
function originsOf(given: readonly string[]): readonly string[] | '*' {
  if (given.length === 0)
    throw new UserError('Oppgi siden som skal sende svar, med --origin, for eksempel https://www.lo.no.');
  if (given.includes('*')) return '*';
  return given.map(each => {
    const url = URL.canParse(each) ? new URL(each) : undefined;
    if (url && /^https?:$/.test(url.protocol)) return url.origin;
    throw new UserError(`--origin «${each}» er ikke en adresse. Skriv for eksempel https://www.lo.no.`);
  });
}

/** Unlike other commands, this one ends well when it is told to stop: what is under way is finished first (C22). */
function stopped(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function addAdmin(collect: Command, io: Io, done: (code: number) => void): void {
  const admin = (
    name: string,
    description: string,
    work: (store: Store, options: Record<string, string>) => Promise<string>,
  ) =>
    collect
      .command(name)
      .description(description)
      .requiredOption(...STORE_OPTION)
      .action(async (options: Record<string, string>) => {
        const store = await openStore(options['store']!, 'refuse', io);
        try {
          const said = await work(store, options).catch((error: unknown) => {
            throw error instanceof UserError ? error : new UserError(unavailable(error));
          });
          io.out(`${said}\n`);
          done(exit.ok);
        } finally {
          await store.dispose();
        }
      });
  admin('status', 'Sier hvor mange svar som er lagret, uten å vise noen av dem.', async store => {
    const { entries, suspect, withdrawn, codes, spent } = await store.count();
    const closed = (await store.isClosed()) ? 'stengt' : 'åpent';
    return `${entries} svar (${suspect} merket som mistenkelige), ${withdrawn} trukket, ${spent} av ${codes} invitasjoner brukt. Lageret er ${closed}.`;
  });
  admin(
    'export',
    'Skriver kryssene og tekstene hver for seg, uten noe som knytter dem sammen.',
    async (store, options) => {
      await demandClosed(store, options['store']!);
      // An empty mark: of a store that has been emptied since, this may be all that is left.
      const folder = { path: options['out']!, files: exported(store), mark: '', secret: true };
      const [written] = await new Writer(io, 'dryRun' in options).replaceTogether([folder]);
      return told(written!);
    },
  )
    .requiredOption('-o, --out <mappe>', 'mappen som skal lages')
    .option('--dry-run', 'gjør alt uten å skrive noe');
  admin(
    'close',
    'Stenger lageret for godt, og skriver det om så rekkefølgen på svarene er borte.',
    async store => {
      await store.close().catch((error: unknown) => {
        throw new UserError(`Lageret er ikke stengt ferdig. ${unavailable(error)}`);
      });
      return `Lageret er stengt, med ${(await store.count()).entries} svar.`;
    },
  );
  admin('backup', 'Tar en hel kopi mens mottaket er i gang (SQLite).', async (store, options) => {
    if (!(store instanceof SqliteStore))
      throw new UserError('Bruk pg_dump for å kopiere et lager i PostgreSQL.');
    if (existsSync(options['out']!))
      throw new UserError(`«${options['out']}» finnes fra før, og blir ikke rørt. Velg et annet navn.`);
    await store.backup(options['out']!).catch((error: unknown) => {
      throw new UserError(`Kan ikke kopiere til «${options['out']}». ${unavailable(error)}`);
    });
    return `Kopien ligger i ${options['out']}. Den er like følsom som lageret.`;
  }).requiredOption('-o, --out <fil>', 'filen som skal lages');
  admin('purge', 'Sletter alle svar og invitasjoner for godt.', async (store, options) => {
    if (!('yes' in options)) throw new UserError('Dette kan ikke angres. Gjenta med --yes for å slette.');
    await store.purge();
    return 'Alle svar og invitasjoner er slettet. Slett også sikkerhetskopiene.';
  }).option('--yes', 'ja, slett');
}

async function demandClosed(store: Store, name: string): Promise<void> {
  if (await store.isClosed()) return;
  throw new UserError(
    `Lageret kan først eksporteres når det er stengt. Kjør: medlemsdebatt collect close --store ${shown(name)}`,
  );
}

async function* exported(store: Store): AsyncIterable<readonly [string, Uint8Array]> {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  for await (const line of ticks(store)) lines.push(JSON.stringify(line));
  yield ['kryss.ndjson', encoder.encode(lines.map(line => `${line}\n`).join(''))];
  const rows = (await texts(store)).map(line => [
    line.question,
    line.kind === 'own' ? 'eget forslag' : 'fritekst',
    line.place,
    line.text,
  ]);
  yield ['tekster.csv', encoder.encode(csvOf([['spørsmål', 'slag', 'sted', 'tekst'], ...rows]))];
}
