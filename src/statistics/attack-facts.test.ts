import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { isOnePlace, isProperlyInside, sizeOf, sweep } from './attack-facts.ts';
import type { Fact } from './attack-facts.ts';

type Range = [number, number];
const anything = (): Range => [0, Infinity];

function fact(
  places: bigint,
  answered: Range = anything(),
  chose: Range = anything(),
  left: Range = anything(),
): Fact {
  return { federation: '', places, answered, chose, left, open: false };
}

describe('sweep', () => {
  it('bounds a whole by its parts, and each part by the others', () => {
    const whole = fact(7n, [0, 100]);
    const parts = [fact(1n, [2, 4]), fact(2n, [3, 6]), fact(4n, [5, 8])];
    assert.equal(sweep([{ whole, parts }], []), true);
    assert.deepEqual(whole.answered, [10, 18]);
    const narrow = fact(7n, [17, 18]);
    const others = [fact(1n, [2, 4]), fact(2n, [3, 6]), fact(4n, [0, Infinity])];
    assert.equal(sweep([{ whole: narrow, parts: others }], []), true);
    assert.deepEqual(others[2]!.answered, [7, 13]);
    assert.deepEqual(others[0]!.answered, [2, 4]);
  });

  it('says whether anything became narrower, wherever it was', () => {
    const still = () => fact(1n, [5, 9], [0, 9], [0, 9]);
    const whole = fact(3n, [10, 18], [0, 18], [0, 18]);
    const settled = { whole, parts: [still(), still()] };
    assert.equal(sweep([settled], []), false);
    assert.equal(sweep([settled], [whole]), false);
    const moving = { whole: fact(3n), parts: [still(), still()] };
    assert.equal(sweep([moving, settled], []), true);
    assert.equal(sweep([settled, { whole: fact(3n), parts: [still(), still()] }], []), true);
    assert.equal(sweep([settled], [fact(1n, [5, 9]), whole]), true);
    assert.equal(sweep([settled], [whole, fact(1n, [5, 9])]), true);
    assert.equal(sweep([], []), false);
  });

  it('says so when only the least or only the most has moved', () => {
    assert.equal(sweep([], [fact(1n, [0, 9], [3, 9], [0, 9])]), true);
    assert.equal(sweep([], [fact(1n, [3, 18], [3, 9], [0, 8])]), true);
    assert.equal(sweep([], [fact(1n, [3, 17], [3, 9], [0, 8])]), false);
  });

  it('holds for all three groups', () => {
    const whole = fact(3n, [20, 20], [9, 9], [11, 11]);
    const parts = [fact(1n, [12, 12], [4, 4], [8, 8]), fact(2n)];
    sweep([{ whole, parts }], []);
    assert.deepEqual(
      [parts[1]!.answered, parts[1]!.chose, parts[1]!.left],
      [
        [8, 8],
        [5, 5],
        [3, 3],
      ],
    );
  });

  it('knows that those who chose and those who did not are those who answered', () => {
    const one = fact(1n, [10, 12], [3, 4]);
    sweep([], [one]);
    assert.deepEqual(one.left, [6, 9]);
  });
});

describe('sets of places', () => {
  it('tells what lies inside what', () => {
    const inside = (a: bigint, b: bigint) => isProperlyInside(fact(a), fact(b));
    assert.deepEqual(
      [inside(1n, 3n), inside(2n, 3n), inside(3n, 3n), inside(3n, 1n), inside(4n, 3n), inside(5n, 3n)],
      [true, true, false, false, false, false],
    );
    assert.equal(isProperlyInside({ ...fact(1n), federation: 'f' }, fact(3n)), false);
  });

  it('counts places', () => {
    assert.deepEqual([0n, 1n, 2n, 3n, 6n, 2n ** 300n + 1n].map(sizeOf), [0, 1, 1, 2, 2, 2]);
    assert.deepEqual(
      [1n, 2n, 3n, 2n ** 300n].map(places => isOnePlace(fact(places))),
      [true, true, false, true],
    );
  });
});
