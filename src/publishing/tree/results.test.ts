import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RawResult } from '../../statistics/index.ts';
import { withFiles } from '../fixtures/read.ts';
import { checkSource } from '../index.ts';
import { countedAfter } from './between-releases.ts';
import { breachesIn, protectDebate } from './results.ts';

const { debate } = await checkSource(withFiles({ 'resultat.csv': undefined, 'forslag.csv': undefined }));
assert.ok(debate?.survey);
const work = debate.questions.find(({ id }) => id === 'arbeid')!;
const ISSUES = ['a', 'b', 'c', 'd'];

/** One choice each: in Kristiansund all but a few are told, so that those few are what is left. */
const CHOSEN = {
  '1505': [67, 37, 31, 9],
  '1511': [25, 20, 14, 12],
  '1514': [151, 90, 49, 33],
  '1515': [30, 22, 16, 14],
  '?': [12, 11, 10, 10],
};

function counted(): RawResult[] {
  const row = (area: string, places: readonly number[][]): RawResult => {
    const counts = Object.fromEntries(
      ISSUES.map((issue, at) => [issue, places.reduce((all, chosen) => all + chosen[at]!, 0)]),
    );
    return { area, question: 'arbeid', base: Object.values(counts).reduce((a, b) => a + b), counts };
  };
  const { '?': unplaced, ...inCounty } = CHOSEN;
  return [
    ...Object.entries(inCounty).map(([code, chosen]) => row(code, [chosen])),
    row('15', Object.values(inCounty)),
    row('0', [...Object.values(inCounty), unplaced]),
  ];
}

/** The debate with a question that takes one choice, and says this much of own suggestions. */
function asked(ownSuggestion: boolean | undefined) {
  const issues = ISSUES.map(id => ({ ...work.issues![0]!, id }));
  const question = { ...work, max: 1, ownSuggestion, issues };
  return countedAfter([], counted(), { ...debate!, questions: [question] }, '2027-06-01');
}

const stateIn = (area: string, ownSuggestion: boolean | undefined) =>
  protectDebate(asked(ownSuggestion)).results.get(area)?.[0]?.state;

describe('protectDebate', () => {
  it('takes silence on own suggestions for what the form takes it for: none', () => {
    assert.equal(stateIn('1505', true), 'published');
    assert.equal(stateIn('1505', false), 'protected');
    assert.equal(stateIn('1505', undefined), 'protected');
  });

  it('and so does the attacker', () => {
    const published = [...protectDebate(asked(true)).results.values()].flat();
    assert.ok(breachesIn(published, asked(undefined)).breaches.length > 0);
    const without = { ...asked(undefined), survey: undefined };
    assert.deepEqual(breachesIn(published, without).breaches, []);
  });
});
