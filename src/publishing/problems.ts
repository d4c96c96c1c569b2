/** How serious a problem is. Only errors stop a build; notes are what a careful publisher wants to know. */
export type Severity = 'error' | 'warning' | 'note';

/** Where in the source a problem stands. */
export interface Where {
  /** Name of the file, with the sheet after it for workbooks: `svar.csv`, `debatt.xlsx (svar)`. */
  file: string;
  /** Row as a spreadsheet numbers it: the header is 1. */
  row?: number;
  /** The column's header. */
  column?: string;
  /** What stands in the cell. */
  value?: string;
}

/** One thing that is wrong or unwise in the source, in words its author understands. */
export interface Problem extends Where {
  severity: Severity;
  /** Stable, for machines: `unknown-list`. */
  code: string;
  /** Norwegian, one or two sentences. */
  message: string;
  /** What to do, as a sentence. */
  suggestion?: string;
  /** Other rows with the very same problem, the first of them. */
  alsoRows?: number[];
  /** How many more rows have it than are named. */
  moreRows?: number;
}

/** How many problems there are of each kind; rows that share a problem count each. */
export interface ProblemCounts {
  errors: number;
  warnings: number;
  notes: number;
}

/** A problem names so many of its rows; the rest are counted. */
const MOST_ROWS = 20;

const order: readonly Severity[] = ['error', 'warning', 'note'];

/** Gathers every problem of a source, so that all are told at once. The same problem in many rows is told once. */
export class Problems {
  readonly #found = new Map<string, Problem>();
  #errors = 0;

  get hasErrors(): boolean {
    return this.#errors > 0;
  }

  /** Whether there is a problem with one of these codes. */
  has(...codes: readonly string[]): boolean {
    return [...this.#found.values()].some(({ code }) => codes.includes(code));
  }

  error(where: Where, code: string, message: string, suggestion?: string): void {
    this.add({ severity: 'error', code, ...where, message, suggestion });
  }

  warn(where: Where, code: string, message: string, suggestion?: string): void {
    this.add({ severity: 'warning', code, ...where, message, suggestion });
  }

  note(where: Where, code: string, message: string, suggestion?: string): void {
    this.add({ severity: 'note', code, ...where, message, suggestion });
  }

  add(problem: Problem): void {
    if (problem.severity === 'error') this.#errors++;
    const { code, file, column, value, message } = problem;
    const key = [code, file, column, value, message].join('\u0000');
    const known = this.#found.get(key);
    if (!known) this.#found.set(key, clean(problem));
    else if (problem.row !== undefined && problem.row !== known.row) addRow(known, problem.row);
  }

  /** Errors first; then by file, row, column and code. The same source gives the same order everywhere. */
  sorted(): Problem[] {
    return [...this.#found.values()].sort(
      (a, b) =>
        order.indexOf(a.severity) - order.indexOf(b.severity) ||
        byText(a.file, b.file) ||
        (a.row ?? 0) - (b.row ?? 0) ||
        byText(a.column ?? '', b.column ?? '') ||
        byText(a.code, b.code) ||
        byText(a.value ?? '', b.value ?? '') ||
        byText(a.message, b.message),
    );
  }

  counts(): ProblemCounts {
    return countProblems([...this.#found.values()]);
  }
}

/** Counts problems by severity; a problem in five rows counts as five. */
export function countProblems(problems: readonly Problem[]): ProblemCounts {
  const of = (severity: Severity) =>
    problems
      .filter(p => p.severity === severity)
      .reduce((sum, p) => sum + 1 + (p.alsoRows?.length ?? 0) + (p.moreRows ?? 0), 0);
  return { errors: of('error'), warnings: of('warning'), notes: of('note') };
}

function addRow(problem: Problem, row: number): void {
  problem.alsoRows ??= [];
  if (problem.alsoRows.includes(row)) return;
  if (problem.alsoRows.length < MOST_ROWS) problem.alsoRows.push(row);
  else problem.moreRows = (problem.moreRows ?? 0) + 1;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function clean(problem: Problem): Problem {
  return Object.fromEntries(
    Object.entries(problem).filter(([, value]) => value !== undefined),
  ) as unknown as Problem;
}
