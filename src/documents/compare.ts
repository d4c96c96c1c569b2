import type { Area, Cell, Standpoint } from '../../data-schema/v1/types.ts';
import { cellOf, columnOf, listsOf, own, topicKey, type Asked, type NoteOdd } from './compare-cells.ts';
import { differing, majorityOf, partition } from './compare-counts.ts';
import { answeredOf, countyOf, leadOf, nobodyAsked, rowNotice } from './compare-lead.ts';
import {
  cellStates,
  type CompareIssue,
  type CompareOptions,
  type CompareRow,
  type ComparisonView,
  type OddReference,
} from './compare-types.ts';

export * from './compare-types.ts';
export { choicesOf, type CompareChoices, type Topic } from './compare-choices.ts';
export { factsOf } from './compare-facts.ts';

/** A standpoint of the document, or only its id in somebody's answer. */
interface Subject {
  readonly standpoint: Standpoint;
  readonly known: boolean;
}

/**
 * What one area's lists answer to the asker's standpoints, as every painter shows it.
 *
 * Columns are the lists that stand, in the document's one printed order, also those without any answer. Filters choose
 * rows and columns; counts and majorities are always over all lists that stand, so that no choice of lists can make a
 * standpoint look more or less supported than it is.
 */
export function comparison(area: Area, options: CompareOptions = {}): ComparisonView {
  const odd = new Map<string, OddReference>();
  const note: NoteOdd = (kind, value) => void odd.set(`${kind} ${value}`, { kind, value });
  const { standing, away } = listsOf(area, note);
  const all = subjectsOf(area, note).map(subject => wholeRow(area, subject, standing, options, note));
  const known = all.filter(row => row.known);
  const columns = standing.map((asked, i) =>
    columnOf(
      asked,
      known.map(row => row.cells[i]!),
      own(area.seats?.lists, asked.list.id),
    ),
  );
  const chosen = columns.flatMap((column, i) => (options.lists?.includes(column.id) ? [i] : []));
  const shown = chosen.length > 0 ? chosen : columns.map((_, i) => i);
  noteIssues(area, note);
  const answered = answeredOf(standing, id =>
    columns.some(column => column.id === id && column.answered > 0),
  );
  return {
    area: area.area,
    language: area.language,
    updated: area.updated,
    fictional: area.fictional === true,
    internal: area.internal === true,
    electionDay: area.debate.electionDay,
    sender: area.sender,
    order: area.order?.rule,
    orderSource: area.order?.source,
    extract: area.extract,
    lead: leadOf(area, standing, answered),
    empty: standing.length === 0 || all.length === 0 || nobodyAsked(standing),
    offer: nobodyAsked(standing) ? countyOf(area) : undefined,
    standing: standing.length,
    answered,
    columns: shown.map(i => columns[i]!),
    allColumns: columns,
    away: away.map(list => list.name),
    standpoints: known.length,
    asked: known.filter(row => row.why['not-asked'] < standing.length).length,
    rows: rowsShown(all, shown, area, options),
    issue: options.issue ? issueOf(area, options.issue) : undefined,
    topics: [...new Set(area.standpoints.map(each => topicKey(each.topic, area.language)))].filter(Boolean),
    states: cellStates.filter(state => all.some(row => row.counts[state] > 0)),
    term: area.seats?.term,
    seatsSource: area.seats?.source,
    words: area.words,
    odd: [...odd.values()],
  };
}

/** Each standpoint once, then those that only answers name. */
function subjectsOf(area: Area, note: NoteOdd): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const standpoint of area.standpoints)
    if (!subjects.has(standpoint.id)) subjects.set(standpoint.id, { standpoint, known: true });
  for (const id of Object.keys(area.answers)) {
    if (subjects.has(id)) continue;
    note('standpoint', id);
    subjects.set(id, { standpoint: { id, title: id, kind: 'support' }, known: false });
  }
  return [...subjects.values()];
}

/** A row with a cell for every list that stands. */
function wholeRow(
  area: Area,
  subject: Subject,
  standing: readonly Asked[],
  options: CompareOptions,
  note: NoteOdd,
): CompareRow {
  const { standpoint, known } = subject;
  const answers = own(area.answers, standpoint.id);
  const assessed = options.assessments
    ? (area.assessments ?? []).filter(each => each.standpoint === standpoint.id)
    : [];
  const cells = standing.map(asked => {
    const of = assessed.filter(each => each.list === asked.list.id);
    // It came after the sheets were sent: silence is nobody's then (fault W42).
    const sheet: Asked = standpoint.notAsked ? { ...asked, state: 'not-asked' } : asked;
    return cellOf(sheet, own(answers, asked.list.id), known, of, note);
  });
  const { counts, why } = partition(cells);
  const open = standpoint.kind === 'open';
  return {
    ...standpoint,
    known,
    open,
    cells,
    counts,
    why,
    differing: 0,
    majority: open || !known ? undefined : majorityOf(cells, area.seats),
    notice: rowNotice(counts, why, standing.length),
  };
}

/** The rows that are chosen, with the cells that are chosen, in the order that is chosen. */
function rowsShown(
  all: readonly CompareRow[],
  shown: readonly number[],
  area: Area,
  { issue, standpoint, topic, differing: onlyDiffering, sort }: CompareOptions,
): CompareRow[] {
  const keyOf = (row: CompareRow | undefined) => topicKey(row?.topic, area.language);
  const inTopic = (row: CompareRow) => keyOf(row) === topic;
  const anyTopic = !topic || !all.some(inTopic);
  const rows = all
    .filter(
      row =>
        (!issue || row.issues?.includes(issue)) &&
        (anyTopic || inTopic(row)) &&
        (!standpoint || row.id === standpoint),
    )
    .map(row => {
      const cells = shown.map(i => row.cells[i]!);
      return { ...row, cells, differing: differing(cells) };
    })
    .filter(row => !onlyDiffering || row.differing > 0);
  // Sorting is stable: what is equal stays in the printed order.
  if (sort === 'disagreement') rows.sort((a, b) => b.differing - a.differing);
  // The same topic in two languages is a text of its own for each standpoint.
  return rows.map((row, i) => (keyOf(row) === keyOf(rows[i - 1]) ? row : { ...row, over: row.topic ?? '' }));
}

/** Issues that standpoints are about and the document does not describe. */
function noteIssues(area: Area, note: NoteOdd): void {
  const known = new Set(area.questions.flatMap(({ issues }) => issues ?? []).map(({ id }) => id));
  for (const id of area.standpoints.flatMap(({ issues }) => issues ?? []))
    if (!known.has(id)) note('issue', id);
}

/** What a figure is in the order of figures: one over the cap is over all that are shown. */
const weight = (cell: Cell | undefined): number =>
  typeof cell === 'number' ? cell : cell?.shareOver ? Infinity : 0;

/** The chosen issue, also where no standpoint is about it. It was chosen by most only where no other is its equal. */
function issueOf(area: Area, id: string): CompareIssue {
  const title = area.questions.flatMap(({ issues }) => issues ?? []).find(issue => issue.id === id)?.title;
  const { counts = {} } =
    area.results.find(
      result =>
        result.area === area.area.code &&
        !result.federation &&
        result.state === 'published' &&
        own(result.counts, id),
    ) ?? {};
  const others = Object.keys(counts).filter(issue => issue !== id);
  const top = weight(counts[id]) > Math.max(0, ...others.map(issue => weight(counts[issue])));
  return { id, title, standpoints: area.standpoints.filter(each => each.issues?.includes(id)).length, top };
}
