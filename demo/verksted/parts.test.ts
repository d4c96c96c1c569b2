import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Area } from '../../data-schema/v1/types.ts';
import { pageLanguages, speechesIn, viewsOf } from '../../src/pages/index.ts';
import { addressesOf, placeOf } from './addresses.ts';
import { coverageOf, coverageText, dayText } from './coverage.ts';
import { treeAddress, type DebateSource } from './debate-source.ts';
import { rungs, rungsAt, snippetOf, type Part, type Rung, type SnippetMatter } from './snippets.ts';

const example = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../data-schema/examples/${name}.json`, import.meta.url), 'utf8'),
  ) as Area;

const texts = Object.fromEntries(
  await Promise.all(pageLanguages.map(async language => [language, await speechesIn(language)] as const)),
);

function snippet(
  rung: Rung,
  name = 'area-full',
  part: Part = 'both',
  language = 'nb',
  more: Partial<SnippetMatter> = {},
): string {
  return snippetOf(rung, {
    tree: 'https://a.test/debatt/',
    script: 'https://a.test/v1/lo.js',
    picture: 'https://DIN-ADRESSE/bilder/',
    views: viewsOf(example(name)),
    part,
    speeches: texts[language]!,
    ...more,
  });
}

describe('coverage', () => {
  it('counts each list that stands once', () => {
    for (const name of ['area-full', 'area-two-lists', 'area-all-declined', 'area-no-lists', 'area-county']) {
      const { lists, others } = coverageOf(example(name));
      assert.equal(
        Object.values(others).reduce((sum, n) => sum + n, 0),
        lists,
        name,
      );
    }
  });

  it('says it in one line, with the deadline of those it waits for', () => {
    const given = {
      code: '3201',
      name: 'Bærum',
      lists: 9,
      answered: 6,
      others: { answered: 6, declined: 2, pending: 1 },
      deadline: '2027-05-31',
    };
    assert.equal(coverageText(given, '2027-05-01'), '9 lister, 6 svar, 2 avslag, 1 venter, frist 31. mai');
    assert.match(coverageText(given, '2027-06-01'), /frist 31\. mai \(gått ut\)$/);
    assert.equal(coverageText(coverageOf(example('area-no-lists')), '2027-05-01'), 'Ingen lister ennå');
    assert.equal(dayText('2027-05-31', '2026-12-01'), '31. mai 2027');
  });
});

describe('addresses in a snippet', () => {
  const ownScript = 'https://verksted.test/cdn/v1/lo.js';
  const debate = { id: 'debatt-2027' } as DebateSource['debate'];
  const tables = { debate, base: '', scripts: '', files: new Map() } as Partial<DebateSource> as DebateSource;
  const published = { debate, base: 'https://a.test/debatt/', scripts: '' } as DebateSource;
  const of = (source: DebateSource, typed: object = {}) =>
    addressesOf({ source, ownScript, choices: { typed } });

  it('are placeholders until somebody says, the moving script among them', () => {
    assert.deepEqual(of(tables), {
      tree: 'https://DIN-ADRESSE/debatt-2027/',
      script: 'https://DIN-ADRESSE/v1/lo.js',
      picture: 'https://DIN-ADRESSE/bilder/',
    });
  });

  it('are what the source says, and for a published tree the script that lies with the workshop', () => {
    assert.equal(of(published).tree, 'https://a.test/debatt/');
    assert.equal(of(published).script, ownScript);
    assert.equal(of({ ...tables, scripts: 'https://b.test/v1/' }).script, 'https://b.test/v1/lo.js');
  });

  it('stay as they were typed when a corrected file or a published tree comes', () => {
    const typed = { tree: 'https://c.test/', script: 'https://c.test/lo.js' };
    for (const source of [
      tables,
      published,
      { ...tables, base: 'https://x.test/', scripts: 'https://x.test/' },
    ])
      assert.deepEqual({ ...of(source, typed), picture: '' }, { ...typed, picture: '' });
  });
});

describe('address of a tree', () => {
  it('may be that of anything in the tree, with or without scheme', () => {
    const base = 'https://a.test/debatt/';
    for (const [typed, code] of [
      ['https://a.test/debatt/', ''],
      ['a.test/debatt', ''],
      [' https://a.test/debatt/debate.json ', ''],
      ['https://a.test/debatt/pages/3201.html', '3201'],
      ['https://a.test/debatt/pages/3201.nn.html?embed#x', '3201'],
      ['https://a.test/debatt/pages/index.html', ''],
      ['a.test/debatt/areas/g-indre.words.json', 'g-indre'],
    ] as const)
      assert.deepEqual(
        withDocument(() => treeAddress(typed)),
        { base, code },
        typed,
      );
  });

  it('is none when it is no web address', () => {
    for (const typed of [
      '',
      '  ',
      'javascript:alert(1)',
      'data:text/plain,x',
      'bare tull',
      'file:///etc/passwd',
    ])
      assert.equal(
        withDocument(() => treeAddress(typed)),
        undefined,
        typed,
      );
  });
});

/** Relative addresses are relative to the page. */
function withDocument<T>(run: () => T): T {
  Object.assign(globalThis, { document: { baseURI: 'https://page.test/demo/' } });
  try {
    return run();
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
}

describe('snippets', () => {
  it('W3: every rung leads to the same page and names the place', () => {
    for (const name of [
      'area-full',
      'area-two-lists',
      'area-below-threshold',
      'area-no-lists',
      'area-country',
      'area-xss',
    ])
      for (const rung of rungs)
        for (const language of pageLanguages) {
          const text = snippet(rung, name, 'both', language);
          const { code, names, level } = example(name).area;
          assert.match(
            text,
            new RegExp(`https://a\\.test/debatt/pages/${code}(\\.${language})?\\.html`),
            `${name} ${rung}`,
          );
          if (level !== 'country' && name !== 'area-xss')
            assert.ok(
              names.every(each => text.includes(each)),
              `${name} ${rung} ${language}`,
            );
        }
  });

  it('holds heading, table and marked link inside the element, and each list that stands', () => {
    const text = snippet('script');
    assert.match(
      text,
      /^<script type="module" src="https:\/\/a\.test\/v1\/lo\.js"><\/script>\n<lo-top-issues src=/,
    );
    for (const tag of ['lo-top-issues', 'lo-party-compare']) {
      const inside = new RegExp(`<${tag} [^>]*>([^]*)</${tag}>`).exec(text)![1]!;
      for (const part of ['<h2>', '<table>', `<a data-lo="${tag.slice(3)}" href=`])
        assert.ok(inside.includes(part));
    }
    const { comparison } = viewsOf(example('area-full'));
    const rows = text.split('<lo-party-compare')[1]!.match(/<tr><th scope="row">/g)!;
    assert.equal(rows.length, comparison.standing);
  });

  it('never has a number of a small municipality', () => {
    assert.doesNotMatch(
      snippet('script', 'area-leading', 'top-issues').replace(/"[^"]*"|<\/?h\d>/g, ''),
      /\d+\s?%/,
    );
  });

  it('says in the picture’s alt text all that the picture says, and is a link where there is nothing to draw', () => {
    const alt = /alt="([^"]*)"/.exec(snippet('picture'))![1]!;
    for (const each of ['Bærum', 'Oppdiktede data', '57\u00a0%', 'Ikke et representativt utvalg'])
      assert.ok(alt.includes(each), each);
    assert.doesNotMatch(snippet('picture', 'area-leading'), /\d+\s?%/);
    for (const name of ['area-county', 'area-below-threshold'])
      assert.match(snippet('picture', name), /<p><a href="[^"]+">[^<]+<\/a><\/p>$/);
  });

  it('W15: data cannot become markup', () => {
    for (const rung of rungs) {
      const text = snippet(rung, 'area-xss');
      assert.doesNotMatch(
        text,
        /<(img(?! src="https:\/\/DIN-ADRESSE\/bilder\/[\w.-]+" width="600" alt="[^"]*">)|svg|iframe(?! src="https:\/\/a\.test))|<script(?! type="module" src="https:\/\/a\.test)|"javascript:/i,
        rung,
      );
    }
  });

  it('is exactly one iframe, and one file where only that is put up', () => {
    assert.match(
      snippet('frame'),
      /^<iframe src="[^"]+" title="[^"]+" width="100%" height="\d+" loading="lazy"><\/iframe>$/,
    );
    const file = 'https://a.test/filer/3201.json';
    const text = snippet('script', 'area-full', 'top-issues', 'nn', { file });
    assert.match(text, /<lo-top-issues src="https:\/\/a\.test\/filer\/3201\.json" lang="nn">/);
    assert.doesNotMatch(text, /lo-party-compare/);
  });

  it('of a file alone leads to no page that nobody put up, and is no rung that is nothing but a way there', () => {
    const alone = placeOf('https://a.test/filer/3201.json', undefined);
    assert.deepEqual(rungsAt(alone), ['script', 'box', 'table', 'picture']);
    for (const rung of rungsAt(alone)) {
      const text = snippet(rung, 'area-full', 'both', 'nb', { tree: undefined, ...alone });
      assert.doesNotMatch(text, /pages\/|href|undefined/, rung);
      assert.match(text, /Bærum/, rung);
    }
    const known = placeOf('https://a.test/filer/3201.json', 'https://a.test/debatt/');
    assert.deepEqual(rungsAt(known), rungs);
    assert.match(snippet('link', 'area-full', 'both', 'nb', known), /a\.test\/debatt\/pages\/3201\.html/);
    assert.deepEqual(rungsAt(placeOf('https://a.test/debatt', undefined)), rungs);
  });

  it('what does not change by itself says who stands behind it and which day it is from', () => {
    for (const [language, told] of [
      ['nb', 'Avsender: Eksempel-LO i Bærum. Oppdatert 21. juni 2027.'],
      ['nn', 'Avsendar: Eksempel-LO i Bærum. Oppdatert 21. juni 2027.'],
      ['en', '21 June 2027'],
    ] as const)
      for (const rung of ['script', 'table', 'picture'] as const) {
        const blocks = snippet(rung, 'area-full', 'both', language).split(/<h2>/);
        for (const block of rung === 'picture' ? blocks : blocks.slice(1))
          assert.ok(block.includes(told), `${rung} ${language}`);
      }
  });

  it('shows the picture where the reader says that it is, under its own name in a folder', () => {
    const at = (picture: string) =>
      /<img src="([^"]*)"/.exec(snippet('picture', 'area-full', 'both', 'nb', { picture }))?.[1];
    assert.equal(at('https://b.test/x/8f3a.png'), 'https://b.test/x/8f3a.png');
    assert.match(at('https://b.test/x/') ?? '', /^https:\/\/b\.test\/x\/[\w-]+\.png$/);
  });

  it('of frozen data names the copy with its sum and no area, in the tree or beside the file', () => {
    const frozen = 'frozen/3201.2027-06-21.1a2b3c4d5e6f.json#sha256-abc=';
    assert.match(
      snippet('script', 'area-full', 'top-issues', 'nb', { frozen }),
      /<lo-top-issues src="https:\/\/a\.test\/debatt\/frozen\/3201\.2027-06-21\.1a2b3c4d5e6f\.json#sha256-abc=">/,
    );
    const alone = { tree: undefined, file: 'https://a.test/filer/3201.json', frozen };
    assert.match(
      snippet('script', 'area-full', 'top-issues', 'nb', alone),
      /<lo-top-issues src="https:\/\/a\.test\/filer\/3201\.2027-06-21\.1a2b3c4d5e6f\.json#sha256-abc=">/,
    );
  });

  it('for a page in Northern Sámi has the widgets speak it, and says that the texts around are in bokmål', () => {
    const sami = (rung: Rung) => snippet(rung, 'area-full', 'both', 'nb', { spoken: 'se' });
    assert.match(sami('script'), /<lo-top-issues [^>]*lang="se">\n<div lang="nb">\n<h2>/);
    assert.match(sami('link'), /<a data-lo="top-issues" data-lo-lang="se" lang="nb" href=/);
    assert.match(sami('box'), /data-lo-lang="se">\n<div lang="nb">/);
    assert.match(sami('table'), /^<div lang="nb">/);
  });

  it('keeps the address alone in its paragraph, where oEmbed looks for it', () => {
    assert.match(snippet('address'), /^[^<\n]*Bærum:\n\nhttps:\/\/a\.test\/debatt\/pages\/3201\.html$/);
  });

  it('is, for every rung, one that the guide shows and that is rendered with every new build', () => {
    const folder = new URL('../snippets/', import.meta.url);
    const shown = readdirSync(folder).map(name => readFileSync(new URL(name, folder), 'utf8').trim());
    const wanted: readonly (readonly [Rung, Part])[] = [
      ['script', 'both'],
      ['link', 'both'],
      ['box', 'party-compare'],
      ['frame-link', 'both'],
      ['frame', 'both'],
      ['address', 'both'],
      ['table', 'top-issues'],
      ['picture', 'both'],
    ];
    for (const [rung, part] of wanted) {
      const text = snippet(rung, 'area-full', part)
        .replaceAll('https://a.test/debatt/', 'https://DIN-ADRESSE/debatt-2027/')
        .replaceAll('https://a.test/', 'https://DIN-ADRESSE/');
      assert.ok(shown.includes(text), `${rung}:\n${text}`);
    }
  });
});
