import type { Area, Question, Result } from '../../data-schema/v1/types.ts';
import type { RankingPlace, RankingRow, Says } from './ranking-view.ts';

/** What must be said about the numbers: who answered, how many could be chosen, rounding, where they are from. */
export function notesOf(
  { membersOf, language }: Area,
  question: Question,
  result: Result,
  shown: RankingPlace,
  rows: readonly RankingRow[],
): Says[] {
  const counted = result.state === 'published';
  return [
    baseNote(result),
    shown.federation
      ? { key: 'note.who.federation', params: { federation: shown.label } }
      : membersOf
        ? { key: 'note.who.federation', params: { federation: { data: membersOf, language } } }
        : { key: 'note.who' },
    ...choiceNotes(question, counted),
    ...(counted ? roundingNotes(result, rows) : [{ key: 'note.leading' } as const]),
    ...(result.source ? [{ key: 'note.source', params: { source: result.source } } as const] : []),
  ];
}

function baseNote({ state, base, baseRange, step }: Result): Says {
  const [from, to] = baseRange ?? [];
  if (state === 'leading')
    return from === undefined || to === undefined
      ? { key: 'note.baseUnknown' }
      : { key: 'note.baseRange', params: { from, to } };
  if (base === undefined) return { key: 'note.baseUnknown' };
  return { key: step === 5 ? 'note.baseAbout' : 'note.base', params: { n: base } };
}

function choiceNotes({ max }: Question, counted: boolean): Says[] {
  if (max === 1) return [{ key: 'note.one' }];
  const several: Says =
    max === undefined ? { key: 'note.several' } : { key: 'note.upTo', params: { n: max } };
  return counted ? [several, { key: 'note.sum' }] : [several];
}

function roundingNotes({ step, percentStep }: Result, rows: readonly RankingRow[]): Says[] {
  const few = rows.some(({ figure: { kind } }) => kind === 'fewer' || kind === 'under' || kind === 'over');
  const rounded: Says[] =
    percentStep === 5
      ? [{ key: 'note.roundedShares', params: { step: 5 } }]
      : step === 5
        ? [{ key: 'note.rounded', params: { step: 5 } }]
        : [];
  return few ? [...rounded, { key: 'note.few' }] : rounded;
}
