import type { Row } from '../reading/table.ts';

/** A text longer than this is seldom read to its end on a phone. */
const LONG = 300;

const negation = /\b(ikke|ikkje|aldri|ingen|inga|ikkje noko|uten|utan|imot|nekte|unngå)\b/iu;
const vague =
  /\b(flere|fleire|færre|mer|meir|mindre|bedre|betre|nok|tilstrekkelig|tilstrekkeleg|mange|økt|auka|styrke|styrkje|satse på|i større grad|i storre grad|rimelig|rimeleg)\b/iu;
const twoThings =
  /\b(og\/eller|både|samt|i tillegg)\b|\bog (om|at|å|vil|skal|bør|må|samtidig|samstundes)\b/iu;

/** Warns of wordings that are allowed but make answers hard to read afterwards. */
export function unwise(row: Row, key: string): void {
  const text = row.get(key);
  if (!text) return;
  const marks = text.split('?').length - 1;
  const two = twoThings.exec(text)?.[0];
  if (marks > 1 || two) {
    row.warn(
      key,
      'double-question',
      `Teksten kan spørre om to ting på en gang${two ? ` («${two}»)` : ''}.`,
      'Del den i to, så det er klart hva listene svarer på.',
    );
  }
  const not = negation.exec(text)?.[0];
  if (not) row.warn(key, 'negation', `Teksten har en nektelse («${not}»).`, 'Si det uten, så ja betyr ja.');
  const some = vague.exec(text)?.[0];
  if (some)
    row.warn(
      key,
      'vague',
      `«${some}» sier ikke hvor mye.`,
      'Sett et tall eller en frist, så alle svarer på det samme.',
    );
  if (text.length > LONG)
    row.warn(key, 'long-text', `Teksten er ${text.length} tegn.`, `Prøv å holde den under ${LONG}.`);
}
