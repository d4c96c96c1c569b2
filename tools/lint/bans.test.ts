import { RuleTester } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, it } from 'node:test';
import { join } from 'node:path';
import bans, { mayStore } from './bans.mjs';
import { root } from '../lib/rooms.mjs';

Object.assign(RuleTester, { describe, it });

const tester = new RuleTester({ languageOptions: { parser }, settings: { house: { root } } });

function file(code: string, path = 'src/core/element.ts') {
  return { filename: join(root, path), code };
}

function banned(code: string, what: RegExp) {
  return { ...file(code), errors: [{ message: what }] };
}

describe('what the house never uses', () => {
  tester.run('bans', bans, {
    valid: [
      file(`el.textContent = 'debatt';`),
      file(`el.style.setProperty('width', '3px');`),
      file(`el.setAttribute('width', '3');`),
      file('html`<svg><rect width="3" stroke-style="x"></rect></svg>`;'),
      file(`for (const x of xs) x.go();`),
      file(`const cookie = jar.cookie;`),
      file(`const options = { localStorage: false }; use(options.size);`),
      file(`globalThis.localStorage?.getItem('draft');`, mayStore[0]),
      file(`localStorage.clear();`, 'src/core/element.test.ts'),
      file(`xs.reduce(add, 0);`, 'src/publishing/model.ts'),
    ],
    invalid: [
      banned(`el.innerHTML = text;`, /innerHTML/),
      banned(`el['innerHTML'] = text;`, /innerHTML/),
      banned(`el.outerHTML = text;`, /outerHTML/),
      banned(`el.insertAdjacentHTML('afterend', text);`, /insertAdjacentHTML/),
      banned(`range.createContextualFragment(text);`, /createContextualFragment/),
      banned(`new DOMParser().parseFromString(text, 'text/html');`, /DOMParser/),
      banned(`document.write(text);`, /document.write/),
      banned(`el.setAttribute('style', 'width: 3px');`, /setAttribute of style/),
      banned(`import { unsafeHTML } from 'lit/directives/unsafe-html.js';`, /unsafeHTML/),
      banned(`import { unsafeSVG as svg } from 'lit/directives/unsafe-svg.js';`, /unsafeSVG/),
      banned(`import { styleMap } from 'lit/directives/style-map.js';`, /styleMap/),
      banned(`eval('1');`, /eval/),
      banned(`new Function('return 1');`, /new Function/),
      banned(`Function('return 1')();`, /Function/),
      banned('html`<i style="width: 3px"></i>`;', /style attribute/),
      banned('html`<i class="a" style=${css}></i>`;', /style attribute/),
      banned('html`<i style="${css}"></i>`;', /style attribute/),
      banned(`document.cookie = 'a=b';`, /cookie/),
      banned(`localStorage.setItem('a', 'b');`, /localStorage/),
      banned(`window.sessionStorage.clear();`, /sessionStorage/),
      banned(`const { indexedDB } = window;`, /indexedDB/),
      banned(`for (const key in object) go(key);`, /for-in/),
      banned(`xs.reduce(add, 0);`, /reduce/),
      banned(`const text = 'Kampanjen er i gang';`, /kampanje/),
      banned('const text = `our ${x} campaign`;', /campaign/),
    ],
  });
});
