import { createThreads } from '../../threads/createThreads.ts';
import type { ExportTask } from './exportThread.ts';

const threads = createThreads({
  entry: new URL('./exportThread.ts', import.meta.url),
  run: 'exportThread',
  threads: 1,
  idleMs: 120_000,
  // At some tenths of a second each.
  longestQueue: 24,
});

/**
 * Makes a workbook or a document in a thread: a plan of a thousand items takes seconds, in which requests would wait. Throws AppError
 * `unavailable` when too many are waiting.
 */
export const makeFile = async (task: ExportTask): Promise<Uint8Array<ArrayBuffer>> =>
  (await threads.run(task)) as Uint8Array<ArrayBuffer>;
