/**
 * What the bench compares with. Installed by the bench itself into `.cache/bench`, apart from the project, so that
 * `npm ci` stays lean; bundled and minified by the same tool as our own files.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../lib/rooms.mjs';

/** Where peers, their bundles and what the bench makes lie. */
export const cache = join(root, '.cache/bench');

/** The peers, pinned: a figure must not change because somebody else released something. */
export const peers = {
  '@awesome.me/webawesome': '3.14.0',
  '@duckdb/node-api': '1.5.6-r.1',
  '@observablehq/plot': '0.6.17',
  '@typeform/embed': '6.1.1',
  'chart.js': '4.6.1',
  'csv-parse': '7.0.3',
  preact: '11.2.0',
  'survey-core': '2.5.38',
  'survey-js-ui': '2.5.38',
};

/** Bundles by name; each is `tools/bench/peers/<name>.mjs`. */
export const bundles = ['preact', 'chart', 'plot', 'survey', 'webawesome'] as const;
export type Bundle = (typeof bundles)[number];

/** Path of the minified bundle of a peer. */
export const bundlePath = (name: Bundle) => join(cache, 'bundles', `${name}.js`);

/** Path of a file inside an installed peer. */
export const peerFile = (path: string) => join(cache, 'node_modules', path);

/** Installs and bundles the peers, once for each change of the list above. */
export async function preparePeers(): Promise<void> {
  mkdirSync(join(cache, 'entries'), { recursive: true });
  const wanted = JSON.stringify(
    { name: 'bench', private: true, type: 'module', dependencies: peers },
    null,
    2,
  );
  const list = join(cache, 'package.json');
  const done = join(cache, 'installed');
  if (!existsSync(done) || !existsSync(list) || readFileSync(list, 'utf8') !== wanted) {
    console.log('bench: installing the peers into .cache/bench ...');
    writeFileSync(list, wanted);
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd: cache,
      stdio: 'inherit',
    });
    writeFileSync(done, '');
  }
  for (const name of bundles) await bundle(name);
}

async function bundle(name: Bundle): Promise<void> {
  const entry = join(cache, 'entries', `${name}.mjs`);
  cpSync(join(root, 'tools/bench/peers', `${name}.mjs`), entry);
  await build({
    root: cache,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: join(cache, 'bundles'),
      emptyOutDir: false,
      target: ['chrome131'],
      reportCompressedSize: false,
      cssCodeSplit: false,
      lib: { entry: { [name]: entry }, formats: ['es'] },
      rolldownOptions: {
        output: { entryFileNames: '[name].js', minify: true, comments: false, codeSplitting: false },
      },
    },
  });
}
