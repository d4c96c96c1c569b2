import type { Revision } from '../../../data-schema/v1/types.ts';
import type { GivenAnswer } from '../model.ts';
import type { Where } from '../problems.ts';
import { someOf } from '../some.ts';
import { positions } from '../tables/vocabulary.ts';
import { isSameAnswer, type Compared, type Comparison, type Present, type Published } from './earlier.ts';
import { toldChanges, type IsTold } from './told-changes.ts';

/** So many answers are named one by one, and so many lists and areas in one message. */
const MOST_ANSWERS = 20;
const MOST_NAMES = 5;

/** An answer that is another one than was published. */
interface Changed {
  readonly where: Where;
  readonly code: string;
  readonly message: string;
  readonly suggestion: string;
}

/** Answers to one standpoint that are no longer there. */
interface Gone {
  readonly lists: Set<string>;
  readonly areas: Set<string>;
}

const history =
  'Flere rader for samme liste og standpunkt er historikk når datoene er ulike, og leserne kan se den.';

/**
 * Answers that were published, and that no row has any longer: whoever read them then would find another answer in the
 * list's mouth, and no word of it. What is told in `endringer` is not silent.
 */
export class Silent implements Comparison {
  readonly #present: Present;
  readonly #isTold: IsTold;
  readonly #changed: Changed[] = [];
  readonly #gone = new Map<string, Gone>();

  constructor(present: Present, published: Parameters<typeof toldChanges>[1]) {
    this.#present = present;
    this.#isTold = toldChanges(present.debate.changes, published);
  }

  see(compared: Compared): void {
    const { area, standpoint, list, before, history: earlier, now } = compared;
    const code = area.area.code;
    if (!this.#stands(list, code)) return;
    const isLost = (version: Published | Revision) => hasAnswer(version) && !stillHas(now, version);
    const isCurrentLost = isLost(before);
    if (!isCurrentLost && !earlier.some(isLost)) return;
    if (this.#isTold({ area: code, standpoint, list })) return;
    if (now && hasAnswer(now)) this.#changed.push(this.#change(compared, now, isCurrentLost));
    else this.#lose(standpoint, list, code);
  }

  tell(): void {
    const { problems } = this.#present.context;
    const sorted = this.#changed.sort((a, b) => (a.where.row ?? 0) - (b.where.row ?? 0));
    for (const { where, code, message, suggestion } of sorted.slice(0, MOST_ANSWERS))
      problems.warn(where, code, message, suggestion);
    const more = sorted.slice(MOST_ANSWERS);
    if (more[0])
      problems.warn(
        { file: more[0].where.file },
        'changed-silently',
        `${more.length} svar til er endret på samme måte som dem som er nevnt under.`,
      );
    for (const [standpoint, gone] of this.#gone) this.#tellGone(standpoint, gone);
  }

  /** A list that has left the debate, or no longer stands, takes its answers with it. */
  #stands(id: string, code: string): boolean {
    const { registers, debate } = this.#present;
    const known = registers.lists.get(id);
    if (!known || known.list.to || known.areas?.has(code) === false) return false;
    return debate.areas.get(code)?.replies.get(id)?.state !== 'not-standing';
  }

  #change({ area, standpoint, list, before }: Compared, now: GivenAnswer, isCurrentLost: boolean): Changed {
    const { context, registers, rows } = this.#present;
    const table = context.table('answers')!;
    const isMoved = isCurrentLost && before.position !== now.position;
    const key = isMoved || !isCurrentLost ? 'position' : 'text';
    const what = `${registers.lists.label(list)} på «${standpoint}» i ${area.area.code}`;
    const value = (key === 'text' ? now.text : positions.word(now.position)) ?? '';
    const where = {
      file: table.file,
      row: rows.get(now),
      column: table.header(key),
      ...(value && { value: value.slice(0, 100) }),
    };
    if (!isCurrentLost)
      return {
        where,
        code: 'history-gone',
        message: `Svaret fra ${what} er publisert med et tidligere svar, og raden med det er borte.`,
        suggestion: `Legg raden inn igjen. ${history}`,
      };
    return {
      where,
      code: 'changed-silently',
      message: isMoved
        ? `Svaret fra ${what} er publisert som ${said(before.position)}. Nå står det ${said(now.position)}, og det gamle svaret er borte.`
        : `Ordene fra ${what} er andre enn dem som er publisert, og de gamle er borte.`,
      suggestion: `Har lista endret svaret, lar du den gamle raden stå, og skriver en ny med ny «dato» og «endringsgrunn». ${history} Har du rettet en feil, skriver du det i «endringer»: «rettet», med område, parti og standpunkt.`,
    };
  }

  #lose(standpoint: string, list: string, area: string): void {
    const gone = this.#gone.get(standpoint) ?? { lists: new Set(), areas: new Set() };
    gone.lists.add(list);
    gone.areas.add(area);
    this.#gone.set(standpoint, gone);
  }

  #tellGone(standpoint: string, { lists, areas }: Gone): void {
    const { context, registers } = this.#present;
    const isKnown = registers.standpoints.get(standpoint) !== undefined;
    const name = isKnown ? 'answers' : 'standpoints';
    const table = context.table(name);
    const file = table?.file ?? (isKnown ? 'svar' : 'standpunkt');
    const names = registers.lists.items
      .filter(({ list }) => lists.has(list.id))
      .map(({ list }) => registers.lists.label(list.id));
    const what = `${registers.standpoints.label(standpoint)} i ${someOf([...areas].sort(), MOST_NAMES)}`;
    context.problems.warn(
      { file, column: table?.header(isKnown ? 'standpoint' : 'id'), value: standpoint },
      'answers-gone',
      `Svar fra ${someOf(names, MOST_NAMES)} på ${what} er publisert, men står ikke i tabellene lenger.`,
      isKnown
        ? 'Legg radene inn igjen. Har lista trukket svaret, lar du den gamle raden stå, og skriver en ny uten svar, med ny «dato» og «endringsgrunn». Skal svaret bort helt, skriver du «trukket tilbake» i «endringer».'
        : 'Legg standpunktet og svarene inn igjen. Skal de bort, skriver du «trukket tilbake» i «endringer».',
    );
  }
}

const said = (position: string | undefined) =>
  position === undefined ? 'bare tekst' : `«${positions.word(position) ?? position}»`;

const hasAnswer = ({ position, text, ...rest }: Published | Revision | GivenAnswer): boolean =>
  position !== undefined || Boolean(text) || ('hasWords' in rest && rest.hasWords);

/** Whether some version of an answer is the one that was published, of whatever day: a day may have been wrong. */
function stillHas(now: GivenAnswer | undefined, version: Published | Revision): boolean {
  for (let at = now; at; at = at.before) if (isSameAnswer(version, at)) return true;
  return false;
}
