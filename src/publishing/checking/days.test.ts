import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { fromDayNumber, looksLikeDay, parseDay, parseMoment } from './days.ts';

describe('days and moments', () => {
  it('reads a day as people write it', () => {
    for (const text of [
      '2027-09-13',
      '13.09.2027',
      '13.9.2027',
      '13.9.27',
      '13/9/2027',
      '13. september 2027',
      '13 sep 2027',
      '2027-09-13 00:00',
    ]) {
      assert.equal(parseDay(text), '2027-09-13', text);
    }
  });

  it('refuses what is no day', () => {
    for (const text of ['31.02.2027', '2027-13-01', '0.5.2027', 'i morgen', '2027', '', '46278']) {
      assert.equal(parseDay(text), undefined, text);
    }
  });

  it('knows what the number of a day most likely means, and takes no other number for one', () => {
    for (const [number, meant] of [
      ['46266', '2026-09-01'],
      ['46643', '2027-09-13'],
      ['36526', '2000-01-01'],
      ['45351', '2024-02-29'],
      ['46266.5', '2026-09-01 12:00'],
      ['46266,333333333', '2026-09-01 08:00'],
      ['46266,99999', '2026-09-02'],
      ['73050', '2099-12-31'],
    ] as const)
      assert.equal(fromDayNumber(number), meant, number);
    for (const other of [
      '36525',
      '73051',
      '2027',
      '3201',
      '462660',
      '-46266',
      '46266.',
      '4626x',
      '',
      '46 266',
    ])
      assert.equal(fromDayNumber(other), undefined, other);
  });

  it('knows a number that a spreadsheet has made a day of, in short too', () => {
    for (const text of [
      '2026-01-01',
      '01.01.2026',
      '1.1.26',
      '01.jan',
      '1-May',
      'jan.26',
      'okt 2026',
      '1. mai',
    ])
      assert.ok(looksLikeDay(text), text);
    for (const text of ['1.1', '1', '1a', 'A1', '1.10', '12-3', 'II', 'a) 2', '2026', 'Arb. 3'])
      assert.ok(!looksLikeDay(text), text);
  });

  it('L12: gives a moment the offset Norway has that day, on any machine', () => {
    assert.equal(parseMoment('15.01.2027 08:00'), '2027-01-15T08:00:00+01:00');
    assert.equal(parseMoment('15.07.2027 kl. 8.00'), '2027-07-15T08:00:00+02:00');
    assert.equal(parseMoment('28.02.2027', true), '2027-02-28T23:59:00+01:00');
    // Summer time begins on 28 March and ends on 31 October 2027.
    assert.equal(parseMoment('28.03.2027 01:59'), '2027-03-28T01:59:00+01:00');
    assert.equal(parseMoment('28.03.2027 03:00'), '2027-03-28T03:00:00+02:00');
    assert.equal(parseMoment('31.10.2027 02:30'), '2027-10-31T02:30:00+02:00');
    assert.equal(parseMoment('31.10.2027 03:00'), '2027-10-31T03:00:00+01:00');
    assert.equal(parseMoment('2027-01-15T08:00:00Z'), '2027-01-15T08:00:00Z');
  });

  it('refuses what is no moment', () => {
    for (const text of ['15.01.2027 25:00', '15.01.2027 08:61', 'snart'])
      assert.equal(parseMoment(text), undefined, text);
  });
});
