import type { ErrorCode } from './errors.ts';

/** What a web editor can do about a problem. In Norwegian, as everything editors read. */
const notes: Record<ErrorCode, string> = {
  config:
    'Rett attributtet som er nevnt. «src» skal være adressen til de publiserte filene (https), «area» en eller flere koder.',
  network:
    'Ingen forbindelse med tjeneren som har dataene. Er adressen riktig? Stopper en brannmur, en annonseblokkerer eller sidens CSP (connect-src) den?',
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
  digest:
    'Filen er ikke den som ble frosset: kontrollsummen i «src» er en annens. Lim inn koden på nytt fra den som publiserer, eller ta bort alt fra # for å følge den levende utgaven.',
  render:
    'Har siden en CSP med «trusted-types», må «lit-html» stå i listen, og skriptet på siden være lo.js: to frittstående filer går ikke sammen der. Ellers er dette en feil i biblioteket. Meld gjerne fra.',
};

const cors =
  'Tjeneren svarer, men lar ikke denne siden lese filen (CORS). Den må sende «Access-Control-Allow-Origin: *».';

const insecure =
  'Adressen begynner med http, og siden med https. Da stopper nettleseren filen. Skriv https i «src».';

/**
 * Browsers do not tell a missing CORS header from a dead host; a request that asks for nothing but an answer does, and
 * editors need to know which.
 */
async function isBarred(url: string): Promise<boolean> {
  if (new URL(url).origin === location.origin) return false;
  return fetch(url, { method: 'HEAD', mode: 'no-cors', credentials: 'omit' }).then(
    () => true,
    () => false,
  );
}

/**
 * The note on a problem, for the console; fetched only when something has gone wrong.
 *
 * @param page - How the page itself was fetched.
 */
export async function editorNote(code: ErrorCode, url: string, page = location.protocol): Promise<string> {
  if (code !== 'network') return notes[code];
  if (page === 'https:' && !url.startsWith(page)) return insecure;
  return (await isBarred(url)) ? cors : notes.network;
}
