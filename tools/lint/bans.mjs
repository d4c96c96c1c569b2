/**
 * Lint rule: what the house never uses. Each ban keeps the widgets safe under a strict content security policy,
 * private, or whole on pages whose scripts change the built-in prototypes.
 */
import { relative, sep } from 'node:path';

const properties = new Map([
  ['innerHTML', 'Text is set as text, never parsed as HTML.'],
  ['outerHTML', 'Text is set as text, never parsed as HTML.'],
  ['insertAdjacentHTML', 'Text is set as text, never parsed as HTML.'],
  ['setHTMLUnsafe', 'Text is set as text, never parsed as HTML.'],
  ['cookie', 'No cookies.'],
]);

const names = new Map([
  ['eval', 'A strict content security policy refuses eval.'],
  ['unsafeHTML', 'Text is set as text, never parsed as HTML.'],
  ['unsafeSVG', 'Text is set as text, never parsed as SVG.'],
  ['styleMap', 'A strict style-src refuses style attributes: use classes, .style or SVG attributes.'],
]);

const storage = new Set(['localStorage', 'sessionStorage', 'indexedDB', 'caches']);

/**
 * The files that may store on the device, since a reader asks for it there: the draft and the queue of the survey
 * form, which keep nothing unless the member ticks "lagre utkast på denne enheten".
 */
export const mayStore = ['src/core/device-store.ts'];

/** Where the page's prototypes are ours too. */
const onPages = /^src\/(core|documents|elements|loader|locales|styles)[/.]/;

const styleAttribute = /\sstyle\s*=\s*["']?\s*$|\sstyle\s*=\s*["'][^"']*["']/i;
const publicWord = /kampanje|campaign/i;

function calledFunction({ callee }) {
  return callee.type === 'Identifier' ? callee.name : undefined;
}

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'what the house never uses' },
    schema: [],
    messages: { banned: '{{ what }}: {{ why }}' },
  },
  create(context) {
    const path = relative(context.settings.house?.root ?? context.cwd, context.filename)
      .split(sep)
      .join('/');
    const test = /\.test\.ts$/.test(path);
    const shipped = !test && !/\/testing\.ts$/.test(path);
    const stores = test || mayStore.includes(path);
    const report = (node, what, why) => context.report({ node, messageId: 'banned', data: { what, why } });

    function checkName(node, name) {
      const why = names.get(name);
      if (why) report(node, name, why);
      if (storage.has(name) && !stores) report(node, name, 'Nothing is stored on the device (see mayStore).');
    }

    function checkProperty(node, key) {
      if (key === 'reduce' && !test && onPages.test(path))
        report(node, key, 'Prototype.js 1.6 replaces it, and sums come out wrong: use a loop.');
      if (key === 'createContextualFragment' && shipped) report(node, key, properties.get('innerHTML'));
      if (properties.has(key) && (key !== 'cookie' || node.object?.name === 'document')) {
        report(node, key, properties.get(key));
      }
      if (storage.has(key) && !stores) report(node, key, 'Nothing is stored on the device (see mayStore).');
    }

    function checkText(node, text) {
      // A test may hold the word it looks for.
      if (!test && publicWord.test(text))
        report(node, 'kampanje/campaign', 'say what it is: debatt, runde, members’ debate.');
    }

    return {
      ForInStatement: node => report(node, 'for-in', 'host pages extend Object.prototype: use Object.keys.'),
      ImportSpecifier: node => checkName(node, node.imported.name),
      MemberExpression: node => checkProperty(node, node.computed ? node.property.value : node.property.name),
      NewExpression(node) {
        if (calledFunction(node) === 'DOMParser' && shipped)
          report(node, 'DOMParser', 'Text is set as text, never parsed as HTML.');
        if (calledFunction(node) === 'Function') report(node, 'new Function', names.get('eval'));
      },
      CallExpression(node) {
        const name = calledFunction(node);
        const { callee } = node;
        if (callee.property?.name === 'setAttribute' && node.arguments[0]?.value === 'style')
          report(node, 'setAttribute of style', names.get('styleMap'));
        if (callee.object?.name === 'document' && /^write(ln)?$/.test(callee.property?.name))
          report(node, 'document.write', 'Text is set as text, never parsed as HTML.');
        if (name === 'eval' || name === 'Function') report(node, name, names.get('eval'));
      },
      Identifier(node) {
        const { parent } = node;
        const isKey = (parent.type === 'MemberExpression' || parent.type === 'Property') && !parent.computed;
        const isValue = !isKey || parent.object === node || parent.value === node;
        if (storage.has(node.name) && isValue) checkName(node, node.name);
      },
      TaggedTemplateExpression(node) {
        for (const { value } of node.quasi.quasis) {
          if (styleAttribute.test(value.raw)) report(node, 'style attribute', names.get('styleMap'));
        }
      },
      Literal: node => typeof node.value === 'string' && checkText(node, node.value),
      TemplateElement: node => checkText(node, node.value.raw),
    };
  },
};
