import type { AnswerFaults, CountableAnswer, QuestionToCount } from './answers.ts';
import type { PlaceList, PlaceProblem } from './places.ts';

/** What is counted, and how. */
export interface CountSetup {
  questions: readonly QuestionToCount[];
  places: PlaceList;
  /** Only this survey's submissions, where it is given. See {@link isOfAnother}. */
  survey?: string;
  /** Code of the country; `0` where nothing is said. */
  country?: string;
  /** Federations that have released their members' results: counted by county and nationally, never by municipality. */
  federations?: readonly string[];
  /** Leaves out what the form has marked as filled in by a machine. Otherwise it is counted, and how many there are. */
  withoutSuspects?: boolean;
  /** Ids that are not to be counted: see {@link CountTotals.conflicts}. */
  exclude?: Iterable<string>;
  /** Gets every text that members wrote, each once. Texts are in no other output of this room. */
  onText?: (text: WrittenText) => void;
}

/** Something a member wrote. Goes to moderators only. */
export interface WrittenText {
  question: string;
  /** An own suggestion beside the alternatives, or an answer in words. */
  kind: 'own' | 'text';
  /** Municipality; missing for those without one. To be replaced by the county where the municipality is small. */
  place?: string;
  text: string;
}

/** A submission as the counter reads it. Whatever else it holds is left alone. */
export interface CountableSubmission {
  id: string;
  survey?: string;
  /** Municipality's code of any year, or `unstated`. */
  place?: string;
  federation?: string;
  answers: readonly CountableAnswer[];
  /** Text in the form's honeypot. */
  trap?: string;
  /** Filled in faster than anybody can. */
  hasty?: boolean;
}

/** Control totals of a count. All but `duplicates` are the same for the same submissions in any order, split or doubled. */
export interface CountTotals extends AnswerFaults {
  /** Submissions that are in the figures. */
  counted: number;
  /** Submissions with an id that had come before. */
  duplicates: number;
  /** Submissions that were left out: excluded by id, marked as suspect, of another survey, or no submissions. */
  excluded: number;
  withoutSuspects: number;
  otherSurvey: number;
  malformed: number;
  /** Marked as suspect and counted all the same. */
  suspects: number;
  /** Submissions by a code that is no municipality of today, counted nationally only. */
  places: { code: string; problem: PlaceProblem; submissions: number }[];
  /**
   * Ids that came with different answers, sorted. Which of them was counted depends on the order: such a count is not to
   * be published. Count again with these as `exclude`.
   */
  conflicts: string[];
}

/** Hands on what a member wrote. */
export function passTexts(
  answers: readonly CountableAnswer[],
  place: string | undefined,
  onText: (text: WrittenText) => void,
) {
  for (const answer of answers) {
    for (const kind of ['own', 'text'] as const) {
      const text = answer?.[kind];
      if (typeof text !== 'string' || text === '') continue;
      onText({ question: answer.question, kind, ...(place !== undefined && { place }), text });
    }
  }
}

/** Cheap enough to ask of every one of a million; what is wrong further in is left out where it is met. */
export function isCountable(submission: CountableSubmission): boolean {
  return (
    typeof submission === 'object' &&
    submission !== null &&
    typeof submission.id === 'string' &&
    submission.id !== '' &&
    Array.isArray(submission.answers) &&
    (submission.place === undefined || typeof submission.place === 'string')
  );
}

/** Whether it names another survey. Old tables name none: whoever hands one over says what it is of. */
export function isOfAnother(submission: CountableSubmission, survey: string): boolean {
  return (submission.survey ?? survey) !== survey;
}

/** Whether the form took it for filled in by a machine. */
export function isSuspect({ trap, hasty }: CountableSubmission): boolean {
  return hasty === true || (trap !== undefined && trap !== '');
}
