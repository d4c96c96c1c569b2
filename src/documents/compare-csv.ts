import type { Words } from '../../data-schema/v1/types.ts';
import { common } from '../locales/common/index.ts';
import { lookupIn, textIn, translate, type Language, type Message, type Text } from '../locales/index.ts';
import { compareColumnTexts } from '../locales/party-compare/columns.ts';
import { partyCompareDetailsTexts } from '../locales/party-compare-details/index.ts';
import { partyCompareTexts } from '../locales/party-compare/index.ts';
import { own } from './compare-cells.ts';
import type { Column, CompareCell, CompareRow, ComparisonView } from './compare-types.ts';
import { csvOf, type CsvOptions, type CsvValue } from './csv.ts';

const columns = [
  'place',
  'code',
  'no',
  'topic',
  'standpoint',
  'askedAs',
  'list',
  'reply',
  'deadline',
  'seats',
  'answer',
  'why',
  'readBy',
  'words',
  'date',
  'changed',
  'corrected',
  'source',
  'note',
  'updated',
] as const;

type Cells = Partial<Record<(typeof columns)[number], CsvValue>>;

/** How the texts of a view are said in one language. */
interface Voice {
  say(message: Message): string;
  text(text: Text | undefined): string;
}

/**
 * A comparison as a CSV file: a row for each standpoint and each list that stands, with the list's own words where they
 * are given, and what became of its sheet. With nothing to compare there is one row that says why, and one for each list. In English and Northern Sámi the texts must
 * have been loaded.
 *
 * @param words - The lists' words, when they lie apart from the document.
 */
export function comparisonCsv(
  view: ComparisonView,
  language: Language,
  words: Words | undefined,
  options?: CsvOptions,
): string {
  const lookup = lookupIn(
    [compareColumnTexts, partyCompareTexts, partyCompareDetailsTexts, common],
    language,
  );
  const voice: Voice = {
    say: message =>
      translate(message, language, lookup)
        .map(run => run.text)
        .join(''),
    text: text => textIn(text, language, view.language).text,
  };
  const note = [
    ...(view.fictional ? ['fictional'] : []),
    ...(view.internal ? ['internal'] : []),
    ...(view.extract === undefined ? [] : ['lead.extract']),
  ].map(key => voice.say({ key }));
  const place = view.area.names.join(' – ');
  const row = (cells: Cells, more: readonly string[] = []): CsvValue[] => {
    const whole: Cells = { place, code: view.area.code, updated: view.updated, ...cells };
    return columns.map(name => (name === 'note' ? [...note, ...more].join(' ') : whole[name]));
  };
  const head = columns.map(name => voice.say({ key: `csv.${name}` }));
  if (view.empty) {
    const lists = view.allColumns.map(list => row(listCells(list, voice)));
    return csvOf([head, row({}, view.lead.map(voice.say)), ...lists], options);
  }
  const own = typeof view.words === 'object' ? view.words : words;
  const rows = view.rows.flatMap(each =>
    each.cells.map((cell, i) => row(cellsOf(each, view.columns[i]!, cell, own, voice))),
  );
  return csvOf([head, ...rows], options);
}

function cellsOf(
  row: CompareRow,
  list: Column,
  cell: CompareCell,
  words: Words | undefined,
  voice: Voice,
): Cells {
  return {
    no: row.no,
    topic: voice.text(row.topic),
    standpoint: row.known
      ? voice.text(row.title)
      : voice.say({ key: 'unknownStandpoint', params: { id: row.id } }),
    askedAs: row.askedAs?.text ?? wordingMissing(row, voice),
    ...listCells(list, voice, !cell.why || !isOfSheet(cell, list)),
    answer: voice.say({ key: `state.${cell.state}` }),
    why: cell.why && whyNot(cell, list, voice),
    readBy: cell.interpretedBy,
    words: own(own(words?.words, row.id), cell.list)?.text,
    date: cell.date,
    // A list that somebody else's mistake was put right for has not changed its answer.
    changed: cell.corrected ? undefined : cell.revised,
    corrected: cell.corrected,
    source: cell.source ?? list.source,
  };
}

/** Why there is no wording. Alone it would be read as what was asked; where nothing was sent, no wording is missing. */
function wordingMissing({ known, notAsked, askedAsMissing }: CompareRow, voice: Voice): string {
  const missing = known && !notAsked ? voice.say({ key: 'askedAs.missing' }) : '';
  return [missing, voice.text(askedAsMissing)].filter(Boolean).join(' ');
}

/**
 * A list, and what became of the sheet sent to it.
 *
 * @param whole - With the list's own reason or whose answers it refers to, where no other cell of the row has it.
 */
function listCells(list: Column, voice: Voice, whole = true): Cells {
  const { id, known, name, reply, deadline, seats, corrected: date } = list;
  return {
    list: known ? voice.text(name) : voice.say({ key: 'unknownList', params: { id } }),
    reply: [
      voice.say({ key: `reply.${reply}` }),
      ...(whole ? saidOf(list) : []),
      ...(date ? [`${voice.say({ key: 'corrected', params: { date } })}.`] : []),
    ].join(' '),
    deadline: reply === 'answered' ? undefined : deadline,
    seats,
  };
}

const saidOf = ({ reason, refersTo }: Column): string[] =>
  [refersTo, reason?.text].filter(each => each !== undefined);

/** Whether it is for what became of the list's sheet that there is no answer: a standpoint may have come after the sheets. */
const isOfSheet = ({ why }: CompareCell, { reply }: Column): boolean =>
  why !== 'not-asked' || reply === 'not-asked';

/** Why there is no answer, with the list's own reason or whose answers it refers to. */
function whyNot(cell: CompareCell, list: Column, voice: Voice): string {
  const why = voice.say({ key: `why.${cell.why}` });
  const said = isOfSheet(cell, list) ? saidOf(list).join(' ') : '';
  return said ? `${why}: ${said}` : why;
}
