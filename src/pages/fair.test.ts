import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvPainter, type CheckedDebate } from '../publishing/index.ts';
import { areaPage, viewsOf } from './page.ts';
import { pageLanguages, speechesIn } from './speech.ts';
import { loyal, scores } from '../../tools/testing/loyal.ts';
import { example } from '../../tools/testing/pages/examples.ts';
import { parsed } from '../../tools/testing/pages/parsed.ts';

const area = loyal(example('area-full'));

describe('no output says how often a list agrees', () => {
  for (const language of pageLanguages)
    it(`neither the page, ${language}: per list only how many it answered`, async () => {
      const page = parsed(areaPage(viewsOf(area), {}, await speechesIn(language)));
      const main = page.first('main')!;
      const named = main.all('*').map(each => each.attribute('aria-label') ?? each.attribute('title') ?? '');
      const text = [main.text, ...named].join(' ');
      assert.match(text, /\b56\b.*\b61\b/);
      assert.match(text, /\b60\b.*\b61\b/);
      assert.doesNotMatch(text, scores);
    });

  it('nor the table', async () => {
    const [file] = await csvPainter.area!({ area, debate: {} as CheckedDebate });
    assert.doesNotMatch(String(file?.[1]), scores);
  });

  it('the order of the lists is printed, and is one rule', async () => {
    const rules = { official: 'offisielle', alphabetical: 'alfabetisk', drawn: 'trukket' };
    for (const [rule, words] of Object.entries(rules)) {
      const ordered = { ...area, order: { rule } } as typeof area;
      const text = parsed(areaPage(viewsOf(ordered), {}, await speechesIn('nb'))).text;
      assert.ok(text.includes(words), rule);
    }
  });
});
