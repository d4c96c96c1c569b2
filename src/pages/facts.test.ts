import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Area } from '../../data-schema/v1/types.ts';
import { comparisonCsv } from '../documents/compare-csv.ts';
import { factsOf as compareFacts } from '../documents/compare.ts';
import { rankingCsv } from '../documents/ranking-csv.ts';
import { countsOf, factsOf as rankingFacts } from '../documents/ranking-facts.ts';
import { areaPage, viewsOf, type AreaViews } from './page.ts';
import { speechesIn, type Speeches } from './speech.ts';
import { areaNames, example, wordsOf } from '../../tools/testing/pages/examples.ts';
import { recordsOf } from '../../tools/testing/pages/csv.ts';
import type { Parsed } from '../../tools/testing/pages/parsed.ts';
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

    it(`and the tables for spreadsheets say the same: ${name}`, () => {
      const { views, reader } = read(name);
      const answers = recordsOf(comparisonCsv(views.comparison, 'nb', views.words)).filter(
        each => each.Liste,
      );
      assert.deepEqual(
        answers.map(each =>
          [
            each['Nr.'],
            each.Standpunkt,
            each.Liste,
            each['Hvorfor uten svar']?.split(':')[0] || each.Svar,
            each['Lest ut av'],
            each['Listas egne ord'],
          ].map(folded),
        ),
        cellsOf(reader.page),
      );
      const chosen = recordsOf(rankingCsv(views.ranking, 'nb')).filter(each => each.Sak);
      assert.deepEqual(
        chosen
          .map(each =>
            [each.Sak, each.Prosent ? `${each.Prosent} %` : each['I ord'] || each.Antall].map(folded),
          )
          .sort(),
        figuresOf(reader.page, views.ranking.questions.length).sort(),
      );
    });
  }
});

const folded = (text = ''): string => text.replace(/\s+/g, ' ').trim();

/** Every cell of the comparison as it stands on the page, in its order. */
function cellsOf(page: Parsed): string[][] {
  return page.all('section.standpoint').flatMap(section => {
    const no = section.first('h3')!.first('span.no')?.text ?? '';
    const title = folded(section.first('h3')!.text.slice(no.length));
    return section
      .first('table.answers')!
      .first('tbody')!
      .all('tr')
      .map(row => {
        const cell = row.first('td')!;
        const by = cell.first('small.by')?.text.replace('Lest ut av ', '') ?? '';
        const words = cell.children.find(each => each.name === 'blockquote')?.text ?? '';
        return [no, title, row.first('th')!.text, cell.first('span.state')!.text, by, words];
      });
  });
}

/** Every figure, with its issue. */
function figuresOf(page: Parsed, questions: number): string[][] {
  return page
    .all('section.question')
    .slice(0, questions)
    .flatMap(section => [
      ...section.all('tr').flatMap(row =>
        row
          .all('td.n')
          .filter(() => row.first('bdi'))
          .map(cell => [row.first('bdi')!.text, folded(cell.text.replace(/\(.*/, ''))]),
      ),
      ...(section.first('ul.leading')?.all('li') ?? []).map(item => [
        item.first('bdi')!.text,
        'blant de mest valgte',
      ]),
    ]);
}
