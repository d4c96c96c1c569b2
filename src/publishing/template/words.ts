import type { VocabularyName } from '../tables/columns.ts';
import * as vocabularies from '../tables/vocabulary.ts';

/** The words that a drop-down offers. */
export function vocabularyWords(name: VocabularyName): readonly string[] {
  return vocabularies[name].words;
}
