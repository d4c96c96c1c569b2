import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attackReleases, type Come, type KeptRelease } from './attack-releases.ts';
import { attack } from './attack.ts';
import type { Cell, Result } from './types.ts';

const known = {
  country: '0',
  counties: { '1101': '11', '1103': '11', '1112': '11' },
  threshold: 10,
};

/** A result in steps of five. */
const told = (area: string, base: number, a: Cell, federation?: string): Result => ({
  area,
  question: 'q',
  ...(federation && { federation }),
  state: 'published',
  base,
  counts: { a },
  step: 5,
  percentStep: base < 100 ? 5 : 1,
});
const few = { fewerThan: 10 };
/** A result that is told as it is. */
const exact = (area: string, base: number, a: Cell, federation?: string): Result => {
  const { step: _step, percentStep: _percentStep, ...result } = told(area, base, a, federation);
  return result;
};

/** Where nobody is named, the people are the same. */
function release(results: Result[], came: Record<string, Come> = {}): KeptRelease {
  return { results, members: {}, come: (area, _, federation) => came[`${area}${federation}`] ?? 'same' };
}

const found = (...releases: KeptRelease[]) =>
  attackReleases(releases, known).map(({ areas, federation, issue, group }) =>
    [areas.join('+'), federation, issue, group].filter(Boolean).join(' '),
  );

describe('attackReleases', () => {
  const before = [told('0', 200, 20), told('1112', 50, few)];
  const after = [told('0', 235, 20), told('1112', 85, 15)];
  const came = { '1112': 'more', '11': 'more', '0': 'more' } as const;

  it('finds who was few before, where so many came to them and so few to all', () => {
    // At least 13 - 9 = 4 came to the few, and at most 22 - 18 = 4 to everybody: the few were nine.
    for (const alone of [before, after]) assert.deepEqual(attack(alone, known), []);
    assert.ok(found(release(before), release(after, came)).includes('1112 a chose'));
  });

  it('finds nothing where both may be about others, and everything where they are about the same', () => {
    const gone = { '1101': 'other', '1103': 'other', '1112': 'other', '?': 'other' } as const;
    assert.deepEqual(found(release(before), release(after, gone)), []);
    const hidden = [exact('0', 200, 60), exact('1101', 100, 30), exact('1103', 60, 20)];
    const shown = [exact('0', 200, 60), exact('1101', 100, 30), exact('1112', 35, 10)];
    assert.deepEqual(attack(hidden, known), []);
    assert.deepEqual(attack(shown, known), []);
    assert.ok(found(release(hidden), release(shown)).length > 0);
  });

  it('knows who came with each of several releases', () => {
    const middle = [told('0', 220, 20), told('1112', 70, few)];
    const all = [release(before), release(middle, came), release(after, came)];
    assert.ok(found(...all).length >= found(all[0]!, release(after, came)).length);
    assert.deepEqual(found(release(before), release(before)), []);
  });

  it('knows whether any of them are members of a federation', () => {
    const one = [told('11', 200, 20), told('11', 50, few, 'f')];
    const two = [told('11', 235, 20), told('11', 85, 15, 'f')];
    const moved = { ...came, '11f': 'more', '0f': 'more' } as const;
    assert.ok(found(release(one), release(two, moved)).includes('11 f a chose'));
    // Nobody came from the federation, so that of the others there are as many more as of all.
    const all = [exact('11', 200, 40), exact('11', 100, 20, 'f')];
    const more = [exact('11', 240, 42), exact('11', 100, 20, 'f')];
    assert.ok(found(release(all), release(more, came)).includes('11 no federation a chose'));
  });

  it('says so of those without a municipality, too', () => {
    const one = [told('0', 200, 40), told('11', 150, 30)];
    const two = [told('0', 240, 40), told('11', 150, 30)];
    assert.deepEqual(found(release(one), release(two, { '0': 'more', '?': 'more' })), []);
    assert.ok(
      found(
        release([exact('0', 200, 40)]),
        release([exact('0', 240, 42)], { '0': 'more', '?': 'more' }),
      ).includes('? a chose'),
    );
  });

  it('knows that nobody came to a federation whose figures stand, however they are rounded', () => {
    const one = [exact('11', 200, 40), told('11', 100, 20, 'f')];
    const two = [exact('11', 240, 46), told('11', 100, 20, 'f')];
    // Six of the others, then. Of those who may be members it would be two at least.
    assert.ok(found(release(one), release(two, came)).includes('11 no federation a chose'));
    const some = found(release(one), release(two, { ...came, '11f': 'more', '0f': 'more' }));
    assert.ok(!some.includes('11 no federation a chose'));
    // Somebody went from it, so that nobody knows who is who.
    const gone = found(release(one), release(two, { ...came, '11f': 'other', '0f': 'other' }));
    assert.deepEqual(gone, []);
  });

  it('finds how many had answered, also where that was not told, from how many came at least', () => {
    const hidden: Result = { area: '1112', question: 'q', state: 'below-threshold' };
    assert.ok(
      found(
        release([exact('0', 200, 60), hidden]),
        release([exact('0', 230, 75), exact('1112', 35, 20)], came),
      ).includes('1112 answered'),
    );
    // Ten came at the least, so that there were four before at the most.
    assert.ok(found(release([hidden]), release([exact('1112', 14, 10)], came)).includes('1112 answered'));
    assert.deepEqual(found(release([hidden]), release([exact('1112', 30, 15)], came)), []);
  });

  it('holds each question against itself alone', () => {
    const asked = (question: string, results: Result[]) => results.map(each => ({ ...each, question }));
    const one = [...asked('r', before), ...asked('q', [told('0', 200, 60)])];
    const two = [...asked('r', after), ...asked('q', [told('0', 235, 70)])];
    const breaches = attackReleases([release(one), release(two, came)], known);
    assert.deepEqual([...new Set(breaches.map(({ question }) => question))], ['r']);
    assert.ok(breaches.every(({ areas }) => areas.every(area => /^(\?|0|11\d*)$/.test(area))));
    const mixed = [...asked('r', before), ...asked('q', after)];
    assert.deepEqual(attackReleases([release(mixed), release([], came)], known), []);
  });
});
