import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { Rewriting } from './rewriting.ts';

/** One whose work takes so many milliseconds. */
function working(t: TestContext, takes: number, outcomes: boolean[] = []) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let now = 1000;
  t.mock.method(performance, 'now', () => now);
  let times = 0;
  const rewriting = new Rewriting(() => {
    times++;
    now += takes;
    return outcomes.shift() ?? true;
  });
  const pass = (milliseconds: number) => {
    now += milliseconds;
    t.mock.timers.tick(milliseconds);
  };
  return { rewriting, pass, times: () => times };
}

describe('Rewriting', () => {
  it('is done at once, and then once for all who ask within two hundred times what it took', t => {
    const { rewriting, pass, times } = working(t, 50);
    rewriting.ask();
    assert.equal(times(), 1);
    for (let i = 0; i < 5; i++) rewriting.ask();
    pass(9_999);
    assert.equal(times(), 1);
    pass(1);
    assert.equal(times(), 2);
    pass(100_000);
    assert.equal(times(), 2, 'nobody has asked since');
    rewriting.ask();
    assert.equal(times(), 3);
  });

  it('is tried again where it could not be done, and not after it was stopped', t => {
    const { rewriting, pass, times } = working(t, 1, [false, true]);
    rewriting.ask();
    rewriting.ask();
    assert.equal(times(), 1);
    pass(60_000);
    assert.equal(times(), 2);
    pass(200);
    rewriting.ask();
    rewriting.ask();
    rewriting.stop();
    pass(600_000);
    assert.equal(times(), 3);
  });
});
