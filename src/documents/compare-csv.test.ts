import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Area, Words } from '../../data-schema/v1/types.ts';
import { textIn } from '../locales/index.ts';
import nb from '../locales/party-compare/nb.ts';
import { comparison, factsOf } from './compare.ts';
import { comparisonCsv } from './compare-csv.ts';

const read = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`../../data-schema/examples/${name}`, import.meta.url), 'utf8')) as T;
const full = read<Area>('area-full.json');
const words = read<Words>('area-full.words.json');
// A cell that says it has words must have some to be read back, also where the example has only history.
for (const byList of Object.values(words.words))
  for (const each of Object.values(byList)) each.text ??= 'Nei.';

/** A file back to records, by column name. */
function recordsOf(csv: string): Record<string, string>[] {
  const cells = [...csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1)!.push((quoted?.replaceAll('""', '"') ?? plain ?? '').replace(/^'(?=[=+\-@])/, ''));
    if (end !== ';') rows.push([]);
  }
  const [head = [], ...rest] = rows.filter(row => row.length > 1);
  return rest.map(row => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

/** Key of a text, by its start. */
function keyOf(prefix: string, text: string): string {
  const entries = Object.entries(nb as Record<string, unknown>).filter(([key]) => key.startsWith(prefix));
  return (
    entries
      .find(([, value]) => text === value || text.startsWith(`${String(value)}:`))?.[0]
      .slice(prefix.length) ?? '?'
  );
}

describe('comparisonCsv', () => {
  it('says what the view says: read back, cell by cell', () => {
    const view = comparison(full);
    const idOf = (
      items: readonly {
        id: string;
        name?: Area['lists'][number]['name'];
        title?: Area['lists'][number]['name'];
      }[],
      text?: string,
    ) => items.find(item => textIn(item.name ?? item.title, 'nb', full.language).text === text)?.id ?? '?';
    const facts = recordsOf(comparisonCsv(view, 'nb', words)).map(record => {
      const standpoint = full.standpoints.filter(each => (each.no ?? '') === record['Nr.']);
      const row = idOf(standpoint, record.Standpunkt);
      const state = keyOf('state.', record.Svar ?? '');
      const refers = record['Hvorfor uten svar'] || record.Svarstatus;
      const to = /^Viser til andre(?: svar\.|:) (.*)$/.exec(refers ?? '')?.[1];
      return [
        'cell',
        row,
        idOf(full.lists, record.Liste),
        state,
        state === 'none' && keyOf('why.', record['Hvorfor uten svar'] ?? ''),
        record['Tolket av'] && `by ${record['Tolket av']}`,
        to && `to ${to}`,
        record['Listas egne ord'] && 'words',
        record.Rettet ? `corrected ${record.Rettet}` : record.Endret && `revised ${record.Endret}`,
      ]
        .filter(Boolean)
        .join(' ');
    });
    const stated = [...factsOf(view)].filter(fact => fact.startsWith('cell '));
    assert.deepEqual(facts.sort(), stated.sort());
  });

  it('has the words verbatim, and says when data is made up', () => {
    const records = recordsOf(comparisonCsv(comparison(full), 'nb', words));
    const [standpoint = '', byList] = Object.entries(words.words)[0]!;
    const text = Object.values(byList)[0]?.text;
    assert.ok(text && records.some(record => record['Listas egne ord'] === text), standpoint);
    assert.ok(records.every(record => record.Merknad === 'Oppdiktede data'));
  });

  it('says in every row that lists are missing, where they are', () => {
    const records = recordsOf(comparisonCsv(comparison({ ...full, extract: 'Utdrag.' }), 'nb', words));
    assert.ok(
      records.every(({ Merknad }) => Merknad === 'Oppdiktede data Ikke alle listene til valget er med her.'),
    );
  });

  it('has one row that says why when nobody was asked', () => {
    const [record, ...others] = recordsOf(
      comparisonCsv(comparison({ ...full, lists: [], replies: [], answers: {} }), 'nn', undefined),
    );
    assert.equal(others.length, 0);
    assert.match(record?.Merknad ?? '', /Oppdikta data .*Bærum/);
  });

  it('has a row for each list where nobody was asked, and no answer', () => {
    const replies = full.lists.map(({ id }) => ({ list: id, state: 'not-asked' as const }));
    const view = comparison({ ...full, replies, answers: {} });
    const [why, ...lists] = recordsOf(comparisonCsv(view, 'nb', undefined));
    assert.match(why?.Merknad ?? '', /Bærum/);
    assert.deepEqual(
      lists.map(each => [each.Svarstatus, each.Svar]),
      view.allColumns.map(() => ['Er ikke spurt.', '']),
    );
  });

  it('says what became of every sheet, with the list’s own reason in the same row', () => {
    const replies = full.replies.map((each, i) =>
      i === 0 ? { ...each, state: 'partly-answered' as const, reason: { text: 'Resten kommer.' } } : each,
    );
    const records = recordsOf(comparisonCsv(comparison({ ...full, replies }), 'nb', words));
    const first = records.filter(each => each.Liste === records[0]?.Liste);
    for (const { Svarstatus = '', 'Hvorfor uten svar': why = '' } of first)
      assert.ok(`${Svarstatus} ${why}`.startsWith('Har svart på noen av spørsmålene.'));
    assert.ok(first.every(each => Object.values(each).join(' ').includes('Resten kommer.')));
  });

  it('has no reason of the sheet’s beside a standpoint that came after it, and still has it in the row', () => {
    const id = full.standpoints[0]!.id;
    const standpoints = full.standpoints.map(each =>
      each.id === id ? { id, title: each.title, kind: each.kind, notAsked: true } : each,
    );
    const view = comparison({ ...full, standpoints, answers: { ...full.answers, [id]: {} } });
    const records = recordsOf(comparisonCsv(view, 'nb', words)).slice(0, view.standing);
    for (const [i, record] of records.entries()) {
      // A list that was not asked at all has its reason there.
      if (view.columns[i]?.reply !== 'not-asked') assert.equal(record['Hvorfor uten svar'], 'Ikke spurt');
      assert.equal(record['Spurt slik'], '');
    }
    const others = view.columns.filter(({ reply }) => reply !== 'not-asked');
    const said = others.flatMap(({ reason, refersTo }) => [reason?.text, refersTo].filter(Boolean));
    assert.ok(said.length > 1);
    for (const each of said)
      assert.ok(
        records.some(record => record.Svarstatus?.includes(each!)),
        each,
      );
  });

  it('never has the reason why a wording is missing as what was asked', () => {
    const [first, ...rest] = full.standpoints;
    const { askedAs: _lost, ...without } = first!;
    const asked = (missing?: string) => {
      const standpoints = [{ ...without, ...(missing && { askedAsMissing: missing }) }, ...rest];
      return recordsOf(comparisonCsv(comparison({ ...full, standpoints }), 'nb', words))[0]?.['Spurt slik'];
    };
    assert.equal(asked('Brevet er borte.'), 'Ordlyden som ble sendt, mangler. Brevet er borte.');
    assert.equal(asked(), 'Ordlyden som ble sendt, mangler.');
  });

  it('does not say that a list has changed an answer that was put right', () => {
    const [standpoint = '', byList = {}] = Object.entries(full.answers)[0]!;
    const [list = '', answer] = Object.entries(byList)[0]!;
    const day = '2027-06-20';
    const corrected = { ...answer, revised: day, revisions: 1, corrected: day };
    const answers = { ...full.answers, [standpoint]: { ...byList, [list]: corrected } };
    const records = recordsOf(comparisonCsv(comparison({ ...full, answers }), 'nb', words));
    const marked = records.filter(({ Rettet }) => Rettet === day);
    assert.deepEqual(
      marked.map(({ Endret }) => Endret),
      [''],
    );
  });

  it('says that a mistake in what was told of a sheet was put right', () => {
    const replies = full.replies.map((each, i) => (i === 0 ? { ...each, corrected: '2027-06-20' } : each));
    const view = comparison({ ...full, replies });
    assert.equal([...factsOf(view)].filter(fact => /^list .* corrected 2027-06-20$/.test(fact)).length, 1);
    const records = recordsOf(comparisonCsv(view, 'nb', words));
    for (const { Liste, Svarstatus } of records)
      assert.equal(/ Rettet 20\. juni 2027\.$/.test(Svarstatus!), Liste === records[0]?.Liste);
  });

  it('L2: text that a spreadsheet could run is text, also in a list name and in its words', () => {
    const lists = full.lists.map((list, i) => (i === 0 ? { ...list, name: '=1+1' } : list));
    const csv = comparisonCsv(comparison({ ...full, lists }), 'nb', words);
    assert.ok(csv.includes(`"'=1+1"`));
    assert.doesNotMatch(csv, /(^|;)"?[=+@]/m);
  });
});
