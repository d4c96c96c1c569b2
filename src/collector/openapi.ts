import { z } from 'zod';
import { publishSchemas } from '../../data-schema/index.ts';
import { PROBLEMS, type ProblemCode } from './problems.ts';

/**
 * What each operation may answer beside its success. The order is the order of work: the first that applies is told.
 * `invalid` and `unavailable` come twice: see {@link ORDER_OF_SENDING}.
 */
export const REFUSALS = {
  submit: [
    'origin',
    'content-type',
    'too-many',
    'too-slow',
    'too-large',
    'not-json',
    'invalid',
    'withdrawn',
    'id-conflict',
    'not-open',
    'closed',
    'code-missing',
    'code-unknown',
    'code-used',
    'unavailable',
    'internal',
  ],
  withdraw: ['origin', 'too-many', 'not-found', 'not-open', 'closed', 'unavailable', 'internal'],
  survey: ['internal'],
  health: ['unavailable', 'internal'],
} as const satisfies Record<string, readonly ProblemCode[]>;

/**
 * A message whose form is wrong is `invalid` at once. What does not fit the survey comes after `closed`: a retry of what was
 * stored must not be held against a survey that has changed since. A revision that is not known yet is `unavailable` before
 * all that only the newer survey can say, such as when it closes.
 */
export const ORDER_OF_SENDING: readonly ProblemCode[] = REFUSALS.submit.flatMap(code => {
  if (code === 'id-conflict') return [code, 'unavailable'] as const;
  return code === 'closed' ? ([code, 'invalid'] as const) : [code];
});

const NOW = {
  type: 'string',
  format: 'date-time',
  description: "The collector's clock; another origin's headers cannot be read.",
};

/** The collector's routes as OpenAPI 3.1; committed as `openapi.json` and compared in a test. */
export function openApi(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'lo-medlemsdebatt collector',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        "Takes answers to the members' survey exactly once, without knowing who sent them. A method that stands at no path " +
        'here answers 405 `method`, with the ones it takes in `Allow`; any other path answers 404 `not-found`. OPTIONS ' +
        'answers the preflight of pages that may send, and 403 `origin` to others.',
    },
    paths: {
      '/v1/survey': { get: surveyOperation() },
      '/v1/submissions': { post: submitOperation() },
      '/v1/submissions/{id}': { delete: withdrawOperation() },
      '/v1/health': { get: healthOperation() },
    },
    components: {
      responses: { NotFound: refusal(['not-found']), MethodNotAllowed: refusal(['method']) },
      schemas: {
        Survey: schemaOf(publishSchemas.survey),
        Submission: schemaOf(publishSchemas.submission),
        Receipt: receipt(),
        Health: object({
          status: { const: 'ok' },
          survey: { type: 'string' },
          open: { type: 'boolean' },
          now: NOW,
        }),
        Problem: problem(),
      },
    },
  };
}

function surveyOperation() {
  return {
    summary: 'The definition of the survey',
    responses: {
      200: { description: 'The definition, with an ETag.', content: json('Survey') },
      304: { description: 'It has not changed since the ETag in If-None-Match.' },
      ...refusals('survey'),
    },
  };
}

function submitOperation() {
  return {
    summary: 'Send one answer',
    description:
      'The id is made by the form at the first press of Send and is the same in every retry: the same message again ' +
      'answers 200 and changes nothing, also after the survey is closed. Of several reasons to say no the first of these ' +
      `is told: ${ORDER_OF_SENDING.join(', ')}. (\`invalid\` of the form comes first, of the content last. \`unavailable\` ` +
      'comes first of a revision that is newer than the one the collector was started with: it passes when the collector has ' +
      'been started again with the `survey.json` that the form has.)',
    parameters: [
      {
        name: 'lo-invite',
        in: 'header',
        description:
          'The invite, in surveys that are answered with one. Case, spaces, hyphens, O/0 and I/L/1 are forgiven.',
        schema: { type: 'string' },
      },
    ],
    requestBody: { required: true, content: json('Submission') },
    responses: {
      200: { description: 'It was stored before; this was a retry.', content: json('Receipt') },
      201: { description: 'Stored.', content: json('Receipt') },
      ...refusals('submit'),
    },
  };
}

function withdrawOperation() {
  return {
    summary: 'Take an answer back while the survey is open',
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
    responses: {
      200: { description: 'Withdrawn, now or before. The id stays dead.', content: json('Receipt') },
      ...refusals('withdraw'),
    },
  };
}

function healthOperation() {
  return {
    summary: 'Whether an answer could be stored now',
    responses: { 200: { description: 'It could.', content: json('Health') }, ...refusals('health') },
  };
}

/** Responses by status, each naming the codes that come with it. */
function refusals(operation: keyof typeof REFUSALS): Record<number, object> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of REFUSALS[operation]) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries([...byStatus].map(([status, codes]) => [status, refusal(codes)]));
}

function refusal(codes: readonly ProblemCode[]) {
  return {
    description: codes.map(code => `\`${code}\`: ${PROBLEMS[code].title}`).join('\n'),
    content: json('Problem', 'application/problem+json'),
    'x-codes': codes,
  };
}

function receipt() {
  return object({ status: { enum: ['stored', 'replayed', 'withdrawn'] }, id: { type: 'string' }, now: NOW });
}

function problem() {
  const question = object({ at: { type: 'string' }, code: { type: 'string' } });
  return {
    ...object({
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      code: { enum: Object.keys(PROBLEMS) },
      now: NOW,
      retryAfter: { type: 'integer', description: 'Seconds; also in the header Retry-After.' },
      questions: { type: 'array', items: question },
    }),
    required: ['type', 'title', 'status', 'code', 'now'],
  };
}

function object(properties: Record<string, object>) {
  return { type: 'object', additionalProperties: false, properties, required: Object.keys(properties) };
}

const json = (name: string, type = 'application/json') => ({
  [type]: { schema: { $ref: `#/components/schemas/${name}` } },
});

function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}
