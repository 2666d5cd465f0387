import { constants } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config.ts';
import type { Db } from '../db/database.ts';
import { stoppable } from '../db/stoppableDb.ts';
import { asAppError } from '../http/problem.ts';
import { openDb } from '../openDb.ts';
import { stopOnSignals } from '../operations/stopOnSignals.ts';
import { beginStop } from '../operations/stopSignal.ts';
import { prepareFacts } from '../prepareData.ts';
import { callServer } from './controlSocket.ts';
import { runProgram } from './program.ts';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
/** How long a command waits for another one that holds the database. */
const PATIENCE_MS = 120_000;
/** How long a command told to stop may take to roll back and say so. */
const GIVE_UP_MS = 5_000;

const streams = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};

async function main(argv: string[]): Promise<number> {
  const cwd = process.env.PETARAWAN_CWD ?? process.cwd();
  const config = readConfig(process.env, ROOT);
  const local =
    argv.length === 0 ||
    argv.some((a) => a === '--help' || a === '-h' || a === 'help') ||
    ['config', 'init'].includes(argv[0] ?? '');
  if (!local) {
    const exit = await callServer(config.dataDir, { argv, cwd }, streams);
    if (exit !== null) return exit;
  }
  stopOnSignals((signal) => {
    beginStop();
    // What does not write has nothing to roll back, and a killed transaction leaves nothing behind either.
    setTimeout(() => process.exit(128 + constants.signals[signal]), GIVE_UP_MS).unref();
  });
  let db: Db | undefined;
  try {
    return await runProgram(
      argv.length ? argv : ['--help'],
      {
        config,
        cwd,
        async db({ prepare = true } = {}) {
          if (db) return db;
          db = stoppable(await openDb(config, PATIENCE_MS));
          if (prepare) await prepareFacts(db, (id, en) => streams.err(`${id} / ${en}\n`));
          return db;
        },
      },
      streams,
    );
  } finally {
    await db?.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const known = asAppError(error);
  streams.err(`${known.text.id}\n${known.text.en}\n${known.items.map((i) => `  - ${i.message.id}\n`).join('')}`);
  process.exitCode = 1;
}
