import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Area } from '../../data-schema/v1/types.ts';
import { submission } from '../../src/collector/testing/answers.ts';
import { root } from '../lib/rooms.mjs';
import { Circle } from './circle.ts';

const folder = mkdtempSync(join(tmpdir(), 'lo-runde-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('the demo circle', () => {
  it('answer, close, count, publish: what is sent is in the tree, and the few in Alstahaug are not', async () => {
    const circle = new Circle(join(folder, 'runde'), join(root, 'demo', 'runde', 'kilde'));
    await circle.start();
    const send = () =>
      circle.receive(
        new Request('http://demo/v1/submissions', {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: 'http://demo' },
          body: JSON.stringify(
            submission({
              survey: circle.survey.id,
              revision: circle.survey.revision,
              answers: [{ question: 'arbeid', issues: ['vold'], own: 'HEMMELIG' }],
            }),
          ),
        }),
      );
    for (let i = 0; i < 3; i++) assert.equal((await send()).status, 201);
    const { ok, said } = await circle.publish();
    assert.ok(ok, said);
    assert.match(said, /434 svar er talt med/);
    const area = (code: string) =>
      JSON.parse(readFileSync(join(circle.tree, `areas/${code}.json`), 'utf8')) as Area;
    const work = area('0').results.find(result => result.question === 'arbeid')!;
    assert.equal(work.base, 434);
    assert.equal(area('1820').fictional, true);
    assert.notEqual(area('1820').results.find(result => result.area === '1820')!.state, 'published');
    assert.doesNotMatch(said + JSON.stringify(area('3201')), /HEMMELIG/);
    assert.equal((await circle.start(), await send()).status, 201);
  });
});
