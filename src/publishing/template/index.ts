import type { SourceFiles } from '../reading/sources.ts';
import type { Problem } from '../problems.ts';
import type { Tree } from '../tree/files.ts';
import { csvTemplate } from './csv.ts';
import { prepare } from './prepared.ts';
import { emptySheets, preparedSheets, type TemplateSheet } from './sheets.ts';
import { workbookTemplate } from './workbook.ts';

export { correctedTemplate } from './corrected.ts';

export interface TemplateOptions {
  /** A source whose lists and standpoints the rows are made for. */
  from?: SourceFiles;
  /** Areas to make rows for: codes or names. */
  areas?: readonly string[];
}

export interface TemplateResult {
  /** Empty where there were problems. */
  files: Tree;
  problems: Problem[];
  /** How many rows are ready to be filled in. */
  rows: number;
}

/**
 * Tables to fill in, as a workbook with drop-downs and as a folder of CSV files. With a source and areas: only `svarstatus`
 * and `svar`, with a row for each list and standpoint.
 */
export async function makeTemplate({ from, areas = [] }: TemplateOptions = {}): Promise<TemplateResult> {
  if (!from || areas.length === 0)
    return { files: await filesOf(emptySheets(), 'medlemsdebatt'), problems: [], rows: 0 };
  const prepared = await prepare(from, areas);
  if (prepared.problems.length > 0) return { files: new Map(), problems: prepared.problems, rows: 0 };
  const sheets = preparedSheets(prepared);
  const name = `svar-${prepared.areas.map(area => area.code).join('-')}`;
  return {
    files: await filesOf(sheets, name),
    problems: [],
    rows: sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0),
  };
}

async function filesOf(sheets: readonly TemplateSheet[], name: string): Promise<Tree> {
  const csv = [...csvTemplate(sheets)].map(([path, bytes]) => [`csv/${path}`, bytes] as const);
  return new Map([[`${name}.xlsx`, await workbookTemplate(sheets)], ...csv]);
}
