import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { INVITATION_LANGUAGES, invitations, invitationTexts } from '../../collector/invitations.ts';
import { signOf } from '../../collector/invite.ts';
import type { Store } from '../../collector/store.ts';
import { exit, UserError, type Io } from '../io.ts';
import { newKey, readKey } from '../invite-key.ts';
import { openStore, readSurvey, STORE_OPTION } from '../open-store.ts';
import { Writer } from '../writer.ts';

interface InvitesOptions {
  store: string;
  count: string;
  page: string;
  sender: string;
  key: string;
  out: string;
  dryRun?: boolean;
}

/** Adds `medlemsdebatt invites`. */
export function addInvites(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command('invites')
    .argument('<undersøkelse>', 'survey.json')
    .description('Lager invitasjoner med engangskoder, flettefil og tekster til e-post og SMS.')
    .requiredOption(...STORE_OPTION)
    .requiredOption('-n, --count <antall>', 'hvor mange')
    .requiredOption('--page <adresse>', 'siden med skjemaet (https)')
    .requiredOption('--sender <navn>', 'hvem som inviterer')
    .requiredOption('--key <fil>', 'nøkkelen til kodene; lages hvis den ikke finnes')
    .requiredOption('-o, --out <mappe>', 'ny mappe for flettefil og tekster')
    .option('--dry-run', 'gjør alt uten å skrive noe')
    .action(async (path: string, options: InvitesOptions) => done(await makeInvites(path, options, io)));
}

async function makeInvites(path: string, options: InvitesOptions, io: Io): Promise<number> {
  const count = Number(options.count);
  if (!Number.isInteger(count) || count < 1 || count > 2_000_000)
    throw new UserError('--count må være et helt tall fra 1 til 2 000 000.');
  if (!/^https:\/\/[^\s#]+$/.test(options.page))
    throw new UserError('--page må være en https-adresse uten «#».');
  const survey = await readSurvey(path);
  if (survey.mode !== 'code')
    throw new UserError('Undersøkelsen har modus «åpen», og trenger ingen invitasjoner.');
  const writer = new Writer(io, options.dryRun ?? false);
  // Before any code is made: one that no store knows is of no use to whoever gets it.
  const store = writer.dryRun ? undefined : await openStore(options.store, 'make', io);
  try {
    if (await store?.isClosed())
      throw new UserError('Lageret er stengt, så ingen kan svare. En ny undersøkelse trenger et nytt lager.');
    const { closes } = survey;
    const key = await keyOf(options, writer, await store?.keySign());
    const { hashes, mergeFile } = invitations({
      count,
      page: options.page,
      closes,
      sender: options.sender,
      key,
    });
    // An empty mark: a folder that has anything in it is never replaced, since its codes would be lost.
    const folder = {
      path: options.out,
      files: filesOf(mergeFile, options.sender, closes),
      mark: '',
      secret: true,
    };
    await writer.replaceTogether([folder], async () => store && remember(store, hashes, key));
  } finally {
    await store?.dispose();
  }
  if (writer.dryRun) {
    io.out(
      `Prøvekjøring: ${count} invitasjoner ville blitt skrevet til ${options.out}. Ingen koder er laget.\n`,
    );
    return exit.ok;
  }
  io.out(
    `${count} invitasjoner ligger i ${options.out}. Koblingen mellom medlem og kode skal bare finnes i utsendingen: ` +
      'slett flettefilen når invitasjonene er sendt.\n',
  );
  return exit.ok;
}

/** @param sign of the key that the store's invites were made with: the collector has one key for all of them */
async function keyOf({ key }: InvitesOptions, writer: Writer, sign?: string): Promise<Uint8Array> {
  const standing = existsSync(key) ? await readKey(key) : undefined;
  if (sign !== undefined && (!standing || sign !== signOf(standing))) throw otherKey();
  if (standing) return standing;
  const made = newKey();
  await writer.createSecret(key, made);
  return Buffer.from(made.trim(), 'hex');
}

function otherKey(): UserError {
  return new UserError(
    'Lageret har invitasjoner som er laget med en annen nøkkel. Oppgi den samme med --key.',
  );
}

/** A store that knows codes nobody has is none the worse; the other way round members could not answer. */
async function remember(store: Store, hashes: readonly Uint8Array[], key: Uint8Array): Promise<void> {
  const sign = signOf(key);
  if ((await store.keySign(sign)) !== sign) throw otherKey();
  for (let i = 0; i < hashes.length; i += 10_000) await store.addCodes(hashes.slice(i, i + 10_000));
}

function filesOf(mergeFile: string, sender: string, closes: string): [string, Uint8Array][] {
  const encoder = new TextEncoder();
  const written = INVITATION_LANGUAGES.map((language): [string, Uint8Array] => {
    const texts = invitationTexts(language, { sender, closes });
    const parts = [
      ['E-post', `Emne: ${texts.subject}\n\n${texts.email}`],
      ['SMS', texts.sms],
      ['Påminnelse, e-post', `Emne: ${texts.reminderSubject}\n\n${texts.reminder}`],
      ['Påminnelse, SMS', texts.reminderSms],
    ];
    return [
      `tekster.${language}.txt`,
      encoder.encode(parts.map(([title, text]) => `=== ${title} ===\n${text}\n`).join('\n')),
    ];
  });
  return [['invitasjoner.csv', encoder.encode(mergeFile)], ...written];
}
