import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Area } from '../../../data-schema/v1/types.ts';
import { layUncounted, tellOn } from '../testing/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'lo-again-'));
after(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
/** What was counted for a tree, with an ending of its own: a new one beside another is asked about. */
const secret = (tree: string) => at(`telling.${tree}`);

const source = (name: string, changes?: Record<string, (text: string) => string>) =>
  layUncounted(at(name), changes);
const tables = source('kilde');
const tell = (...args: string[]) => tellOn(new Date('2027-06-21T10:00:00Z'), args);

/** A table with so many answers from 3201. */
function table(name: string, count: number, issue: string): string {
  const rows = Array.from({ length: count }, (_, i) => `${i};3201;${issue}\n`);
  writeFileSync(at(name), `id;sted;arbeid\n${rows.join('')}`);
  return at(name);
}
const answers = table('svar.csv', 200, 'heltid');
const counting = (out: string, ...more: string[]) =>
  tell('aggregate', tables, '--from', answers, '--out', at(out), '--counts', secret(out), ...more);
const results = (tree: string) =>
  (JSON.parse(readFileSync(at(`${tree}/areas/3201.json`), 'utf8')) as Area).results;

describe('what has been published, counted or noted', () => {
  it('frozen copies are there also when answers have been counted anew', async () => {
    assert.equal((await counting('frosset')).code, 0);
    const built = await tell(
      'build',
      tables,
      '--results',
      at('frosset'),
      '--out',
      at('frosset'),
      '--frozen',
      '3201',
    );
    assert.equal(built.code, 0, built.said);
    const [copy = ''] = readdirSync(at('frosset/frozen'));
    const before = readFileSync(at(`frosset/frozen/${copy}`));
    assert.equal((await counting('frosset')).code, 0);
    assert.deepEqual(readFileSync(at(`frosset/frozen/${copy}`)), before);
  });

  it('a standpoint worded anew is told where the answers are published, also in the tree that results are from', async () => {
    const reworded = source('ny-ordlyd', {
      'standpunkt.csv': text => text.replace('alle stillinger i kommunen', 'de fleste stillinger'),
    });
    const told = /standpunkt\.csv, rad 2, kolonne ordlyd: Ordlyden er endret etter at svarene ble publisert/;
    const build = (from: string, out: string, ...more: string[]) =>
      tell('build', from, '--out', at(out), '--only-json', ...more);
    assert.doesNotMatch((await build(reworded, 'første-gang')).said, told);
    await build(tables, 'ordlyd');
    assert.doesNotMatch((await build(tables, 'ordlyd')).said, told);
    const tried = await build(reworded, 'ordlyd', '--dry-run');
    assert.equal(tried.code, 0, tried.said);
    assert.match(tried.said, told);
    assert.match((await build(reworded, 'ved-siden', '--results', at('ordlyd'))).said, told);
    assert.match((await build(reworded, 'ordlyd')).said, told);
    assert.doesNotMatch((await build(reworded, 'ordlyd')).said, told, 'it is what is published now');
  });

  it('results are not taken away by tables that do not have them', async () => {
    assert.equal((await counting('talt')).code, 0);
    const before = results('talt');
    assert.ok(before.length > 0);
    const without = await tell('build', tables, '--out', at('talt'));
    assert.equal(without.code, 2);
    assert.match(
      without.said,
      /viser hva medlemmene svarte, og det står ikke i tabellene\. Gjenta med --results/,
    );
    assert.deepEqual(results('talt'), before);
    const repeated = await tell('build', tables, '--out', at('talt'), '--results', at('talt'));
    assert.equal(repeated.code, 0, repeated.said);
    assert.deepEqual(results('talt'), before);
    assert.equal((await tell('build', tables, '--out', at('uten'), '--only-json')).code, 0);
    assert.equal(
      (await tell('build', tables, '--out', at('uten'), '--only-json')).code,
      0,
      'nothing to lose',
    );
  });

  it('results are taken only from the same debate, with the questions that were counted', async () => {
    const build = (from: string, out = 'fra-treet') =>
      tell('build', from, '--out', at(out), '--results', at('talt'));
    const other = source('annen', { 'debatt.csv': text => text.replace('id;prove-2027', 'id;noe-annet') });
    assert.match((await build(other)).said, /er fra en annen debatt \(«prove-2027»\)/);
    const fewer = source('færre', {
      'saker.csv': text => text.replace(/^heltid;.*\r?\n/m, ''),
      'standpunkt.csv': text => text.replace(';heltid;støtte', ';;støtte').replace('vikar, heltid', 'vikar'),
    });
    const dropped = await build(fewer);
    assert.equal(dropped.code, 2, dropped.said);
    assert.match(dropped.said, /ikke lenger står i «spørsmål» og «saker»: «arbeid\/heltid»/);
    const file = at('talt/areas/3201.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.slice(0, 500));
    const cut = await build(tables);
    writeFileSync(file, text);
    assert.equal(cut.code, 2, cut.said);
    assert.match(cut.said, /3201\.json» er ikke en områdefil/);
    assert.equal(existsSync(at('fra-treet')), false);
  });

  it('what lies beside the texts for the moderators is not taken away', async () => {
    assert.equal((await counting('tekst', '--texts', at('tekster'))).code, 0);
    assert.equal((await counting('tekst', '--texts', at('tekster'))).code, 0);
    writeFileSync(at('tekster/sammendrag.docx'), 'ukers arbeid');
    const refused = await counting('tekst', '--texts', at('tekster'));
    assert.equal(refused.code, 2);
    assert.match(refused.said, /har filer som ikke er laget her, og blir ikke rørt: sammendrag\.docx/);
    assert.equal(readFileSync(at('tekster/sammendrag.docx'), 'utf8'), 'ukers arbeid');
  });

  it('what was counted is not kept in the folder of texts, which is replaced as a whole', async () => {
    mkdirSync(at('hemmelig'));
    const texts = ['--texts', at('hemmelig')];
    for (const [option, path] of [
      ['--counts', 'hemmelig/telling'],
      ['--out', 'hemmelig/tre'],
    ] as const) {
      const refused = await counting('i-tekster', ...texts, option, at(path));
      assert.equal(refused.code, 2);
      assert.match(refused.said, new RegExp(`${option} kan ikke ligge i .*blir byttet ut som en helhet`));
    }
    assert.deepEqual(readdirSync(at('hemmelig')), []);
  });

  it('two tables that number their answers alike are not taken for one', async () => {
    const both = ['--from', table('andre.csv', 180, 'kurs')];
    const refused = await counting('overlapp', ...both);
    assert.equal(refused.code, 2, refused.said);
    assert.match(refused.said, /180 av id-ene har kommet før med et annet svar/);
    assert.equal(existsSync(secret('overlapp')), false);
    const accepted = await counting('overlapp', ...both, '--accept-faulty', '--dry-run');
    assert.equal(accepted.code, 0);
    assert.match(accepted.said, /180 av id-ene kom med ulikt innhold, og er ikke talt med/);
  });
});
