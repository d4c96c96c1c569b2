/**
 * `embed.json` beside the files for script tags: their version, a digest for each file, and which parts each entry may
 * fetch. And `snippets.txt`: the same as what to paste, for the moving address and for the pinned one.
 *
 * A digest on a script tag covers the file it names. What that file fetches is covered by an import map with
 * `integrity` where browsers know it (Chrome 127, Safari 18, Firefox 138), and by `medlemsdebatt verify` everywhere.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseAst } from 'vite';
import { majorOf } from '../../src/core/releases.ts';

/** Where the operator's address is put in. */
export const placeholder = 'https://DIN-ADRESSE/';

/** @returns {string} what an `integrity` attribute takes */
export function integrityOf(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/** Names that a module imports, at once or on demand. */
function importsIn(node, found = []) {
  if (Array.isArray(node)) for (const each of node) importsIn(each, found);
  else if (node && typeof node === 'object') {
    const source = node.source ?? undefined;
    if (/^(Import|Export)/.test(node.type) && typeof source?.value === 'string') found.push(source.value);
    // A name in back quotes is a template without anything to fill in.
    else if (node.type === 'ImportExpression' && source?.type === 'TemplateLiteral')
      found.push(source.quasis[0].value.cooked);
    for (const value of Object.values(node)) if (value && typeof value === 'object') importsIn(value, found);
  }
  return found;
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => name.endsWith('.js'))
    .sort();
}

/** All that a file imports and what that imports, without the file itself. */
function reachable(name, imports, found = new Set()) {
  for (const target of imports.get(name) ?? []) {
    if (found.has(target)) continue;
    found.add(target);
    reachable(target, imports, found);
  }
  return found;
}

/**
 * @param {string} folder with the built files
 * @param {string} version
 * @returns {import('../../src/core/releases.ts').Embed}
 */
export function embedDocument(folder, version) {
  const names = filesIn(folder);
  const imports = new Map();
  const files = {};
  for (const name of names) {
    const bytes = readFileSync(join(folder, name));
    files[name] = { integrity: integrityOf(bytes), bytes: bytes.length };
    const targets = importsIn(parseAst(bytes.toString()).body);
    imports.set(
      name,
      targets.map(target => posix.join(posix.dirname(name), target)),
    );
  }
  const partsOf = name => [...reachable(name, imports)].filter(each => each !== name).sort();
  const parts = Object.fromEntries(
    names.filter(name => !name.includes('/')).map(name => [name, partsOf(name)]),
  );
  const lost = Object.values(parts)
    .flat()
    .filter(name => !Object.hasOwn(files, name));
  if (lost.length > 0) throw new Error(`Imported, but not built: ${[...new Set(lost)].join(', ')}`);
  return { schema: 'lo.embed/1', version, major: majorOf(version), files, parts };
}

/** An import map with the digests of an entry's parts; it has to stand before the first module of a page. */
export function importMap({ version, files, parts }, entry, address = placeholder) {
  const integrity = parts[entry].map(name => [`${address}${version}/${name}`, files[name].integrity]);
  return `<script type="importmap">${JSON.stringify({ integrity: Object.fromEntries(integrity) })}</script>`;
}

/** The script tag of one version, held by its digest. */
export function pinnedScript({ version, files }, entry, address = placeholder) {
  return `<script type="module" src="${address}${version}/${entry}" integrity="${files[entry].integrity}" crossorigin="anonymous"></script>`;
}

/** The script tag that follows the newest version of a major one. Without a digest: the next release would break it. */
export function movingScript({ major }, entry, address = placeholder) {
  return `<script type="module" src="${address}v${major}/${entry}"></script>`;
}

/** What to paste for each entry, in Norwegian. */
export function snippetsText(embed, address = placeholder) {
  const { version, major, parts } = embed;
  const head = `lo-medlemsdebatt ${version}

Følger med: får rettelser og nye utgaver innenfor hovedutgave ${major} av seg selv. Velg denne hvis du er i tvil.
Låst: akkurat ${version}. Nettleseren nekter å kjøre noe annet enn det kontrollsummen sier, og du bytter selv.
Låst med deler: importkartet dekker også filene som hentes ved behov. Det må stå før det første skriptet på siden, og
bare nye nettlesere bruker det.
`;
  const section = entry =>
    [
      `\n== ${entry}\n`,
      `Følger med:\n${movingScript(embed, entry, address)}\n`,
      `Låst:\n${pinnedScript(embed, entry, address)}\n`,
      ...(parts[entry].length > 0
        ? [`Låst med deler:\n${importMap(embed, entry, address)}\n${pinnedScript(embed, entry, address)}\n`]
        : []),
    ].join('\n');
  // Nobody pastes the panel for editors: `?lo-debug` fetches it.
  const pasted = Object.keys(parts).filter(entry => entry !== 'lo-debug.js');
  return head + pasted.map(section).join('');
}

/** Writes `embed.json` and `snippets.txt` beside the built files. */
export function writeEmbed(folder, version) {
  const embed = embedDocument(folder, version);
  writeFileSync(join(folder, 'embed.json'), `${JSON.stringify(embed, null, 1)}\n`);
  writeFileSync(join(folder, 'snippets.txt'), snippetsText(embed));
}
