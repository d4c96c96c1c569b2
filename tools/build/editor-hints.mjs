/** From the manifest's elements: hints for editors. Pure functions from data to data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/rooms.mjs';

const version = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

/** The words an attribute may take, when its type is a union of texts. */
export function valuesOf(type = '') {
  return [...type.matchAll(/'([^']*)'/g)].map(match => match[1]);
}

function descriptionOf({ summary, description }) {
  return [summary, description].filter(Boolean).join('\n\n');
}

/** VS Code: https://code.visualstudio.com/api/extension-guides/custom-data-extension */
export function customData(elements) {
  const attribute = ({ name, description = '', type }) => {
    const values = valuesOf(type?.text).map(value => ({ name: value }));
    return { name, description, ...(values.length > 0 ? { values } : {}) };
  };
  const tags = elements.map(element => ({
    name: element.tagName,
    description: descriptionOf(element),
    attributes: (element.attributes ?? []).map(attribute),
  }));
  return { version: 1.1, tags };
}

function webTypesElement(element) {
  const named = list => (list ?? []).map(({ name, description = '' }) => ({ name, description }));
  const typed = list =>
    (list ?? []).map(({ name, description = '', type }) => ({
      name,
      description,
      value: { type: type?.text ?? 'string' },
    }));
  return {
    name: element.tagName,
    description: descriptionOf(element),
    attributes: typed(element.attributes),
    slots: named(element.slots),
    css: { properties: named(element.cssProperties), parts: named(element.cssParts) },
    js: {
      properties: typed((element.members ?? []).filter(member => member.kind === 'field')),
      events: named(element.events),
    },
  };
}

/** JetBrains: https://github.com/JetBrains/web-types */
export function webTypes(elements) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: 'lo-medlemsdebatt',
    version: version(),
    'description-markup': 'markdown',
    contributions: { html: { elements: elements.map(webTypesElement) } },
  };
}
