import type { CountTotals } from '../../statistics/index.ts';
import { UserError } from '../io.ts';
import type { LineProblem } from './sources.ts';

/** What one source brought. */
export interface SourceTally {
  readonly name: string;
  /** Totals before the source was read, and after. */
  readonly before: CountTotals;
  readonly after: CountTotals;
  /** Lines that were no answers. */
  readonly problems: readonly LineProblem[];
  /** Whether any question got any answer from it. */
  readonly answered: boolean;
}

/** One line in so many may be unusable: a line that was cut off, not a table with the wrong columns. */
export const MOST_FAULTY = 1 / 100;

/**
 * Refuses a source that is something else than what it was taken for. Figures from it would be wrong, and they could not
 * be put right afterwards: the release rule holds every later count against them.
 *
 * @param acceptFaulty counts what can be used of a source with more faults than {@link MOST_FAULTY}
 * @throws UserError
 */
export function demandUsable(source: SourceTally, acceptFaulty: boolean): void {
  const { name, answered } = source;
  const grown = (of: (totals: CountTotals) => number) => of(source.after) - of(source.before);
  const other = grown(totals => totals.otherSurvey);
  const countable = grown(
    totals => totals.counted + totals.duplicates + totals.excluded + totals.withoutSuspects,
  );
  const malformed = grown(totals => totals.malformed) + source.problems.length;
  const foreign = grown(totals => totals.unknownIssues + totals.unknownQuestions + totals.tooMany);
  const nowhere = grown(submissionsNowhere);
  const conflicts = grown(totals => totals.conflicts.length);
  const faults: [number, string][] = [
    [malformed, 'av linjene er ikke svar'],
    [foreign, 'valg eller spørsmål finnes ikke i undersøkelsen, eller er for mange'],
    [nowhere, 'svar har en kommune som ikke finnes'],
    [other, 'svar hører til en annen undersøkelse'],
    [conflicts, 'av id-ene har kommet før med et annet svar'],
  ];
  const all = countable + malformed + other;
  const brought = countable > 0 && (answered || foreign === 0);
  const tooMany = Math.max(malformed, foreign, nowhere, conflicts) > MOST_FAULTY * all;
  if (all === 0 || (brought && (acceptFaulty || !tooMany))) return;
  const said = faults.filter(([n]) => n > 0).map(([n, what]) => `  ${n} ${what}.\n`);
  const first = source.problems.slice(0, 5).map(({ line }) => `  ${name}, linje ${line}: ikke et svar\n`);
  const why = brought
    ? 'Mer enn 1 av 100 linjer kan ikke brukes, og da er det noe galt med kilden. Rett den, eller gjenta med --accept-faulty for å telle resten.'
    : 'Det er ingenting her å telle.';
  throw new UserError(
    `«${name}» kan ikke telles. ${why} Ingenting er skrevet.\n${[...said, ...first].join('')}`,
  );
}

/** Codes of earlier years that were split are no fault of the source. */
function submissionsNowhere({ places }: CountTotals): number {
  return places.reduce((sum, { problem, submissions }) => sum + (problem === 'unknown' ? submissions : 0), 0);
}
