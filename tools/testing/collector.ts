/** For browser tests: surveys, a collector that answers what it is told to, and what collectors say. */
import type { Survey } from '../../data-schema/v1/types.ts';
import { example, stubFetch, type FetchStub } from './browser.ts';

let surveys = 0;

/** Address of an example survey with something changed. */
export async function changedSurvey(
  change: (survey: Survey) => void,
  name = 'survey-open.json',
): Promise<string> {
  const survey = (await (await fetch(example(name))).json()) as Survey;
  change(survey);
  const path = `/endret-${(surveys += 1)}/survey.json`;
  stubFetch(({ url }) => (url.endsWith(path) ? Response.json(survey) : undefined));
  return path;
}

export interface CollectorStub {
  /** The answers that came. */
  readonly bodies: { id: string; [key: string]: unknown }[];
  readonly stub: FetchStub;
}

/** Answers what is sent or withdrawn; `nth` counts what has been sent. */
export function collector(
  answer: (body: { id: string }, nth: number) => Response | Promise<Response>,
): CollectorStub {
  const bodies: CollectorStub['bodies'] = [];
  const stub = stubFetch(request => {
    if (!request.url.includes('/v1/')) return undefined;
    if (request.method === 'DELETE') return answer({ id: request.url.split('/').pop()! }, bodies.length);
    return request.json().then((body: { id: string }) => {
      bodies.push(body);
      return answer(body, bodies.length);
    });
  });
  return { bodies, stub };
}

export const stored = ({ id }: { id: string }, status = 201): Response =>
  Response.json(
    { status: status === 201 ? 'stored' : 'replayed', id, now: '2027-02-01T00:00:00Z' },
    { status },
  );

export const problem = (code: string, status: number, more = {}): Response =>
  Response.json(
    { code, status, ...more },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

/** Ends whatever a test has left waiting to be sent, so that it does not come in the middle of the next one. */
export async function endSending(): Promise<void> {
  collector(() => problem('withdrawn', 410));
  window.dispatchEvent(new Event('online'));
  await new Promise(done => setTimeout(done, 50));
}
