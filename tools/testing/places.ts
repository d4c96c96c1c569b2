/** All places of 2026 as a debate lists them, for tests of what searches and shows them. */
import type { DebateArea } from '../../data-schema/v1/types.ts';
import { COUNTIES, MUNICIPALITIES } from '../../src/publishing/places/places-2026.ts';
import { SUCCESSORS } from '../../src/publishing/places/successors-2024.ts';

/** The codes of 2020-2023 that became a code of today. */
const formerOf = (code: string): string[] =>
  SUCCESSORS.filter(([, ...to]) => to.includes(code)).map(([from]) => from);

/** The country, 15 counties and 357 municipalities, each with an area file. */
export const allPlaces: readonly DebateArea[] = [
  { code: '0', names: ['Norge', 'Noreg', 'Norga'], level: 'country', file: 'areas/0.json' },
  ...COUNTIES.map(([code, ...names]) => ({
    code,
    names,
    level: 'county',
    parent: '0',
    file: `areas/${code}.json`,
  })),
  ...MUNICIPALITIES.map(([code, ...names]) => ({
    code,
    names,
    level: 'municipality',
    parent: code.slice(0, 2),
    former: formerOf(code),
    file: `areas/${code}.json`,
  })),
];
