import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import type { Area, Debate } from '../../data-schema/v1/types.ts';
import { buildTree, checkSource, csvPainter, type Tree } from '../publishing/index.ts';
import { parsed, type Parsed } from '../../tools/testing/pages/parsed.ts';
import { pagesPainter } from './painter.ts';
import { pageLanguages } from './speech.ts';

/** A debate of Oslo alone, and of one county with a municipality. */
const tables = {
  'debatt.csv': `nøkkel;verdi
id;prove-2027
tittel;Medlemsdebatten 2027
valgdag;13.9.27
avsender;LO i Eksempel
rettelser;post@example.org
adresse;https://example.org/debatt/
oppdiktet;ja
`,
  'lister.csv': `id;navn;kortnavn;områder;gjelder_til
A;Arbeidernes parti;Arb;;
H;Høgrepartiet;Høgre;;20.6.27
SP;Sentrum;Sp;;
BY;Bylista;By;0301;15.6.27
`,
  'standpunkt.csv': `id;tittel;ordlyd
heltid;Hele stillinger;Vil lista lyse ut alle stillinger som hele stillinger?
`,
  'svarstatus.csv': `område;parti;status;dato;frist;viser_til
0301;A;svart;12.5.27;20.5.27;
0301;H;svart;13.5.27;20.5.27;
0301;SP;viser til;;20.5.27;A
1101;A;ikke svart;;20.5.27;
`,
  'svar.csv': `område;standpunkt;parti;svar;dato
0301;heltid;A;støtter;12.5.27
0301;heltid;H;støtter;13.5.27
`,
};

async function build(more: Readonly<Record<string, string>> = {}): Promise<Tree> {
  const files = Object.entries({ ...tables, ...more }).map(
    ([name, text]) => [name, new TextEncoder().encode(text)] as const,
  );
  const { debate, problems } = await checkSource(new Map(files), { today: '2027-06-30' });
  assert.ok(debate, problems[0]?.message);
  return buildTree(debate, { builtBy: 'test', painters: [csvPainter, pagesPainter()] });
}

const textOf = (tree: Tree, path: string): string => new TextDecoder().decode(tree.get(path));
const pageIn = (tree: Tree, path: string): Parsed => parsed(textOf(tree, `pages/${path}`));
const targets = (part: Parsed | undefined): (string | undefined)[] =>
  (part?.all('a') ?? []).map(each => each.attribute('href'));

describe('Oslo is a municipality and a county, and has one council', () => {
  let tree: Tree;
  before(async () => (tree = await build()));

  it('no list stands for a county council there', () => {
    const { lists, standpoints, replies } = JSON.parse(textOf(tree, 'areas/03.json')) as Area;
    assert.deepEqual([lists, standpoints, replies], [[], [], []]);
    const { areas } = JSON.parse(textOf(tree, 'debate.json')) as Debate;
    const county = areas.find(each => each.code === '03');
    assert.deepEqual(
      [county?.file, county?.lists, county?.answered],
      ['areas/03.json', undefined, undefined],
    );
  });

  it('old links to the county’s page come to the municipality’s, in each language and inside a frame', async () => {
    for (const language of pageLanguages) {
      const ending = language === 'nb' ? 'html' : `${language}.html`;
      const page = pageIn(tree, `03.${ending}`);
      assert.deepEqual(targets(page.first('main')), [`0301.${ending}`]);
      const link = (rel: string) =>
        page
          .all('link')
          .find(each => each.attribute('rel') === rel)
          ?.attribute('href');
      assert.equal(link('canonical'), `https://example.org/debatt/pages/0301.${ending}`);
      // Scripts take a frame's query with them; without scripts the page sends on by itself.
      assert.equal(link('next'), `0301.${ending}`);
      const html = textOf(tree, `pages/03.${ending}`);
      assert.match(
        html,
        new RegExp(`<noscript><meta http-equiv="refresh" content="0; url=0301\\.${ending}">`),
      );
      assert.doesNotMatch(html, /fylkesting|county council|lister har svart|ikke spurt/);
      const { results } = await new HtmlValidate({
        extends: ['html-validate:recommended'],
        rules: { 'doctype-style': ['error', { style: 'lowercase' }] },
      }).validateString(html);
      assert.deepEqual(
        results.flatMap(each => each.messages.map(({ ruleId, message }) => `${ruleId} ${message}`)),
        [],
      );
    }
    const frame = (JSON.parse(textOf(tree, 'oembed/03.json')) as { html: string }).html;
    assert.match(frame, /src="https:\/\/example\.org\/debatt\/pages\/0301\.html\?embed"/);
  });

  it('nothing leads to the county’s page, and the index has Oslo once', () => {
    assert.ok(!targets(pageIn(tree, '0301.html')).includes('03.html'));
    const index = targets(pageIn(tree, 'index.html').first('main'));
    assert.ok(!index.includes('03.html'));
    assert.equal(index.filter(each => each === '0301.html').length, 1);
    assert.ok(index.includes('11.html') && index.includes('1101.html'), 'other counties are as they were');
  });

  it('what was counted for the county alone is read on the municipality’s page', async () => {
    const counted = await build({
      'svar.csv': 'område;standpunkt;parti;svar;dato\n1101;heltid;A;støtter;12.5.27\n',
      'svarstatus.csv': 'område;parti;status\n1101;A;svart\n',
      'lister.csv': 'id;navn;kortnavn;områder\nA;Arbeidernes parti;Arb;\n',
      'spørsmål.csv': 'id;tekst;type;maks_valg\narbeid;Hva er viktigst?;flervalg;2\n',
      'saker.csv': 'id;spørsmål;tittel\nheltid;arbeid;Heltid\nkurs;arbeid;Kurs\n',
      'resultat.csv':
        'område;spørsmål;sak;valgt_av;antall_svarte\n03;arbeid;heltid;600;900\n03;arbeid;kurs;300;900\n',
    });
    assert.match(pageIn(counted, '0301.html').first('table.figures')!.text, /Heltid/);
  });
});

