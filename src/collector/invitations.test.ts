import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { INVITATION_LANGUAGES, invitations, invitationTexts } from './invitations.ts';
import { inviteHash, newInvite, normalInvite } from './invite.ts';

const options = {
  count: 500,
  page: 'https://www.example.org/svar',
  closes: '2027-02-28T23:59:00+01:00',
  sender: 'Oppdiktet forbund',
  key: new Uint8Array(32).fill(3),
};

describe('invites', () => {
  it('W37: are 80 random bits, read the same however they are typed', () => {
    const code = newInvite(size => new Uint8Array(size).fill(0).map((_, i) => i * 8 + (i % 2 ? 1 : 0)));
    assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    for (const typed of ['O1il-O1IL-0000-0000', ' o1 1l o1 1l 0000 0000 ', 'ＯＩＩＬ‑0111‑0000‑0000']) {
      assert.equal(normalInvite(typed), '0111011100000000');
    }
    for (const wrong of ['', 'kort', '0111-0111-0000-000U', '0'.repeat(17)])
      assert.equal(normalInvite(wrong), undefined);
  });

  it('stand in the merge file only; the store gets keyed hashes, in the same number', () => {
    const { hashes, mergeFile } = invitations(options);
    const rows = mergeFile.trim().split('\r\n').slice(1);
    assert.equal(rows.length, 500);
    const codes = rows.map(row => row.split(';')[1]!);
    assert.equal(new Set(codes).size, 500);
    assert.match(rows[0]!, /;https:\/\/www\.example\.org\/svar#k=/);
    assert.deepEqual(hashes[7], inviteHash(normalInvite(codes[7]!)!, options.key));
    assert.notDeepEqual(hashes[7], inviteHash(normalInvite(codes[7]!)!, new Uint8Array(32)));
  });

  it('come with texts in every language; the reminder thanks those who have answered, since it goes to all', () => {
    for (const language of INVITATION_LANGUAGES) {
      const texts = invitationTexts(language, options);
      for (const text of [texts.email, texts.sms, texts.reminder, texts.reminderSms]) {
        assert.match(text, /\{\{lenke\}\}/);
        assert.match(text, /28\.? februar|28 February/);
      }
      assert.match(texts.reminder, /Har du alt svart, takk!|If you have already answered, thank you!/);
      assert.match(
        texts.email,
        /Vi lagrer ikke hvem du er|Vi lagrar ikkje kven du er|We do not store who you are/,
      );
    }
  });

  it('never name a day on which it is closed already: the last whole one, or the time', () => {
    for (const [closes, said] of [
      ['2027-02-28T23:59:00+01:00', /senest 28\. februar 2027:/],
      ['2027-02-28T22:59:00Z', /senest 28\. februar 2027:/],
      ['2027-03-01T00:00:00+01:00', /senest 28\. februar 2027:/],
      ['2027-02-28T23:00:00Z', /senest 28\. februar 2027:/],
      ['2027-03-01T00:30:00+01:00', /senest 1\. mars 2027 kl\. 00\.30:/],
      ['2027-03-01T12:00:00+01:00', /senest 1\. mars 2027 kl\. 12\.00:/],
      ['2027-05-31T22:00:00Z', /senest 31\. mai 2027:/],
    ] as const) {
      assert.match(invitationTexts('nb', { sender: 'X', closes }).sms, said, closes);
    }
    const noon = { sender: 'X', closes: '2027-03-01T12:00:00+01:00' };
    assert.match(invitationTexts('nn', noon).email, /seinast 1\. mars 2027 kl\. 12\.00:/);
    assert.match(invitationTexts('en', noon).reminderSms, /by 1 March 2027 at 12:00:/);
  });
});
