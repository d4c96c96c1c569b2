import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readXlsx, writeXlsx, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import { checkSource, type CheckResult } from '../checking/check.ts';
import { of, swap, check, told } from '../fixtures/told.ts';
import { correctedTemplate } from '../template/index.ts';

const debate = [
  ['nøkkel', 'verdi'],
  ['id', 'drammen-2027'],
  ['tittel', 'Medlemsdebatten i Drammen'],
  ['avsender', 'LO i Eksempel'],
  ['bindinger', 'Ingen.'],
  ['rettelser', 'retting@example.org'],
  ['oppdatert', new Date(Date.UTC(2027, 5, 21))],
];
const lists = [
  ['id', 'navn', 'kortnavn', 'områder'],
  ['H', 'Havnelista', 'Havne', '3301'],
];

type Rows = WriteSheet['rows'];
type Value = string | number | Date;

/** A cell as a spreadsheet made it of what was typed. */
interface Made {
  value: Value;
  numFmt?: CellStyle['numFmt'];
}

const sheet = (name: string, rows: Rows, made?: Made): WriteSheet => ({
  name,
  rows,
  ...(made && { cells: new Map([['1,4', { value: made.value, style: { numFmt: made.numFmt } }]]) }),
});

/** The workbook with one cell of `svar`, and a number of a standpoint. */
async function bytesOf(text: Made, no: Value = '1', more: Rows = []): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      sheet('debatt', [...debate, ...more]),
      sheet('lister', lists),
      sheet('standpunkt', [
        ['id', 'nr', 'tittel', 'ordlyd'],
        ['heltid', no, 'Heltid', 'Vil dere ha hele stillinger?'],
      ]),
      sheet(
        'svar',
        [
          ['område', 'standpunkt', 'parti', 'svar', 'tekst', 'dato'],
          [3301, 'heltid', 'H', 'ja', text.value, new Date(Date.UTC(2027, 4, 12))],
        ],
        text,
      ),
    ],
  });
}

const checked = (bytes: Uint8Array): Promise<CheckResult> =>
  checkSource([['Bok.xlsx', bytes]], { today: '2027-06-21' });

/** What Excel makes of `50 %`, `12 500,50`, `kr 100`, `1 000`, `12,5`, `1.5` and a long number. */
const changed: readonly Made[] = [
  { value: 0.5, numFmt: '0%' },
  { value: 12500.5, numFmt: '#,##0.00' },
  { value: 100, numFmt: '"kr" #,##0' },
  { value: 1000, numFmt: '#,##0' },
  { value: 12.5 },
  { value: 123456789012 },
  { value: new Date(Date.UTC(2026, 4, 1)), numFmt: 'dd.mmm' },
];

describe('words that a spreadsheet has made a number or a date of', () => {
  it('are never published as something else than the list wrote', async () => {
    for (const made of changed) {
      const result = await checked(await bytesOf(made));
      assert.match(
        told(result, 'typed-cell'),
        /^Bok\.xlsx \(svar\) \| 2 \| tekst \| Cellen er e[nt] (dato|tall) i regnearket.*Vi vet ikke hva som ble skrevet i den\. \| Gi cellen tekstformat, og skriv teksten på nytt\.$/,
        String(made.value),
      );
      assert.equal(result.debate, undefined);
    }
  });

  it('are what they seem where a spreadsheet shows a number as it keeps it', async () => {
    for (const made of [
      { value: 42 },
      { value: 42, numFmt: '0' },
      { value: 42, numFmt: '@' },
      { value: '50 %' },
    ]) {
      const result = await checked(await bytesOf(made));
      assert.equal(result.counts.errors, 0, result.problems[0]?.message);
      const answer = result.debate?.areas.get('3301')?.answers.get('heltid')?.get('H');
      assert.equal(answer?.text, String(made.value));
    }
  });

  it('are told in numbers of standpoints and in fields of the debate; dates stand where dates belong', async () => {
    const result = await checked(
      await bytesOf({ value: 'Ja.' }, new Date(Date.UTC(2026, 0, 1)), [
        ['kontakt', 22.5],
        ['valgdag', new Date(Date.UTC(2027, 8, 13))],
      ]),
    );
    assert.deepEqual(
      result.problems
        .filter(({ severity }) => severity === 'error')
        .map(({ file, row, column, code }) => [file, row, column, code]),
      [
        ['Bok.xlsx (debatt)', 8, 'verdi', 'typed-cell'],
        ['Bok.xlsx (standpunkt)', 2, 'nr', 'typed-cell'],
      ],
    );
  });

  it('stay wrong in the corrected workbook until somebody has written them', async () => {
    const bytes = await bytesOf({ value: 0.5, numFmt: '0%' }, new Date(Date.UTC(2026, 0, 1)));
    const { problems } = await checked(bytes);
    const corrected = await correctedTemplate([['Bok.xlsx', bytes]], problems);
    const { sheets } = await readXlsx(corrected);
    assert.ok(sheets.find(({ name }) => name === 'svar')?.rows[1]?.includes('#TALL? 0.5'));
    const again = await checked(corrected);
    assert.equal(again.debate, undefined);
    assert.deepEqual(
      of(again, 'typed-cell').map(({ row, column, message }) => [row, column, message]),
      of({ problems }, 'typed-cell').map(({ row, column, message }) => [row, column, message]),
    );
    const once = await checked(await correctedTemplate([['Bok.xlsx', corrected]], again.problems));
    assert.deepEqual(once.problems, again.problems, 'and are not marked twice');
  });

  it('are asked about in a CSV file where a number has become a day', async () => {
    const result = await check({ 'standpunkt.csv': swap('heltid;;1;', 'heltid;;01.jan;') });
    assert.match(
      told(result, 'number-as-date'),
      /standpunkt\.csv \| 2 \| nr \| «01\.jan» ser ut som en dato, og ikke som et nummer\. \| Gi kolonnen tekstformat/,
    );
  });
});