describe('the index and the page of an area', () => {
  it('count the same lists, also where some were withdrawn', async () => {
    const tree = await build();
    const caption = pageIn(tree, '0301.html').first('table.replies')!.first('caption')!.text;
    assert.equal(caption, '1 av 2 lister har svart.');
    assert.match(pageIn(tree, 'index.html').first('main')!.text, /Oslo – Oslove \(1 av 2 lister har svart\)/);
    assert.match(pageIn(tree, 'index.en.html').first('main')!.text, /\(1 of 2 lists has answered\)/);
    const { areas } = JSON.parse(textOf(tree, 'debate.json')) as Debate;
    const oslo = areas.find(each => each.code === '0301');
    assert.deepEqual([oslo?.lists, oslo?.answered], [2, 1]);
  });

  it('the day in the field «oppdatert» is that of the index; an area is of the latest day in its own rows', async () => {
    const tree = await build({ 'debatt.csv': `${tables['debatt.csv']}oppdatert;25.6.27\n` });
    const footer = (path: string) => pageIn(tree, path).first('footer')!.text;
    assert.match(footer('index.html'), /25\. juni 2027/);
    assert.match(footer('0301.html'), /20\. juni 2027/);
  });

  it('speak of what members chose only where they were asked', async () => {
    const said = async (changes: Parameters<typeof build>[0], language = '') =>
      textOf(await build(changes), `pages/index${language}.html`);
    const asked = {
      'spørsmål.csv': 'id;tekst;type\narbeid;Hva er viktigst?;flervalg\n',
      'saker.csv': 'id;spørsmål;tittel\nheltid;arbeid;Heltid\n',
    };
    assert.doesNotMatch(await said({}), /medlemmene valgte/);
    assert.match(await said({}), /<p>Se hva listene svarer, i hver kommune og hvert fylke\.<\/p>/);
    assert.doesNotMatch(await said({}, '.nn'), /medlemmene valde/);
    assert.doesNotMatch(await said({}, '.en'), /members chose/);
    assert.match(await said(asked), /<p>Se hva medlemmene valgte, og hva listene svarer,/);
  });

  it('nothing stands after an area where nobody has answered', async () => {
    const index = pageIn(await build(), 'index.html').first('main')!;
    const eigersund = index.all('li').find(each => each.text.includes('Eigersund'));
    assert.equal(eigersund?.text.trim(), 'Eigersund');
  });

  it('a list that refers to another by its id refers to it by name', async () => {
    const page = pageIn(await build(), '0301.html');
    assert.match(page.first('table.replies')!.text, /Viser til: Arbeidernes parti\./);
  });
});
