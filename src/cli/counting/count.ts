import { MUNICIPALITIES, officialPlaces, SUCCESSORS, type CheckedDebate } from '../../publishing/index.ts';
import {
  Counter,
  type CountSetup,
  type CountTotals,
  type PlaceList,
  type RawResult,
  type WrittenText,
} from '../../statistics/index.ts';
import { UserError } from '../io.ts';
import { shown } from '../open-store.ts';
import { answerSource, type LineProblem } from './sources.ts';
import { demandUsable } from './usable.ts';

/** How answers are counted. */
export interface CountOptions {
  /** Federations that have released their members' results. */
  readonly federations: readonly string[];
  readonly withoutSuspects: boolean;
  /** See {@link demandUsable}. */
  readonly acceptFaulty: boolean;
  onText(text: WrittenText): void;
}

/** What was counted: secret, but for the totals. */
export interface Counted {
  readonly rows: RawResult[];
  readonly totals: CountTotals;
  /** Lines that were no answers. */
  readonly problems: readonly LineProblem[];
}

/** The municipalities of today, and the codes they took over from. */
export const PLACES: PlaceList = {
  municipalities: MUNICIPALITIES.map(([code]) => ({ code, county: code.slice(0, 2) })),
  successors: SUCCESSORS.map(([from, ...to]) => ({ from, to })),
};

/**
 * Counts all sources, each answer once, whichever they come from. Answers that came with one id and different content are
 * left out, and named in the totals' conflicts.
 *
 * @throws UserError when a source cannot be read, or is none
 */
export async function count(
  debate: CheckedDebate,
  names: readonly string[],
  options: CountOptions,
): Promise<Counted> {
  const first = await countOnce(debate, names, options, []);
  const { conflicts } = first.totals;
  if (conflicts.length === 0) return first;
  // Which of two came first depends on the order of the sources, so neither is counted.
  const again = await countOnce(debate, names, { ...options, onText: () => {} }, conflicts);
  return { ...again, totals: { ...again.totals, conflicts } };
}

async function countOnce(
  debate: CheckedDebate,
  names: readonly string[],
  { federations, withoutSuspects, acceptFaulty, onText }: CountOptions,
  exclude: readonly string[],
): Promise<Counted> {
  const problems: LineProblem[] = [];
  const written = new Set(debate.questions.filter(({ kind }) => kind === 'text').map(({ id }) => id));
  const counter = new Counter({ ...setupOf(debate), federations, withoutSuspects, onText, exclude });
  for (const name of names) {
    const [own, before, answers]: [LineProblem[], CountTotals, number] = [
      [],
      counter.totals(),
      basesOf(counter),
    ];
    await answerSource(name, own, written).feed(counter);
    const answered = basesOf(counter) > answers;
    // Second time round the sources are the same, and answers that are left out say nothing of them.
    if (exclude.length === 0)
      demandUsable(
        { name: shown(name), before, after: counter.totals(), problems: own, answered },
        acceptFaulty,
      );
    problems.push(...own);
  }
  return { rows: counter.rows(), totals: counter.totals(), problems };
}

/** How many answers to questions there are in all. */
function basesOf(counter: Counter): number {
  return counter.rows().reduce((sum, { base = 0 }) => sum + base, 0);
}

function setupOf({
  questions,
  survey,
}: CheckedDebate): Pick<CountSetup, 'questions' | 'places' | 'country' | 'survey'> {
  const choices = questions.filter(question => question.kind === 'choice');
  if (choices.length === 0) throw new UserError('Debatten har ingen spørsmål med svaralternativer å telle.');
  return {
    questions: choices.map(({ id, issues = [], max }) => ({
      id,
      issues: issues.map(issue => issue.id),
      ...(max !== undefined && survey ? { maxPicks: max } : {}),
    })),
    survey: survey?.id,
    places: PLACES,
    country: officialPlaces.get('0')!.code,
  };
}
