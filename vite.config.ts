/**
 * How the package is built: `tools/build.mjs` runs these one after the other, `npm start` serves the demo.
 *
 * - `library`: one module per source file, for bundlers and for Node; dependencies stay outside.
 * - `loader`: `cdn/lo.js` and the hashed chunks it fetches for what a page uses.
 * - `single`: `cdn/lo-<name>.js`, one element with all it needs; what few need lies beside it in `chunks/`.
 * - `debugPanel`: `cdn/lo-debug.js`, what `?lo-debug` shows on pages with single files.
 * - `frameListener`: `cdn/lo-frame.js`, which gives frames the height of what they show.
 * - `commandLine`: `cli/main.js`, with everything but `pg` inside; `command`: `cli.js`, which asks for Node's version first.
 */
import { existsSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig, mergeConfig, type InlineConfig, type Plugin } from 'vite';
import { compactTemplates } from './tools/build/compact.mjs';
import { packageLicences } from './tools/build/licences.mjs';
import { servePlain } from './tools/build/serve-plain.mjs';
import { serveCircle } from './tools/circle/serve-circle.mjs';
import { registerAlone, shared } from './tools/build/shared-chunk.mjs';
import { squeeze } from './tools/build/squeeze.mjs';
import { lean } from './tools/build/lean/lean.mjs';
import { ownKeysAlone } from './tools/build/own-keys.mjs';
import { parallelImports } from './tools/build/parallel-imports.mjs';
import { parts } from './tools/build/parts.mjs';
import { refusedPolicy } from './tools/build/refused-policy.mjs';

const root = import.meta.dirname;
const inSource = (path: string) => resolve(root, 'src', path);

/** The last two years' browsers; older ones keep the fallback. */
const browsers = ['chrome131', 'edge131', 'firefox132', 'safari18'];

/** Names of the elements: the folders under src/elements that have a `define.ts`. */
export function elementNames(): string[] {
  const folder = inSource('elements');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(name => existsSync(resolve(folder, name, 'define.ts')))
    .sort();
}

const common: InlineConfig = { root, configFile: false, logLevel: 'warn', publicDir: false };

/** Modules that are entries of the package, as far as they exist. */
function libraryEntries(): string[] {
  const elements = elementNames().flatMap(name => [
    `elements/${name}/${name}.ts`,
    `elements/${name}/define.ts`,
  ]);
  const entries = ['index.ts', 'define.ts', 'loader.ts', 'collector/index.ts', ...elements].map(inSource);
  return [...entries, resolve(root, 'data-schema/index.ts')].filter(path => existsSync(path));
}

export function library(): InlineConfig {
  return {
    ...common,
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      lib: { entry: libraryEntries(), formats: ['es'] },
      rolldownOptions: {
        // Packages stay outside: the reader's bundler shares them.
        external: id => isBuiltin(id) || !/^[./\0]|^[A-Za-z]:/.test(id),
        output: {
          preserveModules: true,
          preserveModulesRoot: root,
          entryFileNames: '[name].js',
        },
      },
    },
  };
}

/** d3-array is one module that makes things of its own when it loads; unused, they are not worth 1 kB. */
const treeshake = {
  manualPureFunctions: ['bisector', 'Blur2', 'shuffler'],
  propertyReadSideEffects: false as const,
};

function cdn(entry: string, name: string, output: object, plugins: Plugin[] = []): InlineConfig {
  return {
    ...common,
    plugins: [
      compactTemplates(),
      packageLicences(),
      lean(),
      refusedPolicy(),
      ownKeysAlone(),
      ...plugins,
      squeeze(),
    ],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: 'dist/cdn',
      emptyOutDir: false,
      target: browsers,
      reportCompressedSize: false,
      // A library build, since an application build wraps each import on demand in a preload helper of its own.
      lib: { entry: { [name]: entry }, formats: ['es'] },
      rolldownOptions: {
        treeshake,
        // The panel for editors has what the core imports on demand, too, in a chunk of its own; and minifying takes time.
        checks: { ineffectiveDynamicImport: false, pluginTimings: false },
        // What a part fetched on demand shares with the file itself stays in the file.
        preserveEntrySignatures: 'allow-extension',
        output: { entryFileNames: '[name].js', minify: true, comments: false, ...output },
      },
    },
  };
}

