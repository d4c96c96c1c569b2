import type { StoredAnswer } from '../../collector/export.ts';
import type { Store } from '../../collector/store.ts';
import { CsvError, delimiterOf, readCsv } from '../../publishing/index.ts';
import type { CountableSubmission, Counter } from '../../statistics/index.ts';
import { UserError } from '../io.ts';
import { openStore, shown } from '../open-store.ts';
import { LINE_FEED, wholeLines, wholeTexts } from './lines.ts';
import { PlainLines } from './plain-lines.ts';

/** Where answers come from: a collector's store, or a file of lines (`.ndjson`) or a table (`.csv`). */
export interface AnswerSource {
  readonly name: string;
  /** Hands every submission over, once. */
  feed(counter: Pick<Counter, 'add'>): Promise<void>;
}

/** What a federation's old export may hold, and what was wrong with it. */
export interface LineProblem {
  readonly file: string;
  readonly line: number;
}

/**
 * Opens a source by its name.
 *
 * @param problems gets every line that is no answer
 * @param written questions that are answered in words: a table's column of one holds texts, not issues
 * @throws UserError when there is nothing of the kind, or a store has not been closed
 */
export function answerSource(
  name: string,
  problems: LineProblem[],
  written: ReadonlySet<string> = new Set(),
): AnswerSource {
  if (/\.(ndjson|jsonl)$/i.test(name)) return { name, feed: counter => feedLines(name, counter, problems) };
  if (/\.csv$/i.test(name)) return { name, feed: counter => feedTable(name, counter, { problems, written }) };
  return { name, feed: counter => feedStore(name, counter) };
}

async function feedLines(
  path: string,
  counter: Pick<Counter, 'add'>,
  problems: LineProblem[],
): Promise<void> {
  const plain = new PlainLines();
  let line = 1;
  for (const piece of wholeLines(path)) {
    for (let from = 0; from <= piece.length; line++) {
      const end = piece.indexOf(LINE_FEED, from);
      const to = end < 0 ? piece.length : end;
      const submission = plain.read(piece, from, to);
      if (submission !== undefined) counter.add(submission);
      else if (!addParsed(piece.toString('utf8', from, to), counter)) problems.push({ file: path, line });
      from = to + 1;
    }
  }
}

/** Adds what the line says; false where it says something that is not JSON. */
function addParsed(line: string, counter: Pick<Counter, 'add'>): boolean {
  if (line.trim() === '') return true;
  try {
    counter.add(fromTicks(JSON.parse(line)));
    return true;
  } catch {
    return false;
  }
}

/** The export says `suspect`, what a form sends says why. */
function fromTicks(value: CountableSubmission & { suspect?: boolean }): CountableSubmission {
  if (value?.suspect === true) value.hasty = true;
  return value;
}

/**
 * A table with `id`, `sted`, perhaps `forbund` and `undersøkelse`, and one column per question, its chosen issues separated
 * by spaces. No line breaks inside cells, so that a table of any size is read piece by piece.
 */
async function feedTable(
  path: string,
  counter: Pick<Counter, 'add'>,
  { problems, written }: { problems: LineProblem[]; written: ReadonlySet<string> },
): Promise<void> {
  let table: Table | undefined;
  let line = 0;
  for (const text of wholeTexts(path)) {
    const delimiter: string = table?.delimiter ?? delimiterOf(text);
    for (const { row, cells } of records(text, delimiter, path)) {
      if (!table) table = tableOf(cells, delimiter, path, written);
      else if (cells.length !== table.width) problems.push({ file: path, line: line + row });
      else counter.add(table.submission(cells));
    }
    line += text.split('\n').length;
  }
}

function* records(text: string, delimiter: string, path: string) {
  try {
    yield* readCsv(text, delimiter);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UserError(
      `«${path}» har et anførselstegn som ikke blir lukket, eller linjeskift inne i en celle.`,
    );
  }
}

interface Table {
  readonly delimiter: string;
  readonly width: number;
  submission(cells: readonly string[]): CountableSubmission;
}

function tableOf(
  head: readonly string[],
  delimiter: string,
  path: string,
  written: ReadonlySet<string>,
): Table {
  const names = head.map(name => name.trim().toLowerCase());
  const column = (...known: string[]) => names.findIndex(name => known.includes(name));
  const [id, place, federation, survey] = [
    column('id'),
    column('sted'),
    column('forbund'),
    column('undersøkelse', 'undersøking'),
  ];
  if (id < 0 || place < 0) {
    throw new UserError(`«${path}» må ha kolonnene «id» og «sted», og én kolonne for hvert spørsmål.`);
  }
  const questions = head
    .map((name, i) => ({ question: name.trim(), i }))
    .filter(({ i }) => ![id, place, federation, survey].includes(i));
  const issuesOf = rememberedIssues();
  return {
    delimiter,
    width: head.length,
    submission: cells => ({
      id: cells[id]!,
      place: cells[place]!,
      federation: cells[federation] || undefined,
      ...(cells[survey] && { survey: cells[survey] }),
      answers: questions
        .filter(({ i }) => cells[i])
        .map(({ question, i }) =>
          written.has(question) ? { question, text: cells[i]! } : { question, issues: issuesOf(cells[i]!) },
        ),
    }),
  };
}

/** Of a million members many choose the same: each cell is taken apart once. */
const MOST_REMEMBERED = 1 << 14;

function rememberedIssues(): (cell: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return cell => {
    const before = known.get(cell);
    if (before) return before;
    const issues = cell.split(/[\s,]+/).filter(Boolean);
    if (known.size < MOST_REMEMBERED) known.set(cell, issues);
    return issues;
  };
}

async function feedStore(name: string, counter: Pick<Counter, 'add'>): Promise<void> {
  const store = await openStore(name, 'refuse');
  try {
    if (!(await store.isClosed())) {
      throw new UserError(
        `Lageret «${shown(name)}» tar fortsatt imot svar. Steng det først: medlemsdebatt collect close --store ${shown(name)}`,
      );
    }
    for await (const submission of whole(store)) counter.add(submission);
  } finally {
    await store.dispose();
  }
}

/** What is stored, texts included: the counter passes those on to the moderators' file and keeps none. */
async function* whole(store: Store): AsyncIterable<CountableSubmission> {
  for await (const { id, body, suspect } of store.entries()) {
    yield { id, ...(JSON.parse(body) as StoredAnswer), ...(suspect ? { hasty: true } : {}) };
  }
}
