import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { csvOf } from '../../documents/csv.ts';
import { everyColumn } from '../fixtures/every-column.ts';
import { readCsv } from '../reading/csv.ts';
import { decode } from '../reading/encoding.ts';
import type { Column, TableDefinition } from '../tables/columns.ts';
import { tables } from '../tables/definitions.ts';
import { buildTree } from '../tree/build.ts';
import { today } from '../fixtures/told.ts';
import { checkSource } from './check.ts';

/**
 * Whatever length a cell has, the check says whether it is too long: the build, which holds every document against the
 * contract, never finds out first. The lengths are those that the contract itself has.
 */

/** What stands before or after the text, where a cell must have more than that to be read. */
const shapes: Readonly<Record<string, (text: string) => string>> = {
  datoer: text => `13.09.2027 ${text}`,
  rekkefølge: text => `loddtrekning: ${text}`,
  rettelser: text => `${text}@example.org`,
  avsender: text => `${text} https://example.org/`,
  behandlingsansvarlig: text => `${text} <post@example.org>`,
  partier_i_lista: text => `${text}, Vannpartiet`,
};

/** Columns that have to say the same in every row of an area. */
const alike = new Set(['periode', 'offentliggjort_kilde']);

interface Place {
  readonly file: string;
  readonly header: string;
  /** A field of a table with one field per row. */
  readonly field: boolean;
}

type Grids = Map<string, string[][]>;

const folder = new URL('../../../data-schema/v1/', import.meta.url);
const lengths = [
  ...new Set(
    readdirSync(folder)
      .filter(name => /^(?!submission)\w+\.schema\.json$/.test(name))
      .flatMap(name => readFileSync(new URL(name, folder), 'utf8').match(/(?<="maxLength": )\d+/g) ?? [])
      .map(Number),
  ),
].sort((a, b) => b - a);

const places = (Object.values(tables) as TableDefinition[])
  .filter(table => !table.reserved)
  .flatMap(({ name, pairs, columns = [] }) =>
    (pairs ?? columns)
      // An id has a form of its own, and others point at it.
      .filter(({ aid, key }) => !aid && key !== 'id')
      .flatMap(headersOf)
      .map((header): Place => ({ file: `${name}.csv`.normalize('NFC'), header, field: pairs !== undefined })),
  );

function headersOf({ header, variants }: Column): string[] {
  return variants ? [header, `${header}_nn`] : [header];
}

const plain: Grids = new Map(
  [...everyColumn].map(([file, bytes]) => [
    file,
    [...readCsv(decode(bytes).text, ';')].map(({ cells }) => [...cells]),
  ]),
);

/** The grids with a text of so many letters in some places. */
function written(lengthOf: ReadonlyMap<Place, number>): Map<string, Uint8Array> {
  const grids: Grids = structuredClone(plain);
  for (const [place, length] of lengthOf) write(grids.get(place.file)!, place, 'x'.repeat(length));
  return new Map([...grids].map(([file, rows]) => [file, new TextEncoder().encode(csvOf(rows))] as const));
}

function write(rows: string[][], { header, field }: Place, text: string): void {
  const cell = (shapes[header.replace(/_nn$/, '')] ?? (each => each))(text);
  if (field) {
    // Of a field that may stand in several rows the others go: each has its own translation.
    const others = rows.filter(([key = '']) => key !== header);
    rows.splice(0, rows.length, ...others, [header, cell]);
    return;
  }
  const [head = []] = rows;
  const at = head.includes(header) ? head.indexOf(header) : head.push(header) - 1;
  for (const row of rows.slice(1)) while (row.length < head.length) row.push('');
  const [first = rows[1]!, ...others] = rows.slice(1).filter(row => row[at]);
  for (const row of alike.has(header) ? [first, ...others] : [first]) row[at] = cell;
}

describe('how long a cell may be', () => {
  it('is told by the check in every column, so that no build stops at the contract', async () => {
    assert.ok(lengths.includes(20_000) && lengths.includes(12) && places.length > 100);
    const longest = new Map<Place, number>();
    for (const place of places) {
      // What takes no word at all - a date, a number, one of a list of words - takes no long one either.
      const passes = async (length: number) =>
        Boolean((await checkSource(written(new Map([[place, length]])), { today })).debate);
      if (!(await passes(1))) continue;
      for (const length of lengths.map(each => each + 1))
        if (await passes(length)) {
          longest.set(place, length);
          break;
        }
    }
    assert.ok(longest.size > 60, 'what is no word of a list and no number takes some text');
    const { debate, problems } = await checkSource(written(longest), { today });
    assert.ok(debate, problems[0]?.message);
    await buildTree(debate, { builtBy: 'test' });
  });

  it('is said with the place, what there is room for, and what to do', async () => {
    const long = places.find(({ file, header }) => file === 'svar.csv' && header === 'tekst')!;
    const { problems } = await checkSource(written(new Map([[long, 20_001]])), { today });
    const told = problems.find(({ code }) => code === 'too-long');
    assert.deepEqual(
      [told?.file, told?.column, told?.message],
      ['svar.csv', 'tekst', '«tekst» er 20001 tegn. Det er plass til 20000.'],
    );
    assert.match(told?.suggestion ?? '', /ordrett/);
    assert.ok(told!.value!.length < 100, 'the letter is not repeated in the report');
  });
});
