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

describe('an answer that is not what was published', () => {
  let published: EarlierTree;
  before(async () => (published = await publish()));
  /** No control totals, which would have something to say of most changes, too. */
  const free = { 'svarstatus.csv': swap(';1;;1;0', ';;;;') };
  const vikar = '3201;vikar;havne;nei;;;12.05.2027;;;';
  const changed = (from: string, to: string): Changes => ({ ...free, 'svar.csv': swap(from, to) });
  const tell = (row: string) => ({ 'endringer.csv': (text: string) => `${text}${row}\r\n` });

  it('is told by row, column and value, with the way to do it openly', async () => {
    const [problem, ...others] = await seen(published, changed(vikar, vikar.replace('nei', 'ja')));
    assert.deepEqual(others, []);
    assert.equal(problem?.severity, 'warning');
    assert.match(
      line(problem),
      /^svar\.csv \| 4 \| svar \| støtter \| Svaret fra «havne» \(Havnepartiet\) på «vikar» i 3201 er publisert som «støtter ikke»\. Nå står det «støtter», og det gamle svaret er borte\. \| Har lista endret svaret, lar du den gamle raden stå/,
    );
    const moved = vikar.replace('nei', 'ja').replace('12.05', '20.06');
    assert.equal((await seen(published, changed(vikar, moved))).length, 1, 'also with another day');
  });

  it('is told where only the words are others', async () => {
    const problems = await seen(published, changed('Hele stillinger gir', 'Deltid gir'));
    assert.match(
      line(problems[0]!),
      /^svar\.csv \| 3 \| tekst \| Vi har .*\| Ordene fra «havne».* på «heltid» i 3201/s,
    );
    assert.deepEqual(
      await seen(published, changed('oss om.\nHele', 'oss om. Hele')),
      [],
      'a line break is no word',
    );
    const inside = await publish({}, { inlineWords: true });
    assert.equal((await seen(inside, changed('Hele stillinger gir', 'Deltid gir'))).length, 1);
  });

  it('is not told where the old one stands as a row, or endringer says that it was corrected', async () => {
    const revised = `${vikar}\r\n${vikar.replace('nei', 'ja').replace('12.05', '20.06')}Nytt vedtak`;
    assert.deepEqual(await seen(published, changed(vikar, revised)), []);
    const changes = changed(vikar, vikar.replace('nei', 'ja'));
    const row = '21.06.2027;rettet;3201;havne;vikar;;Feil kolonne.';
    assert.deepEqual(await seen(published, { ...changes, ...tell(row) }), []);
    assert.equal((await seen(published, { ...changes, ...tell(row.replace('vikar', '')) })).length, 1);
    const twice = await publish(tell(row));
    assert.equal((await seen(twice, { ...changes, ...tell(row) })).length, 1, 'that was another correction');
  });

  it('is told where the row with an earlier answer is taken away', async () => {
    const row = '3201;heltid;havne;støtter ikke;;;12.05.2027;;;\r\n';
    const [problem, ...others] = await seen(published, changed(row, ''));
    assert.deepEqual(others, []);
    assert.match(
      line(problem!),
      /^svar\.csv \| 2 \| svar \| støtter \|.*raden med det er borte\. \| Legg raden inn igjen/,
    );
  });

  it('is told where it is gone, once for a standpoint, unless it is taken back in the open', async () => {
    const gone = await seen(published, changed(`${vikar}\r\n`, ''));
    assert.match(
      gone.map(line).join('\n'),
      /^svar\.csv \| {2}\| standpunkt \| vikar \| Svar fra «havne» \(Havnepartiet\) på «vikar» \(Egne ansatte\) i 3201 er publisert, men står ikke i tabellene lenger\. \| Legg radene inn igjen/,
    );
    const withdrawn = tell('21.06.2027;trukket tilbake;3201;havne;vikar;;Lista ba om det.');
    assert.deepEqual(await seen(published, { ...changed(`${vikar}\r\n`, ''), ...withdrawn }), []);
    const back = `${vikar}\r\n3201;vikar;havne;;;;20.06.2027;;;Lista trakk svaret`;
    assert.deepEqual(await seen(published, changed(vikar, back)), []);
  });

  it('goes with a list that no longer stands, and with a standpoint that is told in its own table', async () => {
    const without: Changes = {
      'svarstatus.csv': text => text.replace(/^3201;havne;.*$/m, '3201;havne;ikke svart;;;;;;;;;\r'),
      'svar.csv': text => text.replace(/^3201;\w+;havne;(?:"[^"]*"|[^"\n])*\n/gm, ''),
    };
    const names = (await seen(published, without)).map(({ value }) => value).sort();
    assert.deepEqual(names, ['heltid', 'tips', 'vikar']);
    const stands: Changes = {
      ...without,
      'svarstatus.csv': text => text.replace(/^3201;havne;.*$/m, '3201;havne;stiller ikke;;;;;;;;;\r'),
    };
    assert.deepEqual(await seen(published, stands), []);
    const dropped: Changes = {
      'standpunkt.csv': text => text.replace(/^tips;.*\r?\n/m, ''),
      'svar.csv': text => text.replace(/^3201;tips;.*\r?\n/m, ''),
    };
    assert.match(
      (await seen(published, dropped)).map(line).join('\n'),
      /^standpunkt\.csv \| {2}\| id \| tips \|/,
    );
  });

  it('is told of a few by name, and of the others by number', async () => {
    const ids = Array.from({ length: 25 }, (_, i) => `liste${i + 10}`);
    const many = (answer: string): Changes => ({
      'lister.csv': text => `${text}${ids.map(id => `${id};Liste ${id};;;9;3201;;;\r\n`).join('')}`,
      'svar.csv': text =>
        `${text}${ids.map(id => `3201;heltid;${id};${answer};;;13.05.2027;;;\r\n`).join('')}`,
    });
    const problems = await seen(await publish(many('ja')), many('nei'));
    assert.equal(problems.length, 21);
    assert.match(problems[0]!.message, /^5 svar til er endret/);
  });

  it('is nobody else’s business before it has been published', async () => {
    const internal: Changes = { 'debatt.csv': text => `${text}intern;ja\r\n` };
    assert.deepEqual(await seen(await publish(internal), changed(vikar, vikar.replace('nei', 'ja'))), []);
  });
});
