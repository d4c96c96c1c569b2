import type { Reply } from '../../../data-schema/v1/types.ts';
import { fold } from '../../documents/areas-fold.ts';
import { textIn, type Language } from '../../locales/index.ts';
import type { CheckedList } from '../model.ts';
import type { Row } from '../reading/table.ts';
import { languages, replyStates } from '../tables/vocabulary.ts';
import { countCell, dayCell, limited, required, sourceCell, verbatim, wordCell } from './cells.ts';
import type { Context } from './context.ts';
import { notStanding } from './fits.ts';
import type { Registers } from './registers.ts';
import { textsOf } from './registry.ts';

/** What the publisher says a list's answers add up to, by position. */
export interface ControlTotals {
  readonly area: string;
  readonly list: string;
  readonly totals: Readonly<Record<string, number>>;
  /** Column of each position, for messages. */
  readonly row: { readonly file: string; readonly number: number };
}

const controlled = ['supports', 'partly', 'opposes', 'unclear'] as const;

/** Checks `svarstatus`. Gives back the control totals, which are compared when the answers are known. */
export function checkReplies(context: Context, { lists }: Registers): ControlTotals[] {
  const totals: ControlTotals[] = [];
  for (const row of context.rows('replies')) {
    if (isUntouched(row)) continue;
    const place = context.council(row);
    const list = lists.resolve(row, 'list');
    const reply = replyOf(row, list?.list.id ?? '', context);
    const control = controlOf(row);
    if (!place || !list) continue;
    const area = context.area(place.code);
    if (list.areas && !list.areas.has(place.code)) notStanding(row, lists.label(list.list.id), place.code);
    if (area.replies.has(list.list.id)) {
      row.error(
        'list',
        'duplicate-row',
        `${lists.label(list.list.id)} står to ganger i ${place.code}.`,
        'Behold én rad for hver liste i hvert område.',
      );
      continue;
    }
    if (reply) area.replies.set(list.list.id, reply);
    warnOwnName(row, list, context.language);
    context.dated(area, reply?.date);
    if (control)
      totals.push({
        area: place.code,
        list: list.list.id,
        totals: control,
        row: { file: row.table.file, number: row.number },
      });
  }
  return totals;
}

/** A row that a template made ready and nobody has filled in says nothing. */
function isUntouched(row: Row): boolean {
  const filled = ['state', 'date', 'reason', 'refersTo', 'source', ...controlled];
  return row.get('area') !== '' && row.get('list') !== '' && filled.every(key => !row.get(key));
}

function replyOf(row: Row, list: string, context: Context): Reply | undefined {
  required(row, 'state');
  const state = wordCell(row, 'state', replyStates);
  const [date, deadline] = [dayCell(row, 'date'), dayCell(row, 'deadline')];
  const reason = verbatim(row, 'reason');
  const language = wordCell(row, 'language', languages) ?? context.language;
  const refersTo = limited(row, 'refersTo', 500);
  const source = sourceCell(row);
  if (!state) return undefined;
  if (state === 'referred' && !refersTo)
    row.error(
      'refersTo',
      'no-referral',
      'Lista viser til andre, men det står ikke til hvem.',
      'Fyll ut «viser_til».',
    );
  if (state === 'pending') warnPending(row, deadline, context.today);
  context.notFuture(row, 'date', date);
  return {
    list,
    state,
    ...(date && { date }),
    ...(deadline && { deadline }),
    ...(reason && { reason: { text: reason, language } }),
    ...(refersTo && { refersTo }),
    ...(source && { source }),
  };
}

function warnPending(row: Row, deadline: string | undefined, today: string | undefined): void {
  if (!deadline) row.warn('deadline', 'no-deadline', 'Lista har ikke svart ennå, men det står ingen frist.');
  else if (today && deadline < today) {
    row.warn(
      'state',
      'past-deadline',
      `Fristen var ${deadline}, og det står fortsatt «venter».`,
      'Skriv «ikke svart» hvis du ikke venter på svaret lenger. Det endrer seg ikke av seg selv.',
    );
  }
}

/** The one who refers to the party's answers elsewhere easily writes the party: readers would see a list refer to itself. */
function warnOwnName(row: Row, { list }: CheckedList, language: string): void {
  const to = fold(row.get('refersTo'));
  const names = [list.id, ...textsOf(list.name), ...textsOf(list.short)];
  if (!to || !names.some(name => fold(name) === to)) return;
  const { text } = textIn(list.name, language as Language, language);
  row.warn(
    'refersTo',
    'refers-to-itself',
    `Leserne ser at ${text} viser til ${text}.`,
    `Skriv hvem det er som har svart, for eksempel «${text} sentralt».`,
  );
}

function controlOf(row: Row): Record<string, number> | undefined {
  const found: Record<string, number> = {};
  for (const key of controlled) {
    const count = countCell(row, key);
    if (count !== undefined) found[key] = count;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}
