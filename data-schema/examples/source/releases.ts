import type { PublishedRelease } from '../../index.ts';
import { changed, type Example } from './example.ts';

const digest = (letter: string) => letter.repeat(64);

const first: PublishedRelease = {
  schema: 'lo.release/1',
  debate: 'eksempel-2027',
  fictional: true,
  updated: '2027-06-01',
  builtBy: 'lo-medlemsdebatt 0.1.0',
  contracts: ['lo.debate/1', 'lo.area/1', 'lo.words/1', 'lo.release/1'],
  parameters: { rules: 'small-groups/1', thresholds: { base: 10, difference: 100 } },
  totals: { areas: 19, lists: 9, standpoints: 12, 'answers.supports': 15, 'answers.partly': 5, 'answers.opposes': 6, 'answers.absent': 4 },
  merged: [{ area: '1818', into: 'g-helgelandskysten' }, { area: '1835', into: 'g-helgelandskysten' }],
  protected: [{ area: '3238' }],
  changes: [{ kind: 'published', date: '2027-06-01' }],
  files: {
    'areas/3201.json': { sha256: digest('a'), bytes: 14210 },
    'areas/3201.words.json': { sha256: digest('b'), bytes: 8120 },
    'debate.json': { sha256: digest('c'), bytes: 21400 },
  },
};

/** The next release, with one more change. */
const next = (updated: string, ...changes: PublishedRelease['changes']) =>
  changed(first, copy => {
    copy.updated = updated;
    copy.changes.push(...changes);
    copy.files['areas/3201.json'] = { sha256: digest('d'), bytes: 14260 };
  });

const release = (name: string, what: string, value: PublishedRelease): Example => ({ name, document: 'release', case: what, value });

/** Each kind of change that a reader may meet between two releases. */
export const releaseExamples: Example[] = [
  release('release-published', 'the first release', first),
  release('release-added', 'a list answered after the deadline', next('2027-06-08', { kind: 'added', date: '2027-06-08', area: '3201', list: 'skog-vann' })),
  release('release-revised', 'a list changed its answer', next('2027-06-08', { kind: 'revised', date: '2027-06-08', area: '3201', list: 'bylista', standpoint: 'laerlinger', reason: 'Behandlet på medlemsmøte 8. juni.' })),
  release('release-corrected', 'the publisher had made a mistake', next('2027-06-21', { kind: 'corrected', date: '2027-06-21', area: '3201', list: 'fjellpartiet', standpoint: 'profitt', reason: 'Svaret sto i feil kolonne hos oss. Det er rettet.' })),
  release('release-withdrawn', 'something was taken back', next('2027-06-21', { kind: 'withdrawn', date: '2027-06-21', area: '3238', question: 'arbeid', reason: 'Tallene kunne brukes til å regne ut svar fra få personer.' })),
  release('release-lowered', 'the threshold was set under 10 on purpose', changed(first, copy => {
    copy.parameters.thresholds.base = 5;
    copy.parameters.lowered = true;
  })),
];
