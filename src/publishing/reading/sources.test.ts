import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { writeXlsx } from 'hucre/xlsx';
import { checkSource } from '../checking/check.ts';
import { withFiles } from '../fixtures/read.ts';
import { check, of, today, told } from '../fixtures/told.ts';
import { makeTemplate } from '../template/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the files of a folder', () => {
  it('an empty template may lie beside the tables that were filled in', async () => {
    const { files } = await makeTemplate();
    const prepared = await makeTemplate({ from: withFiles({}), areas: ['3201', '32'] });
    const filled = new Map([
      ...withFiles({ 'svar.csv': undefined, 'svarstatus.csv': undefined, 'vurdering.csv': undefined }),
      ['svar-3201-32.xlsx', prepared.files.get('svar-3201-32.xlsx')!] as const,
    ]);
    const alone = await checkSource(filled, { today });
    const beside = await checkSource(
      new Map([...filled, ['medlemsdebatt.xlsx', files.get('medlemsdebatt.xlsx')!]]),
      { today },
    );
    assert.ok(beside.debate, beside.problems[0]?.message);
    assert.deepEqual(beside.problems, alone.problems);
    assert.deepEqual(beside.debate, alone.debate);
  });

  it('two empty templates are no two tables; two with rows are', async () => {
    const heads = 'område;parti;mandater;periode\n';
    assert.deepEqual(of(await check({ 'Mandat.csv': heads }), 'duplicate-table'), []);
    const empty = await check({ 'mandater.csv': heads, 'Mandat.csv': heads });
    assert.deepEqual(of(empty, 'duplicate-table'), []);
    const two = await check({ 'Mandat.csv': `${heads}3201;havne;30;2023-2027\n` });
    told(two, 'duplicate-table');
  });

  it('whose names a spreadsheet has made longer are told what to be called', async () => {
    for (const [name, wanted] of [
      ['medlemsdebatt-svar.csv', 'svar.csv'],
      ['svar-Tabell 1.csv', 'svar.csv'],
      ['Drammen 2027 spørsmål.TSV', 'spørsmål.tsv'],
    ] as const) {
      const { problems } = await checkSource([[name, bytes('a;b\n1;2')]], { today });
      assert.match(
        told({ problems }, 'unknown-table'),
        new RegExp(`gir du filen navnet ${wanted.replace('.', '\\.')}\\.$`),
        name,
      );
    }
    const sheets = [{ name: 'Svar fra mai', rows: [['a', 'b']] }];
    const workbook = await checkSource([['Bok.xlsx', await writeXlsx({ sheets })]], { today });
    assert.match(told(workbook, 'unknown-table'), /Er det tabellen «svar», gir du arket det navnet\.$/);
    const helper = await checkSource([['medlemsdebatt-Forklaring.csv', bytes('a;b')]], { today });
    assert.deepEqual(of(helper, 'unknown-table'), []);
    const both = await checkSource([['svar og lister.csv', bytes('a;b')]], { today });
    assert.doesNotMatch(told(both, 'unknown-table'), /gir du/);
  });

  it('a workbook with something far away says in which sheet, and what to delete', async () => {
    const cells = new Map([
      ['1,16383', { value: 'x' }],
      ['19999,0', { value: 'x' }],
    ]);
    const sheets = [
      { name: 'lister', rows: [['id', 'navn']] },
      { name: 'svar', rows: [['område']], cells },
    ];
    const result = await checkSource([['Bok.xlsx', await writeXlsx({ sheets })]], { today });
    assert.match(
      told(result, 'stray-cells'),
      /^Bok\.xlsx \(svar\) \| Arket «svar» er for stort til å leses\..* \| Slett alle kolonnene til høyre for tabellen og alle radene under den/,
    );
    assert.deepEqual(
      result.problems.map(({ code }) => code),
      ['stray-cells'],
      'and nothing of what may be in it',
    );
  });
});
