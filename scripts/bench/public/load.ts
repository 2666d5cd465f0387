import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { MixedRequest } from './trafficMix.ts';

export interface LoadTask {
  url: string;
  requests: MixedRequest[];
  /** Requests per second, of all connections together. */
  rate: number;
  seconds: number;
  connections: number;
}

export interface LoadResult {
  perSecond: number;
  answers: number;
  /** Failed connections, timeouts, and answers other than 200 and 304. */
  errors: number;
  notModified: number;
  /** Milliseconds. */
  p50: number;
  p97: number;
  p99: number;
  max: number;
}

/** Asks a server at a steady rate, from a process of its own. */
export async function load(task: LoadTask): Promise<LoadResult> {
  const child = fork(fileURLToPath(new URL('loadProcess.ts', import.meta.url)));
  child.send(task);
  const [result] = (await once(child, 'message')) as [LoadResult];
  return result;
}
