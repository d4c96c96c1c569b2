/**
 * `@lit/task`: what `core/document-controller.ts` never asks of it - painting, promises to wait for, values to begin with,
 * running after an update.
 */
export const task = [
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
