import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { treePainters } from '../pages/index.ts';
import { buildTree, checkSource, type Tree } from '../publishing/index.ts';
import { withFiles } from '../publishing/fixtures/read.ts';

const builtBy = 'test';

/** All that is published of the made-up debate, with other rows of results. */
async function published(...rows: (readonly [from: string, to: string])[]): Promise<Tree> {
  const change = (text: string) =>
    rows.reduce((all, [from, to]) => {
      assert.ok(all.includes(from), from);
      return all.replaceAll(from, to);
    }, text);
  const { debate, problems } = await checkSource(withFiles({ 'resultat.csv': change }));
  assert.ok(debate, JSON.stringify(problems));
  return buildTree(debate, { builtBy, painters: treePainters() });
}

/** Paths of the files that differ. */
const changed = (a: Tree, b: Tree): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter(
    path => Buffer.compare(Buffer.from(a.get(path) ?? []), Buffer.from(b.get(path) ?? [])) !== 0,
  );

describe('what a small municipality answered leaves no trace in what is published', () => {
  const before = published();

  it('under ten answers: who in the group they are shown in answered what changes no byte of any file', async () => {
    const after = await published(
      ['3226;arbeid;heltid;4;7', '3226;arbeid;heltid;8;8'],
      ['3238;arbeid;heltid;5;9', '3238;arbeid;heltid;1;8'],
      ['3226;arbeid;laerlinger;3;7', '3226;arbeid;laerlinger;1;8'],
      ['3238;arbeid;laerlinger;4;9', '3238;arbeid;laerlinger;6;8'],
      ['3226;arbeid;vikar;2;7', '3226;arbeid;vikar;6;8'],
      ['3238;arbeid;vikar;4;9', '3238;arbeid;vikar;0;8'],
      ['3226;arbeid;kurs;1;7', '3226;arbeid;kurs;0;8'],
      ['3238;arbeid;kurs;0;9', '3238;arbeid;kurs;1;8'],
    );
    assert.deepEqual(changed(await before, after), []);
  });

  it('ten to twenty-nine: nothing depends on how many, nor on the order of the most chosen', async () => {
    const after = await published(
      ['3205;arbeid;heltid;9;17', '3205;arbeid;heltid;6;21'],
      ['3205;arbeid;laerlinger;7;17', '3205;arbeid;laerlinger;9;21'],
      ['3205;arbeid;vikar;6;17', '3205;arbeid;vikar;12;21'],
      ['3205;arbeid;kurs;2;17', '3205;arbeid;kurs;3;21'],
    );
    assert.deepEqual(changed(await before, after), []);
  });

  it('a hundred and more: the very same comparison sees a change, in file, page and table', async () => {
    const after = await published(['3201;arbeid;heltid;231;412', '3201;arbeid;heltid;251;412']);
    const paths = changed(await before, after);
    for (const path of ['areas/3201.json', 'areas/3201.csv', 'pages/3201.html', 'release.json'])
      assert.ok(paths.includes(path), path);
  });
});
