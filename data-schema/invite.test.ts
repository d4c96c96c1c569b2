import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalInvite } from './invite.ts';

describe('an invite', () => {
  it('W37: is the same code in either case, with O for 0 and I or L for 1, and whatever an editor made of its hyphens', () => {
    for (const typed of [
      '0123-4567-89AB-CDEF',
      'oi23-4567-89ab-cdef',
      ' 0l23 4567\u00a089ab cdef\n',
      '0123\u20114567\u201189AB\u2013CDEF',
      '0123\u00ad4567\u200b89AB\u2014CDEF',
      '\uff10\uff11\uff12\uff13-4567-89AB-CDEF',
    ]) {
      assert.equal(normalInvite(typed), '0123456789ABCDEF', typed);
    }
  });

  it('W37: is none when it cannot be one', () => {
    for (const typed of [
      '',
      '0123-4567-89AB',
      '0123-4567-89AB-CDEF-0',
      '0123-4567-89AB-CDEÅ',
      'U'.repeat(16),
    ]) {
      assert.equal(normalInvite(typed), undefined, typed);
    }
  });
});
