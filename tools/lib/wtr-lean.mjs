/** A plugin for the browser tests: lit as the files for script tags have it, without what our elements never ask of it. */
import { without } from '../build/lean/lean.mjs';

/** @returns {import('@web/dev-server-core').Plugin} */
export function leanPlugin() {
  return {
    name: 'lean',
    transform({ path, body }) {
      if (!/node_modules\/(?:@lit|lit-element|lit-html)\//.test(path)) return;
      return { body: without(path.split('/').slice(-2).join('/'), String(body)) };
    },
  };
}
