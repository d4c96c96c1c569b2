/**
 * Finds a Chromium-based browser; as a command it prints its path.
 * Looks in the environment, on PATH and in the usual places of Linux, macOS and Windows. Where none is found and
 * it may (root with apt-get), Debian's Chromium is installed; else it says in one sentence what to do.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const variables = ['LO_BROWSER', 'CHROME_PATH', 'CHROMIUM_PATH', 'PUPPETEER_EXECUTABLE_PATH'];

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsApps = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** The usual places of one platform; all parameters can be given, so that a test needs no such machine. */
export function usualPlaces(platform = process.platform, env = process.env) {
  if (platform === 'darwin') {
    const folders = ['/Applications', `${env['HOME'] ?? ''}/Applications`];
    return folders.flatMap(folder => macApps.map(app => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(Boolean);
    return folders.flatMap(folder => windowsApps.map(app => `${folder}\\${app}`));
  }
  return ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

/** Whether a path is a file that can be started. */
export function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The full path of a command on PATH, or undefined. */
export function onPath(command, env = process.env, runs = canRun) {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map(folder => join(folder, command + ending)).find(runs);
}

/**
 * Path of Chrome, Chromium or Edge, or undefined. A path named in the environment wins.
 * @param {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform, runs?: (path: string) => boolean }} [where]
 */
export function findBrowser({ env = process.env, platform = process.platform, runs = canRun } = {}) {
  const named = variables.map(name => env[name]).filter(Boolean);
  const found = commands.map(command => onPath(command, env, runs)).filter(Boolean);
  return [...named, ...found, ...usualPlaces(platform, env)].find(runs);
}

const advice =
  'Fant ingen nettleser / no browser found: install Chrome, Chromium or Edge, or set LO_BROWSER to the path of one.';

function apt(...args) {
  return spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** The path of a browser; installs Debian's where that is possible. Throws one sentence of advice. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) throw new Error(advice);
  console.error('No browser found: installing Debian’s chromium (about a minute) ...');
  apt('update', '-q');
  apt('install', '-q', '-y', '--no-install-recommends', 'chromium');
  const installed = findBrowser();
  if (!installed) throw new Error(advice);
  return installed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
