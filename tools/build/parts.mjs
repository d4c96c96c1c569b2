/**
 * A build plugin for single files: what a part fetched on demand shares with its file stays in the file.
 *
 * The bundler keeps it there when all parts share the same; what only some of them share it would put into files of their
 * own, which the file then needs from the start and is no single file any more. So each part says that it needs the whole
 * file, which is there before it. Texts need nothing of it and say nothing.
 *
 * @param {string} entry the module the file is made of
 * @returns {import('vite').Plugin}
 */
export function parts(entry) {
  const found = new Set();
  return {
    name: 'parts',
    enforce: 'pre',
    async resolveId(source, importer, { kind, ...options }) {
      if (kind !== 'dynamic-import' || !importer) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (resolved && !/[\\/]locales[\\/]/.test(resolved.id)) found.add(resolved.id);
      return resolved;
    },
    transform(code, id) {
      return found.has(id) ? { code: `${code}\nimport ${JSON.stringify(entry)};`, map: null } : null;
    },
    // What takes nothing of the file need not ask for it: with a query in its address it would come a second time.
    renderChunk: (code, { isEntry }) =>
      isEntry ? null : { code: code.replace(/^import "\.\.\/[^"]*";\n/gm, ''), map: null },
  };
}
