import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Area } from './v1/types.ts';

/** kB (1000 bytes) after gzip, without words. */
const BUDGET = 4;

describe('what a member on a phone downloads', () => {
  it(`an area file of 9 lists x 12 standpoints and two questions of 12 issues is at most ${BUDGET} kB`, () => {
    const whole = JSON.parse(
      readFileSync(new URL('./examples/area-full.json', import.meta.url), 'utf8'),
    ) as Area;
    // The budget is for answers and results; what few debates have comes on top.
    const { assessments: _, suggestions: __, seats: ___, ...area } = whole;
    assert.deepEqual([area.lists.length, area.standpoints.length], [9, 12]);
    assert.ok(
      area.questions.every(question => question.issues!.length === 12) && area.questions.length === 2,
    );
    assert.equal(new Set(area.results.map(result => result.area)).size, 3);
    const size = gzipSync(JSON.stringify(area), { level: 9 }).length / 1000;
    assert.ok(size <= BUDGET, `${size.toFixed(2)} kB`);
  });
});
