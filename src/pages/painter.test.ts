import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { buildTree, checkSource, csvPainter, type Tree } from '../publishing/index.ts';
import { withFiles } from '../publishing/fixtures/read.ts';
import { parsed } from '../../tools/testing/pages/parsed.ts';
import { embedScript } from './embed-script.ts';
import { pagesPainter, siteOf } from './painter.ts';

async function build(changes: Parameters<typeof withFiles>[0] = {}): Promise<Tree> {
  const { debate } = await checkSource(withFiles(changes));
  assert.ok(debate);
  return buildTree(debate, { builtBy: 'test', painters: [csvPainter, pagesPainter()] });
}

describe('pages in a published tree', () => {
  let tree: Tree;
  before(async () => (tree = await build()));
  const text = (path: string): string => new TextDecoder().decode(tree.get(path));

  it('every area has its page in three languages, and all areas a page together', () => {
    const codes = [...tree.keys()].flatMap(path => /^areas\/([\w-]+)\.json$/.exec(path)?.[1] ?? []);
    assert.ok(codes.length > 300);
    for (const name of [...codes, 'index'])
      for (const ending of ['html', 'nn.html', 'en.html'])
        assert.ok(tree.has(`pages/${name}.${ending}`), name);
    assert.equal(text('pages/embed.js'), embedScript);
  });

  it('leads nowhere that does not exist: every link inside the tree has its file', () => {
    for (const [path, bytes] of tree) {
      if (!path.endsWith('.html')) continue;
      const page = parsed(new TextDecoder().decode(bytes));
      const ids = new Set(page.all('*').map(each => each.attribute('id')));
      for (const each of [...page.all('a'), ...page.all('link'), ...page.all('script')]) {
        const address = each.attribute('href') ?? each.attribute('src') ?? '';
        if (/^(https:|mailto:)/.test(address) || !address) continue;
        if (address.startsWith('#'))
          assert.ok(ids.has(decodeURIComponent(address.slice(1))), `${path} ${address}`);
        else
          assert.ok(
            tree.has(new URL(address, `x:///${path}`).pathname.slice(1)) || address === '../dates.ics',
            `${path} ${address}`,
          );
      }
    }
  });

  it('a group that nobody has named has its name right in a heading, and inside a sentence', async () => {
    const group = await build({
      'grupper.csv': undefined,
      'resultat.csv': rows => rows.replace(/^g-indre.*\r\n/gm, ''),
      'debatt.csv': rows => `${rows}språk;nynorsk\r\n`,
    });
    const page = (path: string) => parsed(new TextDecoder().decode(group.get(`pages/${path}.nn.html`)));
    assert.match(page('g-32').first('h1')!.text, /^Dei minste kommunane i Akershus: dette valde/);
    assert.match(page('3226').first('main')!.text, /i dei minste kommunane i Akershus/);
  });

  it('the oEmbed document of a page is where the page says, and frames that very page', () => {
    for (const name of ['pages/3201.html', 'pages/3201.nn.html', 'pages/3201.en.html']) {
      const page = parsed(text(name));
      const link = page.all('link').find(each => each.attribute('type') === 'application/json+oembed');
      const base = page
        .all('link')
        .find(each => each.attribute('rel') === 'canonical')
        ?.attribute('href');
      assert.ok(base, 'the made-up debate has an address');
      const root = base.replace(/pages\/.*/, '');
      const { html } = JSON.parse(text(link!.attribute('href')!.slice(root.length))) as { html: string };
      assert.equal(parsed(html).first('iframe')?.attribute('src'), `${root}${name}?embed`);
    }
  });

  it('L12: the same bytes when built again', async () => {
    const again = await build();
    for (const [path, bytes] of tree) assert.deepEqual(again.get(path), bytes, path);
  });

  it('scripts are taken from where the debate says, as a folder or as the script itself', async () => {
    for (const address of [
      'https://cdn.example.org/lo/',
      'https://cdn.example.org/lo',
      'https://cdn.example.org/lo/lo.js',
    ]) {
      const { debate } = await checkSource(
        withFiles({
          'debatt.csv': all =>
            `${all.replace(/^skriptadresse;.*\n/m, '').trimEnd()}\nskriptadresse;${address}\n`,
        }),
      );
      assert.equal(siteOf(debate!).scripts, 'https://cdn.example.org/lo/', address);
    }
  });
});
