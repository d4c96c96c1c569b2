/**
 * Every way in which the collector says no. Codes are a promise: forms and the OpenAPI document name them.
 * `passing`: the same request may succeed later; the client waits and tries again.
 */
export const PROBLEMS = {
  'not-json': { status: 400, title: 'The body is not one plain JSON document.' },
  origin: { status: 403, title: 'This page may not send answers here.' },
  'not-open': { status: 403, title: 'The survey is not open yet.' },
  'code-unknown': { status: 403, title: 'The invite is not known.' },
  'code-missing': { status: 401, title: 'This survey is answered with an invite.' },
  'not-found': { status: 404, title: 'There is nothing here.' },
  method: { status: 405, title: 'This address does not take that method.' },
  'too-slow': { status: 408, title: 'The body did not arrive in time.', passing: true },
  'code-used': { status: 409, title: 'The invite has been used.' },
  'id-conflict': { status: 409, title: 'Another answer has this id; the first one stands.' },
  closed: { status: 410, title: 'The survey is closed.' },
  withdrawn: { status: 410, title: 'This answer was withdrawn and stays so.' },
  'too-large': { status: 413, title: 'The body is larger than an answer can be.' },
  'content-type': { status: 415, title: 'Send application/json without content encoding.' },
  invalid: { status: 422, title: 'The answer does not fit the survey.' },
  'too-many': { status: 429, title: 'Too many at once; try again later.', passing: true },
  internal: { status: 500, title: 'Something is wrong here; nothing was stored.', passing: true },
  unavailable: { status: 503, title: 'Nothing can be stored right now; try again later.', passing: true },
} as const satisfies Record<string, { status: number; title: string; passing?: true }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** What is wrong with one question of a submission. Never repeats what was sent. */
export interface QuestionProblem {
  /** Id of the question, or the name of the field. */
  at: string;
  code:
    | 'unknown-field'
    | 'unknown-survey'
    | 'unknown-question'
    | 'duplicate-question'
    | 'unknown-issue'
    | 'retired-issue'
    | 'duplicate-issue'
    | 'too-many-issues'
    | 'exclusive-issue'
    | 'too-long'
    | 'missing'
    | 'wrong-kind'
    | 'unknown-place'
    | 'unknown-federation'
    | 'malformed';
}

/** Thrown on the way in, turned into a response at the rim. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly retryAfter: number | undefined;
  readonly questions: readonly QuestionProblem[] | undefined;
  /** The methods that the address does take (RFC 9110, 15.5.6). */
  readonly allow: readonly string[] | undefined;

  constructor(
    code: ProblemCode,
    more: { retryAfter?: number; questions?: readonly QuestionProblem[]; allow?: readonly string[] } = {},
  ) {
    super(PROBLEMS[code].title);
    this.name = 'Problem';
    this.code = code;
    this.retryAfter = more.retryAfter;
    this.questions = more.questions;
    this.allow = more.allow;
  }
}
