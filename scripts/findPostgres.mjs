// The programs of PostgreSQL for the test run: found, else installed, else a clear word on what to install.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { run, say } from './bootstrap.mjs';

const OLDEST = 15;
/** Where systems put programs that are not on the path; `*` stands for a version. */
const PLACES = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/opt/homebrew/opt/postgresql@*/bin',
  '/usr/local/opt/postgresql@*/bin',
  '/home/linuxbrew/.linuxbrew/opt/postgresql@*/bin',
  '/Applications/Postgres.app/Contents/Versions/*/bin',
];
/** Debian makes and starts a cluster of the machine's own at installation, unless a file here says no. */
const NO_CLUSTER = '/etc/postgresql-common/createcluster.d/petarawan-test.conf';

function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Folders that fit a pattern with one `*` in one of its parts. */
function foldersLike(pattern) {
  const at = pattern.indexOf('*');
  const parent = dirname(pattern.slice(0, at + 1));
  const [before, after = ''] = pattern.slice(parent.length + 1).split('*');
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((name) => name.startsWith(before))
    .map((name) => join(parent, name + after));
}

/** Major version of the server in a folder, or 0. */
function versionIn(folder) {
  if (!['initdb', 'postgres', 'pg_basebackup'].every((program) => executable(join(folder, program)))) return 0;
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}

/** Folder with `initdb` and `postgres` of version 15 or newer, the path's own first, else the newest; or null. */
export function findPostgres() {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const told = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  const first = [...onPath, ...(told ? [told] : [])].find((folder) => versionIn(folder) >= OLDEST);
  if (first) return first;
  const [newest] = PLACES.flatMap(foldersLike)
    .map((folder) => ({ folder, version: versionIn(folder) }))
    .filter(({ version }) => version >= OLDEST)
    .sort((a, b) => b.version - a.version);
  return newest?.folder ?? null;
}

/** Installs Debian's package, without a cluster of the machine's own. */
async function install() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  say('Memasang PostgreSQL dengan apt / installing PostgreSQL with apt …');
  mkdirSync(dirname(NO_CLUSTER), { recursive: true });
  writeFileSync(NO_CLUSTER, 'create_main_cluster = false\n');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], { env });
  } finally {
    rmSync(NO_CLUSTER);
  }
}

/** Folder with the programs of PostgreSQL, installed when there is none and this machine allows it; or null. */
export async function ensurePostgres() {
  const found = findPostgres();
  if (found) return found;
  await install();
  return findPostgres();
}

/** What to do where there is no PostgreSQL, in both languages. */
export const HOW_TO_GET_POSTGRES = [
  `PostgreSQL ${OLDEST} atau lebih baru tidak ditemukan, jadi uji di PostgreSQL tidak dapat dijalankan.`,
  'Pasang, misalnya: apt install postgresql, atau brew install postgresql@17; atau sebut alamat superuser sebuah server:',
  'PETARAWAN_TEST_POSTGRES=postgres://… npm test. Tanpa PostgreSQL, dengan sengaja: PETARAWAN_TEST_ENGINE=duckdb npm test.',
  `PostgreSQL ${OLDEST} or newer was not found, so the tests on PostgreSQL cannot run.`,
  'Install it, for instance: apt install postgresql, or brew install postgresql@17; or name the address of a superuser:',
  'PETARAWAN_TEST_POSTGRES=postgres://… npm test. Without PostgreSQL, on purpose: PETARAWAN_TEST_ENGINE=duckdb npm test.',
].join('\n');
