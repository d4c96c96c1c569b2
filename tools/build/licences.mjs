/**
 * A build plugin: notes which packages end up in the built files; `writeLicences` then puts their licences into
 * one file beside them, as the licences ask.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of the packages seen by all builds of this process. */
const seen = new Set();

/** The folder of the package a module belongs to, or undefined for our own. */
export function packageFolder(id) {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id.replace(/^\0/, ''));
  return match?.[1];
}

/** @returns {import('vite').Plugin} */
export function packageLicences() {
  return {
    name: 'package-licences',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, part] of Object.entries(chunk.modules)) {
          const folder = part.renderedLength > 0 && packageFolder(id);
          if (folder) seen.add(folder);
        }
      }
    },
  };
}

function licenceText(folder) {
  const file = readdirSync(folder).find(name => /^licen[cs]e/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : '';
}

function entry(folder) {
  const path = join(folder, 'package.json');
  const { name, version, license } = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return { name: String(name), text: `## ${name} ${version} (${license})\n\n${licenceText(folder)}\n` };
}

/** Writes the licences of all packages seen since the last call, sorted by name. */
export function writeLicences(file) {
  const entries = [...seen].map(entry).sort((a, b) => (a.name < b.name ? -1 : 1));
  seen.clear();
  const head = '# Third-party software in these files\n';
  writeFileSync(file, [head, ...entries.map(({ text }) => text)].join('\n'));
}
