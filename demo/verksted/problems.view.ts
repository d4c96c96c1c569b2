import { html, nothing, type TemplateResult } from 'lit';
import type { CheckResult, Problem, ProblemCounts, Severity } from '../../src/publishing/index.ts';
import type { Actions, State } from './state.ts';

const titles: Readonly<Record<Severity, string>> = {
  error: 'Feil som må rettes',
  warning: 'Dette bør du se på',
  note: 'Til orientering',
};

/** What was found in the tables, all of it at once, by where it stands and with what to do. */
export function problemsView({ check, files }: State, actions: Actions): TemplateResult | typeof nothing {
  if (!check || files.size === 0) return nothing;
  const { problems, counts } = check;
  return html`<section class="page" aria-labelledby="funn">
    <h2 id="funn" tabindex="-1">Dette fant vi i tabellene</h2>
    <p class="verdict" data-verdict=${counts.errors > 0 ? 'errors' : 'ok'}>
      <strong>${counts.errors > 0 ? summary(counts) : `Ingen feil. ${others(counts)}`}</strong>
      ${
        counts.errors > 0
          ? 'Rett feilene i regnearket, og slipp filen her på nytt. Forhåndsvisningen kommer når feilene er borte.'
          : 'Alt under er bygd av tabellene.'
      }
    </p>
    ${(['error', 'warning', 'note'] as const).map(each => problemTable(each, problems, counts[`${each}s`]))}
    <div class="actions">
      <button type="button" class="button" @click=${() => void actions.saveTemplate('corrected')}>
        ${counts.errors + counts.warnings > 0 ? 'Last ned tabellene med feilene merket (.xlsx)' : 'Last ned tabellene i malen (.xlsx)'}
      </button>
      <button type="button" class="button quiet" @click=${() => void actions.saveTemplate('empty')}>
        Last ned tom mal (.xlsx)
      </button>
    </div>
  </section>`;
}

/** @param count - How many there are: rows that share a problem count each. */
function problemTable(
  severity: Severity,
  problems: readonly Problem[],
  count: number,
): TemplateResult | typeof nothing {
  const own = problems.filter(problem => problem.severity === severity);
  if (own.length === 0) return nothing;
  const table = html`<div class="scroll" role="group" tabindex="0" aria-label=${titles[severity]}>
    <table class="problems" role="table">
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">Fil</th>
          <th scope="col" role="columnheader">Rad</th>
          <th scope="col" role="columnheader">Kolonne</th>
          <th scope="col" role="columnheader">Hva er galt, og hva kan dere gjøre</th>
        </tr>
      </thead>
      <tbody>
        ${own.map(problemRow)}
      </tbody>
    </table>
  </div>`;
  const title = html`${titles[severity]} (${count})`;
  return severity === 'note'
    ? html`<details>
        <summary>${title}</summary>
        ${table}
      </details>`
    : html`<h3>${title}</h3>
        ${table}`;
}

/** Roles are written out: a narrow page shows rows as boxes, and engines then forget that it is a table. */
function problemRow(problem: Problem): TemplateResult {
  const { file, row, column, message, suggestion } = problem;
  return html`<tr role="row">
    <td role="cell" data-label="Fil">${file}</td>
    <td role="cell" data-label="Rad">${row ?? '–'}${alsoRows(problem)}</td>
    <td role="cell" data-label="Kolonne">${column ?? '–'}</td>
    <td role="cell">
      ${message}
      ${suggestion ? html`<span class="suggestion">${suggestion}</span>` : nothing}
    </td>
  </tr>`;
}

/** Other rows with the same problem: enough to find them. */
function alsoRows({ alsoRows = [], moreRows = 0 }: Problem): TemplateResult | typeof nothing {
  if (alsoRows.length === 0) return nothing;
  const rows = [...alsoRows].sort((a, b) => a - b).join(', ');
  return html`<small>også ${rows}${moreRows > 0 ? ` og ${moreRows} til` : nothing}</small>`;
}

/** `2 feil og 1 advarsel.` */
export function summary(counts: Pick<ProblemCounts, 'errors' | 'warnings'>): string {
  return `${counts.errors} feil. ${others(counts)}`;
}

const others = ({ warnings }: Pick<ProblemCounts, 'warnings'>): string =>
  warnings === 0 ? '' : warnings === 1 ? '1 advarsel.' : `${warnings} advarsler.`;

/** What is said aloud when a check is done. */
export function verdict({ counts }: Pick<CheckResult, 'counts'>): string {
  return counts.errors > 0 ? summary(counts) : `Ingen feil. ${others(counts)}`;
}
