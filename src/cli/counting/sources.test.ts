import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { CountableSubmission } from '../../statistics/index.ts';
import { answerSource, type LineProblem } from './sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'lo-sources-'));
after(() => rmSync(folder, { recursive: true }));

/** Feeds a file, of lines where its name does not say table. */
async function feed(text: string, name = 'svar.ndjson') {
  const path = join(folder, name);
  writeFileSync(path, text);
  const problems: LineProblem[] = [];
  const added: CountableSubmission[] = [];
  await answerSource(path, problems).feed({ add: one => added.push(one) });
  return { ids: added.map(one => one?.id), added, faulty: problems.map(({ line }) => line) };
}

const answer = (id: string, more = '') => `{"id":"${id}"${more},"answers":[{"question":"q","issues":["a"]}]}`;

describe('answerSource of lines', () => {
  it('takes lines in any writing, and names the number of each that is no JSON', async () => {
    const lines = [answer('a'), '', 'no', ` ${answer('b')}\r`, '  ', answer('c').slice(0, -1), answer('ø')];
    const { ids, faulty } = await feed(lines.join('\n'));
    assert.deepEqual(ids, ['a', 'b', 'ø']);
    assert.deepEqual(faulty, [3, 6]);
  });

  it('loses no line and no number where the file is read in several pieces', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) => (i % 7 === 6 ? 'no' : answer(`id-${i}`)));
    const expected = lines.flatMap((text, i) => (text === 'no' ? [] : [`id-${i}`]));
    for (const ending of ['', '\n', '\n\n']) {
      const { ids, faulty } = await feed(`\ufeff${lines.join('\n')}${ending}`);
      assert.deepEqual(ids, expected);
      assert.equal(faulty.length, 5000 - expected.length);
      assert.deepEqual(faulty.slice(-1), [4998 - ((4998 - 7) % 7)]);
    }
  });

  it('hands on what the form found suspect, however the line is written', async () => {
    const suspect = [',"suspect":true', ',"hasty":true', ', "suspect": true', ', "hasty": true'];
    const { added } = await feed(suspect.map((more, i) => answer(`${i}`, more)).join('\n'));
    assert.deepEqual(
      added.map(one => one.hasty),
      [true, true, true, true],
    );
    const { added: fine } = await feed(`${answer('a')}\n${answer('b', ', "suspect": false')}`);
    assert.deepEqual(
      fine.map(one => Boolean(one.hasty)),
      [false, false],
    );
  });

  it('reads a line that is longer than what is read at a time, and refuses one that no answer can be', async () => {
    const long = (length: number) => answer('b', `,"trap":"${'x'.repeat(length)}"`);
    const { added } = await feed([answer('a'), long(300_000), answer('c')].join('\n'));
    assert.deepEqual(
      added.map(({ id, trap = '' }) => [id, trap.length]),
      [
        ['a', 0],
        ['b', 300_000],
        ['c', 0],
      ],
    );
    await assert.rejects(feed(long(2_000_000)), /svar\.ndjson» har en linje som er for lang/);
  });

  it('says what cannot be read', async () => {
    const gone = answerSource(join(folder, 'borte.ndjson'), []);
    await assert.rejects(gone.feed({ add: () => {} }), /Kan ikke lese «.*borte\.ndjson»: /);
  });
});

describe('answerSource of tables', () => {
  it('gives each row its own answers, and names the number of each that has other columns, however large', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) =>
      i % 7 === 6 ? `id-${i};5001` : `id-${i};5001;${i % 3 ? 'a, b' : 'c'};${i % 2 ? 'a' : ''}`,
    );
    const expected = rows.flatMap((_, i) => {
      if (i % 7 === 6) return [];
      const own = { question: 'q', issues: i % 3 ? ['a', 'b'] : ['c'] };
      return [[`id-${i}`, i % 2 ? [own, { question: 'r', issues: ['a'] }] : [own]]];
    });
    for (const head of ['id;sted;q;r', '\ufeff\nid;sted;q;r']) {
      const { added, faulty } = await feed([head, ...rows, ''].join('\n'), 'svar.csv');
      assert.deepEqual(
        added.map(({ id, answers }) => [id, answers]),
        expected,
      );
      const first = head.split('\n').length + 7;
      assert.deepEqual(faulty.slice(0, 2), [first, first + 7]);
    }
  });
});
