import { afterEach, beforeEach, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newestOf, releasesOf } from '../src/core/releases.ts';
import { writeEmbed } from './build/embed.mjs';
import { LayoutError, layOut } from './layout.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lo-layout-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const out = () => join(folder, 'out');
const read = (...path: string[]) => readFileSync(join(out(), ...path), 'utf8');

/** A build of two files: an entry, and a part whose name changes with its content. */
function built(version: string, part: string, content = version): string {
  const from = join(folder, `built-${version}-${content}`);
  mkdirSync(join(from, 'chunks'), { recursive: true });
  writeFileSync(join(from, 'lo.js'), `export const v = '${content}'; import(\`./chunks/${part}.js\`);`);
  writeFileSync(join(from, `chunks/${part}.js`), `import { v } from '../lo.js'; console.log(v);`);
  writeFileSync(join(from, 'LICENSES.md'), '#');
  writeEmbed(from, version);
  return from;
}

const lay = (version: string, part: string, more: { back?: boolean; address?: string } = {}) =>
  layOut({ from: built(version, part), out: out(), ...more });

describe('a version laid out for readers', () => {
  it('lies under its number and under its major one, and the list of releases says so', () => {
    assert.deepEqual(lay('1.2.0', 'en-a', { address: 'https://cdn.test/lo' }), {
      version: '1.2.0',
      added: true,
      moved: 'v1',
    });
    for (const place of ['1.2.0', 'v1'])
      assert.deepEqual(readdirSync(join(out(), place)).sort(), [
        'LICENSES.md',
        'chunks',
        'embed.json',
        'lo.js',
        'snippets.txt',
      ]);
    const releases = releasesOf(JSON.parse(read('releases.json')))!;
    assert.deepEqual(releases.versions, ['1.2.0']);
    assert.deepEqual(releases.moving, { v1: '1.2.0' });
    assert.match(
      read('1.2.0', 'snippets.txt'),
      /src="https:\/\/cdn\.test\/lo\/1\.2\.0\/lo\.js" integrity="sha384-/,
    );
    assert.deepEqual(readdirSync(out()).sort(), ['1.2.0', 'releases.json', 'v1']);
  });

  it('of 0.x lies under v1, which goes on to 1.0.0: pasted addresses outlive it', () => {
    assert.equal(lay('0.2.0', 'en-a').moved, 'v1');
    assert.equal(lay('0.3.0', 'en-b').moved, 'v1');
    assert.match(
      readFileSync(join(built('0.3.0', 'en-b'), 'snippets.txt'), 'utf8'),
      /DIN-ADRESSE\/v1\/lo\.js"/,
    );
    assert.equal(lay('1.0.0', 'en-c').moved, 'v1');
    assert.match(read('v1', 'lo.js'), /1\.0\.0/);
    const releases = releasesOf(JSON.parse(read('releases.json')))!;
    assert.deepEqual(releases.moving, { v1: '1.0.0' });
  });

  it('never changes one that is published', () => {
    lay('1.2.0', 'en-a');
    const before = read('1.2.0', 'lo.js');
    assert.equal(lay('1.2.0', 'en-a').added, false);
    const other = built('1.2.0', 'en-a', 'other');
    assert.throws(() => layOut({ from: other, out: out() }), LayoutError);
    assert.equal(read('1.2.0', 'lo.js'), before);
    assert.equal(read('v1', 'lo.js'), before);
  });

  it('moves the major address on, and leaves the parts that open pages may still ask for', () => {
    lay('1.2.0', 'en-a');
    lay('1.3.0', 'en-b');
    assert.match(read('v1', 'lo.js'), /1\.3\.0/);
    assert.match(read('1.2.0', 'lo.js'), /1\.2\.0/);
    assert.deepEqual(readdirSync(join(out(), 'v1/chunks')).sort(), ['en-a.js', 'en-b.js']);
    // What lies there for old pages is no part of the new version.
    assert.doesNotMatch(read('v1', 'embed.json'), /en-a/);
  });

  it('does not move back by accident, and does when it is asked to', () => {
    lay('1.3.0', 'en-b');
    assert.throws(() => lay('1.2.0', 'en-a'), /--back/);
    assert.match(read('v1', 'lo.js'), /1\.3\.0/);
    lay('1.2.0', 'en-a', { back: true });
    assert.match(read('v1', 'lo.js'), /1\.2\.0/);
    assert.deepEqual(JSON.parse(read('releases.json')).moving, { v1: '1.2.0' });
  });

  it('keeps majors apart, and forerunners away from the moving address', () => {
    lay('1.3.0', 'en-b');
    lay('2.0.0-beta.2', 'en-c');
    const moved = lay('2.0.0-beta.10', 'en-d').moved;
    assert.equal(moved, undefined);
    const releases = releasesOf(JSON.parse(read('releases.json')))!;
    assert.deepEqual(releases.versions, ['2.0.0-beta.10', '2.0.0-beta.2', '1.3.0']);
    assert.deepEqual(releases.moving, { v1: '1.3.0' });
    assert.equal(newestOf(releases), '1.3.0');
  });

  it('takes nothing that is not what its manifest says', () => {
    const from = built('1.2.0', 'en-a');
    writeFileSync(join(from, 'chunks/en-a.js'), 'half a fi');
    assert.throws(() => layOut({ from, out: out() }), /en-a\.js is not what/);
    rmSync(join(from, 'chunks/en-a.js'));
    assert.throws(() => layOut({ from, out: out() }), /en-a\.js is missing/);
    assert.throws(() => layOut({ from: folder, out: out() }), /no embed\.json/);
  });

  it('is one command, which says what it did or why not', () => {
    const from = built('1.2.0', 'en-a');
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(import.meta.dirname, 'layout.mjs'), ...args], { encoding: 'utf8' });
    const good = run('--from', from, '--out', out());
    assert.equal(good.stdout, '1.2.0/ is laid out.\nv1/ leads to 1.2.0.\n');
    const bad = run('--from', folder, '--out', out());
    assert.equal(bad.status, 2);
    assert.match(bad.stderr, /^.*no embed\.json.*\n$/);
  });
});
