/**
 * The three engines the browser tests run in: Chromium always, Firefox (Debian's ESR or any other) over
 * WebDriver BiDi, WebKitGTK over classic WebDriver, the last two where they are installed.
 */
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import * as puppeteer from 'puppeteer-core';
import { ensureBrowser, onPath } from '../find-browser.mjs';
import { findWebKit, freePort, startWebKit, webkitCapabilities } from './webkit.mjs';

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

/** The engines that can run here, in order; Chromium is installed where it is missing and that is possible. */
export function installedEngines() {
  return ['chromium', findFirefox() && 'firefox', findWebKit() && 'webkit'].filter(Boolean);
}

/** Starts screen and driver with the first session and ends them with the run. */
async function webkitLauncher(found) {
  const port = await freePort();
  const launcher = webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    connectionRetryCount: 1,
    capabilities: { ...webkitCapabilities(found.browser), 'wdio:enforceWebDriverClassic': true },
  });
  const startSession = launcher.startSession.bind(launcher);
  const stop = launcher.stop.bind(launcher);
  const initialize = launcher.initialize.bind(launcher);
  let started;
  launcher.initialize = async config => {
    await initialize(config);
    launcher.name = 'WebKit';
  };
  launcher.startSession = async (id, url) => {
    await (started ??= startWebKit(found, { port }));
    return startSession(id, url);
  };
  launcher.stop = async () => {
    await stop();
    (await started)?.stop();
  };
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
