import type { ErrorCode } from './errors.ts';

/**
 * What a web editor can do about a problem, for the console. In Norwegian, as everything editors read; fetched only when
 * something has gone wrong.
 */
export const editorNotes: Record<ErrorCode, string> = {
  config:
    'Rett attributtet som er nevnt. «src» skal være adressen til de publiserte filene (https), «area» en eller flere koder.',
  network:
    'Ingen forbindelse med tjeneren som har dataene. Er adressen riktig? Stopper en brannmur, en annonseblokkerer eller sidens CSP (connect-src) den?',
  cors: 'Tjeneren svarer, men lar ikke denne siden lese filen. Den må sende «Access-Control-Allow-Origin: *».',
  http: 'Tjeneren som har dataene, svarte med en feil. Prøv adressen i en nettleser.',
  'not-found': 'Det finnes ingen fil på adressen. Sjekk «src» og «area».',
  timeout: 'Filen kom ikke i løpet av 15 sekunder.',
  html: 'Adressen gir en nettside, ikke data. Sjekk «src»: den skal peke på de publiserte filene, ikke på en side som viser dem.',
  empty: 'Filen er tom. Last den opp på nytt.',
  unreadable:
    'Filen er ikke gyldig JSON i UTF-8. Er den lastet opp i sin helhet, og uten å være åpnet og lagret i et annet program?',
  'too-large': 'Filen er større eller mer nøstet enn noen publisert fil er.',
  'wrong-shape': 'Filen er JSON, men ikke en fil denne visningen kan lese.',
  'newer-version':
    'Filen er laget for en nyere hovedutgave av biblioteket. Oppdater skriptadressen på siden.',
  'unknown-area': 'Koden i «area» finnes ikke i denne debatten.',
  'split-area': 'Koden i «area» er gammel, og området er delt i flere. Velg en av de nye kodene.',
  'odd-data': 'Filen viser til noe den ikke har. Resten vises.',
  render: 'Dette er en feil i biblioteket. Meld gjerne fra.',
};
