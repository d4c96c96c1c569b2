import type { PublishedArea, PublishedDebate } from '../../index.ts';
import { lists, questions, standpoints } from './vocabulary.ts';

type Sender = PublishedArea['sender'];
type Result = PublishedArea['results'][number];

export const sender: Sender = {
  names: [{ name: 'Eksempel-LO i Bærum', url: 'https://example.org/lo' }],
  paidBy: 'Eksempel-LO i Bærum',
  ties: {
    nb: 'Eksempel-LO har et formelt samarbeid med Havnepartiet. Alle lister får de samme spørsmålene og vises etter samme regel.',
    nn: 'Eksempel-LO har eit formelt samarbeid med Havnepartiet. Alle lister får dei same spørsmåla og blir viste etter same regel.',
  },
  contact: 'post@example.org',
  press: 'Kari Eksempel, 00 00 00 00',
  corrections: 'retting@example.org',
};

/** Counts of one question, in the order of its issues. */
export function counts(question: string, values: readonly number[]): Record<string, number> {
  const issues = questions.find(q => q.id === question)!.issues!;
  return Object.fromEntries(issues.map((issue, i) => [issue.id, values[i]!]));
}

const published = (area: string, question: string, base: number, step: number, values: number[]): Result => ({
  area, question, state: 'published', base, step, percentStep: 1, counts: counts(question, values),
});

export const countyAndCountry: Result[] = [
  published('32', 'arbeid', 8240, 5, [4120, 3795, 3010, 2555, 1870, 1780, 1490, 1160, 1030, 830, 645, 640]),
  published('0', 'arbeid', 91204, 1, [48950, 42511, 33820, 25715, 20770, 19840, 15702, 13166, 11093, 9311, 8136, 7229]),
  published('32', 'velferd', 8115, 5, [4470, 2680, 2120, 3560, 2435, 2010, 1895, 1460, 1620, 1390, 415, 530]),
  published('0', 'velferd', 89977, 1, [50388, 26993, 24294, 30592, 20695, 27893, 21594, 17095, 19795, 15296, 4499, 6298]),
];

export const places: PublishedArea['places'] = [
  { code: '32', names: ['Akershus'], level: 'county', parent: '0', url: '32.json' },
  { code: '0', names: ['Norge', 'Noreg', 'Norga'], level: 'country', url: '0.json' },
];

