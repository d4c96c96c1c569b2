import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readCsv } from '../../src/publishing/index.ts';

/** Rows of a source table, by the names of its columns. */
function rowsOf(table: string): Record<string, string>[] {
  const text = readFileSync(new URL(`${table}.csv`, import.meta.url), 'utf8').replace(/^\uFEFF/, '');
  const [head = [], ...rows] = [...readCsv(text, ';')].map(({ cells }) => cells);
  return rows.map(cells => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])));
}

/** As published by LO: https://www.lo.no/lodebatt_forbund/ (Tema 1: Arbeid). */
const CHOSEN_2023 = {
  'faste-hele-stillinger': 44277,
  'ansette-framfor-innleie': 38381,
  'lonnsvekst-alle': 30629,
  'riktig-utdanning': 23223,
  laerlingplasser: 18738,
  'ryddige-leverandorer': 17972,
  innflytelse: 14182,
  likestilling: 11891,
  etterutdanning: 10019,
  'vold-trusler': 8409,
  'flere-arbeidsplasser': 7348,
  'skjenkebevilling-tariff': 6529,
};

/** As published by those who asked: https://loitrondheim.no/trondheimsmanifestet2015/. What is not named was agreed with. */
const DEMANDS_2015: Record<string, { unclear: number[]; disagree: number[] }> = {
  R: { unclear: [], disagree: [] },
  PP: { unclear: [], disagree: [29] },
  SV: { unclear: [12, 22, 35, 52], disagree: [] },
  NKP: { unclear: [], disagree: [24, 25, 28, 37] },
  MDG: { unclear: [2, 6, 21, 35, 48], disagree: [3, 34, 43] },
  AP: { unclear: [22, 24, 28, 35], disagree: [4, 12, 27, 29, 51, 52, 53] },
};

describe('real figures in the demo are those that were published', () => {
  it('what LO members chose in 2023', () => {
    const rows = rowsOf('landet-2023/resultat');
    assert.deepEqual(
      Object.fromEntries(rows.map(({ sak, valgt_av }) => [sak, Number(valgt_av)])),
      CHOSEN_2023,
    );
    assert.ok(rows.every(row => row['antall_svarte'] === '82366' && row['område'] === '0'));
  });

  it('what six lists in Trondheim answered to each of 54 demands in 2015', () => {
    const expected = Object.entries(DEMANDS_2015).flatMap(([list, { unclear, disagree }]) =>
      Array.from({ length: 54 }, (_, i) => {
        const n = i + 1;
        const answer = unclear.includes(n) ? 'uklart' : disagree.includes(n) ? 'støtter ikke' : 'støtter';
        return `${list} krav-${n} ${answer}`;
      }),
    );
    const rows = rowsOf('trondheim-2015/svar');
    const given = rows.map(({ parti, standpunkt, svar }) => `${parti} ${standpunkt} ${svar}`);
    assert.deepEqual(given.sort(), expected.sort());
    assert.ok(rows.every(row => row['tolket_av']));
  });
});
