import type { CheckedList } from '../model.ts';
import { looksOf } from '../same-name.ts';
import type { Context } from './context.ts';

/** A list with the number of its row. */
export interface NumberedList {
  readonly item: CheckedList;
  readonly row: number;
}

/**
 * Tells lists that stand in one area and are called the same: nobody could say which of them gave an answer. A list that
 * was withdrawn has no column, so another may have taken its name.
 */
export function tellNamesakes(lists: readonly NumberedList[], context: Context): void {
  const standing = lists
    .filter(({ item }) => !item.list.to)
    .map(each => ({
      ...each,
      name: looksOf(each.item.list.name, context.language),
      short: looksOf(each.item.list.short, context.language),
    }));
  for (const [i, one] of standing.entries()) {
    const before = standing.slice(0, i);
    const twin = (key: 'name' | 'short') =>
      before.find(other => one[key].some(look => other[key].includes(look)) && meet(one.item, other.item));
    const same = twin('name');
    const short = same ? undefined : twin('short');
    if (same)
      context.problems.error(
        whereOf('name', one, context),
        'same-name',
        `Lista i rad ${same.row} har samme navn, og stiller i samme område.`,
        'Skriv i «områder» hvor hver av dem stiller. Er det samme liste, sletter du den ene raden.',
      );
    if (short)
      context.problems.warn(
        whereOf('short', one, context),
        'same-short-name',
        `Lista i rad ${short.row} har samme kortnavn, og stiller i samme område. Leserne ser hele navnet på begge i stedet.`,
        'Gi hver av dem et eget kortnavn.',
      );
  }
}

function whereOf(key: 'name' | 'short', { row }: NumberedList, context: Context) {
  const table = context.table('lists')!;
  return { file: table.file, row, column: table.header(key) };
}

/** Whether there is an area where both stand. */
function meet({ areas: one }: CheckedList, { areas: other }: CheckedList): boolean {
  return !one || !other || [...one].some(code => other.has(code));
}
