import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { checkSource, treeFiles, withCounts, type CheckedDebate } from '../../publishing/index.ts';
import { withFiles } from '../../publishing/fixtures/read.ts';
import { readStanding } from '../read-tree.ts';
import { Writer } from '../writer.ts';
import { PublishedSum, summed } from './published-sum.ts';
import { demandRelease, keptCounts, type KeptCounts } from './releases.ts';

type Changes = Parameters<typeof withFiles>[0];

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lo-releases-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

async function debateOf(changes: Changes = {}): Promise<CheckedDebate> {
  const uncounted = { 'resultat.csv': undefined, 'forslag.csv': undefined };
  const { debate, problems } = await checkSource(withFiles({ ...uncounted, ...changes }));
  assert.ok(debate, JSON.stringify(problems));
  return debate;
}
const debate = await debateOf();

const io = { out: () => {}, err: () => {}, now: () => new Date(0), onStop: () => () => {} };
const builtBy = 'lo-medlemsdebatt 0.0.0';
const write = (path: string, files: ReturnType<typeof treeFiles>) =>
  new Writer(io, false).replaceFolder(at(path), files, 'release.json');

/** Counts so many answers from 3201, as the command does, but without the pages. */
async function counted(answers: number, out: string, counts: string, of = debate): Promise<void> {
  const rows = ['0', '32', '3201'].map(area => ({
    area,
    question: 'arbeid',
    base: answers,
    counts: { heltid: answers },
  }));
  const paths = { out: at(out), counts: at(counts) };
  const releases = await demandRelease(rows, of, paths);
  const sum = new PublishedSum();
  await write(out, summed(treeFiles(withCounts(of, rows, '2027-06-01'), { builtBy }), sum));
  writeFileSync(paths.counts, keptCounts(of.survey!.id, rows, releases, sum.value));
}

const refused = (why: RegExp, ...args: Parameters<typeof counted>) => assert.rejects(counted(...args), why);

const contentOf = (name: string) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : undefined);
const kept = (name: string) => JSON.parse(contentOf(name)!) as KeptCounts;

describe('L7: what was counted before is known', () => {
  it('whoever counts for the first time is asked nothing, also where the survey stands in the tree already', async () => {
    await write('tre', treeFiles(debate, { builtBy }));
    writeFileSync(at('notater.hemmelig'), '{"survey":"noe annet"}');
    writeFileSync(at('tom.hemmelig'), '');
    await counted(200, 'tre', 'telling.hemmelig');
    await counted(200, 'tre', 'telling.hemmelig');
    await counted(240, 'tre', 'telling.hemmelig');
  });

  it('figures are published and the file is missing, or is of other figures', async () => {
    await counted(200, 'tre', 'telling.hemmelig');
    cpSync(at('telling.hemmelig'), at('gammel.hemmelig'));
    await counted(240, 'tre', 'telling.hemmelig');
    await refused(
      /Det er publisert tall i «.*tre» før\. Oppgi med --counts filen/,
      243,
      'tre',
      'ny.hemmelig',
    );
    await refused(
      /«.*gammel\.hemmelig» er ikke fra tallene som står i «.*tre»\. Oppgi med --counts filen/,
      243,
      'tre',
      'gammel.hemmelig',
    );
    await refused(/noen områder har fått så få nye svar/, 243, 'tre', 'telling.hemmelig');
  });

  it('lists that have answered since change no figures, and the tree may lie elsewhere', async () => {
    await counted(200, 'tre', 'telling.hemmelig');
    const changed = await debateOf({
      'endringer.csv': text => `${text}21.06.2027;rettet;3201;havne;vikar;;Feil.\r\n`,
    });
    const standing = await readStanding(at('tre'), changed);
    await write('tre-2', treeFiles(changed, { builtBy, standing }));
    await counted(240, 'tre-2', 'telling.hemmelig');
    renameSync(at('tre-2'), at('tre-3'));
    await counted(280, 'tre-3', 'telling.hemmelig');
    await counted(320, 'helt-ny', 'telling.hemmelig');
  });

  it('a new file beside one of the same survey is asked about, also when the tree is a new one', async () => {
    await counted(200, 'tre', 'telling.hemmelig');
    const asked =
      /I samme mappe ligger «telling\.hemmelig», fra en tidligere telling av den samme undersøkelsen/;
    await refused(asked, 203, 'annet', 'telling2.hemmelig');
    assert.equal(existsSync(at('annet')), false);
    const other = contentOf('telling.hemmelig')!.replace(/"survey":"[^"]+"/, '"survey":"en-annen"');
    writeFileSync(at('telling.hemmelig'), other);
    await counted(203, 'annet', 'telling2.hemmelig');
  });

  it('every release is known, not only the last: few answers more than the one before that are seen, too', async () => {
    await counted(200, 'tre', 'telling.hemmelig');
    await counted(240, 'tre', 'telling.hemmelig');
    await counted(240, 'tre', 'telling.hemmelig');
    assert.equal(kept('telling.hemmelig').earlier?.length, 1);
    await refused(/noen områder har fått så få nye svar/, 203, 'tre', 'telling.hemmelig');
    await counted(200, 'tre', 'telling.hemmelig');
    assert.equal(kept('telling.hemmelig').earlier?.length, 1);
  });

  it('figures of another debate are not taken for those of this one', async () => {
    await counted(200, 'tre', 'telling.hemmelig');
    const other = await debateOf({
      'debatt.csv': text => text.replace('id;prove-2027', 'id;noe-annet'),
    });
    await refused(/viser tall fra en annen debatt \(«prove-2027»\)/, 200, 'tre', 'ny.tall', other);
  });
});
