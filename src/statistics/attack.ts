import { Knowledge } from './attack-knowledge.ts';
import type { Quantity } from './attack-facts.ts';
import { given } from './attack-reading.ts';
import type { PublicKnowledge } from './attack-reading.ts';
import type { Result } from './types.ts';

/**
 * The attacker. It gets what everybody can get, works out what lies behind it in its own way, and says where it came
 * closer to a small group than was promised. It shares no code with what protects the figures: a mistake in one is to
 * be found by the other.
 */

export type { PublicKnowledge } from './attack-reading.ts';

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
 * @param onContradiction told of each question whose results contradict each other: nothing can be found in them, so that
 *   they must not pass for safe
 * @returns the breaches, empty where the promise is kept: at least five numbers remain possible for every hidden group
 *   that may be under the threshold (half the threshold, where that is less)
 */
export function attack(
  results: readonly Result[],
  known: PublicKnowledge,
  onContradiction: (question: string) => void = () => {},
): Breach[] {
  const breaches = results.flatMap(result => brokenRules(result, known));
  for (const question of [...new Set(results.map(result => result.question))].sort()) {
    const own = results.filter(result => result.question === question);
    const issues = new Set(
      own.flatMap(result => [...Object.keys(result.counts ?? {}), ...(result.leading ?? [])]),
    );
    for (const issue of [undefined, ...[...issues].sort()])
      breaches.push(...pinnedDown(own, question, issue, known, () => onContradiction(question)));
  }
  return breaches;
}

function pinnedDown(
  results: readonly Result[],
  question: string,
  issue: string | undefined,
  known: PublicKnowledge,
  onContradiction: () => void,
): Breach[] {
  const knowledge = new Knowledge(known.country, known.counties, known.members ?? {}, known.threshold);
  for (const result of results) knowledge.learn(result.area, result.federation, given(result, issue, known));
  return breachesOf(knowledge, question, issue, known.threshold, onContradiction);
}

/** The groups that what is known of one issue pins down closer than promised. */
export function breachesOf(
  knowledge: Knowledge,
  question: string,
  issue: string | undefined,
  threshold: number,
  onContradiction?: () => void,
): Breach[] {
  const needed = Math.min(5, Math.ceil(threshold / 2));
  const isTooNarrow = (least: number, most: number) => least < threshold && most - least + 1 < needed;
  const quantities: Quantity[] = issue === undefined ? ['answered'] : ['chose', 'left'];
  const found = knowledge.narrowest(quantities, isTooNarrow, onContradiction);
  return found.map(({ areas, federation, quantity }) => ({
    kind: 'too-narrow' as const,
    question,
    areas,
    ...(federation ? { federation } : {}),
    ...(issue === undefined ? {} : { issue }),
    group: quantity,
  }));
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
