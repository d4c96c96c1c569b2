import { personalDataIn } from '../../statistics/index.ts';
import { VARIANTS } from '../reading/headers.ts';
import type { Row } from '../reading/table.ts';

const names: Readonly<Record<ReturnType<typeof personalDataIn>[number], string>> = {
  email: 'en e-postadresse',
  phone: 'et telefonnummer',
  'national-id': 'et fødselsnummer',
  'long-number': 'et langt tall',
};

/** `2023-2027`: digits enough for a telephone number, and what a summary may well say. */
const YEARS = /(?<!\d)(?:19|20)\d\d\s?[-/]\s?(?:19|20)\d\d(?!\d)/g;

/** Refuses what could say who has written a text, or whom it is about, in all languages of a cell that is published. */
export function refusePersonalData(row: Row, key: string): void {
  for (const each of [key, ...VARIANTS.map(language => `${key}_${language}`)]) {
    const found = personalDataIn(row.get(each).replace(YEARS, ' '));
    if (found.length > 0)
      row.error(
        each,
        'personal-data',
        `Det ser ut til å stå ${found.map(flag => names[flag]).join(' og ')} i «${row.table.header(each)}», og dette blir publisert.`,
        'Ta det bort. Er det et annet tall, kan det skrives kortere: «12 millioner».',
      );
  }
}
