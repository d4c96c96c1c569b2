import type { List } from '../../../data-schema/v1/types.ts';
import { compareNames } from '../../documents/areas-fold.ts';
import type { CheckedList } from '../model.ts';
import type { Row } from '../reading/table.ts';
import { dayCell, idCell, limited, requiredText, sourceCell, tellLong, textCell } from './cells.ts';
import type { Context } from './context.ts';
import { tellNamesakes } from './namesakes.ts';
import { inOrder, orderCell } from './order.ts';
import { Registry, textsOf } from './registry.ts';

/**
 * Checks `lister`. They come in the order they are shown: by number, or by name where the debate's rule is alphabetical.
 *
 * @param alphabetical the printed rule is the alphabet, whatever the numbers say
 */
export function checkLists(context: Context, alphabetical: boolean): Registry<CheckedList> {
  const found: { item: CheckedList; row: number; order?: number }[] = [];
  const ids = new Map<string, number>();
  for (const row of context.rows('lists')) {
    const id = idCell(row);
    const order = orderCell(row);
    const item = { list: listOf(row, id, context), areas: context.councils(row) };
    const twin = ids.get(id.toLowerCase());
    if (twin)
      row.error(
        'id',
        'duplicate-row',
        `Lista «${id}» står også i rad ${twin}.`,
        'Store og små bokstaver regnes som like i id-er.',
      );
    else if (id) {
      ids.set(id.toLowerCase(), row.number);
      found.push({ item, row: row.number, order });
    }
    if (alphabetical && order !== undefined)
      row.warn('order', 'order-unused', 'Listene vises alfabetisk, så tallet blir ikke brukt.');
  }
  tellNamesakes(found, context);
  const registry = new Registry<CheckedList>({ the: 'partiet', table: 'lister', code: 'unknown-list' });
  const items = alphabetical ? found.map(each => each.item).sort(byName) : inOrder(found);
  for (const item of items)
    registry.add(item.list.id, item, [...textsOf(item.list.name), ...textsOf(item.list.short)]);
  return registry;
}

function listOf(row: Row, id: string, context: Context): List {
  const { language } = context;
  const name = requiredText(row, 'name', language);
  const list: List = { id, name, short: textCell(row, 'short', language) ?? name };
  const colour = colourOf(row);
  if (colour) list.colour = colour;
  const parties = row
    .get('parties')
    .split(/[,;\n]+/)
    .map(each => each.trim())
    .filter(Boolean);
  for (const party of parties) tellLong(row, 'parties', party, 120);
  if (parties.length > 0) list.parties = parties;
  const group = textCell(row, 'group', language);
  if (group) list.group = group;
  const groupSource = sourceCell(row, 'groupSource');
  if (groupSource) list.groupSource = groupSource;
  const [from, to] = [dayCell(row, 'from'), dayCell(row, 'to')];
  if (from) list.from = from;
  if (to) list.to = to;
  for (const [key, day] of [
    ['from', from],
    ['to', to],
  ] as const) {
    context.past(row, key, day);
    context.dated(undefined, day);
  }
  if (from && to && from > to)
    row.error('to', 'dates-reversed', `Lista slutter (${to}) før den begynner (${from}).`);
  if (typeof list.short === 'string' && list.short.length > 12)
    row.warn(
      'short',
      'long-short-name',
      row.get('short')
        ? `Kortnavnet er ${list.short.length} tegn.`
        : `Lista har ikke noe kortnavn, og navnet er ${list.short.length} tegn.`,
      'Skriv et kortnavn som får plass over en smal kolonne, helst på høyst 12 tegn.',
    );
  limited(row, 'parties', 600);
  return list;
}

function colourOf(row: Row): string | undefined {
  const text = row.get('colour');
  if (!text) return undefined;
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  const full = short
    ? `#${short
        .slice(1)
        .map(each => each + each)
        .join('')}`
    : text.startsWith('#')
      ? text
      : `#${text}`;
  if (/^#[0-9a-f]{6}$/i.test(full)) return full.toLowerCase();
  row.error('colour', 'bad-colour', `«${text}» er ikke en fargekode.`, 'Skriv den som #0b5394.');
  return undefined;
}

function byName(a: CheckedList, b: CheckedList): number {
  const name = ({ list }: CheckedList) => textsOf(list.name)[0] ?? list.id;
  return compareNames(name(a), name(b)) || compareNames(a.list.id, b.list.id);
}
