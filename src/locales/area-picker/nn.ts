import type { Translation } from '../message.ts';
import type nb from './nb.ts';

/** Nynorsk. */
export default {
  label: 'Finn kommunen din',
  'hint.municipality': 'Skriv namnet på kommunen.',
  'hint.all': 'Skriv namnet på kommunen eller fylket.',
  showAll: 'Vis heile lista',
  list: 'Kommunar og fylke',
  'level.county': 'fylke',
  'level.country': 'heile landet',
  formerCode: 'før: {code}',
  count: { one: '{n} treff. Bruk piltastane for å velje.', other: '{n} treff. Bruk piltastane for å velje.' },
  none: 'Vi fann ingen kommunar eller fylke som heiter dette. Prøv færre bokstavar, eller vel frå lista under.',
  unsettled: 'Vel éin kommune eller eitt fylke frå lista.',
  'former.moved': 'Koden {code} er ikkje lenger i bruk. Han står no for {name}.',
  'former.split': 'Kommunen med koden {code} er delt i fleire: {names}. Vel éin av dei.',
  chosen: 'Du har valt {name}.',
  unknown: 'Vi kjenner ikkje koden «{code}». Skriv namnet på kommunen.',
  all: 'Vis alle kommunane',
  'all.county': 'Alle i {name}',
  'all.wholeCounty': 'Heile {name} fylke',
  'all.country': 'Heile landet',
  'all.others': 'Andre kommunar',
  empty: 'Det er ikkje lagt inn nokon kommunar her enno.',
} satisfies Translation<typeof nb>;
