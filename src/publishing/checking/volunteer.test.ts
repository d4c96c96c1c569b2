import { before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { checkSource, type CheckResult } from './check.ts';

/** A folder as somebody filled it in on a train: made-up lists, and a mistake in nearly every row. */
const folder = {
  debatt: `nøkkel;verdi
id;Drammen 2027
tittel;Medlemsdebatten i Drammen
valgdag;13. september 2027
avsender;LO i Eksempel
rettelser;retting@example.org
rekkefølge;offisiell
adresse;http://example.org/debatt
oppdiktet;ja`,
  lister: `id;navn;kortnavn;farge;rekkefølge;områder
H;Havnelista;Havne;blå;1;Drammen
B;Bygdelista;Bygd;#123456;to;3301
F;Fjordpartiet;;;4;Zzzzzz`,
  standpunkt: `id;områder;nr;tema;tittel;ordlyd
heltid;;1;Arbeid;Heltid;Vil dere ha hele stillinger og samtidig kortere dager?
veg;Herøy;2;;Veg;Vil dere bygge vegen?`,
  svarstatus: `område;parti;status;dato;frist
3301;Havnelista;svarte;12.05.2027;31.05.2027
3301;B;ikkje svart;;
3301;Fjordpartiet;svart;;1. mai 2027
3301;Fjordlista;takka nei;31.02.2027;`,
  svar: `område;standpunkt;parti;svar;tekst;språk;dato
3301;heltid;H;ja, men;"Ja, men det koster; penger";svensk;12/5-27
Drammn;heltid;H;ja;;;
3301;heltidd;H;ja;;;
3301;heltid;B;x;;;
3301;heltid;F;støtter;;;2027-05-12`,
};

describe('what a volunteer gets wrong', () => {
  let result: CheckResult;
  before(async () => {
    const bytes = new TextEncoder();
    const files = Object.entries(folder).map(([name, text]) => [`${name}.csv`, bytes.encode(text)] as const);
    result = await checkSource(files, { today: '2027-06-21' });
  });

  it('is told at once, each by file, row, column and value, with what to do about it', () => {
    assert.equal(result.debate, undefined);
    const errors = result.problems.filter(each => each.severity === 'error');
    assert.deepEqual(
      errors.map(({ file, row, column, value }) => [file, row, column, value]),
      [
        ['debatt.csv', 2, 'id', 'Drammen 2027'],
        ['lister.csv', 2, 'farge', 'blå'],
        ['lister.csv', 3, 'rekkefølge', 'to'],
        ['lister.csv', 4, 'områder', 'Zzzzzz'],
        ['standpunkt.csv', 3, 'områder', 'Herøy'],
        ['svar.csv', 2, 'språk', 'svensk'],
        ['svar.csv', 2, 'svar', 'ja, men'],
        ['svar.csv', 3, 'område', 'Drammn'],
        ['svar.csv', 4, 'standpunkt', 'heltidd'],
        ['svar.csv', 5, 'svar', 'x'],
        ['svarstatus.csv', 2, 'status', 'svarte'],
        ['svarstatus.csv', 5, 'dato', '31.02.2027'],
        ['svarstatus.csv', 5, 'parti', 'Fjordlista'],
      ],
    );
    for (const { message, suggestion } of errors) assert.ok(suggestion, message);
    assert.equal(result.counts.errors, errors.length);
  });

  it('is told once: where a list stands is misspelt, so no answer of it is said not to fit', () => {
    assert.ok(!result.problems.some(each => each.code === 'list-not-in-area'));
  });

  it('is warned of a question that asks two things', () => {
    const [two] = result.problems.filter(each => each.code === 'double-question');
    assert.match(two?.message ?? '', /«og samtidig»/);
  });
});

/** Tables with mistakes that a spreadsheet makes by itself, or shows otherwise than it saves. */
describe('what a spreadsheet does to a table', () => {
  const debate = [
    ['nøkkel', 'verdi'],
    ['id', 'drammen-2027'],
    ['tittel', 'Medlemsdebatten i Drammen'],
    ['avsender', 'LO i Eksempel'],
    ['bindinger', 'Ingen.'],
    ['rettelser', 'retting@example.org'],
    ['oppdatert', '21.06.2027'],
  ];
  const lists = [
    ['id', 'navn', 'kortnavn', 'områder'],
    ['H', 'Havnelista', 'Havne', '3301'],
    ['B', 'Bygdelista', 'Bygd', '3301'],
  ];
  const standpoints = [
    ['id', 'tittel', 'ordlyd'],
    ['heltid', 'Heltid', 'Vil dere ha hele stillinger?'],
  ];
  const answers = [['område', 'standpunkt', 'parti', 'svar', 'tekst', 'dato']];
  const sheets = (changed: Partial<Record<string, WriteSheet['rows']>>, merges?: WriteSheet['merges']) =>
    Object.entries({ debatt: debate, lister: lists, standpunkt: standpoints, svar: answers, ...changed }).map(
      ([name, rows]) => ({ name, rows, ...(name === 'svar' && merges && { merges }) }),
    );
  const told = async (written: WriteSheet[]) => {
    const { problems } = await checkSource([['Bok.xlsx', await writeXlsx({ sheets: written })]], {
      today: '2027-06-21',
    });
    return problems.map(({ severity, file, row, column, code }) => [severity, file, row, column, code]);
  };

  it('a text that began with a dash and became a formula is not taken for the words of a list', async () => {
    const words = (text: string) => ['3301', 'heltid', 'H', 'ja', text, '12.05.2027'];
    for (const fault of ['#NAVN?', '#NAME?', '#REF!', '#DIV/0!', '#I/T', '########', 'Err:509', 'Feil:508'])
      assert.deepEqual(
        (await told(sheets({ svar: [...answers, words(fault)] }))).filter(
          ([severity]) => severity === 'error',
        ),
        [['error', 'Bok.xlsx (svar)', 2, 'tekst', 'cell-fault']],
        fault,
      );
    for (const text of ['#heltid', 'Vi svarer #1', '#', 'Feil: 508 er for mange', 'Err: nei'])
      assert.ok(
        (await told(sheets({ svar: [...answers, words(text)] }))).every(([severity]) => severity !== 'error'),
        text,
      );
  });

  it('a date that has become a number is asked about, in every place for a date, and never taken for one', async () => {
    const row = ['3301', 'heltid', 'H', 'ja', '', 46266];
    const dated = [
      ...debate.filter(([key]) => key !== 'oppdatert'),
      ['datoer', '46643 Valgdag'],
      ['oppdatert', '46266'],
    ];
    const survey = [
      ['nøkkel', 'verdi'],
      ['åpner', '46266,5'],
    ];
    const written = sheets({ debatt: dated, svar: [...answers, row], undersøkelse: survey });
    const { problems, debate: none } = await checkSource([
      ['Bok.xlsx', await writeXlsx({ sheets: written })],
    ]);
    assert.equal(none, undefined);
    assert.deepEqual(
      problems
        .filter(({ code }) => code === 'bad-date')
        .map(({ column, value, message, suggestion }) => [column, value, message, suggestion?.split('?')[0]]),
      [
        [
          'datoer',
          '46643 Valgdag',
          '«46643» er ikke en dato, men ser ut som et dagnummer fra Excel.',
          'Mente du 2027-09-13',
        ],
        [
          'oppdatert',
          '46266',
          '«46266» er ikke en dato, men ser ut som et dagnummer fra Excel.',
          'Mente du 2026-09-01',
        ],
        [
          'dato',
          '46266',
          '«46266» er ikke en dato, men ser ut som et dagnummer fra Excel.',
          'Mente du 2026-09-01',
        ],
        [
          'åpner',
          '46266,5',
          '«46266,5» er ikke en dato, men ser ut som et dagnummer fra Excel.',
          'Mente du 2026-09-01 12:00',
        ],
      ],
    );
  });

  it('merged cells are told by their name, for only the first has a value', async () => {
    const rows = [
      ...answers,
      ['3301', 'heltid', 'H', 'nei', '', '12.05.2027'],
      ['3301', 'heltid', 'B', null, '', '12.05.2027'],
    ];
    const merged = { startRow: 1, endRow: 2, startCol: 3, endCol: 3 };
    assert.deepEqual((await told(sheets({ svar: rows }, [merged])))[0], [
      'error',
      'Bok.xlsx (svar)',
      2,
      'svar',
      'merged-cells',
    ]);
    const besideTheTable = { startRow: 1, endRow: 2, startCol: 30, endCol: 31 };
    const ofTheTitle = { startRow: 0, endRow: 0, startCol: 0, endCol: 5 };
    const titled = [['Svarene våre'], ...rows];
    assert.ok(
      (await told(sheets({ svar: titled }, [besideTheTable, ofTheTitle]))).every(
        ([severity]) => severity !== 'error',
      ),
    );
  });

  it('a title and a note may stand above the headers, also one that is called as a column', async () => {
    const titled = [['Navn'], [], ['Alle listene, oppdatert i mai'], ...lists];
    assert.deepEqual(
      (await told(sheets({ lister: titled }))).filter(
        ([severity, , , , code]) => severity === 'error' || code === 'header-row',
      ),
      [['note', 'Bok.xlsx (lister)', 4, undefined, 'header-row']],
    );
  });

  it('a first line that says how the columns are parted is no title', async () => {
    const bytes = (rows: readonly (readonly string[])[], first = '') =>
      new TextEncoder().encode(first + rows.map(row => row.join(';')).join('\r\n'));
    const { problems, debate: found } = await checkSource([
      ['debatt.csv', bytes(debate)],
      ['lister.csv', bytes(lists, 'sep=;\r\n')],
    ]);
    assert.equal(found?.lists.length, 2);
    assert.ok(problems.every(({ code }) => code !== 'header-row' && code !== 'unknown-column'));
  });

  it('two names of one column are told with both', async () => {
    const { problems } = await checkSource([
      ['svar.csv', new TextEncoder().encode('område;standpunkt;parti;svar;tekst;kommentar')],
    ]);
    const twice = problems.find(({ code }) => code === 'duplicate-column');
    assert.match(twice?.message ?? '', /«tekst» og «kommentar» er to navn på det samme/);
  });

  it('a workbook with a password says so, and nothing of what it may lack', async () => {
    const locked = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    const { problems } = await checkSource([['Bok.xlsx', locked]]);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['locked'],
    );
    assert.match(problems[0]?.suggestion ?? '', /passord/);
  });

  it('a list without a short name is not said to have a long one', async () => {
    const { problems } = await checkSource([
      ['lister.csv', new TextEncoder().encode('id;navn\nI;Industri- og bygdelista')],
    ]);
    const long = problems.find(({ code }) => code === 'long-short-name');
    assert.match(long?.message ?? '', /ikke noe kortnavn, og navnet er 23 tegn/);
  });
});
