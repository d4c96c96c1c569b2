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
    if (!byList) continue;
    const answers: Record<string, Answer> = {};
    const words: Record<string, WordsOfList> = {};
    let some = false;
    for (const list of lists) {
      const given = byList.get(list);
      if (!given) continue;
      const revisions = given.before && revisionsOf(given);
      answers[list] = answerOf(given, revisions?.length ?? 0, corrections.dayOf(standpoint, list));
      if (!given.text && !revisions) continue;
      words[list] = { text: given.text, language: given.text ? given.language : undefined, revisions };
      some = true;
    }
    halves.answers[standpoint] = answers;
    if (some) halves.words[standpoint] = words;
  }
  return halves;
}

function answerOf(given: GivenAnswer, revisions: number, corrected: string | undefined): Answer {
  return {
    position: given.position,
    interpretedBy: given.interpretedBy,
    words: given.text ? true : undefined,
    language: given.text ? given.language : undefined,
    // The day an answer was taken back is no day of an answer.
    date: given.position || given.text ? given.date : undefined,
    source: given.source,
    revised: revisions > 0 ? given.date : undefined,
    revisions: revisions || undefined,
    // A list that has changed its answer since has the last word.
    corrected: corrected && revisions > 0 && given.date! > corrected ? undefined : corrected,
  };
}

/** Earlier versions, oldest first, each with why the next one replaced it. */
function revisionsOf(given: GivenAnswer): Revision[] {
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
