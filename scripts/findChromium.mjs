// A real browser for the browser tests and the README picture: found, else installed, else a clear refusal.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fail, root, run, say } from './bootstrap.mjs';

// The shell is the same browser without the parts that only a person would see; it takes a quarter less processor time.
const SHELL = 'chromium-headless-shell';
const NAMES = [
  ...[SHELL, 'chrome-headless-shell'],
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge', 'microsoft-edge'],
];

const executable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function onPath() {
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const name of NAMES) {
    for (const folder of folders)
      for (const end of endings) if (executable(join(folder, name + end))) return join(folder, name + end);
  }
  return null;
}

function playwrightsOwn() {
  const require = createRequire(join(root, 'tests', 'package.json'));
  const path = require('playwright-core').chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

/** Path of a Chromium that starts, or null. */
function find() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (executable(named)) return named;
    fail(`CHROMIUM_PATH=${named} tidak dapat dijalankan.`, `CHROMIUM_PATH=${named} cannot be run.`);
  }
  return onPath() ?? playwrightsOwn();
}

/** Installs Chromium with the means of this machine. Resolves true when something was tried with success. */
async function install() {
  const root_ = process.getuid?.() === 0;
  if (process.platform === 'linux' && root_ && spawnSync('apt-get', ['--version']).status === 0) {
    say('Memasang Chromium dengan apt / installing Chromium with apt …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    // Not every distribution has the shell.
    for (const name of [SHELL, 'chromium'])
      if ((await run('apt-get', ['install', '-y', '-qq', name], { env })) === 0) return true;
  }
  say('Memasang Chromium lewat Playwright / installing Chromium with Playwright …');
  const cli = join(root, 'tests', 'node_modules', 'playwright-core', 'cli.js');
  return (await run(process.execPath, [cli, 'install', 'chromium'])) === 0;
}

/** Path of Chromium; installs it when there is none; leaves with instructions when that fails too. */
export async function ensureChromium() {
  const found = find();
  if (found) return found;
  if (await install()) {
    const installed = find();
    if (installed) return installed;
  }
  return fail(
    'Chromium tidak ditemukan dan tidak dapat dipasang. Pasang Chromium atau Chrome, lalu jalankan: CHROMIUM_PATH=/lokasi/chromium npm test',
    'Chromium was not found and could not be installed. Install Chromium or Chrome, then run: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}
