import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MUNICIPALITIES, SUCCESSORS } from '../../src/publishing/places/index.ts';
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

  it('has local lists that answer, and joint ones', () => {
    const areas = column('lister', 'områder').map(cell => cell.split(' '));
    const areasOf = new Map(column('lister', 'id').map((id, i) => [id, areas[i]!]));
    const names = new Map(MUNICIPALITIES.map(([code, name]) => [code, name]));
    const local = [...areasOf].filter(([, own]) => own.length === 1 && names.has(own[0]!));
    assert.ok(local.length > 50, `${local.length} local lists`);
    const called = column('lister', 'navn');
    assert.ok(local.every(([, [code]]) => called.some(name => name.endsWith(` i ${names.get(code!)}`))));
    const answering = new Set(column('svar', 'parti'));
    assert.ok(local.filter(([id]) => answering.has(id)).length > 20);
    assert.ok(column('lister', 'partier_i_lista').some(parties => parties.includes(', ')));
  });

  it('has municipalities that got a new code, the one that was split, and those with several names', () => {
    const results = new Set(column('resultat', 'område'));
    const asked = new Set(column('svar', 'område'));
    const renamed = [...new Set(SUCCESSORS.flatMap(([, ...to]) => to))];
    assert.deepEqual(
      renamed.filter(code => !results.has(code)),
      [],
    );
    assert.ok(renamed.filter(code => asked.has(code)).length > 50);
    for (const code of ['1508', '1580']) assert.ok(results.has(code), code);
    const several = MUNICIPALITIES.filter(([code, , ...more]) => more.length > 0 && asked.has(code));
    assert.ok(several.length > 10);
  });

  it('has one municipality with 7 answers and one with 12: under the threshold, and just over it', () => {
    const answered = column('resultat', 'antall_svarte');
    const bases = new Map(column('resultat', 'område').map((area, i) => [area, answered[i]]));
    assert.equal(bases.get('1151'), '7');
    assert.equal(bases.get('1144'), '12');
  });

  it('has no topic that few in a municipality wrote of: it would be left out', () => {
    const counts = column('forslag', 'antall').map(Number);
    assert.ok(counts.length > 100);
    assert.ok(Math.min(...counts) >= 10);
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
