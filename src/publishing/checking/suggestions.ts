import { COUNTRY } from '../places/index.ts';
import { DEFAULT_THRESHOLD, protectTopic } from '../../statistics/index.ts';
import type { CountedSuggestion } from '../model.ts';
import type { Where } from '../problems.ts';
import type { Row } from '../reading/table.ts';
import { countCell, requiredText, textCell } from './cells.ts';
import type { Context } from './context.ts';
import { refusePersonalData } from './personal-data.ts';

/** One row, as counted: secret. */
interface Gathered {
  where: Where;
  area: string;
  count: number;
  suggestion: Omit<CountedSuggestion, 'count'>;
}

/**
 * Checks `forslag`: how many suggestions were sorted under each topic, each topic protected over all areas at once. A
 * topic leaves its row out, with its words, where a number must not be told, and where few in a municipality or a county
 * are behind it: that it has a row at all says that somebody there wrote it. Where few in the whole country are, the topic
 * stands without its summary, which may tell what one of them has been through.
 */
export function checkSuggestions(context: Context, threshold: number): void {
  const protect = protection(context, threshold);
  for (const areas of gather(context).values()) {
    const shown = protect([...areas.values()]);
    for (const { where, area, count: counted, suggestion } of areas.values()) {
      const count = shown.get(area);
      const few = counted < threshold;
      if (count === undefined) context.problems.note(where, 'topic-hidden', tellsOfFew(area));
      else if (few && area !== COUNTRY) context.problems.note(where, 'topic-hidden', fewWrote(threshold));
      else if (answeredBy(context, area) < threshold)
        context.problems.note(where, 'topic-hidden', fewAnswered(threshold));
      else {
        const { topic, summary } = suggestion;
        if (few && summary) context.problems.note(where, 'topic-hidden', fewInCountry(threshold));
        context.area(area).suggestions.push(few ? { topic, count } : { ...suggestion, count });
      }
    }
  }
}

const tellsOfFew = (area: string) =>
  `Temaet blir ikke vist i ${area}: sammen med tallene for de andre områdene ville antallet vist hva noen få har foreslått.`;
const fewWrote = (threshold: number) =>
  `Raden blir ikke vist: færre enn ${threshold} har foreslått dette her. I en kommune eller et fylke ville temaet vist hva noen få har skrevet.`;
const fewInCountry = (threshold: number) =>
  `Sammendraget blir ikke vist: færre enn ${threshold} i hele landet har foreslått dette. Temaet står som «færre enn ${threshold}».`;
const fewAnswered = (threshold: number) =>
  `Raden blir ikke vist: færre enn ${threshold} har svart på undersøkelsen her.`;

/** By topic, then by area. */
function gather(context: Context): Map<string, Map<string, Gathered>> {
  const topics = new Map<string, Map<string, Gathered>>();
  for (const row of context.rows('suggestions')) {
    const found = readSuggestion(row, context);
    if (!found) continue;
    const name = row.get('topic').trim().toLowerCase();
    const areas = topics.get(name) ?? new Map<string, Gathered>();
    topics.set(name, areas);
    if (areas.has(found.area))
      row.error('topic', 'duplicate-row', `Temaet «${row.get('topic')}» står to ganger for ${found.area}.`);
    areas.set(found.area, found);
  }
  return topics;
}

function readSuggestion(row: Row, context: Context): Gathered | undefined {
  const place = context.place(row, 'area', ['municipality', 'county', 'country']);
  const topic = requiredText(row, 'topic', context.language);
  const count = row.get('count') ? countCell(row, 'count') : undefined;
  if (!row.get('count'))
    row.error('count', 'empty-cell', '«antall» er tom.', 'Fyll ut cellen, eller slett raden.');
  const summary = textCell(row, 'summary', context.language);
  for (const key of ['topic', 'summary']) refusePersonalData(row, key);
  if (!place || count === undefined) return undefined;
  return {
    where: row.where('count'),
    area: place.code,
    count,
    suggestion: { topic, ...(summary && { summary }) },
  };
}

/** How many have answered in an area; where the source does not say, what is published decides when the tree is built. */
function answeredBy({ areas }: Context, code: string): number {
  const own = areas.get(code)?.results.filter(({ federation }) => !federation) ?? [];
  return own.length > 0 ? Math.max(...own.map(({ base = 0 }) => base)) : Infinity;
}

function protection({ places }: Context, threshold: number) {
  const municipalities = places.all
    .filter(({ level }) => level === 'municipality')
    .map(({ code, parent = '' }) => ({ code, county: parent }));
  return (counts: readonly Gathered[]) =>
    protectTopic(
      counts,
      { country: COUNTRY, municipalities },
      { threshold: Math.max(threshold, 5), acknowledged: threshold < DEFAULT_THRESHOLD },
    );
}
