import type { Command } from 'commander';
import { treePainters } from '../../pages/index.ts';
import {
  frozenPainter,
  someOf,
  treeFiles,
  type CheckedDebate,
  type EarlierTree,
  type StandingResults,
  type TreeFile,
} from '../../publishing/index.ts';
import { codesIn } from '../../core/tree.ts';
import { withFrozen } from '../frozen-files.ts';
import { exit, type Io, UserError } from '../io.ts';
import { readEarlier, readRelease, readStanding } from '../read-tree.ts';
import { reportJson, reportText } from '../report.ts';
import { builtBy } from '../version.ts';
import { Writer, type Written } from '../writer.ts';
import { check, sourceOptions, type SourceOptions } from './check.ts';

interface BuildCommandOptions extends SourceOptions {
  out: string;
  dryRun?: boolean;
  inlineWords?: boolean;
  /** False with `--no-pages`. */
  pages?: boolean;
  onlyJson?: boolean;
  results?: string;
  /** Codes of areas; true without any: all. */
  frozen?: string | true;
}

/** Adds `medlemsdebatt build`. */
export function addBuild(program: Command, io: Io, done: (code: number) => void): void {
  sourceOptions(
    program.command('build').argument('<kilde>', 'mappen med tabellene, eller arbeidsboken (.xlsx)'),
  )
    .description('Sjekker tabellene og lager mappen som skal legges ut på nettet.')
    .requiredOption('-o, --out <mappe>', 'mappen som skal lages')
    .option('--dry-run', 'gjør alt uten å skrive noe')
    .option('--only-json', 'bare JSON-filene, uten sider, tabeller og kalender')
    .option('--inline-words', 'legg listenes egne ord inn i områdefilene')
    .option(
      '--results <mappe>',
      'ta medlemmenes svar fra et tre som er publisert før, i stedet for fra tabellen «resultat»',
    )
    .option(
      '--frozen [koder]',
      'lag også kopier som aldri endrer seg, av disse områdene, med komma mellom (ingen koder: alle)',
    )
    .option('--no-pages', 'uten nettsidene; tabeller og kalender er med')
    .action(async (folder: string, options: BuildCommandOptions) => done(await build(folder, options, io)));
}

async function build(folder: string, options: BuildCommandOptions, io: Io): Promise<number> {
  const result = await check(folder, options, io, await earlierOf(options));
  if (!result.debate) {
    io.out(options.json ? reportJson(result) : reportText(result));
    io.err('Ingenting er skrevet.\n');
    return exit.problems;
  }
  const standing = options.results ? await readStanding(options.results, result.debate) : undefined;
  if (!standing) await keepResults(result.debate, options.out);
  const hiddenSuggestions: string[] = [];
  const tree = treeOf(result.debate, options, standing, areas => hiddenSuggestions.push(...areas));
  const frozen: string[] = [];
  const written = await new Writer(io, options.dryRun ?? false).replaceFolder(
    options.out,
    withFrozen(tree, options.out, src => frozen.push(`${result.debate?.base ?? ''}${src}`)),
    'release.json',
  );
  io.out(
    options.json
      ? reportJson(result, { written, frozen, hiddenSuggestions })
      : `${reportText(result)}${told(written)}\n${toldSuggestions(hiddenSuggestions)}${toldPages(result.debate, options)}${toldFrozen(frozen, options)}`,
  );
  return exit.ok;
}

/** What is published already: where this build goes, or where it takes members' answers from. */
async function earlierOf({ out, results }: BuildCommandOptions): Promise<EarlierTree | undefined> {
  return (await readEarlier(out)) ?? (results ? await readEarlier(results) : undefined);
}

/** What members answered is in the tree alone where it was counted: tables that do not have it must not take it away. */
async function keepResults(debate: CheckedDebate, out: string): Promise<void> {
  if ([...debate.areas.values()].some(({ results }) => results.length > 0)) return;
  const totals = (await readRelease(out))?.totals ?? {};
  if (!Object.keys(totals).some(key => key.startsWith('results.'))) return;
  throw new UserError(
    `«${out}» viser hva medlemmene svarte, og det står ikke i tabellene. Gjenta med --results "${out}", så blir det med. Skal det bort, bygger du til en ny mappe. Ingenting er skrevet.`,
  );
}

function treeOf(
  debate: CheckedDebate,
  options: BuildCommandOptions,
  standing: StandingResults | undefined,
  onHiddenSuggestions: (areas: readonly string[]) => void,
): AsyncIterable<TreeFile> {
  return treeFiles(debate, {
    standing,
    onHiddenSuggestions,
    builtBy: builtBy(),
    inlineWords: options.inlineWords,
    painters: [
      ...(options.onlyJson ? [] : treePainters(options.pages)),
      ...(options.frozen ? [frozenPainter(frozenCodes(options))] : []),
    ],
  });
}

const frozenCodes = ({ frozen }: BuildCommandOptions): string[] => codesIn(frozen === true ? '' : frozen);

/** Widgets link to the pages of a tree that has an address: without them those links lead nowhere. */
function toldPages({ base }: CheckedDebate, { onlyJson }: BuildCommandOptions): string {
  return base && onlyJson
    ? 'Uten sider: Visningene lenker til «pages/», som ikke er med. Bygg uten --only-json før dette legges ut.\n'
    : '';
}

/** The frozen copies, as what to write in `src`, and the codes that there is none of. */
function toldFrozen(made: readonly string[], options: BuildCommandOptions): string {
  const missing = frozenCodes(options).filter(code => !made.some(src => src.includes(`frozen/${code}.`)));
  return [
    ...(made.length > 0 ? ['Frosne kopier, til src:', ...made.map(src => `  ${src}`)] : []),
    ...(missing.length > 0
      ? [`Ingen frossen kopi av ${missing.join(', ')}: debatten har ikke noe der.`]
      : []),
  ]
    .map(line => `${line}\n`)
    .join('');
}

/** The areas whose own suggestions are left out since what was answered there is hidden: nothing else says so. */
export function toldSuggestions(areas: readonly string[]): string {
  return areas.length > 0
    ? `Medlemmenes egne forslag vises ikke i ${someOf(areas, 10)}, for der er det vernet hva medlemmene svarte.\n`
    : '';
}

/** What was written, or would have been. */
export function told({ target, files, bytes, dryRun }: Written): string {
  const size =
    bytes < 100_000
      ? `${Math.ceil(bytes / 1000)} kB`
      : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
  const what = `${files} filer (${size})`;
  return dryRun ? `Prøvekjøring: ${what} ville blitt skrevet til ${target}.` : `Skrev ${what} til ${target}.`;
}
