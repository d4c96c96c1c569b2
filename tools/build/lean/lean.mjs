/**
 * A build plugin for the files of script tags: leaves out of lit and `@lit/task` what our elements never ask of them: 2 kB
 * less of 22 in each file, after gzip. The package for bundlers has them whole.
 *
 * Each part is a pattern that must match, so that another version of a package stops the build; and what would need a part
 * again stops it too, in our own sources (`needed`).
 */
import { cssTag, directive, litElement, litHtml, needed, reactiveElement } from './lit.mjs';
import { task } from './task.mjs';

/** @type {Record<string, readonly (readonly [RegExp, string])[]>} */
const modules = {
  'reactive-element/css-tag.js': cssTag,
  'reactive-element/reactive-element.js': reactiveElement,
  'lit-element/lit-element.js': litElement,
  'lit-html/directive.js': directive,
  'lit-html/lit-html.js': litHtml,
  'task/task.js': task,
};

/**
 * A package's module without the parts that are not needed.
 *
 * @param {string} name of the module: its folder and file
 * @param {string} code
 * @throws Error when it no longer looks as expected
 */
export function without(name, code) {
  return (modules[name] ?? []).reduce((rest, [part, instead]) => {
    if (!part.test(rest)) throw new Error(`${name} has no ${part} any more: see tools/build/lean`);
    return rest.replace(part, instead);
  }, code);
}

/**
 * Refuses a source of ours that uses what is left out.
 *
 * @param {string} name of the file, for the error
 * @param {string} code
 * @throws Error when it does
 */
export function demandUnused(name, code) {
  const [use] = needed.exec(code) ?? [];
  if (use)
    throw new Error(`${name} uses «${use}», which tools/build/lean leaves out: put it back there first`);
}

/** @returns {import('vite').Plugin} */
export function lean() {
  const ours = /[\\/]src[\\/].*\.ts$/;
  const packages = /[\\/](?:@lit|lit-element|lit-html)[\\/]/;
  return {
    name: 'lean',
    enforce: 'pre',
    transform: {
      filter: { id: [ours, packages] },
      handler(code, id) {
        if (ours.test(id)) return demandUnused(id, code);
        return { code: without(id.split(/[\\/]/).slice(-2).join('/'), code), map: null };
      },
    },
  };
}
