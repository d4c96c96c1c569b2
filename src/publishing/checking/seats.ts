import { standsIn } from '../asked.ts';
import type { Place } from '../places/index.ts';
import type { Row } from '../reading/table.ts';
import { countCell, limited, required, sourceCell } from './cells.ts';
import type { Context } from './context.ts';
import type { Registers } from './registers.ts';

/** Representatives of whoever does not stand any more; no list can be looked up for them. */
const others = /^andre( lister| listar)?$/i;

const unknown = 'Rett skrivemåten. Stiller lista ikke til valg lenger, skriver du «andre».';

/**
 * Checks `mandater`: one term per area, and no list twice. A council that sits until the election has lists that do not
 * stand again: their representatives count in its total, and nobody knows what they say.
 */
export function checkSeats(context: Context, { lists }: Registers): void {
  const seen = new Set<string>();
  for (const row of context.rows('seats')) {
    const place = context.council(row);
    const isOthers = others.test(row.get('list')) && !lists.knows(row.get('list'));
    const list = isOthers ? undefined : lists.resolve(row, 'list', row.get('list'), unknown);
    const seats = required(row, 'seats') ? countCell(row, 'seats') : undefined;
    const term = required(row, 'term') && limited(row, 'term', 40);
    const source = sourceCell(row);
    if (!place || (!list && !isOthers) || seats === undefined || !term) continue;
    const area = context.area(place.code);
    area.seats ??= { term, total: 0, lists: {}, ...(source && { source }) };
    const key = `${place.code}\u0000${list?.list.id ?? ''}`;
    if (area.seats.term !== term) tellTwoTerms(row, place, area.seats.term, term);
    else if (seen.has(key)) tellTwice(row, place, list && lists.label(list.list.id));
    else {
      seen.add(key);
      area.seats.total += seats;
      if (list && standsIn(list, place, area)) area.seats.lists[list.list.id] = seats;
      else if (list) tellNotStanding(row, place, lists.label(list.list.id));
    }
  }
  for (const area of context.areas.values()) if (area.seats?.total === 0) delete area.seats;
}

function tellNotStanding(row: Row, { code }: Place, label: string): void {
  const { value: _same, ...where } = row.where('list');
  row.problems.note(
    where,
    'seats-not-standing',
    `${label} stiller ikke i ${code} ifølge «lister». Mandatene er med i det samlede tallet, som noen vi ikke vet hva mener.`,
    'Stiller lista der, legger du området til i «områder» for lista.',
  );
}

function tellTwoTerms(row: Row, { code }: Place, one: string, other: string): void {
  row.error(
    'term',
    'two-terms',
    `Området ${code} har mandater for både ${one} og ${other}.`,
    'Ta med bare den perioden som gjelder.',
  );
}

function tellTwice(row: Row, { code }: Place, label: string | undefined): void {
  row.error(
    'list',
    'duplicate-row',
    `${label ?? `«${row.get('list')}»`} står to ganger i ${code}.`,
    label ? 'Slett den ene raden.' : 'Legg sammen mandatene i én rad.',
  );
}
