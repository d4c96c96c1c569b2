import type { Submission, Survey, SurveyQuestion } from '../../data-schema/v1/types.ts';
import { plainText } from './plain-text.ts';

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

/**
 * Ticks or unticks an issue. `full`: it would have been one too many, and nothing has changed.
 */
export function toggled(
  question: SurveyQuestion,
  draft: Draft,
  issue: string,
): { draft: Draft; full: boolean } {
  if (draft.issues.includes(issue)) {
    return { draft: { ...draft, issues: draft.issues.filter(id => id !== issue) }, full: false };
  }
  if (draft.issues.length >= mostOf(question)) return { draft, full: true };
  return { draft: { ...draft, issues: [...draft.issues, issue] }, full: false };
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

/** Something that must be put right before the answer can be sent. */
export interface FormProblem {
  /** Id of the question, or `place`. */
  readonly at: string;
  readonly kind: 'missing' | 'place' | 'too-many' | 'too-long';
  /** What the text says: how many may be chosen, or how many characters it is over. */
  readonly n?: number;
}

/** What keeps an answer from being sent, in the order of the form. */
export function formProblems(survey: Survey, drafts: Drafts): FormProblem[] {
  const found: FormProblem[] = [];
  if (survey.areas && !drafts.place && survey.place.required) found.push({ at: 'place', kind: 'place' });
  for (const question of askable(survey).questions) {
    const draft = draftOf(drafts, question.id);
    const { issues } = draft;
    const text = question.kind === 'text' ? draft.text : ownOf(draft);
    const over = graphemes(plainText(text)) - longest(question);
    if (question.required && issues.length === 0 && !plainText(text))
      found.push({ at: question.id, kind: 'missing' });
    if (issues.length > mostOf(question))
      found.push({ at: question.id, kind: 'too-many', n: mostOf(question) });
    if (over > 0) found.push({ at: question.id, kind: 'too-long', n: over });
  }
  return found;
}

/** Whether anything at all has been answered. */
export function isEmpty(drafts: Drafts): boolean {
  return Object.values(drafts.answers).every(
    draft => draft.issues.length === 0 && !draft.text.trim() && !ownOf(draft).trim(),
  );
}

/** What is said of the sending, beside the answers. */
export interface Sending {
  readonly id: string;
  readonly language: string;
  /** Which embed it came from, as the host named it. */
  readonly source: string;
  /** What stands in the field that only robots fill in. */
  readonly trap: string;
  readonly hasty: boolean;
}

/** The message that is sent: no time, no identity, and nothing that was not answered. */
export function submissionOf(survey: Survey, drafts: Drafts, sending: Sending): Submission {
  const { id, language, source, trap, hasty } = sending;
  const answers = askable(survey).questions.flatMap(question => {
    const draft = draftOf(drafts, question.id);
    const written = plainText(question.kind === 'text' ? draft.text : ownOf(draft));
    const issues = draft.issues.filter(issue => question.issues?.some(each => each.id === issue));
    if (issues.length === 0 && !written) return [];
    return [
      {
        question: question.id,
        ...(issues.length > 0 ? { issues } : {}),
        ...(written ? { [question.kind === 'text' ? 'text' : 'own']: written } : {}),
      },
    ];
  });
  return {
    schema: 'lo.submission/1',
    survey: survey.id,
    revision: survey.revision,
    id,
    place: drafts.place || 'unstated',
    ...(drafts.federation ? { federation: drafts.federation } : {}),
    language,
    ...(/^[a-z0-9-]{1,64}$/.test(source) ? { source } : {}),
    answers,
    ...(trap ? { trap: trap.slice(0, 200) } : {}),
    ...(hasty ? { hasty } : {}),
  };
}

function ownOf({ ownOpen, own }: Draft): string {
  return ownOpen ? own : '';
}

/** Where the survey stands by a clock. The reader's clock may be wrong, so this is a hint and never a lock (W19). */
export function windowOf({ opens, closes }: Survey, now: number): 'before' | 'open' | 'after' {
  if (now < Date.parse(opens)) return 'before';
  return now >= Date.parse(closes) ? 'after' : 'open';
}

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A short code for the receipt, made of the id: something to read out on the telephone. It cannot be turned back into
 * the id, and opens nothing.
 */
export function receiptCode(id: string): string {
  let hash = 0x811c9dc5;
  let code = '';
  for (let i = 0; i < 8; i++) {
    for (const sign of id + i) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0;
    code += SIGNS[hash >>> 27];
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
