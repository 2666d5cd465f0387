// Runs before anything is installed: only Node's own modules here.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** The pinned package manager, as `npx` takes it. */
export const PNPM = 'pnpm@12.21.0';
const MINIMUM = [20, 19];

/** Stops with a clear message when Node is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return;
  fail(
    `Node ${process.versions.node} terlalu lama; pasang Node ${MINIMUM.join('.')} atau lebih baru.`,
    `Node ${process.versions.node} is too old; install Node ${MINIMUM.join('.')} or newer.`,
  );
}

/** Prints a refusal in both languages and leaves with exit code 1. */
export function fail(id, en) {
  process.stderr.write(`\nGagal: ${id}\nFailed: ${en}\n`);
  process.exit(1);
}

/** A step message on standard error, so that standard output stays for results. */
export const say = (text) => process.stderr.write(`${text}\n`);

/**
 * Runs a program and resolves with its exit code (128 + n when a signal ended it).
 * Its standard output goes to our standard error, so that results stay alone on standard output; with `output` 'inherit' to standard
 * output, and with a path both of its outputs go into that file. `niceness` above 0 lets others go first (0-19).
 */
export function run(command, args, { env = {}, output = 'stderr', niceness = 0 } = {}) {
  return new Promise((resolve) => {
    const known = { stderr: [2, 'inherit'], inherit: ['inherit', 'inherit'] }[output];
    const file = known ? null : openSync(output, 'w');
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', ...(known ?? [file, file])],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32' && command === 'npx',
    });
    if (file !== null) closeSync(file);
    try {
      if (niceness && child.pid) setPriority(child.pid, niceness);
    } catch {
      // Already gone, or not ours to change: it runs as it is.
    }
    child.on('error', () => resolve(127));
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 130 : 1)));
  });
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
const installStamp = join(root, 'node_modules', '.petarawan-install');

/** Installs with the pinned pnpm unless the last install was of this very lock file. */
export async function ensureInstalled() {
  const hash = lockHash();
  if (existsSync(installStamp) && readFileSync(installStamp, 'utf8') === hash) return;
  say('Memasang pustaka (sekali saja, sekitar satu menit) / installing packages (once, about a minute) …');
  const env = { CI: 'true', npm_config_loglevel: 'error', npm_config_update_notifier: 'false' };
  const code = await run('npx', ['-y', '--prefer-offline', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'], {
    env,
  });
  if (code !== 0) {
    fail(
      `pemasangan pustaka berhenti dengan kode ${code}. Periksa sambungan ke registri npm, lalu jalankan lagi; bila tetap gagal, hapus folder node_modules.`,
      `installing packages ended with code ${code}. Check the connection to the npm registry and run again; if it keeps failing, delete node_modules.`,
    );
  }
  mkdirSync(dirname(installStamp), { recursive: true });
  writeFileSync(installStamp, hash);
}

/** Arguments that make `node` run a TypeScript file of the server. */
export const tsNode = (file, ...args) => [
  '--import',
  new URL('../server/node_modules/tsx/dist/loader.mjs', import.meta.url).href,
  join(root, file),
  ...args,
];
