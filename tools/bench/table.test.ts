import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { barsData, comparisonData } from './data.ts';
import { barsHtml, comparisonHtml } from './html.ts';
import { median, tableOf } from './table.ts';

describe('the bench', () => {
  it('takes the middle of several', () => {
    assert.equal(median([9, 1, 2]), 2);
    assert.equal(median([4, 1, 2, 100]), 3);
  });

  it('prints one aligned table', () => {
    const lines = tableOf([
      { what: 'x', who: 'ours', figures: { ms: 12.345, nodes: 1234.5 }, ratio: 1.054 },
    ]).split('\n');
    assert.equal(lines.length, 3);
    assert.equal(new Set(lines.map(line => line.length)).size, 1);
    assert.match(lines[2] ?? '', /12\.3 ms, 1235 nodes +\| 1\.05x/);
  });

  it('gives the floor the same answers and words as our documents', () => {
    const { area, words, sheet } = comparisonData(3, 4);
    const html = comparisonHtml(sheet);
    for (const [standpoint, answers] of Object.entries(words.words))
      for (const [list, { text }] of Object.entries(answers)) {
        assert.ok(text && html.includes(text), `${standpoint} ${list}`);
        assert.ok(area.answers[standpoint]?.[list]?.words);
      }
    assert.deepEqual(comparisonData(3, 4), comparisonData(3, 4));
  });

  it('gives the floor the same shares as our documents', () => {
    const { area, rows } = barsData(12);
    const html = barsHtml(rows);
    const [own] = area.results;
    for (const { id, share } of rows) {
      const count = own?.counts?.[id];
      assert.equal(Math.round((Number(count) / (own?.base ?? NaN)) * 100), share, id);
      assert.ok(html.includes(`${share} %`));
    }
  });
});
