import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DebateArea } from '../../data-schema/v1/types.ts';
import { allPlaces } from '../../tools/testing/places.ts';
import { compareNames, fold } from './areas-fold.ts';
import { meantArea, searchAreas } from './areas-search.ts';
import { areaGroups, areaIndex, areaLabel, chosenCodes, fullAreaName, resolveArea } from './areas.ts';

const areas: DebateArea[] = [
  ...allPlaces,
  { code: 'g-indre', names: ['Indre Finnmark'], level: 'group', members: ['5610', '5612'] },
];
const index = areaIndex(areas);
const labels = (query: string) => searchAreas(index, query).matches.map(({ area }) => areaLabel(area));
const first = (query: string) => searchAreas(index, query).matches[0];

describe('areaIndex', () => {
  it('holds 357 municipalities, 15 counties and the country, no groups', () => {
    const count = (level: string) => index.entries.filter(each => each.level === level).length;
    assert.deepEqual([count('municipality'), count('county'), count('country')], [357, 15, 1]);
    assert.equal(index.entries.length, 373);
    assert.equal(areaIndex(areas), index);
  });

  it('is sorted as a Norwegian list is, without help from the browser', () => {
    const names = index.entries.map(each => each.names[0]);
    assert.deepEqual(names.slice(0, 3), ['Agder', 'Akershus', 'Alstahaug']);
    assert.deepEqual(names.slice(-4), ['Årdal', 'Ås', 'Åseral', 'Åsnes']);
  });

  it('W10: leaves out what has no code, no name or a level of a later version', () => {
    const odd = [
      { code: '', names: ['X'], level: 'municipality' },
      { code: '1', names: [], level: 'municipality' },
      { code: '2', names: [''], level: 'municipality' },
      { code: '3', names: ['X'], level: 'parish' },
    ];
    assert.deepEqual(areaIndex(odd).entries, []);
    assert.deepEqual(searchAreas(areaIndex([]), 'oslo').matches, []);
  });

  it('L15: takes names that the debate has told apart itself for what they are', () => {
    const [nordland, more] = [
      allPlaces.find(each => each.code === '18')!,
      allPlaces.find(each => each.code === '15')!,
    ];
    const told = areaIndex([
      nordland,
      more,
      { code: '1818', names: ['Herøy (Nordland)'], level: 'municipality' },
      { code: '1515', names: ['Herøy (Møre og Romsdal)'], level: 'municipality' },
    ]);
    const found = searchAreas(told, 'herøy').matches.map(({ area }) => areaLabel(area));
    assert.deepEqual(found, ['Herøy (Møre og Romsdal)', 'Herøy (Nordland)']);
    assert.deepEqual(told.byCode.get('1818')?.names, ['Herøy']);
  });

  it('groups every municipality under its county', () => {
    const groups = areaGroups(index);
    assert.equal(groups.length, 15);
    assert.equal(groups.flatMap(each => each.municipalities).length, 357);
    assert.equal(groups[0]?.county?.names[0], 'Agder');
    const lost = areaGroups(areaIndex([{ code: '9901', names: ['Nyby'], level: 'municipality' }]));
    assert.deepEqual(
      lost.map(each => [each.county, each.municipalities.length]),
      [[undefined, 1]],
    );
  });
});

describe('searchAreas', () => {
  it('finds every place by each of its official names, as written and as typed without the keys for it', () => {
    const bare = (name: string) =>
      name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/ø/gi, 'o')
        .replace(/æ/gi, 'ae')
        .replace(/[ŋ]/gi, 'n');
    const doubled = (name: string) =>
      name.replace(/[øö]/gi, 'oe').replace(/[æä]/gi, 'ae').replace(/å/gi, 'aa');
    for (const entry of index.entries)
      for (const name of entry.names)
        for (const typed of [
          name,
          name.toUpperCase(),
          name.normalize('NFD'),
          bare(name),
          doubled(name),
          ` ${name} `,
        ])
          assert.ok(
            searchAreas(index, typed)
              .matches.slice(0, 4)
              .some(({ area }) => area === entry),
            `${typed} -> ${entry.code} ${name}`,
          );
  });

  it('finds every place at each beginning of its names, letter by letter', () => {
    for (const entry of index.entries)
      for (const name of entry.names)
        for (let n = 1; n <= name.length; n++) {
          const { matches } = searchAreas(index, name.slice(0, n));
          assert.ok(
            matches.some(({ area }) => area === entry),
            `${name.slice(0, n)} -> ${name}`,
          );
        }
  });

  it('L15: says which other name fitted, and only then', () => {
    assert.deepEqual([first('hamarøy')?.area.code, first('hamarøy')?.alternative], ['1875', 'Hamarøy']);
    assert.deepEqual([first('Kaivuono')?.area.code, first('Kaivuono')?.alternative], ['5540', 'Kaivuono']);
    assert.equal(first('Hábmer')?.alternative, undefined);
    assert.equal(first('stientje')?.alternative, 'Stïentje');
  });

  it('L15: tells the two Herøy and the two Våler apart by county', () => {
    assert.deepEqual(labels('herøy'), ['Herøy (Møre og Romsdal)', 'Herøy (Nordland)']);
    assert.deepEqual(labels('vaaler').slice(0, 2), ['Våler (Innlandet)', 'Våler (Østfold)']);
    assert.deepEqual(labels('Herøy (Nordland)'), ['Herøy (Nordland)']);
    assert.deepEqual(labels('heroy i more'), ['Herøy (Møre og Romsdal)']);
    assert.deepEqual(labels('nordland heroy'), ['Herøy (Nordland)']);
  });

  it('puts the best fit first: the whole name, its beginning, a word in it, the inside', () => {
    assert.deepEqual(labels('os').slice(0, 3), ['Os', 'Osen', 'Oslo']);
    assert.deepEqual(labels('troms'), ['Troms', 'Tromsø']);
    assert.deepEqual(labels('oslo').slice(0, 2), ['Oslo', 'Oslo']);
    assert.deepEqual(
      searchAreas(index, 'oslo')
        .matches.map(({ area }) => area.level)
        .slice(0, 2),
      ['municipality', 'county'],
    );
    assert.deepEqual(labels('varanger'), ['Sør-Varanger']);
    assert.ok(labels('fjord').includes('Storfjord'));
  });

  it('finds by code; a leading zero may be lost; the country is 0', () => {
    assert.equal(first('3201')?.area.names[0], 'Bærum');
    assert.equal(first('301')?.area.code, '0301');
    assert.equal(first('0')?.area.level, 'country');
    assert.equal(first('32')?.area.names[0], 'Akershus');
    const akershus = allPlaces.filter(({ code }) => code.startsWith('32'));
    assert.equal(searchAreas(index, '32').matches.length, akershus.length);
  });

  it('W43: a code of 2020-2023 finds its successor, every one of them', () => {
    const successors = Map.groupBy(
      allPlaces.flatMap(({ code, former = [] }) => former.map(from => ({ from, code }))),
      ({ from }) => from,
    );
    assert.equal(successors.size, 114);
    for (const [from, to] of successors) {
      const found = searchAreas(index, from);
      assert.deepEqual(
        found.matches.map(({ area }) => area.code).sort(),
        to.map(({ code }) => code).sort(),
        from,
      );
      assert.equal(found.former?.code, from);
    }
    assert.deepEqual(labels('1507'), ['Haram', 'Ålesund']);
  });

  it('W43: finds nothing for what is no place', () => {
    for (const query of ['9999', '2111', 'xyzzy', '12345678901234567890', 'b<script>'])
      assert.deepEqual(labels(query), [], query);
    assert.doesNotThrow(() => ['(', '.*', '\\', '💥', '\ud800', 'a'.repeat(100_000)].forEach(labels));
  });

  it('gives every place when nothing is typed', () => {
    assert.equal(searchAreas(index, '  ').matches.length, 373);
  });
});

