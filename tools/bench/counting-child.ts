/** One side of the counting bench, in a process of its own: `floor|lines|table|duckdb <file>`. Ends with one line of JSON. */
import { createReadStream } from 'node:fs';
import { wholeTexts } from '../../src/cli/counting/lines.ts';
import { PLACES } from '../../src/cli/counting/count.ts';
import { answerSource } from '../../src/cli/counting/sources.ts';
import { Counter } from '../../src/statistics/index.ts';
import { QUESTIONS } from './counted.ts';
import { importPeer, peakMegabytes } from './side.ts';

const [side = '', path = ''] = process.argv.slice(2);
let checked = 0;

/** Reading and parsing alone: nobody counts faster than that. */
async function floor(): Promise<void> {
  for (const text of wholeTexts(path))
    for (const line of text.split('\n')) if (line) checked += JSON.parse(line).answers.length > 0 ? 1 : 0;
}

async function ours(): Promise<void> {
  const counter = new Counter({ questions: QUESTIONS, places: PLACES });
  await answerSource(path, []).feed(counter);
  checked = counter.rows()[0]!.base!;
}

/** The peer that reads CSV by the standard's book. */
async function csvParse(): Promise<void> {
  const { parse } = (await importPeer('csv-parse/lib/index.js')) as {
    parse(options: object): NodeJS.ReadWriteStream & AsyncIterable<string[]>;
  };
  for await (const row of createReadStream(path).pipe(parse({ delimiter: ';', from_line: 2 })))
    checked += row[2] ? 1 : 0;
}

/** The peer that counts in its own engine. */
async function duckdb(): Promise<void> {
  const { DuckDBInstance } = (await importPeer('@duckdb/node-api/lib/index.js')) as {
    DuckDBInstance: {
      create(): Promise<{
        connect(): Promise<{ runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }> }>;
      }>;
    };
  };
  const db = await (await DuckDBInstance.create()).connect();
  const rows = await db.runAndReadAll(
    `SELECT place, issue, count(*) FROM (SELECT place, unnest(answers[1].issues) AS issue FROM read_json('${path}', format='newline_delimited',
      columns={id: 'VARCHAR', place: 'VARCHAR', answers: 'STRUCT(question VARCHAR, issues VARCHAR[])[]'})) GROUP BY ALL`,
  );
  checked = rows.getRows().length;
}

const sides: Record<string, () => Promise<void>> = {
  floor,
  lines: ours,
  table: ours,
  'csv-parse': csvParse,
  duckdb,
};
const began = performance.now();
await sides[side]!();
const seconds = (performance.now() - began) / 1000;
console.log(JSON.stringify({ seconds, megabytes: peakMegabytes(), checked }));
