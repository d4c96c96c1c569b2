import { Command, CommanderError } from 'commander';
import { addAggregate } from './commands/aggregate.ts';
import { addBuild } from './commands/build.ts';
import { addCheck } from './commands/check.ts';
import { addCollect } from './commands/collect.ts';
import { addInvites } from './commands/invites.ts';
import { addTemplate } from './commands/template.ts';
import { addVerify } from './commands/verify.ts';
import { DisclosureError } from '../publishing/index.ts';
import { exit, type Io, UserError } from './io.ts';
import { version } from '../core/version.ts';

/** Adds one command to the program; `done` takes the exit code. */
export type AddCommand = (program: Command, io: Io, done: (code: number) => void) => void;

const commands: readonly AddCommand[] = [
  addCheck,
  addBuild,
  addTemplate,
  addVerify,
  addAggregate,
  addCollect,
  addInvites,
];

/**
 * Runs the command line and gives back the exit code. Never throws: a fault of this program is told as one.
 *
 * @param args arguments without `node` and the script
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code: number = exit.ok;
  const program = programOf(io, ended => (code = ended));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, args, io);
  }
}

function programOf(io: Io, done: (code: number) => void): Command {
  const program = new Command('medlemsdebatt')
    .description(
      'Fra regneark til nettside: sjekker tabellene til en medlemsdebatt og lager filene som skal publiseres.',
    )
    .version(version, '-V, --version', 'vis versjonen')
    .helpOption('-h, --help', 'vis hjelp')
    .helpCommand('help [kommando]', 'vis hjelp for en kommando')
    .configureOutput({
      writeOut: text => io.out(text),
      writeErr: text => io.err(text),
      outputError: (text, write) => write(norwegian(text)),
    })
    .configureHelp({
      styleTitle: title => titles[title] ?? title,
      styleUsage: usage => usage.replace('[options]', '[valg]').replace('[command]', '[kommando]'),
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === 'string'
          ? `${description} (${defaultValue} når den ikke er oppgitt)`
          : description,
      subcommandTerm: command =>
        `${command.name()} ${command.registeredArguments.map(each => `<${each.name()}>`).join(' ')}`.trim(),
    })
    .exitOverride();
  for (const add of commands) add(program, io, done);
  for (const command of program.commands) command.helpOption('-h, --help', 'vis hjelp');
  return program;
}

/** Headings of commander's help. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Slik brukes den:',
  'Arguments:': 'Argumenter:',
  'Options:': 'Valg:',
  'Commands:': 'Kommandoer:',
};

function failed(error: unknown, args: readonly string[], io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.problems;
  if (error instanceof UserError || error instanceof DisclosureError) {
    const message = error instanceof UserError ? error.message : tooRevealing(error);
    if (args.includes('--json')) io.out(`${JSON.stringify({ ok: false, message })}\n`);
    else io.err(`${message}\n`);
    return exit.problems;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.err(
    `Noe gikk galt i programmet. Det er ikke din feil, og ingenting er skrevet. Meld gjerne fra med teksten under.\n${detail}\n`,
  );
  return exit.internal;
}

/** Says where, and never a figure: what is on a screen may be seen by anybody. */
function tooRevealing({ why, places }: DisclosureError): string {
  const where = places.map(place => `  ${place}`).join('\n');
  if (why === 'contradicts') {
    return `Tallene motsier hverandre: et fylke eller landet har færre enn kommunene til sammen, eller det er flere kryss enn folk kunne sette. Ingenting er skrevet. Se på:\n${where}`;
  }
  return `Tallene kan ikke publiseres: den som legger dem sammen, kan finne ut hva noen få har svart. Ingenting er skrevet. Se på:\n${where}`;
}

/** commander speaks English; these are the sentences a user can meet. */
function norwegian(text: string): string {
  return text
    .replace(/^error: required option '(.+?)' not specified/, 'Valget «$1» mangler.')
    .replace(/^error: missing required argument '(.+?)'/, 'Det mangler et argument: $1.')
    .replace(/^error: unknown option '(.+?)'/, 'Valget «$1» finnes ikke.')
    .replace(/^error: unknown command '(.+?)'/, 'Kommandoen «$1» finnes ikke.')
    .replace(/^error: too many arguments.*/, 'Det er for mange argumenter.')
    .replace(/^error: option '(.+?)' argument missing/, 'Valget «$1» mangler en verdi.')
    .replace(/\(Did you mean (.+?)\?\)/, '(Mente du $1?)');
}