describe('meantArea', () => {
  it('understands a whole name that one place has', () => {
    assert.equal(meantArea(index, 'bærum')?.code, '3201');
    assert.equal(meantArea(index, 'karasjok')?.code, '5610');
    assert.equal(meantArea(index, 'Oslo')?.code, '0301');
    assert.equal(meantArea(index, '3024')?.code, '3201');
    for (const entry of index.entries.filter(each => each.code !== '03'))
      assert.equal(meantArea(index, areaLabel(entry))?.code, entry.code, areaLabel(entry));
  });

  it('L15: does not guess between two of one name, or between the parts of a split one', () => {
    assert.equal(meantArea(index, 'Herøy'), undefined);
    assert.equal(meantArea(index, '1507'), undefined);
    assert.equal(meantArea(index, 'bær'), undefined);
    assert.equal(meantArea(index, ''), undefined);
  });
});

describe('resolveArea', () => {
  it('W43: knows today, the successor, the split and the unknown apart', () => {
    assert.equal(resolveArea(index, '3201').kind, 'known');
    const moved = resolveArea(index, '3024');
    assert.equal(moved.kind === 'moved' && moved.area.code, '3201');
    const split = resolveArea(index, '1507');
    assert.deepEqual(split.kind === 'split' && split.areas.map(each => each.code).sort(), ['1508', '1580']);
    assert.equal(resolveArea(index, '9999').kind, 'unknown');
    assert.equal(resolveArea(index, '301').kind, 'known');
  });
});

describe('chosenCodes', () => {
  const codes = (code: string, ...levels: Parameters<typeof chosenCodes>[2][]) =>
    chosenCodes(index, index.byCode.get(code)!, ...levels).join(' ');

  it('brings the county, but not in Oslo, not when only municipalities are asked for, not without a file', () => {
    assert.equal(codes('3201'), '3201 32');
    assert.equal(codes('0301'), '0301');
    assert.equal(codes('32'), '32');
    assert.equal(codes('3201', ['municipality']), '3201');
    const bare = areaIndex([
      { code: '32', names: ['Akershus'], level: 'county' },
      { code: '3201', names: ['Bærum'], level: 'municipality', file: 'areas/3201.json' },
    ]);
    assert.deepEqual(chosenCodes(bare, bare.byCode.get('3201')!), ['3201']);
  });
});

describe('names', () => {
  it('folds what a keyboard may lack', () => {
    assert.equal(fold('Ákŋoluokta Đïŧŧö'), 'aknoluokta ditto');
    assert.equal(fold('Bærum'), fold('Baerum'));
    assert.equal(fold('Snåase'), fold('Snaase'));
  });

  it('sorts æ, ø, å last and aa as å', () => {
    const sorted = ['Åfjord', 'Aarborte', 'Øksnes', 'Ærø', 'Zz', 'Åsnes', 'Ás'].sort(compareNames);
    assert.deepEqual(sorted, ['Ás', 'Zz', 'Ærø', 'Øksnes', 'Åfjord', 'Aarborte', 'Åsnes']);
  });

  it('writes all names', () => {
    assert.equal(fullAreaName(index.byCode.get('5540')!), 'Gáivuotna – Kåfjord – Kaivuono');
    assert.equal(fullAreaName(index.byCode.get('1818')!), 'Herøy (Nordland)');
  });
});
