import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { distance, nearest } from './suggest.ts';

const parties = [
  { item: 'A', texts: ['A', 'Arbeiderpartiet'] },
  { item: 'H', texts: ['H', 'Høyre'] },
  { item: 'V', texts: ['V', 'Venstre'] },
  { item: 'SV', texts: ['SV', 'Sosialistisk Venstreparti'] },
];

describe('suggestions', () => {
  it('counts letters put in, taken out, changed and swapped', () => {
    assert.equal(distance('heltid', 'heltid'), 0);
    assert.equal(distance('heltid', 'hetlid'), 1);
    assert.equal(distance('heltid', 'heltd'), 1);
    assert.equal(distance('', 'ab'), 2);
    assert.equal(distance('abcdefg', 'tuvwxyz'), 4, 'gives up');
  });

  it('finds what was meant', () => {
    assert.equal(nearest('Arbeiderpartie', parties), 'A');
    assert.equal(nearest('arbeidarpartiet', parties), 'A');
    assert.equal(nearest('Hoyre', parties), 'H');
    assert.equal(nearest('Sosialistisk', parties), 'SV');
  });

  it('does not guess', () => {
    assert.equal(nearest('X', parties), undefined);
    assert.equal(nearest('', parties), undefined);
    assert.equal(
      nearest('ab', [
        { item: 1, texts: ['ac'] },
        { item: 2, texts: ['ad'] },
      ]),
      undefined,
    );
  });
});
