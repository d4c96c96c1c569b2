import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notRun } from '../../tools/testing/drive/abilities.ts';
import { answerHost } from '../../tools/testing/hosts/answer.ts';
import { headers } from './headers.ts';

const folder = import.meta.dirname;
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const pages = readdirSync(folder).filter(file => file.endsWith('.html') && file !== 'index.html');
const tests = readdirSync(folder)
  .filter(file => file.endsWith('.test.ts'))
  .map(read)
  .join('\n');

describe('the host pages', () => {
  it('are all in the list, and each is opened by a test', () => {
    const listed = [...read('index.html').matchAll(/href="\.\/([\w-]+\.html)"/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(listed)].sort(), pages.toSorted());
    for (const page of pages) assert.ok(tests.includes(page), `no test opens ${page}`);
  });

  it('that have headers are there', () => {
    for (const page of Object.keys(headers)) assert.ok(pages.includes(page), page);
  });

  it('keep a record of what goes wrong before anything else runs', () => {
    for (const page of pages)
      assert.match(read(page).match(/<(script|style|link)[^>]*>/)![0], /src="\.\/felles\/opptak\.js"/, page);
  });

  it('are sent with scripts and data from elsewhere, in the page and in its headers', async () => {
    const { body, headers: sent } = (await answerHost('/demo/hosts/streng-csp.html', 'http://a.test/'))!;
    assert.match(body, /src="http:\/\/a\.test\/lo\.js"/);
    assert.match(sent['content-security-policy']!, /connect-src http:\/\/a\.test\/;/);
    assert.doesNotMatch(body + JSON.stringify(sent), /DIN-ADRESSE|<!-- /);
    const { body: without } = (await answerHost('/demo/hosts/streng-csp.html?uten', 'http://a.test/'))!;
    assert.doesNotMatch(without, /lo\.js/);
    assert.equal(await answerHost('/demo/hosts/../package.json', 'http://a.test/'), undefined);
  });

  it('README.md says what could not be run where', () => {
    const text = read('../../README.md').replace(/\s+/g, ' ');
    for (const each of notRun) assert.ok(text.includes(each), each);
  });
});
