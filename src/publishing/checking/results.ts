import type { RawResult } from '../../statistics/index.ts';
import type { Place } from '../places/index.ts';
import type { Row } from '../reading/table.ts';
import { countCell, limited } from './cells.ts';
import type { Context } from './context.ts';
import type { Registers } from './registers.ts';

interface Gathered {
  raw: { -readonly [K in keyof RawResult]: RawResult[K] } & { counts: Record<string, number> };
  row: number;
}

/**
 * Checks `resultat`: raw counts, gathered by area, question and federation. The counts stay inside; what may be shown of
 * them is decided when the tree is built.
 */
export function checkResults(context: Context, registers: Registers): void {
  const gathered = new Map<string, Gathered>();
  for (const row of context.rows('results')) {
    const text = row.get('area');
    if (text === '9999') {
      context.problems.note(
        row.where('area'),
        'area-unstated',
        'Svar uten kommune (9999) vises ikke for seg. De skal være med i tallene for landet.',
      );
      continue;
    }
    readResult(row, context, registers, gathered);
  }
  for (const [, { raw, row }] of gathered) {
    checkBase(raw, row, context);
    checkTicks(raw, row, context, registers);
    context.area(raw.area).results.push(raw);
  }
}

function readResult(row: Row, context: Context, registers: Registers, gathered: Map<string, Gathered>): void {
  const place = context.place(row, 'area');
  const question = registers.questions.resolve(row, 'question');
  const federation = federationOf(row, place, registers);
  const base = row.get('base') ? countCell(row, 'base') : undefined;
  const source = limited(row, 'published', 500);
  if (!place || !question || federation === false) return;
  const key = [place.code, question.id, federation ?? ''].join('\u0000');
  let found = gathered.get(key);
  if (!found) {
    found = { raw: { area: place.code, question: question.id, counts: {} }, row: row.number };
    if (federation) found.raw.federation = federation;
    gathered.set(key, found);
  }
  const { raw } = found;
  if (base !== undefined && raw.base !== undefined && base !== raw.base) {
    row.error(
      'base',
      'base-differs',
      `«antall_svarte» er ${base} her, men ${raw.base} i rad ${found.row}.`,
      'Tallet skal være det samme i alle rader for samme område og spørsmål.',
    );
  }
  if (base !== undefined) raw.base ??= base;
  if (source) raw.source ??= source;
  if (source && source !== raw.source)
    row.error(
      'published',
      'source-differs',
      'Radene for samme område og spørsmål har ulik «offentliggjort_kilde».',
    );
  readCount(row, question.id, raw, registers);
}

function readCount(row: Row, question: string, raw: Gathered['raw'], registers: Registers): void {
  const issue = row.get('issue') ? registers.issues.get(question)?.resolve(row, 'issue') : undefined;
  const count = countCell(row, 'chosenBy');
  if (!row.get('issue')) {
    if (count !== undefined)
      row.error('issue', 'empty-cell', '«sak» er tom, men det står et antall.', 'Skriv id-en til saken.');
    return;
  }
  if (!issue) return;
  if (count === undefined) {
    if (!row.get('chosenBy'))
      row.error('chosenBy', 'empty-cell', '«valgt_av» er tom.', 'Skriv 0 hvis ingen valgte saken.');
  } else if (Object.hasOwn(raw.counts, issue.id)) {
    row.error('issue', 'duplicate-row', `Saken «${issue.id}» står to ganger for samme område og spørsmål.`);
  } else raw.counts[issue.id] = count;
}

/** Federation figures stand nationally and by county only: a federation in a municipality is a handful of people. */
function federationOf(
  row: Row,
  place: Place | undefined,
  { federations }: Registers,
): string | false | undefined {
  if (!row.get('federation')) return undefined;
  const federation = federations.resolve(row, 'federation');
  if (!federation) return false;
  if (!place || place.level === 'county' || place.level === 'country') return federation.id;
  row.error(
    'federation',
    'federation-too-small',
    'Tall for et forbund kan bare vises for fylker og hele landet.',
    'Ta bort raden.',
  );
  return false;
}

function checkBase(raw: Gathered['raw'], row: number, context: Context): void {
  const { file } = context.table('results')!;
  if (raw.base === undefined) {
    context.problems.error(
      { file, row, column: 'antall_svarte', value: raw.area },
      'no-base',
      `Det står ikke hvor mange som svarte på «${raw.question}» i ${raw.area}.`,
      'Fyll ut «antall_svarte».',
    );
    return;
  }
  const over = Object.entries(raw.counts).filter(([, count]) => count > raw.base!);
  if (over.length > 0) {
    const ids = over.map(([id]) => `«${id}»`).join(', ');
    context.problems.error(
      { file, row, column: 'valgt_av', value: raw.area },
      'count-over-base',
      `Flere har valgt ${ids} enn det er svar på «${raw.question}» i ${raw.area}.`,
      'Sjekk «valgt_av» og «antall_svarte».',
    );
  }
}

/** More ticks than people could set: two columns have been exchanged, or rows of another area have come in. */
function checkTicks(
  { area, question, base, counts, source }: Gathered['raw'],
  row: number,
  context: Context,
  registers: Registers,
): void {
  const most = registers.questions.get(question)?.max;
  const ticks = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (source || base === undefined || most === undefined || ticks <= most * base) return;
  const { file } = context.table('results')!;
  context.problems.error(
    { file, row, column: 'valgt_av', value: area },
    'too-many-ticks',
    `I ${area} er det satt ${ticks} kryss på «${question}», men ${base} personer kan ikke ha satt mer enn ${most} hver.`,
    'Sjekk «valgt_av» og «antall_svarte».',
  );
}
