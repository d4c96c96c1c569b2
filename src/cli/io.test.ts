import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { submission, survey } from '../collector/testing/answers.ts';
import { send, stop } from './testing/collecting.ts';

/** A device of Linux on which nothing has any room. */
const FULL = '/dev/full';
const main = fileURLToPath(new URL('main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lo-io-'));
after(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

describe('what is said where there is no room for it', { skip: !existsSync(FULL) && 'needs Linux' }, () => {
  const full = openSync(FULL, 'w');
  after(() => closeSync(full));

  it('L5: a result that cannot be written is told so, and does not end as if all were well', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--no-warnings', main, 'template', '--out', at('mal')],
      { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' },
    );
    assert.equal(stderr, 'Resultatet kunne ikke skrives: disken er full.\n');
    assert.equal(status, 2);
    assert.ok(existsSync(at('mal/medlemsdebatt.xlsx')), 'what was under way is finished');
  });

  it('C11: the collector does not stop for its log', async () => {
    const year = 365 * 86_400_000;
    const moment = (from: number) => new Date(Date.now() + from).toISOString().replace(/\.\d+/, '');
    writeFileSync(
      at('survey.json'),
      JSON.stringify({ ...survey, opens: moment(-year), closes: moment(year) }),
    );
    const child = spawn(
      process.execPath,
      [
        ...['--no-warnings', main, 'collect', at('survey.json'), '--store', at('svar.sqlite')],
        ...['--origin', 'https://www.example.org', '--port', '0'],
      ],
      { stdio: ['ignore', 'pipe', full] },
    );
    const [said] = (await once(child.stdout!, 'data')) as [Buffer];
    const address = /http:\/\/[\d.:]+\//.exec(said.toString())![0];
    for (let i = 0; i < 3; i++) assert.equal((await send(address, submission())).status, 201);
    assert.equal(await stop(child), 0);
  });
});
