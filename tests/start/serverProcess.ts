import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { builtNode, ensureServerBuilt } from '../../scripts/buildServer.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
/** A program of the product, as `npm start` and `npm run petarawan` run it. */
export type Program = 'server' | 'cli';

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

async function start(program: Program, args: string[], env: Record<string, string>): Promise<ChildProcess> {
  await ensureServerBuilt();
  return spawn(process.execPath, builtNode(program, ...args), {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a program to its end; `signalAfter` interrupts it (as Ctrl-C does) when it has said this. */
export async function runToEnd(
  program: Program,
  args: string[],
  env: Record<string, string>,
  { signalAfter }: { signalAfter?: RegExp } = {},
): Promise<Ended> {
  const child = await start(program, args, env);
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
export async function startServer(env: Record<string, string>): Promise<ServerProcess> {
  const child = await start('server', [], { PORT: '0', ...env });
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
