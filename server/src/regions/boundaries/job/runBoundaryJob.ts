import { Worker } from 'node:worker_threads';
import { AppError } from '../../../errors.ts';
import { runJob } from '../../../operations/events.ts';
import { importEntry } from '../../../threads/importEntry.ts';
import type { Progress } from '../set/writeSet.ts';
import type { BoundaryJobs, JobData, JobMessage } from './boundaryJob.ts';

const ENTRY = new URL('./boundaryWorker.ts', import.meta.url);

/**
 * Runs a long computation in a thread of its own, so that a serving process keeps answering meanwhile. Refusals arrive as
 * the AppError the job threw; a thread that dies rejects with what is known of it.
 */
export function runBoundaryJob<K extends keyof BoundaryJobs>(
  kind: K,
  request: BoundaryJobs[K]['request'],
  progress: Progress,
): Promise<BoundaryJobs[K]['result']> {
  const data = { kind, request } as JobData;
  const computed = (): Promise<BoundaryJobs[K]['result']> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(importEntry(ENTRY), { eval: true, workerData: data, execArgv: [] });
      worker.on('message', (message: JobMessage) => {
        if (message.type === 'progress') progress(message.id, message.en);
        else if (message.type === 'result') resolve(message.result as BoundaryJobs[K]['result']);
        else if (message.type === 'refusal') reject(new AppError(message.code, message.text, { items: message.items }));
        else reject(new Error(message.stack));
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`boundary worker ended with code ${code}`)));
    });
  return runJob('boundaries', { kind }, computed);
}
