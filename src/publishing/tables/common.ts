import type { Column } from './columns.ts';

/** Columns that several tables have. */
export const area: Column = {
  key: 'area',
  header: 'område',
  also: ['kommune', 'kommunekode', 'områdekode', 'fylke', 'fylkeskode', 'kode'],
  help: 'Kommunekode (fire sifre), fylkeskode (to sifre) eller 0 for hele landet.',
};
export const areas = (help: string): Column => ({
  key: 'areas',
  header: 'områder',
  also: ['område', 'kommuner', 'kommunar'],
  help: `${help} Flere koder skilles med mellomrom eller komma. «kommuner» og «fylker» betyr alle slike.`,
});
export const list: Column = {
  key: 'list',
  header: 'parti',
  also: ['liste', 'partiet', 'lista'],
  help: 'Id, kortnavn eller navn fra lister.',
};
export const standpoint: Column = {
  key: 'standpoint',
  header: 'standpunkt',
  also: ['standpunkt-id', 'sak-id'],
  help: 'Id fra standpunkt.',
};
export const order: Column = {
  key: 'order',
  header: 'rekkefølge',
  also: ['rekkjefølgje', 'rekkefylgje', 'sortering'],
  help: 'Tall. Lavest står først. Uten tall gjelder rekkefølgen i tabellen.',
};
export const date = (help: string): Column => ({
  key: 'date',
  header: 'dato',
  also: ['dag'],
  help: `${help} Skrives 13.09.2027 eller 2027-09-13.`,
});
export const source: Column = {
  key: 'source',
  header: 'kilde',
  verbatim: true,
  also: ['kjelde'],
  help: 'Hvor det står: adresse, brev eller møte med dato.',
};
export const link: Column = {
  key: 'link',
  header: 'lenke',
  also: ['lenkje', 'url', 'nettadresse'],
  help: 'Adresse som begynner med https.',
};
export const id = (help: string): Column => ({
  key: 'id',
  header: 'id',
  also: ['kode', 'nøkkel', 'nykel'],
  required: true,
  verbatim: true,
  help,
});
export const aid = (key: string, header: string): Column => ({
  key,
  header,
  aid: true,
  help: 'Til hjelp. Blir ikke lest.',
});
export const issues: Column = {
  key: 'issues',
  header: 'saker',
  also: ['sak'],
  help: 'Id-er fra saker som standpunktet handler om.',
};
export const question: Column = { key: 'question', header: 'spørsmål', help: 'Id fra spørsmål.' };
