import type { Submission, Survey } from '../../data-schema/v1/types.ts';
import { plainText } from './plain-text.ts';
import {
  askable,
  contradicts,
  draftOf,
  graphemes,
  longest,
  mostOf,
  withAnswer,
  type Draft,
  type Drafts,
  type FormProblem,
} from './survey.ts';

/**
 * What keeps an answer from being sent, in the order of the form. `placeUnsettled`: what stands in the field for the
 * municipality means none of them, and so is not the one that was chosen before.
 */
export function formProblems(survey: Survey, drafts: Drafts, placeUnsettled = false): FormProblem[] {
  const found: FormProblem[] = [];
  const { questions } = askable(survey);
  if (placeUnsettled) found.push({ at: 'place', kind: 'unsettled' });
  else if (survey.areas && !drafts.place && survey.place.required) found.push({ at: 'place', kind: 'place' });
  for (const question of questions) {
    const draft = draftOf(drafts, question.id);
    const { issues } = draft;
    const text = question.kind === 'text' ? draft.text : ownOf(draft);
    const over = graphemes(plainText(text)) - longest(question);
    if (question.required && issues.length === 0 && !plainText(text))
      found.push({ at: question.id, kind: 'missing' });
    if (issues.length > mostOf(question))
      found.push({ at: question.id, kind: 'too-many', n: mostOf(question) });
    if (contradicts(question, draft, plainText(text))) found.push({ at: question.id, kind: 'alone' });
    if (over > 0) found.push({ at: question.id, kind: 'too-long', n: over });
  }
  // An answer without answers says nothing, and would spend the invite.
  const missing = found.some(problem => problem.kind === 'missing');
  if (!missing && questions[0] && isEmpty(drafts)) found.push({ at: questions[0].id, kind: 'empty' });
  return found;
}

/** Whether nothing at all has been answered. */
export function isEmpty(drafts: Drafts): boolean {
  return Object.values(drafts.answers).every(
    draft => draft.issues.length === 0 && !plainText(draft.text) && !plainText(ownOf(draft)),
  );
}

/** The answers of an older draft without options that the survey has no more, and that could not be unticked. */
export function withoutGone(survey: Survey, drafts: Drafts): Drafts {
  let kept = drafts;
  for (const { id, issues } of survey.questions) {
    const draft = draftOf(drafts, id);
    const there = draft.issues.filter(issue => issues?.some(each => each.id === issue));
    if (there.length < draft.issues.length) kept = withAnswer(kept, id, { issues: there });
  }
  return kept;
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
  /** Revision that the member began to answer: what has been retired since is still taken (W21). */
  readonly revision: number;
}

/** The message that is sent: no time, no identity, and nothing that was not answered. */
export function submissionOf(survey: Survey, drafts: Drafts, sending: Sending): Submission {
  const { id, language, source, trap, hasty, revision } = sending;
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
    revision: Math.min(revision, survey.revision),
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
