/** Builds the apps of the frameworks as their users would. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tool, workshop } from './workshop.ts';

/** Frameworks whose apps are also painted on a server, with the module that is built for it. */
export const onServer = {
  react: 'server.tsx',
  vue: 'server.ts',
  svelte: 'server.ts',
  angular: 'js/server.js',
} as const;

/** How an app is built: `development` says aloud in the console what `production` swallows. */
export type Mode = 'production' | 'development';

/** Where an app is built. Angular's compiler writes there, so each mode has its own: two may be built at once. */
function folderOf(app: string, mode: Mode): string {
  return join(workshop, 'apps', app === 'angular' ? `angular-${mode}` : app);
}

async function vite(app: string, mode: Mode, out: string, ...args: string[]): Promise<void> {
  const folder = folderOf(app, mode);
  const all = ['build', folder, '--config', join(folder, 'vite.config.js'), '--mode', mode, '--outDir', out];
  const done = await tool('vite/bin/vite.js', [...all, '--emptyOutDir', ...args], { NODE_ENV: mode });
  assert.equal(done.status, 0, done.said);
}

/** Without frameworks nothing is built; the page of the guide gets the script that plays the rest of a site. */
function copyPlain(out: string): void {
  const from = join(workshop, 'apps/html');
  cpSync(from, out, { recursive: true });
  const page = readFileSync(join(from, 'index.html'), 'utf8');
  writeFileSync(
    join(out, 'index.html'),
    page.replace('</head>', '<script type="module" src="./app.js"></script></head>'),
  );
}

/** Vite cannot: Angular's compiler reads the templates, and writes what Vite then builds. */
async function compileAngular(mode: Mode): Promise<void> {
  const folder = folderOf('angular', mode);
  cpSync(join(workshop, 'apps/angular'), folder, { recursive: true });
  const compiler = '@angular/compiler-cli/bundles/src/bin/ngc.js';
  const done = await tool(compiler, ['-p', join(folder, 'tsconfig.json')]);
  assert.equal(done.status, 0, done.said);
}

/** Builds what browsers load, and gives its path from the workshop. */
export async function buildPage(app: string, mode: Mode): Promise<string> {
  const out = `out/${app}-${mode}/`;
  if (app === 'html') {
    copyPlain(join(workshop, out));
    return out;
  }
  if (app === 'angular') await compileAngular(mode);
  await vite(app, mode, join(workshop, out));
  return out;
}

/** Builds what a server paints the page with, after the page in `development`, and gives the path of the module. */
export async function buildServer(app: keyof typeof onServer): Promise<string> {
  const out = join(workshop, 'out', `${app}-server`);
  await vite(app, 'development', out, '--ssr', onServer[app]);
  return join(out, 'server.js');
}
