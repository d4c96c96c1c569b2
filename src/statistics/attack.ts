import { Knowledge } from './attack-knowledge.ts';
import type { Given, Quantity } from './attack-knowledge.ts';
import type { Cell, Result } from './types.ts';

/**
 * The attacker. It gets what everybody can get, works out what lies behind it in its own way, and says where it came
 * closer to a small group than was promised. It shares no code with what protects the figures: a mistake in one is to
 * be found by the other.
 */

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
  questions?: Readonly<Record<string, { maxPicks?: number; ownSuggestion?: boolean }>>;
}

/** A group that came closer than promised. Carries no figure: the report itself may be read by anybody. */
export interface Breach {
  /** `too-narrow`: few numbers are possible. The others are rules that a single result breaks by itself. */
  kind:
    | 'too-narrow'
    | 'number-under-threshold'
    | 'number-where-none-may-be'
    | 'not-rounded'
    | 'federation-too-local';
  question: string;
  areas: string[];
  federation?: string;
  issue?: string;
  group?: Quantity;
}

/**
 * Tries to pin down groups under the threshold.
 *
 * @param results everything published, as read back from files, tables and pages; the same result may come several
 *   times, also in different words, and is then held together
 * @returns the breaches, empty where the promise is kept: at least five numbers remain possible for every hidden group
 *   that may be under the threshold (half the threshold, where that is less)
 */
export function attack(results: readonly Result[], known: PublicKnowledge): Breach[] {
  const breaches = results.flatMap(result => brokenRules(result, known));
  for (const question of [...new Set(results.map(result => result.question))].sort()) {
    const own = results.filter(result => result.question === question);
    const issues = new Set(
      own.flatMap(result => [...Object.keys(result.counts ?? {}), ...(result.leading ?? [])]),
    );
    for (const issue of [undefined, ...[...issues].sort()])
      breaches.push(...pinnedDown(own, question, issue, known));
  }
  return breaches;
}

function pinnedDown(
  results: readonly Result[],
  question: string,
  issue: string | undefined,
  known: PublicKnowledge,
): Breach[] {
  const needed = Math.min(5, Math.ceil(known.threshold / 2));
  const knowledge = new Knowledge(known.country, known.counties, known.members ?? {}, known.threshold);
  for (const result of results) knowledge.learn(result.area, result.federation, given(result, issue, known));
  const isTooNarrow = (least: number, most: number) => least < known.threshold && most - least + 1 < needed;
  const quantities: Quantity[] = issue === undefined ? ['answered'] : ['chose', 'left'];
  return knowledge.narrowest(quantities, isTooNarrow).map(({ areas, federation, quantity }) => ({
    kind: 'too-narrow' as const,
    question,
    areas,
    ...(federation ? { federation } : {}),
    ...(issue === undefined ? {} : { issue }),
    group: quantity,
  }));
}

/** What one result gives away, by trying which numbers could have led to it. */
function given(result: Result, issue: string | undefined, known: PublicKnowledge): Given {
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
      return { answered: [1, Infinity], chose: [0, Infinity], left: [0, Infinity], open };
    case 'leading': {
      const [least, most] = result.baseRange ?? [threshold, 29];
      const leads = issue !== undefined && (result.leading ?? []).includes(issue);
      return {
        answered: [least, most],
        chose: [leads ? 5 : 0, most],
        left: [0, leads ? most - 5 : most],
        open,
      };
    }
    case 'published':
      return { ...tried(result, issue, known), open };
  }
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

/** What a single result says although it may not say it. */
function brokenRules(result: Result, known: PublicKnowledge): Breach[] {
  const { area, question, federation, state, source, base, counts } = result;
  if (source !== undefined) return [];
  const breach = (kind: Breach['kind'], issue?: string): Breach => ({
    kind,
    question,
    areas: [area],
    ...(federation ? { federation } : {}),
    ...(issue === undefined ? {} : { issue }),
  });
  const found: Breach[] = [];
  const isCounty = Object.values(known.counties).includes(area);
  if (federation && area !== known.country && !isCounty) found.push(breach('federation-too-local'));
  if (state !== 'published') {
    const numbers = base !== undefined || counts !== undefined;
    const leading = state !== 'leading' && (result.leading !== undefined || result.baseRange !== undefined);
    if (numbers || leading) found.push(breach('number-where-none-may-be'));
  }
  if (base !== undefined && base < known.threshold) found.push(breach('number-under-threshold'));
  else if (base !== undefined && base < 30) found.push(breach('number-where-none-may-be'));
  const rounded = area !== known.country || federation !== undefined || result.step === 5;
  if (rounded && base !== undefined && base % 5 !== 0) found.push(breach('not-rounded'));
  for (const [issue, cell] of Object.entries(counts ?? {})) {
    if (typeof cell !== 'number') continue;
    if (cell < known.threshold) found.push(breach('number-under-threshold', issue));
    else if (rounded && cell % 5 !== 0) found.push(breach('not-rounded', issue));
  }
  return found;
}

function upTo(number: number): number[] {
  return Array.from({ length: number + 1 }, (_, i) => i);
}
