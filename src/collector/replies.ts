import { PROBLEMS, type Problem } from './problems.ts';

/** @param now ISO 8601; a page of another origin cannot read the headers, so the body says the time too */
export function said(status: number, body: object, now: string): Response {
  return new Response(JSON.stringify({ ...body, now }), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}

/** A problem document (RFC 9457). @param now ISO 8601 */
export function refused(problem: Problem, now: string): Response {
  const { code, retryAfter, questions, allow } = problem;
  const { status, title } = PROBLEMS[code];
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  if (allow) headers.set('allow', allow.join(', '));
  if (code === 'too-large' || code === 'too-slow') headers.set('connection', 'close');
  const body = {
    type: `urn:lo-medlemsdebatt:${code}`,
    title,
    status,
    code,
    now,
    ...(retryAfter !== undefined ? { retryAfter } : {}),
    ...(questions ? { questions } : {}),
  };
  return new Response(JSON.stringify(body), { status, headers });
}
