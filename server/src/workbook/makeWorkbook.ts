import { createThreads } from '../threads/createThreads.ts';
import type { WorkbookTask } from './workbookThread.ts';

const threads = createThreads({
  entry: new URL('./workbookThread.ts', import.meta.url),
  run: 'workbookThread',
  threads: 1,
  idleMs: 30_000,
  // At some tenths of a second each, some seconds for the country.
  longestQueue: 16,
});

/** Writes a workbook in a thread. Throws AppError `unavailable` when too many are waiting. */
export const makeWorkbook = async (task: WorkbookTask): Promise<Uint8Array<ArrayBuffer>> =>
  (await threads.run(task)) as Uint8Array<ArrayBuffer>;
