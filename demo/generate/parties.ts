/**
 * Lists that do not exist. Names are of things that no Norwegian party is called after, so that nobody can take a
 * made-up position for somebody's.
 */
export interface MadeUpList {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly colour: string;
  /** How likely it stands in a municipality; in counties all of these stand. */
  readonly stands: number;
  /** From -1 (against most of what the asker stands for) to 1. */
  readonly leaning: number;
  /** How likely it sends something back when asked. */
  readonly answers: number;
  /** What it writes in. */
  readonly nynorsk?: boolean;
  /** The parties of a joint list. */
  readonly parties?: readonly string[];
}

export const nationals: readonly MadeUpList[] = [
  {
    id: 'blåbær',
    name: 'Blåbærpartiet',
    short: 'Blåbær',
    colour: '#3b4ba3',
    stands: 0.86,
    leaning: -0.55,
    answers: 0.7,
  },
  {
    id: 'einer',
    name: 'Einerpartiet',
    short: 'Einer',
    colour: '#2f6f4f',
    stands: 0.55,
    leaning: 0.1,
    answers: 0.75,
    nynorsk: true,
  },
  {
    id: 'furu',
    name: 'Furupartiet',
    short: 'Furu',
    colour: '#6b5b1e',
    stands: 0.92,
    leaning: 0.45,
    answers: 0.9,
  },
  {
    id: 'kvitveis',
    name: 'Kvitveispartiet',
    short: 'Kvitveis',
    colour: '#5b6770',
    stands: 0.6,
    leaning: 0.15,
    answers: 0.8,
    nynorsk: true,
  },
  {
    id: 'lyng',
    name: 'Lyngpartiet',
    short: 'Lyng',
    colour: '#8a2f6b',
    stands: 0.95,
    leaning: 0.75,
    answers: 0.95,
  },
  {
    id: 'måke',
    name: 'Måkepartiet',
    short: 'Måke',
    colour: '#1f6f8b',
    stands: 0.8,
    leaning: -0.8,
    answers: 0.3,
  },
  {
    id: 'røsslyng',
    name: 'Røsslyngpartiet',
    short: 'Røssl',
    colour: '#b0413e',
    stands: 0.5,
    leaning: 0.9,
    answers: 0.97,
  },
  {
    id: 'tyttebær',
    name: 'Tyttebærpartiet',
    short: 'Tytte',
    colour: '#a03a1e',
    stands: 0.7,
    leaning: -0.15,
    answers: 0.8,
  },
];

/** Joint lists of several of the above, in small places. */
export const joint: MadeUpList = {
  id: 'felles',
  name: 'Felleslista Einer og Kvitveis',
  short: 'Felles',
  colour: '#4a5a3c',
  stands: 0.1,
  leaning: 0.1,
  answers: 0.8,
  nynorsk: true,
  parties: ['Einerpartiet', 'Kvitveispartiet'],
};

/** What local lists are named after: the first word, then the municipality. */
export const localNames = [
  'Kaffelista',
  'Gråsteinslista',
  'Ferjekølista',
  'Lysløypelista',
  'Vaffellista',
  'Skiltlista',
] as const;
