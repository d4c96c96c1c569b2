import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { WrittenText } from './submissions.ts';
import { moderationOrder, moderator } from './moderation.ts';
import { counted } from '../../tools/testing/statistics.ts';

const { rows, geography } = counted(
  { '1001': [100, 1], '1002': [99, 1], '1003': [1, 1], '2001': [20, 1], '9999': [5, 1] },
  { unplaced: [75] },
);
const setup = { places: geography, rows, secret: 'hemmelig' };

describe('moderator', () => {
  const text = (place?: string): WrittenText => ({
    question: 'idea',
    kind: 'text',
    text: 'Buss',
    ...(place && { place }),
  });

  it('names the municipality only where many answered, else the county, else the country', () => {
    const of = moderator(setup);
    assert.deepEqual(
      ['1001', '1002', '2001', '9999', undefined].map(place => of(text(place)).area),
      ['1001', '10', '0', '0', '0'],
    );
    const fewer = rows.map(row => (row.area === '0' ? { ...row, base: 299 } : row));
    assert.equal(
      moderator({ ...setup, rows: fewer })(text('1002')).area,
      '0',
      'lest the rest be told by elimination',
    );
    assert.equal(moderator({ ...setup, placeFrom: 20 })(text('2001')).area, '2001');
    assert.equal(moderator({ ...setup, country: 'NO' })(text()).area, 'NO');
  });

  it('goes by the question that most answered, and not by federations', () => {
    const more = { area: '2001', question: 'other', base: 100, counts: {} };
    assert.equal(moderator({ ...setup, rows: [more, ...rows] })(text('2001')).area, '2001');
    assert.equal(
      moderator({ ...setup, rows: [{ ...more, federation: 'f' }, ...rows] })(text('2001')).area,
      '0',
    );
    assert.equal(
      moderator({ ...setup, rows: [{ area: '2001', question: 'q', counts: {}, source: 's' }] })(text('2001'))
        .area,
      '0',
    );
  });

  it('L10: flags personal data', () => {
    assert.deepEqual(
      moderator(setup)({ question: 'work', kind: 'own', place: '1001', text: 'Ring 91234567' }),
      {
        question: 'work',
        kind: 'own',
        area: '1001',
        text: 'Ring 91234567',
        flags: ['phone'],
      },
    );
  });
});

describe('moderationOrder', () => {
  const of = moderator(setup);
  const entries = Array.from({ length: 200 }, (_, at) =>
    of({ question: 'idea', kind: 'text', place: '1001', text: `Forslag ${at}` }),
  );
  const order = (secret: string, all: typeof entries) =>
    all.toSorted(moderationOrder(secret)).map(({ text }) => text);

  it('is the same whatever order the texts came in', () => {
    assert.deepEqual(order('a', entries), order('a', entries.toReversed()));
    assert.deepEqual(order('a', entries).toSorted(), entries.map(({ text }) => text).toSorted());
  });

  it('is neither the order they came in nor that of the alphabet, and depends on the secret', () => {
    const came = entries.map(({ text }) => text);
    const shuffled = order('a', entries);
    assert.notDeepEqual(shuffled, came);
    assert.notDeepEqual(shuffled, came.toSorted());
    assert.notDeepEqual(shuffled, order('b', entries));
    const neighbours = shuffled.filter(
      (text, at) => Number(shuffled[at + 1]?.slice(8)) === Number(text.slice(8)) + 1,
    );
    assert.ok(neighbours.length < 10);
  });

  it('orders equal texts by what they answer', () => {
    const same = (['own', 'text'] as const).flatMap(kind =>
      ['a', 'b'].flatMap(question =>
        ['1001', '2001'].map(place => of({ question, kind, place, text: 'Buss' })),
      ),
    );
    const compare = moderationOrder('x');
    assert.deepEqual(same.toSorted(compare), same.toReversed().toSorted(compare));
    for (const entry of same) assert.equal(compare(entry, { ...entry }), 0);
  });
});
