import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Area } from '../../data-schema/v1/types.ts';
import { csvPainter, type CheckedDebate } from '../publishing/index.ts';
import { areaPage, viewsOf, type AreaViews } from './page.ts';
import { speechesIn, type Speeches } from './speech.ts';
import { areaNames, example, wordsOf } from '../../tools/testing/pages/examples.ts';
import { recordsOf } from '../../tools/testing/pages/csv.ts';
import { parsed, type Parsed } from '../../tools/testing/pages/parsed.ts';

/** Bidi marks and doubled names make texts that two things share: not every text of it names one thing. */
const readable = areaNames.filter(name => name !== 'area-xss');

type Row = Record<string, string>;

describe('areas/<code>.csv says what the page says', () => {
  let nb: Speeches;
  before(async () => (nb = await speechesIn('nb')));

  /** Both as they are published of one area: the page, and the two tables of the file. */
  async function read(
    name: string,
  ): Promise<{ views: AreaViews; page: Parsed; chosen: Row[]; answered: Row[] }> {
    const area: Area = { ...example(name), language: 'nb' };
    const words = wordsOf(area);
    const views = viewsOf(area, words);
    const [[, file] = ['', '']] = await csvPainter.area!({ area, words, debate: {} as CheckedDebate });
    const tables = String(file)
      .split(/(?<=\r\n)\r\n/)
      .map(recordsOf);
    const having = (column: string) => tables.find(([first]) => first && column in first) ?? [];
    const page = parsed(areaPage(views, {}, nb));
    return { views, page, chosen: having('Sak'), answered: having('Liste') };
  }

  for (const name of readable) {
    it(`every figure, also of each federation: ${name}`, async () => {
      const { views, page, chosen } = await read(name);
      const names = views.federations.map(each => {
        const { name } = each.federations.find(({ id }) => id === each.federation)!;
        return nb.results.plain(name);
      });
      assert.deepEqual(
        chosen
          .filter(each => each.Sak || each.Forbund)
          .map(figure)
          .sort(),
        figuresOf(page, ['', ...names], views.ranking.questions.length).sort(),
      );
    });

    it(`every answer, and what became of every sheet: ${name}`, async () => {
      const { page, answered } = await read(name);
      const cells = answered.filter(each => each.Standpunkt);
      assert.deepEqual(cells.map(answer), cellsOf(page));
      const sheets = answered.filter(each => each.Liste);
      const said = sheetsOf(page);
      assert.deepEqual(new Set(sheets.map(each => clean(each.Liste))), new Set(said.keys()));
      for (const { Liste, Svarstatus = '', Frist, Mandater } of sheets) {
        const line = said.get(clean(Liste)) ?? '';
        assert.ok(line.startsWith(clean(/^[^.]*\./.exec(Svarstatus)?.[0])), line);
        const deadline = Frist && nb.answers.plain('reply.deadline', { date: Frist });
        assert.equal(deadline, /Frist: \d+\. [^.]+\./.exec(line)?.[0] ?? '');
        assert.equal(Mandater, /(\d+) mandat/.exec(line)?.[1] ?? '');
      }
    });
  }
});

const clean = (text = ''): string => text.replace(/\s+/g, ' ').trim();

const answer = (each: Row): string[] =>
  [
    each['Nr.'],
    each.Standpunkt,
    each.Liste,
    each['Hvorfor uten svar']?.split(':')[0] || each.Svar,
    each['Tolket av'],
    each['Listas egne ord'],
  ].map(clean);

/** Every cell of the comparison as it stands on the page, in its order. */
function cellsOf(page: Parsed): string[][] {
  return page.all('section.standpoint').flatMap(section => {
    const no = section.first('h3')!.first('span.no')?.text ?? '';
    const title = clean(section.first('h3')!.text.slice(no.length));
    return section
      .first('table.answers')!
      .first('tbody')!
      .all('tr')
      .map(row => {
        const cell = row.first('td')!;
        const by = cell.first('small.by')?.text.replace('Tolket av ', '') ?? '';
        const words = cell.children.find(each => each.name === 'blockquote')?.text ?? '';
        return [no, title, row.first('th')!.text, cell.first('span.state')!.text, by, words];
      });
  });
}

/** What became of each list's sheet, by its name. */
function sheetsOf(page: Parsed): Map<string, string> {
  const rows = page.first('table.replies')?.first('tbody')?.all('tr') ?? [];
  return new Map(
    rows.map(row => {
      const head = row.first('th')!;
      return [clean(head.text.replace(head.first('small')?.text ?? '\0', '')), row.first('td')!.text];
    }),
  );
}

/** Whose answers, issue, place, figure, people: a federation's numbers are all of one place. */
const figure = (each: Row): string[] =>
  [
    each.Forbund,
    each.Sak,
    each.Forbund ? '' : each.Område?.toLowerCase(),
    each.Prosent
      ? `${each.Prosent} %`
      : each['I ord'] || each.Antall || each.Merknad?.replace('Oppdiktede data ', ''),
    each.Prosent && each.Antall,
  ].map(clean);

/** Every figure of every question, asked once for everybody and once for each federation. */
function figuresOf(page: Parsed, federations: readonly string[], questions: number): string[][] {
  return page.all('section.question').flatMap((section, i) => {
    const federation = federations[Math.floor(i / questions)] ?? '?';
    const caption = section.first('caption')?.text ?? '';
    // Everybody's numbers again, since the federation has released none.
    if (federation && !/medlemmene i .* som svarte$/.test(caption))
      return [[federation, '', '', section.first('div.why')!.first('p')!.text, '']];
    const places = (section.first('thead')?.all('th.n') ?? []).map(each => each.text.toLowerCase());
    const rows = section.first('tbody')?.all('tr') ?? [];
    const leading = section.first('ul.leading')?.all('li') ?? [];
    const who = section.first('p.caption')?.text.replace(/^.* i (.*):$/, '$1') ?? '';
    return [
      ...rows.flatMap(row =>
        row
          .all('td.n')
          .slice(0, federation ? 1 : undefined)
          .map((cell, at) => [
            federation,
            row.first('bdi')!.text,
            federation ? '' : places[at]!,
            clean(cell.text.replace(/\(.*/, '')),
            /\(([\d]+)/.exec(cell.text.replace(/(\d)\s(?=\d)/g, '$1'))?.[1] ?? '',
          ]),
      ),
      ...leading.map(item => ['', item.first('bdi')!.text, who.toLowerCase(), 'blant de mest valgte', '']),
    ];
  });
}
