import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Release } from '../../../data-schema/v1/types.ts';
import { withFiles } from '../fixtures/read.ts';
import type { Problem } from '../problems.ts';
import { buildTree, type BuildOptions } from '../tree/build.ts';
import { earlierTree } from '../tree/earlier-tree.ts';
import { checkSource } from './check.ts';
import type { EarlierTree } from './earlier.ts';

type Changes = Parameters<typeof withFiles>[0];

const today = '2027-06-21';
const swap = (from: string, to: string) => (text: string) => {
  assert.ok(text.includes(from), `the fixture has no ${from}`);
  return text.replace(from, to);
};

/** What stands on the web when these tables have been built. */
async function publish(changes: Changes = {}, options: Partial<BuildOptions> = {}): Promise<EarlierTree> {
  const { debate, problems } = await checkSource(withFiles(changes), { today });
  assert.ok(debate, JSON.stringify(problems));
  const tree = await buildTree(debate, { builtBy: 'lo-medlemsdebatt 0.0.0', ...options });
  const read = (path: string): unknown => {
    const bytes = tree.get(path);
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  };
  return earlierTree(read('release.json') as Release, path => Promise.resolve(read(path)));
}

/** Problems that are told only where the tables are held against what is published. */
async function seen(earlier: EarlierTree, changes: Changes = {}): Promise<Problem[]> {
  const alone = await checkSource(withFiles(changes), { today });
  const against = await checkSource(withFiles(changes), { today, earlier });
  assert.equal(alone.counts.errors, 0, JSON.stringify(alone.problems));
  assert.equal(against.counts.errors, 0, 'what was published is never a reason not to build');
  const known = new Set(alone.problems.map(problem => JSON.stringify(problem)));
  return against.problems.filter(problem => !known.has(JSON.stringify(problem)));
}

const line = ({ file, row, column, value, message, suggestion }: Problem) =>
  [file, row, column, value, message, suggestion].join(' | ');

describe('tables against what is published', () => {
  let published: EarlierTree;
  before(async () => (published = await publish()));

  it('says nothing where nothing has changed, or where nothing was published', async () => {
    assert.deepEqual(await seen(published), []);
    assert.deepEqual(await seen(await publish({}, { inlineWords: true })), []);
  });

  it('says nothing of another debate, or of a trial with made-up answers', async () => {
    const reworded = { 'standpunkt.csv': swap('alle stillinger i kommunen', 'de fleste stillinger') };
    const other = await publish({ 'debatt.csv': swap('prove-2027', 'noe-annet') });
    assert.deepEqual(await seen(other, reworded), []);
    const real = swap('oppdiktet;ja', 'oppdiktet;nei');
    assert.deepEqual(await seen(published, { ...reworded, 'debatt.csv': real }), []);
  });

  it('says of a file that cannot be read that nothing was held against it', async () => {
    const [name] = Object.keys(published.release.files);
    const torn = earlierTree(published.release, () => Promise.resolve(undefined));
    const problems = await seen(torn);
    assert.ok(problems.every(({ code, severity }) => code === 'earlier-unreadable' && severity === 'note'));
    assert.ok(problems.some(({ file }) => file === name));
  });
});

describe('a standpoint that is worded anew under answers that are published', () => {
  const wording = 'Vil lista lyse ut alle stillinger i kommunen som hele stillinger?';
  const reworded = { 'standpunkt.csv': swap(wording, 'Vil lista lyse ut de fleste stillinger?') };
  let published: EarlierTree;
  before(async () => (published = await publish()));

  it('is told once, with the lists and areas whose answers are to the earlier wording', async () => {
    const [problem, ...others] = await seen(published, reworded);
    assert.deepEqual(others, []);
    assert.equal(problem?.severity, 'warning');
    assert.equal(
      line(problem),
      [
        'standpunkt.csv',
        2,
        'ordlyd',
        'Vil lista lyse ut de fleste stillinger?',
        'Ordlyden er endret etter at svarene ble publisert. Det som står der nå, er ikke det «fjell» (Fjellpartiet), «havne» (Havnepartiet), «ØYP» (Øypartiet) svarte på i 32, 3201. ' +
          `De svarte på «${wording}».`,
        'Gi den nye ordlyden en egen id, eller spør listene på nytt og legg inn svarene med ny dato. Har du bare rettet en skrivefeil, kan det stå.',
      ].join(' | '),
    );
  });

  it('names a few lists and counts the others', async () => {
    const ids = Array.from({ length: 17 }, (_, i) => `liste${i + 10}`);
    const many: Changes = {
      'lister.csv': text => `${text}${ids.map(id => `${id};Liste ${id};;;9;3201;;;\r\n`).join('')}`,
      'svar.csv': text => `${text}${ids.map(id => `3201;heltid;${id};ja;;;13.05.2027;;;\r\n`).join('')}`,
    };
    const [problem] = await seen(await publish(many), { ...many, ...reworded });
    assert.match(problem!.message, /«liste11» \(Liste liste11\) og 15 til svarte på i 32, 3201\./);
  });

  it('is not told where the lists have answered anew, or where nobody had answered', async () => {
    const open: Changes = { 'standpunkt.csv': swap('Hva er den viktigste saken', 'Hva er viktigst') };
    const without: Changes = { 'svar.csv': text => text.replace(/^3201;tips;.*\r?\n/m, '') };
    assert.deepEqual(await seen(await publish(without), { ...open, ...without }), []);
    const asked: Changes = {
      ...open,
      'svar.csv': text =>
        text.replace(
          /^3201;tips;havne.*$/m,
          all => `${all.trim()}\r\n3201;tips;havne;;Havna.;;21.06.2027;;;Spurt på nytt`,
        ),
    };
    assert.deepEqual(await seen(published, asked), []);
    assert.equal((await seen(published, open)).length, 1);
  });

  it('is not told for a line break, or where the wording was not there before', async () => {
    const broken: Changes = { 'standpunkt.csv': swap(wording, `"${wording.replace(' i ', '\r\ni  ')}"`) };
    assert.deepEqual(await seen(published, broken), []);
    const lost = await publish({ 'standpunkt.csv': swap(`${wording};`, ';Borte.') });
    assert.deepEqual(await seen(lost), []);
  });
});
