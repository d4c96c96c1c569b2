/**
 * A build plugin: where the entry imports a chunk on demand, the chunks that one needs are asked for at the same
 * time. Without it a browser learns of them only when the first has arrived, which costs a whole round trip on
 * a phone. (Vite's own preload helper does the same for ten times the bytes.)
 */

/** All chunks a chunk imports, and theirs, that the entry does not have already. */
function needs(bundle, fileName, known, found = new Set()) {
  const { imports = [], code = '' } = bundle[fileName] ?? {};
  for (const name of imports) {
    // What a plugin has taken the import of is still in the list.
    if (known.has(name) || found.has(name) || !code.includes(name.split('/').at(-1))) continue;
    found.add(name);
    needs(bundle, name, known, found);
  }
  return found;
}

/** Path from the folder of one file of the bundle to another, as an import wants it. */
function fromTo(from, to) {
  const up = from.split('/').length - 1;
  return up === 0 ? `./${to}` : `${'../'.repeat(up)}${to}`;
}

/** `import("./a.js")` becomes `(import("./shared.js").catch(()=>{}),import("./a.js"))`. */
function widen(code, fileName, target, names) {
  const specifier = fromTo(fileName, target);
  const first = [...names].map(name => `import("${fromTo(fileName, name)}").catch(()=>{})`).join(',');
  const pattern = new RegExp(`import\\((["'\`])${specifier.replaceAll('.', '\\.')}\\1\\)`, 'g');
  return code.replace(pattern, found => `(${first},${found})`);
}

/** @returns {import('vite').Plugin} */
export function parallelImports() {
  return {
    name: 'parallel-imports',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
        const known = new Set([chunk.fileName, ...chunk.imports]);
        for (const target of chunk.dynamicImports) {
          const names = needs(bundle, target, known);
          if (names.size > 0) chunk.code = widen(chunk.code, chunk.fileName, target, names);
        }
      }
    },
  };
}
