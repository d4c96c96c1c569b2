import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { submission, survey } from '../../collector/testing/answers.ts';
import { send, start, stop } from '../testing/collecting.ts';
import { tellOn } from '../testing/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'lo-restore-'));
after(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const moment = (milliseconds: number) => new Date(milliseconds).toISOString().replace(/\.\d+/, '');
const [opens, closes] = [moment(Date.now() - 1e8), moment(Date.now() + 1e8)];
writeFileSync(at('survey.json'), JSON.stringify({ ...survey, opens, closes }));

const tell = (...args: string[]) => tellOn(new Date(), args);
const status = async (name: string) => (await tell('collect', 'status', '--store', at(name))).said;
const restore = (...args: string[]) => tell('collect', 'restore', '--store', at('svar.sqlite'), ...args);

async function answer(address: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) assert.equal((await send(address, submission())).status, 201);
}

describe('medlemsdebatt collect restore', () => {
  it('C10 C23: after a kill the way to the backup is named, and it leads there without a loss', async () => {
    const serving = [at('survey.json'), '--store', at('svar.sqlite'), '--origin', '*', '--burst', '1000'];
    const first = await start(...serving);
    await answer(first.address, 40);
    const backup = ['collect', 'backup', '--store', at('svar.sqlite'), '-o', at('kopi.sqlite')];
    assert.equal((await tell(...backup)).code, 0);
    await answer(first.address, 80);
    const busy = await restore('--from', at('kopi.sqlite'));
    assert.equal(busy.code, 2);
    assert.match(busy.said, /Et annet program .* Stopp mottaket .* Ingenting er endret\.$/m);
    await stop(first.child, 'SIGKILL');
    assert.ok(existsSync(at('svar.sqlite-wal')));

    copyFileSync(at('svar.sqlite'), at('slik-det-var.sqlite'));
    copyFileSync(at('kopi.sqlite'), at('svar.sqlite'));
    const mixed = await tell('collect', 'status', '--store', at('svar.sqlite'));
    assert.equal(mixed.code, 2);
    assert.match(mixed.said, /Loggen «.*svar\.sqlite-wal» hører til en annen fil.* Ingenting er rørt\./);
    assert.match(mixed.said, /kjør: medlemsdebatt collect restore --store .*svar\.sqlite --from <kopien>$/m);
    assert.deepEqual(readFileSync(at('svar.sqlite')), readFileSync(at('kopi.sqlite')));
    copyFileSync(at('slik-det-var.sqlite'), at('svar.sqlite'));

    const done = await restore('--from', at('kopi.sqlite'));
    assert.equal(done.code, 0);
    assert.match(done.said, /er lagt tilbake i .*, med 40 svar\. Lageret er åpent\.$/m);
    assert.match(done.said, /Det som lå der, heter nå «svar\.sqlite\.til-side-1»/);
    assert.match(done.said, /^80 svar kom etter at kopien ble tatt\. De er ikke med/m);
    assert.match(await status('svar.sqlite'), /^40 svar /);
    assert.match(await status('svar.sqlite.til-side-1'), /^120 svar /);

    const second = await start(...serving);
    await answer(second.address, 3);
    assert.equal(await stop(second.child), 0);
    assert.match(await status('svar.sqlite'), /^43 svar /);
  });

  it('C11: a damaged store names the command, which says that nobody knows what is lost', async () => {
    writeFileSync(at('svar.sqlite'), 'dette er ikke en database, men noe annet'.repeat(200));
    assert.match(
      await status('svar.sqlite'),
      /Filen er skadet.*Ikke kopier den over filen, men kjør: medlemsdebatt collect restore --store .*svar\.sqlite --from/,
    );
    const done = await restore('--from', at('kopi.sqlite'));
    assert.equal(done.code, 0);
    assert.match(done.said, /kan ikke leses.*ikke med\. Svar som ble trukket etter det, er med igjen\./);
  });

  it('says of a store that was closed that the copy takes answers again', async () => {
    assert.equal((await tell('collect', 'close', '--store', at('svar.sqlite'))).code, 0);
    const { said } = await restore('--from', at('kopi.sqlite'));
    assert.match(said, /Det lageret som lå der, var stengt\. Dette tar imot svar igjen\./);
    assert.match(said, /^Ingen svar kom etter at kopien ble tatt\.$/m);
  });

  it('says in Norwegian what it cannot use, and changes nothing', async () => {
    writeFileSync(at('brev.txt'), 'Kjære alle sammen. '.repeat(500));
    const before = readFileSync(at('svar.sqlite'));
    for (const [args, said] of [
      [['--from', at('borte.sqlite')], /«.*borte\.sqlite» er ikke en kopi av et lager\. Sjekk at navnet/],
      [['--from', at('brev.txt')], /«.*brev\.txt» er skadet, eller er ikke en kopi.* Ingenting er endret\./],
      [['--from', at('svar.sqlite')], /--store og --from er den samme filen/],
      [['--from', 'postgres://x@y/z'], /Bruk pg_restore/],
      [[], /--from/],
    ] as [string[], RegExp][]) {
      const told = await restore(...args);
      assert.equal(told.code, 2);
      assert.match(told.said, said);
    }
    const nowhere = await tell(
      ...['collect', 'restore', '--store', at('ingen/x.sqlite'), '--from', at('kopi.sqlite')],
    );
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.said, /Kan ikke legge .* Finnes mappen, .* Ingenting er endret\./);
    assert.deepEqual(readFileSync(at('svar.sqlite')), before);
  });
});
