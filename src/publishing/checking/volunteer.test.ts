import { before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
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
