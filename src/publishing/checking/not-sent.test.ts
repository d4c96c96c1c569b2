import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { withFiles } from '../fixtures/read.ts';
import { add, check, of, told } from '../fixtures/told.ts';
import { makeTemplate } from '../template/index.ts';

/** The made-up debate with a column that says whether each standpoint was sent, and one that came afterwards. */
const after =
  ({ wording = '', sent = 'nei' } = {}) =>
  (text: string) =>
    `${text.replace('saker;type', 'saker;type;sendt')}nytt;;9;;Nytt;;${wording};;;;;;;${sent}\r\n`;

describe('a standpoint that came after the lists were asked', () => {
  it('has no wording that they got: one of the two is wrong', async () => {
    const both = await check({ 'standpunkt.csv': after({ wording: 'Vil lista ha lærlinger?' }) });
    assert.match(
      told(both, 'sent-or-not'),
      /standpunkt\.csv \| 6 \| sendt \| Det står «nei» i «sendt», men det er fylt ut en ordlyd.* \| .*tømmer du «sendt».*tømmer du «ordlyd»/,
    );
    assert.equal(both.debate, undefined);
    const asked = await check({
      'standpunkt.csv': after({ wording: 'Vil lista ha lærlinger?', sent: 'ja' }),
    });
    assert.equal(of(asked, 'sent-or-not').length, 0);
    const odd = await check({ 'standpunkt.csv': after({ wording: 'Vil lista?', sent: 'senere' }) });
    assert.match(told(odd, 'unknown-word'), /«senere» er ikke et ord som kan stå i «sendt»/);
  });

  it('is not missing among the answers of a list that has answered all it was asked', async () => {
    const before = await check();
    const result = await check({ 'standpunkt.csv': after() });
    assert.equal(result.counts.errors, 0);
    assert.deepEqual(of(result, 'status-differs'), of(before, 'status-differs'));
    const noStatus = await check({
      'standpunkt.csv': after(),
      'svarstatus.csv': text => text.replace(/^32;ØYP;.*\r?\n/m, ''),
    });
    assert.equal(noStatus.debate?.areas.get('32')?.replies.get('ØYP')?.state, 'answered');
    const some = await check({
      'standpunkt.csv': after(),
      'svar.csv': add('32;nytt;fjell;ja;;;15.05.2027;;;'),
      'svarstatus.csv': text => text.replace(/^32;fjell;.*\r?\n/m, ''),
    });
    assert.equal(
      some.debate?.areas.get('32')?.replies.get('fjell')?.state,
      'partly-answered',
      'an answer to what it was not asked is no answer to what it was',
    );
  });

  it('gets no rows to fill in, and neither does a list that has been withdrawn', async () => {
    const rows = async (changes: Parameters<typeof withFiles>[0]) => {
      const { files, problems } = await makeTemplate({ from: withFiles(changes), areas: ['3201'] });
      assert.deepEqual(problems, []);
      const text = new TextDecoder().decode(files.get('csv/svar.csv'));
      return text.split('\r\n').slice(1, -1);
    };
    const all = await rows({});
    assert.deepEqual(await rows({ 'standpunkt.csv': after() }), all);
    const withdrawn = await rows({
      'lister.csv': text =>
        text
          .replace('gjelder_fra', 'gjelder_fra;gjelder_til')
          .replace('Lokale lister;01.06.2027', 'Lokale lister;01.06.2027;15.06.2027'),
    });
    assert.deepEqual(
      withdrawn,
      all.filter(row => !row.includes(';skog;')),
    );
    assert.ok(withdrawn.length < all.length);
  });
});
