import { randomInt } from 'node:crypto';
import type { PublishedSubmission } from '../../data-schema/index.ts';
import { textPlaces, UNSTATED } from '../statistics/index.ts';
import type { Store } from './store.ts';

/** What is stored of a submission: everything but schema, id, trap and haste. */
export type StoredAnswer = Omit<PublishedSubmission, 'schema' | 'id' | 'trap' | 'hasty'>;

/** One line of the ticks: what is counted, and nothing that anybody wrote or that says who wrote. */
export interface TickLine {
  id: string;
  survey: string;
  revision: number;
  place: string;
  federation?: string;
  source?: string;
  suspect?: true;
  answers: {
    question: string;
    issues?: string[];
    position?: string;
    /** Nothing was ticked, but something was suggested: the question is answered, and that is in its base. */
    own?: true;
  }[];
}

/** One text for the moderators: not whose, not with what else, and not from where few wrote. */
export interface TextLine {
  question: string;
  /** An own suggestion beside the alternatives, or the free text. */
  kind: 'own' | 'text';
  /** A municipality with many such texts, else its county; `unstated` where it was not told, or is not to be. */
  place: string;
  text: string;
}

/**
 * The ticks, in the order of their ids: random numbers that each form drew, so the order says nothing of time. The id
 * stays, since several collectors are merged by it; the texts carry none.
 *
 * That somebody wrote is said only where the count needs it. Neither is the language said: a text shows which one it is
 * in, and so few may have answered in one that their ticks could be picked out. Who only wrote has no line, since it
 * would say nothing else.
 */
export async function* ticks(store: Store): AsyncIterable<TickLine> {
  for await (const { id, body, suspect } of store.entries()) {
    const { answers, language: _, ...rest } = JSON.parse(body) as StoredAnswer;
    const ticked = answers.flatMap(tickedIn);
    if (ticked.length === 0) continue;
    yield { id, ...rest, ...(suspect ? { suspect: true as const } : {}), answers: ticked };
  }
}

function tickedIn({ question, issues, position, own }: StoredAnswer['answers'][number]): TickLine['answers'] {
  if (issues || position) return [{ question, ...(issues && { issues }), ...(position && { position }) }];
  return own ? [{ question, own: true }] : [];
}

/**
 * The texts, apart from the ticks and each by itself, shuffled, without federation and language, and from where may be
 * said of a text. Nobody writes twice in one answer, so the places of each question's texts are those of so many people.
 *
 * @param from see {@link textPlaces}
 */
export async function texts(store: Store, from?: number): Promise<TextLine[]> {
  const groups = new Map<string, TextLine[]>();
  const add = (line: TextLine) => {
    const key = `${line.kind} ${line.question}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  };
  for await (const { body } of store.entries()) {
    const { place, answers } = JSON.parse(body) as StoredAnswer;
    for (const { question, own, text } of answers) {
      if (own) add({ question, kind: 'own', place, text: own });
      if (text) add({ question, kind: 'text', place, text });
    }
  }
  return shuffled([...groups.values()].flatMap(lines => placed(lines, from)));
}

/** Texts of one kind, from where may be said of each of them. */
function placed(lines: readonly TextLine[], from?: number): TextLine[] {
  const wrote = new Map<string, number>();
  for (const { place } of lines) wrote.set(place, (wrote.get(place) ?? 0) + 1);
  const unstated = wrote.get(UNSTATED) ?? 0;
  wrote.delete(UNSTATED);
  // The first two digits of a municipality's code are its county's.
  const places = [...wrote].map(([code, people]) => ({ code, county: code.slice(0, 2), people }));
  const shown = textPlaces(places, unstated, from);
  return lines.map(line => ({ ...line, place: shown.get(line.place) ?? UNSTATED }));
}

/** Fisher and Yates, with numbers that nobody can repeat. */
function shuffled<T>(items: T[]): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = randomInt(i + 1);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}
