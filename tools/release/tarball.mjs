/** What a packed package must have and must not have. Each check gives a list of what is wrong, empty when nothing is. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from '../lib/rooms.mjs';

/** Paths in a tarball, without `package/`. */
export function filesOf(tarball) {
  const list = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' });
  return list
    .split('\n')
    .filter(Boolean)
    .map(path => path.replace(/^package\//, ''));
}

/** Tests, sources and source tables are no part of the package. */
export const strayFiles = files => files.filter(path => /\.test\.|^(src|demo|tools)\/|\.xlsx$/.test(path));

/** What a package without would still install, and nobody could use. */
const needed = [
  'package.json',
  'LICENSE',
  'CHANGELOG.md',
  'dist/cli.js',
  'dist/cli/main.js',
  'dist/src/index.js',
  'dist/src/index.d.ts',
  'dist/custom-elements.json',
  'dist/cdn/embed.json',
  'dist/cdn/lo.js',
];

export function missingFiles(files) {
  return needed.filter(path => !files.includes(path));
}

/** What publint remarks. */
export async function remarks(tarball) {
  const bytes = readFileSync(tarball);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pkgDir: 'package', strict: true, pack: { tarball: buffer } });
  return messages
    .filter(({ type }) => type !== 'suggestion')
    .map(message => formatMessage(message, pkg, { color: false }));
}

/** What "are the types wrong?" says of the entry points; nothing when all resolvers find their types. */
export function wrongTypes(tarball, entrypoints) {
  const command = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const looks = [
    '--profile',
    'esm-only',
    '--format',
    'ascii',
    '--no-emoji',
    '--no-color',
    '--no-definitely-typed',
  ];
  const all = [command, tarball, ...looks, '--entrypoints', ...entrypoints];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
  return status === 0 ? [] : [stdout + stderr];
}

/** Paths that can be imported, with `*` written out for the elements; `typesOnly` are nothing but types. */
export function entrypointsOf({ exports }, elements) {
  const all = Object.entries(exports)
    .filter(([, target]) => typeof target === 'object')
    .flatMap(([path, target]) =>
      (path.includes('*') ? elements.map(name => path.replace('*', name)) : [path]).map(each => [
        each,
        target,
      ]),
    );
  const having = yes => all.filter(([, target]) => 'default' in target === yes).map(([path]) => path);
  return { modules: having(true), typesOnly: having(false) };
}
