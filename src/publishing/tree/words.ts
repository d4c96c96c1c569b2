import type { Answer, Revision, Words, WordsOfList } from '../../../data-schema/v1/types.ts';
import type { AreaSource, CheckedDebate, GivenAnswer } from '../model.ts';
import type { Corrections } from './corrections.ts';

/** An area's answers in their two halves: what is always shown, and the words that are loaded on demand. */
export interface Halves {
  answers: Record<string, Record<string, Answer>>;
  words: Words['words'];
}

/**
 * Splits an area's answers, in the order of the standpoints and lists given.
 *
 * @param corrections of the area
 */
export function halve(
  area: AreaSource | undefined,
  standpoints: readonly string[],
  lists: readonly string[],
  corrections: Corrections,
): Halves {
  const halves: Halves = { answers: {}, words: {} };
  if (!area) return halves;
  for (const standpoint of standpoints) {
    const byList = area.answers.get(standpoint);
    const corrected = corrections.listsOf(standpoint);
    if (!byList && !lists.some(list => corrected.has(list))) continue;
    const answers: Record<string, Answer> = {};
    const words: Record<string, WordsOfList> = {};
    let some = false;
    for (const list of lists) {
      const given = byList?.get(list);
      // Nothing is left of an answer that the list had never given: that it was there is told all the same.
      if (!given && corrected.has(list)) answers[list] = { corrected: corrections.dayOf(standpoint, list) };
      if (!given) continue;
      const isCorrection = (day: string | undefined) => corrections.isOn(day, standpoint, list);
      const revisions = given.before && revisionsOf(given, isCorrection);
      answers[list] = answerOf(given, revisions?.length ?? 0, {
        last: corrections.dayOf(standpoint, list),
        isThen: isCorrection(given.date),
      });
      if (!given.text && !revisions) continue;
      words[list] = { text: given.text, language: given.text ? given.language : undefined, revisions };
      some = true;
    }
    halves.answers[standpoint] = answers;
    if (some) halves.words[standpoint] = words;
  }
  return halves;
}

/** When the publisher has put a mistake of its own right in an answer, and whether the version in force is from such a day. */
interface Corrected {
  readonly last: string | undefined;
  readonly isThen: boolean;
}

function answerOf(given: GivenAnswer, revisions: number, { last, isThen }: Corrected): Answer {
  return {
    position: given.position,
    interpretedBy: given.interpretedBy,
    words: given.text ? true : undefined,
    language: given.text ? given.language : undefined,
    // The day an answer was taken back is no day of an answer, and the day the publisher put it right is none of the list's.
    date: (given.position || given.text) && !(isThen && revisions > 0) ? given.date : undefined,
    source: given.source,
    revised: revisions > 0 ? given.date : undefined,
    revisions: revisions || undefined,
    // A list that has changed its answer since has the last word.
    corrected: last && revisions > 0 && given.date! > last ? undefined : last,
  };
}

/** Earlier versions, oldest first, each with why the next one replaced it. */
function revisionsOf(given: GivenAnswer, isCorrection: (day: string | undefined) => boolean): Revision[] {
  const found: Revision[] = [];
  for (let next = given; next.before; next = next.before) {
    const { position, text, language, interpretedBy, date } = next.before;
    found.unshift({
      position,
      text,
      language: text ? language : undefined,
      interpretedBy,
      date,
      reason: next.reason ?? '',
      corrected: isCorrection(next.date) || undefined,
    });
  }
  return found;
}

/** The words document of an area, or undefined where nobody wrote anything. */
export function wordsDocument(
  debate: CheckedDebate,
  code: string,
  updated: string,
  words: Words['words'],
): Words | undefined {
  if (Object.keys(words).length === 0) return undefined;
  return {
    schema: 'lo.words/1',
    area: code,
    fictional: debate.fictional || undefined,
    internal: debate.internal || undefined,
    language: debate.language,
    updated,
    words,
  };
}
