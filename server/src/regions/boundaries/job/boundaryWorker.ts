import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../errors.ts';
import { compareBoundaries } from '../compareBoundaries.ts';
import { importBoundaries } from '../importBoundaries.ts';
import { makeIndicativeSet } from '../indicative/makeIndicativeSet.ts';
import type { Progress } from '../set/writeSet.ts';
import type { JobData, JobMessage } from './boundaryJob.ts';

const say = (message: JobMessage) => parentPort?.postMessage(message);
const progress: Progress = (id, en) => say({ type: 'progress', id, en });

function work(job: JobData) {
  if (job.kind === 'build') return makeIndicativeSet(job.request, progress);
  return job.kind === 'import' ? importBoundaries(job.request, progress) : compareBoundaries(job.request);
}

try {
  say({ type: 'result', result: await work(workerData as JobData) });
} catch (error) {
  if (error instanceof AppError) say({ type: 'refusal', code: error.code, text: error.text, items: error.items });
  else say({ type: 'failure', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
