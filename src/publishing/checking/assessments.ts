import type { Change } from '../../../data-schema/v1/types.ts';
import { dayCell, limited, required, requiredText } from './cells.ts';
import type { Context } from './context.ts';
import { fits } from './fits.ts';
import type { Registers } from './registers.ts';

/** A row of `vurdering`, for what is told when all that happened to the answer is known. */
export interface AssessmentRow {
  readonly area: string;
  readonly standpoint: string;
  readonly list: string;
  readonly date: string;
  readonly row: number;
}

/** Checks `vurdering`. */
export function checkAssessments(context: Context, registers: Registers): AssessmentRow[] {
  const { lists, standpoints } = registers;
  const found: AssessmentRow[] = [];
  for (const row of context.rows('assessments')) {
    const place = context.council(row);
    const standpoint = standpoints.resolve(row, 'standpoint');
    const list = lists.resolve(row, 'list');
    const text = requiredText(row, 'text', context.language);
    const by = required(row, 'by');
    limited(row, 'by', 300);
    required(row, 'date');
    const date = dayCell(row, 'date');
    if (!place || !standpoint || !list || !date) continue;
    if (!fits(row, place.code, standpoint, list, registers)) continue;
    if (!context.isAsked(place.code)) {
      row.error(
        'area',
        'area-not-asked',
        `Listene i ${place.code} er ikke spurt, så der er det ikke noe svar å vurdere.`,
        'Rett området, eller slett raden.',
      );
      continue;
    }
    const area = context.area(place.code);
    context.dated(area, date);
    const about = { standpoint: standpoint.standpoint.id, list: list.list.id, date };
    area.assessments.push({ ...about, text, by });
    found.push({ ...about, area: place.code, row: row.number });
  }
  return found;
}

/** Warns of what was thought of an answer that is another one now: it stands beside the new one, as if it were about that. */
export function tellOutdated(
  assessments: readonly AssessmentRow[],
  changes: readonly Change[],
  context: Context,
  { lists }: Registers,
): void {
  for (const { area, standpoint, list, date, row } of assessments) {
    const { before, date: answered } = context.areas.get(area)?.answers.get(standpoint)?.get(list) ?? {};
    const days = changes
      .filter(
        change =>
          change.kind === 'corrected' &&
          change.area === area &&
          change.standpoint === standpoint &&
          change.list === list,
      )
      .map(change => change.date);
    if (before && answered) days.push(answered);
    const latest = days.sort().at(-1);
    if (latest === undefined || latest <= date) continue;
    const table = context.table('assessments')!;
    context.problems.warn(
      { file: table.file, row, column: table.header('date'), value: date },
      'outdated-assessment',
      `Svaret fra ${lists.label(list)} på «${standpoint}» i ${area} er endret eller rettet ${latest}, etter vurderingen.`,
      'Skriv vurderingen på nytt med ny dato, eller slett raden.',
    );
  }
}
