import type { Server } from 'node:http';
import type { Server as NetServer } from 'node:net';
import type { Config } from '../config.ts';
import type { Db } from '../db/database.ts';
import type { OpenConnections } from '../http/openConnections.ts';
import type { Log } from './createLog.ts';
import { beginStop } from './stopSignal.ts';

/** Closing the database (a checkpoint) gets so long beside the time for requests. */
export const CLOSE_SECONDS = 5;

/** What a server process has open so far; filled as it starts. */
export interface Running {
  db?: Db;
  server?: Server;
  connections?: OpenConnections;
  control?: NetServer;
}

const sleep = (seconds: number) => new Promise<void>((done) => setTimeout(done, seconds * 1000));
/** True when `work` was done within the time. */
const within = (seconds: number, work: Promise<unknown>) =>
  Promise.race([work.then(() => true), sleep(seconds).then(() => false)]);

/**
 * Ends a server process in order: not ready any more, imports roll back, (after DRAIN_SECONDS) no new connections, requests and
 * commands under way finish within SHUTDOWN_SECONDS, the database closes. Answers the exit code: 0, or 1 when the
 * database could not be closed in time (what it had committed is safe all the same).
 */
export async function endProcess(running: Running, config: Config, log: Log, reason: string): Promise<0 | 1> {
  const start = performance.now();
  log.logger.info({ event: 'stopping', reason });
  beginStop();
  if (running.connections) await sleep(config.drainSeconds);
  const control = new Promise<void>((done) => (running.control ? running.control.close(() => done()) : done()));
  const [cutOff, commandsDone] = await Promise.all([
    running.connections?.close(config.shutdownSeconds * 1000) ?? 0,
    within(config.shutdownSeconds, control),
  ]);
  const closed = await within(CLOSE_SECONDS, running.db?.close() ?? Promise.resolve()).catch((err: unknown) => {
    log.logger.error({ event: 'close_failed', err });
    return false;
  });
  const clean = cutOff === 0 && commandsDone && closed;
  const seconds = Math.round(performance.now() - start) / 1000;
  log.logger[clean ? 'info' : 'warn']({ event: 'stopped', seconds, cutOff, commandsDone, databaseClosed: closed });
  log.flush();
  return closed ? 0 : 1;
}