/** One municipality with everything: nine lists in every reply state, twelve standpoints with every position. */
export const full: PublishedArea = {
  schema: 'lo.area/1',
  fictional: true,
  language: 'nb',
  updated: '2027-06-21',
  base: 'https://example.org/debatt-2027/',
  debate: { id: 'eksempel-2027', title: { nb: 'Medlemsdebatten 2027', nn: 'Medlemsdebatten 2027', en: "The members' debate 2027" }, electionDay: '2027-09-13' },
  sender,
  order: { rule: 'alphabetical' },
  thresholds: { base: 10, difference: 100 },
  area: { code: '3201', names: ['Bærum'], level: 'municipality', parent: '32', url: '3201.json' },
  places,
  questions,
  results: [
    published('3201', 'arbeid', 410, 5, [235, 170, 150, 130, 70, 105, 75, 55, 60, 35, 20, 30]),
    published('3201', 'velferd', 405, 5, [215, 130, 95, 220, 140, 90, 95, 70, 85, 75, 15, 25]),
    ...countyAndCountry,
  ],
  suggestions: [
    { area: '3201', topic: 'Kollektivtransport', count: 45, summary: 'Flere avganger tidlig om morgenen, særlig for dem som begynner klokka sju.' },
    { area: '3201', topic: 'Lokaler til organisasjoner', count: 20 },
    { area: '3201', topic: 'Sykkelparkering', count: { fewerThan: 10 } },
  ],
  lists,
  standpoints,
  replies: [
    { list: 'bylista', state: 'answered', date: '2027-05-12', deadline: '2027-05-31' },
    { list: 'fjellpartiet', state: 'answered', date: '2027-05-10', deadline: '2027-05-31', source: 'https://example.org/brev/fjellpartiet.pdf' },
    { list: 'framtidslista', state: 'partly-answered', date: '2027-05-30', deadline: '2027-05-31', reason: { text: 'Vi har berre svart på dei sakene som programmet vårt omtalar.', language: 'nn' } },
    { list: 'havnepartiet', state: 'declined', date: '2027-05-18', deadline: '2027-05-31', reason: { text: 'Vi svarer ikke på spørreskjemaer fra organisasjoner. Programmet vårt ligger åpent for alle.', language: 'nb' } },
    { list: 'naermiljo', state: 'no-reply', deadline: '2027-05-31' },
    { list: 'ØYP', state: 'referred', date: '2027-05-20', deadline: '2027-05-31', refersTo: 'Øypartiets svar til LO sentralt', source: 'https://example.org/oypartiet-svar' },
    { list: 'skog-vann', state: 'pending', deadline: '2027-06-30' },
    { list: 'sykkellista', state: 'not-asked', reason: { text: 'Lista ble godkjent etter at spørsmålene var sendt.', language: 'nb' } },
    { list: 'lysloypelista', state: 'not-standing' },
  ],
  answers: {
    'hele-stillinger': {
      bylista: { position: 'supports', words: true, language: 'nb', date: '2027-05-12' },
      fjellpartiet: { position: 'partly', words: true, language: 'nb', date: '2027-05-10' },
      framtidslista: { position: 'partly', words: true, language: 'nn', date: '2027-05-30' },
    },
    innleie: {
      bylista: { position: 'supports', date: '2027-05-12' },
      fjellpartiet: { position: 'partly', words: true, language: 'nb', date: '2027-05-10' },
      framtidslista: { position: 'opposes', words: true, language: 'nn', date: '2027-05-30' },
    },
    laerlinger: {
      bylista: { position: 'supports', words: true, language: 'nb', date: '2027-06-08', revised: '2027-06-08', revisions: 2 },
      fjellpartiet: { position: 'supports', date: '2027-05-10' },
      framtidslista: { position: 'supports', date: '2027-05-30' },
    },
    leverandorer: {
      bylista: { position: 'supports', date: '2027-05-12' },
      fjellpartiet: { position: 'unclear', interpretedBy: 'Eksempel-LO i Bærum', words: true, language: 'nb', date: '2027-05-10', source: 'https://example.org/brev/fjellpartiet.pdf' },
      framtidslista: { position: 'opposes', words: true, language: 'nn', date: '2027-05-30' },
    },
    vold: {
      bylista: { position: 'comment', words: true, language: 'nb', date: '2027-05-12' },
      fjellpartiet: { position: 'supports', words: true, language: 'nb', date: '2027-05-10' },
    },
    eldreomsorg: {
      bylista: { position: 'supports', date: '2027-05-12' },
      fjellpartiet: { position: 'partly', words: true, language: 'nb', date: '2027-05-10' },
      framtidslista: { position: 'supports', interpretedBy: 'Eksempel-LO i Bærum', date: '2027-05-30', source: 'Programmet til Framtidslista, side 12' },
    },
    profitt: {
      bylista: { position: 'withheld', words: true, language: 'nb', date: '2027-05-12' },
      fjellpartiet: { position: 'opposes', words: true, language: 'nb', date: '2027-06-01', revised: '2027-06-01', revisions: 1 },
      framtidslista: { position: 'opposes', date: '2027-05-30' },
    },
    sfo: {
      bylista: { position: 'supports', date: '2027-05-12' },
      fjellpartiet: { position: 'opposes', date: '2027-05-10' },
    },
    bolig: {
      bylista: { position: 'supports', date: '2027-05-12' },
      fjellpartiet: { position: 'undecided', words: true, language: 'nb', date: '2027-05-10' },
    },
    buss: {
      bylista: { position: 'supports', date: '2027-05-12' },
      fjellpartiet: { position: 'supports', date: '2027-05-10', corrected: '2027-06-03' },
      framtidslista: { position: 'undecided', date: '2027-05-30' },
    },
    skolemat: {
      bylista: { position: 'partly', date: '2027-05-12' },
      fjellpartiet: { position: 'opposes', date: '2027-05-10' },
    },
    viktigst: {
      bylista: { words: true, language: 'nb', date: '2027-05-12' },
      fjellpartiet: { words: true, language: 'nb', date: '2027-05-10' },
    },
  },
  assessments: [
    { standpoint: 'eldreomsorg', list: 'fjellpartiet', text: 'Vi leser svaret som et løfte om en norm innen 2031.', by: 'Styret i Eksempel-LO i Bærum', date: '2027-06-14' },
  ],
  seats: {
    term: '2023-2027',
    total: 51,
    lists: { bylista: 14, fjellpartiet: 12, framtidslista: 6, havnepartiet: 11, naermiljo: 5, 'ØYP': 3 },
    source: 'https://example.org/kommunestyret',
  },
  words: 'area-full.words.json',
};

