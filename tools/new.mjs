/**
 * `npm run new <name>`: the files of a new element in house style: `npm run new share-card` makes
 * `<lo-share-card>` in `src/elements/share-card/` with its texts in `src/locales/share-card/`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { root } from './lib/rooms.mjs';

const templates = join(dirname(fileURLToPath(import.meta.url)), 'new');

/** Where each template goes. */
const targets = {
  'element.txt': 'src/elements/NAME/NAME.ts',
  'styles.txt': 'src/elements/NAME/NAME.styles.ts',
  'view.txt': 'src/elements/NAME/NAME.view.ts',
  'test.txt': 'src/elements/NAME/NAME.test.ts',
  'define.txt': 'src/elements/NAME/define.ts',
  'catalogue.txt': 'src/locales/NAME/index.ts',
  'nb.txt': 'src/locales/NAME/nb.ts',
  'nn.txt': 'src/locales/NAME/nn.ts',
  'en.txt': 'src/locales/NAME/en.ts',
  'se.txt': 'src/locales/NAME/se.ts',
};

const camel = name => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const pascal = name => camel(`-${name}`);

const fill = (text, name) =>
  text.replaceAll('NAME', name).replaceAll('CAMEL', camel(name)).replaceAll('PASCAL', pascal(name));

/** The files of a new element by path, formatted. @param {string} name like `share-card` */
export async function filesOf(name) {
  const options = await resolveConfig(join(root, 'package.json'));
  const entries = Object.entries(targets).map(async ([template, target]) => {
    const path = fill(target, name);
    const text = fill(readFileSync(join(templates, template), 'utf8'), name);
    return [path, await format(text, { ...options, filepath: path })];
  });
  return Object.fromEntries(await Promise.all(entries));
}

function write(files) {
  const taken = Object.keys(files).filter(path => existsSync(join(root, path)));
  if (taken.length > 0) throw new Error(`Already there: ${taken.join(', ')}`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(path);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name = ''] = parseArgs({ allowPositionals: true }).positionals;
  try {
    if (!/^[a-z]+(-[a-z]+)*$/.test(name))
      throw new Error('Give the name without lo-, like: npm run new share-card');
    write(await filesOf(name));
    console.log('Next: export it in src/index.ts, register it in src/define.ts, list it in src/loader.ts.');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
