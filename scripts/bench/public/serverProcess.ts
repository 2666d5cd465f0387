import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builtNode } from '../../buildServer.mjs';
import { envOf } from './publicWorld.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The product as it runs for everybody: a process of its own, a line in the log for each request. */
export async function startServer(folder: string): Promise<{ url: string; pid: number; stop(): Promise<void> }> {
  const child = spawn(process.execPath, builtNode('server'), {
    cwd: ROOT,
    env: { ...process.env, ...envOf(folder), LOG_FORMAT: 'json' },
    stdio: ['ignore', 'pipe', openSync(join(folder, 'requests.log'), 'a')],
  });
  let said = '';
  const url = await new Promise<string>((done, reject) => {
    child.stdout?.on('data', (data) => {
      said += data;
      const found = /PetaRawan: (http:\/\/\S+)/.exec(said)?.[1];
      if (found) done(found);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}; see ${folder}/requests.log`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}
