/**
 * Reads the custom-elements manifest from the sources and writes what is made from it: the manifest itself, hints
 * for editors (VS Code, JetBrains), types for JSX, React, Svelte and Vue, and the API reference of the guides.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { root } from '../lib/rooms.mjs';
import { customData, webTypes } from './editor-hints.mjs';
import { elementTypes, jsxTypes, reactTypes, svelteTypes, vueTypes } from './framework-types.mjs';
import { reference } from './reference.mjs';

const builtPath = path => path?.replace(/^\/?src\//, 'dist/src/').replace(/\.ts$/, '.js');

/** What is the element's own affair: private, protected, and what Lit itself declares. */
function isPublic({ privacy = 'public', name }) {
  return privacy === 'public' && !name.startsWith('_') && !name.startsWith('#');
}

function isLit(member) {
  return ['styles', 'properties', 'version'].includes(member.name) && member.static;
}

/** Members that a user of the element meets, with the paths of the built files. */
function cleanDeclaration(declaration) {
  if (!declaration.customElement) return declaration;
  const members = declaration.members?.filter(member => isPublic(member) && !isLit(member));
  const attributes = declaration.attributes?.filter(attribute => !attribute.name.startsWith('_'));
  // The analyzer takes the argument of an event's constructor for its name where it finds no doc comment.
  const events = declaration.events?.filter(event => event.name?.startsWith('lo-'));
  return { ...declaration, members, attributes, events };
}

/** The constants of a module, by name: a default with such a name says nothing to those who do not read the source. */
function constantsOf(path) {
  const source = readFileSync(join(root, path), 'utf8');
  return new Map(
    [...source.matchAll(/^(?:export )?const ([A-Z_]+) = (.+);$/gm)].map(found => found.slice(1)),
  );
}

function cleanModule(module) {
  const constants = constantsOf(module.path);
  const text = JSON.stringify({ ...module, declarations: module.declarations.map(cleanDeclaration) });
  return JSON.parse(text, (key, value) => {
    if (key === 'default') return constants.get(value) ?? value;
    return key === 'path' || key === 'module' ? builtPath(value) : value;
  });
}

/** Modules a user meets: those of elements, of their base class and of events. */
function isMet({ declarations }) {
  return declarations.some(({ customElement, superclass }) => customElement || superclass?.name === 'Event');
}

/** The manifest of the sources as they stand. */
export async function readManifest() {
  const argv = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];
  const manifest = await cli({ argv, cwd: root, noWrite: true });
  return { ...manifest, modules: manifest.modules.filter(isMet).map(cleanModule) };
}

/** The elements of a manifest, sorted by tag. */
export function elementsOf(manifest) {
  return manifest.modules
    .flatMap(module => module.declarations)
    .filter(declaration => declaration.customElement && declaration.tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

export async function buildManifest() {
  const manifest = await readManifest();
  const elements = elementsOf(manifest);
  const json = value => JSON.stringify(value, null, 2) + '\n';
  const files = {
    'dist/custom-elements.json': json(manifest),
    'dist/html-custom-data.json': json(customData(elements)),
    'dist/web-types.json': json(webTypes(elements)),
    'dist/elements.d.ts': elementTypes(elements),
    'dist/jsx.d.ts': jsxTypes(),
    'dist/react.d.ts': reactTypes(),
    'dist/svelte.d.ts': svelteTypes(),
    'dist/vue.d.ts': vueTypes(),
    'demo/guides/api.md': reference(elements),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return elements;
}
