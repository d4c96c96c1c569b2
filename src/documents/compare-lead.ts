import type { Area, Place } from '../../data-schema/v1/types.ts';
import type { Message } from '../locales/index.ts';
import { replied, type Asked } from './compare-cells.ts';
import { noAnswers, type CellState, type NoAnswer } from './compare-types.ts';

/** Whether no list here was ever asked. Then nothing about them may be said, and the county's lists may be offered. */
export function nobodyAsked(standing: readonly Asked[]): boolean {
  return standing.every(({ state }) => state === 'not-asked');
}

// In the country and in a group there is no council to stand for, and Oslo has one: the municipality's.
const noCouncil = /^(country|group|county03)/;

/** Whether lists stand for election in a place. */
export function hasCouncil({ level, code }: Pick<Place, 'level' | 'code'>): boolean {
  return !noCouncil.test(level + code);
}

/** The county over a municipality, where it has a file of its own. Oslo is both; it has no county council election. */
export function countyOf(area: Area): Place | undefined {
  if (area.area.level !== 'municipality' || area.area.code === '0301') return undefined;
  return area.places.find(place => place.level === 'county' && place.url);
}

const say = (key: string, params?: Message['params']): Message => ({ key: `lead.${key}`, params });

/**
 * The sentences on top: who has answered, or why there is nothing to compare. Each empty state has its own sentence,
 * and none of them can be read as "no" (fault W42).
 */
export function leadOf(area: Area, standing: readonly Asked[], answered: number): Message[] {
  const place = area.area.names.join(' – ');
  const { level, code } = area.area;
  // Where there is no council, no lists are on their way.
  if (standing.length === 0) return [say(noCouncil.test(level + code) ? 'noCouncil' : 'noLists', { place })];
  if (nobodyAsked(standing)) return [say('notAsked', { place })];
  if (area.standpoints.length === 0) return [say('noStandpoints', { place })];
  return [...repliesIn(standing, answered), ...(area.extract ? [say('extract')] : [])];
}

/** What became of it, in words that are true also where somebody else has read answers out of what a list has written. */
function repliesIn(standing: readonly Asked[], answered: number): Message[] {
  const of = standing.length;
  const all = (which: string) => standing.every(({ state }) => state === which);
  if (answered > 0) return [say('answered', { n: answered, of })];
  if (all('declined')) return [say('allDeclined', { n: of })];
  if (all('pending')) return [say('allPending', { n: of }), ...deadline(standing)];
  return [say('noneAnswered', { n: of })];
}

/** The one deadline all are waited for by. */
function deadline(standing: readonly Asked[]): Message[] {
  const days = new Set(standing.map(({ reply }) => reply?.deadline));
  const [day] = days;
  return days.size === 1 && day ? [say('deadline', { date: day })] : [];
}

/** What is said of a standpoint that nobody has answered, instead of counts. */
export function rowNotice(
  counts: Readonly<Record<CellState, number>>,
  why: Readonly<Record<NoAnswer, number>>,
  standing: number,
): Message | undefined {
  if (counts.none < standing) return undefined;
  const only = noAnswers.find(each => why[each] === standing);
  if (only === 'not-asked') return { key: 'row.nobodyAsked' };
  return only === 'pending' ? { key: 'row.allPending' } : { key: 'row.nobodyAnswered' };
}

/** How many lists have answered, wholly or in part; where the document does not say, those with answers of their own. */
export function answeredOf(standing: readonly Asked[], hasAnswers: (list: string) => boolean): number {
  return standing.filter(
    ({ state, list, known }) => replied(state) || (known && state === 'unrecorded' && hasAnswers(list.id)),
  ).length;
}
