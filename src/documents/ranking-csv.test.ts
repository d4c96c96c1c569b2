import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Area, Result } from '../../data-schema/v1/types.ts';
import { textIn } from '../locales/message.ts';
import { ranking } from './ranking.ts';
import { countsOf, factsOf } from './ranking-facts.ts';
import { rankingCsv } from './ranking-csv.ts';

const full = JSON.parse(
  readFileSync(new URL('../../data-schema/examples/area-full.json', import.meta.url), 'utf8'),
) as Area;
const titles = new Map(
  full.questions.flatMap(({ id, issues = [] }) =>
    issues.map(issue => [textIn(issue.title, 'nb').text, `${id}/${issue.id}`]),
  ),
);

/** A file back to records, by column name. */
function read(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = csv
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map(line =>
      [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, plain]) =>
        (quoted?.replaceAll('""', '"') ?? plain ?? '').replace(/^'/, ''),
      ),
    );
  return rows.map(row => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

const wordsAsFact = (words = ''): string =>
  words
    .replaceAll('\u00a0', ' ')
    .replace('færre enn', 'fewer')
    .replace('under', 'under')
    .replace('over', 'over')
    .replace('blant de mest valgte', 'leading')
    .replace('ikke oppgitt', 'none');

describe('rankingCsv', () => {
  it('says what the view says: read back, fact by fact', () => {
    const counts = {
      'faste-hele': { shareOver: 90 },
      lonn: 40,
      kurs: { shareUnder: 10 },
      vold: { fewerThan: 10 },
    };
    const capped = { state: 'published', base: 60, step: 5, percentStep: 5, counts };
    const results = full.results.map(each =>
      each.area === '3201' && each.question === 'arbeid' ? ({ ...each, ...capped } as Result) : each,
    );
    for (const document of [full, { ...full, results }]) {
      const view = ranking(document);
      const facts: string[] = [];
      const people: string[] = [];
      for (const record of read(rankingCsv(view, 'nb'))) {
        const row = titles.get(record.Sak ?? '') ?? '?';
        const figure = record.Prosent ? `${record.Prosent} %` : wordsAsFact(record['I ord']);
        const own = record.Kode === '3201';
        facts.push(own ? `${row}: ${record.Plass || '-'} ${figure}` : `${row}: ${figure} in ${record.Kode}`);
        if (record.Antall) people.push(`${row}: ${record.Antall} people in ${record.Kode}`);
      }
      const stated = factsOf(view).filter(fact => !/shown|than/.test(fact));
      assert.deepEqual(facts.sort(), stated.sort());
      assert.deepEqual(people.sort(), countsOf(view).sort());
    }
  });

  it('is the same bytes every time, and says when data is made up', () => {
    const csv = rankingCsv(ranking(full), 'nb');
    assert.equal(csv, rankingCsv(ranking(structuredClone(full)), 'nb'));
    assert.ok(read(csv).every(record => record.Merknad === 'Oppdiktede data'));
  });

  it('has one row that says why when there is nothing to show, and no number', () => {
    const results: Result[] = [{ area: '3201', question: 'arbeid', state: 'below-threshold' }];
    const [record] = read(rankingCsv(ranking({ ...full, results }), 'nb'));
    assert.match(record?.Merknad ?? '', /For få medlemmer har svart i Bærum/);
    assert.deepEqual([record?.Antall, record?.Prosent, record?.['Antall som svarte']], ['', '', '']);
  });

  it('has no number for leading issues, and no order', () => {
    const url = new URL('../../data-schema/examples/area-leading.json', import.meta.url);
    const records = read(rankingCsv(ranking(JSON.parse(readFileSync(url, 'utf8')) as Area), 'nb'));
    assert.deepEqual(
      records.map(each => each['I ord']),
      Array(4).fill('blant de mest valgte'),
    );
    for (const each of records)
      for (const column of ['Plass', 'Antall', 'Prosent', 'Antall som svarte'])
        assert.equal(each[column], '');
  });

  it('L2: a title that is a formula does not run', () => {
    const questions = full.questions.map(each => ({
      ...each,
      issues: each.issues?.map(issue => ({ ...issue, title: '=HYPERLINK("https://example.org")' })),
    }));
    assert.match(rankingCsv(ranking({ ...full, questions }), 'nb'), /;"'=HYPERLINK\(""https/);
  });
});
