import type { TableDefinition } from './columns.ts';
import { listTables } from './list-tables.ts';
import { memberTables } from './member-tables.ts';
import { moreTables } from './more-tables.ts';
import { debatePairs, surveyPairs } from './pairs.ts';

/** Every table of the source: its names, its columns in the order a template shows them, and what they are for. */
export const tables = {
  debate: {
    name: 'debatt',
    pairs: debatePairs,
    help: 'Hva debatten heter, når valget er, og hvem som står bak. Ett felt per rad.',
  },
  survey: {
    name: 'undersøkelse',
    also: ['undersøking'],
    pairs: surveyPairs,
    help: 'Medlemsundersøkelsen. Tom når medlemmene ikke blir spurt.',
  },
  ...memberTables,
  ...listTables,
  ...moreTables,
} as const satisfies Record<string, TableDefinition>;

/** The tables by the name code uses. */
export type TableName = keyof typeof tables;
