/**
 * A build plugin for the files of script tags: leaves out what `@lit/task` can and `core/document-controller.ts` never
 * asks of it - painting, promises to wait for, values to begin with, running after an update: 0.3 kB less in each file.
 */

/** What is left out, and what stands there instead. Each stands once in the module. */
const unused = [
  [/get taskComplete\(\)\{return this\.t\|\|.*?,this\.t\}/, ''],
  [/render\(t\)\{switch\(this\.i\)\{.*?throw Error\("Unexpected status: "\+this\.i\)\}\}/, ''],
  [/:\(this\.t=void 0,this\.o=void 0,this\.h=void 0\)/, ':0'],
  [/,this\.o\?\.\(s\)/, ''],
  [/,this\.h\?\.\(h\)/, ''],
  [/,"initialValue"in h&&\(this\.u=h\.initialValue,this\.i=2,this\.O=this\.T\?\.\(\)\)/, ''],
  [/hostUpdated\(\)\{"afterUpdate"===this\.autoRun&&this\.S\(\)\}/, ''],
  [
    /"afterUpdate"===this\.autoRun\?queueMicrotask\(\(\(\)=>this\._\.requestUpdate\(\)\)\):this\._\.requestUpdate\(\)/,
    'this._.requestUpdate()',
  ],
];

/** The module without them. @throws Error when it no longer looks as expected */
export function withoutUnused(code) {
  return unused.reduce((rest, [part, instead]) => {
    if (!part.test(rest)) throw new Error(`@lit/task has no ${part} any more: see tools/build/lean-task.mjs`);
    return rest.replace(part, instead);
  }, code);
}

/** @returns {import('vite').Plugin} */
export function leanTask() {
  return {
    name: 'lean-task',
    enforce: 'pre',
    transform: {
      filter: { id: /@lit[\\/]task[\\/]task\.js/ },
      handler: code => ({ code: withoutUnused(code), map: null }),
    },
  };
}
