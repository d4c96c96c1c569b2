import type { Result } from '../../../data-schema/v1/types.ts';
import type { AreaSource, CheckedDebate } from '../model.ts';
import type { PublicResults } from './results.ts';

const SHOWN: ReadonlySet<Result['state']> = new Set(['published', 'leading']);

/**
 * The debate without members' own suggestions from areas where nothing of what members answered is shown: so few are there,
 * or so few of those beside them, that no words of theirs go out either.
 *
 * @returns the debate, and the areas that had some
 */
export function withoutHiddenSuggestions(
  debate: CheckedDebate,
  results: PublicResults,
): { debate: CheckedDebate; leftOut: string[] } {
  const leftOut = [...debate.areas.values()]
    .filter(({ code, suggestions }) => suggestions.length > 0 && isHidden(results.get(code)))
    .map(({ code }) => code)
    .sort();
  const bare = (area: AreaSource) =>
    leftOut.includes(area.code) ? { ...area, suggestions: [] as AreaSource['suggestions'] } : area;
  const areas = new Map([...debate.areas].map(([code, area]) => [code, bare(area)]));
  return { debate: { ...debate, areas }, leftOut };
}

/** Where there are no figures at all, nobody has said how many there are. */
function isHidden(results: readonly Result[] = []): boolean {
  const own = results.filter(({ federation }) => !federation);
  return own.length > 0 && !own.some(({ state }) => SHOWN.has(state));
}
