/**
 * `node tools/guide-code.mjs`: puts the code that is tested into the guides. A guide names the file in a comment,
 * `<!-- tools/frameworks/apps/vue/Debate.vue -->`, straight before the code.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesUnder, root } from './lib/rooms.mjs';

const named = /<!-- (tools\/\S+) -->\n+```(\w*)\n[^]*?\n```/g;

/** Paths of the guides. */
export const guides = filesUnder('demo/guides').filter(path => path.endsWith('.md'));

/** Paths of the files that a guide shows. */
export function shown(guide) {
  return [...guide.matchAll(named)].map(([, path]) => path);
}

/** A guide with the code as the files have it. */
export function withCode(guide) {
  return guide.replace(named, (_, path, language) => {
    const code = readFileSync(join(root, path), 'utf8').trimEnd();
    return `<!-- ${path} -->\n\n\`\`\`${language}\n${code}\n\`\`\``;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const path of guides) {
    const file = join(root, path);
    writeFileSync(file, withCode(readFileSync(file, 'utf8')));
  }
}
