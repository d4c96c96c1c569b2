import { fold } from '../../documents/areas-fold.ts';
import { nearest } from '../suggest.ts';

/** Words that a column takes: what is published for each, the word we write, and other words people use. */
export interface Vocabulary<T extends string | boolean> {
  /** The words a template offers, bokmål. */
  readonly words: readonly string[];
  /** The word we write for what is published. */
  word(value: unknown): string | undefined;
  /** What a cell means, or undefined. */
  find(cell: string): T | undefined;
  /** The word that was most likely meant. */
  suggest(cell: string): string | undefined;
}

type Entry<T> = readonly [value: T, word: string, ...others: string[]];

function vocabulary<T extends string | boolean>(entries: readonly Entry<T>[]): Vocabulary<T> {
  const byWord = new Map(
    entries.flatMap(([value, ...words]) => words.map(word => [fold(word), value] as const)),
  );
  const candidates = entries.map(([, word, ...others]) => ({ item: word, texts: [word, ...others] }));
  const seen = new Map<string, T | undefined>();
  return {
    words: entries.map(([, word]) => word),
    word: value => entries.find(([each]) => each === value)?.[1],
    find(cell) {
      if (!seen.has(cell)) seen.set(cell, byWord.get(fold(cell)));
      return seen.get(cell);
    },
    suggest(cell) {
      const near = nearest(cell, candidates);
      return near !== undefined && isNegated(near) === isNegated(cell) ? near : undefined;
    },
  };
}

/** One of `stiller` and `stiller ikke` is never what was meant by the other. */
const isNegated = (text: string) => /(?:^|\s)(?:ik|u(?:enig|einig|samd))/i.test(text);

/** What a list answers to a standpoint. `unclear` is only for whoever reads an answer out of a text. */
export const positions = vocabulary([
  [
    'supports',
    'støtter',
    'støttar',
    'stør',
    'støtte',
    'ja',
    'enig',
    'einig',
    'samd',
    'helt enig',
    'heilt einig',
    'heilt samd',
  ],
  [
    'partly',
    'delvis',
    'dels',
    'delvis enig',
    'delvis einig',
    'delvis samd',
    'støtter delvis',
    'støttar delvis',
    'stør delvis',
    'delvis støtte',
    'til dels',
  ],
  [
    'opposes',
    'støtter ikke',
    'støttar ikkje',
    'stør ikkje',
    'støtte ikke',
    'nei',
    'uenig',
    'ueinig',
    'usamd',
    'ikke enig',
    'ikkje einig',
    'ikkje samd',
    'helt uenig',
    'heilt ueinig',
    'imot',
    'mot',
  ],
  [
    'undecided',
    'har ikke tatt stilling',
    'har ikkje teke stilling',
    'har ikkje tatt stilling',
    'ikke tatt stilling',
    'ikkje teke stilling',
    'ikkje tatt stilling',
    'har ikkje bestemt seg',
    'har ikke bestemt seg',
  ],
  ['unclear', 'uklart', 'uklar', 'uklårt'],
  ['comment', 'bare kommentar', 'berre kommentar', 'kun kommentar', 'kommentar', 'bare tekst', 'berre tekst'],
  [
    'withheld',
    'vil ikke svare',
    'vil ikkje svare',
    'ønsker ikke å svare',
    'ønskjer ikkje å svare',
    'svarer ikke på denne',
    'svarar ikkje på denne',
    'vil ikke svare på denne',
    'vil ikkje svare på denne',
  ],
] as const);

/** What became of the sheet that was sent to a list. */
export const replyStates = vocabulary([
  ['answered', 'svart', 'svara', 'har svart', 'har svara', 'svart på alle', 'svara på alle'],
  [
    'partly-answered',
    'svart på noen',
    'svart på nokre',
    'svara på nokre',
    'svart på noko',
    'svara på noko',
    'delvis svart',
    'delvis svara',
  ],
  [
    'declined',
    'takket nei',
    'takka nei',
    'har takket nei',
    'har takka nei',
    'vil ikke svare',
    'vil ikkje svare',
    'ønsker ikke å svare',
    'ønskjer ikkje å svare',
  ],
  [
    'no-reply',
    'ikke svart',
    'ikkje svart',
    'ikkje svara',
    'har ikke svart',
    'har ikkje svart',
    'har ikkje svara',
    'ikke fått svar',
    'ikkje fått svar',
  ],
  ['referred', 'viser til', 'vist til', 'viser til andre', 'viser til andre svar'],
  ['pending', 'venter', 'ventar', 'venter på svar', 'ventar på svar'],
  ['not-asked', 'ikke spurt', 'ikkje spurt', 'ikke blitt spurt', 'ikkje blitt spurt'],
  [
    'not-standing',
    'stiller ikke',
    'stiller ikkje',
    'stiller ikke liste',
    'stiller ikkje liste',
    'stiller ikke til valg',
    'stiller ikkje til val',
  ],
] as const);

