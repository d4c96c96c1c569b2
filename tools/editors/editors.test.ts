import { before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { installApart } from '../lib/apart.mjs';
import { root } from '../lib/rooms.mjs';
import { openBrowser } from '../testing/site.ts';
import { columns, fixtures, lossesOf, notPasted } from './fixtures.ts';
import { guideNow, guideWith, writeGuide } from './guide.ts';
import { measure, type Measured } from './measure.ts';
import { cleaners, nameOf, throughs } from './pipelines.ts';
import { tablesOf } from './table.ts';

const pinned = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** What was measured with, as it is called. */
const versions = Object.fromEntries(
  [
    ['TinyMCE', 'tinymce'],
    ['CKEditor 5', 'ckeditor5'],
    ['Tiptap', '@tiptap/core'],
    ['DOMPurify', 'dompurify'],
    ['sanitize-html', 'sanitize-html'],
  ].map(([title, name]) => [title!, pinned.dependencies[name!]!]),
);

/** `npm run test:editors -- --write` writes the tables of the guide instead of comparing them. */
const write = process.env['LO_EDITORS_WRITE'] === 'yes';

describe('snippets through editors and sanitisers', () => {
  let all: readonly Measured[] = [];

  before(async () => {
    const browser = await openBrowser();
    all = await measure(browser, installApart(join(root, 'tools/editors'), 'editors')).finally(() =>
      browser.close(),
    );
  });

  const found = (name: string, pipeline: string) => {
    const one = all.find(each => each.fixture.name === name && nameOf(each) === pipeline);
    assert.ok(one, `${name} was not pasted through ${pipeline}`);
    return one;
  };

  it('every snippet ever shown is pasted', () => {
    const files = readdirSync(join(root, 'demo/snippets')).filter(file => file.endsWith('.html'));
    assert.deepEqual(
      [...fixtures.map(each => each.name), ...notPasted].sort(),
      files.map(file => basename(file, '.html')).sort(),
    );
    assert.deepEqual(fixtures.flatMap(each => each.column ?? []).sort(), [...columns].sort());
  });

  for (const through of throughs(['source', 'content', 'text']))
    for (const cleaner of cleaners) {
      const pipeline = nameOf({ through, cleaner });
      describe(pipeline, () => {
        for (const fixture of fixtures.filter(({ ways }) => ways.includes(through.way))) {
          it(`W2: ${fixture.name} keeps what it promised`, () => {
            const { left, html } = found(fixture.name, pipeline);
            assert.deepEqual(lossesOf(fixture, left), [], html);
          });
          if (fixture.rendered)
            it(`W3: ${fixture.name} gives the reader something`, () => {
              const { outcome, html } = found(fixture.name, pipeline);
              assert.ok(outcome && outcome !== 'nothing', html);
            });
        }
      });
    }

  // They are not opened for pictures: what they do with those stands in the table.
  // Pasted as content a box may still lose its mark (Tiptap): the table says so.
  it('opened-up editors keep what they were opened for, from their source view', () => {
    const open = all.filter(
      ({ through, cleaner }) => through.open && through.way === 'source' && cleaner === 'none',
    );
    for (const { fixture, outcome, through, cleaner } of open)
      if (fixture.column && fixture.column !== 'address' && fixture.column !== 'picture')
        assert.match(`${outcome}`, /widget|frame/, `${nameOf({ through, cleaner })} ${fixture.name}`);
  });

  it('the table in the guide is what was measured', async () => {
    const wanted = await guideWith(tablesOf(all, versions));
    if (write) writeGuide(wanted);
    assert.equal(guideNow(), wanted, 'npm run test:editors -- --write writes it anew');
  });
});