/** The debate that `area-full` belongs to, with an area in each state, renumbered ones and one that was split. */
export const debate: PublishedDebate = {
  schema: 'lo.debate/1',
  id: 'eksempel-2027',
  title: full.debate.title,
  fictional: true,
  language: 'nb',
  updated: full.updated,
  base: 'https://example.org/debatt-2027/',
  election: { day: '2027-09-13', name: { nb: 'Kommunestyre- og fylkestingsvalget 2027', nn: 'Kommunestyre- og fylkestingsvalet 2027' } },
  dates: [
    { date: '2027-08-10', to: '2027-09-10', label: { nb: 'Forhåndsstemming', nn: 'Førehandsrøysting' }, url: 'https://www.valg.no/' },
    { date: '2027-09-13', label: { nb: 'Valgdag', nn: 'Valdag' }, url: 'https://www.valg.no/' },
  ],
  sender,
  order: { rule: 'alphabetical' },
  thresholds: { base: 10, difference: 100 },
  questions,
  federations: [{ id: 'forbund-a', name: 'Eksempelforbundet' }, { id: 'forbund-b', name: 'Prøveforbundet' }],
  lists,
  placesFrom: '2026-01-01',
  areas: [
    { code: '0', names: ['Norge', 'Noreg', 'Norga'], level: 'country', file: 'areas/0.json', result: 'published' },
    { code: '03', names: ['Oslo'], level: 'county', parent: '0' },
    { code: '15', names: ['Møre og Romsdal'], level: 'county', parent: '0', file: 'areas/15.json', result: 'published' },
    { code: '18', names: ['Nordland', 'Nordlánnda'], level: 'county', parent: '0', file: 'areas/18.json', result: 'published' },
    { code: '32', names: ['Akershus'], level: 'county', parent: '0', file: 'areas/32.json', result: 'published', lists: 9, answered: 4 },
    { code: '56', names: ['Finnmark', 'Finnmárku', 'Finmarkku'], level: 'county', parent: '0', file: 'areas/56.json', result: 'published' },
    { code: '0301', names: ['Oslo', 'Oslove'], level: 'municipality', parent: '03', file: 'areas/0301.json', result: 'published', lists: 9, answered: 6 },
    { code: '1508', names: ['Ålesund'], level: 'municipality', parent: '15', former: ['1507'], file: 'areas/1508.json', result: 'published', lists: 9, answered: 3 },
    { code: '1515', names: ['Herøy (Møre og Romsdal)'], level: 'municipality', parent: '15', file: 'areas/1515.json', result: 'published' },
    { code: '1580', names: ['Haram'], level: 'municipality', parent: '15', former: ['1507'], file: 'areas/1580.json', result: 'not-asked' },
    { code: '1818', names: ['Herøy (Nordland)'], level: 'municipality', parent: '18', file: 'areas/1818.json', result: 'merged' },
    { code: '1835', names: ['Træna'], level: 'municipality', parent: '18', file: 'areas/1835.json', result: 'merged' },
    { code: '3201', names: ['Bærum'], level: 'municipality', parent: '32', former: ['3024', '0219'], file: 'areas/3201.json', result: 'published', lists: 8, answered: 3 },
    { code: '3218', names: ['Ås'], level: 'municipality', parent: '32', former: ['3021', '0214'], file: 'areas/3218.json', result: 'leading', lists: 5, answered: 0 },
    { code: '3232', names: ['Nittedal'], level: 'municipality', parent: '32', former: ['3031', '0233'], file: 'areas/3232.json', result: 'published' },
    { code: '3236', names: ['Jevnaker'], level: 'municipality', parent: '32', former: ['3053', '0532'], file: 'areas/3236.json', result: 'not-asked', lists: 5, answered: 0 },
    { code: '3238', names: ['Nannestad'], level: 'municipality', parent: '32', former: ['3036', '0238'], file: 'areas/3238.json', result: 'protected' },
    { code: '3242', names: ['Hurdal'], level: 'municipality', parent: '32', former: ['3037', '0239'], file: 'areas/3242.json', result: 'below-threshold' },
    { code: '5622', names: ['Porsanger', 'Porsáŋgu', 'Porsanki'], level: 'municipality', parent: '56', former: ['5436', '2020'], file: 'areas/5622.json', result: 'no-answers' },
    { code: 'g-helgelandskysten', names: ['Herøy (Nordland) og Træna'], level: 'group', parent: '18', members: ['1818', '1835'], file: 'areas/g-helgelandskysten.json', result: 'published' },
  ],
  organisations: [{ id: 'lo-baerum', name: 'Eksempel-LO i Bærum', areas: ['3201', '32'] }],
};
