import type { Change } from '../../../data-schema/v1/types.ts';
import type { GivenAnswer } from '../model.ts';
import type { Row } from '../reading/table.ts';
import { changeKinds } from '../tables/vocabulary.ts';
import { dayCell, limited, required, wordCell } from './cells.ts';
import type { Context } from './context.ts';
import type { Registers } from './registers.ts';

/** Checks `endringer`. */
export function checkChanges(context: Context, registers: Registers): Change[] {
  const found: Change[] = [];
  for (const row of context.rows('changes')) {
    required(row, 'date');
    required(row, 'kind');
    const date = dayCell(row, 'date');
    const kind = wordCell(row, 'kind', changeKinds);
    const change = {
      ...about(row, context, registers),
      ...(row.get('reason') && { reason: limited(row, 'reason', 2000) }),
    };
    // What is corrected in an area makes its file of that day; a row for an area without anything else makes no file.
    context.dated(context.areas.get(change.area ?? ''), date);
    if (kind === 'withdrawn' && date && isStillThere(change, date, context))
      row.error(
        'kind',
        'withdrawn-answer',
        'Svaret er trukket tilbake, men står fortsatt i «svar», og ville blitt publisert.',
        'Slett radene med svaret i «svar», også de tidligere utgavene. Har lista ombestemt seg, er det nok med en ny rad i «svar».',
      );
    if (date && kind) found.push({ kind, date, ...change });
  }
  return found;
}

/** Whether an answer that a row of changes names, or some version of it, is from that day or before. */
function isStillThere({ area, list, standpoint }: Partial<Change>, date: string, context: Context): boolean {
  if (!list && !standpoint) return false;
  for (const { code, answers } of context.areas.values()) {
    if (area && area !== code) continue;
    for (const [id, byList] of answers) {
      if (standpoint && standpoint !== id) continue;
      for (const [who, answer] of byList)
        if ((!list || list === who) && hasVersion(answer, date)) return true;
    }
  }
  return false;
}

function hasVersion(answer: GivenAnswer, date: string): boolean {
  for (let at: GivenAnswer | undefined = answer; at; at = at.before)
    if ((at.position || at.text) && (at.date ?? '') <= date) return true;
  return false;
}

function about(row: Row, context: Context, { lists, standpoints, questions }: Registers): Partial<Change> {
  const area = row.get('area') ? context.place(row, 'area')?.code : undefined;
  const list = row.get('list') ? lists.resolve(row, 'list')?.list.id : undefined;
  const standpoint = row.get('standpoint')
    ? standpoints.resolve(row, 'standpoint')?.standpoint.id
    : undefined;
  const question = row.get('question') ? questions.resolve(row, 'question')?.id : undefined;
  return {
    ...(area && { area }),
    ...(list && { list }),
    ...(standpoint && { standpoint }),
    ...(question && { question }),
  };
}
