import type { Place } from '../places/index.ts';
import { PlaceRegister } from '../places/index.ts';
import type { CheckedDebate } from '../model.ts';
import { idCell, limited, requiredText } from './cells.ts';
import type { Context } from './context.ts';

/** Checks `grupper` and makes the register that knows them. A municipality can be in one group only. */
export function checkGroups(context: Context): PlaceRegister {
  const groups: Place[] = [];
  const taken = new Map<string, string>();
  for (const row of context.rows('groups')) {
    const id = idCell(row).toLowerCase();
    const name = limited(row, 'name', 120);
    const members = [...(context.placeSet(row, 'areas', ['municipality']) ?? [])].sort();
    if (!id) continue;
    if (!/^g-[a-z0-9-]{1,40}$/.test(id)) {
      row.error(
        'id',
        'bad-group-id',
        `«${id}» kan ikke være id for en gruppe.`,
        'Den begynner med g- og har bare små bokstaver a-z, tall og bindestrek.',
      );
      continue;
    }
    if (groups.some(group => group.code === id)) {
      row.error('id', 'duplicate-row', `Gruppen «${id}» står to ganger.`);
      continue;
    }
    if (members.length < 2) row.error('areas', 'small-group', 'En gruppe må ha minst to kommuner.');
    for (const code of members) {
      const other = taken.get(code);
      if (other)
        row.error(
          'areas',
          'two-groups',
          `${code} er også i gruppen «${other}».`,
          'En kommune kan bare være i én gruppe.',
        );
      taken.set(code, id);
    }
    const counties = new Set(members.map(code => context.places.get(code)?.parent));
    const parent = counties.size === 1 ? [...counties][0] : '0';
    groups.push({ code: id, names: [name || id], level: 'group', parent, members, former: [] });
  }
  return new PlaceRegister(groups);
}

/** Checks `organisasjoner`. */
export function checkOrganisations(context: Context): CheckedDebate['organisations'] {
  const found: { id: string; name: CheckedDebate['title']; areas: string[] }[] = [];
  for (const row of context.rows('organisations')) {
    const id = idCell(row);
    const name = requiredText(row, 'name', context.language);
    const areas = [...(context.placeSet(row, 'areas') ?? [])].sort();
    if (!id) continue;
    if (found.some(each => each.id === id))
      row.error('id', 'duplicate-row', `Organisasjonen «${id}» står to ganger.`);
    else found.push({ id, name, areas });
  }
  return found;
}
