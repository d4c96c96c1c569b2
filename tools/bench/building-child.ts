/** One side of the build bench, in a process of its own: `floor|json|whole <source> <out>`. Ends with one line of JSON. */
import { createReadStream, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importPeer, peakMegabytes } from './side.ts';

const [side, source = '', out = ''] = process.argv.slice(2);

/** Rows of a table as records, by csv-parse. */
async function* rowsOf(name: string): AsyncGenerator<Record<string, string>> {
  const { parse } = (await importPeer('csv-parse/lib/index.js')) as {
    parse(options: object): NodeJS.ReadWriteStream & AsyncIterable<Record<string, string>>;
  };
  yield* createReadStream(join(source, name)).pipe(parse({ delimiter: ';', columns: true }));
}

/** Reads the answers, gathers them by municipality and standpoint, and writes them. */
async function floor(): Promise<void> {
  const areas = new Map<string, Record<string, Record<string, object>>>();
  for await (const { område = '', standpunkt = '', parti = '', svar, tekst, språk, dato } of rowsOf(
    'svar.csv',
  )) {
    const area = areas.get(område) ?? {};
    areas.set(område, area);
    (area[standpunkt] ??= {})[parti] = { svar, tekst, språk, dato };
  }
  mkdirSync(out, { recursive: true });
  for (const [code, answers] of areas)
    writeFileSync(join(out, `${code}.json`), JSON.stringify({ code, answers }));
}

/** The tree without what the command line adds: pages and the like. */
async function json(): Promise<void> {
  const { checkSource, treeFiles } = await import('../../src/publishing/index.ts');
  const { readSourceFolder } = await import('../../src/cli/read-source.ts');
  const { debate, problems } = await checkSource(await readSourceFolder(source), {
    today: '2027-06-21',
    acknowledged: false,
  });
  if (!debate) throw new Error(JSON.stringify(problems.slice(0, 3)));
  for await (const [path, bytes] of treeFiles(debate, { builtBy: 'bench' })) {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

async function whole(): Promise<void> {
  const { run } = await import('../../src/cli/program.ts');
  const { nodeIo } = await import('../../src/cli/io.ts');
  const code = await run(['build', source, '--out', out, '--today', '2027-06-21'], nodeIo());
  if (code !== 0) throw new Error(`exit code ${code}`);
}

const sides: Record<string, () => Promise<void>> = { floor, json, whole };
const began = performance.now();
await sides[side!]!();
const seconds = (performance.now() - began) / 1000;
const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter(entry =>
  entry.isFile(),
).length;
console.log(`\n${JSON.stringify({ seconds, megabytes: peakMegabytes(), files })}`);