export function loader(): InlineConfig {
  const output = { chunkFileNames: 'chunks/[name]-[hash].js', codeSplitting: { groups: [shared] } };
  const config = cdn(inSource('loader.ts'), 'lo', output, [registerAlone(), parallelImports()]);
  // The version goes into the loader as text: imported, it would make the loader wait for what the elements share.
  return mergeConfig(config, {
    build: { rolldownOptions: { optimization: { inlineConst: { mode: 'all' } } } },
  });
}

/**
 * What lies beside a single file: `chunks/lo-top-issues.common-en-<hash>.js`. With a hash, so that a page that was
 * opened before a release still finds the part that fits (tools/build/decisions/2026-11-29-hashed-parts.md).
 */
function besideName(element: string, module = 'chunk.ts'): string {
  const parts = module.replace(/\.ts$/, '').split(/[\\/]/);
  const [folder = '', file = ''] = parts.slice(-2);
  const name = folder === element || folder === 'locales' ? file : `${folder}-${file}`;
  return `chunks/lo-${element}.${name}-[hash].js`;
}

/** In a single file, what the loader does for its own: `?lo-debug` fetches the panel for editors from beside it. */
const debugBeside = '/[?&]lo-debug\\b/.test(document.URL)&&import("./lo-debug.js");';

export function single(name: string): InlineConfig {
  const chunkFileNames = (chunk: { facadeModuleId?: string | null }) =>
    besideName(name, chunk.facadeModuleId ?? undefined);
  const footer = ({ isEntry }: { isEntry: boolean }) => (isEntry ? debugBeside : '');
  const entry = inSource(`elements/${name}/define.ts`);
  return cdn(entry, `lo-${name}`, { chunkFileNames, footer }, [parts(entry)]);
}

/** `cdn/lo-debug.js`: the panel for editors, for pages with single files; beside the loader it is one of its chunks. */
export function debugPanel(): InlineConfig {
  return cdn(inSource('loader/debug.ts'), 'lo-debug', {});
}

/** `cdn/lo-frame.js`: for pages that show ours in a frame. */
export function frameListener(): InlineConfig {
  return cdn(inSource('loader/frame.ts'), 'lo-frame', {});
}

/** `cli/main.js`: the command line with everything but `pg` inside. */
export function commandLine(): InlineConfig {
  return commandFile('main.ts', 'cli/main.js', [packageLicences()]);
}

/** `cli.js`, the command itself: an old Node can read it, and be told so. */
export function command(): InlineConfig {
  const beside: Plugin = {
    name: 'command-line-beside',
    enforce: 'pre',
    resolveId: source => (source === './main.ts' ? { id: './cli/main.js', external: true } : undefined),
  };
  return commandFile('bin.ts', 'cli.js', [beside]);
}

function commandFile(source: string, entryFileNames: string, plugins: Plugin[]): InlineConfig {
  return {
    ...common,
    plugins,
    ssr: { noExternal: true, external: ['pg'] },
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      ssr: inSource(`cli/${source}`),
      target: 'node22',
      minify: false,
      rolldownOptions: { output: { entryFileNames, codeSplitting: false } },
    },
  };
}

/** Whether a build has anything to build yet. */
export const has = {
  loader: () => existsSync(inSource('loader.ts')),
  commandLine: () => existsSync(inSource('cli/bin.ts')),
};

/** The demo, as `npm start` serves it: what is built as it is, pages with TypeScript through Vite. */
export default defineConfig({
  root,
  appType: 'mpa',
  publicDir: false,
  cacheDir: resolve(root, '.cache/vite'),
  // As everybody will get them: packages' builds for developers write to the console of whoever looks at the demo.
  resolve: { conditions: ['module', 'browser'] },
  // Not the apps of tools/frameworks, which need what is installed apart from the project.
  optimizeDeps: { entries: ['demo/*.html', 'demo/verksted/*.html'] },
  // What the demo makes while it runs must not reload its pages.
  server: { watch: { ignored: ['**/.cache/**', '**/demo/trees/**'] } },
  plugins: [servePlain(), serveCircle(root)],
});
