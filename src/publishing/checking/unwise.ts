import type { Row } from '../reading/table.ts';

/** A text longer than this is seldom read to its end on a phone. */
const LONG = 300;

/** Whole words: `\b` takes æ, ø and å for gaps between words. */
const words = (...some: readonly string[]) => new RegExp(`(?<!\\p{L})(?:${some.join('|')})(?!\\p{L})`, 'iu');

const negation = words('ikke', 'ikkje', 'aldri', 'ingen', 'inga', 'uten', 'utan', 'imot', 'nekte', 'unngå');
const vague = words(
  ...['flere', 'fleire', 'færre', 'mer', 'meir', 'mindre', 'bedre', 'betre', 'nok', 'mange', 'økt', 'auka'],
  ...[
    'tilstrekkelig',
    'tilstrekkeleg',
    'styrke',
    'styrkje',
    'satse på',
    'i større grad',
    'rimelig',
    'rimeleg',
  ],
);
const twoThings = words(
  ...['og/eller', 'både', 'samt', 'i tillegg'],
  'og (?:om|at|å|vil|skal|bør|må|samtidig|samstundes)',
);

/** Warns of wordings of a standpoint that are allowed but make the lists' answers hard to read afterwards. */
export function unwise(row: Row, key: string): void {
  const text = row.get(key).normalize('NFC');
  if (!text) return;
  double(row, key, text, 'listene');
  const not = negation.exec(text)?.[0];
  if (not)
    row.warn(
      key,
      'negation',
      `Teksten har en nektelse («${not}»).`,
      'Skriv det uten, så ja betyr det samme for alle.',
    );
  const some = vague.exec(text)?.[0];
  if (some)
    row.warn(
      key,
      'vague',
      `«${some}» sier ikke hvor mye.`,
      'Sett et tall eller en frist, så alle svarer på det samme.',
    );
  long(row, key, text);
}

/** The same for a question to members, who choose among issues or write: what they answer is never a yes. */
export function unwiseQuestion(row: Row, key: string): void {
  const text = row.get(key).normalize('NFC');
  double(row, key, text, 'medlemmene');
  long(row, key, text);
}

function double(row: Row, key: string, text: string, who: string): void {
  const marks = text.split('?').length - 1;
  const two = twoThings.exec(text)?.[0];
  if (marks > 1 || two)
    row.warn(
      key,
      'double-question',
      `Teksten kan spørre om to ting på en gang${two ? ` («${two}»)` : ''}.`,
      `Del den i to, så det er klart hva ${who} svarer på.`,
    );
}

function long(row: Row, key: string, text: string): void {
  if (text.length > LONG)
    row.warn(key, 'long-text', `Teksten er ${text.length} tegn.`, `Prøv å holde den under ${LONG}.`);
}
