import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readXlsx } from 'hucre/xlsx';
import { checkSource } from '../checking/check.ts';
import { fixture, withFiles } from '../fixtures/read.ts';
import { buildTree } from '../tree/build.ts';
import { correctedTemplate, makeTemplate } from './index.ts';
import { letterOf } from './workbook.ts';

const today = '2027-06-21';
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('templates', () => {
  it('empty ones are read without complaint but for what a debate must have', async () => {
    const { files } = await makeTemplate();
    const csv = new Map(
      [...files].filter(([path]) => path.startsWith('csv/')).map(([path, bytes]) => [path.slice(4), bytes]),
    );
    for (const source of [csv, new Map([['medlemsdebatt.xlsx', files.get('medlemsdebatt.xlsx')!]])]) {
      const { problems } = await checkSource(source, { today });
      const errors = problems.filter(each => each.severity === 'error');
      assert.deepEqual(
        errors.map(each => each.column),
        ['avsender', 'id', 'oppdatert', 'rettelser', 'tittel'],
      );
    }
  });

  it('has drop-downs, explanations and text cells that keep leading zeros', async () => {
    const { files } = await makeTemplate();
    const workbook = await readXlsx(files.get('medlemsdebatt.xlsx')!, { readStyles: true });
    const names = workbook.sheets.map(sheet => sheet.name);
    assert.equal(names[0], 'Forklaring');
    assert.ok(names.includes('svar') && names.includes('undersøkelse'));
    const answers = workbook.sheets.find(sheet => sheet.name === 'svar');
    const lists = answers?.dataValidations?.filter(each => each.type === 'list') ?? [];
    assert.ok(lists.some(each => /^Valg!/.test(each.formula1 ?? '')));
    assert.ok(lists.some(each => each.formula1?.includes('lister')));
    const words = workbook.sheets.find(sheet => sheet.name === 'Valg');
    assert.ok(words?.hidden);
    assert.ok(words.rows.flat().includes('støtter ikke'));
    assert.equal(answers?.cells?.get('5,0')?.style?.numFmt, '@');
    assert.match(text(files.get('csv/LESMEG.txt')), /har ikke tatt stilling/);
  });

  it('has a row for each list and standpoint of an area, which read back as empty answers', async () => {
    const source = withFiles({
      'svar.csv': undefined,
      'svarstatus.csv': undefined,
      'vurdering.csv': undefined,
    });
    const { files, rows, problems } = await makeTemplate({ from: source, areas: ['3201', 'Akershus fylke'] });
    assert.deepEqual(problems, []);
    // 3201: four lists x three standpoints; 32: three lists x three.
    assert.equal(rows, 4 + 12 + 3 + 9);
    const answers = text(files.get('csv/svar.csv')).split('\r\n');
    assert.equal(answers[1], '3201;heltid;1 Hele stillinger;fjell;Fjellpartiet;;;;;;;');
    const merged = new Map([...source, ['svar.xlsx', files.get('svar-3201-32.xlsx')!]]);
    const { problems: found, debate } = await checkSource(merged, { today });
    assert.ok(debate, found[0]?.message);
    assert.deepEqual([...new Set(found.map(each => each.code))], ['topic-hidden', 'empty-answer']);
  });

  it('is ready below the last row too, for a list that answers anew: drop-downs, help and text cells', async () => {
    const source = withFiles({ 'svar.csv': undefined, 'svarstatus.csv': undefined });
    const { files } = await makeTemplate({ from: source, areas: ['3201'] });
    const { sheets } = await readXlsx(files.get('svar-3201.xlsx')!, { readStyles: true });
    const answers = sheets.find(each => each.name === 'svar')!;
    const own = 4 * 3;
    assert.equal(answers.rows[own]?.[0], '3201');
    assert.equal(answers.cells?.get(`${own + 200},0`)?.style?.numFmt, '@');
    assert.ok((answers.dataValidations?.length ?? 0) >= 10);
    for (const { range, showInputMessage, inputMessage } of answers.dataValidations ?? []) {
      assert.equal(range, `${range[0]}2:${range[0]}${own + 201}`);
      assert.ok(showInputMessage && inputMessage, range);
    }
  });

  it('says what is wrong with the area or the tables', async () => {
    const { files, problems } = await makeTemplate({ from: fixture('hel-debatt'), areas: ['Herøy'] });
    assert.equal(files.size, 0);
    assert.match(problems[0]?.suggestion ?? '', /1515/);
  });

  it('names columns as spreadsheets do', () => {
    assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(letterOf), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });

  it('holds a source as it is, with a note in each cell that has something wrong', async () => {
    const files = withFiles({ 'svar.csv': all => all.replace(';støtter;', ';støtterr;') });
    const { problems } = await checkSource(files, { today });
    const wrong = problems.find(each => each.severity === 'error')!;
    const bytes = await correctedTemplate(files, problems);
    const workbook = await readXlsx(bytes, { readStyles: true });
    const sheet = workbook.sheets.find(each => each.name === 'svar')!;
    const noted = [...(sheet.cells ?? [])].filter(([, cell]) => cell.comment);
    assert.deepEqual(
      noted.map(([, cell]) => cell.value),
      [wrong.value],
    );
    assert.ok(noted[0]![1].comment!.text.startsWith(wrong.message));
    const again = await checkSource(new Map([['debatt.xlsx', bytes]]), { today });
    assert.deepEqual(
      again.problems.map(({ severity, code, row, column }) => ({ severity, code, row, column })),
      problems.map(({ severity, code, row, column }) => ({ severity, code, row, column })),
    );
  });

  it('holds a good source so that the same tree is built of it', async () => {
    const { debate, problems } = await checkSource(withFiles({}), { today });
    const bytes = await correctedTemplate(withFiles({}), problems);
    const again = await checkSource(new Map([['debatt.xlsx', bytes]]), { today });
    const [a, b] = await Promise.all(
      [debate, again.debate].map(each => buildTree(each!, { builtBy: 'test' })),
    );
    assert.deepEqual(b, a);
  });
});
