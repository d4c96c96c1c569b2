import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { layOut } from './frame.ts';
import { areasOf } from './geography.ts';
import { LinkedResults } from './linked.ts';
import type { Findings } from './linked.ts';
import type { QuestionRules } from './readings.ts';
import type { Cell, Result } from './types.ts';
import { municipality } from '../../tools/testing/statistics.ts';

const municipalities = ['1001', '1002', '2001'].map(municipality);
const frame = layOut({ municipalities }, [...areasOf({ municipalities }).values()], []);
const issues = ['a', 'b'];

function published(
  area: string,
  base: number,
  counts: Record<string, Cell> = {},
  more: Partial<Result> = {},
): Result {
  const percentStep = base < 100 ? 5 : 1;
  return { area, question: 'q', state: 'published', base, step: 5, percentStep, counts, ...more };
}

function state(area: string, name: Result['state']): Result {
  return { area, question: 'q', state: name };
}

function link(results: Result[], rules: Partial<QuestionRules> = {}): LinkedResults {
  return new LinkedResults(frame, results, { issues, ...rules }, 10);
}

function areasIn(nodes: readonly number[]): string[] {
  return nodes.map(node => frame.nodes[node]!.area);
}

function named({ leaks }: Findings): string[] {
  return leaks.map(({ nodes, group, issue }) => [...areasIn(nodes), group, issue].join(' ').trim());
}

describe('LinkedResults', () => {
  it('finds how many answered where a county tells it, and what it is computed from', () => {
    const results = [published('10', 55), published('1001', 45), state('1002', 'below-threshold')];
    const findings = link(results).findingsOnBase();
    assert.deepEqual(named(findings), ['1002 answered']);
    assert.equal(findings.possible, true);
    assert.deepEqual(
      findings.leaks[0]!.from.map(ring => areasIn(ring).sort()),
      [['10', '1001']],
    );
    const wide = [published('10', 50), published('1001', 45), state('1002', 'merged')];
    assert.deepEqual(named(link(wide).findingsOnBase()), []);
  });

  it('finds nothing to compute where a hidden area lies beside it', () => {
    const results = [published('10', 55), state('1001', 'protected'), state('1002', 'below-threshold')];
    assert.deepEqual(named(link(results).findingsOnBase()), []);
  });

  it('knows that a municipality which is hidden is no small one, and how large others of its size can be', () => {
    const results = [published('10', 20), state('1001', 'protected'), state('1002', 'below-threshold')];
    assert.deepEqual(named(link(results).findingsOnBase()), []);
    const few = [published('10', 15), state('1001', 'protected'), state('1002', 'below-threshold')];
    const findings = link(few).findingsOnBase();
    assert.deepEqual(named(findings), []);
    const leading: Result = { ...state('10', 'leading'), baseRange: [10, 13] };
    assert.deepEqual(named(link([leading, ...results.slice(1)]).findingsOnBase()), ['1002 answered']);
    const most = new LinkedResults(frame, [published('10', 110), ...results.slice(1)], { issues }, 10, () => [
      10, 99,
    ]);
    assert.deepEqual(named(most.findingsOnBase()), ['1002 answered']);
    assert.deepEqual(named(link([published('10', 110), ...results.slice(1)]).findingsOnBase()), []);
  });

  it('goes on to the sums of what is hidden', () => {
    const small = [state('2001', 'below-threshold'), state('20', 'below-threshold')];
    assert.deepEqual(named(link([published('0', 110), published('10', 105), ...small]).findingsOnBase()), []);
    const { leaks } = link([published('0', 100), published('10', 100), ...small]).findingsOnBase();
    const found = leaks.find(({ nodes }) => areasIn(nodes)[0] === '2001');
    assert.deepEqual(found!.from.map(ring => areasIn(ring).sort()).slice(0, 1), [['20']]);
    assert.ok(found!.from.flat().some(node => areasIn([node])[0] === '10'));
  });

  it('finds issues, and those who did not choose them', () => {
    const linked = link([
      published('10', 120, { a: 35 }),
      published('1001', 60, { a: 25 }),
      published('1002', 60, { a: { fewerThan: 10 } }),
    ]);
    assert.deepEqual(named(linked.findingsOnBase()), []);
    assert.deepEqual(named(linked.findingsOnIssue('a')), ['1002 chose a']);
    assert.deepEqual(named(linked.findingsOnIssue('b')), []);
    const left = link([published('0', 150, { a: 148 }, { step: 1 })]);
    assert.ok(named(left.findingsOnIssue('a')).includes('0 left a'));
  });

  it('knows from how many answered what an issue can be', () => {
    const exact = { step: 1 } as const;
    const few = link([
      published('10', 40, {}, exact),
      published('1001', 38, {}, exact),
      state('1002', 'below-threshold'),
    ]);
    few.findingsOnBase();
    assert.deepEqual(named(few.findingsOnIssue('a')), ['1002 chose a', '1002 left a']);
  });

  it('does not take for hidden what is published elsewhere, or what is nobody', () => {
    const source = 'https://www.lo.no/';
    assert.deepEqual(
      named(link([published('1001', 12, { a: 3 }, { step: 1, source })]).findingsOnIssue('a')),
      [],
    );
    for (const name of ['no-answers', 'not-asked'] as const) {
      const nobody = link([state('0', name), state('10', name), state('1001', name)]);
      assert.deepEqual(named(nobody.findingsOnBase()), []);
      assert.deepEqual(named(nobody.findingsOnIssue('a')), []);
    }
    const empty = link([state('10', 'no-answers'), published('0', 100, { a: 50 })]);
    assert.deepEqual([...named(empty.findingsOnBase()), ...named(empty.findingsOnIssue('a'))], []);
  });

  it('says where the figures contradict each other, and then finds nothing', () => {
    const base = link([published('10', 55), published('1001', 105)]).findingsOnBase();
    assert.deepEqual(base, { possible: false, leaks: [] });
    const cell = link([published('10', 120, { a: 35 }), published('1001', 60, { a: 50 })]);
    assert.equal(cell.findingsOnBase().possible, true);
    assert.deepEqual(cell.findingsOnIssue('a'), { possible: false, leaks: [] });
  });

  it('counts with how many one may choose', () => {
    const of = (rules: Partial<QuestionRules>, base = 203) => {
      const country = published('0', base, { a: 194, b: { fewerThan: 10 } }, { step: 1 });
      return named(link([country], rules).findingsOnIssue('b')).includes('0 chose b');
    };
    assert.equal(of({}), false);
    assert.equal(of({ maxPicks: 1 }), false);
    assert.equal(of({ maxPicks: 1 }, 196), true);
    assert.equal(of({ maxPicks: 2 }, 196), false);
    assert.equal(of({ ownSuggestion: false }), true);
    assert.equal(of({ ownSuggestion: true }), false);
    assert.equal(of({ ownSuggestion: false }, 199), false);
  });

  it('leaves areas out that it does not know', () => {
    assert.deepEqual(named(link([published('9999', 55)]).findingsOnBase()), []);
  });
});
