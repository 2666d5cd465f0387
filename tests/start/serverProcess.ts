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

/** Runs the server or the command line to its end. */
export function runToEnd(file: string, args: string[], env: Record<string, string>): Promise<Ended> {
  const child = start(file, args, env);
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout?.on('data', (d) => (ended.out += d));
  child.stderr?.on('data', (d) => (ended.err += d));
  return new Promise((done) => child.on('close', (code) => done({ ...ended, code })));
}

/** Starts the server; resolves with its address once it prints one, rejects with its words when it ends instead. */
export function startServer(env: Record<string, string>): Promise<{ url: string; stop(): Promise<void> }> {
  const child = start('server/src/main.ts', [], { PORT: '0', ...env });
  let words = '';
  return new Promise((done, reject) => {
    child.stderr?.on('data', (d) => (words += d));
    child.stdout?.on('data', (d) => {
      words += d;
      const url = /PetaRawan: (http:\/\/\S+)/.exec(words)?.[1];
      if (url) {
        const stop = () =>
          new Promise<void>((stopped) => {
            child.once('exit', () => stopped());
            child.kill('SIGTERM');
          });
        done({ url, stop });
      }
    });
    child.once('exit', (code) => reject(new Error(`server ended with ${code}: ${words}`)));
  });
}
