/** Builds the apps of the frameworks as their users would. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tool, workshop } from './workshop.ts';

/** Frameworks whose apps are also painted on the server, with the ending of what is painted there. */
export const onServer = { react: 'server.tsx', vue: 'server.ts', svelte: 'server.ts' } as const;

/** How an app is built: `development` says aloud in the console what `production` swallows. */
export type Mode = 'production' | 'development';

async function vite(app: string, mode: Mode, out: string, ...args: string[]): Promise<void> {
  const folder = join(workshop, 'apps', app);
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

/** Builds what browsers load, and gives its path from the workshop. */
export async function buildPage(app: string, mode: Mode): Promise<string> {
  const out = `out/${app}-${mode}/`;
  if (app === 'html') {
    copyPlain(join(workshop, out));
    return out;
  }
  if (app === 'angular') {
    const done = await tool('@angular/compiler-cli/bundles/src/bin/ngc.js', [
      '-p',
      'apps/angular/tsconfig.json',
    ]);
    assert.equal(done.status, 0, done.said);
  }
  await vite(app, mode, join(workshop, out));
  return out;
}

/** Builds what a server paints the page with, and gives the path of the module. */
export async function buildServer(app: keyof typeof onServer): Promise<string> {
  const out = join(workshop, 'out', `${app}-server`);
  await vite(app, 'development', out, '--ssr', onServer[app]);
  return join(out, 'server.js');
}
