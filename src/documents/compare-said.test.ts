import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Area, Reply, Text } from '../../data-schema/v1/types.ts';
import { dayOfAnswer, whoseAnswers } from './compare-said.ts';
import { comparison, type CompareOptions } from './compare.ts';

const full = JSON.parse(
  readFileSync(new URL('../../data-schema/examples/area-full.json', import.meta.url), 'utf8'),
) as Area;
const [list] = full.lists;
const [standpoint] = full.standpoints;

/** One list that has not answered, with what somebody has read out of its programme. */
const read = (reply: Partial<Reply>, answer?: object): Area => ({
  ...structuredClone(full),
  lists: [list!],
  replies: [{ list: list!.id, state: 'no-reply', ...reply }],
  answers: answer ? { [standpoint!.id]: { [list!.id]: answer } } : {},
});
const readings = { position: 'supports', interpretedBy: 'LO i Bærum', date: '2027-06-15' } as const;

describe('the day of an answer', () => {
  const dayOf = (area: Area) => dayOfAnswer(comparison(area).rows[0]!.cells[0]!);

  it('is never said to be the day a list answered, when somebody else read it out of a text', () => {
    assert.deepEqual(dayOf(read({}, readings)), {
      key: 'words.dated',
      params: { date: '2027-06-15' },
    });
    assert.equal(
      dayOf(read({ state: 'answered' }, { position: 'supports', date: '2027-05-12' }))?.key,
      'words.given',
    );
    assert.equal(dayOf(read({})), undefined);
  });
});

describe('whose answers a list refers to', () => {
  const said = (area: Area) => whoseAnswers(comparison(area).columns[0]!);
  const refers = { state: 'referred', refersTo: 'Partiprogrammet' };

  it('are taken from there only where somebody has read them out', () => {
    const params = { who: 'Partiprogrammet' };
    assert.deepEqual(said(read(refers)), { key: 'reply.refersTo', params });
    assert.deepEqual(said(read(refers, readings)), { key: 'reply.readFrom', params });
    assert.equal(said(read({})), undefined);
  });
});

describe('what standpoints stand under', () => {
  const topics = (named: readonly (Text | undefined)[], options: CompareOptions = {}) => {
    const standpoints = named.map((topic, i) => ({
      id: `s${i}`,
      title: `S${i}`,
      kind: 'support' as const,
      ...(topic !== undefined && { topic }),
    }));
    const area = { ...structuredClone(full), standpoints, answers: {} };
    return comparison(area, options).rows.map(({ over }) => over);
  };

  it('those without a topic do not stand under the topic of those before them', () => {
    assert.deepEqual(topics(['A', 'A', undefined, undefined, 'B']), ['A', undefined, '', undefined, 'B']);
  });

  it('those without a topic that come first, or alone, need no heading', () => {
    assert.deepEqual(topics([undefined, 'A']), [undefined, 'A']);
    assert.deepEqual(topics([undefined, undefined]), [undefined, undefined]);
    assert.deepEqual(topics(['A', undefined], { standpoint: 's1' }), [undefined]);
  });
});

describe('a place without a council', () => {
  it('says that nobody stands there: the country, and Oslo the county', () => {
    const lead = (code: string, level: string) =>
      comparison({ ...full, lists: [], replies: [], answers: {}, area: { ...full.area, code, level } })
        .lead[0]?.key;
    assert.equal(lead('03', 'county'), 'lead.noCouncil');
    assert.equal(lead('0', 'country'), 'lead.noCouncil');
    for (const code of ['11', '0301', '1103'])
      assert.equal(lead(code, code.length > 2 ? 'municipality' : 'county'), 'lead.noLists', code);
  });
});
