import { COUNTIES, MUNICIPALITIES } from '../../src/publishing/places/index.ts';
import { joint, localNames, nationals, type MadeUpList } from './parties.ts';
import { Dice } from './random.ts';

/** An area of the made-up debate, before anybody has answered. */
export interface MadeUpArea {
  readonly code: string;
  readonly name: string;
  readonly county: string;
  /** How many members answered; real counts, the build decides what may be shown. */
  readonly base: number;
  readonly lists: readonly MadeUpList[];
  /** Whether the lists were asked. */
  readonly asked: boolean;
  /** Which of the two written languages most people use. */
  readonly nynorsk: boolean;
}

/** Cases that a demo must be able to point at; all others are thrown. */
const answers: Readonly<Record<string, number>> = {
  '0301': 9870,
  '4601': 4185,
  '5001': 3920,
  '1103': 1910,
  '4204': 1540,
  '5501': 1490,
  '3201': 1385,
  '3301': 1270,
  '3107': 1190,
  '1151': 7,
  '1144': 12,
  '1856': 5,
  '1857': 9,
  '1835': 8,
  '1816': 11,
  '5052': 0,
  '4633': 4,
  '5043': 14,
  '5636': 28,
  '3430': 30,
  '4224': 64,
};

/** Municipalities whose lists were not asked. */
const notAsked = new Set(['1151', '5052', '3431', '4221', '5518']);
/** Municipalities where no list is known yet. */
const noLists = new Set(['4633', '1144']);
/** Municipalities that are shown together. */
export const groups: readonly { code: string; name: string; members: readonly string[] }[] = [
  { code: 'g-ytre-lofoten', name: 'Røst og Værøy', members: ['1856', '1857'] },
  { code: 'g-ytre-helgeland', name: 'Træna og Vevelstad', members: ['1816', '1835'] },
];

const nynorskCounties = new Set(['46', '15', '11']);

export function municipalities(): MadeUpArea[] {
  return MUNICIPALITIES.map(([code, name]) => {
    const dice = new Dice(`kommune ${code}`);
    const base = answers[code] ?? Math.max(3, Math.round(110 * Math.exp(0.95 * dice.bell())));
    return {
      code,
      name: name!,
      county: code.slice(0, 2),
      base,
      lists: noLists.has(code) ? [] : listsIn(code, name!, base),
      asked: !noLists.has(code) && !notAsked.has(code) && (code in answers || !dice.chance(0.1)),
      nynorsk: nynorskCounties.has(code.slice(0, 2)) && base < 400 && dice.chance(0.7),
    };
  });
}

/** The counties that elect a council: all but Oslo. */
export function counties(all: readonly MadeUpArea[]): MadeUpArea[] {
  return COUNTIES.filter(([code]) => code !== '03').map(([code, name]) => ({
    code,
    name: name!,
    county: code,
    base: sum(all.filter(area => area.county === code).map(area => area.base)),
    lists: nationals,
    asked: code !== '56',
    nynorsk: false,
  }));
}

function listsIn(code: string, name: string, base: number): MadeUpList[] {
  const dice = new Dice(`lister ${code}`);
  const small = base < 60 ? 0.6 : 1;
  const found: MadeUpList[] = nationals.filter(list => dice.chance(list.stands * small));
  if (dice.chance(0.35)) found.push(local(code, name, dice));
  if (dice.chance(joint.stands))
    return [...found.filter(list => list.id !== 'einer' && list.id !== 'kvitveis'), joint];
  return found.length < 2 ? [...nationals.slice(2, 5)] : found;
}

function local(code: string, name: string, dice: Dice): MadeUpList {
  const kind = dice.pick(localNames);
  return {
    id: `${kind.toLowerCase()}-${code}`,
    name: `${kind} i ${name}`,
    short: kind.replace('lista', ''),
    colour: '#5f5f5f',
    stands: 1,
    leaning: dice.next() - 0.4,
    answers: 0.7,
  };
}

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
