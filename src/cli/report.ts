import type { CheckResult, Problem, ProblemCounts, Severity } from '../publishing/index.ts';

const titles: Readonly<Record<Severity, string>> = {
  error: 'Feil som må rettes',
  warning: 'Dette bør du se på',
  note: 'Til orientering',
};

/** How a report is worded: what a row is called, and whether the codes are told. */
export interface Wording {
  readonly row: string;
  readonly codes?: boolean;
}

/** The problems as a text for people: by kind, file and row, each with what to do. */
export function reportText(
  { problems, counts }: Pick<CheckResult, 'problems' | 'counts'>,
  wording: Wording = { row: 'rad' },
): string {
  const parts = (['error', 'warning', 'note'] as const).map(severity => section(severity, problems, wording));
  return `${parts.join('')}${summary(counts)}\n`;
}

/** The same for machines: one JSON object. */
export function reportJson(
  result: Pick<CheckResult, 'problems' | 'counts'>,
  more: Record<string, unknown> = {},
): string {
  const { problems, counts } = result;
  return `${JSON.stringify({ ok: counts.errors === 0, counts, problems, ...more })}\n`;
}

function section(severity: Severity, problems: readonly Problem[], wording: Wording): string {
  const own = problems.filter(problem => problem.severity === severity);
  if (own.length === 0) return '';
  return `${titles[severity]}:\n${own.map(problem => `${line(problem, wording)}\n`).join('')}\n`;
}

function line(problem: Problem, wording: Wording): string {
  const { file, row, column, code, message, suggestion } = problem;
  const where = [file, row && `${wording.row} ${row}${others(problem)}`, column && `kolonne ${column}`]
    .filter(Boolean)
    .join(', ');
  return `  ${where}: ${message}${suggestion ? ` ${suggestion}` : ''}${wording.codes ? ` [${code}]` : ''}`;
}

/** `(også 7, 8 og 12 til)`: enough to find them, however many there are. */
function others({ alsoRows = [], moreRows = 0 }: Problem): string {
  if (alsoRows.length === 0) return '';
  const shown = [...alsoRows].sort((a, b) => a - b).slice(0, 5);
  const more = alsoRows.length - shown.length + moreRows;
  return ` (også ${shown.join(', ')}${more > 0 ? ` og ${more} til` : ''})`;
}

/** `2 feil, 1 advarsel, 3 merknader.` */
export function summary({ errors, warnings, notes }: ProblemCounts): string {
  const warned = warnings === 1 ? '1 advarsel' : `${warnings} advarsler`;
  const noted = notes === 1 ? '1 merknad' : `${notes} merknader`;
  return `${errors} feil, ${warned}, ${noted}.`;
}
