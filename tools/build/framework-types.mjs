/**
 * Types for those who write the elements in JSX, React, Svelte and Vue. What the elements take and tell is generated
 * from the custom-elements manifest, once; each framework's file only says it in that framework's words.
 */

const comment = (text, indent) =>
  text ? `${indent}/** ${text.replaceAll('*/', '* /').replace(/\s+/g, ' ')} */\n` : '';
const keyOf = name => (/^[a-z]\w*$/i.test(name) ? name : `'${name}'`);

/** Attributes and properties: name, the field of the class that has its type, and what it is for. */
function propsOf({ attributes = [], members = [] }) {
  const named = attributes.map(({ name, fieldName = name, description }) => ({
    name,
    field: fieldName,
    description,
  }));
  const fields = members
    .filter(({ kind, readonly, static: ofClass }) => kind === 'field' && !readonly && !ofClass)
    .filter(({ name }) => !named.some(each => each.name === name))
    .map(({ name, description }) => ({ name, field: name, description }));
  return [...named, ...fields];
}

function byTag(elements, linesOf) {
  const entry = element =>
    `${comment(element.summary, '  ')}  '${element.tagName}': {\n${linesOf(element).join('\n')}\n  };`;
  return elements.map(entry).join('\n');
}

const propLines = element =>
  propsOf(element).map(
    ({ name, field, description }) =>
      `${comment(description, '    ')}    ${keyOf(name)}?: Attribute<${element.name}['${field}']>;`,
  );

const eventLines = ({ events = [] }) =>
  events.map(
    ({ name, type, description }) => `${comment(description, '    ')}    ${keyOf(name)}: ${type.text};`,
  );

/** `dist/elements.d.ts`: what the other files are about. */
export function elementTypes(elements) {
  const events = elements.flatMap(element => (element.events ?? []).map(({ type }) => type.text));
  const classes = [...new Set([...elements.map(({ name }) => name), ...events])].sort();
  return `/**
 * What the elements take and tell, by tag. Generated from the custom-elements manifest; use it through
 * \`lo-medlemsdebatt/jsx\`, \`/react\`, \`/svelte\` or \`/vue\`.
 */
import type {
${classes.map(name => `  ${name},`).join('\n')}
} from './src/index.js';

/** A value as it may be written: numbers as text too, as in HTML. */
export type Attribute<T> = T extends number ? T | \`\${number}\` : T;

/** Classes by tag. */
export interface Elements {
${elements.map(({ name, tagName }) => `  '${tagName}': ${name};`).join('\n')}
}

/** Attributes and properties by tag. */
export interface ElementProps {
${byTag(elements, propLines)}
}

/** Events by tag. */
export interface ElementEvents {
${byTag(elements, eventLines)}
}

/** Listeners as JSX and Svelte write them: \`onlo-issue-select\`. */
export type Listeners<Tag extends keyof Elements> = {
  [Name in keyof ElementEvents[Tag] & string as \`on\${Name}\`]?: (event: ElementEvents[Tag][Name]) => void;
};
`;
}

const imports = "import type { ElementEvents, ElementProps, Elements, Listeners } from './elements.js';";

/** `dist/jsx.d.ts`: for Preact and others whose JSX has global types. */
export function jsxTypes() {
  return `/**
 * The elements of lo-medlemsdebatt for JSX with global types: \`import type {} from 'lo-medlemsdebatt/jsx';\` once in a
 * project. React has its own: \`lo-medlemsdebatt/react\`.
 */
${imports.replace('ElementEvents, ', '')}

/** What every element takes in JSX. */
export interface CommonAttributes {
  id?: string;
  class?: string;
  className?: string;
  slot?: string;
  lang?: string;
  hidden?: boolean;
  children?: unknown;
  key?: string | number | null;
  ref?: unknown;
}

/** What the elements take, by tag. */
export type LoElements = {
  [Tag in keyof Elements]: CommonAttributes & ElementProps[Tag] & Listeners<Tag>;
};

declare global {
  namespace JSX {
    interface IntrinsicElements extends LoElements {}
  }
}
`;
}

/** `dist/react.d.ts`: React 19 keeps its JSX types in its own module. */
export function reactTypes() {
  return `/**
 * The elements of lo-medlemsdebatt in React 19 and later: \`import type {} from 'lo-medlemsdebatt/react';\` once in a
 * project.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${imports.replace('ElementEvents, ', '')}

/** What the elements take, by tag. */
export type LoElements = {
  [Tag in keyof Elements]: DetailedHTMLProps<HTMLAttributes<Elements[Tag]>, Elements[Tag]> &
    ElementProps[Tag] &
    Listeners<Tag> & { class?: string };
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends LoElements {}
  }
}
`;
}

/** `dist/svelte.d.ts` */
export function svelteTypes() {
  return `/** The elements of lo-medlemsdebatt in Svelte 5: \`import type {} from 'lo-medlemsdebatt/svelte';\` once in a project. */
import type { HTMLAttributes } from 'svelte/elements';
${imports.replace('ElementEvents, ', '')}

/** What the elements take, by tag. */
export type LoElements = {
  [Tag in keyof Elements]: HTMLAttributes<Elements[Tag]> & ElementProps[Tag] & Listeners<Tag>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends LoElements {}
}
`;
}

/** `dist/vue.d.ts`: https://vuejs.org/guide/extras/web-components#web-components-and-typescript */
export function vueTypes() {
  return `/** The elements of lo-medlemsdebatt in templates of Vue 3: \`import type {} from 'lo-medlemsdebatt/vue';\` once in a project. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
${imports.replace(', Listeners', '')}

/** What Vue's templates read the types from. */
export type LoComponents = {
  [Tag in keyof Elements]: new () => Elements[Tag] & {
    $props: HTMLAttributes & ElementProps[Tag] & PublicProps;
    $emit: EmitFn<{
      [Name in keyof ElementEvents[Tag]]: (event: ElementEvents[Tag][Name]) => void;
    }>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends LoComponents {}
}
`;
}
