import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';

import { isNationalId, personalDataIn } from './personal-data.ts';

/** Control digits for nine digits; undefined where there are none (one number in about six). */
function nationalId(nine: string): string | undefined {
  const digits = Array.from(nine, Number);
  const control = (weights: number[], among: number[]) => {
    const rest = 11 - (weights.reduce((sum, weight, at) => sum + weight * among[at]!, 0) % 11);
    return rest === 11 ? 0 : rest;
  };
  const first = control([3, 7, 6, 1, 8, 9, 4, 5, 2], digits);
  const second = control([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], [...digits, first]);
  return first === 10 || second === 10 ? undefined : `${nine}${first}${second}`;
}

/** The first valid number on a date. */
function anyOn(date: string): string {
  for (let number = 100; number < 1000; number++) {
    const id = nationalId(`${date}${number}`);
    if (id) return id;
  }
  throw new Error('no number on this date');
}

/** Of any characters there are, also halves of pairs. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 60 })
  .map(codes => String.fromCodePoint(...codes));

describe('personalDataIn', () => {
  it('L10: flags national identity numbers, also D numbers and those of test persons', () => {
    for (const date of ['010170', '311299', '410170', '710170', '014170', '018170', '015270', '290200']) {
      const id = anyOn(date);
      assert.deepEqual(personalDataIn(`Jeg heter Ola, ${id}.`), ['national-id'], date);
      assert.deepEqual(personalDataIn(`${id.slice(0, 6)} ${id.slice(6)}`), ['national-id']);
      assert.deepEqual(
        personalDataIn(`${id.slice(0, 2)}.${id.slice(2, 4)}.${id.slice(4, 6)}-${id.slice(6)}`),
        ['national-id'],
      );
      assert.deepEqual(personalDataIn(`ring 2 ${id}`), ['national-id']);
      assert.deepEqual(personalDataIn(`${id} 2`), ['national-id']);
    }
  });

  it('takes no number for one of a person that has only one right control digit, or no possible date', () => {
    for (const number of ['15058000008', '15058000030', '81058000183', '15338000097']) {
      assert.equal(isNationalId(number), false, number);
      assert.deepEqual(personalDataIn(number), ['long-number']);
    }
  });

  it('L10: flags phone numbers', () => {
    for (const phone of [
      '91234567',
      '22 86 50 00',
      '912 34 567',
      '+47 912 34 567',
      '0047 91234567',
      '4791234567',
    ]) {
      assert.deepEqual(personalDataIn(`Ring ${phone} da!`), ['phone'], phone);
    }
    assert.deepEqual(personalDataIn('+46 8 123 456 78'), ['phone']);
    assert.deepEqual(personalDataIn('0046812345678'), ['phone']);
    assert.deepEqual(personalDataIn('٩١٢٣٤٥٦٧'), ['phone']);
    assert.deepEqual(personalDataIn('９１２３４５６７'), ['phone']);
  });

  it('L10: flags e-mail addresses, also disguised', () => {
    for (const email of [
      'ola@nordmann.no',
      'ola.n+x@lo.uio.no',
      'ola (at) nordmann.no',
      'ola[at]nordmann punktum no',
      'ola krøllalfa nordmann dot no',
    ]) {
      assert.deepEqual(personalDataIn(`Skriv til ${email} nå`), ['email'], email);
    }
  });

  it('L10: flags any other long number', () => {
    assert.deepEqual(personalDataIn('konto 1234.56.78903'), ['long-number']);
    assert.deepEqual(personalDataIn('12345678'), ['long-number']);
    assert.deepEqual(personalDataIn('4712345678'), ['long-number']);
  });

  it('names several, each once, in a fixed order', () => {
    const text = `${anyOn('010170')} 12345678901 og 91234567, a@b.no, 92345678`;
    assert.deepEqual(personalDataIn(text.replace(' 12345678901', '/ x 12345678901')), [
      'email',
      'phone',
      'national-id',
      'long-number',
    ]);
  });

  it('leaves ordinary texts alone', () => {
    for (const text of [
      '',
      'Flere busser til Vågå etter kl. 22.30, og 3 barnehager innen 2027',
      'Mer enn 1 000 000 kroner',
      'Grunnlønn 1234567',
      'e-post @ jobb',
      'Følg @lo på nett. Det er bra.',
      '1 2 3 4 5 6 7',
    ]) {
      assert.deepEqual(personalDataIn(text), [], text);
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText, text => {
        assert.ok(Array.isArray(personalDataIn(text)));
      }),
      { numRuns: 1000, seed: 1 },
    );
    assert.deepEqual(personalDataIn('\uD800 91234567'), ['phone']);
  });
});

describe('isNationalId', () => {
  it('accepts exactly the numbers that can be computed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 99_999 }),
        (day, month, rest) => {
          const two = (number: number) => String(number).padStart(2, '0');
          const nine = `${two(day)}${two(month)}${String(rest).padStart(5, '0')}`;
          const id = nationalId(nine);
          if (!id) return;
          assert.equal(isNationalId(id), true);
          const other = id.slice(0, 10) + ((Number(id[10]) + 1) % 10);
          assert.equal(isNationalId(other), false);
          const swapped = id.slice(0, 9) + ((Number(id[9]) + 1) % 10) + id[10];
          assert.equal(isNationalId(swapped), false);
        },
      ),
      { numRuns: 1000, seed: 1 },
    );
  });

  it('needs a possible date and eleven digits', () => {
    assert.equal(isNationalId('00000000000'), false);
    for (const date of ['000170', '320170', '400170', '720170', '010070', '011370', '800170']) {
      assert.equal(isNationalId(anyOn(date)), false, date);
    }
    const id = anyOn('010170');
    for (const wrong of ['', id.slice(1), `${id}0`, ` ${id}`, `${id.slice(0, 10)}x`])
      assert.equal(isNationalId(wrong), false);
  });
});
