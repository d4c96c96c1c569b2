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
    assert.deepEqual(
      [...new Set(lines.map(line => line.place))],
      ['unstated'],
      'of two, neither may be named',
    );
    const again = await texts(store, 10);
    assert.notDeepEqual(
      again.map(line => line.text),
      lines.map(line => line.text),
    );
    assert.deepEqual(again.map(line => line.text).sort(), lines.map(line => line.text).sort());
  });

  it('C24: a county stands beside a text only where several small municipalities stand behind it', async () => {
    const many = new SqliteStore(':memory:');
    const people = { '3201': 20, '3203': 6, '3205': 5, '0301': 3, '1103': 12, '1108': 8, unstated: 4 };
    for (const [place, n] of Object.entries(people)) {
      for (let i = 0; i < n; i++) {
        const one = submission({ place, answers: [{ question: 'forslag', text: place }] });
        await many.submit(entry({ id: one.id, ...stored(one) }));
      }
    }
    const places = Object.fromEntries((await texts(many, 10)).map(({ text, place }) => [text, place]));
    await many.dispose();
    assert.deepEqual(places, {
      '3201': '3201',
      '3203': '32',
      '3205': '32',
      '0301': 'unstated',
      '1103': '1103',
      '1108': 'unstated',
      unstated: 'unstated',
    });
  });
});
