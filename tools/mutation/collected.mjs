/**
 * Stands in for `node:test` under mutation testing: keeps the tests instead of running them, so that one process can run
 * them again and again.
 */

/** @type {{ id: string, file: string, run: () => unknown }[]} */
export const collected = [];
const path = [];
let file = '';

/** Says from which file the tests come that are collected now. */
export function collectFrom(name) {
  file = name;
}

export function describe(name, body) {
  path.push(name);
  body();
  path.pop();
}

export function it(name, run) {
  collected.push({ id: [file, ...path, name].join(' > '), file, run });
}
