import type { Catalogue } from '../catalogue.ts';
import type { Translation } from '../message.ts';

/** Heads of the columns of the CSV file, in all languages: read only by who writes one. */
const nb = {
  'column.question': 'Spørsmål',
  'column.rank': 'Plass',
  'column.issue': 'Sak',
  'column.place': 'Område',
  'column.code': 'Kode',
  'column.federation': 'Forbund',
  'column.count': 'Antall',
  'column.percent': 'Prosent',
  'column.words': 'I ord',
  'column.base': 'Antall som svarte',
  'column.difference': 'Forskjell',
  'column.note': 'Merknad',
  'column.updated': 'Oppdatert',
} as const;

const nn = {
  'column.question': 'Spørsmål',
  'column.rank': 'Plass',
  'column.issue': 'Sak',
  'column.place': 'Område',
  'column.code': 'Kode',
  'column.federation': 'Forbund',
  'column.count': 'Tal på svar',
  'column.percent': 'Prosent',
  'column.words': 'Med ord',
  'column.base': 'Kor mange som svarte',
  'column.difference': 'Skilnad',
  'column.note': 'Merknad',
  'column.updated': 'Oppdatert',
} satisfies Translation<typeof nb>;

const en = {
  'column.question': 'Question',
  'column.rank': 'Rank',
  'column.issue': 'Issue',
  'column.place': 'Area',
  'column.code': 'Code',
  'column.federation': 'Union',
  'column.count': 'Number',
  'column.percent': 'Percent',
  'column.words': 'In words',
  'column.base': 'Number who answered',
  'column.difference': 'Difference',
  'column.note': 'Note',
  'column.updated': 'Updated',
} satisfies Translation<typeof nb>;

const se = {
  'column.question': '',
  'column.rank': '',
  'column.issue': '',
  'column.place': '',
  'column.code': '',
  'column.federation': '',
  'column.count': '',
  'column.percent': '',
  'column.words': '',
  'column.base': '',
  'column.difference': '',
  'column.note': '',
  'column.updated': '',
} satisfies Translation<typeof nb>;

const all = { nb, nn, en, se };

/** Texts of the CSV file beyond those of the ranking itself. */
export const columnTexts: Catalogue<keyof typeof nb> = {
  get: language => all[language],
  load: () => Promise.resolve(),
};
