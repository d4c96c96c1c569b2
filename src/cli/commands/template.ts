import type { Command } from 'commander';
import { countProblems, makeTemplate } from '../../publishing/index.ts';
import { exit, type Io, UserError } from '../io.ts';
import { readSourceFolder } from '../read-source.ts';
import { reportJson, reportText } from '../report.ts';
import { Writer } from '../writer.ts';

interface TemplateCommandOptions {
  out: string;
  from?: string;
  area?: string;
  dryRun?: boolean;
  json?: boolean;
}

/** Adds `medlemsdebatt template`. */
export function addTemplate(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command('template')
    .description('Lager tomme tabeller å fylle ut, som arbeidsbok (.xlsx) og som CSV-filer.')
    .requiredOption('-o, --out <mappe>', 'mappen som skal lages')
    .option('--from <kilde>', 'mappe eller arbeidsbok med lister og standpunkter')
    .option('--area <koder>', 'lag ferdige rader for svarene i disse områdene, skilt med komma')
    .option('--dry-run', 'gjør alt uten å skrive noe')
    .option('--json', 'skriv resultatet som JSON')
    .action(async (options: TemplateCommandOptions) => done(await template(options, io)));
}

async function template(options: TemplateCommandOptions, io: Io): Promise<number> {
  const areas = (options.area ?? '')
    .split(',')
    .map(each => each.trim())
    .filter(Boolean);
  if (areas.length > 0 !== Boolean(options.from)) {
    throw new UserError(
      '«--from» og «--area» hører sammen: det ene sier hvor listene og standpunktene er, det andre hvilke områder radene er for.',
    );
  }
  const from = options.from ? await readSourceFolder(options.from) : undefined;
  const { files, problems, rows } = await makeTemplate({ from, areas });
  const result = { problems, counts: countProblems(problems) };
  if (problems.length > 0) {
    io.out(options.json ? reportJson(result) : reportText(result));
    return exit.problems;
  }
  const written = await new Writer(io, options.dryRun ?? false).replaceFolder(
    options.out,
    files,
    // An empty mark: what was filled in is never replaced by what is empty.
    '',
  );
  const what = rows > 0 ? `${rows} rader som er klare til å fylles ut` : 'Tomme tabeller';
  const where = written.dryRun ? 'ville blitt skrevet til' : 'ligger i';
  io.out(options.json ? reportJson(result, { written, rows }) : `${what} ${where} ${written.target}.\n`);
  return exit.ok;
}
