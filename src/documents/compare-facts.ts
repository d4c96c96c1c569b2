import {
  cellStates,
  type Column,
  type CompareCell,
  type CompareRow,
  type ComparisonView,
} from './compare-types.ts';

/**
 * What a comparison claims, as a set of plain facts without language. A painter's output (table, page, CSV, picture) is
 * read back to this set in a test; what is missing there was not shown, and what is more there was made up.
 *
 * - `answered 9/12`: lists that have answered, of those that stand
 * - `list A partly-answered 10/12`: what became of its sheet, and how many standpoints it answered; with
 *   ` corrected <day>` where a mistake was put right in that
 * - `cell s1 A supports`, `cell s1 A none declined`, followed by ` by <who read it>`, ` to <whose answers it
 *   refers to>`, ` words`, ` revised <day>` or
 *   ` corrected <day>`
 * - `count s1 supports 6`, `count s1 none 2`: what is not 0; the cells say why there is none
 * - `majority s1 yes 12+3-8?2/25`: seats for, partly, against, unknown, of all
 */
export function factsOf(view: ComparisonView): Set<string> {
  if (view.empty) return new Set();
  return new Set([
    `answered ${view.answered}/${view.standing}`,
    ...view.columns.map(column => listFact(column, view.asked)),
    ...view.rows.flatMap(rowFacts),
  ]);
}

const listFact = ({ id, reply, answered, corrected }: Column, of: number): string =>
  `list ${id} ${reply} ${answered}/${of}${corrected ? ` corrected ${corrected}` : ''}`;

function cellFact(row: string, cell: CompareCell): string {
  const more = [
    cell.why,
    cell.interpretedBy && `by ${cell.interpretedBy}`,
    cell.refersTo && `to ${cell.refersTo}`,
    cell.words && 'words',
    cell.corrected ? `corrected ${cell.corrected}` : cell.revised && `revised ${cell.revised}`,
  ];
  return ['cell', row, cell.list, cell.state, ...more].filter(Boolean).join(' ');
}

function rowFacts({ id, cells, counts, majority }: CompareRow): string[] {
  const facts = cells.map(cell => cellFact(id, cell));
  for (const state of cellStates) if (counts[state] > 0) facts.push(`count ${id} ${state} ${counts[state]}`);
  if (majority) {
    const { state, supports, partly, opposes, open, total } = majority;
    facts.push(`majority ${id} ${state} ${supports}+${partly}-${opposes}?${open}/${total}`);
  }
  return facts;
}
