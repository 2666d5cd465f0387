import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const LOADER = resolve(ROOT, 'server/node_modules/tsx/dist/loader.mjs');

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function start(file: string, args: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', `file://${LOADER}`, resolve(ROOT, file), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs the server or the command line to its end; `signalAfter` interrupts it (as Ctrl-C does) when it has said this. */
export function runToEnd(
  file: string,
  args: string[],
  env: Record<string, string>,
  { signalAfter }: { signalAfter?: RegExp } = {},
): Promise<Ended> {
  const child = start(file, args, env);
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout?.on('data', (d) => (ended.out += d));
  let signalled = false;
  child.stderr?.on('data', (d) => {
    ended.err += d;
    if (signalled || !signalAfter?.test(ended.err)) return;
    signalled = true;
    child.kill('SIGINT');
  });
  return new Promise((done) => child.on('close', (code) => done({ ...ended, code })));
}

/** A server in a process of its own. */
export interface ServerProcess {
  url: string;
  /** What it has written to standard error so far. */
  words(): string;
  /** What it has written to standard output so far. */
  said(): string;
  signal(name: NodeJS.Signals): void;
  /** Resolves with its exit code (null when a signal ended it) and everything it wrote. */
  ended: Promise<Ended>;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
}

/** Starts the server; resolves with its address once it prints one, rejects with its words when it ends instead. */
export function startServer(env: Record<string, string>): Promise<ServerProcess> {
  const child = start('server/src/main.ts', [], { PORT: '0', ...env });
  const written: Ended = { code: null, out: '', err: '' };
  const ended = new Promise<Ended>((done) => child.once('close', (code) => done({ ...written, code })));
  const signal = (name: NodeJS.Signals) => void child.kill(name);
  return new Promise((done, reject) => {
    child.stderr?.on('data', (d) => (written.err += d));
    child.stdout?.on('data', (d) => {
      written.out += d;
      const url = /PetaRawan: (http:\/\/\S+)/.exec(written.out)?.[1];
      if (!url) return;
      const stop = async () => {
        signal('SIGTERM');
        await ended;
      };
      done({ url, words: () => written.err, said: () => written.out, signal, ended, stop });
    });
    ended.then(({ code, out, err }) => reject(new Error(`server ended with ${code}: ${out}${err}`)));
  });
}
