import type { CheckedList, CheckedStandpoint } from '../model.ts';
import type { Row } from '../reading/table.ts';
import type { Registers } from './registers.ts';

/**
 * Whether what a row says of a list and a standpoint in an area can be: the list stands there, and the standpoint was sent
 * there. What does not fit has no place in the area's file.
 */
export function fits(
  row: Row,
  code: string,
  { standpoint, areas }: CheckedStandpoint,
  list: CheckedList,
  { lists, standpoints }: Registers,
): boolean {
  const isStanding = list.areas?.has(code) ?? true;
  const isSent = areas?.has(code) ?? true;
  if (!isStanding) notStanding(row, lists.label(list.list.id), code);
  if (!isSent)
    row.error(
      'standpoint',
      'standpoint-not-in-area',
      `${standpoints.label(standpoint.id)} er ikke sendt til listene i ${code} ifølge «standpunkt».`,
      `Legg ${code} til i «områder» for standpunktet, eller rett raden.`,
    );
  return isStanding && isSent;
}

/** A list that is said to stand in some areas only has a row in another one. */
export function notStanding(row: Row, label: string, code: string): void {
  row.error(
    'list',
    'list-not-in-area',
    `${label} stiller ikke i ${code} ifølge «lister».`,
    `Legg ${code} til i «områder» for lista, eller rett raden.`,
  );
}
