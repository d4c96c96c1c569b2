/**
 * Lint rule: a room imports only from lower floors, and nothing but the command line reaches the collector
 * or the command line itself. What a browser loads takes neither zod nor Node's own modules.
 */
import { dirname, relative, resolve, sep } from 'node:path';

/** Floors from the ground; rooms on one floor do not import each other. */
export const floors = [
  ['data-schema'],
  ['locales'],
  ['documents', 'statistics'],
  ['styles', 'core', 'publishing'],
  ['elements', 'collector'],
  ['pages'],
  ['cli', 'loader', 'demo'],
];

/** Only these may import from `collector` and `cli`. */
const serverSide = new Set(['collector', 'cli']);

/** Rooms whose files, and all they import, may end up in a browser. `publishing` may use zod: no widget loads it. */
const browserRooms = new Set([
  'locales',
  'documents',
  'styles',
  'core',
  'publishing',
  'elements',
  'loader',
  'index',
]);
const zodAllowed = new Set(['publishing']);
/** What stands beside the zod sources without using zod. */
const zodFree = new Set(['data-schema/percent.ts', 'data-schema/invite.ts']);

/** Pure rooms: no DOM is needed and no Node either. */
const withoutNode = new Set([...browserRooms, 'statistics', 'pages']);

/** Files straight under src: the loader, and the entries that gather the elements. */
const entries = { loader: 'loader', index: 'index', define: 'index' };

/** The room of a path relative to the project: `data-schema`, `core`, `elements`, `index`, ... or undefined. */
export function roomOf(path) {
  const [top, second = '', third] = path.split('/');
  if (top === 'data-schema' || top === 'demo' || top === 'tools') return top;
  if (top !== 'src') return undefined;
  if (third !== undefined) return second;
  return entries[second.replace(/(\.test)?\.ts$/, '')] ?? 'index';
}

function floorOf(room) {
  // The entries gather what stands below them and are gathered by nobody.
  const name = room === 'index' ? 'loader' : room;
  return floors.findIndex(rooms => rooms.includes(name));
}

/**
 * Why one file may not import another, or undefined. Paths are relative to the project; `typeOnly` imports
 * vanish when built.
 */
export function whyNot(from, to, typeOnly = false) {
  const [source, target] = [roomOf(from), roomOf(to)];
  const test = /\.test\.ts$/.test(from);
  if (target === undefined || source === undefined) return undefined;
  if (source === 'tools' || (target === 'tools' && test && to.startsWith('tools/testing/'))) return undefined;
  if (target === 'tools') return 'Only tests import from tools, and only from tools/testing.';
  if (source === target) return undefined;
  if (serverSide.has(target) && source !== 'cli')
    return `Nothing but the command line imports from ${target}.`;
  if (floorOf(target) >= floorOf(source)) {
    return `Imports only go down: ${source} may not import from ${target}.`;
  }
  return test ? undefined : contractProblem(source, to, typeOnly);
}

function contractProblem(source, to, typeOnly) {
  const sourceOfZod = to.startsWith('data-schema/') && !to.startsWith('data-schema/v1/');
  if (!sourceOfZod || zodFree.has(to) || typeOnly || !browserRooms.has(source) || zodAllowed.has(source))
    return undefined;
  return 'The zod sources are not for browsers: import types only, or the generated validators of data-schema/v1.';
}

/** Why a file may not import a package or a module of Node, or undefined. */
export function whyNotPackage(from, name, typeOnly = false) {
  const room = roomOf(from);
  if (/\.test\.ts$/.test(from) || typeOnly) return undefined;
  if (/^zod(\/|$)/.test(name) && browserRooms.has(room) && !zodAllowed.has(room)) {
    return 'zod stays out of what browsers load (25 kB and more): use the generated validators of data-schema/v1.';
  }
  if (name.startsWith('node:') && withoutNode.has(room))
    return `${room} runs in browsers too: no Node modules here.`;
  return undefined;
}

function isTypeOnly(node) {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const parts = node.type === 'ImportDeclaration' ? node.specifiers : [];
  return parts.length > 0 && parts.every(part => part.importKind === 'type');
}

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'imports only go down the floors of the house' },
    schema: [],
    messages: { refused: '{{ why }}' },
  },
  create(context) {
    const project = context.settings.house?.root ?? context.cwd;
    const from = relative(project, context.filename).split(sep).join('/');

    function check(node, source) {
      const name = source?.value;
      if (typeof name !== 'string') return;
      const path = resolve(project, dirname(from), name);
      const why = name.startsWith('.')
        ? whyNot(from, relative(project, path).split(sep).join('/'), isTypeOnly(node))
        : whyNotPackage(from, name, isTypeOnly(node));
      if (why) context.report({ node: source, messageId: 'refused', data: { why } });
    }

    return {
      ImportDeclaration: node => check(node, node.source),
      ExportNamedDeclaration: node => check(node, node.source),
      ExportAllDeclaration: node => check(node, node.source),
      ImportExpression: node => check(node, node.source),
      // `import('...')` in a type: vanishes when built, but must not climb either.
      TSImportType: node => check({ ...node, importKind: 'type' }, node.source ?? node.argument?.literal),
    };
  },
};
