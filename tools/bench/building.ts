/**
 * `medlemsdebatt build` of the whole country: 357 municipalities, 12 lists, 30 standpoints, with words. Each side runs in a
 * process of its own, so that its peak memory is its own. The floor reads the same answers with csv-parse and writes them
 * as one JSON file per municipality, unchecked.
 */
import { createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MUNICIPALITIES } from '../../src/publishing/places/places-2026.ts';
import { sideRunner, type Spent } from './child.ts';
import { comparisonData } from './data.ts';
import { cache } from './peers.ts';
import { median, type Line } from './table.ts';

const source = join(cache, 'country');
const lists = 12;
const standpoints = 30;

/** The same words as in the other benches, as source tables. About 130,000 answers. */
async function writeSource(): Promise<void> {
  const { area, words } = comparisonData(lists, standpoints);
  mkdirSync(source, { recursive: true });
  const table = (name: string, rows: readonly (readonly unknown[])[]) =>
    writeFileSync(join(source, `${name}.csv`), rows.map(csvRow).join(''));
  table('debatt', [
    ['nøkkel', 'verdi'],
    ['id', 'bench'],
    ['tittel', 'Medlemsdebatten 2027'],
    ['valgdag', '2027-09-13'],
    ['avsender', 'Eksempel-LO'],
    ['rettelser', 'retting@example.org'],
    ['rekkefølge', 'alfabetisk'],
    ['adresse', 'https://example.org/debatt/'],
    ['oppdiktet', 'ja'],
  ]);
  table('lister', [
    ['id', 'navn', 'kortnavn'],
    ...area.lists.map(({ id, name, short }) => [id, name, short]),
  ]);
  table('standpunkt', [
    ['id', 'nr', 'tema', 'tittel', 'ordlyd', 'vi_mener'],
    ...area.standpoints.map(({ id, no, topic, title, askedAs }) => [
      id,
      no,
      topic,
      title,
      askedAs?.text,
      'Dette er vi for.',
    ]),
  ]);
  table('svarstatus', [
    ['område', 'parti', 'status', 'dato'],
    ...MUNICIPALITIES.flatMap(([code]) => area.lists.map(({ id }) => [code, id, 'svart', '2027-05-20'])),
  ]);
  const answers = createWriteStream(join(source, 'svar.csv'));
  answers.write(csvRow(['område', 'standpunkt', 'parti', 'svar', 'tekst', 'språk', 'dato']));
  const written: Record<string, string> = {
    supports: 'støtter',
    partly: 'delvis',
    opposes: 'støtter ikke',
    undecided: 'har ikke tatt stilling',
    comment: 'bare kommentar',
  };
  for (const [code] of MUNICIPALITIES)
    for (const { id } of area.standpoints)
      for (const list of area.lists) {
        const { position = '' } = area.answers[id]?.[list.id] ?? {};
        const text = words.words[id]?.[list.id]?.text;
        const row = csvRow([code, id, list.id, written[position], text, 'nb', '2027-05-20']);
        if (!answers.write(row)) await new Promise<void>(done => answers.once('drain', () => done()));
      }
  await new Promise<void>(done => answers.end(() => done()));
}

function csvRow(cells: readonly unknown[]): string {
  const cell = (value: unknown) => {
    const text = String(value ?? '');
    return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${cells.map(cell).join(';')}\n`;
}

/** Time and peak memory of the floor, the JSON files, and all that the command writes. */
export async function building(rounds: number): Promise<Line[]> {
  await writeSource();
  const run = await sideRunner('building-child');
  const sides = ['floor', 'json', 'whole'] as const;
  const all = sides.map((): Spent[] => []);
  for (let round = 0; round < Math.min(rounds, 3); round++)
    for (const [n, side] of sides.entries()) {
      const out = join(cache, `tree-${side}`);
      rmSync(out, { recursive: true, force: true });
      all[n]!.push(run(side, source, out));
    }
  const names = {
    floor: 'floor: csv-parse + JSON.stringify',
    json: 'JSON files, checked',
    whole: 'medlemsdebatt build, all it writes',
  };
  const times = all.map(list => median(list.map(({ seconds }) => seconds)));
  return sides.map((side, n) => ({
    what: 'build: 357 municipalities x 12 lists x 30 standpoints, with words',
    who: names[side],
    figures: {
      s: times[n]!,
      'MB peak': median(all[n]!.map(({ megabytes }) => megabytes)),
      files: all[n]![0]!.files,
    },
    ratio: times[n]! / times[0]!,
    aim: side === 'json' ? '2x, 300 MB' : undefined,
  }));
}
