import { COUNTRY } from '../places/index.ts';
import { DEFAULT_THRESHOLD, protectTopic } from '../../statistics/index.ts';
import type { CountedSuggestion } from '../model.ts';
import type { Row } from '../reading/table.ts';
import { countCell, requiredText, textCell } from './cells.ts';
import type { Context } from './context.ts';

/** One row, as counted: secret. */
interface Gathered {
  row: Row;
  area: string;
  count: number;
  suggestion: Omit<CountedSuggestion, 'count'>;
}

/**
 * Checks `forslag`: how many suggestions were sorted under each topic, each topic protected over all areas at once. A
 * number that must not be told leaves its row out.
 */
export function checkSuggestions(context: Context, threshold: number): void {
  const topics = new Map<string, Map<string, Gathered>>();
  for (const row of context.rows('suggestions')) {
    const place = context.place(row, 'area', ['municipality', 'county', 'country']);
    const topic = requiredText(row, 'topic', context.language);
    const count = row.get('count') ? countCell(row, 'count') : undefined;
    if (!row.get('count'))
      row.error('count', 'empty-cell', '«antall» er tom.', 'Fyll ut cellen, eller slett raden.');
    const summary = textCell(row, 'summary', context.language);
    if (!place || count === undefined) continue;
    const name = row.get('topic').trim().toLowerCase();
    const areas = topics.get(name) ?? new Map<string, Gathered>();
    topics.set(name, areas);
    if (areas.has(place.code))
      row.error('topic', 'duplicate-row', `Temaet «${row.get('topic')}» står to ganger for ${place.code}.`);
    areas.set(place.code, {
      row,
      area: place.code,
      count,
      suggestion: { topic, ...(summary && { summary }) },
    });
  }
  const protect = protection(context, threshold);
  for (const areas of topics.values()) {
    const shown = protect([...areas.values()]);
    for (const { row, area, suggestion } of areas.values()) {
      const count = shown.get(area);
      if (count !== undefined) context.area(area).suggestions.push({ ...suggestion, count });
      else
        context.problems.note(
          row.where('count'),
          'topic-hidden',
          `Temaet blir ikke vist i ${area}: sammen med tallene for de andre områdene ville antallet vist hva noen få har foreslått.`,
        );
    }
  }
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