export const questionKinds = vocabulary([
  ['choice', 'valg', 'val', 'flervalg', 'fleirval', 'avkryssing', 'avkrysning'],
  ['text', 'fritekst', 'tekst', 'åpent', 'ope', 'åpen', 'open'],
  ['standpoint', 'standpunkt'],
] as const);

export const standpointKinds = vocabulary([
  ['support', 'støtte', 'ja/nei', 'ja nei', 'standpunkt'],
  ['open', 'åpent', 'ope', 'åpen', 'open', 'åpent spørsmål', 'ope spørsmål', 'fritekst', 'tekst'],
] as const);

export const orderRules = vocabulary([
  ['official', 'offisiell', 'offisielt'],
  ['alphabetical', 'alfabetisk', 'alfabetisk etter navn', 'alfabetisk etter namn'],
  ['drawn', 'loddtrekning', 'loddtrekking', 'trukket', 'trekt', 'loddtrukket'],
  ['left-right', 'venstre-høyre', 'venstre høyre', 'venstre-høgre', 'venstre høgre'],
] as const);

export const languages = vocabulary([
  ['nb', 'bokmål', 'nb', 'no', 'norsk'],
  ['nn', 'nynorsk', 'nn'],
  ['en', 'engelsk', 'en'],
  ['se', 'nordsamisk', 'se', 'samisk'],
] as const);

export const surveyModes = vocabulary([
  ['open', 'åpen', 'open', 'åpent', 'ope'],
  ['code', 'kode', 'med kode', 'engangskode', 'eingongskode'],
] as const);

export const placeQuestions = vocabulary([
  ['live', 'bor i', 'bor', 'bur i', 'bur', 'bosted', 'bustad'],
  ['work', 'jobber i', 'jobber', 'jobbar i', 'jobbar', 'arbeidssted', 'arbeidsstad'],
] as const);

export const changeKinds = vocabulary([
  ['published', 'publisert', 'offentliggjort', 'offentleggjort'],
  ['added', 'lagt til', 'lagd til'],
  ['revised', 'endret', 'endra', 'endret svar', 'endra svar'],
  ['corrected', 'rettet', 'retta'],
  ['withdrawn', 'trukket tilbake', 'trekt tilbake'],
] as const);

export const yesNo = vocabulary<boolean>([
  [true, 'ja', 'j', 'x', '1', 'sann', 'true', 'sant', 'yes'],
  [false, 'nei', 'n', '0', 'usann', 'false', 'usant', 'no'],
]);

/**
 * A yes with a reservation, a no with an opening, two answers in one cell: only the one who holds the letter can say
 * which of the words it is.
 */
export function isReserved(cell: string): boolean {
  return doubt.test(cell) || withMore.test(cell) || reservation.test(cell);
}

/** `ja?`, `enig*`, `(nei)`: somebody was not sure, or says more in another place. */
const doubt = /[?*~()[\]]/;

/** `Ja (se kommentar)`, `enig i hovedsak`, `ikke uenig`: never to be taken for one of the words that it looks like. */
const withMore =
  /^\s*(?:ja|nei|enig|einig|samd|uenig|ueinig|usamd)[\s.,;:(–-]+[\p{L}\d]|\bikk(?:e|je) (?:u(?:enig|einig|samd)|i?mot)/iu;
const reservation =
  /\b(men|hvis|dersom|viss|forutsatt|føresett|forbehold|atterhald|bortsett|unntatt|unnateke|kanskje|både|tja|ja og nei|nei og ja|ja\/nei)\b/iu;
