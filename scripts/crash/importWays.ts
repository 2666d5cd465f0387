import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { builtNode } from '../buildServer.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

/** What an import that ran to its end says of itself. */
export interface Said {
  rows: number;
  new: number;
  changed: number;
  unchanged: number;
  quarantined: number;
}

/** An import under way: how it ends (null when it was killed first), and how to kill what does it. */
export interface Running {
  finished: Promise<Said | null>;
  kill(): Promise<void>;
}

/** A way files come in: starts an import of a file into the data directory; ready when the import itself begins. */
export type ImportWay = (dir: string, file: string) => Promise<Running>;

function node(
  program: string[],
  dir: string,
): { child: ChildProcess; out: () => string; err: () => string; closed: Promise<void> } {
  const child = spawn(process.execPath, program, {
    cwd: ROOT,
    env: { ...process.env, PETARAWAN_DIR: dir, PETARAWAN_DEMO: '0', PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout?.on('data', (d) => (out += d));
  child.stderr?.on('data', (d) => (err += d));
  const closed = new Promise<void>((done) => child.once('close', () => done()));
  return { child, out: () => out, err: () => err, closed };
}

/** `petarawan reports import`, a process of its own. */
export const byCommand: ImportWay = async (dir, file) => {
  const { child, out, err, closed } = node(builtNode('cli', 'reports', 'import', file, '--channel', 'sigaplapor', '--json'), dir);
  // Loading the program is not what is tested: the import begins with its first word.
  while (err() === '' && child.exitCode === null) await sleep(5);
  const finished = closed.then(() => {
    if (child.signalCode === 'SIGKILL') return null;
    if (child.exitCode !== 0 && child.exitCode !== 1) throw new Error(`import ended with ${child.exitCode}: ${out()}${err()}`);
    return JSON.parse(out()) as Said;
  });
  const kill = async () => {
    child.kill('SIGKILL');
    await closed;
  };
  return { finished, kill };
};

/** An upload to a running server. */
export const byHttp: ImportWay = async (dir, file) => {
  const { child, out, err, closed } = node(builtNode('server'), dir);
  const address = () => /PetaRawan: (http:\/\/\S+)/.exec(out())?.[1];
  while (address() === undefined) {
    if (child.exitCode !== null) throw new Error(`server ended with ${child.exitCode}: ${out()}${err()}`);
    await sleep(10);
  }
  const url = address();
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await closed;
  };
  const upload = async (): Promise<Said | null> => {
    const response = await fetch(`${url}/api/v1/reports/imports?channel=sigaplapor&filename=${basename(file)}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: readFileSync(file),
    }).catch(() => null);
    if (response === null) return null;
    const said = (await response.json().catch(() => null)) as Said | null;
    if (said !== null && response.status !== 201) throw new Error(`upload answered ${response.status}: ${JSON.stringify(said)}`);
    return said;
  };
  const finished = upload().then(async (said) => {
    if (said !== null) await stop('SIGTERM');
    return said;
  });
  return { finished, kill: () => stop('SIGKILL') };
};
