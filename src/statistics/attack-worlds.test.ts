import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { publicKnowledge } from '../../tools/testing/statistics.ts';
import { world } from '../../tools/testing/statistics-worlds.ts';
import { attack } from './attack.ts';
import { disclose } from './disclose.ts';
import { areasOf } from './geography.ts';
import { protectResult } from './protect.ts';

/** Of each world how many groups are pinned down, and the beginning of the sum of which they are. */
const known = JSON.parse(
  readFileSync(new URL('fixtures/attack-findings.json', import.meta.url), 'utf8'),
) as string[];

/** What the attacker finds where each result was protected by itself, and not together. */
function findings(number: number): string[] {
  const { rows, geography, options } = world(number);
  const areas = areasOf(geography);
  const results = rows.map(row => {
    const { threshold, acknowledged } = options;
    return protectResult(row, { level: areas.get(row.area)!.level, threshold, acknowledged });
  });
  const { report } = disclose([], geography, options);
  const breaches = attack(results, publicKnowledge({ groups: [], report }, geography, options));
  return breaches
    .map(({ areas: of, federation, group, issue }) => [of.join('+'), federation, group, issue].join(' '))
    .sort();
}

describe('the attacker, where the publisher is careless', () => {
  // When it learns to find more, the sums are made anew. It must never find less.
  it(`finds all that it has found before (${known.length} worlds)`, () => {
    known.forEach((is, number) => {
      const found = findings(number);
      const sum = createHash('sha256').update(found.join()).digest('hex').slice(0, 8);
      assert.equal(`${found.length} ${sum}`, is, `world ${number}: ${found.join(', ')}`);
    });
  });
});
