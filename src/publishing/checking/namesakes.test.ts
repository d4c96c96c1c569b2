import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { Area } from '../../../data-schema/v1/types.ts';
import { add, check, of, told } from '../fixtures/told.ts';
import { buildTree } from '../tree/build.ts';

/** Rows of `lister`: id, navn, kortnavn, farge, rekkefølge, områder, partier, gruppe, gjelder_fra. */
const lists = (...rows: string[]) => ({ 'lister.csv': add(...rows) });

describe('lists that are called the same', () => {
  it('in one area have their whole names for short ones there, and are told', async () => {
    const result = await check(lists('havn;Havnelista;havne;;9;3201;;;'));
    assert.match(
      told(result, 'same-short-name'),
      /lister\.csv \| 6 \| kortnavn \| Lista i rad 2 har samme kortnavn, .* \| Gi hver av dem et eget kortnavn\./,
    );
    assert.ok(result.debate);
    const tree = await buildTree(result.debate, { builtBy: 'test' });
    const shortsIn = (code: string) => {
      const area = JSON.parse(new TextDecoder().decode(tree.get(`areas/${code}.json`))) as Area;
      return area.lists.map(({ short }) => short);
    };
    assert.deepEqual(shortsIn('3201'), ['Fjell', 'Havnepartiet', 'Øy', 'S&V', 'Havnelista']);
    assert.deepEqual(shortsIn('3203'), ['Fjell', 'Havne']);
  });

  it('in one area are an error where it is the whole name: no table could tell them apart', async () => {
    const result = await check(lists('by1;Bygdelista;By 1;;9;;;;', 'by2;Bygdelista;By 2;;9;3203;;;'));
    assert.match(
      told(result, 'same-name'),
      /lister\.csv \| 7 \| navn \| Lista i rad 6 har samme navn.* \| Skriv i «områder»/,
    );
    assert.equal(result.debate, undefined);
  });

  it('may be two in two municipalities, and one after another that was withdrawn', async () => {
    const apart = await check(
      lists('by1;Bygdelista;Bygdelista;;9;3201;;;', 'by2;Bygdelista;Bygdelista;;9;3203;;;'),
    );
    const after = await check({
      'lister.csv': () =>
        'id;navn;kortnavn;områder;gjelder_til\nhavne;Havnepartiet;Havne;;\nfjell;Fjellpartiet;Fjell;;\nØYP;Øypartiet;Øy;3201, 32;\nskog;Felleslista Skog og Vann;S&V;3201;\nby1;Bygdelista;By;3201;02.06.2027\nby2;Bygdelista;By;3201;\n',
    });
    for (const result of [apart, after]) {
      assert.deepEqual([...of(result, 'same-name'), ...of(result, 'same-short-name')], []);
      assert.ok(result.debate, result.problems[0]?.message);
    }
  });
});
