import { csvOf } from '../../documents/csv.ts';
import { textBytes, type Tree } from '../tree/files.ts';
import type { TemplateSheet } from './sheets.ts';
import { vocabularyWords } from './words.ts';

/** A template as CSV files, with a text that explains them. */
export function csvTemplate(sheets: readonly TemplateSheet[]): Tree {
  const files = sheets.map(
    sheet =>
      [
        `${sheet.name}.csv`,
        textBytes(csvOf([sheet.columns.map(column => column.header), ...sheet.rows])),
      ] as const,
  );
  return new Map([...files, ['LESMEG.txt', textBytes(explanation(sheets))] as const]);
}

function explanation(sheets: readonly TemplateSheet[]): string {
  const intro = [
    'Slik fyller du ut tabellene',
    '',
    'Åpne hver fil i et regneark. Én rad er én ting. La celler stå tomme når du ikke vet noe.',
    'Tabeller du ikke har noe å si i, kan du slette. Bare «debatt» må være med.',
    'Vil du ha en tekst på flere språk, lager du en kolonne til med _nn, _en eller _se etter navnet: tittel_nn.',
    'Lagre som CSV UTF-8, og kjør «medlemsdebatt check» på mappen. Den sier fra om alt som er galt, med rad og kolonne.',
  ];
  const about = sheets.flatMap(({ name, help, columns, rows }) => [
    '',
    name.toUpperCase(),
    help,
    ...columns.map(({ header, help: what, values }) => `  ${header}: ${what}${wordsOf(values)}`),
    ...(columns[0]?.key === 'key' ? rows.map(([field, , what]) => `    ${field}: ${what}`) : []),
  ]);
  // With a byte order mark and CRLF, so that Notepad shows it as it is.
  return `\ufeff${[...intro, ...about].join('\r\n')}\r\n`;
}

function wordsOf(values: TemplateSheet['columns'][number]['values']): string {
  return values ? ` (${vocabularyWords(values).join(', ')})` : '';
}
