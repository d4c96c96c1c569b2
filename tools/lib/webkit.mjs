/** WebKitGTK: finding it, and starting its driver on a screen that nobody sees. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { onPath } from '../find-browser.mjs';

/** Paths of what WebKitGTK needs, or undefined where something is missing. */
export function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const xvfb = onPath('Xvfb');
  const libraries = '/usr/lib';
  if (!driver || !xvfb || !existsSync(libraries)) return undefined;
  const browser = readdirSync(libraries)
    .flatMap(folder =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map(kit => join(libraries, folder, kit, 'MiniBrowser')),
    )
    .find(path => existsSync(path));
  return browser ? { driver, xvfb, browser } : undefined;
}

/** A port that nobody listens on. */
export function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

async function reachable(url, tries = 100) {
  for (let left = tries; left > 0; left -= 1) {
    const up = await fetch(url).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise(wait => setTimeout(wait, 100));
  }
  throw new Error(`WebKitWebDriver did not answer on ${url}`);
}

/** Xvfb picks a free display and tells it on its third stream. */
function startScreen(xvfb, size) {
  const child = spawn(xvfb, ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', code => failed(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3].once('data', text => done(`:${String(text).trim()}`));
  });
  return { child, display };
}

/** What a session asks for. */
export function webkitCapabilities(browser) {
  return {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  };
}

/**
 * Starts screen and driver, which end with `stop` or with this process.
 *
 * @param {{ driver: string, xvfb: string }} found see `findWebKit`
 * @param {{ port: number, size?: string, env?: Record<string, string> }} options `size` of the screen in pixels;
 *   `env`: e.g. a GTK theme
 */
export async function startWebKit({ driver, xvfb }, { port, size = '1400x1000', env = {} }) {
  const children = [];
  const stop = () => {
    for (const child of children.toReversed()) child.kill();
  };
  process.once('exit', stop);
  const screen = startScreen(xvfb, size);
  children.push(screen.child);
  const all = { ...process.env, ...env, DISPLAY: await screen.display, WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
  children.push(spawn(driver, [`--port=${port}`], { env: all, stdio: 'ignore' }));
  await reachable(`http://127.0.0.1:${port}/status`);
  return { stop };
}
