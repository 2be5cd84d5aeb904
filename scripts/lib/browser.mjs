import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { SetupError } from './errors.mjs';
import { step } from './log.mjs';
import { ROOT } from './paths.mjs';
import { capture, run } from './process.mjs';

/** Variables that name a Chromium or Chrome; ours first. */
const VARIABLES = ['HEAPSCOPE_CHROMIUM', 'CHROME_PATH'];
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** How a system's package manager installs Chromium. */
const PACKAGE_MANAGERS = [
  {
    name: 'apt-get',
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', 'chromium'],
    ],
  },
  { name: 'dnf', commands: [['dnf', 'install', '-y', 'chromium']] },
  { name: 'apk', commands: [['apk', 'add', 'chromium']] },
];

/**
 * A Chromium that starts: installed, or fetched by Playwright, or by the package manager when we are root.
 * @returns {Promise<string>} the path of its executable
 */
export async function findOrInstallBrowser() {
  const installed = (await findBrowser()) ?? (await findPlaywrightBrowser());
  if (installed !== null) return installed;
  return step('Getting a browser for the tests', async () => {
    const playwright = join(ROOT, 'node_modules', 'playwright', 'cli.js');
    if (existsSync(playwright) && (await run(process.execPath, [playwright, 'install', 'chromium'])) === 0) {
      const found = await findPlaywrightBrowser();
      if (found !== null) return found;
    }
    if (process.getuid?.() === 0 && (await installWithPackageManager())) {
      const found = await findBrowser();
      if (found !== null) return found;
    }
    throw new SetupError('no browser was found for the tests, and none could be installed', {
      advice:
        'Install Chromium or Chrome (Debian, Ubuntu: apt-get install chromium; Fedora: dnf install chromium;\n' +
        'macOS, Windows: google.com/chrome), or set HEAPSCOPE_CHROMIUM to the path of one.',
    });
  });
}

/**
 * @param {{ env?: NodeJS.ProcessEnv, platform?: string }} [options]
 * @returns {Promise<string | null>}
 */
export async function findBrowser({ env = process.env, platform = process.platform } = {}) {
  for (const variable of VARIABLES) {
    const path = env[variable];
    if (path === undefined || path === '') continue;
    if (await starts(path)) return path;
    throw new SetupError(`${variable} is ${path}, which does not start`, {
      advice: `Set ${variable} to the path of a Chromium or Chrome, or unset it.`,
    });
  }
  for (const path of candidates(env, platform)) {
    if (existsSync(path) && (await starts(path))) return path;
  }
  return null;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @returns {string[]}
 */
function candidates(env, platform) {
  if (platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      MAC_APPS.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => env[name] ?? '');
    return folders.filter(Boolean).flatMap((folder) => WINDOWS_PLACES.map((place) => join(folder, place)));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * What `playwright install` left behind, whichever revision.
 * @returns {Promise<string | null>}
 */
async function findPlaywrightBrowser() {
  const caches = { darwin: 'Library/Caches', win32: 'AppData/Local' };
  const cache =
    process.platform === 'darwin' || process.platform === 'win32' ? caches[process.platform] : '.cache';
  const folder = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), cache, 'ms-playwright');
  if (!existsSync(folder)) return null;
  const executable =
    /[\\/](chrome|chrome\.exe|Chromium|Google Chrome for Testing|chrome-headless-shell(\.exe)?)$/;
  for (const name of readdirSync(folder)
    .filter((name) => name.startsWith('chromium'))
    .sort()) {
    for (const file of readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })) {
      const path = join(folder, name, file);
      if (executable.test(path) && (await starts(path))) return path;
    }
  }
  return null;
}

/** @returns {Promise<boolean>} */
async function installWithPackageManager() {
  for (const { name, commands } of PACKAGE_MANAGERS) {
    if ((await capture(name, ['--version'])) === null) continue;
    for (const [command = '', ...args] of commands) {
      if ((await run(command, args)) !== 0) return false;
    }
    return true;
  }
  return false;
}

/**
 * @param {string} path
 * @returns {Promise<boolean>}
 */
async function starts(path) {
  // Chrome on Windows opens a window instead of answering.
  if (process.platform === 'win32') return existsSync(path);
  const answer = await capture(path, ['--version'], { timeoutMs: 20_000 });
  return answer !== null && answer.code === 0 && /\d+\.\d+/.test(answer.stdout);
}
