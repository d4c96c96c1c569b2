import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { add, check, of, swap, told } from '../fixtures/told.ts';

describe('the dates that matter', () => {
  const three = [
    'datoer;01.09.2027 Paneldebatt',
    'datoer;01.09.2027 Frist for å søke',
    'datoer;01.09.2027-03.09.2027 Stand på torget',
  ];
  const labels = async (...rows: string[]) => {
    const result = await check({ 'debatt.csv': add(...three, ...rows) });
    return { result, labels: result.debate?.dates?.slice(1, 4).map(({ label }) => label) };
  };

  it('have each their own label in another language, also where several begin on the same day', async () => {
    const { labels: found } = await labels(
      'datoer_nn;01.09.2027-03.09.2027 Stand på torget i byen',
      'datoer_nn;"01.09.2027 Paneldebatt om arbeid; 01.09.2027 Frist for å søkje"',
    );
    assert.deepEqual(found, [
      { nb: 'Paneldebatt', nn: 'Paneldebatt om arbeid' },
      { nb: 'Frist for å søke', nn: 'Frist for å søkje' },
      { nb: 'Stand på torget', nn: 'Stand på torget i byen' },
    ]);
  });

  it('say of a line in another language that it has no line to go with, and is not shown', async () => {
    for (const line of ['02.09.2027 Eit møte', '01.09.2027-04.09.2027 Stand']) {
      const { result } = await labels(`datoer_nn;${line}`);
      assert.match(
        told(result, 'unmatched-date-line'),
        /debatt\.csv \| 25 \| datoer_nn \| .* har ingen linje med de samme datoene i «datoer»/,
      );
    }
    const { result } = await labels(...['a', 'b', 'c'].map(each => `datoer_nn;01.09.2027 ${each}`));
    assert.match(told(result, 'unmatched-date-line'), /«01\.09\.2027 c»/);
    const odd = await labels('datoer_nn;I september Eit møte');
    assert.match(told(odd.result, 'bad-date-line'), /datoer_nn \| Kan ikke lese datoen/);
  });

  it('do not end before they begin', async () => {
    const result = await check({
      'debatt.csv': swap('10.08.2027-10.09.2027', '10.09.2027-10.08.2027'),
    });
    assert.match(
      told(result, 'dates-reversed'),
      /debatt\.csv \| 14 \| datoer \| .* slutter \(2027-08-10\) før det begynner \(2027-09-10\)\. \| Skriv den første dagen først/,
    );
    assert.equal(of(await check(), 'dates-reversed').length, 0);
  });
});
