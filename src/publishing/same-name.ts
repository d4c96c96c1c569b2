import type { Text } from '../../data-schema/v1/types.ts';
import { languages, textIn } from '../locales/index.ts';

/** What a name looks like in each language it is read in: two that have one in common look the same to somebody. */
export function looksOf(name: Text, language: string): string[] {
  return languages.map(reader => {
    const { text } = textIn(name, reader, language);
    return `${reader} ${text.normalize('NFKC').trim().toLowerCase()}`;
  });
}
