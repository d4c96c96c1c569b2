import type { PublishedSubmission, PublishedSurvey } from '../../data-schema/index.ts';
import { publishSchemas } from '../../data-schema/index.ts';
import { plainText } from '../documents/plain-text.ts';
import { graphemes, longest, MOST_OWN } from '../documents/survey.ts';
import { Problem, type QuestionProblem } from './problems.ts';

/**
 * A submission whose form is right; its content has not been held against the survey yet.
 * @throws Problem `invalid`, naming fields but never repeating values (C4)
 */
export function readSubmission(value: unknown): PublishedSubmission {
  const parsed = publishSchemas.submission.safeParse(value);
  if (parsed.success) return parsed.data;
  const questions = parsed.error.issues.map((issue): QuestionProblem => {
    const at = issue.path.filter(part => typeof part === 'string').join('.') || 'submission';
    if (issue.code === 'unrecognized_keys') return { at, code: 'unknown-field' };
    return { at, code: issue.code === 'too_big' ? 'too-long' : 'malformed' };
  });
  throw new Problem('invalid', { questions });
}

/**
 * Whether the form had a revision that came after this one: `survey.json` has been published, and the collector not been
 * started again. What such an answer may say is not known here, so it must neither be stored nor refused for good (W21).
 */
export function isNewer(submission: PublishedSubmission, survey: PublishedSurvey): boolean {
  return submission.survey === survey.id && submission.revision > survey.revision;
}

/**
 * What this submission says that the survey does not allow (C5, W32). Empty when it can be stored.
 *
 * @param submission is not {@link isNewer}
 */
export function problemsWith(submission: PublishedSubmission, survey: PublishedSurvey): QuestionProblem[] {
  const found: QuestionProblem[] = [];
  if (submission.survey !== survey.id) return [{ at: 'survey', code: 'unknown-survey' }];
  if (
    submission.place !== 'unstated' &&
    survey.areas &&
    !survey.areas.some(area => area.code === submission.place)
  ) {
    found.push({ at: 'place', code: 'unknown-place' });
  }
  if (submission.federation && !survey.federations?.some(one => one.id === submission.federation)) {
    found.push({ at: 'federation', code: 'unknown-federation' });
  }
  const older = submission.revision < survey.revision;
  const seen = new Set<string>();
  for (const answer of submission.answers) {
    const question = survey.questions.find(one => one.id === answer.question);
    if (!question) found.push({ at: answer.question, code: 'unknown-question' });
    else if (seen.has(answer.question)) found.push({ at: answer.question, code: 'duplicate-question' });
    else found.push(...problemsWithAnswer(answer, question, older));
    seen.add(answer.question);
  }
  for (const question of survey.questions) {
    if (question.required && !submission.answers.some(one => one.question === question.id && !isEmpty(one))) {
      found.push({ at: question.id, code: 'missing' });
    }
  }
  return found;
}

type Answer = PublishedSubmission['answers'][number];
type SurveyQuestion = PublishedSurvey['questions'][number];

function problemsWithAnswer(answer: Answer, question: SurveyQuestion, older: boolean): QuestionProblem[] {
  const found: QuestionProblem[] = [];
  const add = (code: QuestionProblem['code']) => found.push({ at: question.id, code });
  const allowed: Record<string, (keyof Answer)[]> = {
    choice: question.ownSuggestion ? ['issues', 'own'] : ['issues'],
    text: ['text'],
    standpoint: ['position', 'text'],
  };
  const given = (['issues', 'own', 'text', 'position'] as const).filter(field => answer[field] !== undefined);
  if (given.some(field => !allowed[question.kind]!.includes(field))) add('wrong-kind');
  const chosen = answer.issues ?? [];
  if (new Set(chosen).size !== chosen.length) add('duplicate-issue');
  if (question.max !== undefined && chosen.length > question.max) add('too-many-issues');
  // A form opened before an issue came to stand alone still lets it be chosen with others (W21).
  const alone = !older && chosen.some(id => question.exclusive?.includes(id));
  if (alone && (chosen.length > 1 || answer.own)) add('exclusive-issue');
  for (const id of chosen) {
    const issue = question.issues?.find(one => one.id === id);
    if (!issue) add('unknown-issue');
    // A form opened before the change still offers what has been retired since (W21).
    else if (issue.retired && !older) add('retired-issue');
  }
  if (graphemes(answer.own ?? '') > Math.min(longest(question), MOST_OWN)) add('too-long');
  if (graphemes(answer.text ?? '') > longest(question)) add('too-long');
  return found;
}

function isEmpty(answer: Answer): boolean {
  return !answer.issues?.length && !answer.own && !answer.text && !answer.position;
}

/**
 * What is stored of a submission: normalised, in one order of keys and issues, without id, trap and haste; what makes
 * it suspect is one bit.
 */
export function stored(submission: PublishedSubmission): { body: string; suspect: boolean } {
  const answers = submission.answers
    .filter(answer => !isEmpty(answer))
    .map(answer => ({
      question: answer.question,
      ...(answer.issues?.length ? { issues: [...answer.issues].sort() } : {}),
      ...(answer.position ? { position: answer.position } : {}),
      ...(answer.own ? { own: plainText(answer.own) } : {}),
      ...(answer.text ? { text: plainText(answer.text) } : {}),
    }))
    .sort((a, b) => (a.question < b.question ? -1 : 1));
  const body = JSON.stringify({
    survey: submission.survey,
    revision: submission.revision,
    place: submission.place,
    ...(submission.federation ? { federation: submission.federation } : {}),
    language: submission.language,
    ...(submission.source ? { source: submission.source } : {}),
    answers,
  });
  return { body, suspect: Boolean(submission.trap) || submission.hasty === true };
}
