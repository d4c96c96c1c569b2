/**
 * `npm run build -- --only workshop`: Verkstedet with the guides as a folder of static files, `dist/workshop/`, that
 * works on any web server and under any path. The other pages of the demo need its data or a collector, and stay
 * with `npm start`; links to them are taken out.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { majorOf } from '../../src/core/releases.ts';
import { version } from '../../src/core/version.ts';
import { layOut } from '../layout.mjs';
import { root } from '../lib/rooms.mjs';
import { packageLicences, writeLicences } from './licences.mjs';

const pages = ['verksted.html', 'guide.html', 'verksted/preview.html'];
const demo = join(root, 'demo');
const out = join(root, 'dist/workshop');

/** Menus and addresses of the demo, made to fit a folder that holds the workshop alone. */
export function standalone(html) {
  return html
    .replace(/^\s*<a href="\.\/(?:index|runde|eksempler)\.html[^"]*"[^>]*>[^<]*<\/a>(?: ·)?\n/gm, '')
    .replace('data-script="../dist/cdn/lo.js"', `data-script="./cdn/v${majorOf(version)}/lo.js"`)
    .replace(/ data-example="[^"]*"/, '');
}

/** A guide without the links that lead out of the folder. */
export function standaloneGuide(markdown) {
  return markdown.replace(/\[([^\]]+)\]\((\.\.\/[^)]*)\)/g, (whole, label, address) =>
    pages.includes(address.slice(3)) ? whole : label,
  );
}

const standalonePages = {
  name: 'standalone-pages',
  transformIndexHtml: { order: 'pre', handler: standalone },
};

async function bundlePages() {
  await build({
    root: demo,
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [packageLicences(), standalonePages],
    build: {
      outDir: out,
      emptyOutDir: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: pages.map(page => join(demo, page)) },
    },
  });
}

/** Builds the folder; the files for script tags must have been built. */
export async function buildWorkshop() {
  const cdn = join(root, 'dist/cdn');
  if (!existsSync(join(cdn, 'lo.js'))) throw new Error('build cdn first: --only cdn,workshop');
  await bundlePages();
  // A folder opens with its index, and the name on top of every page leads there.
  copyFileSync(join(out, 'verksted.html'), join(out, 'index.html'));
  mkdirSync(join(out, 'guides'));
  for (const name of readdirSync(join(demo, 'guides')).filter(each => each.endsWith('.md')))
    writeFileSync(
      join(out, 'guides', name),
      standaloneGuide(readFileSync(join(demo, 'guides', name), 'utf8')),
    );
  // As on any host of scripts: the workshop's code names the moving address.
  layOut({ from: cdn, out: join(out, 'cdn') });
  writeLicences(join(out, 'LICENSES.md'));
}
