/** The API reference of the guides, as Markdown, from the manifest's elements. */

const oneLine = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = text => (text ? `\`${oneLine(text)}\`` : '');

/** A table, or nothing when there are no rows. */
function table(title, heads, rows) {
  if (rows.length === 0) return '';
  const line = cells => `| ${cells.join(' | ')} |`;
  return [`### ${title}`, '', line(heads), line(heads.map(() => '---')), ...rows.map(line), ''].join('\n');
}

function attributeRows({ attributes = [] }) {
  return attributes.map(({ name, type, default: value, description }) => [
    code(name),
    code(type?.text),
    code(value),
    oneLine(description),
  ]);
}

function propertyRows({ members = [], attributes = [] }) {
  const known = new Set(attributes.map(attribute => attribute.fieldName ?? attribute.name));
  return members
    .filter(member => member.kind === 'field' && !known.has(member.name))
    .map(({ name, type, description }) => [code(name), code(type?.text), oneLine(description)]);
}

function methodRows({ members = [] }) {
  return members
    .filter(member => member.kind === 'method' && member.description)
    .map(({ name, return: result, description }) => [
      code(`${name}()`),
      code(result?.type?.text),
      oneLine(description),
    ]);
}

const named = (list = []) =>
  list.map(({ name, description }) => [code(name) || 'default', oneLine(description)]);

function eventRows({ events = [] }) {
  return events.map(({ name, type, description }) => [code(name), code(type?.text), oneLine(description)]);
}

function section(element) {
  return [
    `## \`<${element.tagName}>\``,
    '',
    element.summary ?? '',
    '',
    element.description ?? '',
    '',
    table('Attributes', ['name', 'type', 'default', 'meaning'], attributeRows(element)),
    table('Properties without an attribute', ['name', 'type', 'meaning'], propertyRows(element)),
    table('Methods', ['name', 'result', 'meaning'], methodRows(element)),
    table('Events', ['name', 'class', 'meaning'], eventRows(element)),
    table('Slots', ['name', 'meaning'], named(element.slots)),
    table('Parts', ['name', 'meaning'], named(element.cssParts)),
    table('Custom properties', ['name', 'meaning'], named(element.cssProperties)),
    table('States', ['name', 'meaning'], named(element.cssStates)),
  ].join('\n');
}

/** @returns {string} Markdown */
export function reference(elements) {
  const head = [
    '# API reference',
    '',
    'Generated from the doc comments of the elements by `npm run build`: change those, not this file.',
    '',
  ].join('\n');
  const text = [head, ...elements.map(section)].join('\n');
  return text.replace(/\n{3,}/g, '\n\n').trimEnd() + '\n';
}
