import { after, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/rooms.mjs';

const server = spawn(process.execPath, ['tools/start.mjs', '--port', '0'], { cwd: root });

/** The address that is printed, once the server answers there. */
const address = new Promise<string>((done, failed) => {
  let said = '';
  server.stdout.on('data', chunk => {
    said += String(chunk);
    const [, url] = /Demo: (\S+)/.exec(said) ?? [];
    if (url) done(url);
  });
  server.stderr.on('data', chunk => (said += String(chunk)));
  server.once('exit', code => failed(new Error(`npm start ended with ${code}:\n${said}`)));
});

describe('npm start', () => {
  after(() => {
    server.removeAllListeners('exit');
    server.kill();
  });

  it(
    'prints an address that shows the demo',
    { skip: !existsSync(join(root, 'demo/index.html')) },
    async () => {
      const response = await fetch(await address);
      assert.equal(response.status, 200);
      assert.match(await response.text(), /<html[^>]* lang="nb"/);
    },
  );

  it('leads from the root to the demo', async () => {
    const response = await fetch(new URL('/', await address), { redirect: 'manual' });
    assert.equal(response.headers.get('location'), '/demo/');
  });

  it('sends the host pages with their headers, and what they use from another origin', async () => {
    const page = await fetch(new URL('/demo/hosts/streng-csp.html', await address));
    const [, other] = /connect-src (\S+)\//.exec(page.headers.get('content-security-policy') ?? '') ?? [];
    assert.notEqual(new URL(other!).port, new URL(await address).port);
    assert.match(await page.text(), new RegExp(`src="${other}/lo.js"`));
    for (const path of ['lo.js', 'debatt-2027/areas/3201.json', 'debatt-2027/survey.json'])
      assert.equal((await fetch(`${other}/${path}`)).status, 200, path);
    assert.match(await (await fetch(new URL('/demo/hosts/', await address))).text(), /streng-csp\.html/);
  });

  it('sends what is built as it is built', async () => {
    const response = await fetch(new URL('/dist/cdn/lo.js', await address));
    assert.equal(response.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.doesNotMatch(await response.text(), /@vite/);
  });
});
