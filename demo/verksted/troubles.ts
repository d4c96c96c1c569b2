import { problemOf, type ErrorCode } from '../../src/core/errors.ts';
import { FilesError } from './files.ts';

/** What to tell a volunteer when a debate could not be fetched, by the core's code. */
const texts: Readonly<Partial<Record<ErrorCode, string>>> = {
  config: 'Dette er ikke en adresse til en debatt. Den ser ut som https://eksempel.no/debatt-2027/',
  network:
    'Fikk ikke svar. Er adressen riktig, og er du på nett? Det kan også hende at nettstedet ikke lar andre sider lese dataene; da må den som drifter det, åpne for det (CORS).',
  timeout: 'Nettstedet svarte ikke i tide. Prøv igjen om litt.',
  'not-found':
    'Fant ingen debatt her. Adressen skal være til mappen der filen debate.json ligger, for eksempel https://eksempel.no/debatt-2027/',
  html: 'Her ligger en vanlig nettside, ikke dataene til en debatt. Be om adressen til mappen der debate.json ligger.',
  empty: 'Filen på denne adressen er tom.',
  unreadable: 'Filen på denne adressen kan ikke leses. Er den lagt ut hel?',
  'wrong-shape': 'Filen på denne adressen er ikke en debatt laget med dette verktøyet.',
  'newer-version':
    'Debatten er laget med en nyere utgave. Last denne siden på nytt, eller bruk et nyere verksted.',
  'too-large': 'Filen på denne adressen er altfor stor til å være en debatt.',
};

/** Why a debate could not be fetched from an address. */
export function addressTrouble(error: unknown): string {
  const { code, message } = problemOf(error);
  if (code === 'http')
    return `Nettstedet svarte med feil ${message}. Prøv igjen om litt, eller spør den som drifter det.`;
  return texts[code] ?? `Noe gikk galt: ${message}`;
}

/** Why an area could not be shown. */
export function areaTrouble(error: unknown): string {
  const { code } = problemOf(error);
  if (code === 'not-found')
    return 'Filen til dette området er ikke lagt ut. Velg et annet, eller spør den som la ut debatten.';
  return addressTrouble(error);
}

/** Why files could not be read. */
export function filesTrouble(error: unknown): string {
  if (error instanceof FilesError) return error.message;
  return `Filene kunne ikke leses (${error instanceof Error ? error.message : String(error)}). Prøv å lagre dem på nytt.`;
}
