import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { texts, ticks, type TextLine, type TickLine } from './export.ts';
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
    assert.deepEqual(lines[0]!.answers, [{ question: 'arbeid', issues: ['a'] }]);
    assert.doesNotMatch(JSON.stringify(lines), /language|forslag|own|text/, 'nor that anybody wrote');
  });

  it('C24: texts carry no id, no federation, no tick and no small municipality, and come in no order', async () => {
    const lines = await texts(store, 10);
    assert.equal(lines.length, 80);
    assert.deepEqual(Object.keys(lines[0]!).sort(), ['kind', 'place', 'question', 'text']);
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

  it('C24: ticks are the same whether or not somebody wrote beside them, and in whatever language', async () => {
    const id = randomUUID();
    const issues = ['a', 'b'];
    const told = (language: 'nb' | 'se', own?: string, text?: string) =>
      submission({
        id,
        language,
        answers: [{ question: 'arbeid', issues, own }, ...(text ? [{ question: 'forslag', text }] : [])],
      });
    const expected = await ticksOf([told('nb')]);
    assert.equal(expected.length, 1);
    for (const wrote of [told('nb', 'Kantine'), told('nb', undefined, 'Buss'), told('se', 'Kantine', 'Buss')])
      assert.deepEqual(await ticksOf([wrote]), expected);
  });

  it('an own suggestion alone is in the base, so that is said; a text alone is in none, and has no line', async () => {
    const own = submission({ answers: [{ question: 'arbeid', own: 'Kantine' }] });
    const text = submission({ answers: [{ question: 'forslag', text: 'Buss' }] });
    const lines = await ticksOf([own, text]);
    assert.deepEqual(
      lines.map(({ id, answers }) => ({ id, answers })),
      [{ id: own.id, answers: [{ question: 'arbeid', own: true }] }],
    );
  });

  it('C24: whoever has both files finds no line of ticks for the one text of a place or of a language', async () => {
    const many = (n: number, change: (i: number) => Partial<ReturnType<typeof submission>>) =>
      Array.from({ length: n }, (_, i) => submission(change(i)));
    const wrote = (text: string) => [
      { question: 'arbeid', issues: ['a'] },
      { question: 'forslag', text },
    ];
    const everybody = [
      ...many(120, () => ({ place: '3201', federation: 'fed-a' })),
      ...many(1, () => ({ place: '3201', federation: 'fed-b', answers: wrote('Om lederen min') })),
      ...many(110, i => ({ place: i % 2 ? '5601' : '5603', federation: 'fed-a', answers: wrote(`nb ${i}`) })),
      ...many(1, () => ({
        place: '5612',
        federation: 'fed-c',
        language: 'se',
        answers: wrote('Mu teaksta'),
      })),
    ];
    const lines = await ticksOf(everybody);
    const rare = (await textsOf(everybody)).filter(({ text }) => !text.startsWith('nb'));
    assert.deepEqual(
      rare.map(({ place }) => place),
      ['unstated', 'unstated'],
      'the place of one text is not said, however many answered there',
    );
    for (const written of rare) {
      assert.equal(candidatesFor(written, lines).length, everybody.length, written.text);
    }
  });

  it('C24: the one own suggestion to a question has no place, although many wrote something else there', async () => {
    const all = Array.from({ length: 130 }, (_, i) =>
      submission({
        place: '3201',
        answers: [
          { question: 'arbeid', issues: ['a'], ...(i === 0 ? { own: 'Kantine' } : {}) },
          { question: 'forslag', text: `Buss ${i}` },
        ],
      }),
    );
    const places = (await textsOf(all)).map(({ kind, place }) => `${kind} ${place}`);
    assert.deepEqual([...new Set(places)].sort(), ['own unstated', 'text 3201']);
  });
});

async function storeOf(all: readonly ReturnType<typeof submission>[]): Promise<SqliteStore> {
  const made = new SqliteStore(':memory:');
  await Promise.all(all.map(one => made.submit(entry({ id: one.id, ...stored(one) }))));
  return made;
}

async function ticksOf(all: readonly ReturnType<typeof submission>[]): Promise<TickLine[]> {
  const made = await storeOf(all);
  const lines: TickLine[] = [];
  for await (const line of ticks(made)) lines.push(line);
  await made.dispose();
  return lines;
}

async function textsOf(all: readonly ReturnType<typeof submission>[]): Promise<TextLine[]> {
  const made = await storeOf(all);
  const lines = await texts(made);
  await made.dispose();
  return lines;
}

/** What an attacker does: takes the lines that agree in all that both files tell, and of them those that say who wrote. */
function candidatesFor(written: TextLine, lines: readonly TickLine[]): readonly TickLine[] {
  const shared = (Object.keys(written) as (keyof TextLine)[]).filter(key => key !== 'place');
  const agreeing = lines.filter(
    line =>
      (written.place === 'unstated' || line.place.startsWith(written.place)) &&
      shared.every(key => !(key in line) || (line as unknown as TextLine)[key] === written[key]),
  );
  const saying = agreeing.filter(({ answers }) =>
    answers.some(answer => answer.question === written.question && written.kind in answer),
  );
  return saying.length > 0 ? saying : agreeing;
}
