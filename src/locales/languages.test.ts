import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatNumber, formatPercent, languageOf, languages } from './languages.ts';

const plainSpaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('languages', () => {
  it('knows our languages by every usual tag, and reads everything else in bokmål', () => {
    const tags: [string | null | undefined, string][] = [
      ['nb', 'nb'],
      ['no', 'nb'],
      ['nb-NO', 'nb'],
      ['NN-no', 'nn'],
      ['nn_NO', 'nn'],
      ['en', 'en'],
      ['en-GB', 'en'],
      [' en-US ', 'en'],
      ['se', 'se'],
      ['se-NO', 'se'],
      ['sme', 'se'],
    ];
    for (const [tag, language] of tags) assert.equal(languageOf(tag), language, String(tag));
  });

  it('W10: an unknown or broken tag is read in bokmål', () => {
    for (const tag of ['', null, undefined, 'sv', 'smj', 'eng', 'klingon', 'enn', '-', '<b>', '🇳🇴'])
      assert.equal(languageOf(tag), 'nb', String(tag));
  });

  it('writes numbers as the language does', () => {
    for (const language of languages) {
      const written = plainSpaces(formatNumber(82366, language));
      assert.equal(written, language === 'en' ? '82,366' : '82 366', language);
    }
    assert.equal(formatNumber(1.25, 'nn', 1), '1,3');
    assert.equal(formatNumber(-2, 'se'), '\u22122');
    assert.equal(formatNumber(12.6, 'nb'), '13');
  });

  it('writes percentages, given as 0-100', () => {
    assert.equal(formatPercent(45, 'nb'), '45\u00a0%');
    assert.equal(formatPercent(45, 'se'), '45\u00a0%');
    assert.equal(formatPercent(45, 'en'), '45%');
    assert.equal(formatPercent(45.5, 'nn', 1), '45,5\u00a0%');
  });
});
