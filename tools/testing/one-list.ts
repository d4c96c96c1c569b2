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

/** What somebody else than the list has read. */
export const READ_BY_OTHERS = {
  position: 'supports',
  interpretedBy: 'LO i Oslo',
  date: '2027-06-15',
  source: 'Programmet s. 3',
};
