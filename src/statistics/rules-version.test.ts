import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { publicKnowledge } from '../../tools/testing/statistics.ts';
import { world } from '../../tools/testing/statistics-worlds.ts';
import { attack } from './attack.ts';
import { RULES, disclose } from './disclose.ts';

/** What came of each world when the rules got their number, as the beginning of its sum. */
const known = JSON.parse(
  readFileSync(new URL(`fixtures/${RULES.replace('/', '-')}.json`, import.meta.url), 'utf8'),
) as string[];

describe(`the rules ${RULES}`, () => {
  // Who publishes twice, or checks a publication, gets what came the first time. When this fails on purpose, the
  // rules get another number, and the sums a file of its name.
  it(`give the same counts the same results (${known.length} worlds)`, () => {
    known.forEach((sum, number) => {
      const { rows, geography, options } = world(number);
      const came = disclose(rows, geography, options);
      const text = JSON.stringify(came);
      const is = createHash('sha256').update(text).digest('hex').slice(0, sum.length);
      assert.equal(is, sum, `world ${number}: ${text}`);
    });
  });

  it('leave the attacker nothing, but where figures had been published before', () => {
    known.forEach((_, number) => {
      const { rows, geography, options } = world(number);
      const came = disclose(rows, geography, options);
      if (rows.some(({ source }) => source)) return;
      assert.deepEqual(
        attack(came.results, publicKnowledge(came, geography, options)),
        [],
        `world ${number}`,
      );
    });
  });
});
