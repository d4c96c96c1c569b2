import type { Given, Quantity } from './attack-facts.ts';
import type { Cell, Result } from './types.ts';

/** What an attacker knows besides the results: all of it is public. */
export interface PublicKnowledge {
  /** Code of the country. */
  country: string;
  /** County by municipality; empty where it belongs to none. */
  counties: Readonly<Record<string, string>>;
  /** Municipalities of every group area, and of whatever else has results of its own. */
  members?: Readonly<Record<string, readonly string[]>>;
  /** The threshold the publisher says was used. */
  threshold: number;
  /** Question rules by id, from the survey that everybody could read. */
  questions?: Readonly<
    Record<string, { issues?: readonly string[]; maxPicks?: number; ownSuggestion?: boolean }>
  >;
}

/** What one result gives away, by trying which numbers could have led to it. */
export function given(result: Result, issue: string | undefined, known: PublicKnowledge): Given {
  const { threshold } = known;
  const open = result.source !== undefined;
  switch (result.state) {
    case 'no-answers':
    case 'not-asked':
      return { answered: [0, 0], chose: [0, 0], left: [0, 0], open: true };
    case 'below-threshold':
    case 'merged':
      return { answered: [1, threshold - 1], chose: [0, threshold - 1], left: [0, threshold - 1], open };
    case 'protected':
      // A small municipality says that it is small; only sums are hidden for it.
      return {
        answered: [isUndivided(result, known) ? threshold : 1, Infinity],
        chose: [0, Infinity],
        left: [0, Infinity],
        open,
      };
    case 'leading': {
      const [least, most] = result.baseRange ?? [threshold, 29];
      const leads = issue !== undefined && (result.leading ?? []).includes(issue);
      // Of three issues or fewer every one could lead; who does not was chosen by less than five.
      const isFew = issue !== undefined && !leads && numberOfIssues(result, known) <= 3;
      return {
        answered: [least, most],
        chose: [leads ? 5 : 0, isFew ? 4 : most],
        left: [isFew ? least - 4 : 0, leads ? most - 5 : most],
        open,
      };
    }
    case 'published':
      return { ...tried(result, issue, known), open };
  }
}

/** Whether there are no results of parts of it: municipalities, and a federation's members in a county. */
function isUndivided({ area, federation }: Result, { counties }: PublicKnowledge): boolean {
  return federation ? Object.values(counties).includes(area) : Object.hasOwn(counties, area);
}

function numberOfIssues({ question }: Result, { questions }: PublicKnowledge): number {
  return questions?.[question]?.issues?.length ?? Infinity;
}

function tried(result: Result, issue: string | undefined, known: PublicKnowledge): Omit<Given, 'open'> {
  const cell = issue === undefined ? undefined : result.counts?.[issue];
  const span: Omit<Given, 'open'> = {
    answered: [Infinity, -Infinity],
    chose: [Infinity, -Infinity],
    left: [Infinity, -Infinity],
  };
  const widen = (quantity: Quantity, number: number) => {
    const [least, most] = span[quantity];
    span[quantity] = [Math.min(least, number), Math.max(most, number)];
  };
  for (const answered of basesBehind(result, known.threshold)) {
    const counts = cell === undefined ? [0, answered] : countsBehind(cell, answered, result, known.threshold);
    for (const count of counts) {
      widen('answered', answered);
      widen('chose', count);
      widen('left', answered - count);
    }
  }
  return cell === undefined || issue === undefined ? span : withOtherCells(span, result, issue, known);
}

function basesBehind({ base, step, percentStep }: Result, threshold: number): number[] {
  if (base === undefined) return [0, 1e9];
  if (step !== 5) return [base];
  return around(base, Math.max(threshold, 30)).filter(number =>
    percentStep === 5 ? number < 100 : number >= 100,
  );
}

/** The counts that could have become this cell. Where all between two are possible, only those two. */
function countsBehind(cell: Cell, base: number, result: Result, threshold: number): number[] {
  if (typeof cell === 'number') {
    const counts = result.step === 5 ? around(cell, threshold) : [cell];
    const capped = (count: number) => result.percentStep === 5 && threshold <= 10 && count / base > 0.9;
    return counts.filter(count => count <= base && !capped(count));
  }
  if ('fewerThan' in cell) return [0, Math.min(base, cell.fewerThan - 1)];
  if ('shareUnder' in cell) {
    return upTo(base).filter(count => count >= threshold && nearest(count, threshold) < 0.1 * result.base!);
  }
  if (result.step !== 5) return [base - threshold + 1, base];
  return upTo(base).filter(
    count =>
      count >= threshold &&
      (nearest(count, threshold) / result.base! > 0.9 || (threshold <= 10 && count / base > 0.9)),
  );
}

/** All choices together are at most so many per person; and at least one, where one had to choose. */
function withOtherCells(
  span: Omit<Given, 'open'>,
  result: Result,
  issue: string,
  known: PublicKnowledge,
): Omit<Given, 'open'> {
  const rules = known.questions?.[result.question];
  if (!rules || result.source) return span;
  let least = 0;
  let most = 0;
  for (const [other, cell] of Object.entries(result.counts ?? {})) {
    if (other === issue) continue;
    const counts = basesBehind(result, known.threshold).flatMap(base =>
      countsBehind(cell, base, result, known.threshold),
    );
    least += Math.min(...counts);
    most += Math.max(...counts);
  }
  const atMost = (rules.maxPicks ?? Infinity) * span.answered[1] - least;
  const atLeast = rules.ownSuggestion === false ? span.answered[0] - most : 0;
  return { ...span, chose: [Math.max(span.chose[0], atLeast), Math.min(span.chose[1], atMost)] };
}

/** The numbers that are rounded to this one, where nothing under `least` is shown. */
function around(shown: number, least: number): number[] {
  return [-5, -4, -3, -2, -1, 0, 1, 2]
    .map(by => shown + by)
    .filter(number => number >= least && nearest(number, least) === shown);
}

/** The nearest five; a number over the least one that is shown never becomes less than that. */
function nearest(number: number, least: number): number {
  const rounded = 5 * Math.floor((number + 2) / 5);
  return rounded < least ? rounded + 5 : rounded;
}

function upTo(number: number): number[] {
  return Array.from({ length: number + 1 }, (_, i) => i);
}
