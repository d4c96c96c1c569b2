import { randomInt } from 'node:crypto';
import type { PublishedSubmission } from '../../data-schema/index.ts';
import { textPlaces, UNSTATED } from '../statistics/index.ts';
import type { Store } from './store.ts';

/** What is stored of a submission: everything but schema, id, trap and haste. */
export type StoredAnswer = Omit<PublishedSubmission, 'schema' | 'id' | 'trap' | 'hasty'>;

/** One line of the ticks: what is counted, and nothing that anybody wrote. */
export interface TickLine {
  id: string;
  survey: string;
  revision: number;
  place: string;
  federation?: string;
  language: string;
  source?: string;
  suspect?: true;
  answers: {
    question: string;
    issues?: string[];
    position?: string;
    /** There was an own suggestion, or a text; it is among the texts. */
    own?: true;
    text?: true;
  }[];
}

/** One text for the moderators: not whose, not with what else, and not from where few live. */
export interface TextLine {
  question: string;
  /** An own suggestion beside the alternatives, or the free text. */
  kind: 'own' | 'text';
  /** A municipality with many answers, else its county; `unstated` where it was not told, or is not to be. */
  place: string;
  language: string;
  text: string;
}

/**
 * The ticks, in the order of their ids: random numbers that each form drew, so the order says nothing of time. The id
 * stays, since several collectors are merged by it; the texts carry none. That there was an own suggestion is said without
 * the text: who made one has answered the question, and counts in its base.
 */
export async function* ticks(store: Store): AsyncIterable<TickLine> {
  for await (const entry of store.entries()) {
    const { answers, ...rest } = JSON.parse(entry.body) as StoredAnswer;
    yield {
      id: entry.id,
      ...rest,
      ...(entry.suspect ? { suspect: true as const } : {}),
      answers: answers.map(({ own, text, ...ticked }) => ({
        ...ticked,
        ...(own ? { own: true as const } : {}),
        ...(text ? { text: true as const } : {}),
      })),
    };
  }
}

/**
 * The texts, apart from the ticks and each by itself, shuffled, without federation, and from where may be said of a text.
 *
 * @param from see {@link textPlaces}
 */
export async function texts(store: Store, from?: number): Promise<TextLine[]> {
  const answersFrom = new Map<string, number>();
  const lines: TextLine[] = [];
  for await (const { body } of store.entries()) {
    const { place, language, answers } = JSON.parse(body) as StoredAnswer;
    answersFrom.set(place, (answersFrom.get(place) ?? 0) + 1);
    for (const { question, own, text } of answers) {
      if (own) lines.push({ question, kind: 'own', place, language, text: own });
      if (text) lines.push({ question, kind: 'text', place, language, text });
    }
  }
  const unstated = answersFrom.get(UNSTATED) ?? 0;
  answersFrom.delete(UNSTATED);
  // The first two digits of a municipality's code are its county's.
  const places = [...answersFrom].map(([code, people]) => ({ code, county: code.slice(0, 2), people }));
  const shown = textPlaces(places, unstated, from);
  for (const line of lines) line.place = shown.get(line.place) ?? UNSTATED;
  return shuffled(lines);
}

/** Fisher and Yates, with numbers that nobody can repeat. */
function shuffled<T>(items: T[]): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = randomInt(i + 1);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}
