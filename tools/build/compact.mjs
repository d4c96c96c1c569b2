/**
 * A build plugin for the files of script tags: takes the line breaks and indentation out of html and css
 * templates, which no minifier touches. A run of white space that holds a line break becomes one space in HTML
 * (nothing of ours is preformatted), none beside the tags of blocks, and goes away around punctuation in CSS.
 */
import { parseAst } from 'vite';

const tags = new Set(['html', 'svg', 'css']);

/** Around these a line begins anew, or only shapes and choices are drawn: white space beside their tags is seen nowhere. */
const blocks =
  'address|article|caption|col|colgroup|dd|details|div|dl|dt|fieldset|footer|form|h[1-6]|header|legend|li|main|ol|optgroup|option|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|circle|g|line|path|rect';
const beside = new RegExp(`(</?(?:${blocks})(?![\\w-])[^<>]*>) | (?=</?(?:${blocks})(?![\\w-]))`, 'g');

function compactHtml(text) {
  return text.replace(/\s*\n\s*/g, ' ').replace(beside, '$1');
}

function compactCss(text) {
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');
}

/** All html, svg and css templates of a syntax tree. */
function templatesIn(node, found = []) {
  if (Array.isArray(node)) for (const each of node) templatesIn(each, found);
  else if (node && typeof node === 'object') {
    if (node.type === 'TaggedTemplateExpression' && tags.has(node.tag.name)) found.push(node);
    for (const value of Object.values(node))
      if (value && typeof value === 'object') templatesIn(value, found);
  }
  return found;
}

/** The code with its templates compacted. */
export function compact(code) {
  const parts = templatesIn(parseAst(code).body)
    .flatMap(({ tag, quasi }) =>
      quasi.quasis.map(({ start, end }) => ({ start, end, css: tag.name === 'css' })),
    )
    .sort((a, b) => b.start - a.start);
  return parts.reduce((text, { start, end, css }) => {
    const inner = text.slice(start, end);
    return text.slice(0, start) + (css ? compactCss(inner) : compactHtml(inner)) + text.slice(end);
  }, code);
}

/** @returns {import('vite').Plugin} */
export function compactTemplates() {
  return {
    name: 'compact-templates',
    enforce: 'post',
    transform: {
      filter: { id: /\.ts$/, code: /(html|svg|css)`/ },
      handler: code => ({ code: compact(code), map: null }),
    },
  };
}
