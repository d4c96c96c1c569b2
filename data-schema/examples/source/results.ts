import type { PublishedArea } from '../../index.ts';
import { changed, type Example } from './example.ts';
import { counts, countyAndCountry, full, places } from './full.ts';

type Result = PublishedArea['results'][number];
type Place = PublishedArea['area'];

/** `area-full` moved to another municipality, with other results of its own and no members' suggestions. */
function elsewhere(area: Place, own: Result[], change: (copy: PublishedArea) => void = () => undefined): PublishedArea {
  return changed(full, copy => {
    copy.area = area;
    copy.results = [...own, ...countyAndCountry];
    delete copy.suggestions;
    delete copy.seats;
    change(copy);
  });
}

const akershus = (code: string, ...names: string[]): Place => ({ code, names, level: 'municipality', parent: '32', url: `${code}.json` });
const nordland: Place = { code: '18', names: ['Nordland', 'Nordlánnda'], level: 'county', parent: '0', url: '18.json' };
const group: Place = { code: 'g-helgelandskysten', names: ['Herøy (Nordland) og Træna'], level: 'group', parent: '18', members: ['1818', '1835'], url: 'g-helgelandskysten.json' };

/** The same state for both questions. */
const both = (area: string, state: 'below-threshold' | 'protected' | 'no-answers' | 'not-asked'): Result[] => [
  { area, question: 'arbeid', state },
  { area, question: 'velferd', state },
];

const inNordland = (results: Result[]): Result[] => results.map(r => (r.area === '32' ? { ...r, area: '18' } : r));

const midBase: Result[] = [
  {
    area: '3232', question: 'arbeid', state: 'published', base: 55, step: 5, percentStep: 5,
    counts: { ...counts('arbeid', [0, 35, 25, 20, 20, 15, 15, 10, 10, 10, 0, 0]), 'faste-hele': { shareOver: 90 }, vold: { fewerThan: 10 }, arbeidsplasser: { shareUnder: 10 }, uteliv: { shareUnder: 10 } },
  },
  {
    area: '3232', question: 'velferd', state: 'published', base: 30, step: 5, percentStep: 5,
    counts: { ...counts('velferd', [20, 15, 10, 15, 10, 10, 0, 0, 0, 0, 0, 0]), profitt: { fewerThan: 10 }, fritid: { fewerThan: 10 }, psykisk: { fewerThan: 10 }, barnehage: { fewerThan: 10 }, bibliotek: { fewerThan: 10 }, svomming: { fewerThan: 10 } },
  },
];

const merged = elsewhere(
  { code: '1835', names: ['Træna'], level: 'municipality', parent: '18', url: '1835.json' },
  [
    { area: '1835', question: 'arbeid', state: 'merged', mergedInto: group.code },
    { area: '1835', question: 'velferd', state: 'merged', mergedInto: group.code },
    { area: group.code, question: 'arbeid', state: 'published', base: 40, step: 5, percentStep: 5, counts: { ...counts('arbeid', [25, 15, 20, 10, 10, 10, 10, 10, 0, 0, 0, 0]), kurs: { fewerThan: 10 }, vold: { fewerThan: 10 }, arbeidsplasser: { fewerThan: 10 }, uteliv: { fewerThan: 10 } } },
    { area: group.code, question: 'velferd', state: 'leading', baseRange: [10, 29], leading: ['eldreomsorg', 'legevakt', 'bolig'] },
  ],
  copy => {
    copy.places = [group, nordland, places[1]!];
    copy.results = inNordland(copy.results);
  },
);

const oslo = elsewhere(
  { code: '0301', names: ['Oslo', 'Oslove'], level: 'municipality', parent: '03', url: '0301.json' },
  [
    { area: '0301', question: 'arbeid', state: 'published', base: 9870, step: 5, percentStep: 1, counts: counts('arbeid', [5015, 4890, 3710, 2480, 1990, 2860, 1715, 1920, 1140, 980, 610, 1105]) },
    { area: '0301', question: 'velferd', state: 'published', base: 9640, step: 5, percentStep: 1, counts: counts('velferd', [4930, 2410, 2550, 5010, 1330, 2070, 3105, 1860, 2340, 1640, 820, 610]) },
  ],
  copy => {
    copy.places = [places[1]!];
    copy.results = copy.results.filter(r => r.area !== '32');
  },
);

