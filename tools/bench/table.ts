/** How the bench prints: one table, a line for each figure. */

/** One measured thing. */
export interface Line {
  /** What was measured, e.g. `12 lists x 30 standpoints, 6x CPU`. */
  readonly what: string;
  /** Whose: ours, a peer, or the floor. */
  readonly who: string;
  /** Figures by column. */
  readonly figures: Readonly<Record<string, number | string | undefined>>;
  /** Against the floor of the same run. */
  readonly ratio?: number;
  /** What we aim at: a limit on the ratio, or words. */
  readonly aim?: string;
}

/** The middle one of several, which one slow run cannot move. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[half] ?? NaN)
    : ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2;
}

const written = (value: number | string | undefined) =>
  typeof value === 'number'
    ? String(value >= 100 ? Math.round(value) : Number(value.toFixed(value >= 10 ? 1 : 2)))
    : (value ?? '');

/** The lines as one table in Markdown, aligned so that it reads in a terminal too. */
export function tableOf(lines: readonly Line[]): string {
  const cells = lines.map(({ what, who, figures, ratio, aim }) => [
    what,
    who,
    Object.entries(figures)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${written(value)} ${name}`)
      .join(', '),
    ratio === undefined ? '' : `${ratio.toFixed(2)}x`,
    aim ?? '',
  ]);
  const all = [['what', 'who', 'figures', 'to floor', 'aim'], ...cells];
  const widths = [0, 1, 2, 3, 4].map(n => Math.max(...all.map(row => row[n]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map(width => '-'.repeat(width + 2)).join('|')}|`;
  return [line(all[0] ?? []), rule, ...cells.map(line)].join('\n');
}
