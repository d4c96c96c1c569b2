import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareFragment, readCompareFragment } from './compare-link.ts';

describe('the fragment of a comparison', () => {
  it('is short, readable and ours', () => {
    assert.equal(
      compareFragment({ topic: 'Velferd', lists: ['A', 'RØDT'] }),
      'lo.compare?topic=Velferd&lists=A,R%C3%98DT',
    );
    assert.equal(compareFragment({}), 'lo.compare');
    assert.equal(compareFragment({ area: '32' }, 'nord'), 'lo.compare.nord?area=32');
    assert.equal(compareFragment({ areas: '3201 32', area: '32' }), 'lo.compare?areas=3201+32&area=32');
  });

  it('is left alone when it belongs to somebody else', () => {
    for (const hash of ['', '#', '#innhold', '#lo.other?topic=a', '#lo.compare.nord', '#lo.comparex'])
      assert.equal(readCompareFragment(hash), undefined, hash);
  });

  it('restores what it was made of', () => {
    const word = fc.string({ minLength: 1 });
    const place = fc.record({
      areas: word,
      area: word,
      topic: word,
      issue: word,
      standpoint: word,
      differing: fc.boolean(),
      lists: fc.array(word.filter(text => !text.includes(','))),
      sort: fc.constantFrom<'order' | 'disagreement'>('order', 'disagreement'),
    });
    fc.assert(
      fc.property(place, fc.string(), (value, scope) => {
        fc.pre(scope.isWellFormed());
        assert.deepEqual(readCompareFragment(`#${compareFragment(value, scope)}`, scope), { ...value });
      }),
    );
  });
});
