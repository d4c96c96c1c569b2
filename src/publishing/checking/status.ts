import type { Reply } from '../../../data-schema/v1/types.ts';
import type { AreaSource } from '../model.ts';
import type { Context } from './context.ts';
import type { Registers } from './registers.ts';

/** More standpoints than this are more than most lists answer with care. */
const MOST_STANDPOINTS = 12;

/** States in which a list's own sheet has no answers. What somebody else has read out of its texts may stand beside them. */
const silent = new Set(['declined', 'no-reply', 'pending']);
/** States in which there is nothing to read either. */
const absent = new Set(['not-asked', 'not-standing']);

/**
 * How many answers a list has; how many of them are its own, not read by somebody else; and how many are to standpoints
 * that it was asked about.
 */
interface Given {
  all: number;
  own: number;
  asked: number;
}

const none: Given = { all: 0, own: 0, asked: 0 };

/**
 * Holds answers and reply states together, area by area. Where there is no row in `svarstatus`, answers say `answered` or
 * `partly-answered`; a list with neither is `not-asked`, which a note tells: silence is never made of a missing row.
 */
export function checkStatus(context: Context, registers: Registers): void {
  for (const area of [...context.areas.values()].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    if (area.replies.size === 0 && area.answers.size === 0) continue;
    const asked = new Set(
      registers.standpoints.items
        .filter(({ standpoint, areas }) => !standpoint.notAsked && (areas?.has(area.code) ?? true))
        .map(({ standpoint }) => standpoint.id),
    );
    tellMany(asked.size, context);
    const answered = answersByList(area, asked);
    for (const { list, areas } of registers.lists.items) {
      if (areas && !areas.has(area.code)) continue;
      const given = answered.get(list.id) ?? none;
      const reply = area.replies.get(list.id);
      if (reply) compare(area, reply, given, asked.size, context, registers);
      else area.replies.set(list.id, implied(area, list.id, given, asked.size, context, registers));
    }
  }
}

function answersByList(area: AreaSource, askedAbout: ReadonlySet<string>): Map<string, Given> {
  const found = new Map<string, Given>();
  for (const [standpoint, byList] of area.answers) {
    for (const [list, { position, text, interpretedBy }] of byList) {
      if (!position && !text) continue;
      const { all, own, asked } = found.get(list) ?? none;
      found.set(list, {
        all: all + 1,
        own: own + (interpretedBy ? 0 : 1),
        asked: asked + (askedAbout.has(standpoint) ? 1 : 0),
      });
    }
  }
  return found;
}

function implied(
  area: AreaSource,
  list: string,
  given: Given,
  asked: number,
  context: Context,
  { lists }: Registers,
): Reply {
  if (given.all > 0) return { list, state: given.asked >= asked ? 'answered' : 'partly-answered' };
  const file = context.table('replies')?.file ?? 'svarstatus';
  context.problems.note(
    { file, value: `${area.code} ${list}` },
    'no-status',
    `${lists.label(list)} har verken status eller svar i ${area.code}. Lista vises som ikke spurt.`,
    'Legg inn en rad i «svarstatus».',
  );
  return { list, state: 'not-asked' };
}

function compare(
  area: AreaSource,
  reply: Reply,
  { all: count, own, asked: answered }: Given,
  asked: number,
  context: Context,
  { lists }: Registers,
): void {
  const where = { file: context.table('replies')!.file, value: `${area.code} ${reply.list}` };
  const who = `${lists.label(reply.list)} i ${area.code}`;
  const unfit = absent.has(reply.state) ? count : silent.has(reply.state) ? own : 0;
  if (unfit > 0) {
    context.problems.error(
      where,
      'status-differs',
      `${who} har ${unfit} svar, men statusen sier noe annet.`,
      'Skriv «svart» eller «svart på noen», eller ta bort svarene. Har noen lest svarene ut av et program, skriver du hvem i «tolket_av».',
    );
  }
  if (reply.state === 'referred' && own > 0) {
    context.problems.error(
      where,
      'referred-without-interpreter',
      `${who} viser til andre svar, men ${own} svar står som listas egne.`,
      'Skriv i «tolket_av» hvem som har lest dem ut av det lista viser til, eller rett statusen.',
    );
  }
  if (reply.state === 'answered' && count === 0) {
    context.problems.error(
      where,
      'status-differs',
      `${who} har status «svart», men ingen svar.`,
      'Legg inn svarene, eller skriv «venter» eller «ikke svart».',
    );
  } else if (reply.state === 'answered' && answered < asked) {
    context.problems.warn(
      where,
      'status-differs',
      `${who} har status «svart», men mangler ${asked - answered} av ${asked} svar.`,
      'Skriv «svart på noen» hvis lista lot noen stå åpne.',
    );
  }
}

function tellMany(asked: number, context: Context): void {
  if (asked <= MOST_STANDPOINTS) return;
  const file = context.table('standpoints')?.file ?? 'standpunkt';
  context.problems.warn(
    { file, value: String(asked) },
    'many-standpoints',
    `Det er ${asked} standpunkter i samme område. Det er lettere å få svar på ${MOST_STANDPOINTS} eller færre.`,
  );
}
