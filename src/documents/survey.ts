import type { Survey, SurveyQuestion } from '../../data-schema/v1/types.ts';

/** What a member has answered to one question so far. */
export interface Draft {
  /** Ids of the chosen issues. */
  readonly issues: readonly string[];
  /** The box "own suggestion" is ticked. */
  readonly ownOpen: boolean;
  readonly own: string;
  readonly text: string;
}

/** Everything a member has answered so far. */
export interface Drafts {
  /** Municipality code, `unstated`, or empty while it has not been told. */
  readonly place: string;
  /** Id of the federation; empty: not told. */
  readonly federation: string;
  readonly answers: Readonly<Record<string, Draft>>;
}

/** Nothing has been answered. */
export const noDraft: Draft = { issues: [], ownOpen: false, own: '', text: '' };
export const noDrafts: Drafts = { place: '', federation: '', answers: {} };

/** Longest texts, in characters as readers count them, where the question sets none. */
export const MOST_OWN = 200;
export const MOST_TEXT = 2000;

/** Which questions this build can ask. */
export interface Askable {
  readonly questions: readonly SurveyQuestion[];
  /** A required question is of a kind that this build does not know: the page must be newer. */
  readonly outdated: boolean;
}

/** The questions of a survey that can be asked; unknown kinds are left out where they may be (W14). */
export function askable(survey: Survey): Askable {
  const known = (question: SurveyQuestion) => question.kind === 'choice' || question.kind === 'text';
  return {
    questions: survey.questions.filter(known),
    outdated: survey.questions.some(question => !known(question) && question.required),
  };
}

/** The answer to one question, empty where there is none. */
export function draftOf(drafts: Drafts, id: string): Draft {
  return (Object.hasOwn(drafts.answers, id) && drafts.answers[id]) || noDraft;
}

/** The drafts with one question's answer changed. */
export function withAnswer(drafts: Drafts, id: string, change: Partial<Draft>): Drafts {
  return { ...drafts, answers: { ...drafts.answers, [id]: { ...draftOf(drafts, id), ...change } } };
}

/** The chosen issues that may be chosen with others: "none of these" may not. */
function shareable({ exclusive }: SurveyQuestion, { issues }: Draft): string[] {
  return issues.filter(id => !exclusive?.includes(id));
}

/** Whether something is chosen that cannot be, together with the rest. */
export function contradicts(question: SurveyQuestion, draft: Draft, own: string): boolean {
  const { length } = draft.issues;
  return shareable(question, draft).length < length && (length > 1 || own !== '');
}

/** Opens or closes the own suggestion. What is written stays, if it is opened again. */
export function opened(question: SurveyQuestion, draft: Draft, ownOpen: boolean): Partial<Draft> {
  return ownOpen ? { ownOpen, issues: shareable(question, draft) } : { ownOpen };
}

/**
 * Ticks or unticks an issue; one that cannot be chosen with others takes their ticks away, and they take its.
 * `full`: it would have been one too many, and nothing has changed.
 */
export function toggled(
  question: SurveyQuestion,
  draft: Draft,
  issue: string,
): { draft: Draft; full: boolean } {
  if (draft.issues.includes(issue)) {
    return { draft: { ...draft, issues: draft.issues.filter(id => id !== issue) }, full: false };
  }
  if (question.exclusive?.includes(issue))
    return { draft: { ...draft, issues: [issue], ownOpen: false }, full: false };
  const others = shareable(question, draft);
  if (others.length >= mostOf(question)) return { draft, full: true };
  return { draft: { ...draft, issues: [...others, issue] }, full: false };
}

/** How many issues may be chosen. A survey that says nothing sensible lets all be. */
export function mostOf({ max, issues = [] }: SurveyQuestion): number {
  return max !== undefined && max >= 1 ? Math.floor(max) : issues.length;
}

/** How long a text may be, in characters as readers count them. */
export function longest(question: SurveyQuestion): number {
  const { kind, maxLength } = question;
  const most = kind === 'text' ? MOST_TEXT : MOST_OWN;
  return maxLength !== undefined && maxLength >= 1 ? Math.min(maxLength, most) : most;
}

const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('nb', { granularity: 'grapheme' }) : undefined;

/** Characters as readers count them: a family emoji is one. What is far over `enough` is not counted to its end. */
export function graphemes(text: string, enough = 20_000): number {
  const part = text.slice(0, enough * 4);
  if (!segmenter) return [...part].length;
  let count = 0;
  for (const _ of segmenter.segment(part)) count++;
  return count;
}

/** Where the survey stands by a clock. The reader's clock may be wrong, so this is a hint and never a lock (W19). */
export function windowOf({ opens, closes }: Survey, now: number): 'before' | 'open' | 'after' {
  if (now < Date.parse(opens)) return 'before';
  return now >= Date.parse(closes) ? 'after' : 'open';
}

/** Something that must be put right before the answer can be sent. */
export interface FormProblem {
  /** Id of the question, or `place`. */
  readonly at: string;
  readonly kind:
    | 'missing'
    | 'place'
    /** What was typed means no single municipality. */
    | 'unsettled'
    | 'too-many'
    /** Something is chosen that cannot be, together with the rest. */
    | 'alone'
    | 'too-long'
    /** Nothing at all has been answered. */
    | 'empty'
    /** The collector did not take it. */
    | 'refused';
  /** What the text says: how many may be chosen, or how many characters it is over. */
  readonly n?: number;
}
