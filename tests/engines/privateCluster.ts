import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, chownSync, constants, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connected } from '../../server/src/testing/testCluster.ts';

export interface PrivateCluster {
  /** Address of its superuser. */
  url: string;
  /** Folder of its socket and log. */
  folder: string;
  stop(): Promise<void>;
}

const START_MS = 60_000;
/** Nothing here outlives the run, so nothing is written for good. A time zone of the country shows who forgets to set UTC. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  shared_buffers: '128MB',
  max_connections: '200',
  max_wal_size: '1GB',
  jit: 'off',
  timezone: 'Asia/Jakarta',
  logging_collector: 'off',
};

/**
 * Waits for the end of its standard input, however the test run ends (also Ctrl-C and kill -9), then stops the server and
 * removes the folder. $1 program, $2 folder; the rest are the program's arguments.
 */
const KEEPER = `
program=$1; folder=$2; shift 2
trap '' INT TERM HUP
"$program" "$@" >>"$folder/log" 2>&1 </dev/null &
pid=$!
cat >/dev/null
kill -INT $pid 2>/dev/null
wait $pid
rm -rf "$folder"
`;

/** Who runs the server; nobody in particular when we are not root. */
interface Account {
  uid?: number;
  gid?: number;
}
const giveTo = ({ uid, gid }: Account, path: string) => {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
};

/** PostgreSQL refuses to run as root: then an unprivileged user of this machine runs it. */
function user(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (!account) throw new Error('no user "postgres" or "nobody" to run PostgreSQL as');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** Linux keeps what is written here in memory. */
const IN_MEMORY = '/dev/shm';
const ENOUGH_BYTES = 6 * 2 ** 30;

/**
 * Where the databases lie: in memory where there is plenty, because each of the hundreds of test databases is some 330 files, which cost
 * ten times as much on a disk. The temporary folder of root may be closed to the account that runs the server.
 */
function place({ uid }: Account): string {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    if (bavail * bsize >= ENOUGH_BYTES) return IN_MEMORY;
  } catch {
    // Not Linux, or closed to us.
  }
  return uid !== undefined ? '/tmp' : tmpdir();
}

/** Starts a PostgreSQL of our own in a new temporary folder, from the programs in `bin`. */
export async function startCluster(bin: string): Promise<PrivateCluster> {
  const as: Account = user() ?? {};
  const folder = mkdtempSync(join(place(as), 'petarawan-pg-'));
  giveTo(as, folder);
  const data = join(folder, 'data');
  const password = randomBytes(16).toString('hex');
  const secret = join(folder, 'password');
  const env = { PATH: process.env.PATH ?? '', HOME: folder, TZ: 'UTC' };
  let keeper: ChildProcess | undefined;
  try {
    writeFileSync(secret, password, { mode: 0o600 });
    giveTo(as, secret);
    const make = (locale: string) => {
      const args = [`--pgdata=${data}`, '--username=petarawan', `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8'];
      execFileSync(join(bin, 'initdb'), [...args, `--locale=${locale}`, '--no-sync'], { ...as, env, cwd: folder, stdio: 'pipe' });
    };
    try {
      make('C.UTF-8');
    } catch {
      rmSync(data, { recursive: true, force: true });
      make('C');
    }
    rmSync(secret);
    const started = await startKept(bin, folder, as);
    keeper = started.keeper;
    return await clusterOf(started, folder, password);
  } catch (error) {
    if (keeper) keeper.stdin?.end();
    else rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** A server on `<folder>/data`, which ends with this process. */
async function startKept(bin: string, folder: string, as: Account): Promise<{ keeper: ChildProcess; port: number }> {
  const port = await freePort();
  const settings = Object.entries({ ...SETTINGS, port: String(port), unix_socket_directories: folder });
  const args = ['-D', join(folder, 'data'), ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const keeper = spawn('/bin/sh', ['-c', KEEPER, 'keeper', join(bin, 'postgres'), folder, ...args], {
    ...as,
    env: { PATH: process.env.PATH ?? '', HOME: folder, TZ: 'UTC' },
    cwd: folder,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  return { keeper, port };
}

async function clusterOf(
  { keeper, port }: { keeper: ChildProcess; port: number },
  folder: string,
  password: string,
): Promise<PrivateCluster> {
  const ended = new Promise<void>((done) => keeper.once('exit', () => done()));
  const url = `postgres://petarawan:${password}@127.0.0.1:${port}/postgres`;
  await answering(url, join(folder, 'log'));
  return {
    url,
    folder,
    async stop() {
      keeper.stdin?.end();
      await ended;
    },
  };
}

/** A streaming replica of a private cluster, from a base backup of it. */
export async function startReplica(bin: string, primary: PrivateCluster): Promise<PrivateCluster> {
  const as: Account = user() ?? {};
  const folder = mkdtempSync(join(as.uid !== undefined ? '/tmp' : tmpdir(), 'petarawan-pg-'));
  giveTo(as, folder);
  const { password } = new URL(primary.url);
  let keeper: ChildProcess | undefined;
  try {
    execFileSync(
      join(bin, 'pg_basebackup'),
      ['-D', join(folder, 'data'), '-d', primary.url, '--write-recovery-conf', '--checkpoint=fast', '--no-sync'],
      { ...as, env: { PATH: process.env.PATH ?? '', HOME: folder }, cwd: folder, stdio: 'pipe' },
    );
    const started = await startKept(bin, folder, as);
    keeper = started.keeper;
    return await clusterOf(started, folder, password);
  } catch (error) {
    if (keeper) keeper.stdin?.end();
    else rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Starts a killed server again on its folder and port; it ends with `killCluster` or its folder. */
export async function reviveCluster(bin: string, { url, folder }: PrivateCluster): Promise<void> {
  const settings = Object.entries({ ...SETTINGS, port: new URL(url).port, unix_socket_directories: folder });
  rmSync(join(folder, 'data', 'postmaster.pid'), { force: true });
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', join(folder, 'data'), ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...(user() ?? {}),
      env: { PATH: process.env.PATH ?? '', HOME: folder, TZ: 'UTC' },
      cwd: folder,
      stdio: 'ignore',
    },
  );
  server.unref();
  await answering(url, join(folder, 'log'));
}

/** Kills the server of a cluster at once, as a power cut would. */
export function killCluster({ folder }: PrivateCluster): void {
  const pid = Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
}

async function answering(url: string, log: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    try {
      return await connected(url, async () => undefined);
    } catch (cause) {
      if (Date.now() > deadline) throw new Error(`PostgreSQL does not start: ${readFileSync(log, 'utf8')}`, { cause });
      await sleep(100);
    }
  }
}
