import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { majorOf } from '../../src/core/releases.ts';
import { root } from '../lib/rooms.mjs';

const hasGit = spawnSync('git', ['rev-parse', '--git-dir'], { cwd: root }).status === 0;

/** Nothing is there: whoever asks a registry is told so at once. */
const offline = {
  npm_config_registry: 'http://127.0.0.1:9/',
  npm_config_fetch_retries: '0',
  // What npm says of the package is looked at, also where npm has been told to be silent.
  npm_config_loglevel: 'notice',
  // Else a gate that runs tests takes itself for a part of this one, and runs none.
  NODE_TEST_CONTEXT: undefined,
  GIT_AUTHOR_NAME: 't',
  GIT_AUTHOR_EMAIL: 't@example.org',
  GIT_COMMITTER_NAME: 't',
  GIT_COMMITTER_EMAIL: 't@example.org',
};

describe('npm run release', { skip: !hasGit && 'no git' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'lo-release-test-'));
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...offline } }).trim();
  const json = (path: string) =>
    JSON.parse(readFileSync(join(folder, path), 'utf8')) as { version: string; repository?: string };

  /** The checkout as it lies here, committed into a repository of its own. */
  before(() => {
    const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).split('\0');
    for (const file of files.filter(Boolean))
      cpSync(join(root, file), join(folder, file), { force: true, errorOnExist: false });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    git('init', '--quiet', '--initial-branch', 'main');
    // A link is no folder, and so not what .gitignore means.
    appendFileSync(join(folder, '.git/info/exclude'), 'node_modules\n');
    git('add', '-A');
    git('commit', '--quiet', '-m', 'as it is');
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  const release = (...args: string[]) => releaseWith({}, ...args);

  function releaseWith(more: Record<string, string>, ...args: string[]) {
    return spawnSync(process.execPath, [join(folder, 'tools/release.mjs'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...offline, ...more },
    });
  }

  /**
   * An npm that passes on what it is asked, but for two things: the gate, which is this very test, and publishing. What
   * it is asked is written down.
   */
  function stubNpm(bin: string, publishes: boolean): Record<string, string> {
    const real = execFileSync('which', ['npm'], { encoding: 'utf8' }).trim();
    const stub = `#!/usr/bin/env node
const { appendFileSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const args = process.argv.slice(2);
appendFileSync(${JSON.stringify(join(bin, 'asked'))}, JSON.stringify(args) + '\\n');
if (args.join(' ') === 'run test') process.exit(0);
if (args[0] === 'publish') process.exit(${publishes ? 0 : 1});
process.exit(spawnSync(${JSON.stringify(real)}, args, { stdio: 'inherit' }).status ?? 1);
`;
    writeFileSync(join(bin, 'npm'), stub, { mode: 0o755 });
    return { PATH: `${bin}:${process.env['PATH']}` };
  }

  it('a dry run goes all the way, says what it would do, and changes nothing', () => {
    const before = json('package.json').version;
    const { status, stdout, stderr } = release('--dry-run', '--gate', 'test:node -- tools/layout.test.ts');
    assert.equal(status, 0, stdout + stderr);
    const [, next = ''] = /^release: 1\. \S+ becomes (\S+)$/m.exec(stdout) ?? [];
    assert.notEqual(next, before);
    for (const step of [
      /^node: [1-9]\d* passed, 0 failed/m,
      /release: 3\. npm run test:node -- tools\/layout\.test\.ts went well/,
      /release: 4\. the tarball is in order: \d+ files/,
      /release: 5\. would be published/,
      new RegExp(`release: 6\\. ${next}/ and v\\d+ would be laid out`),
      new RegExp(`release: 7\\. "Release ${next}" and v${next} would be committed`),
    ])
      assert.match(stdout, step);
    assert.match(stdout + stderr, new RegExp(`lo-medlemsdebatt@${next.replaceAll('.', '\\.')}`));
    assert.equal(json('package.json').version, before);
    assert.equal(git('status', '--porcelain'), '');
    assert.equal(git('tag'), '');
    assert.equal(git('log', '--format=%s'), 'as it is');
  });

  it('a gate that fails stops it before anything is packed', () => {
    const { status, stderr, stdout } = release('--dry-run', '--gate', 'test:node -- tools/no-such-test');
    assert.equal(status, 2);
    assert.match(stderr, /release: npm run test:node .* failed: nothing is published/);
    assert.doesNotMatch(stdout, /release: 4/);
  });

  it('does not begin with something uncommitted, without notes, or for real without what is needed', () => {
    const refused = (pattern: RegExp, ...args: string[]) => {
      const { status, stderr, stdout } = release(...args);
      assert.equal(status, 2, stdout);
      assert.match(stderr, pattern);
    };
    refused(/--gate is for rehearsals/, '--gate', 'types', '--out', 'x');
    refused(/Say where the script files lie/);
    if (!json('package.json').repository) refused(/has no "repository"/, '--out', 'x');
    writeFileSync(join(folder, 'loose.txt'), 'x');
    refused(/not committed/, '--dry-run');
    rmSync(join(folder, 'loose.txt'));
    for (const name of readdirSync(join(folder, '.changeset')).filter(each => each.endsWith('.md')))
      rmSync(join(folder, '.changeset', name));
    git('commit', '--quiet', '-am', 'no notes');
    refused(/nothing to release/, '--dry-run');
  });

  it('for real publishes the very tarball, lays the scripts out and commits with a tag; nothing of it when npm refuses', () => {
    const beside = mkdtempSync(join(tmpdir(), 'lo-release-for-real-'));
    const out = join(beside, 'cdn');
    const own = json('package.json');
    writeFileSync(join(folder, '.changeset/one.md'), "---\n'lo-medlemsdebatt': minor\n---\n\nOne thing.\n");
    const repository = { type: 'git', url: 'git+https://git.example.org/lo-medlemsdebatt.git' };
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ ...own, repository }, null, 2)}\n`);
    git('add', '-A');
    git('commit', '--quiet', '-m', 'one thing');
    try {
      const real = ['--out', out, '--address', 'https://cdn.example.org/'];
      const failed = releaseWith(stubNpm(beside, false), ...real);
      assert.equal(failed.status, 2, failed.stdout);
      assert.match(failed.stderr, /npm publish failed: nothing is published/);
      assert.equal(existsSync(out), false);
      assert.equal(git('log', '-1', '--format=%s'), 'one thing');

      rmSync(join(beside, 'asked'));
      const { status, stdout, stderr } = releaseWith(stubNpm(beside, true), ...real);
      assert.equal(status, 0, stdout + stderr);
      const next = json('package.json').version;
      assert.notEqual(next, own.version);
      assert.equal(git('log', '-1', '--format=%s'), `Release ${next}`);
      assert.equal(git('tag', '--points-at', 'HEAD'), `v${next}`);
      assert.equal(git('status', '--porcelain'), '');

      const asked = readFileSync(join(beside, 'asked'), 'utf8').trim().split('\n');
      const [gate, published] = ['["run","test"]', '["publish"'].map(each =>
        asked.findIndex(line => line.startsWith(each)),
      );
      assert.ok(gate! >= 0 && published! > gate!, asked.join('\n'));
      assert.match(
        asked[published!]!,
        new RegExp(`lo-medlemsdebatt-${next.replaceAll('.', '\\.')}\\.tgz","--provenance"`),
      );
      assert.doesNotMatch(asked[published!]!, /dry-run/);

      assert.deepEqual(readdirSync(out).sort(), [next, 'releases.json', `v${majorOf(next)}`].sort());
      const snippets = readFileSync(join(out, next, 'snippets.txt'), 'utf8');
      assert.match(snippets, new RegExp(`https://cdn\\.example\\.org/v${majorOf(next)}/lo\\.js"`));
    } finally {
      rmSync(beside, { recursive: true, force: true });
    }
  });
});
