import type { List } from '../../../data-schema/v1/types.ts';
import { looksOf } from '../same-name.ts';

/**
 * The lists of an area as a narrow table can tell them apart: with their whole names for short ones where two that stand
 * share a short name.
 */
export function withOwnShortNames(lists: readonly List[], language: string): List[] {
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, short, to } of lists)
    if (!to)
      for (const look of looksOf(short, language)) {
        if (owners.has(look)) shared.add(id).add(owners.get(look)!);
        owners.set(look, id);
      }
  return lists.map(list => (shared.has(list.id) ? { ...list, short: list.name } : list));
}
