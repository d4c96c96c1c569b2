import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { add, check, of, told } from '../fixtures/told.ts';
import { makeTemplate } from '../template/index.ts';
import { withFiles } from '../fixtures/read.ts';

const wrong = /Oslo har ett valg, og det er kommunen som har det\. 03 er koden for fylket\. \| Skriv 0301\.$/;

/** Oslo is a municipality and a county, and has one council. */
describe('the county of Oslo', () => {
  it('is no place where lists stand, answer and are elected', async () => {
    for (const [file, row] of [
      ['svar.csv', 'CODE;heltid;havne;ja;;;12.05.2027;;;'],
      ['svarstatus.csv', 'CODE;havne;svart;12.05.2027;;;;;;;;'],
      ['vurdering.csv', 'CODE;heltid;havne;Bra.;LO;15.06.2027'],
      ['mandater.csv', 'CODE;havne;3;2023-2027'],
      ['lister.csv', 'by;Bylista;By;;;CODE;;;'],
      ['standpunkt.csv', 'by;CODE;9;;By;;Vil lista bygge?;;;;;;'],
    ] as const)
      for (const code of ['03', '3', '03 Oslo', 'Oslo fylke']) {
        const result = await check({ [file]: add(row.replace('CODE', code)) });
        assert.match(told(result, 'area-without-election'), wrong, `${file} ${code}`);
        assert.equal(result.debate, undefined);
      }
  });

  it('is not among the counties that a list stands in', async () => {
    const { debate } = await check({ 'lister.csv': add('by;Bylista;By;;;"fylker, 03*";;;') });
    const areas = debate?.lists.find(({ list }) => list.id === 'by')?.areas;
    assert.equal(areas?.has('03'), false);
    assert.ok(areas?.has('0301') && areas.has('32'));
  });

  it('gets no rows in a template', async () => {
    const { problems } = await makeTemplate({ from: withFiles({}), areas: ['03'] });
    assert.match(told({ problems }, 'area-without-election'), wrong);
  });

  it('has figures of members, as every county', async () => {
    const result = await check({
      'resultat.csv': add('03;arbeid;heltid;500;900;ef;'),
      'organisasjoner.csv': add('oslo;LO i Oslo;03'),
    });
    assert.deepEqual(of(result, 'area-without-election'), []);
    assert.equal(result.counts.errors, 0);
  });
});

describe('several codes in one cell', () => {
  it('that a spreadsheet has made one number of are told as that', async () => {
    for (const cell of ['301.3201', '"301,3201"', '32013203']) {
      const result = await check({ 'svar.csv': add(`${cell};heltid;havne;ja;;;12.05.2027;;;`) });
      assert.match(
        told(result, 'codes-as-number'),
        /er ikke en kode\. Sto det flere koder i cellen med komma mellom.* \| Skriv mellomrom mellom kodene, eller gi cellen tekstformat/,
      );
    }
  });

  it('a name that two have is told with a capital', async () => {
    const result = await check({
      'lister.csv': add('hav2;Havnepartiet;H2;;;3203;;;'),
      'svar.csv': add('3203;heltid;Havnepartiet;ja;;;12.05.2027;;;'),
    });
    assert.match(told(result, 'unknown-list-ambiguous'), /\| Partiet «Havnepartiet» kan være flere: /);
  });
});
