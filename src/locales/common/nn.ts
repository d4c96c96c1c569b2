import type { Translation } from '../message.ts';
import type nb from './nb.ts';

export default {
  fictional: 'Oppdikta data',
  internal: 'Til behandling – ikkje offentleg',
  loading: 'Hentar …',
  retry: 'Prøv igjen',
  updated: 'Oppdatert {date:date}',
  stale: 'Vi fekk ikkje henta ei nyare utgåve. Du ser utgåva frå {date:date}.',
  staleUndated: 'Vi fekk ikkje henta ei nyare utgåve. Du ser den førre.',
  moved: 'Koden {from} er ikkje lenger i bruk. Du ser {to}.',
  partMissing: 'Vi fekk ikkje henta alt. Noko manglar i denne visinga.',
  unknownAnswer: 'ukjent svar',
  opensElsewhere: '(blir opna på ein annan nettstad)',
  'error.fetch': 'Vi fekk ikkje henta innhaldet. Sjekk nettsambandet og prøv igjen.',
  'error.timeout': 'Det tok for lang tid å hente innhaldet. Prøv igjen om litt.',
  'error.not-found': 'Vi fann ikkje innhaldet som skulle ha vore her.',
  'error.unreadable': 'Innhaldet kunne ikkje lesast.',
  'error.newer-version': 'Innhaldet er laga for ei nyare utgåve av denne sida. Last sida på nytt.',
  'error.unknown-area': 'Vi kjenner ikkje området «{code}». Vel kommune på nytt.',
  'error.split-area': 'Området «{code}» er delt i fleire: {areas}. Vel kva for eitt du vil sjå.',
  'error.config': 'Denne visinga er ikkje sett opp rett enno.',
  'error.render': 'Noko gjekk gale, og innhaldet kan ikkje visast her.',
  'hint.src': 'Til deg som redigerer sida: «src» manglar eller er ikkje ei nettadresse som byrjar med https.',
  'hint.area':
    'Til deg som redigerer sida: «area» skal vere ein kommunekode med fire siffer, ein fylkeskode med to, eller 0 for heile landet.',
} satisfies Translation<typeof nb>;
