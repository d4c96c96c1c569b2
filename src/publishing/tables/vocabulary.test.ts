import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { POSITIONS, REPLY_STATES } from '../../../data-schema/index.ts';
import { isReserved, positions, replyStates } from './vocabulary.ts';

describe('words of the tables', () => {
  it('knows every position in bokmål and nynorsk', () => {
    const words = {
      supports: ['støtter', 'støttar', 'JA', 'enig', 'einig', 'samd', 'stotter', 'Stoetter'],
      partly: ['delvis', 'delvis samd'],
      opposes: ['støtter ikke', 'støttar ikkje', 'nei', 'uenig', 'ueinig', 'usamd'],
      undecided: ['har ikke tatt stilling', 'har ikkje teke stilling'],
      unclear: ['uklart'],
      comment: ['bare kommentar', 'berre kommentar'],
      withheld: ['vil ikke svare', 'vil ikkje svare'],
    };
    assert.deepEqual(Object.keys(words).sort(), [...POSITIONS].sort());
    for (const [position, forms] of Object.entries(words))
      for (const form of forms) assert.equal(positions.find(form), position, form);
  });

  it('knows every reply state in bokmål and nynorsk', () => {
    const words = {
      answered: ['svart', 'svara'],
      'partly-answered': ['svart på noen', 'svara på nokre'],
      declined: ['takket nei', 'takka nei', 'Ønsker ikke å svare'],
      'no-reply': ['ikke svart', 'ikkje svart', 'ikkje svara', 'ikke fått svar'],
      referred: ['viser til'],
      pending: ['venter', 'ventar'],
      'not-asked': ['ikke spurt', 'ikkje spurt'],
      'not-standing': ['stiller ikke', 'stiller ikkje', 'Stiller ikke til valg'],
    };
    assert.deepEqual(Object.keys(words).sort(), [...REPLY_STATES].sort());
    for (const [state, forms] of Object.entries(words))
      for (const form of forms) assert.equal(replyStates.find(form), state, form);
  });

  it('asks about a yes with a reservation, and suggests for a slip', () => {
    for (const text of [
      'ja, men',
      'Nei, men kanskje senere',
      'ja dersom vi har råd',
      'ja/nei',
      'både og',
      'Ja (se kommentar)',
      'nei takk',
      'enig i hovedsak',
      'Ikke uenig',
      'ikkje imot',
    ]) {
      assert.equal(positions.find(text), undefined, text);
      assert.ok(isReserved(text), text);
    }
    for (const text of ['ja?', 'Enig*', 'støtter (*)', '(nei)', '~ja']) assert.ok(isReserved(text), text);
    assert.equal(positions.suggest('støtterr'), 'støtter');
    assert.equal(positions.suggest('delviss'), 'delvis');
    assert.equal(positions.suggest('støtter ikkke'), 'støtter ikke');
    assert.equal(replyStates.suggest('stiller'), undefined, 'never the opposite');
    for (const text of ['delviss', 'ja.', 'neii', 'uenigg']) assert.equal(isReserved(text), false, text);
  });
});
