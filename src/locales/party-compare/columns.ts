import type { Catalogue } from '../catalogue.ts';
import type { Translation } from '../message.ts';

/** Heads of the columns of a comparison's CSV file, in all languages: read only by who writes one. */
const nb = {
  'csv.place': 'Område',
  'csv.code': 'Kode',
  'csv.no': 'Nr.',
  'csv.topic': 'Tema',
  'csv.standpoint': 'Standpunkt',
  'csv.askedAs': 'Spurt slik',
  'csv.list': 'Liste',
  'csv.reply': 'Svarstatus',
  'csv.deadline': 'Frist',
  'csv.seats': 'Mandater',
  'csv.answer': 'Svar',
  'csv.why': 'Hvorfor uten svar',
  'csv.readBy': 'Tolket av',
  'csv.words': 'Listas egne ord',
  'csv.date': 'Dato',
  'csv.changed': 'Endret',
  'csv.corrected': 'Rettet',
  'csv.source': 'Kilde',
  'csv.note': 'Merknad',
  'csv.updated': 'Oppdatert',
} as const;

const nn = {
  'csv.place': 'Område',
  'csv.code': 'Kode',
  'csv.no': 'Nr.',
  'csv.topic': 'Tema',
  'csv.standpoint': 'Standpunkt',
  'csv.askedAs': 'Spurt slik',
  'csv.list': 'Liste',
  'csv.reply': 'Svarstatus',
  'csv.deadline': 'Frist',
  'csv.seats': 'Mandat',
  'csv.answer': 'Svar',
  'csv.why': 'Kvifor utan svar',
  'csv.readBy': 'Tolka av',
  'csv.words': 'Eigne ord frå lista',
  'csv.date': 'Dato',
  'csv.changed': 'Endra',
  'csv.corrected': 'Retta',
  'csv.source': 'Kjelde',
  'csv.note': 'Merknad',
  'csv.updated': 'Oppdatert',
} satisfies Translation<typeof nb>;

const en = {
  'csv.place': 'Area',
  'csv.code': 'Code',
  'csv.no': 'No.',
  'csv.topic': 'Topic',
  'csv.standpoint': 'Standpoint',
  'csv.askedAs': 'Asked as',
  'csv.list': 'List',
  'csv.reply': 'What became of the questions',
  'csv.deadline': 'Deadline',
  'csv.seats': 'Seats',
  'csv.answer': 'Answer',
  'csv.why': 'Why there is no answer',
  'csv.readBy': 'Read out by',
  'csv.words': "The list's own words",
  'csv.date': 'Date',
  'csv.changed': 'Changed',
  'csv.corrected': 'Corrected',
  'csv.source': 'Source',
  'csv.note': 'Note',
  'csv.updated': 'Updated',
} satisfies Translation<typeof nb>;

const se = {
  'csv.place': '',
  'csv.code': '',
  'csv.no': '',
  'csv.topic': '',
  'csv.standpoint': '',
  'csv.askedAs': '',
  'csv.list': '',
  'csv.reply': '',
  'csv.deadline': '',
  'csv.seats': '',
  'csv.answer': '',
  'csv.why': '',
  'csv.readBy': '',
  'csv.words': '',
  'csv.date': '',
  'csv.changed': '',
  'csv.corrected': '',
  'csv.source': '',
  'csv.note': '',
  'csv.updated': '',
} satisfies Translation<typeof nb>;

const all = { nb, nn, en, se };

/** Texts of the CSV file beyond those of the comparison itself. */
export const compareColumnTexts: Catalogue<keyof typeof nb> = {
  get: language => all[language],
  load: () => Promise.resolve(),
};
