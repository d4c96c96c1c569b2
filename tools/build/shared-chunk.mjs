/**
 * Which chunk of the loader's build a module goes into. What at least two elements need from the start goes into one,
 * `shared`: fewer requests one after the other on a slow line. Everything else is left to the bundler: what one element
 * needs stays with it, and what is fetched on demand - fields, notes for editors, the panel - is in nobody's way.
 */

/** The module that registers an element, from which all that the element needs at once is reached. */
const registers = /[\\/]elements[\\/][^\\/]+[\\/]define\.ts$/;

/**
 * The elements that need a module from the start: the modules that register them and reach it without an import on demand.
 *
 * @param {string} id of the module
 * @param {(id: string) => { importers: readonly string[] } | null} getModuleInfo
 * @returns {Set<string>}
 */
export function neededBy(id, getModuleInfo) {
  const seen = new Set([id]);
  for (const each of seen) for (const importer of getModuleInfo(each)?.importers ?? []) seen.add(importer);
  return new Set([...seen].filter(each => registers.test(each)));
}

/** The group of chunks for `codeSplitting`. */
export const shared = {
  debugName: 'shared',
  name: (id, graph) => (neededBy(id, each => graph.getModuleInfo(each)).size > 1 ? 'shared' : null),
};

const helper = /import \{ \w+ as __exportAll \} from "[^"]*rolldown-runtime[^"]*";\n/;

/**
 * A build plugin: what registers an element exports nothing in the loader's build, where nobody takes it. The bundler makes
 * an object of a chunk's exports where it is imported on demand, by a helper in a chunk of its own: a request for nothing.
 *
 * @returns {import('vite').Plugin}
 */
export function registerAlone() {
  return {
    name: 'register-alone',
    enforce: 'pre',
    transform: {
      filter: { id: registers },
      handler: code => ({ code: code.replace(/^export \{[^}]*\};$/m, ''), map: null }),
    },
    renderChunk(code, { facadeModuleId }) {
      if (!registers.test(facadeModuleId ?? '') || !code.includes('__exportAll({})')) return null;
      return { code: code.replace(helper, '').replace('__exportAll({})', '{}'), map: null };
    },
  };
}
