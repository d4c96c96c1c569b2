import { createHash, randomUUID } from 'node:crypto';
import type { PublishedSubmission, PublishedSurvey } from '../../../data-schema/index.ts';
import type { Entry } from '../store.ts';

/** A survey with one question of each kind, open from 2027-01-15 to 2027-02-28. */
export const survey: PublishedSurvey = {
  schema: 'lo.survey/1',
  id: 'oppdiktet-2027',
  revision: 2,
  debate: 'oppdiktet-2027',
  title: 'Oppdiktet undersøkelse',
  fictional: true,
  language: 'nb',
  opens: '2027-01-15T08:00:00+01:00',
  closes: '2027-02-28T23:59:00+01:00',
  graceMinutes: 30,
  mode: 'open',
  place: { ask: 'live' },
  areas: [
    { code: '3201', names: ['Bærum'] },
    { code: '0301', names: ['Oslo', 'Oslove'] },
  ],
  federations: [{ id: 'oppdiktet-forbund', name: 'Oppdiktet forbund' }],
  controller: { name: 'Oppdiktet behandlingsansvarlig', contact: 'personvern@example.org' },
  privacy: { text: 'Vi lagrer ikke hvem du er.', retention: 'Slettes etter opptelling.' },
  questions: [
    {
      id: 'arbeid',
      kind: 'choice',
      text: 'Hva er viktigst?',
      required: true,
      max: 3,
      ownSuggestion: true,
      issues: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
        { id: 'c', title: 'C' },
        { id: 'd', title: 'D' },
        { id: 'gammel', title: 'Gammel', retired: true },
        { id: 'ingen', title: 'Ingen av disse' },
      ],
      exclusive: ['ingen'],
    },
    { id: 'forslag', kind: 'text', text: 'Ditt forslag', maxLength: 500 },
  ],
};

/** A moment at which the survey is open. */
export const OPEN = Date.parse('2027-02-01T12:00:00+01:00');

/** A submission that fits the survey. */
export function submission(changes: Partial<PublishedSubmission> = {}): PublishedSubmission {
  return {
    schema: 'lo.submission/1',
    survey: survey.id,
    revision: survey.revision,
    id: randomUUID(),
    place: '3201',
    language: 'nb',
    answers: [{ question: 'arbeid', issues: ['a', 'b'] }],
    ...changes,
  };
}

/** An entry as the stores take it. */
export function entry(changes: Partial<Entry> = {}): Entry {
  const body = changes.body ?? '{"place":"3201","answers":[]}';
  return {
    id: randomUUID(),
    digest: createHash('sha256').update(body).digest(),
    body,
    suspect: false,
    ...changes,
  };
}

/** The request in which a form sends a submission. */
export function post(body: unknown, headers: Record<string, string> = {}): Request {
  return new Request('https://svar.example.org/v1/submissions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://www.example.org', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
  });
}
