import type { AreaSource, CheckedStandpoint, GivenAnswer } from '../model.ts';
import type { Row } from '../reading/table.ts';
import { isReserved, languages, positions } from '../tables/vocabulary.ts';
import { dayCell, limited, sourceCell, unknownWord, verbatim, wordCell } from './cells.ts';
import type { Context } from './context.ts';
import { fits } from './fits.ts';
import type { Registers } from './registers.ts';
import { chainVersions, type Version } from './versions.ts';

/** A row without an answer. */
interface EmptyRow {
  area: string;
  standpoint: string;
  list: string;
  number: number;
  date?: string;
}

/** The row in which each answer stands. */
export type AnswerRows = ReadonlyMap<GivenAnswer, number>;

/** Rows of one list that have no answer, by area and list. */
type Empty = Map<string, { area: string; list: string; row: number; count: number }>;

/**
 * Checks `svar`. An empty cell is an absent answer and is told as a note; several rows of one list and standpoint are
 * versions when their dates differ.
 */
export function checkAnswers(context: Context, registers: Registers): AnswerRows {
  const empty: EmptyRow[] = [];
  const several = new Map<string, Version[]>();
  const rows = new Map<GivenAnswer, number>();
  for (const row of context.rows('answers')) {
    const place = context.council(row);
    const standpoint = registers.standpoints.resolve(row, 'standpoint');
    const list = registers.lists.resolve(row, 'list');
    if (!place || !standpoint || !list) {
      answerOf(row, standpoint, context);
      continue;
    }
    fits(row, place.code, standpoint, list, registers);
    const answer = answerOf(row, standpoint, context);
    const area = context.area(place.code);
    if (!answer) {
      empty.push({
        area: place.code,
        standpoint: standpoint.standpoint.id,
        list: list.list.id,
        number: row.number,
        date: dayCell(row, 'date'),
      });
      continue;
    }
    context.dated(area, answer.date);
    rows.set(answer, row.number);
    const byList = byListOf(area, standpoint.standpoint.id);
    const known = byList.get(list.list.id);
    if (!known) {
      byList.set(list.list.id, answer);
      continue;
    }
    const key = `${place.code}\u0000${standpoint.standpoint.id}\u0000${list.list.id}`;
    const versions = several.get(key) ?? [{ answer: known, row: rows.get(known)! }];
    versions.push({ answer, row: row.number });
    several.set(key, versions);
  }
  for (const [key, versions] of several) {
    const [code = '', standpoint = '', list = ''] = key.split('\u0000');
    const latest = chainVersions(
      versions,
      context.table('answers')!,
      registers.lists.label(list),
      standpoint,
      context.problems,
    );
    byListOf(context.area(code), standpoint).set(list, latest);
  }
  tellEmpty(empty, context, registers);
  return rows;
}

function byListOf(area: AreaSource, standpoint: string): Map<string, GivenAnswer> {
  let byList = area.answers.get(standpoint);
  if (!byList) area.answers.set(standpoint, (byList = new Map()));
  return byList;
}

/** One row as a version of an answer; undefined when the cell is empty, and a version without position when it takes an answer back. */
function answerOf(
  row: Row,
  standpoint: CheckedStandpoint | undefined,
  context: Context,
): GivenAnswer | undefined {
  const cell = row.get('position');
  const text = verbatim(row, 'text');
  const reason = row.get('reason');
  const date = dayCell(row, 'date');
  const open = standpoint?.standpoint.kind === 'open';
  if (!cell && !text && !reason) return undefined;
  const answer: GivenAnswer = {};
  if (cell) readPosition(row, cell, answer);
  if (text) {
    answer.text = text;
    answer.language = wordCell(row, 'language', languages) ?? context.language;
  }
  if (date) answer.date = date;
  const source = sourceCell(row);
  if (source) answer.source = source;
  const interpreter = limited(row, 'interpretedBy', 300);
  if (interpreter) answer.interpretedBy = interpreter;
  if (reason) answer.reason = limited(row, 'reason', 2000);
  demand(row, answer, open, cell);
  context.notFuture(row, 'date', date);
  return answer;
}

function readPosition(row: Row, cell: string, answer: GivenAnswer): void {
  const reserved = isReserved(cell);
  const position = reserved ? undefined : positions.find(cell);
  if (position) answer.position = position;
  else if (reserved) {
    row.error(
      'position',
      'reserved-answer',
      `«${cell}» kan bety flere ting.`,
      'Velg «støtter», «delvis», «støtter ikke» eller «bare kommentar», og skriv forbeholdet ordrett i «tekst». Er du i tvil, spør du lista.',
    );
  } else unknownWord(row, 'position', cell, positions, 'Har lista ikke svart, skal cellen være tom.');
}

/** What has to go together in one row. */
function demand(row: Row, answer: GivenAnswer, open: boolean, cell: string): void {
  if (answer.position === 'unclear' && !answer.interpretedBy) {
    row.error(
      'position',
      'unclear-without-reader',
      'Ingen liste kaller seg selv uklar. «Uklart» krever at det står hvem som har tolket svaret.',
      'Fyll ut «tolket_av», eller velg «bare kommentar».',
    );
  }
  if (answer.position === 'comment' && !answer.text) {
    row.error(
      'text',
      'comment-without-text',
      'Det står «bare kommentar», men ingen tekst.',
      'Skriv listas egne ord i «tekst».',
    );
  }
  if (!cell && answer.text && !open) {
    row.error(
      'position',
      'text-without-answer',
      'Raden har tekst, men ikke noe svar.',
      'Skriv «bare kommentar» hvis lista ikke tok stilling, ellers svaret.',
    );
  }
  if (open && answer.position && answer.position !== 'comment' && answer.position !== 'withheld') {
    row.error(
      'position',
      'open-with-answer',
      'Standpunktet er et åpent spørsmål, så det kan bare svares med tekst.',
      'La «svar» stå tom, eller endre «type» i «standpunkt».',
    );
  }
}

function noteEmpty(empty: Empty, { area, list, number: row }: EmptyRow): void {
  const key = `${area}\u0000${list}`;
  const known = empty.get(key);
  if (known) known.count++;
  else empty.set(key, { area, list, row, count: 1 });
}

/** Beside another row with an answer, an empty one is what a template left, or an answer that was meant to be taken back. */
function tellEmpty(rows: readonly EmptyRow[], context: Context, { lists }: Registers): void {
  const file = context.table('answers')?.file ?? 'svar';
  const empty: Empty = new Map();
  for (const row of rows) {
    const standing = context.areas.get(row.area)?.answers.get(row.standpoint)?.get(row.list);
    if (!standing) noteEmpty(empty, row);
    else if (row.date && row.date >= (standing.date ?? ''))
      context.problems.error(
        { file, row: row.number, column: context.table('answers')!.header('reason') },
        'no-reason',
        `Raden har dato, men ikke noe svar, og det forrige svaret fra ${lists.label(row.list)} ville blitt stående.`,
        'Har lista tatt svaret tilbake, skriver du det i «endringsgrunn». Ellers sletter du raden.',
      );
  }
  for (const { area, list, row, count } of empty.values()) {
    const [cells, they] = count === 1 ? ['én tom celle', 'Den'] : [`${count} tomme celler`, 'De'];
    context.problems.note(
      { file, row, column: 'svar', value: `${area} ${list}` },
      'empty-answer',
      `${lists.label(list)} har ${cells} i ${area}. ${they} vises som ikke besvart, aldri som nøytral eller nei.`,
    );
  }
}
