import { expect } from '@open-wc/testing';
import { discard, keep, kept, keysKept } from './device-store.ts';

const LIVES = 60_000;
const isText = (value: unknown): value is string => typeof value === 'string';
const read = (now?: number) => kept('a', LIVES, isText, now)?.value;

describe('what is kept on the device', () => {
  beforeEach(() => localStorage.clear());
  // All files of a run share the device.
  after(() => localStorage.clear());

  it('W31: is there for as long as it may be, and deleted after that', () => {
    keep('a', 'x', 1000);
    expect(read(1000 + LIVES)).to.equal('x');
    expect(read(1001 + LIVES)).to.equal(undefined);
    expect(localStorage.length).to.equal(0);
  });

  it('W19: is not lost when the clock is set back, and lives no longer for it', () => {
    const year = 365 * 86_400_000;
    keep('a', 'x', year);
    expect(read(5000)).to.equal('x');
    expect(read(5000 + LIVES)).to.equal('x');
    expect(read(5001 + LIVES)).to.equal(undefined);
  });

  it('W29: records that are not what they should be are dropped one by one', () => {
    keep('a', 3);
    keep('b', 'x');
    localStorage.setItem('lo-medlemsdebatt:c', '{');
    expect(read()).to.equal(undefined);
    expect(kept('c', LIVES, isText)).to.equal(undefined);
    expect(keysKept('')).to.deep.equal(['b']);
  });

  it('is found by how its key begins, among whatever else the site keeps', () => {
    localStorage.setItem('a:1', 'the site');
    for (const key of ['a:1', 'a:2', 'b:1']) keep(key, 'x');
    expect(keysKept('a:').sort()).to.deep.equal(['a:1', 'a:2']);
    discard('a:1');
    expect(keysKept('a:')).to.deep.equal(['a:2']);
    expect(localStorage.getItem('a:1')).to.equal('the site');
  });
});
