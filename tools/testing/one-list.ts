/** What tests of pages and of the comparison share: one list, one standpoint, and what became of the sheet. */
import type { Area, Reply } from '../../data-schema/v1/types.ts';

/** An area with its first list and first standpoint alone; somebody may have read an answer out of a programme. */
export function withOneList(
  area: Area,
  reply: Partial<Reply>,
  answer?: object,
  changes: Partial<Area> = {},
): Area {
  const [list] = area.lists;
  const [standpoint] = area.standpoints;
  return {
    ...area,
    lists: [list!],
    standpoints: [standpoint!],
    replies: [{ list: list!.id, state: 'no-reply', ...reply }],
    answers: answer ? { [standpoint!.id]: { [list!.id]: answer } } : {},
    ...changes,
  };
}

/** An answer that the publisher had written in wrongly, with the words that tell so. */
export function putRight(area: Area): Area {
  const [standpoint, list] = [area.standpoints[0]!.id, area.lists[0]!.id];
  const day = '2027-06-20';
  const wrong = {
    position: 'opposes' as const,
    date: '2027-05-12',
    reason: 'Feil kolonne.',
    corrected: true,
  };
  const answer = { position: 'supports', revised: day, revisions: 1, corrected: day };
  return withOneList(area, { state: 'answered' }, answer, {
    words: {
      schema: 'lo.words/1',
      area: area.area.code,
      language: 'nb',
      updated: area.updated,
      words: { [standpoint]: { [list]: { revisions: [wrong] } } },
    },
  });
}

/** What somebody else than the list has read. */
export const READ_BY_OTHERS = {
  position: 'supports',
  interpretedBy: 'LO i Oslo',
  date: '2027-06-15',
  source: 'Programmet s. 3',
};
