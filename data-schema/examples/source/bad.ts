import type { DocumentName } from '../../index.ts';
import { changed, type Example } from './example.ts';
import { debate, full } from './full.ts';
import { open, submission } from './survey.ts';
import { releaseExamples } from './releases.ts';
import { words } from './words.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- these are documents that no type allows
type Any = any;

const from = (document: DocumentName, original: unknown) => (name: string, what: string, change: (copy: Any) => void, more: Partial<Example> = {}): Example => ({
  name: `bad/${name}`, document, case: what, publish: false, value: changed(original as Any, change), ...more,
});

const area = from('area', full);
const unreadable = { read: false } as const;
/** The schema takes it; only `referenceProblems` finds it. */
const reference = (name: string, what: string, change: (copy: Any) => void): Example => {
  const { publish: _refused, ...rest } = area(name, what, change, { references: 1 });
  return rest;
};

/** What may not be published. A browser shrugs at most of it; what it cannot read says so. */
export const badExamples: Example[] = [
  area('unknown-field', 'a field that the contract does not have', c => (c.lists[0].score = 0.8)),
  area('assessment-inside-answer', 'the asker\'s opinion inside a list\'s answer', c => (c.answers.sfo.bylista.assessment = 'Et godt svar.')),
  area('number-under-threshold', 'a base and counts in a result that may only show its leading issues', c => (c.results[0] = { area: '3201', question: 'arbeid', state: 'leading', baseRange: [10, 29], leading: ['lonn'], base: 12, counts: { lonn: 7 } })),
  area('number-below-threshold', 'a base in a result that may show nothing', c => (c.results[0] = { area: '3201', question: 'arbeid', state: 'below-threshold', base: 7 })),
  area('published-without-counts', 'a published result with nothing in it', c => delete c.results[0].counts),
  area('small-cell', 'a cell that tells of fewer than five', c => (c.results[0].counts.lonn = { fewerThan: 3 })),
  area('share-cap', 'a share capped at another place than 90', c => (c.results[0].counts.lonn = { shareOver: 80 })),
  area('negative-count', 'a count under zero', c => (c.results[0].counts.lonn = -5)),
  area('threshold-of-one', 'L9: a threshold under the floor of five', c => (c.thresholds.base = 1)),
  area('http-link', 'a link that is not https', c => (c.sender.names[0].url = 'http://example.org/')),
  area('javascript-link', 'W16: addresses that run code', c => {
    c.sender.names[0].url = 'javascript:alert(1)';
    c.sender.corrections = 'javascript:alert(1)';
    c.area.url = 'data:text/html,<script>alert(1)</script>';
    c.replies[1].source = 'javascript:alert(1)';
  }),
  area('bad-id', 'an id with spaces and a slash', c => c.lists.push({ id: 'By lista/2027', name: 'Bylista', short: 'By' })),
  area('bad-code', 'an area code of three digits', c => c.places.push({ code: '301', names: ['Oslo'], level: 'municipality' })),
  area('bad-day', 'the thirteenth month', c => (c.updated = '2027-13-01')),
  area('bad-colour', 'a colour by name', c => (c.lists[0].colour = 'red')),
  area('empty-title', 'a standpoint without a title', c => (c.standpoints[0].title = '')),
  area('unknown-position', 'a position that does not exist', c => (c.answers.sfo.bylista.position = 'neutral')),
  area('unknown-language', 'a written language that does not exist', c => (c.language = 'no')),
  area('too-long', 'a text over 20,000 characters', c => (c.standpoints[0].background = 'ordet '.repeat(3500))),
  area('missing-sender', 'nobody publishes it', c => delete c.sender, unreadable),
  area('missing-corrections', 'no address for corrections', c => delete c.sender.corrections, unreadable),
  area('wrong-type', 'an object where a list of lists should be', c => (c.lists = { bylista: c.lists[0] }), unreadable),
  area('null-text', 'null where a text should be', c => (c.standpoints[0].title = null), unreadable),
  area('number-as-string', 'a count in quotation marks', c => (c.results[0].counts.lonn = '150'), unreadable),
  area('other-document', 'the debate where an area should be', c => (c.schema = 'lo.debate/1'), unreadable),
  { name: 'bad/not-an-object', document: 'area', case: 'JSON, but a list', publish: false, read: false, value: [full.area] },
  { name: 'bad/null', document: 'area', case: 'JSON, but null', publish: false, read: false, value: null },
  from('words', words)('words-html-field', 'a field for HTML', c => (c.words.innleie.fjellpartiet.html = '<p>Vi vil</p>')),
  from('words', words)('words-as-string', 'the words of a list as a bare string', c => (c.words.innleie.fjellpartiet = 'Vi vil'), unreadable),
  from('words', words)('revision-without-reason', 'an earlier answer, but not why it was replaced', c => delete c.words.laerlinger.bylista.revisions[0].reason, unreadable),
  from('debate', debate)('debate-without-areas', 'a debate that is nowhere', c => delete c.areas, unreadable),
  from('debate', debate)('debate-path-upwards', 'a file outside the tree', c => (c.areas[0].file = '../../hemmelig.json')),
  from('survey', open)('survey-without-controller', 'nobody answers for the members\' data', c => delete c.controller, unreadable),
  from('survey', open)('survey-without-privacy', 'no privacy text', c => delete c.privacy, unreadable),
  from('survey', open)('survey-without-zone', 'opens at a moment without a time zone', c => (c.opens = '2027-01-11T08:00:00')),
  from('submission', submission)('submission-email', 'C4: a field that tells who the member is', c => (c.email = 'kari@example.org')),
  from('submission', submission)('submission-time', 'C4: a field that tells when', c => (c.answers[0].answeredAt = '2027-01-15T12:00:00Z')),
  from('submission', submission)('submission-place', 'a county where a municipality should be', c => (c.place = '32')),
  from('submission', submission)('submission-id', 'an id that is not a random UUID', c => (c.id = '00000000-0000-1000-8000-000000000000')),
  from('release', releaseExamples[0]!.value)('release-digest', 'a digest that is too short', c => (c.files['debate.json'].sha256 = 'abc123')),
  from('release', releaseExamples[0]!.value)('release-change', 'a kind of change that does not exist', c => (c.changes[0].kind = 'edited')),
  reference('own-proto', 'a key that is the prototype of every object', c => Object.defineProperty(c.results[0].counts, '__proto__', { value: 5, enumerable: true })),
  reference('reference-list', 'an answer from a list that is not there', c => (c.answers.sfo.spokelseslista = { position: 'supports' })),
  reference('reference-standpoint', 'an answer to a standpoint that is not there', c => (c.answers.monorail = {})),
  reference('reference-issue', 'a count of an issue that is not there', c => (c.results[0].counts.monorail = 40)),
  reference('reference-question', 'a result of a question that is not there', c => (c.results[0].question = 'trafikk')),
  reference('reference-area', 'a result of an area that the file does not name', c => (c.results[0].area = '9999')),
  reference('reference-group', 'merged into a group that the file does not name', c => (c.results[0] = { area: '3201', question: 'arbeid', state: 'merged', mergedInto: 'g-ukjent' })),
  reference('reference-federation', 'a result for a federation that is not there', c => (c.results[0].federation = 'forbund-x')),
  reference('reference-seats', 'seats for a list that is not there', c => (c.seats.lists.spokelseslista = 1)),
  reference('duplicate-list', 'two lists with one id', c => c.lists.push({ id: 'bylista', name: 'Bylista 2', short: 'By2' })),
  reference('duplicate-reply', 'two replies from one list', c => c.replies.push({ list: 'bylista', state: 'declined' })),
  reference('unclear-without-interpreter', 'no list calls its own answer unclear', c => delete c.answers.leverandorer.fjellpartiet.interpretedBy),
  reference('referred-without-interpreter', 'a list that refers to others has chosen nothing itself', c => (c.answers['hele-stillinger'].ØYP = { position: 'supports' })),
  reference('comment-without-words', 'words without a position, and without words', c => delete c.answers.vold.bylista.words),
];
