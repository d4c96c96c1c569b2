import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { checkSource } from '../checking/check.ts';
import { fixture } from '../fixtures/read.ts';
import { decode } from './encoding.ts';
import { readCsv } from './csv.ts';
import { readWorkbook } from './workbook.ts';

async function gridOf(rows: WriteSheet['rows']): Promise<string[][]> {
  const bytes = await writeXlsx({ sheets: [{ name: 'svar', rows }] });
  const grid = (await readWorkbook('a.xlsx', bytes)).get('svar');
  return [...(grid?.records() ?? [])].map(record => [...record.cells]);
}

describe('reading a workbook', () => {
  it('gives text: codes as they stand, dates as days, numbers without decimals', async () => {
    const rows = await gridOf([['0301', 301, 12.5, new Date(Date.UTC(2027, 8, 13)), true, null, ' a\r\nb ']]);
    assert.deepEqual(rows[0]?.slice(0, 6), ['0301', '301', '12.5', '2027-09-13', 'sann', '']);
  });

  it('L3: the whole debate as one workbook gives the same debate, also where codes became numbers', async () => {
    const sheets = [...fixture('hel-debatt')].map(([name, bytes]) => ({
      name: name.replace('.csv', ''),
      rows: [...readCsv(decode(bytes).text, ';')].map(({ cells }) =>
        cells.map(cell => (/^[1-9]\d*$/.test(cell) ? Number(cell) : cell)),
      ),
    }));
    const workbook = await writeXlsx({ sheets: [{ name: 'Forklaring', rows: [['Hei']] }, ...sheets] });
    const [csv, xlsx] = await Promise.all([
      checkSource(fixture('hel-debatt')),
      checkSource(new Map([['debatt.xlsx', workbook]])),
    ]);
    assert.deepEqual(
      xlsx.problems.map(each => each.code),
      csv.problems.map(each => each.code),
    );
    assert.deepEqual(xlsx.debate?.areas, csv.debate?.areas);
    assert.deepEqual(xlsx.debate?.lists, csv.debate?.lists);
  });

  it('reads a workbook with macros, and passes over no file that may have a table in it', async () => {
    const sheets = [
      {
        name: 'lister',
        rows: [
          ['id', 'navn'],
          ['a', ''],
        ],
      },
    ];
    const macros = await checkSource(new Map([['Bok 1.xlsm', await writeXlsx({ sheets })]]));
    assert.ok(
      macros.problems.some(each => each.file === 'Bok 1.xlsm (lister)' && each.code === 'empty-cell'),
    );
    for (const name of ['svar.xlsb', 'svar.gsheet', 'svar.fods']) {
      const { problems } = await checkSource(new Map([[name, new Uint8Array(4)]]));
      assert.ok(
        problems.some(each => each.file === name && each.code === 'wrong-format'),
        name,
      );
    }
  });

  it('a formula that nobody has worked out is told, and is no empty cell', async () => {
    const rows = [
      ['område', 'standpunkt', 'parti', 'svar'],
      ['3201', 'heltid', 'a', null],
    ];
    const cells = new Map([['1,3', { value: null, formula: 'Ark2!A1' }]]);
    const bytes = await writeXlsx({ sheets: [{ name: 'svar', rows, cells }] });
    const { problems } = await checkSource(new Map([['Bok 1.xlsx', bytes]]));
    const [told] = problems.filter(each => each.code === 'cell-fault');
    assert.deepEqual(
      [told?.row, told?.column, told?.message],
      [2, 'svar', 'Cellen har en formel som ikke er regnet ut.'],
    );
  });

  it('three decimals are not taken for thousands', async () => {
    const [row] = await gridOf([[0.543, 12.345, 0.5, 1234]]);
    assert.deepEqual(row?.slice(0, 4), ['0,543', '12,345', '0.5', '1234']);
  });

  it('says of a hidden sheet that a table is in it, unless another sheet has the table', async () => {
    const answers = { name: 'Svar', rows: [['område', 'standpunkt', 'parti', 'svar']], hidden: true };
    const hidden = await writeXlsx({ sheets: [{ name: 'lister', rows: [['id', 'navn']] }, answers] });
    const { problems } = await checkSource(new Map([['Bok 1.xlsx', hidden]]));
    const [told] = problems.filter(each => each.code === 'hidden-sheet');
    assert.equal(told?.file, 'Bok 1.xlsx (Svar)');
    assert.equal(told.severity, 'error');
    const old = { name: 'partier', rows: [['id', 'navn']], hidden: true };
    const both = await writeXlsx({ sheets: [{ name: 'lister', rows: [['id', 'navn']] }, old] });
    const found = await checkSource(new Map([['Bok 1.xlsx', both]]));
    assert.ok(found.problems.every(each => each.code !== 'hidden-sheet'));
  });

  it('leaves hidden sheets alone, and names the sheet in a problem', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'svar', rows: [['område', 'standpunkt', 'parti']] },
        { name: 'skjult', rows: [['x']], hidden: true },
      ],
    });
    const { problems } = await checkSource(new Map([['Bok 1.xlsx', bytes]]));
    assert.ok(problems.some(each => each.file === 'Bok 1.xlsx (svar)' && each.code === 'missing-column'));
    assert.ok(problems.every(each => each.value !== 'skjult'));
  });
});
