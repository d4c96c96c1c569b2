import type { Issue, Standpoint } from '../../../data-schema/v1/types.ts';
import type { CheckedStandpoint } from '../model.ts';
import type { Row } from '../reading/table.ts';
import { languages, standpointKinds, yesNo } from '../tables/vocabulary.ts';
import {
  dayCell,
  idCell,
  limited,
  partsOf,
  requiredText,
  sourceCell,
  textCell,
  verbatim,
  wordCell,
} from './cells.ts';
import type { Context } from './context.ts';
import { looksLikeDay } from './days.ts';
import { Registry, textsOf } from './registry.ts';
import { unwise } from './unwise.ts';

/** Checks `standpunkt`. They keep the order of the table. */
export function checkStandpoints(
  context: Context,
  issues: Iterable<Registry<Issue>>,
): Registry<CheckedStandpoint> {
  const registry = new Registry<CheckedStandpoint>({
    the: 'standpunktet',
    table: 'standpunkt',
    code: 'unknown-standpoint',
  });
  const known = new Registry<Issue>({ the: 'saken', table: 'saker', code: 'unknown-issue' });
  for (const each of issues) for (const issue of each.items) known.add(issue.id, issue, textsOf(issue.title));
  for (const row of context.rows('standpoints')) {
    const id = idCell(row);
    const item = {
      standpoint: standpointOf(row, id, context.language, known),
      areas: context.councils(row),
    };
    unwise(row, row.get('askedAs') ? 'askedAs' : 'title');
    // Several standpoints may share a title, so it is no name to find them by where another has it.
    if (id && !registry.add(id, item, [...textsOf(item.standpoint.title), item.standpoint.no ?? ''])) {
      row.error('id', 'duplicate-row', `Standpunktet «${id}» står to ganger.`);
    }
  }
  return registry;
}

function standpointOf(row: Row, id: string, language: string, issues: Registry<Issue>): Standpoint {
  const standpoint: Standpoint = {
    id,
    title: requiredText(row, 'title', language),
    kind: wordCell(row, 'kind', standpointKinds) ?? 'support',
  };
  const set = <K extends keyof Standpoint>(key: K, value: Standpoint[K] | '') => {
    if (value) standpoint[key] = value as Standpoint[K];
  };
  set('no', numberOf(row));
  set('topic', textCell(row, 'topic', language));
  // Whoever was not asked is never shown as silent, so this counts whatever else the row says.
  set('notAsked', wordCell(row, 'sent', yesNo) === false);
  if (row.get('askedAs')) {
    if (standpoint.notAsked) tellSentOrNot(row);
    standpoint.askedAs = {
      text: verbatim(row, 'askedAs'),
      language: wordCell(row, 'askedIn', languages) ?? language,
    };
  } else {
    set('askedAsMissing', textCell(row, 'askedAsMissing', language));
    if (!standpoint.askedAsMissing && !standpoint.notAsked)
      row.warn(
        'askedAs',
        'no-wording',
        'Ordlyden mangler.',
        'Skriv nøyaktig det listene fikk, eller si i «ordlyd_mangler» hvorfor den ikke er med.',
      );
  }
  set('stand', textCell(row, 'stand', language));
  set('background', textCell(row, 'background', language));
  set('meaning', meaningOf(row, language));
  set('issues', issuesOf(row, issues));
  set('decidedBy', limited(row, 'decidedBy', 300));
  set('decidedOn', dayCell(row, 'decidedOn'));
  return standpoint;
}

function tellSentOrNot(row: Row): void {
  row.error(
    'sent',
    'sent-or-not',
    'Det står «nei» i «sendt», men det er fylt ut en ordlyd, og den er det listene fikk.',
    'Er standpunktet sendt til listene, tømmer du «sendt». Er det ikke sendt, tømmer du «ordlyd».',
  );
}

/** A number such as 1.1 becomes a day in a spreadsheet, and is saved as one. */
function numberOf(row: Row): string {
  const text = limited(row, 'no', 12);
  // In a workbook the cell itself says that it is a date.
  if (!row.kind('no') && looksLikeDay(text))
    row.error(
      'no',
      'number-as-date',
      `«${text}» ser ut som en dato, og ikke som et nummer.`,
      'Gi kolonnen tekstformat i regnearket, og skriv nummeret på nytt, for eksempel 1.1.',
    );
  return text;
}

function meaningOf(row: Row, language: string): Standpoint['meaning'] {
  const text = textCell(row, 'meaning', language);
  if (!text) return undefined;
  const source = sourceCell(row, 'meaningSource');
  const signedBy = limited(row, 'meaningSigned', 300);
  if (!source)
    row.warn(
      'meaningSource',
      'no-source',
      'Det står hva standpunktet betyr, men ikke hvor det kommer fra.',
      'Fyll ut «betydning_kilde».',
    );
  return { text, ...(source && { source }), ...(signedBy && { signedBy }) };
}

function issuesOf(row: Row, issues: Registry<Issue>): string[] | undefined {
  const found = partsOf(row.get('issues')).map(part => issues.resolve(row, 'issues', part)?.id);
  const ids = [...new Set(found.filter(id => id !== undefined))];
  return ids.length > 0 ? ids : undefined;
}
