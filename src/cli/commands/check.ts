import type { Command } from 'commander';
import { checkSource, parseDay, type CheckResult, type EarlierTree } from '../../publishing/index.ts';
import { exit, type Io, todayInNorway, UserError } from '../io.ts';
import { readSourceFolder } from '../read-source.ts';
import { reportJson, reportText } from '../report.ts';

/** Options of every command that reads a source. */
export interface SourceOptions {
  json?: boolean;
  iUnderstand?: boolean;
  today?: string;
}

/** Adds `medlemsdebatt check`. */
export function addCheck(program: Command, io: Io, done: (code: number) => void): void {
  sourceOptions(
    program.command('check').argument('<kilde>', 'mappen med tabellene, eller arbeidsboken (.xlsx)'),
  )
    .description('Sjekker tabellene og sier alt som er galt, uten å skrive noe.')
    .action(async (folder: string, options: SourceOptions) => {
      const result = await check(folder, options, io);
      io.out(options.json ? reportJson(result) : reportText(result));
      done(result.debate ? exit.ok : exit.problems);
    });
}

/** The options that `check` and `build` share. */
export function sourceOptions(command: Command): Command {
  return command
    .option('--json', 'skriv resultatet som JSON')
    .option('--i-understand', 'tillat en terskel på 5-9; det blir skrevet i release.json')
    .option('--today <dato>', 'regn fristene fra denne datoen (åååå-mm-dd) i stedet for i dag');
}

/**
 * Reads and checks a source as the options say.
 *
 * @param earlier what was published before
 */
export async function check(
  folder: string,
  options: SourceOptions,
  io: Io,
  earlier?: EarlierTree,
): Promise<CheckResult> {
  const files = await readSourceFolder(folder);
  const today = parseDay(options.today ?? todayInNorway(io.now()));
  if (!today)
    throw new UserError(`--today «${options.today}» er ikke en dato. Skriv for eksempel 2027-06-21.`);
  return checkSource(files, { today, acknowledged: options.iUnderstand ?? false, earlier });
}
