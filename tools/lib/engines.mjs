/**
 * The three engines the browser tests run in: Chromium always, Firefox (Debian's ESR or any other) over
 * WebDriver BiDi, WebKitGTK over classic WebDriver, the last two where they are installed.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import * as puppeteer from 'puppeteer-core';
import { ensureBrowser, onPath } from '../find-browser.mjs';

/** Flags for Chromium in tests; the sandbox cannot start for root. Shared with the built-file tests. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const usualFirefox = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Path of a Firefox, or undefined. */
export function findFirefox() {
  const named = process.env['LO_FIREFOX'];
  return [named, onPath('firefox-esr'), onPath('firefox'), ...usualFirefox].find(
    path => path && existsSync(path),
  );
}

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
  return browser && { driver, xvfb, browser };
}

/** The engines that can run here, in order; Chromium is installed where it is missing and that is possible. */
export function installedEngines() {
  return ['chromium', findFirefox() && 'firefox', findWebKit() && 'webkit'].filter(Boolean);
}

function freePort() {
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

/** A screen nobody sees; Xvfb picks a free display and tells it on its third stream. */
function startScreen(xvfb) {
  const child = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', code => failed(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3].once('data', text => done(`:${String(text).trim()}`));
  });
  return { child, display };
}

function webkitCapabilities(browser) {
  return {
    browserName: 'MiniBrowser',
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  };
}

/** Starts screen and driver with the first session and ends them with the run. */
async function webkitLauncher({ driver, xvfb, browser }) {
  const port = await freePort();
  const launcher = webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    connectionRetryCount: 1,
    capabilities: webkitCapabilities(browser),
  });
  const children = [];
  const begin = async () => {
    const screen = startScreen(xvfb);
    children.push(screen.child);
    const env = { ...process.env, DISPLAY: await screen.display, WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
    children.push(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }));
    await reachable(`http://127.0.0.1:${port}/status`);
  };
  const startSession = launcher.startSession.bind(launcher);
  const stop = launcher.stop.bind(launcher);
  const initialize = launcher.initialize.bind(launcher);
  let started;
  launcher.initialize = async config => {
    await initialize(config);
    launcher.name = 'WebKit';
  };
  launcher.startSession = async (id, url) => {
    await (started ??= begin());
    return startSession(id, url);
  };
  launcher.stop = async () => {
    await stop();
    for (const child of children.reverse()) child.kill();
  };
  process.once('exit', () => children.forEach(child => child.kill()));
  return launcher;
}

/** A test that saves a file must not open Firefox's panel or dialog: those take the keyboard from the page. */
function quietDownloads() {
  return {
    'browser.download.alwaysOpenPanel': false,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.folderList': 2,
    'browser.download.dir': join(tmpdir(), 'lo-downloads'),
    'browser.helperApps.neverAsk.saveToDisk': 'text/csv,text/calendar,application/json,image/png,text/plain',
  };
}

/** A Web Test Runner launcher for an engine. `name` is what the results are counted under. */
export async function launcherOf(engine) {
  if (engine === 'chromium') {
    const launchOptions = { executablePath: ensureBrowser(), args: chromiumFlags };
    return Object.assign(chromeLauncher({ launchOptions, concurrency: 1 }), { name: 'Chromium' });
  }
  if (engine === 'firefox') {
    const launchOptions = {
      browser: 'firefox',
      executablePath: findFirefox(),
      headless: true,
      extraPrefsFirefox: quietDownloads(),
    };
    return Object.assign(chromeLauncher({ puppeteer, launchOptions, concurrency: 1 }), { name: 'Firefox' });
  }
  if (engine === 'webkit') return webkitLauncher(findWebKit());
  throw new Error(`Unknown engine ${engine}: use chromium, firefox or webkit.`);
}
