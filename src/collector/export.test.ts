import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { texts, ticks } from './export.ts';
import { stored } from './rules.ts';
import { SqliteStore } from './sqlite-store.ts';
import { entry, submission } from './testing/answers.ts';

const store = new SqliteStore(':memory:');
after(() => store.dispose());

describe('what leaves a store', async () => {
  for (let i = 0; i < 40; i++) {
    const place = i < 3 ? '0301' : '3201';
    const one = submission({
      place,
      federation: 'oppdiktet-forbund',
      ...(i === 0 ? { trap: 'spam' } : {}),
      answers: [
        { question: 'arbeid', issues: ['a'], own: `eget forslag ${i}` },
        { question: 'forslag', text: `fritekst ${i}` },
      ],
    });
    await store.submit(entry({ id: one.id, ...stored(one) }));
  }

  it('C24: ticks hold nothing that anybody wrote, and keep what marks them as suspect', async () => {
    const lines = [];
    for await (const line of ticks(store)) lines.push(line);
    assert.equal(lines.length, 40);
    assert.equal(lines.filter(line => line.suspect).length, 1);
    assert.doesNotMatch(JSON.stringify(lines), /eget forslag|fritekst|spam/);
    assert.deepEqual(lines[0]!.answers, [
      { question: 'arbeid', issues: ['a'], own: true },
      { question: 'forslag', text: true },
    ]);
  });

  it('C24: texts carry no id, no federation, no tick and no small municipality, and come in no order', async () => {
    const lines = await texts(store, 10);
    assert.equal(lines.length, 80);
    assert.deepEqual(Object.keys(lines[0]!).sort(), ['kind', 'language', 'place', 'question', 'text']);
    assert.deepEqual([...new Set(lines.map(line => line.place))].sort(), ['03', '3201']);
    const again = await texts(store, 10);
    assert.notDeepEqual(
      again.map(line => line.text),
      lines.map(line => line.text),
    );
    assert.deepEqual(again.map(line => line.text).sort(), lines.map(line => line.text).sort());
  });
});
