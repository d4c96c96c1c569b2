import type { Translation } from '../message.ts';
import type nb from './nb.ts';

export default {
  months: 'januar februar mars april mai juni juli august september oktober november desember',
  date: '{d}. {m} {y}',
  and: '{a} og {b}',
  fictional: 'Oppdikta data',
  internal: 'Til behandling – ikkje offentleg',
  loading: 'Hentar …',
  retry: 'Prøv igjen',
  updated: 'Oppdatert {date:date}',
  stale: 'Vi fekk ikkje henta ei nyare utgåve. Du ser utgåva frå {date:date}.',
  moved: 'Koden {from} er ikkje lenger i bruk. Du ser {to}.',
  partMissing: 'Vi fekk ikkje henta alt. Noko manglar her.',
  'error.fetch': 'Vi fekk ikkje henta innhaldet.',
  'error.not-found': 'Vi fann ikkje innhaldet som skulle ha vore her.',
  'error.unreadable': 'Innhaldet kunne ikkje lesast, og kan ikkje visast her.',
  'error.newer-version': 'Innhaldet krev ei nyare utgåve av denne sida. Last sida på nytt.',
  'error.unknown-area': 'Vi kjenner ikkje området «{about}». Vel kommune på nytt.',
  'error.split-area': 'Området «{about}» er delt i fleire. Vel kva for eitt du vil sjå.',
  'error.config': 'Denne visinga er ikkje sett opp rett: {about}',
} satisfies Translation<typeof nb>;
