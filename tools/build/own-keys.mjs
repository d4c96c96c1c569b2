/**
 * A build plugin: the bundler's own helpers walk objects with `for…in`, which on a page that has extended
 * `Object.prototype` finds the page's names too, and throws on those that are no functions. Ours look at own keys alone,
 * as the lint rules have it for the sources.
 */
const walk = /\bfor\s*\(\s*(?:var|let|const)\s+([\w$]+)\s+in\s+([\w$]+)\s*\)/g;

/** The code with `for…in` made `for…of` over own keys. */
export const ownKeys = code => code.replace(walk, 'for (const $1 of Object.keys($2))');

/** @returns {import('vite').Plugin} */
export function ownKeysAlone() {
  return {
    name: 'own-keys',
    renderChunk: code => ({ code: ownKeys(code), map: null }),
  };
}
