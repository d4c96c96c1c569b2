import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { MUNICIPALITIES, SUCCESSORS, officialPlaces, resolvePlace } from './index.ts';

function code(text: string): string {
  const found = resolvePlace(text, officialPlaces);
  return 'place' in found
    ? `${found.place.code}${found.repaired ? ` ${found.repaired.code}` : ''}`
    : found.problem.code;
}

function suggestion(text: string): string {
  const found = resolvePlace(text, officialPlaces);
  return 'problem' in found ? (found.problem.suggestion ?? '') : '';
}

describe('which area a cell means', () => {
  it('has 357 municipalities in 15 counties, and 9999 is none of them', () => {
    const municipalities = officialPlaces.all.filter(place => place.level === 'municipality');
    assert.equal(municipalities.length, 357);
    assert.equal(officialPlaces.all.filter(place => place.level === 'county').length, 15);
    assert.ok(municipalities.every(place => officialPlaces.get(place.parent!)?.level === 'county'));
    assert.equal(officialPlaces.get('9999'), undefined);
  });

  it('takes a code as it is', () => {
    for (const [each] of MUNICIPALITIES) assert.equal(code(each), each);
    assert.equal(code('32'), '32');
    assert.equal(code('0'), '0');
  });

  it('L3: gives a lost leading zero back, and says so', () => {
    assert.equal(code('301'), '0301 leading-zero');
    assert.equal(code('301.0'), '0301 leading-zero');
    assert.equal(code('3'), '03 leading-zero');
  });

  it('L3: follows the codes of 2020-2023, and asks where one was split', () => {
    for (const [from, ...to] of SUCCESSORS) {
      assert.equal(code(from), to.length === 1 ? `${to[0]} former-area` : 'area-split', from);
    }
    assert.match(suggestion('1507'), /1508 \(Ålesund\) eller 1580 \(Haram\)/);
  });

  it('L3: knows what is no area of ours', () => {
    assert.equal(code('2111'), 'area-svalbard');
    assert.equal(code('9999'), 'area-unstated');
    assert.equal(code('30'), 'area-divided');
    assert.equal(code('1234'), 'unknown-area');
    assert.equal(code('0700'), 'unknown-area');
  });

  it('L3: says of a code from before 2020 that it is one, and does not make it the nearest of today', () => {
    for (const old of ['0219', '0213', '2003', '1601', '0104', '0219 Bærum'])
      assert.match(suggestion(old), /Koder fra før 2020 må byttes ut/, old);
    assert.equal(suggestion('0302'), 'Mente du 0301 (Oslo)?');
  });

  it('L3: takes a name for its code', () => {
    assert.equal(code('Bærum'), '3201 area-by-name');
    assert.equal(code('baerum kommune'), '3201 area-by-name');
    assert.equal(code('Hele landet'), '0');
    assert.equal(code('Akershus fylke'), '32 area-by-name');
    assert.equal(code('Oslo'), '0301 area-by-name');
    assert.equal(code('Oslo fylke'), '03 area-by-name');
    assert.equal(code('3201 Bærum'), '3201');
    assert.equal(code('Bærum (3201)'), '3201');
    assert.equal(code('3201 Asker'), 'area-name-differs');
    assert.equal(code('32 Akershus'), '32');
    assert.equal(code('32 Akershus fylke'), '32');
    assert.equal(code('Akershus (32)'), '32');
    assert.equal(code('32 Buskerud'), 'area-name-differs');
  });

  it('L15: asks for the code of a name that two have, unless the county is said', () => {
    assert.equal(code('Herøy'), 'area-ambiguous');
    assert.match(suggestion('Herøy'), /1515 \(Herøy i Møre og Romsdal\) eller 1818 \(Herøy i Nordland\)/);
    assert.equal(code('Våler'), 'area-ambiguous');
    assert.equal(code('Herøy (Nordland)'), '1818 area-by-name');
    assert.equal(code('Våler i Innlandet'), '3419 area-by-name');
  });

  it('L15: knows names in every official language and with other diacritics', () => {
    for (const [each, ...names] of MUNICIPALITIES) {
      for (const name of names) {
        const found = code(name);
        assert.ok(found.startsWith(each) || found === 'area-ambiguous', `${name}: ${found}`);
      }
    }
    assert.equal(code('Guovdageaidnu'), code('Kautokeino'));
    assert.equal(code('Porsángu'), code('Porsáŋgu'));
    assert.equal(code('Ba\u0308rum').slice(0, 4), '3201');
  });

  it('suggests the nearest name', () => {
    assert.equal(code('Bærrum'), 'unknown-area');
    assert.match(suggestion('Bærrum'), /3201 \(Bærum\)/);
  });
});
