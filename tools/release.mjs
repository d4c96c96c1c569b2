/**
 * `npm run release -- --out <folder> [--address https://...]`: publishes the next version. In this order, each only when
 * what came before went well:
 *
 * 1. the version and the changelog from the notes in `.changeset/`;
 * 2. the build;
 * 3. the gate: `npm test`;
 * 4. the tarball, packed and checked: what is in it, publint, are the types wrong;
 * 5. `npm publish --provenance` of that very tarball;
 * 6. the script files laid out in `<folder>` (`tools/layout.mjs`), with the digests of `embed.json`;
 * 7. the commit `Release x.y.z` and its tag.
 *
 * Everything is done in a clone of what is committed, so that a release that fails leaves nothing half-changed here.
 * `--dry-run` does the same and publishes, lays out and commits nothing; `--gate <npm script>` is for rehearsals of it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { layOut, LayoutError } from './layout.mjs';
import { elementNames } from '../vite.config.ts';
import { root } from './lib/rooms.mjs';
import { nextVersion, notesIn, versionIn } from './release/version.mjs';
import { entrypointsOf, filesOf, missingFiles, remarks, strayFiles, wrongTypes } from './release/tarball.mjs';
import { pack } from './release/pack.ts';

/** Why there is no release; told without a stack. */
class ReleaseError extends Error {}

const git = (folder, ...args) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
const say = text => console.log(`release: ${text}`);

/** What has to be in order before anything is begun. */
function checkStart({ dryRun, out, gate }) {
  if (git(root, 'status', '--porcelain')) throw new ReleaseError('There are changes that are not committed.');
  if (notesIn(root).length === 0)
    throw new ReleaseError('No notes in .changeset/: there is nothing to release.');
  if (dryRun) return;
  if (gate !== 'test') throw new ReleaseError('--gate is for rehearsals: only with --dry-run.');
  if (!out) throw new ReleaseError('Say where the script files lie: npm run release -- --out <folder>');
  // npm says where a package was built only when the package says where its sources are.
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (!repository)
    throw new ReleaseError('package.json has no "repository": npm wants it for the provenance.');
}

/** A clone of what is committed, with the tools that are installed here. */
function cloneInto(folder) {
  const clone = join(folder, 'clone');
  git(folder, 'clone', '--quiet', '--no-hardlinks', root, clone);
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction');
  // A link is no folder, and so not what .gitignore means.
  appendFileSync(join(clone, '.git/info/exclude'), 'node_modules\n');
  return clone;
}

function run(clone, script, args = []) {
  const { status } = spawnSync('npm', ['run', ...script.split(' '), ...args], {
    cwd: clone,
    stdio: 'inherit',
  });
  if (status !== 0) throw new ReleaseError(`npm run ${script} failed: nothing is published.`);
}

async function checkTarball(tarball, clone, version) {
  const files = filesOf(tarball);
  const own = JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8'));
  const { modules, typesOnly } = entrypointsOf(own, elementNames());
  const embed = JSON.parse(readFileSync(join(clone, 'dist/cdn/embed.json'), 'utf8'));
  const log = readFileSync(join(clone, 'CHANGELOG.md'), 'utf8');
  const wrong = [
    ...strayFiles(files).map(path => `${path} is no part of the package`),
    ...missingFiles(files).map(path => `${path} is missing`),
    ...(embed.version === version ? [] : [`embed.json is of ${embed.version}`]),
    ...(log.includes(`## ${version}`) ? [] : [`CHANGELOG.md has nothing on ${version}`]),
    ...(await remarks(tarball)),
    ...wrongTypes(tarball, [...modules, ...typesOnly]),
  ];
  if (wrong.length > 0) throw new ReleaseError(`The tarball is not in order:\n  ${wrong.join('\n  ')}`);
  say(`4. the tarball is in order: ${files.length} files`);
}

function publish(tarball, clone, dryRun) {
  const args = ['publish', tarball, '--provenance', '--access', 'public', '--ignore-scripts'];
  const { status } = spawnSync('npm', [...args, ...(dryRun ? ['--dry-run'] : [])], {
    cwd: clone,
    stdio: 'inherit',
  });
  if (status !== 0) throw new ReleaseError('npm publish failed: nothing is published.');
}

/** Commits in the clone, and moves the branch here on to it. */
function commit(clone, version) {
  git(clone, 'add', '-A');
  git(clone, 'commit', '--quiet', '-m', `Release ${version}`);
  git(clone, 'tag', `v${version}`);
  git(root, 'pull', '--quiet', '--ff-only', '--tags', clone, 'HEAD');
}

async function release({ out, address, dryRun, gate }) {
  checkStart({ dryRun, out, gate });
  const folder = mkdtempSync(join(tmpdir(), 'lo-release-'));
  let published = false;
  let finished = false;
  try {
    const clone = cloneInto(folder);
    const before = versionIn(clone);
    const version = nextVersion(clone);
    say(`1. ${before} becomes ${version}`);
    run(clone, 'build');
    say('2. built');
    run(clone, gate);
    say(`3. npm run ${gate} went well`);
    mkdirSync(join(folder, 'packed'));
    const tarball = pack(join(folder, 'packed'), clone);
    await checkTarball(tarball, clone, version);
    publish(tarball, clone, dryRun);
    published = !dryRun;
    say(dryRun ? '5. would be published' : '5. published');
    const from = join(clone, 'dist/cdn');
    const laid = layOut({ from, out: dryRun ? join(folder, 'out') : resolve(out), address });
    say(
      `6. ${laid.version}/ and ${laid.moved ?? 'no moving folder'} ${dryRun ? 'would be' : 'are'} laid out`,
    );
    if (!dryRun) commit(clone, version);
    say(`7. "Release ${version}" and v${version} ${dryRun ? 'would be' : 'are'} committed`);
    say(dryRun ? 'a dry run: nothing has changed.' : `done. Push with: git push --follow-tags`);
    finished = true;
  } finally {
    // What npm has cannot be taken back: the rest is done by hand, from what was published.
    if (published && !finished) say(`published, but not laid out or committed: see ${folder}/clone`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    address: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    gate: { type: 'string', default: 'test' },
  },
});
try {
  await release({ ...values, dryRun: values['dry-run'] });
} catch (error) {
  if (!(error instanceof ReleaseError || error instanceof LayoutError)) throw error;
  console.error(`release: ${error.message}`);
  process.exitCode = 2;
}
