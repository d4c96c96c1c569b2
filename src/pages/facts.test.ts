import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Area } from '../../data-schema/v1/types.ts';
import { factsOf as compareFacts } from '../documents/compare.ts';
import { countsOf, factsOf as rankingFacts } from '../documents/ranking-facts.ts';
import { areaPage, viewsOf, type AreaViews } from './page.ts';
import { speechesIn, type Speeches } from './speech.ts';
import { areaNames, example, wordsOf } from '../../tools/testing/pages/examples.ts';
import { PageReader } from '../../tools/testing/pages/read-page.ts';

/** Bidi marks and doubled names make texts that two things share: not every text of it names one thing. */
const readable = areaNames.filter(name => name !== 'area-xss');

describe('a page says what its views say', () => {
  let nb: Speeches;
  before(async () => (nb = await speechesIn('nb')));

  function read(name: string): { area: Area; views: AreaViews; reader: PageReader } {
    const area = example(name);
    const views = viewsOf(area, wordsOf(area));
    return { area, views, reader: new PageReader(areaPage(views, {}, nb), area) };
  }

  for (const name of readable) {
    it(`what members chose, fact by fact: ${name}`, () => {
      const { views, reader } = read(name);
      const all = [views.ranking, ...views.federations];
      const { facts, counts } = reader.ranking();
      assert.deepEqual(facts.sort(), all.flatMap(rankingFacts).sort());
      assert.deepEqual(counts.sort(), all.flatMap(countsOf).sort());
    });

    it(`what the lists answer, fact by fact: ${name}`, () => {
      const { views, reader } = read(name);
      assert.deepEqual([...reader.comparison()].sort(), [...compareFacts(views.comparison)].sort());
    });
  }
});
