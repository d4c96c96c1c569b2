import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tooOld } from './node-version.ts';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  engines: { node: string };
};
const oldest = engines.node.replace('>=', '');

describe('the version of Node', () => {
  it('that package.json asks for is the oldest that is taken', () => {
    const [major, minor] = oldest.split('.').map(Number);
    assert.equal(tooOld(`${oldest}.0`), undefined);
    assert.ok(tooOld(`${major}.${minor! - 1}.9`));
  });

  it('is taken when it is newer, and where it is not, somebody is told which one to fetch and where', () => {
    for (const fine of ['22.21.1', '24.0.0', process.versions.node]) assert.equal(tooOld(fine), undefined);
    const told = tooOld('20.20.2') ?? '';
    for (const part of [oldest, '20.20.2', 'https://nodejs.org']) assert.ok(told.includes(part), told);
  });
});
