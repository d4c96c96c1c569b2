/**
 * `@lit/task`: what `core/document-controller.ts` never asks of it - painting, promises to wait for, values to begin with,
 * running after an update or only when told, comparing arguments in another way, and being told of the end.
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
  [/const h="object"==typeof s\?s:\{task:s,args:i\};/, ''],
  [
    /this\.v=h\.task,this\.j=h\.args,this\.m=h\.argsEqual\?\?r,this\.k=h\.onComplete,this\.A=h\.onError,this\.autoRun=h\.autoRun\?\?!0/,
    'this.v=s.task,this.j=s.args',
  ],
  [/constructor\(t,s,i\)/, 'constructor(t,s)'],
  [/!0===this\.autoRun&&this\.S\(\)/, 'this.S()'],
  [
    /if\(void 0===this\.j\)return;const t=this\.j\(\);if\(!Array\.isArray\(t\)\)throw Error\("The args function must return an array"\);return t/,
    'return this.j()',
  ],
  [/t===s\|\|void 0===t\|\|void 0!==s&&this\.m\(s,t\)/, 's&&r(s,t)'],
  [/try\{this\.k\?\.\(s\)\}catch\{\}/, ''],
  [/try\{this\.A\?\.\(h\)\}catch\{\}/, ''],
];
