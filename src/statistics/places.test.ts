import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { placeResolver } from './places.ts';
import { municipality } from '../../tools/testing/statistics.ts';

describe('placeResolver', () => {
  const resolve = placeResolver({
    municipalities: ['0301', '1508', '1580', '3101'].map(municipality),
    successors: [
      { from: '0101', to: ['3001'] },
      { from: '3001', to: ['3101'] },
      { from: '1507', to: ['1508', '1580'] },
      { from: '1504', to: ['1507'] },
      { from: '1508', to: ['0301'] },
      { from: '7001', to: ['7002'] },
      { from: '7002', to: ['7001'] },
      { from: '7003', to: [] },
    ],
  });

  it('leaves a code of today as it is', () => {
    assert.deepEqual(resolve('0301'), { code: '0301' });
    assert.deepEqual(resolve('1508'), { code: '1508' });
  });

  it('follows successors, also of successors', () => {
    assert.deepEqual(resolve('3001'), { code: '3101' });
    assert.deepEqual(resolve('0101'), { code: '3101' });
  });

  it('moves nobody where a municipality was split', () => {
    assert.deepEqual(resolve('1507'), { problem: 'split' });
    assert.deepEqual(resolve('1504'), { problem: 'split' });
  });

  it('follows a chain of ten years, but no circle', () => {
    assert.deepEqual(resolve('7001'), { problem: 'unknown' });
    const chain = Array.from({ length: 10 }, (_, at) => ({ from: `80${10 + at}`, to: [`80${11 + at}`] }));
    const long = placeResolver({ municipalities: [municipality('8020')], successors: chain });
    assert.deepEqual(long('8010'), { code: '8020' });
  });

  it('L3: puts back a lost leading zero, and takes neither county, Svalbard nor a name for a municipality', () => {
    assert.deepEqual(resolve('301'), { code: '0301' });
    assert.deepEqual(resolve(' 0301 '), { code: '0301' });
    for (const code of ['03', '2103', '9999', 'Oslo', '99', '7003', '12345']) {
      assert.deepEqual(resolve(code), { problem: 'unknown' });
    }
  });

  it('knows those who will not say', () => {
    assert.deepEqual(resolve('unstated'), {});
    assert.deepEqual(resolve(''), {});
    assert.deepEqual(resolve(' '), {});
  });

  it('needs no successors', () => {
    assert.deepEqual(placeResolver({ municipalities: [] })('0301'), { problem: 'unknown' });
  });
});