const federations = [
  { id: 'forbund-a', name: 'Eksempelforbundet' },
  { id: 'forbund-b', name: { nb: 'Prøveforbundet', nn: 'Prøveforbundet', en: 'The Trial Federation' } },
];
const country = changed(full, copy => {
  copy.area = places[1]!;
  copy.places = [];
  copy.federations = federations;
  copy.results = [
    ...countyAndCountry.filter(r => r.area === '0'),
    { area: '0', question: 'arbeid', federation: 'forbund-a', state: 'published', base: 31240, step: 1, percentStep: 1, counts: counts('arbeid', [19804, 14012, 14875, 10933, 5610, 3127, 6218, 4466, 4907, 4715, 1804, 912]) },
    { area: '0', question: 'arbeid', federation: 'forbund-b', state: 'published', base: 12405, step: 1, percentStep: 1, counts: counts('arbeid', [4711, 7915, 2140, 1688, 4390, 5512, 1560, 1204, 1377, 402, 2008, 1933]) },
    { area: '0', question: 'velferd', federation: 'forbund-a', state: 'published', base: 30811, step: 1, percentStep: 1, counts: counts('velferd', [20103, 7711, 8120, 8814, 6105, 9340, 8702, 5218, 7033, 6117, 1190, 1987]) },
    { area: '0', question: 'velferd', federation: 'forbund-b', state: 'not-asked' },
  ];
  copy.lists = [];
  copy.standpoints = [];
  copy.replies = [];
  copy.answers = {};
  delete copy.words;
  delete copy.assessments;
  delete copy.suggestions;
  delete copy.seats;
});

const county = changed(full, copy => {
  copy.area = places[0]!;
  copy.places = [places[1]!];
  copy.results = [...countyAndCountry];
  copy.lists = copy.lists.filter(list => !['naermiljo', 'sykkellista', 'lysloypelista'].includes(list.id));
  copy.replies = copy.replies.filter(reply => copy.lists.some(list => list.id === reply.list));
  delete copy.suggestions;
  copy.seats = { term: '2023-2027', total: 43, lists: { bylista: 9, fjellpartiet: 12, framtidslista: 7, havnepartiet: 11, 'ØYP': 4 } };
});

const area = (name: string, what: string, value: PublishedArea): Example => ({ name, document: 'area', case: what, value });

/** What may be shown of a result, and where. */
export const resultExamples: Example[] = [
  area('area-below-threshold', '7 members answered: no number, the county instead', elsewhere(akershus('3242', 'Hurdal'), both('3242', 'below-threshold'))),
  area('area-leading', '12 members answered: up to three leading issues in no order, no numbers (the second question has one issue)', elsewhere(akershus('3218', 'Ås'), [
    { area: '3218', question: 'arbeid', state: 'leading', baseRange: [10, 29], leading: ['faste-hele', 'laerlinger', 'lonn'] },
    { area: '3218', question: 'velferd', state: 'leading', baseRange: [10, 29], leading: ['bolig'] },
  ])),
  area('area-leading-none', '10-29 answered, but no issue was chosen by five', elsewhere(akershus('3218', 'Ås'), [
    { area: '3218', question: 'arbeid', state: 'leading', baseRange: [10, 29], leading: [] },
    { area: '3218', question: 'velferd', state: 'below-threshold' },
  ])),
  area('area-mid-base', '55 and 30 answered: steps of 5, shares over 90 and under 10 % capped, small cells "fewer than 10"', elsewhere(akershus('3232', 'Nittedal'), midBase)),
  area('area-merged', 'shown together with a neighbour: the group has numbers for one question and leading issues for the other', merged),
  area('area-protected', 'a number could be found by subtraction, so none is shown', elsewhere(akershus('3238', 'Nannestad'), both('3238', 'protected'))),
  area('area-no-answers', 'nobody in the municipality answered; three official names', elsewhere({ code: '5622', names: ['Porsanger', 'Porsáŋgu', 'Porsanki'], level: 'municipality', parent: '56', url: '5622.json' }, both('5622', 'no-answers'), copy => {
    copy.places = [{ code: '56', names: ['Finnmark', 'Finnmárku', 'Finmarkku'], level: 'county', parent: '0', url: '56.json' }, places[1]!];
    copy.results = copy.results.map(r => (r.area === '32' ? { ...r, area: '56' } : r));
  })),
  area('area-not-asked', 'neither members nor lists were asked here; the county\'s file is named in `places`', elsewhere(akershus('3236', 'Jevnaker'), both('3236', 'not-asked'), copy => {
    copy.lists = copy.lists.slice(0, 5);
    copy.replies = copy.lists.map(list => ({ list: list.id, state: 'not-asked' as const }));
    copy.answers = {};
    delete copy.words;
    delete copy.assessments;
  })),
  area('area-members-of', 'a federation has asked its own members alone', elsewhere(akershus('3201', 'Bærum'), full.results.slice(0, 2), copy => {
    copy.membersOf = 'Eksempelforbundet';
    copy.sender = { ...copy.sender, names: [{ name: 'Eksempelforbundet' }] };
  })),
  area('area-no-lists', 'results, but no lists are known yet', elsewhere(akershus('3201', 'Bærum'), full.results.slice(0, 2), copy => {
    copy.lists = [];
    copy.replies = [];
    copy.answers = {};
    delete copy.words;
    delete copy.assessments;
  })),
  area('area-county', 'a county council election, with its own lists and seats', county),
  area('area-oslo', 'Oslo: both municipality and county, no county council, the country alone beside it', oslo),
  area('area-country', 'the whole country, with two federations that have released their own figures; no lists', country),
];
