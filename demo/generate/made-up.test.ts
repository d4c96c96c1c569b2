import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MUNICIPALITIES } from '../../src/publishing/places/index.ts';
import { positions, replyStates } from '../../src/publishing/tables/vocabulary.ts';
import { madeUpDebate } from './made-up.ts';
import { csv } from './tables.ts';

const column = (table: string, name: string): string[] => {
  const [head, ...rows] = madeUpDebate().get(table)!;
  const at = head!.indexOf(name);
  assert.ok(at >= 0, `${table} has ${name}`);
  return rows.map(row => String(row[at]));
};

describe('the made-up debate', () => {
  it('is the same every time', () => {
    const text = () => [...madeUpDebate()].map(([name, table]) => `${name}\n${csv(table)}`).join('\n');
    assert.equal(text(), text());
  });

  it('is marked as made up, and calls no real party by name', () => {
    assert.ok(
      madeUpDebate()
        .get('debatt')!
        .some(([key, value]) => key === 'oppdiktet' && value === 'ja'),
    );
    const parties =
      /arbeiderpartiet|høyre|fremskrittspartiet|senterpartiet|kristelig folkeparti|venstre|rødt|miljøpartiet|pensjonistpartiet|industri- og/i;
    for (const [name, table] of madeUpDebate()) assert.doesNotMatch(csv(table), parties, name);
  });

  it('has every reply state and every position', () => {
    const states = new Set(column('svarstatus', 'status'));
    assert.deepEqual([...states].sort(), [...replyStates.words].sort());
    const given = new Set(column('svar', 'svar').filter(Boolean));
    assert.deepEqual([...given].sort(), [...positions.words].sort());
  });

  it('has results of every municipality but the one where nobody answered', () => {
    const areas = new Set(column('resultat', 'område'));
    const missing = MUNICIPALITIES.map(([code]) => code).filter(code => !areas.has(code));
    assert.deepEqual(missing, ['5052']);
  });

  it('says who read an unclear answer, and why a revised one was changed', () => {
    const [, ...rows] = madeUpDebate().get('svar')!;
    const seen = new Set<string>();
    for (const [area, standpoint, list, position, , , , , interpretedBy, reason] of rows) {
      if (position === 'uklart') assert.ok(interpretedBy);
      const key = `${area} ${standpoint} ${list}`;
      if (seen.has(key)) assert.ok(reason, key);
      seen.add(key);
    }
  });

  it('gives no more choices of an issue than there are people', () => {
    const [, ...rows] = madeUpDebate().get('resultat')!;
    for (const [area, question, issue, chosen, base] of rows)
      assert.ok(Number(chosen) <= Number(base), `${area} ${question} ${issue}`);
  });
});
