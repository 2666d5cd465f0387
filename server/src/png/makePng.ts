import { availableParallelism } from 'node:os';
import { createThreads } from '../threads/createThreads.ts';

/** Pictures made at a time. */
export const PICTURES_AT_ONCE = Math.min(2, availableParallelism());

const threads = createThreads({
  entry: new URL('./pngThread.ts', import.meta.url),
  run: 'pngThread',
  threads: PICTURES_AT_ONCE,
  idleMs: 30_000,
  // At some tenths of a second each.
  longestQueue: 32,
});

/** A standing-alone SVG picture as a PNG of its own size, made in a thread. Throws AppError `unavailable` when too many are waiting. */
export const makePng = async (svg: string): Promise<Uint8Array> => (await threads.run(svg)) as Uint8Array;
