import type { Area } from '../../data-schema/v1/types.ts';
import { comparison, type ReplyState } from '../../src/documents/compare.ts';

/** How far the round has come in one area. */
export interface Coverage {
  readonly code: string;
  readonly name: string;
  /** Lists that stand. */
  readonly lists: number;
  /** Lists that have answered, wholly or in part. */
  readonly answered: number;
  /** Lists by what became of their sheet; those that answered are in {@link answered}. */
  readonly others: Readonly<Partial<Record<ReplyState, number>>>;
  /** The last deadline of those that have not answered, yyyy-mm-dd. */
  readonly deadline?: string;
}

/** Counts the lists of an area by what became of the sheet that was sent to them. */
export function coverageOf(area: Area): Coverage {
  const { allColumns, standing, answered } = comparison(area);
  const others = new Map<ReplyState, number>();
  for (const { reply } of allColumns) others.set(reply, (others.get(reply) ?? 0) + 1);
  const deadlines = allColumns.flatMap(({ reply, deadline }) =>
    deadline && (reply === 'pending' || reply === 'partly-answered') ? [deadline] : [],
  );
  return {
    code: area.area.code,
    name: area.area.names.join(' – '),
    lists: standing,
    answered,
    others: Object.fromEntries(others),
    deadline: deadlines.sort().at(-1),
  };
}

/** Whether any list here has been asked, or has answered without being asked. */
export function isAsked({ answered, others }: Coverage): boolean {
  const { pending = 0, declined = 0, referred = 0 } = others;
  return answered + pending + declined + referred + (others['no-reply'] ?? 0) > 0;
}

/** One and many of each, in the order in which they are told. */
const words: readonly (readonly [state: ReplyState, one: string, many: string])[] = [
  ['declined', 'avslag', 'avslag'],
  ['pending', 'venter', 'venter'],
  ['no-reply', 'svarte ikke', 'svarte ikke'],
  ['referred', 'viser til andre svar', 'viser til andre svar'],
  ['not-asked', 'ikke spurt', 'ikke spurt'],
  ['unrecorded', 'uten opplysning', 'uten opplysning'],
];

/** `9 lister, 6 svar, 2 avslag, 1 venter, frist 31. mai`. The year is said when it is not this one. */
export function coverageText({ lists, answered, others, deadline }: Coverage, today: string): string {
  if (lists === 0) return 'Ingen lister ennå';
  const parts = [lists === 1 ? '1 liste' : `${lists} lister`, `${answered} svar`];
  for (const [state, one, many] of words) {
    const n = others[state] ?? 0;
    if (n > 0) parts.push(`${n} ${n === 1 ? one : many}`);
  }
  if (deadline) parts.push(`frist ${dayText(deadline, today)}${deadline < today ? ' (gått ut)' : ''}`);
  return parts.join(', ');
}

const months = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];

/** `31. mai`, with the year where it is not that of `today`. Both yyyy-mm-dd. */
export function dayText(day: string, today: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = months[Number(month) - 1];
  return name ? `${Number(date)}. ${name}${today.startsWith(year) ? '' : ` ${year}`}` : day;
}
