import { isAbsolute, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { treePainters } from '../../pages/index.ts';
import { countedAfter, treeFiles, type CheckedDebate } from '../../publishing/index.ts';
import type { WrittenText } from '../../statistics/index.ts';
import { count, type Counted } from '../counting/count.ts';
import { forModerators } from '../counting/for-moderators.ts';
import { PublishedSum, summed } from '../counting/published-sum.ts';
import { demandRelease, keptCounts } from '../counting/releases.ts';
import { withFrozen } from '../frozen-files.ts';
import { exit, UserError, type Io } from '../io.ts';
import { several } from '../options.ts';
import { reportJson, reportText } from '../report.ts';
import { builtBy } from '../version.ts';
import { Writer } from '../writer.ts';
import { told, toldSuggestions } from './build.ts';
import { check, sourceOptions, type SourceOptions } from './check.ts';

interface AggregateOptions extends SourceOptions {
  from: string[];
  out: string;
  counts: string;
  federation?: string[];
  texts?: string;
  internal?: boolean;
  withoutSuspects?: boolean;
  acceptFaulty?: boolean;
  dryRun?: boolean;
}

/** Adds `medlemsdebatt aggregate`. */
export function addAggregate(program: Command, io: Io, done: (code: number) => void): void {
  sourceOptions(
    program
      .command('aggregate')
      .argument('<kilde>', 'mappen med tabellene (uten «resultat»), eller arbeidsboken'),
  )
    .description('Teller svarene, verner små grupper, og lager treet som skal publiseres.')
    .requiredOption('--from <lager>', 'lager, postgres://…, .ndjson eller .csv (kan gjentas)', several)
    .requiredOption('-o, --out <mappe>', 'mappen som skal lages')
    .requiredOption(
      '--counts <fil>',
      'hemmelig fil med det som ble talt, til neste gang; lages hvis den ikke finnes',
    )
    .option('--federation <id>', 'forbund som har frigitt sine tall (kan gjentas)', several)
    .option('--texts <mappe>', 'skriv forslag og fritekst til moderatorene, i en mappe for seg')
    .option('--internal', 'merk alt «Til behandling – ikke offentlig»; de samme vernede tallene')
    .option('--without-suspects', 'tell ikke svar som er merket som fylt ut av en maskin')
    .option(
      '--accept-faulty',
      'tell det som kan telles, også i en kilde der mer enn 1 av 100 linjer ikke kan brukes',
    )
    .option('--dry-run', 'gjør alt uten å skrive noe')
    .action(async (folder: string, options: AggregateOptions) => done(await aggregate(folder, options, io)));
}

async function aggregate(folder: string, options: AggregateOptions, io: Io): Promise<number> {
  const result = await check(folder, options, io);
  if (!result.debate) {
    io.out(options.json ? reportJson(result) : reportText(result));
    io.err('Ingenting er skrevet.\n');
    return exit.problems;
  }
  const debate = ready(result.debate, options, io);
  const texts: WrittenText[] = [];
  const counted = await count(debate, options.from, {
    federations: options.federation ?? [],
    withoutSuspects: options.withoutSuspects ?? false,
    acceptFaulty: options.acceptFaulty ?? false,
    onText: text => options.texts && texts.push(text),
  });
  const releases = await demandRelease(counted.rows, debate, options);
  const day = debate.survey!.closes.slice(0, 10);
  const after = countedAfter(releases, counted.rows, debate, day);
  const whole = { ...after, internal: options.internal ?? debate.internal };
  const hiddenSuggestions: string[] = [];
  const made = treeFiles(whole, {
    builtBy: builtBy(),
    painters: treePainters(),
    onHiddenSuggestions: areas => hiddenSuggestions.push(...areas),
  });
  const sum = new PublishedSum();
  const files = withFrozen(summed(made, sum), options.out, () => {});
  const counts = () => keptCounts(debate.survey!.id, counted.rows, releases, sum.value);
  // The tree is last: were it there without its counts, the next release would be held against an older one.
  const written = await new Writer(io, options.dryRun ?? false).replaceTogether([
    { path: options.counts, files: counts },
    ...(options.texts ? [forModerators(options.texts, texts, counted.rows)] : []),
    { path: options.out, files, mark: 'release.json' },
  ]);
  const tree = written.at(-1)!;
  io.out(
    options.json
      ? reportJson(result, {
          counted: tallyOf(counted),
          faulty: counted.problems,
          written: tree,
          hiddenSuggestions,
        })
      : `${howItWent(counted)}${told(tree)}\n${toldSuggestions(hiddenSuggestions)}`,
  );
  return exit.ok;
}

/** What must be so before anybody counts. */
function ready(debate: CheckedDebate, options: AggregateOptions, io: Io): CheckedDebate {
  if (!debate.survey)
    throw new UserError(
      'Kilden mangler tabellen «undersøkelse», og uten den vet vi ikke når svarfristen var.',
    );
  if ([...debate.areas.values()].some(area => area.results.length > 0)) {
    throw new UserError('Kilden har tabellen «resultat». Ta den bort: tallene kommer fra svarene.');
  }
  demandApart(options);
  const closes = Date.parse(debate.survey.closes) + (debate.survey.graceMinutes ?? 0) * 60_000;
  if (io.now().getTime() < closes) {
    throw new UserError(
      'Undersøkelsen er ikke stengt ennå. Tall kan bare publiseres én gang, når alle har svart.',
    );
  }
  const known = new Set(debate.survey.federations?.map(federation => federation.id));
  const unknown = (options.federation ?? []).filter(id => !known.has(id));
  if (unknown.length > 0) throw new UserError(`Undersøkelsen har ikke forbundet «${unknown.join('», «')}».`);
  const released = (debate.survey.federations ?? []).filter(({ id }) => options.federation?.includes(id));
  return released.length > 0 ? { ...debate, federations: released } : debate;
}

/** What is published and what is secret lie apart, and neither in a folder that is replaced as a whole. */
function demandApart({ counts, texts, out }: AggregateOptions): void {
  for (const [option, path] of Object.entries({ counts, texts: texts ?? '' })) {
    if (path && isInside(path, out))
      throw new UserError(`--${option} kan ikke ligge i «${out}»: alt der blir publisert.`);
  }
  for (const [option, path] of Object.entries({ counts, out })) {
    if (texts && isInside(path, texts))
      throw new UserError(
        `--${option} kan ikke ligge i «${texts}»: mappen med tekstene blir byttet ut som en helhet.`,
      );
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
}

/** How the count went, in figures that say nothing of any area. */
function tallyOf({ totals, problems }: Counted) {
  const { counted, duplicates, withoutSuspects, suspects, otherSurvey, tooMany } = totals;
  return {
    counted,
    duplicates,
    conflicts: totals.conflicts.length,
    withoutSuspects,
    suspects,
    malformed: totals.malformed + problems.length,
    otherSurvey,
    tooMany,
    unknown: totals.unknownIssues + totals.unknownQuestions,
    unplaced: totals.places.reduce((sum, place) => sum + place.submissions, 0),
  };
}

/** What each of them is. */
const meanings: Record<keyof ReturnType<typeof tallyOf>, string> = {
  counted: 'svar er talt med',
  duplicates: 'kom flere ganger, og er talt én gang',
  conflicts: 'av id-ene kom med ulikt innhold, og er ikke talt med',
  withoutSuspects: 'er merket som fylt ut av en maskin, og er ikke talt med',
  suspects: 'av dem som er talt, er merket som mistenkelige',
  malformed: 'av linjene er ikke svar',
  otherSurvey: 'hører til en annen undersøkelse',
  tooMany: 'svar på ett spørsmål hadde for mange valg, og er ikke talt med',
  unknown: 'valg eller spørsmål finnes ikke i undersøkelsen',
  unplaced: 'har en kommune vi ikke kan plassere, og er bare med i landet',
};

function howItWent(all: Counted): string {
  const { problems } = all;
  const lines = Object.entries(tallyOf(all)).map(
    ([key, n]) => [n, meanings[key as keyof typeof meanings]] as const,
  );
  const first = problems.slice(0, 5).map(({ file, line }) => `  ${file}, linje ${line}: ikke et svar\n`);
  return [...lines.filter(([n], i) => n > 0 || i === 0).map(([n, said]) => `${n} ${said}.\n`), ...first].join(
    '',
  );
}
